// What docs/at-scale.md says is done with the documents of the repository: its shell lines make the tables, and DuckDB
// answers its queries. What DuckDB adds up is held against the CSV files, added up here.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CASES = join(ROOT, 'crates/cli/tests/cases');
const run = promisify(execFile);

/** The code blocks of the page that are of a language, in their order. */
async function blocks(language) {
  const page = await readFile(join(ROOT, 'docs/at-scale.md'), 'utf8');
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((block) => block[1]);
}

let folder = '';
let connection;

/** The rows that a query finds, as objects. */
async function ask(sql) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** A number as printed, in millionths: exact, where a floating-point number would not be. */
function millionths(printed) {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(printed);
  const value = BigInt(whole + decimals.padEnd(6, '0').slice(0, 6));
  return sign ? -value : value;
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'at-scale-'));
  await mkdir(join(folder, 'documents'));
  await copyFile(join(ROOT, 'documents/hengshui-bianban-2021.txt'), join(folder, 'documents/hengshui-bianban-2021.txt'));
  for (const name of await readdir(CASES)) {
    for (const ending of ['txt', 'html', 'docx']) {
      const to = join(folder, 'documents', `${name}.${ending}`);
      await copyFile(join(CASES, name, `input.${ending}`), to).catch(() => {});
    }
  }
  const shell = await blocks('sh');
  assert.ok(shell.length > 0);
  const PATH = `${join(ROOT, 'target/debug')}:${process.env.PATH}`;
  for (const lines of shell) {
    await run('sh', ['-ec', lines], { cwd: folder, env: { ...process.env, PATH }, maxBuffer: 1 << 26 });
  }
  // The queries name files beside them.
  process.chdir(folder);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});

after(async () => {
  connection?.closeSync();
  process.chdir(ROOT);
  await rm(folder, { recursive: true });
});

test('every document has its tables', async () => {
  const documents = await readdir('documents');
  const unreadable = await readFile('unreadable.txt', 'utf8').catch(() => '');
  const tables = await readdir('tables');
  assert.equal(tables.length + unreadable.split('\n').filter(Boolean).length, documents.length);
  assert.ok(tables.length > documents.length / 2, unreadable);
});

test('sums are those of the CSV files', async () => {
  const sums = new Map();
  for (const name of await readdir('tables')) {
    const csv = `csv/${name}`;
    await run(join(ROOT, 'target/debug/disclosure'), ['export', `documents/${name}`, '--format', 'csv', '--out', csv]);
    for (const file of await readdir(csv)) {
      const table = file.replace('.csv', '');
      const numbers = (await ask(`describe select * from '${csv.replace('csv/', 'tables/')}/${table}.parquet'`))
        .filter(({ column_type }) => column_type === 'DECIMAL(38,6)')
        .map(({ column_name }) => column_name);
      const rows = await ask(`select * from read_csv('${csv}/${file}', all_varchar = true, header = true)`);
      const own = await ask(`select * from 'tables/${name}/${table}.parquet'`);
      assert.equal(rows.length, own.length, `${name} ${table}`);
      const headings = await headingsOf(csv, file);
      for (const column of numbers) {
        const heading = headings[await positionOf(name, table, column)];
        for (const row of rows) {
          if (/^-?\d+(\.\d{1,6}0*)?$/.test(row[heading] ?? '')) {
            const key = `${table}.${column}`;
            sums.set(key, (sums.get(key) ?? 0n) + millionths(row[heading]));
          }
        }
      }
    }
  }
  assert.ok(sums.get('figures.amount') > 0n && sums.get('procurement.total') > 0n);
  for (const [key, expect] of sums) {
    const [table, column] = key.split('.');
    const [{ sum }] = await ask(`select sum(${column})::varchar as sum from read_parquet('tables/*/${table}.parquet')`);
    assert.equal(millionths(sum), expect, key);
  }
});

/** The headings of a CSV file. */
async function headingsOf(csv, file) {
  const [first] = (await readFile(join(csv, file), 'utf8')).replace('\ufeff', '').split('\r\n');
  return first.split(',');
}

/** Which of the CSV file's columns a column of numbers is: those as printed stand a second time. */
async function positionOf(name, table, column) {
  const columns = await ask(`describe select * from 'tables/${name}/${table}.parquet'`);
  return columns
    .map(({ column_name }) => column_name)
    .filter((own) => !own.endsWith('_printed'))
    .indexOf(column);
}

test('the queries of the page are answered', async () => {
  const queries = (await blocks('sql')).flatMap((block) => block.split(/;\n/)).filter((query) => query.trim());
  for (const query of queries) {
    const rows = await ask(query);
    if (!/^\s*(create|copy)/.test(query)) {
      assert.ok(rows.length > 0, query);
    }
  }
  const [{ same }] = await ask(`
    select (select count(*) from 'figures.parquet') = (select count(*) from figures) as same`);
  assert.equal(same, true);
  // The first disclosure's own total, which the document states.
  const [own] = await ask("select amount from known where document like 'hengshui%' and line = '支出合计' and year = 2021");
  const text = await readFile('documents/hengshui-bianban-2021.txt', 'utf8');
  assert.equal(own.amount, `${/部门支出预算为([\d.]+)万元/.exec(text)[1]}0000`);
});
