// The files that were put in: how far they are, what became of them.

import { element, fill, find, tell } from './element.js';
import { disclosureName } from './words.js';

/** Milliseconds after which it is told that a file takes long. */
const PATIENCE = 8_000;

/** The list below the place where files are dropped. */
export class FileList {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
  }

  /** A row for a file. */
  add(file) {
    const row = new FileRow(file.name, () => this.leave(row));
    this.place.append(row.element);
    return row;
  }

  /** Takes a row away; the focus goes to the next that can be taken away, or to where files are chosen. */
  leave(row) {
    /** @type {HTMLElement[]} */
    const all = Array.from(this.place.querySelectorAll('.file__leave'));
    const at = all.indexOf(row.leaving);
    const next = all[at + 1] || all[at - 1] || find('.drop__input');
    row.element.remove();
    next.focus();
    tell(`已从列表中去掉 ${row.name}`);
  }
}

/** One file. */
class FileRow {
  constructor(name, leave) {
    this.name = name;
    this.leaving = element('button', { class: 'link file__leave', type: 'button', 'aria-label': `从列表中去掉 ${name}`, onclick: leave }, '从列表中去掉');
    this.bar = element('progress', { max: 1, 'aria-label': `读取 ${name}` });
    this.percent = element('span', {}, '');
    this.slow = element('span', {}, '');
    const stop = () => this.cancel();
    this.button = element('button', { class: 'link', type: 'button', 'aria-label': `取消读取 ${name}`, onclick: stop }, '取消');
    this.state = element('span', { class: 'file__state' }, '等待读取 ', this.button);
    this.element = element('li', { class: 'file' }, element('span', { class: 'file__name' }, name), this.state);
    this.cancelled = false;
  }

  /**
   * Reading, of an unknown length until the first answer.
   *
   * @param {() => void} stop ends the reading
   */
  begin(stop) {
    this.stop = stop;
    fill(this.state, '正在读取', this.percent, this.slow, this.bar, ' ', this.button);
    this.timer = setTimeout(() => {
      this.slow.textContent = '（这个文件要读很久。可以等，也可以取消）';
      tell(`${this.name} 要读很久，可以等，也可以取消`);
    }, PATIENCE);
  }

  /** Somebody does not want to wait for it, or for its turn. */
  cancel() {
    this.cancelled = true;
    this.end('已取消，没有读取 ', this.leaving);
    if (this.stop) this.stop();
  }

  /** @param {{ done: number, total: number }} progress in bytes */
  progress({ done, total }) {
    if (!total) return;
    const share = Math.min(done / total, 1);
    this.bar.value = share;
    this.percent.textContent = share < 1 ? ` ${Math.floor(share * 100)}%` : '完，正在核对';
  }

  /** @param {{ department: string, year: number, replaced: boolean }[]} taken */
  succeed(taken) {
    this.element.classList.add('file--read');
    const names = taken.map((one) => `${disclosureName(one)}${one.replaced ? '（替换了先前放入的）' : ''}`);
    this.end(`已读取：${names.join('；')}`);
  }

  /** @param {string} message what is wrong, and what to do */
  fail(message) {
    this.element.classList.add('file--refused');
    this.end(element('strong', {}, '没有读取：'), message, ' ', this.leaving);
  }

  /** What was read of it is no part of what is published any more. */
  withdraw() {
    this.element.classList.remove('file--read');
    this.end('已移出 ', this.leaving);
  }

  end(...words) {
    clearTimeout(this.timer);
    fill(this.state, ...words);
  }
}
