// Brings the views to life in an element of the page.
import { failed, mixed, problem, tell } from './events.js';
import { NAME, folder, script } from './place.js';

var integrity = script && (script.getAttribute('data-integrity') || script.integrity);

/** A promise that the views at `location` can be mounted; what does not come is for them to tell. */
export function prepared(bindings, location) {
  return Promise.resolve(/view=(?!overview|&|$)/.test(location) && bindings.join()).catch(function () {});
}

/**
 * Mounts the views outside the page: whatever fails there, the visitor sees nothing of it. Events
 * come from `target`, or from the place of the views.
 */
export function mount(bindings, target, options) {
  var place = document.createElement('div');
  place.className = 'host';
  options.base = /^http/.test(folder) ? folder : '';
  options.integrity = integrity;
  options.later = !bindings.later && function (came) {
    bindings.join().then(came, function (error) {
      failed(target || place, error);
      came();
    });
  };
  options.tell = function (hash, selected) {
    var detail = { hash: hash };
    hash.replace(/([^#&=]+)=([^&]*)/g, function (_, name, value) {
      detail[name] = decodeURIComponent(value);
    });
    tell(target || place, 'state', detail);
    if (selected) {
      tell(target || place, 'select', { text: selected, year: detail.doc || detail.year, at: detail.at, hash: hash });
    }
  };
  expect(bindings, place);
  try {
    return { place: place, views: bindings.mount(place, options) };
  } catch (error) {
    // The widget itself throws texts; everything else comes from parts that do not fit together.
    throw typeof error === 'string' ? problem('bad-data', error + '（' + (options.src || NAME) + '）') : mixed();
  }
}

/** Fetches the later part, once, when somebody reaches for what is likely to need it. */
function expect(bindings, place) {
  ['mouseover', 'focusin', 'touchstart'].forEach(function (name) {
    place.addEventListener(name, reach, { passive: true });
  });

  function reach(event) {
    if (!place.reached && event.target.closest('a,summary')) {
      place.reached = true;
      // What does not come is told of when it is opened.
      bindings.join().catch(function () {});
    }
  }
}

/** Tells that the views are in the page. */
export function ready(target, bindings, views) {
  tell(target, 'ready', { hash: views.location() });
  if (bindings.warning) {
    failed(target, bindings.warning);
  }
}
