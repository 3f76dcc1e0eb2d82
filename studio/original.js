// The document. Only a part of it is in the page at a time, however long it is.

import { element, fill } from './element.js';

/** Lines that are fetched at a time. */
const PART = 120;
/** Lines above a place that is opened. */
const ABOVE = 20;

export class Original {
  /** @param {(from: number, count: number) => Promise<import('./types').Chunk>} fetchLines */
  constructor(fetchLines) {
    this.fetchLines = fetchLines;
    /** Marks by line. */
    this.marks = new Map();
    /** Opens the issue of a mark. @type {(issue: import('./types').Issue) => void} */
    this.openIssue = () => {};
    this.lines = element('div');
    /** The lines that are in the page: from the first to before the last. */
    this.first = 0;
    this.last = 0;
    this.element = element('div', { class: 'pane__content original', tabindex: 0 });
  }

  /**
   * Marks places; a click on one calls `open` with its issue.
   *
   * @param {import('./types').MarkedPlace[]} places
   * @param {(issue: import('./types').Issue) => void} open
   */
  mark(places, open) {
    this.openIssue = open;
    for (const one of places) {
      const { line } = one.place;
      if (!this.marks.has(line)) this.marks.set(line, []);
      this.marks.get(line).push(one);
    }
  }

  /**
   * Shows the part that begins at a line, with `active` highlighted.
   *
   * @param {number} from
   * @param {import('./types').Place} [active]
   */
  async show(from, active) {
    this.active = active;
    const chunk = await this.fetchLines(from, PART);
    this.lines = element('div', { class: 'original__lines' });
    this.earlier = element('div', { class: 'original__more' });
    this.later = element('div', { class: 'original__more' });
    fill(this.element, this.earlier, this.lines, this.later);
    this.first = chunk.from;
    this.last = chunk.from;
    this.append(chunk);
    this.element.scrollTop = 0;
  }

  /** Opens a place and puts the focus on it. */
  async open(place) {
    await this.show(Math.max(place.line - ABOVE, 0), place);
    const target = this.lines.querySelector('.now') || this.lines.querySelector(`[data-line="${place.line}"]`);
    if (!target) return;
    target.setAttribute('tabindex', -1);
    target.focus({ preventScroll: true });
    const offset = target.getBoundingClientRect().top - this.element.getBoundingClientRect().top;
    this.element.scrollTop += offset - this.element.clientHeight / 3;
    const pane = this.element.getBoundingClientRect();
    if (pane.top < 0 || pane.top > window.innerHeight * 0.6) this.element.parentNode.scrollIntoView();
  }

  append(chunk) {
    this.lines.append(this.rendered(chunk));
    this.last = chunk.from + chunk.lines.length;
    this.showMore(chunk.total);
  }

  showMore(total) {
    const more = (place, label, load) =>
      fill(place, element('button', { class: 'button', type: 'button', onclick: load }, label));
    const left = total - this.last;
    fill(this.earlier);
    fill(this.later);
    if (this.first > 0) {
      more(this.earlier, '显示前面的内容', () => this.show(Math.max(this.first - PART, 0), this.active));
    }
    if (left > 0) {
      more(this.later, `显示后面的内容（还有 ${left} 段）`, async () =>
        this.append(await this.fetchLines(this.last, PART)),
      );
    }
  }

  /** Paragraphs, and tables of the rows that follow each other. */
  rendered({ from, lines }) {
    const part = document.createDocumentFragment();
    let table;
    let rows;
    lines.forEach((line, index) => {
      const at = from + index;
      if (line.kind === 'paragraph') {
        table = undefined;
        part.append(
          element(
            'p',
            { class: 'original__paragraph', 'data-line': at },
            element('span', { class: 'original__number', 'aria-hidden': 'true' }, String(line.number)),
            ...this.text(line.text, at, 0),
          ),
        );
        return;
      }
      if (table !== line.table) {
        table = line.table;
        rows = element('tbody');
        const caption = element('caption', {}, `第${table}个表格`);
        part.append(element('div', { class: 'original__frame', tabindex: 0 }, element('table', {}, caption, rows)));
      }
      const number = element('th', { scope: 'row', class: 'original__number' }, String(line.number));
      const cells = line.cells.map((cell, position) =>
        element('td', { colspan: cell.columns > 1 && cell.columns }, ...this.text(cell.text, at, position)),
      );
      rows.append(element('tr', { 'data-line': at }, number, ...cells));
    });
    return part;
  }

  /** The text of a paragraph or cell, cut where marks begin and end. */
  text(text, line, cell) {
    const marks = (this.marks.get(line) || []).filter(({ place }) => place.cell === cell && place.end > place.start);
    const { active } = this;
    const now = active && active.line === line && active.cell === cell && active.end > active.start ? active : undefined;
    if (!marks.length && !now) return [text];
    const places = marks.map(({ place }) => place).concat(now ? [now] : []);
    const cuts = new Set([0, text.length]);
    for (const { start, end } of places) cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length));
    const sorted = Array.from(cuts).sort((one, other) => one - other);
    return sorted.slice(1).map((end, index) => {
      const start = sorted[index];
      const covers = (place) => place.start <= start && end <= place.end;
      const mark = marks.find(({ place }) => covers(place));
      const isNow = now && covers(now);
      const words = text.slice(start, end);
      if (mark) {
        const open = () => this.openIssue(mark.issue);
        const name = `mark mark--${mark.kind} ${isNow ? 'now' : ''}`;
        return element('button', { class: name, type: 'button', title: mark.issue.title, onclick: open }, words);
      }
      return isNow ? element('mark', { class: 'now' }, words) : words;
    });
  }
}
