// The project's own pages, which carry the views as static content.
import { broken, failed } from './events.js';
import { widget } from './load.js';
import { mount, ready } from './mount.js';
import { NAME } from './place.js';

/** Puts the live views in the place of the element with that id. */
export function takeOver(id) {
  if (!id) {
    return;
  }
  var content;
  var read = parsed().then(function () {
    content = document.getElementById(id);
  });
  // The program comes while the rest of a long page is still read.
  Promise.all([painted().then(widget), read])
    .then(function (parts) {
      swap(parts[0]);
    })
    .catch(function (error) {
      read.then(function () {
        fail(error);
      });
    });

  function swap(bindings) {
    var keep = bindings.reading.keep(content);
    var data = document.getElementById(NAME + '-data');
    var mounted = mount(bindings, undefined, {
      sync: true,
      page: true,
      show: (/[?&]show=([a-z]+)/.exec(location.search) || [])[1],
      dataset: data && data.textContent,
      fingerprint: content.getAttribute('data-hash'),
      published: content.getAttribute('data-department') + content.getAttribute('data-year') + '年'
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
    ready(place, mounted.views);
    tellHeight();
    window.addEventListener('bd-panic', function () {
      if (place.parentNode) {
        place.parentNode.replaceChild(content, place);
      }
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

/** A promise that the whole page is read, and its style is there or will not come. */
function parsed() {
  return new Promise(function (resolve) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', styled);
    } else {
      styled();
    }

    function styled() {
      var link = /** @type {HTMLLinkElement | null} */ (document.querySelector('body > link[rel=stylesheet]'));
      if (!link || link.sheet || document.readyState === 'complete') {
        resolve(undefined);
      } else {
        window.addEventListener('load', resolve);
      }
    }
  });
}

/** A promise that the content is painted, or that nobody waits for that: the program must not hold it up. */
function painted() {
  return new Promise(function (resolve) {
    requestAnimationFrame(function () {
      setTimeout(resolve);
    });
    // Nothing is painted out of sight.
    setTimeout(resolve, 300);
  });
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
