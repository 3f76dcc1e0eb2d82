import DataTable from '/datatables.net/js/dataTables.min.mjs';
import { COLUMNS, connect, years } from './rows.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/datatables.net-dt/css/dataTables.dataTables.min.css';
document.head.append(style);

const element = document.createElement('table');
document.querySelector('#table').append(element);
const visible = Object.entries(COLUMNS).map(([data, title]) => ({ data, title, searchable: false, orderable: false }));
// It shows pages of rows, as is its way.
const table = new DataTable(element, {
  data: years[2021],
  columns: [...visible, { data: 'cents', visible: false, searchable: false }, { data: 'text', visible: false }],
  pageLength: 40,
  order: [],
  autoWidth: false,
  layout: { topStart: null, topEnd: null },
});
await connect({
  filter: (text) => table.search(text).draw(),
  sort: (direction) => table.order([[visible.length, direction > 0 ? 'asc' : 'desc']]).draw(),
  show: (rows) => table.clear().rows.add(rows).draw(),
  shown: () => table.rows({ search: 'applied' }).data().toArray(),
});
