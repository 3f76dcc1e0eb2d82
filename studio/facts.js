// What no document says and its publication should: who publishes it, when, from where. Asked for once, and kept.

import { element, fill } from './element.js';

const KEY = 'budget-disclosure-studio-publication';

/**
 * A question: its name, what is asked, the kind of field, and what helps to answer.
 *
 * @type {{ name: keyof import('./types').Publication, label: string, type: string, hint: string, ofYear?: boolean }[]}
 */
const FIELDS = [
  { name: 'publisher', label: '发布单位', type: 'text', hint: '谁在网站上公开，一般就是本部门。' },
  { name: 'published', label: '公开日期', type: 'date', hint: '文件公开的那一天。', ofYear: true },
  { name: 'original', label: '原文件的网址', type: 'url', hint: '公开的 Word 或 PDF 在网站上的地址。', ofYear: true },
  { name: 'url', label: '本网页的网址', type: 'url', hint: '网站文件夹上传以后，打开网页用的地址。' },
  { name: 'licence', label: '使用许可', type: 'text', hint: '别人可以怎样使用，如“可自由使用，请注明来源”。' },
];

/** What every publication should say. */
const NAMED = ['publisher', 'published', 'original'];

export class Facts {
  /** @param {HTMLElement} place @param {() => void} changed what to do when somebody changed an answer */
  constructor(place, changed) {
    this.changed = changed;
    this.year = 0;
    /** What somebody typed stays, whatever is taken in later. */
    this.typed = new Set();
    this.fields = FIELDS.map((question) => new Field(question, () => this.take(question.name)));
    this.short = element('span', { class: 'facts__short' });
    this.element = element(
      'details',
      { class: 'facts', open: true },
      element('summary', { class: 'facts__title' }, '网页末尾写明的', this.short),
      element('p', { class: 'quiet' }, '都可以不填，不填的网页上就不写。填过的记在这台电脑上，下次不用再填。'),
      element('div', { class: 'facts__fields' }, ...this.fields.map((field) => field.element)),
    );
    fill(place, this.element);
  }

  /**
   * Fills in what is known and nobody typed.
   *
   * @param {number} year the last one at hand, of which date and original are
   * @param {import('./types').Known | null} known what a dataset says that was taken in
   */
  know(year, known) {
    this.year = year;
    const kept = remembered();
    for (const { question, input } of this.fields) {
      if (this.typed.has(question.name)) continue;
      const sources = [known && { year: known.year, ...known.publication }, kept];
      const source = sources.find((one) => one?.[question.name] && (!question.ofYear || one.year === year));
      input.value = source ? asTyped(question, source[question.name]) : '';
    }
    this.tell();
    const [publisher, published] = this.fields;
    this.element.open = !publisher.value() || !published.value();
  }

  /** The answers that can be used. @returns {import('./types').Publication} */
  values() {
    /** @type {any} */
    const values = {};
    for (const field of this.fields) values[field.question.name] = field.value();
    return values;
  }

  /** What should be said and is not. */
  missing() {
    return this.fields.filter(({ question, value }) => NAMED.includes(question.name) && !value()).map(({ question }) => question.label);
  }

  take(name) {
    this.typed.add(name);
    this.tell();
    remember({ ...this.values(), year: this.year });
    this.changed();
  }

  tell() {
    const said = this.fields.map((field) => field.value()).filter(Boolean);
    this.short.textContent = said.length ? said.join(' · ') : '还没有填';
    for (const field of this.fields) field.check();
  }
}

/** One question with its answer. */
class Field {
  constructor(question, changed) {
    const { name, label, type, hint } = question;
    this.question = question;
    this.value = () => (this.isUsable() ? this.input.value.trim() : '');
    const [about, wrong] = [`about-${name}`, `wrong-${name}`];
    this.input = element('input', {
      class: 'field__input',
      id: `field-${name}`,
      type,
      'aria-describedby': `${about} ${wrong}`,
      autocomplete: name === 'publisher' && 'organization',
      onchange: changed,
    });
    this.wrong = element('p', { class: 'field__wrong', id: wrong, role: 'alert' });
    this.element = element(
      'div',
      { class: 'field' },
      element('label', { class: 'field__label', for: `field-${name}` }, label),
      this.input,
      element('p', { class: 'field__hint quiet', id: about }, hint),
      this.wrong,
    );
  }

  isUsable() {
    const text = this.input.value.trim();
    return this.question.type !== 'url' || !text || /^https?:\/\/[^/\s]+/i.test(text);
  }

  check() {
    const isUsable = this.isUsable();
    this.wrong.textContent = isUsable ? '' : '网址要以 http:// 或 https:// 开头。改好以前不会写到网页上。';
    if (isUsable) this.input.removeAttribute('aria-invalid');
    else this.input.setAttribute('aria-invalid', 'true');
  }
}

/** An answer as its field takes it: of a date that is written in words, its numbers. */
function asTyped({ type }, answer) {
  if (type !== 'date') return answer;
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(answer.trim());
  return parts ? [parts[1], parts[2].padStart(2, '0'), parts[3].padStart(2, '0')].join('-') : '';
}

function remember(answers) {
  try {
    localStorage.setItem(KEY, JSON.stringify(answers));
  } catch {
    // Nothing is remembered where the browser does not allow it.
  }
}

/** @returns {any} */
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY) || 'null');
  } catch {
    return null;
  }
}
