// How long the command takes for procurement tables of growing length, how much memory it holds, and how both grow: 1 is
// in proportion. At last ten years of the longest table, together. Arguments: the sizes (1000 10000 100000).

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join(ROOT, 'target/release/disclosure');
const NAMES = ['台式计算机', '便携式计算机', '激光打印机', '扫描仪', '复印纸', '文件柜', '投影仪', '空调机'];

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];

/** The first disclosure, as of another year, with a procurement table of so many items. */
async function longDocument(count, year = 2021) {
  const original = await readFile(join(ROOT, 'documents/hengshui-bianban-2021.txt'), 'utf8');
  const text = original.replaceAll(/202[01]/g, (printed) => String(Number(printed) - 2021 + year));
  const blocks = text.split('\n\n');
  const isItem = (cells) => cells.length === 13 && /^\tA\d+$/.test(cells[3]);
  const first = blocks.findIndex((block) => isItem(block.split('\n')));
  const cells = blocks[first].split('\n');
  const row = (at) => {
    const amount = `\t${1 + (at % 97)}.${String((at * 7) % 100).padStart(2, '0')}`;
    const own = new Map([[2, `\t${NAMES[at % NAMES.length]}${at}`], [6, amount], [7, amount], [8, amount]]);
    return cells.map((cell, column) => own.get(column) ?? cell).join('\n');
  };
  blocks.splice(first, 1, ...Array.from({ length: count }, (_, at) => row(at)));
  return blocks.join('\n\n');
}

/** Runs the command, and tells for how many seconds and with how many megabytes at most. */
function measured(words) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(COMMAND, words, { stdio: 'ignore' });
    let most = 0;
    const look = setInterval(() => {
      try {
        const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [0, 0];
        most = Math.max(most, Number(peak) / 1024);
      } catch {
        // It is over.
      }
    }, 10);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - start) / 1000;
      // `check` ends with 1 where something differs, as it does here.
      if (code === 0 || code === 1) resolve({ seconds, most });
      else reject(new Error(`${words.join(' ')}: ${code}`));
    });
  });
}

const connection = await (await DuckDBInstance.create(':memory:')).connect();

/** The seconds that a query takes. */
async function answered(sql) {
  const start = performance.now();
  await connection.runAndReadAll(sql);
  return { seconds: (performance.now() - start) / 1000, most: 0 };
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const results = new Map();
const together = new Map();
try {
  for (const size of sizes) {
    const file = join(folder, `${size}.txt`);
    const text = await longDocument(size);
    await writeFile(file, text);
    const out = (name) => join(folder, `${size}-${name}`);
    const bytes = Buffer.byteLength(text);
    const add = (name, { seconds, most }) => {
      results.set(name, [...(results.get(name) ?? []), { seconds, most, times: (most * 2 ** 20) / bytes }]);
    };
    add('read', await measured(['read', file, '--out', join(folder, `${size}.json`)]));
    add('check', await measured(['check', file, '--json']));
    add('export as Parquet', await measured(['export', file, '--format', 'parquet', '--out', out('tables')]));
    add('publish', await measured(['publish', file, '--site', join(ROOT, 'dist'), '--out', out('site')]));
    const sums = `select project, sum(total), count(*) from '${out('tables')}/procurement.parquet' group by all order by 2 desc`;
    add('query in DuckDB', await answered(sums));
  }
  const files = [];
  let bytes = 0;
  for (let year = 2012; year <= 2021; year += 1) {
    const text = await longDocument(sizes.at(-1), year);
    files.push(join(folder, `year-${year}.txt`));
    bytes += Buffer.byteLength(text);
    await writeFile(files.at(-1), text);
  }
  const add = (name, { seconds, most }) => together.set(name, { seconds, most, times: (most * 2 ** 20) / bytes });
  add('read', await measured(['read', ...files, '--out', join(folder, 'together.json')]));
  add('check', await measured(['check', ...files, '--json']));
} finally {
  connection.closeSync();
  await rm(folder, { recursive: true });
}

const slope = (values) => {
  const [before, last] = values.slice(-2);
  return values.length > 1 ? (Math.log(last.seconds / before.seconds) / Math.log(sizes.at(-1) / sizes.at(-2))).toFixed(2) : '';
};
const cell = ({ seconds, most, times }) => `${seconds.toFixed(2)} s${most > 0 ? `, ${most.toFixed(0)} MB (${times.toFixed(0)} × the text)` : ''}`;
const growth = (before, last) => (Math.log(last.seconds / before.seconds) / Math.log(10)).toFixed(2);
console.log(`| | ${sizes.map((size) => `${size} rows`).join(' | ')} | slope |\n|---${'|---'.repeat(sizes.length + 1)}|`);
for (const [name, values] of results) {
  console.log(`| ${name} | ${values.map(cell).join(' | ')} | ${slope(values)} |`);
}
console.log(`\n| | ten documents of ${sizes.at(-1)} rows | slope |\n|---|---|---|`);
for (const [name, value] of together) {
  console.log(`| ${name} | ${cell(value)} | ${growth(results.get(name).at(-1), value)} |`);
}
