// Datasets made of the site's own: long tables, and a year before. What they say they cite: it is added to the
// document's text.

import { readFile } from 'node:fs/promises';
import { DIST } from './server.mjs';

const NAMES = ['台式计算机', '便携式计算机', '激光打印机', '扫描仪', '复印纸', '文件柜', '投影仪', '空调机'];
const CODES = ['A02010104', 'A02010105', 'A0201060102', 'A0201060901', 'A090101', 'A060503', 'A020202', 'A0206180203'];

/** The site's own dataset. */
async function ownDataset() {
  return JSON.parse(await readFile(`${DIST}data/dataset.json`, 'utf8'));
}

/** Adds texts to a document, and tells where they stand. */
function writer(document) {
  const parts = [document.text];
  let end = Buffer.byteLength(document.text);
  return {
    write(text) {
      const start = end + 1;
      end = start + Buffer.byteLength(text);
      parts.push(text);
      return [start, end];
    },
    finish: () => (document.text = parts.join('\n')),
  };
}

/** A procurement table of so many items, each with a name of its own. */
function lengthen(entry, count) {
  const { groups } = entry.disclosure.procurement;
  const [first] = groups[0].items;
  const { write, finish } = writer(entry.document);
  const cite = (value) => ({ value, span: write(value) });
  const made = Array.from({ length: count }, (_, at) => {
    const total = `${1 + (at % 97)}.${String((at * 7) % 100).padStart(2, '0')}`;
    const name = cite(`${NAMES[at % NAMES.length]}${at}`);
    const project = cite(`项目${at % 40}`);
    const code = cite(CODES[at % CODES.length]);
    const amount = cite(total);
    const funds = { ...first.funds, total: amount, general_budget: amount };
    return { ...first, project, name, code, unit_price: amount, funds };
  });
  finish();
  const half = Math.ceil(count / 2);
  groups[0].items = made.slice(0, half);
  groups[1].items = made.slice(half);
  return made.map(({ name, project, code, funds }) => ({
    name: name.value,
    project: project.value,
    code: code.value,
    total: funds.total.value,
  }));
}

/** A dataset whose procurement table has so many items, and what they are. */
export async function longDataset(count) {
  const dataset = await ownDataset();
  const items = lengthen(dataset.entries[0], count);
  dataset.findings = [];
  return { json: JSON.stringify(dataset), items };
}

/** The dataset with a year before that `change` makes of a copy of this one; `cite` writes what it says. */
export async function withYearBefore(change) {
  const dataset = await ownDataset();
  const [entry] = dataset.entries;
  const before = structuredClone(entry);
  const { write, finish } = writer(before.document);
  const cite = (value) => ({ value, span: write(String(value)) });
  before.disclosure.year = cite(entry.disclosure.year.value - 1);
  before.disclosure.figures = [];
  before.disclosure.changes = [];
  change(before.disclosure, cite);
  finish();
  dataset.entries = [entry, before];
  dataset.findings = [];
  return JSON.stringify(dataset);
}

/** A page that shows the dataset at `/other.json`, with further attributes of the element. */
export const pageOf = (attributes) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>数据</title>
<link rel="icon" href="data:,"><script defer src="/embed.js"></script>
<budget-disclosure src="/other.json" ${attributes}></budget-disclosure></html>`;
