// The document beside what was understood of it; from either one can go to the other.

import { element, fill } from './element.js';
import { Issues } from './issues.js';
import { Original } from './original.js';
import { summary } from './summary.js';

/** One document and what there is to say about it. */
export class Workbench {
  /**
   * @param {HTMLElement} place
   * @param {import('./types').Asks} desk
   * @param {(place: import('./types').Place) => void} goElsewhere opens a place in another document
   */
  constructor(place, desk, goElsewhere) {
    this.place = place;
    this.desk = desk;
    this.goElsewhere = goElsewhere;
  }

  /** Shows the document at `entry`; `at` is a place to open in it. */
  async show(entry, file, at) {
    const details = await this.desk.ask('details', { index: entry });
    const go = (place) => (place.entry === entry ? original.open(place) : this.goElsewhere(place));
    const original = new Original((from, count) => this.desk.ask('chunk', { index: entry, from, count }));
    const issues = new Issues(details.issues, go);
    original.mark(issues.places(entry), (issue) => issues.open(issue));
    fill(
      this.place,
      element(
        'section',
        { class: 'pane pane--original', 'aria-label': '原文' },
        element('h3', { class: 'pane__title' }, '原文', element('span', { class: 'pane__file' }, file)),
        original.element,
      ),
      element(
        'section',
        { class: 'pane pane--read', 'aria-label': '核对结果' },
        element('h3', { class: 'pane__title' }, '核对结果'),
        element('div', { class: 'pane__content', tabindex: 0 }, issues.element, summary(details.summary, go)),
      ),
    );
    if (at) await original.open(at);
    else await original.show(0);
  }
}
