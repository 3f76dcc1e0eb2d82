// What somebody reads in the static content stays where it is on the screen when the views come.
// The build puts this into the glue: other people's pages, which load the loader, have no need of it.

/**
 * Opens the view that is being read, for all of them stand one below another in the static content
 * and only one will be left. Returns a function that puts the place back where it was.
 */
export function keep(content) {
  var scrolled = pageYOffset;
  var section = read(content);
  if (section && named('#' + section.id) && Math.abs(top(section) - margin(section)) < 2) {
    // Where the address leads by itself, nobody has scrolled yet.
    section = undefined;
    scrollTo(0, (scrolled = 0));
  }
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
  var bar = content.querySelector('.brand').getBoundingClientRect().bottom;
  before = before
    .filter(function (mark) {
      return mark.top >= Math.max(0, bar);
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
    } else if (scrolled && !/at=/.test(location.hash)) {
      // Where nothing was read yet, the views themselves go to what the address names.
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
  var line = innerHeight / 3;
  var begun = [].filter.call(content.querySelectorAll('.view, .part'), function (section) {
    return top(section) <= line;
  });
  var addressed = begun.filter(function (section) {
    return named('#' + section.id) && top(section) >= 0;
  })[0];
  // A part within a view may be over where the view goes on.
  var read = begun.filter(function (section) {
    return section.getBoundingClientRect().bottom > line;
  });
  return addressed || read.pop() || begun.pop();
}

/** Whether the address begins so. */
function named(hash) {
  return location.hash.indexOf(hash) === 0;
}

/** How far below the edge of the screen the browser puts what an address leads to. */
function margin(element) {
  return parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
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
