// Where this script came from. Everything else lies beside it, wherever the page itself is.

export var NAME = 'budget-disclosure';

/** A classic script knows its element; none, where it is not one. */
export var script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/** The address of the folder; empty for a script inside its page. */
export var folder = ((script && script.src) || '').replace(/[?#].*$/, '').replace(/[^/]*$/, '');

/** Pages of other origins, sandboxed frames and files may run scripts from here, but not fetch. */
export var foreign = folder.indexOf(('origin' in window ? window.origin : location.origin) + '/') !== 0;

/** What all copies of this script on one page share. */
export var shared = (window.__budget_disclosure = window.__budget_disclosure || {});

/** `address` without what is relative about it. */
export function absolute(address) {
  var link = document.createElement('a');
  link.href = address;
  return link.href;
}
