import { COLUMNS, connect, years } from './rows.js';

const script = document.createElement('script');
script.src = '/ag-grid-community/dist/ag-grid-community.min.js';
document.head.append(script);
await new Promise((resolve) => script.addEventListener('load', resolve));
const { createGrid } = window.agGrid;

const columnDefs = Object.entries(COLUMNS).map(([field, headerName]) => ({ field, headerName, width: 127, getQuickFilterText: () => '' }));
const grid = createGrid(document.querySelector('#table'), {
  columnDefs: [...columnDefs, { field: 'cents', hide: true, getQuickFilterText: ({ data }) => data.text }],
  rowData: years[2021],
  cacheQuickFilter: true,
  includeHiddenColumnsInQuickFilter: true,
  animateRows: false,
});
await connect({
  filter: (text) => grid.setGridOption('quickFilterText', text),
  sort: (direction) => grid.applyColumnState({ state: [{ colId: 'cents', sort: direction > 0 ? 'asc' : 'desc' }] }),
  show: (rows) => grid.setGridOption('rowData', rows),
  shown() {
    const rows = [];
    grid.forEachNodeAfterFilter(({ data }) => rows.push(data));
    return rows;
  },
});
