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

/** A procurement table of so many items, each with a name of its own and an amount of its own in the year. */
function lengthen(entry, count, year = 0) {
  const { groups } = entry.disclosure.procurement;
  const [first] = groups[0].items;
  const { write, finish } = writer(entry.document);
  const cite = (value) => ({ value, span: write(value) });
  const made = Array.from({ length: count }, (_, at) => {
    const total = `${1 + ((at + year) % 97)}.${String((at * 7) % 100).padStart(2, '0')}`;
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

/** A dataset of two years, each with such a table, and the items of each year. */
export async function longDatasetOfTwoYears(count) {
  const items = {};
  const dataset = await withYears([2021, 2020], () => {});
  for (const entry of dataset.entries) {
    const year = entry.disclosure.year.value;
    items[year] = lengthen(entry, count, year);
  }
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

/** The dataset with a second department that says the same under another name; and the name of the first. */
export async function twoDepartments(name) {
  const dataset = await ownDataset();
  const [entry] = dataset.entries;
  const other = structuredClone(entry);
  const { write, finish } = writer(other.document);
  other.disclosure.department = { value: name, span: write(name) };
  finish();
  dataset.entries = [entry, other];
  dataset.findings = [];
  return { json: JSON.stringify(dataset), own: entry.disclosure.department.value };
}

/**
 * The dataset with so many departments, each with an amount of its own in two years but the last, which states none; and
 * what they are. Amounts are in hundredths of 万元.
 */
export async function manyDepartments(count) {
  const dataset = await ownDataset();
  const [entry] = dataset.entries;
  const departments = Array.from({ length: count }, (_, at) => ({
    name: `云山县第${String(at + 1).padStart(2, '0')}局`,
    code: `3010${String(at + 1).padStart(2, '0')}`,
    amounts: at + 1 < count ? { 2020: 10000 + at * 700, 2021: 9000 + ((at * 5) % count) * 1100 } : undefined,
  }));
  const printed = (hundredths) => (hundredths / 100).toFixed(2);
  dataset.entries = departments.flatMap(({ name, code, amounts }) =>
    [2020, 2021].map((year) => {
      const copy = structuredClone(entry);
      const { write, finish } = writer(copy.document);
      const cite = (value) => ({ value, span: write(String(value)) });
      const own = copy.disclosure;
      own.department = cite(name);
      own.code = cite(code);
      own.year = cite(year);
      own.changes = [];
      own.figures = own.figures.filter((figure) => amounts || figure.line !== 'total_expenditure');
      for (const figure of own.figures) {
        figure.year = year;
        if (figure.line === 'total_expenditure') {
          figure.amount.value = printed(amounts[year]);
          figure.amount.span = write(`${name}${year}年支出预算${figure.amount.value}`).map((end, at, [start]) =>
            at ? end : start + Buffer.byteLength(`${name}${year}年支出预算`),
          );
        }
      }
      finish();
      return copy;
    }),
  );
  dataset.findings = [];
  return { json: JSON.stringify(dataset), departments };
}

/**
 * A dataset of so many departments with one amount each, in the opposite of the order in which the page lists them; and
 * what the first of the list is called.
 */
export function countlessDepartments(count) {
  const named = (at) => `云山县第${String(at).padStart(6, '0')}局`;
  const entries = Array.from({ length: count }, (_, at) => {
    const [name, total] = [named(count - at), `${1 + (at % 97)}.50`];
    const document = { name: 'x.txt', text: '', blocks: [] };
    const { write, finish } = writer(document);
    const cite = (value) => ({ value, span: write(String(value)) });
    const [department, year] = [cite(name), cite(2021)];
    const amount = { ...cite(total) };
    finish();
    document.text += '\n';
    const none = { duties: [], institutions: [], changes: [], overall_goal: [], sub_goals: [], safeguards: [], projects: [] };
    const figures = [{ line: 'total_expenditure', amount, factor: '1', year: 2021, kind: 'budget', statement: 'expenditure' }];
    const rest = { evidence: [], title: null, sections: [], procurement: null, assets: null, glossary: [], other_notes: [] };
    return { document, disclosure: { department, year, kind: 'budget', ...none, figures, ...rest } };
  });
  return { json: JSON.stringify({ version: 2, entries, findings: [] }), first: named(1) };
}

/** Two departments of one name, in two regions. */
export async function namesakes(name, regions) {
  const dataset = await ownDataset();
  const [entry] = dataset.entries;
  dataset.entries = regions.map((region) => {
    const copy = structuredClone(entry);
    const { write, finish } = writer(copy.document);
    const cite = (value) => ({ value, span: write(String(value)) });
    copy.disclosure.department = cite(name);
    copy.disclosure.region = cite(region);
    copy.disclosure.institutions = [];
    const total = copy.disclosure.figures.find(({ line }) => line === 'total_expenditure');
    total.amount = cite(`${region === regions[0] ? 1 : 2}00.50`);
    finish();
    return copy;
  });
  dataset.findings = [];
  return JSON.stringify(dataset);
}

/** A page that shows the dataset at `/other.json`, with further attributes of the element. */
export const pageOf = (attributes) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>数据</title>
<link rel="icon" href="data:,"><script defer src="/embed.js"></script>
<budget-disclosure src="/other.json" ${attributes}></budget-disclosure></html>`;

/** The dataset after a change of what its document says; `cite` writes what it says. Nothing was found about it. */
export const withDisclosure = (change) => withYears([2021], (own, _, cite) => change(own, cite));

/** The dataset with the document as if it were of each of the years, after a change of each. */
export async function withYears(years, change) {
  const dataset = await ownDataset();
  const [entry] = dataset.entries;
  dataset.entries = years.map((year) => {
    // As long as before, so that every place stays where it is.
    const copy = JSON.parse(JSON.stringify(entry).replaceAll('2021年', `${year}年`));
    const { write, finish } = writer(copy.document);
    const own = copy.disclosure;
    own.year.value = year;
    for (const figure of own.figures) figure.year += year - 2021;
    for (const stated of own.changes) stated.against += year - 2021;
    change(own, year, (value) => ({ value, span: write(String(value)) }));
    finish();
    return copy;
  });
  dataset.findings = [];
  return dataset;
}

/** The dataset after a change of what was found. Figures that are changed are written into the document. */
export async function withFindings(change) {
  const dataset = await ownDataset();
  const { write, finish } = writer(dataset.entries[0].document);
  for (const finding of dataset.findings) {
    const before = JSON.stringify(finding);
    change(finding);
    if (JSON.stringify(finding) === before) continue;
    for (const term of finding.equation.terms) term.place = write(term.value);
  }
  finish();
  return dataset;
}
