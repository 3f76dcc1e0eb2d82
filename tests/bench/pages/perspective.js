import perspective from '/@perspective-dev/client/dist/cdn/perspective.js';
import '/@perspective-dev/viewer/dist/cdn/perspective-viewer.js';
import '/@perspective-dev/viewer-datagrid/dist/cdn/perspective-viewer-datagrid.js';
import { COLUMNS, connect, years } from './rows.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/@perspective-dev/viewer/dist/css/pro.css';
document.head.append(style);

const worker = await perspective.worker();
const table = await worker.table(years[2021]);
const viewer = document.createElement('perspective-viewer');
viewer.style.cssText = 'display: block; height: 700px';
document.querySelector('#table').append(viewer);
await viewer.load(table);
await viewer.restore({ plugin: 'Datagrid', columns: Object.keys(COLUMNS), settings: false });

let filter = [];
await connect({
  filter(text) {
    filter = text ? [['text', 'contains', text]] : [];
    return viewer.restore({ filter });
  },
  sort: (direction) => viewer.restore({ sort: [['cents', direction > 0 ? 'asc' : 'desc']] }),
  show: (rows) => table.replace(rows).then(() => viewer.flush()),
  async shown() {
    // Sums are its own: counted and added where the rows are.
    const view = await table.view({ columns: ['cents'], filter });
    const { cents } = await view.to_columns();
    await view.delete();
    return cents.map((value) => ({ cents: value }));
  },
});
