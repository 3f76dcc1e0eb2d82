// The project's own pages, which carry the views as static content.
import { broken, failed } from './events.js';
import { get, text, widget } from './load.js';
import { mount, prepared, ready } from './mount.js';
import { NAME, folder, script } from './place.js';

/** Puts the live views in the place of `content`. */
export function takeOver(content) {
  if (!content) {
    return;
  }
  Promise.all([widget(), dataset()])
    .then(function (parts) {
      return prepared(parts[0], parts[0].reading.shown(content)).then(function () {
        swap(parts);
      });
    })
    .catch(fail);

  function swap(parts) {
    var keep = parts[0].reading.keep(content);
    var mounted = mount(parts[0], undefined, {
      sync: true,
      dataset: parts[1],
      src: parts[1] ? folder + (script.getAttribute('data-dataset') || 'data/dataset.json') : ''
    });
    var place = mounted.place;
    place.id = NAME;
    content.parentNode.replaceChild(place, content);
    keep(place);
    // The views themselves scroll in the next frame, and ask for it by a promise.
    Promise.resolve().then(function () {
      requestAnimationFrame(function () {
        keep(place);
      });
    });
    ready(place, parts[0], mounted.views);
    tellHeight();
    window.addEventListener('bd-panic', function () {
      place.parentNode.replaceChild(content, place);
      fail(broken());
    });
  }

  function fail(error) {
    tellHeight();
    failed(content, error, function (note) {
      content.insertBefore(note, content.firstChild);
    });
  }
}

/** A dataset of the page's own: inside it, or named by it. */
function dataset() {
  var inside = document.getElementById(NAME + '-data');
  var src = script.getAttribute('data-dataset');
  return inside || !src ? inside && inside.textContent : get(folder + src).then(text);
}

/** Tells a host page how high this page is, once it is clear what will be in it. */
function tellHeight() {
  function tell() {
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: NAME + ':height', v: 1, id: window.name, height: height }, '*');
  }
  if (window.parent !== window) {
    // Browsers observe nothing in a frame that is out of sight.
    tell();
    if (window.ResizeObserver) {
      new ResizeObserver(tell).observe(document.body);
    }
  }
}
