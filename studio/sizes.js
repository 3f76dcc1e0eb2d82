// The size of the letters, which the page remembers.

import { element, fill } from './element.js';

const SIZES = { normal: '标准', large: '大字', largest: '特大' };
const KEY = 'budget-disclosure-studio-size';

/** @param {HTMLElement} place for the buttons @param {HTMLElement} page whose letters change */
export function letSizesBeChosen(place, page) {
  const buttons = Object.entries(SIZES).map(([size, name]) =>
    element('button', { class: 'segment', type: 'button', 'data-size': size, onclick: () => choose(size) }, name),
  );
  function choose(size) {
    page.setAttribute('data-size', size);
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.getAttribute('data-size') === size));
    try {
      localStorage.setItem(KEY, size);
    } catch {
      // Nothing is remembered where the browser does not allow it.
    }
  }
  fill(place, ...buttons);
  choose(remembered());
}

function remembered() {
  try {
    const size = localStorage.getItem(KEY);
    return size && size in SIZES ? size : 'normal';
  } catch {
    return 'normal';
  }
}
