// The four steps, and how far each is: a way to each, always in sight.

import { element, fill } from './element.js';

/** What a step is about, and the heading that it leads to. @type {[string, string][]} */
const STEPS = [
  ['放入', 'step-files'],
  ['核对', 'step-check'],
  ['预览', 'step-preview'],
  ['保存', 'step-save'],
];

/**
 * How far a step is.
 *
 * @typedef {{ done: boolean, words: string }} State
 */

export class Progress {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    /** @type {State[]} */
    this.states = STEPS.map(() => ({ done: false, words: '' }));
    this.reachable = 1;
    this.draw();
  }

  /**
   * Says how far a step is.
   *
   * @param {number} step its place among the steps
   * @param {boolean} done
   * @param {string} words
   */
  say(step, done, words) {
    this.states[step] = { done, words };
    this.draw();
  }

  /** Lets people go to so many steps. */
  reach(count) {
    this.reachable = count;
    this.draw();
  }

  draw() {
    const current = this.states.findIndex(({ done }) => !done);
    // Who stands on a step stays there while its words change.
    /** @type {(Element | null)[]} */
    const links = Array.from(this.place.querySelectorAll('a'));
    const focused = links.indexOf(document.activeElement);
    fill(
      this.place,
      element('ol', { class: 'progress__steps' }, ...STEPS.map((step, at) => this.step(step, at, current))),
    );
    if (focused >= 0) this.place.querySelectorAll('a')[focused].focus({ preventScroll: true });
  }

  step([name, target], at, current) {
    const { done, words } = this.states[at];
    const link = element(
      'a',
      {
        class: `progress__step${done ? ' progress__step--done' : ''}`,
        href: at < this.reachable && `#${target}`,
        'aria-current': at === current && 'step',
        'aria-disabled': at >= this.reachable && 'true',
        role: at >= this.reachable && 'link',
      },
      element('span', { class: 'progress__number', 'aria-hidden': 'true' }, done ? '✓' : String(at + 1)),
      element('span', { class: 'progress__name' }, name),
      words && element('span', { class: 'progress__words' }, words),
    );
    return element('li', {}, link);
  }
}
