// The project's own pages, which carry the views as static content.
import { broken, failed } from './events.js';
import { get, text, widget } from './load.js';
import { mount, ready } from './mount.js';
import { NAME, folder, script } from './place.js';

/** Puts the live views in the place of `content`. */
export function takeOver(content) {
  if (!content) {
    return;
  }
  tellHeight();
  Promise.all([widget(), dataset()])
    .then(function (parts) {
      keepReading(content);
      var mounted = mount(parts[0], undefined, {
        sync: true,
        dataset: parts[1],
        src: parts[1] ? folder + (script.getAttribute('data-dataset') || 'data/dataset.json') : ''
      });
      var place = mounted.place;
      place.id = NAME;
      var section = current(content);
      var top = section && heading(section);
      content.parentNode.replaceChild(place, content);
      if (section) {
        // What was being read stays where it was on the screen.
        window.scrollBy(0, heading(place) - top);
      }
      ready(place, parts[0], mounted.views);
      window.addEventListener('bd-panic', function () {
        place.parentNode.replaceChild(content, place);
        fail(broken());
      });
    })
    .catch(fail);

  function fail(error) {
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

/** Where the first heading of a view stands on the screen. */
function heading(root) {
  return root.querySelector('.view__title').getBoundingClientRect().top;
}

/** The section being read, of a page that was scrolled before the views came. */
function current(content) {
  var sections = content.querySelectorAll('.view');
  for (var i = sections.length - 1; window.pageYOffset > 0 && i >= 0; i--) {
    if (sections[i].getBoundingClientRect().top <= window.innerHeight / 3) {
      return sections[i];
    }
  }
}

/** Opens the view that is being read. */
function keepReading(content) {
  var section = current(content);
  if (section && section.id && location.hash.indexOf('#' + section.id) !== 0) {
    try {
      history.replaceState(null, '', '#' + section.id);
    } catch (_) {
      // Without an origin of its own the page starts at its first view.
    }
  }
}

/** Tells a host page how high this page is, whatever is in it. */
function tellHeight() {
  if (window.parent !== window && window.ResizeObserver) {
    new ResizeObserver(function () {
      var height = Math.ceil(document.body.getBoundingClientRect().height);
      window.parent.postMessage({ type: NAME + ':height', v: 1, id: window.name, height: height }, '*');
    }).observe(document.body);
  }
}
