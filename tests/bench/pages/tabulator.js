import { TabulatorFull } from '/tabulator-tables/dist/js/tabulator_esm.min.mjs';
import { COLUMNS, connect, years } from './rows.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/tabulator-tables/dist/css/tabulator.min.css';
document.head.append(style);

const columns = Object.entries(COLUMNS).map(([field, title]) => ({ field, title, width: 127, headerSort: false }));
const table = new TabulatorFull('#table', { data: years[2021], columns, height: 700, layout: 'fitColumns' });
await new Promise((resolve) => table.on('tableBuilt', resolve));
await connect({
  filter: (text) => (text ? table.setFilter('text', 'like', text) : table.clearFilter(true)),
  sort: (direction) => table.setSort('cents', direction > 0 ? 'asc' : 'desc'),
  show: (rows) => table.replaceData(rows),
  shown: () => table.getData('active'),
});
