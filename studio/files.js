// The files that were put in: how far they are, what became of them.

import { element, fill } from './element.js';
import { disclosureName } from './words.js';

/** The list below the place where files are dropped. */
export class FileList {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
  }

  /** A row for a file. */
  add(file) {
    const row = new FileRow(file.name);
    this.place.append(row.element);
    return row;
  }
}

/** One file. */
class FileRow {
  constructor(name) {
    this.bar = element('progress', { max: 1, 'aria-label': `读取 ${name}` });
    this.state = element('span', { class: 'file__state' }, '等待读取');
    this.element = element('li', { class: 'file' }, element('span', { class: 'file__name' }, name), this.state);
  }

  /** Reading, of an unknown length until the first answer. */
  begin() {
    this.percent = element('span', {}, '');
    fill(this.state, '正在读取', this.percent, this.bar);
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
    fill(this.state, `已读取：${names.join('；')}`);
  }

  /** @param {string} message what is wrong, and what to do */
  fail(message) {
    this.element.classList.add('file--refused');
    fill(this.state, element('strong', {}, '没有读取：'), message);
  }
}
