// What somebody reads in the static content stays where it is on the screen when the views come.
// The build puts this into the glue: other people's pages, which load the loader, have no need of it.

/**
 * Opens the view that is being read, for all of them stand one below another in the static content
 * and only one will be left. Returns a function that puts the place back where it was.
 */
export function keep(content) {
  var scrolled = pageYOffset;
  var section = read(content);
  /** @type {import('./types').Mark[]} */
  var before = section ? marks(section) : [];
  if (section && !named('#' + section.id)) {
    try {
      history.replaceState(null, '', '#' + section.id);
    } catch (_) {
      // Without an origin of its own the page starts at its first view.
    }
  }
  // The first in sight, below what stays at the top; where the views lack all from there on, the
  // nearest above.
  var controls = content.querySelector('.controls').getBoundingClientRect().bottom;
  before = before
    .filter(function (mark) {
      return mark.top >= Math.max(0, controls);
    })
    .concat(before.reverse());

  return function (place) {
    var now = {};
    marks(place.querySelector('.view')).forEach(function (mark) {
      now[mark.key] = mark.element;
    });
    var mark = before.filter(function (mark) {
      return now[mark.key];
    })[0];
    if (mark) {
      var off = function () {
        return top(now[mark.key]) - mark.top;
      };
      scrollBy(0, off());
      if (off() > 1) {
        // One view may be too short for that.
        place.style.paddingBottom = off() + 'px';
        scrollBy(0, off());
        place.addEventListener('bd-state', function () {
          place.style.paddingBottom = 0;
        });
      }
    } else if (!/at=/.test(location.hash)) {
      scrollTo(0, scrolled);
    }
  };
}

/** The section that somebody scrolled to. */
function read(content) {
  // A page that is loaded again is as far down as its one view was.
  var again = performance.navigation.type && named('#view=');
  return pageYOffset && !again && current(content);
}

/** The section in the upper third of the screen; of several the named one, if its title is there. */
function current(content) {
  var begun = [].filter.call(content.querySelectorAll('.view'), function (section) {
    return top(section) <= innerHeight / 3;
  });
  return begun.filter(function (section) {
    return named('#' + section.id) && top(section) >= 0;
  })[0] || begun.pop();
}

/** Whether the address begins so. */
function named(hash) {
  return location.hash.indexOf(hash) === 0;
}

function top(element) {
  return element.getBoundingClientRect().top;
}

/**
 * What places in a view are known by: texts, and how often each stood before.
 *
 * @param {Element} view
 * @returns {import('./types').Mark[]}
 */
function marks(view) {
  var often = {};
  /** @type {HTMLElement[]} */
  var elements = [].slice.call(view.querySelectorAll('h2,h3,h4,caption,th,td,li,dt,dd,p'));
  return elements
    .map(function (element) {
      var text = element.localName + element.textContent;
      often[text] = (often[text] || 0) + 1;
      return { key: often[text] + text, element: element, top: top(element) };
    })
    .filter(function (mark) {
      // In sight; the table of contents stands beside what is read.
      return mark.element.offsetHeight && !mark.element.closest('nav');
    });
}
