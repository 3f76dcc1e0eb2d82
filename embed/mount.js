// Brings the views to life in an element of the page.
import { failed, mixed, problem, tell } from './events.js';
import { NAME, folder, script, shared } from './place.js';

var integrity = script && (script.getAttribute('data-integrity') || script.integrity);

/**
 * Mounts the views outside the page: whatever fails there, the visitor sees nothing of it. Events
 * come from `target`, or from the place of the views.
 */
export function mount(bindings, target, options) {
  var place = document.createElement('div');
  place.className = 'host';
  options.base = /^http/.test(folder) ? folder : '';
  options.integrity = integrity;
  options.tell = function (hash, selected) {
    var detail = { hash: hash };
    hash.replace(/([^#&=]+)=([^&]*)/g, function (_, name, value) {
      detail[name] = decodeURIComponent(value);
    });
    tell(target || place, 'state', detail);
    if (selected) {
      // A document of which the year has several is named with its kind.
      var year = (detail.doc || detail.year || '').split('-')[0];
      tell(target || place, 'select', { text: selected, year: year, at: detail.at, hash: hash });
    }
  };
  try {
    return { place: place, views: bindings.mount(place, options, options.collected) };
  } catch (error) {
    throw refused(error, options);
  }
}

/** A promise that `options` have the department that is asked for, where the dataset is the manifest of a collection. */
export function collected(bindings, options) {
  return bindings.collected(options.dataset, options.src, options.location).then(
    function (came) {
      options.collected = came;
    },
    function (error) {
      throw refused(error, options);
    }
  );
}

/** The widget itself throws texts; everything else comes from parts that do not fit together. */
function refused(error, options) {
  return typeof error === 'string' ? problem('bad-data', error + '（' + (options.src || NAME) + '）') : mixed();
}

/** Tells that the views are in the page. */
export function ready(target, views) {
  tell(target, 'ready', { hash: views.location() });
  if (shared.warning) {
    failed(target, shared.warning);
  }
}
