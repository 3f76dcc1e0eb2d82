// What a careful author writes by hand for this one table: rows in a pool, texts joined once, typing narrows,
// order worked out once. It knows nothing of sources, findings or links.

import { COLUMNS, connect, years } from './rows.js';

const ROW = 35;
const POOL = 40;
const KEYS = Object.keys(COLUMNS);

const frame = document.querySelector('#table');
frame.innerHTML = `<style>
  table { border-collapse: collapse; table-layout: fixed; width: 1400px; }
  th { position: sticky; top: 0; background: #fff; }
  td, th { overflow: hidden; height: 30px; padding: 2px 6px; border-bottom: 1px solid #ddd; text-overflow: ellipsis; white-space: nowrap; }
</style>
<table><thead><tr>${Object.values(COLUMNS).map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody></tbody></table>`;
const body = frame.querySelector('tbody');

let rows;
let all;
let order;
let hits;
let typed = '';
let direction = 0;
let shown;
let first = -1;

const above = body.insertRow();
above.innerHTML = `<td colspan="${KEYS.length}"></td>`;
const pool = Array.from({ length: POOL }, () => {
  const row = body.insertRow();
  return { row, texts: KEYS.map(() => row.insertCell().appendChild(new Text())) };
});
const below = body.insertRow();
below.innerHTML = `<td colspan="${KEYS.length}"></td>`;

function draw(force) {
  const next = Math.max(0, Math.min(Math.floor(frame.scrollTop / ROW) - 8, shown.length - POOL));
  if (next === first && !force) return;
  first = next;
  above.firstChild.style.height = `${first * ROW}px`;
  below.firstChild.style.height = `${Math.max(0, shown.length - first - POOL) * ROW}px`;
  pool.forEach(({ row, texts }, at) => {
    const position = shown[first + at];
    row.hidden = position === undefined;
    if (position !== undefined) {
      const values = rows[position];
      texts.forEach((text, column) => {
        const value = values[KEYS[column]];
        if (text.data !== value) text.data = value;
      });
    }
  });
}

function update() {
  if (direction === 0) {
    shown = hits;
  } else {
    order ??= all.slice().sort((a, b) => rows[a].cents - rows[b].cents);
    if (hits.length === rows.length) {
      shown = order.slice();
    } else {
      const on = new Uint8Array(rows.length);
      for (const position of hits) on[position] = 1;
      shown = order.filter((position) => on[position]);
    }
    if (direction < 0) shown.reverse();
  }
  draw(true);
}

function show(next) {
  rows = next;
  all = Uint32Array.from(rows.keys());
  order = undefined;
  hits = typed ? all.filter((position) => rows[position].text.includes(typed)) : all;
  frame.scrollTop = 0;
  update();
}

show(years[2021]);
frame.addEventListener('scroll', () => draw(false));
await connect({
  filter(text) {
    const base = text.startsWith(typed) ? hits : all;
    hits = text ? base.filter((position) => rows[position].text.includes(text)) : all;
    typed = text;
    frame.scrollTop = 0;
    update();
  },
  sort(next) {
    direction = next;
    update();
  },
  show,
  shown: () => Array.from(hits, (position) => rows[position]),
});
