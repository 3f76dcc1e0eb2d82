// leptos-struct-table, compiled from ../struct-table. It is handed the texts of its cells; counts and sums are asked of it.

import init, { filter, mount, show, shown, sort } from '/struct_table.js';
import { COLUMNS, connect, years } from './rows.js';

const KEYS = Object.keys(COLUMNS);
let rows;

function take(next) {
  rows = next;
  show(
    rows.flatMap((row) => KEYS.map((key) => row[key])),
    Float64Array.from(rows, ({ cents }) => cents),
    rows.map(({ text }) => text),
  );
}

await init();
take(years[2021]);
mount(document.querySelector('#table'));
await connect({ filter, sort, show: take, shown: () => Array.from(shown(), (position) => rows[position]) });
