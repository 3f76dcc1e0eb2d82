// What there is to look at, what matters most first.

import { copyButton, element } from './element.js';
import { KINDS } from './words.js';

/** Kinds that are unfolded, and marked in the document. */
const OPEN = ['differs', 'doubtful', 'gap'];

export class Issues {
  /**
   * @param {import('./types').IssueGroup[]} groups
   * @param {(place: import('./types').Place) => void} go opens a place in the document
   */
  constructor(groups, go) {
    this.groups = groups;
    this.go = go;
    this.cards = new Map();
    this.element = element('div', { class: 'issues' }, verdict(groups), ...groups.map((group) => this.group(group)));
  }

  /** Where the issues of a document are, to be marked there. */
  places(entry) {
    const marked = this.groups.filter(({ kind }) => OPEN.includes(kind));
    /** @type {import('./types').MarkedPlace[]} */
    const places = [];
    for (const { kind, listed } of marked) {
      for (const issue of listed) {
        for (const place of issue.places) if (place.entry === entry) places.push({ place, kind, issue });
      }
    }
    return places;
  }

  /** Puts the focus on an issue. */
  open(issue) {
    const card = this.cards.get(issue);
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }

  group({ kind, count, listed }) {
    const { name, about } = KINDS[kind];
    const rest = count - listed.length;
    return element(
      'details',
      { class: `group group--${kind}`, open: OPEN.includes(kind) },
      element('summary', { class: 'group__title' }, `${name} `, element('span', { class: 'group__count' }, `${count} 处`)),
      element('p', { class: 'quiet' }, about),
      element('ul', { class: 'group__list' }, ...listed.map((issue) => this.card(issue, kind))),
      rest > 0 && element('p', { class: 'quiet' }, `还有 ${rest} 处同类情况没有列出，改好上面这些后再看。`),
    );
  }

  card(issue, kind) {
    const { title, subject, equation, note, reason, places } = issue;
    const [first] = places;
    const toCorrect = first && OPEN.includes(kind);
    const card = element(
      'li',
      { class: `issue issue--${kind}`, tabindex: -1 },
      element('p', { class: 'issue__title' }, title),
      (subject || equation) &&
        element('p', { class: 'issue__subject' }, subject, equation && element('span', { class: 'issue__equation' }, equation)),
      note && element('p', {}, note),
      toCorrect &&
        element(
          'p',
          { class: 'issue__advice' },
          `如需更正，请在 Word 里改${first.name}`,
          first.find && `（按 Ctrl+F 查找“${first.find}” `,
          first.find && copyButton('复制', first.find),
          first.find && '）',
          '，保存后重新拖入。',
        ),
      places.length > 0 && element('p', { class: 'issue__places' }, '看原文：', ...places.map((place) => this.link(place))),
      reason && element('details', { class: 'issue__reason' }, element('summary', {}, '依据'), element('p', {}, reason)),
    );
    this.cards.set(issue, card);
    return card;
  }

  link(place) {
    return element('button', { class: 'chip', type: 'button', onclick: () => this.go(place) }, `${place.name} ${place.words}`);
  }
}

/** The result in one sentence. */
function verdict(groups) {
  const count = (kind) => groups.filter((group) => group.kind === kind).reduce((sum, group) => sum + group.count, 0);
  const parts = OPEN.filter(count).map((kind) => `${KINDS[kind].name} ${count(kind)} 处`);
  const text = parts.length
    ? `${parts.join('；')}。请先看这些地方。`
    : `没有发现需要处理的地方，${count('holds')} 处数字核对相符。`;
  return element('p', { class: `verdict ${parts.length ? 'verdict--look' : ''}` }, text);
}
