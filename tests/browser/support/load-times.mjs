// How soon the page shows its first figure and can be used, on a slow network and processor, beside a static page of
// the same text in the same run: `node tests/browser/support/load-times.mjs [RUNS [FOLDER]]` after a release build; FOLDER
// is a published one, of a collection for example.

import { chromium as browserType } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '../playwright.config.mjs';
import { LIVE } from './fixtures.mjs';
import { DIST } from './server.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const FOLDER = process.argv[3] ?? DIST;
/** Slow 4G as the developer tools of Chromium have it. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const PROCESSOR = 4;
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** The text alone, with a few rules of style. */
function plain(html) {
  const rules = '<style>body{max-width:60em;margin:auto;font:16px/1.7 sans-serif}td,th{padding:.3em;border-bottom:1px solid}</style>';
  return html
    .replace(/<style>.*?<\/style>/s, rules)
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<link[^>]*>/g, '')
    .replace(/ class="(?!figure__amount)[^"]*"/g, '');
}

const pages = { '/static.html': plain(await readFile(join(FOLDER, 'index.html'), 'utf8')) };
const packed = new Map();
const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://host').pathname;
  if (!packed.has(path)) {
    const content = pages[path] ?? (await readFile(join(FOLDER, path)).catch(() => undefined));
    packed.set(path, content && brotliCompressSync(content));
  }
  const content = packed.get(path);
  if (!content) return response.writeHead(404).end();
  return response.writeHead(200, { 'Content-Type': TYPES[extname(path)], 'Content-Encoding': 'br' }).end(content);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

async function load(browser, name) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 412, height: 915 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.times = { shift: 0 };
    // The first frame in which a figure is part of the page; none is made while style holds up painting.
    const look = () => {
      if (!document.querySelector('.figure__amount')) return requestAnimationFrame(look);
      const painted = new MessageChannel();
      painted.port1.onmessage = () => (window.times.figure = performance.now());
      painted.port2.postMessage('');
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.times.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('bd-ready', () => (window.times.usable = performance.now()));
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  await page.goto(`http://127.0.0.1:${port}/${name}`);
  if (name === 'index.html') await page.locator(LIVE).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => window.times.figure);
  const times = await page.evaluate(() => ({
    ...window.times,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  }));
  await context.close();
  return times;
}

/** The middle value. */
function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

const browser = await browserType.launch(chromium);
const results = { 'static.html': [], 'index.html': [] };
for (let run = 0; run < RUNS; run++) {
  // Alternately, so that whatever else the machine does concerns both.
  for (const name of Object.keys(results)) results[name].push(await load(browser, name));
}
await browser.close();
server.close();
const middle = (name, key) => median(results[name].map((times) => times[key]));
for (const name of Object.keys(results)) {
  const shown = ['paint', 'figure', 'usable'].map((key) => `${key} ${(middle(name, key) / 1000).toFixed(2)} s`);
  console.log(`${name}: ${shown.join(', ')}, shift ${middle(name, 'shift').toFixed(4)}`);
}
console.log(`first figure: ${(middle('index.html', 'figure') / middle('static.html', 'figure')).toFixed(2)} × static`);
