/*
 * Optional, in a page that shows embed.html in a frame: gives the frame the height of its content.
 * Without it the frame keeps the height it has and scrolls by itself.
 *
 * <iframe src="/budget/embed.html" height="720" …></iframe>
 * <script defer src="/budget/resize.js"></script>
 */
(function () {
  'use strict';

  var LOWEST = 200;
  var HIGHEST = 30000;
  // A frame whose content grows with the frame would never stop: it grows so many times at most, until it was quiet for
  // so many milliseconds; being made lower between does not count as quiet. A busy machine may take a second for a step;
  // nobody opens twenty folds without a pause of three.
  var STEPS = 20;
  var QUIET = 3000;

  var script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (window.__budget_disclosure_resize || !script) {
    return;
  }
  window.__budget_disclosure_resize = true;
  // The one page whose frames are served: the one beside this script.
  var PAGE = plain(script.src).replace(/[^/]*$/, 'embed.html');

  window.addEventListener('message', function (event) {
    var message = event.data;
    if (!message || message.type !== 'budget-disclosure:height' || message.v !== 1) {
      return;
    }
    // Only the frame that sent it; anybody may send messages.
    var frame = event.source && find(document, event.source);
    if (frame && plain(frame.src) === PAGE) {
      resize(frame, Math.ceil(Number(message.height)));
    }
  });

  /** The frame that shows a window, in open shadow roots too. */
  function find(root, shown) {
    var frames = root.querySelectorAll('iframe');
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow === shown) {
        return frames[i];
      }
    }
    var elements = root.querySelectorAll('*');
    for (var j = 0; j < elements.length; j++) {
      var found = elements[j].shadowRoot && find(elements[j].shadowRoot, shown);
      if (found) {
        return found;
      }
    }
  }

  /** An address without what is asked of it. */
  function plain(address) {
    return address.replace(/[?#].*$/, '');
  }

  function resize(frame, height) {
    if (!(height > 0)) {
      return;
    }
    height = Math.min(Math.max(height, LOWEST), HIGHEST);
    var before = frame.getBoundingClientRect().height;
    var now = Date.now();
    if (height === before && frame.__budget_disclosure_resized) {
      return;
    }
    var steps = now - (frame.__budget_disclosure_resized || 0) < QUIET ? frame.__budget_disclosure_steps || 0 : 0;
    frame.__budget_disclosure_resized = now;
    if (height > before) {
      if (steps === STEPS) {
        return;
      }
      steps += 1;
    }
    frame.__budget_disclosure_steps = steps;
    // As a rule of the host may say `height: … !important`.
    frame.style.setProperty('height', height + 'px', 'important');
  }
})();
