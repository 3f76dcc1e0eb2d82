// What there is to look at, what matters most first.

import { copyButton, element } from './element.js';
import { FIRST, KINDS, toDoFirst } from './words.js';

/** Kinds that are unfolded, and marked in the document. @type {import('./types').IssueKind[]} */
const OPEN = [...FIRST, 'doubtful', 'gap'];

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
    for (const { kind, rules } of marked) {
      for (const issue of rules.flatMap(({ listed }) => listed)) {
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

  group({ kind, count, rules }) {
    const { name, about } = KINDS[kind];
    return element(
      'details',
      { class: `group group--${kind}`, open: OPEN.includes(kind) },
      element('summary', { class: 'group__title' }, `${name} `, element('span', { class: 'group__count' }, `${count} 处`)),
      element('p', { class: 'quiet' }, about),
      ...rules.map((rule) => this.rule(rule, kind)),
    );
  }

  rule({ title, reason, count, listed }, kind) {
    const rest = count - listed.length;
    const isMany = count > 1;
    return element(
      'section',
      { class: 'rule' },
      title && element('h4', { class: 'rule__title' }, title, isMany && element('span', { class: 'group__count' }, ` ${count} 处`)),
      element('ul', { class: 'group__list' }, ...listed.map((issue) => this.card(issue, kind, title))),
      rest > 0 && element('p', { class: 'quiet' }, `还有 ${rest} 处同类情况没有列出，改好上面这些后再看。`),
      reason && element('details', { class: 'rule__reason' }, element('summary', {}, '依据'), element('p', {}, reason)),
    );
  }

  card(issue, kind, rule) {
    const { title, subject, equation, note, places } = issue;
    const [first] = places;
    const toCorrect = first && OPEN.includes(kind);
    const card = element(
      'li',
      { class: `issue issue--${kind}`, tabindex: -1 },
      title !== rule && element('p', { class: 'issue__title' }, title),
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
    );
    this.cards.set(issue, card);
    return card;
  }

  link(place) {
    return element('button', { class: 'chip', type: 'button', onclick: () => this.go(place) }, `${place.name} ${place.words}`);
  }
}

/** The result: what keeps it from publication, then what else there is to look at. */
function verdict(groups) {
  const count = (kind) => groups.filter((group) => group.kind === kind).reduce((sum, group) => sum + group.count, 0);
  const first = toDoFirst([{ lost: count('lost'), differs: count('differs') }]);
  const next = OPEN.filter((kind) => !FIRST.includes(kind) && count(kind)).map((kind) => `${KINDS[kind].name} ${count(kind)} 处`);
  const holds = `${count('holds')} 处数字核对相符`;
  return element(
    'div',
    { class: `verdict ${first ? 'verdict--first' : next.length ? 'verdict--look' : ''}` },
    first && element('p', {}, element('strong', {}, `公开前先处理：${first}。`)),
    element('p', {}, next.length ? `${first ? '然后' : '没有不符的数字。请'}看：${next.join('，')}。` : first ? `其余 ${holds}。` : `没有发现需要处理的地方，${holds}。`),
  );
}
