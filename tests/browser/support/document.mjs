// The committed document, read by the simplest means: what the page shows is held against it, not
// against our own reader's JSON.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../../documents/hengshui-bianban-2021.txt', import.meta.url));

/** The bytes of the document; the page's links give byte offsets. */
export const BYTES = readFileSync(FILE);

/** Paragraphs as texts and table rows as lists of cells, in order. */
function lines() {
  const found = [];
  let row;
  for (const line of BYTES.toString('utf8').split('\n')) {
    if (line.startsWith('\t')) {
      if (!row) {
        row = [];
        found.push(row);
      }
      row.push(line.slice(1).trim());
    } else if (line.trim() === '') {
      row = undefined;
    } else if (row) {
      row[row.length - 1] += `\n${line.trim()}`;
    } else {
      found.push(line.trim());
    }
  }
  return found;
}

/** The projects with their goals and indicators. */
export function projects() {
  const found = [];
  for (const line of lines()) {
    const heading = typeof line === 'string' && line.match(/^\d+、(.+)绩效目标表$/);
    if (heading) {
      found.push({ name: heading[1], goals: [], indicators: [] });
    } else if (typeof line === 'string') {
      if (line.startsWith('六、')) return found;
    } else if (found.length && line[0] === '绩效目标') {
      found.at(-1).goals = line[1].split('\n');
    } else if (found.length && line.length === 6 && line[0] !== '一级指标') {
      const project = found.at(-1);
      const [level1, level2, level3, description, target, basis] = line;
      const above = project.indicators.at(-1)?.level1;
      project.indicators.push({
        project: project.name,
        level1: level1 || above,
        level2,
        level3,
        description,
        target,
        basis,
        ...targetParts(target),
      });
    }
  }
  return found;
}

function targetParts(target) {
  const [, operator, unit] = target.match(/^([≤≥]?)\d+(.+)$/);
  const words = { '≤': '上限', '≥': '下限', '': '未写明' };
  return { unit, direction: unit === '月' ? '按时' : words[operator] };
}

/** All indicators, in order. */
export const indicators = () => projects().flatMap((project) => project.indicators);

const COLUMNS = [
  'project', 'budget', 'name', 'code', 'measure', 'quantity', 'price',
  'total', 'general', 'fund', 'capital', 'account', 'own',
];

/** The procurement table: its items, each with its unit, and the rows of 小计 and 合计. */
export function procurement() {
  const table = { items: [], subtotals: [], total: undefined };
  for (const line of lines()) {
    if (typeof line === 'string') continue;
    const label = line[0].replace(/\s/g, '');
    if (label.endsWith('小计')) {
      table.subtotals.push({ label, unit: label.replace(/小计$/, ''), total: line[7], general: line[8] });
    } else if (label === '合计' && line.length === 13) {
      table.total = { total: line[7], general: line[8] };
    } else if (line.length === 13 && /^[ABC]\d/.test(line[3])) {
      const item = Object.fromEntries(COLUMNS.map((column, at) => [column, line[at]]));
      table.items.push({ ...item, unit: table.subtotals.at(-1).unit });
    }
  }
  return table;
}

/** The exact sum of printed amounts with two decimals. */
export function sum(amounts) {
  const cents = amounts.reduce((total, amount) => total + BigInt(amount.replace('.', '')), 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
