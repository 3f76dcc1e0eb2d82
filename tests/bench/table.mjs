// How fast a long procurement table answers, beside one written by hand, in one Chromium and in turns.
// Arguments: how many rows (100000), how many rounds (5).

import { chromium as browserType } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { chromium } from '../browser/playwright.config.mjs';
import { longDataset, pageOf } from '../browser/support/datasets.mjs';
import { serve } from '../browser/support/server.mjs';

const [rows = 100_000, rounds = 5] = process.argv.slice(2).map(Number);
const PAGES = { ours: '/ours.html', byHand: '/vanilla.html' };

const { json, items } = await longDataset(rows);
const own = (name) => readFile(new URL(name, import.meta.url), 'utf8');
const server = await serve({ pages: { '/ours.html': pageOf('view="procurement"'), '/vanilla.html': await own('vanilla.html') } });
const script = await own('vanilla.js');
const browser = await browserType.launch({ ...chromium, args: [...chromium.args, '--enable-precise-memory-info', '--js-flags=--expose-gc'] });

/** Opens a page and waits until its rows stand and its field answers. */
async function open(path) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.route('**/other.json', (route) => route.fulfill({ body: json, contentType: 'application/json' }));
  await page.route('**/vanilla.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }));
  const start = performance.now();
  await page.goto(server.url.slice(0, -1) + path);
  await page.locator('tbody', { hasText: items[0].name }).first().waitFor();
  await page.locator('input[type=search]').waitFor();
  return { page, context, load: performance.now() - start };
}

/** Acts in a page and tells how many milliseconds later its last change of the document was. */
async function settled(page, act, argument) {
  return page.evaluate(
    async ([source, argument]) => {
      const roots = [document, ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean)];
      const find = (selector) => roots.map((root) => root.querySelector(selector)).find(Boolean);
      let last = performance.now();
      const observer = new MutationObserver(() => (last = performance.now()));
      roots.forEach((root) => observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true }));
      const start = performance.now();
      last = start;
      new Function('find', 'argument', source)(find, argument);
      last = Math.max(last, performance.now());
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      return last - start;
    },
    [act, argument],
  );
}

const TYPE = "const field = find('input[type=search]'); field.value = argument; field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
const SORT = "[...find('thead').querySelectorAll('button')].find((button) => button.textContent.includes('合计')).click();";

const memory = async (page) => {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
};

const found = {};
for (let round = 0; round < rounds; round += 1) {
  for (const [name, path] of Object.entries(PAGES)) {
    const { page, context, load } = await open(path);
    const add = (what, value) => ((found[what] ??= {})[name] ??= []).push(value);
    add('load', load);
    for (const typed of ['打', '打印', '打印机', '打印机9', '打印机', '打', '']) {
      add(typed.length ? 'keystroke' : 'all again', await settled(page, TYPE, typed));
    }
    add('first sort', await settled(page, SORT));
    for (let again = 0; again < 4; again += 1) add('sort again', await settled(page, SORT));
    add('memory (MB)', await memory(page));
    await context.close();
  }
}
await browser.close();
await server.close();

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`${rows} rows, ${rounds} rounds, medians in ms unless said otherwise`);
for (const [what, { ours, byHand }] of Object.entries(found)) {
  const ratio = median(ours) / median(byHand);
  console.log(`${what.padEnd(14)} ours ${median(ours).toFixed(1).padStart(8)}   by hand ${median(byHand).toFixed(1).padStart(8)}   × ${ratio.toFixed(2)}`);
}
