// How fast a long procurement table answers, beside one written by hand and the tables that others would take, in one
// Chromium and in turns. Arguments: how many rows (10000), how many rounds (5), which pages (all), and `slow` for a phone's
// processor and network.

import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium as browserType } from '@playwright/test';
import { chromium } from '../browser/playwright.config.mjs';
import { longDatasetOfTwoYears, pageOf } from '../browser/support/datasets.mjs';
import { DIST, serve } from '../browser/support/server.mjs';
import { slow, keyed, memory, nodes, scrolled, settled } from './measure.mjs';

const asked = process.argv.slice(2).filter((argument) => argument !== 'slow');
const isSlow = process.argv.includes('slow');
const [rows = 10_000, rounds = 5] = asked.slice(0, 2).map(Number);

const PAGES_FOLDER = fileURLToPath(new URL('pages/', import.meta.url));
const OTHERS = (await readdir(PAGES_FOLDER)).filter((name) => /\.js$/.test(name) && name !== 'rows.js').map((name) => name.replace('.js', ''));
const NAMES = ['ours', ...OTHERS].filter((name) => asked.length < 3 || asked.slice(2).includes(name));

/** What is done in turn: in a page of ours, and in the others. */
const DO = {
  type: [
    "const field = find('input[type=search]'); field.value = argument; field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
  ],
  sort: ["[...find('thead').querySelectorAll('button')].find((button) => button.textContent.includes('合计')).click();", "find('#sort').click();"],
  // The search of everything, which only we have.
  search: [
    `const field = find('.finder__field');
     if (!field.closest('dialog').open) find('.tool').click();
     field.value = argument;
     field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));`,
  ],
  year: [
    "const element = find('budget-disclosure'); element.setAttribute('compare', argument); element.setAttribute('year', argument);",
    "const field = find('select'); field.value = argument; field.dispatchEvent(new Event('change'));",
  ],
};

/** What scrolls. The others' tables each have a way of their own. */
const SCROLLERS = { ours: '.table-frame--windowed', 'by-hand': '#table' };

const { json, items } = await longDatasetOfTwoYears(rows);
const cents = (total) => Math.round(Number(total) * 100);
/** How many rows are left of a year, and their sum, worked out here. */
function expected(year, typed) {
  const left = items[year].filter(({ name }) => name.includes(typed));
  return [left.length, left.reduce((sum, { total }) => sum + cents(total), 0)];
}

const template = await readFile(`${PAGES_FOLDER}table.html`, 'utf8');
const pageOfOther = (name) => template.replace('</body>', `<script type="module" src="/${name}.js"></script></body>`);
const pages = Object.fromEntries(OTHERS.map((name) => [`/${name}.html`, pageOfOther(name)]));
pages['/ours.html'] = pageOf('view="procurement" year="2021" compare="2021"');
pages['/other.json'] = json;
const server = await serve({
  pages,
  types: { '.mjs': 'text/javascript' },
  folders: [DIST, PAGES_FOLDER, ...['node_modules/', '../../target/struct-table/page/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))],
});
const browser = await browserType.launch({
  ...chromium,
  args: [...chromium.args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});

/** Opens a page and waits until it has told what it shows. */
async function open(name) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  page.on('request', (request) => loaded[name].add(request.url()));
  if (isSlow) await slow(page);
  const start = performance.now();
  await page.goto(`${server.url}${name}.html`);
  await check(page, name, 2021, '');
  const load = performance.now() - start;
  return { page, context, load };
}

/** Waits until a page tells the right count and sum. */
async function check(page, name, year, typed) {
  const [count, sum] = expected(year, typed);
  const isTold =
    name === 'ours'
      ? ([count, sum]) => {
          const root = document.querySelector('budget-disclosure')?.shadowRoot;
          const text = root?.querySelector('.view--procurement')?.textContent.replaceAll(/[,\s]/g, '') ?? '';
          return text.includes(`${count}项`) && (count === 0 || text.includes((sum / 100).toFixed(2)));
        }
      : ([count, sum]) => {
          const [shown, added] = ['[role=status]', '#sum'].map((selector) => document.querySelector(selector)?.textContent);
          return shown === String(count) && added === (sum / 100).toFixed(2);
        };
  await page.waitForFunction(isTold, [count, sum], { timeout: 120_000 }).catch(() => {
    throw new Error(`${name}: ${year} “${typed}” does not tell ${count} rows with ${sum / 100}`);
  });
}

const found = {};
const loaded = Object.fromEntries(NAMES.map((name) => [name, new Set()]));
for (let round = 0; round < rounds; round += 1) {
  for (const name of NAMES) {
    const { page, context, load } = await open(name);
    const act = (what, argument) => settled(page, DO[what].at(name === 'ours' ? 0 : -1), argument);
    const add = (what, value) => ((found[what] ??= {})[name] ??= []).push(value);
    add('load', load);
    for (const typed of ['打', '打印', '打印机', '打印机9', '打印机', '打', '', '扫', '', '文件', '']) {
      add(typed ? 'keystroke' : 'all rows again', await act('type', typed));
      await check(page, name, 2021, typed);
    }
    if (SCROLLERS[name]) {
      const { drags, gaps } = await scrolled(page, SCROLLERS[name]);
      drags.forEach((drag) => add('rows after a drag', drag));
      if (name === 'ours') {
        add('wheel frames with a gap, of 60', gaps);
        add('pages by the keyboard with a gap, of 20', await keyed(page, SCROLLERS[name], 20));
      }
    }
    add('first sort', await act('sort'));
    for (let again = 0; again < 4; again += 1) add('sort again', await act('sort'));
    await check(page, name, 2021, '');
    for (const year of [2020, 2021, 2020]) {
      add('other year', await act('year', String(year)));
      await check(page, name, year, '');
    }
    if (name === 'ours') {
      for (const typed of ['打', '打印', '打印机', '打印机9', '打印机']) add(typed === '打' ? 'first search of everything' : 'keystroke there', await act('search', typed));
      await page.keyboard.press('Escape');
    }
    add('memory (MB)', await memory(page));
    add('elements', await nodes(page));
    await context.close();
  }
}
await browser.close();
const contents = {};
for (const name of NAMES) {
  const files = [...loaded[name]].filter((address) => address.startsWith(server.url) && !address.endsWith('.json'));
  contents[name] = await Promise.all(files.map(async (address) => Buffer.from(await (await fetch(address)).arrayBuffer())));
}
await server.close();
for (const name of NAMES) {
  const size = contents[name].reduce((sum, content) => sum + brotliCompressSync(content).length, 0);
  (found['files, brotli (kB)'] ??= {})[name] = [size / 1000];
}

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
const spread = (values) => `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
console.log(`${rows} rows, ${rounds} rounds${isSlow ? ', slow 4G and a quarter of the processor' : ''}; medians (least–most), ms unless said otherwise\n`);
console.log(`| | ${NAMES.join(' | ')} |\n|---|${NAMES.map(() => '---|').join('')}`);
for (const [what, values] of Object.entries(found)) {
  const cell = (values) => (values ? `${median(values).toFixed(1)} (${spread(values)})` : '–');
  console.log(`| ${what} | ${NAMES.map((name) => cell(values[name])).join(' | ')} |`);
}
