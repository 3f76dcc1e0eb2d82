// The picture of 概览 as a file: what is seen, with its words, in a page, in a frame without an origin, in an element of a
// strict site, and from a disk.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIVE, choose, expect, openLive, test } from '../support/fixtures.mjs';
import { DIST, STRICT_CSP } from '../support/server.mjs';

const TITLE = '2021年支出合计492.63万元的去向';
/** What every PNG begins with. */
const PNG = '89504e470d0a1a0a';

/** Saves the picture that `scope` shows. */
async function saved(page, scope, kind) {
  const download = page.waitForEvent('download');
  await scope.locator('.money .picture-file').getByRole('button', { name: kind }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${TITLE}.${kind.toLowerCase()}`);
  return readFile(await file.path());
}

/** What a browser makes of a file that stands alone. */
async function seen(page, svg) {
  return page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const [picture] = root.querySelectorAll('svg');
    return {
      words: Array.from(root.querySelectorAll('text'), (text) => text.textContent),
      picture: Array.from(picture.querySelectorAll('rect'), (part) => part.getAttribute('fill')),
      lines: picture.querySelectorAll('path').length,
      pictures: root.querySelectorAll(':scope > svg').length,
      outside: root.querySelectorAll('[class], [style]').length,
      errors: root.querySelectorAll('parsererror').length,
    };
  }, svg.toString());
}

test('it has the words, the parts and the colours of what is seen', async ({ page, site }) => {
  await openLive(page, site);
  const parts = page.locator(`${LIVE} .stack .paint`);
  const colours = await parts.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
  const bar = await seen(page, await saved(page, page, 'SVG'));
  expect(bar.errors).toBe(0);
  expect(bar.picture).toEqual(colours);
  // Colours tell its parts apart, no lines over them.
  expect([bar.lines, bar.outside]).toEqual([0, 0]);
  expect(bar.words[0]).toBe(TITLE);
  for (const row of await page.locator(`${LIVE} .parts__row`).all()) {
    const name = await row.getAttribute('data-name');
    const amount = await row.locator('.parts__amount').innerText();
    expect(bar.words.some((words) => words.includes(`${name} ${amount.trim()}万元`)), name).toBe(true);
  }
  expect(bar.words.at(-1)).toContain('来源：中共衡水市委机构编制委员会办公室2021年部门预算公开');

  await page.getByRole('button', { name: /一百个方格/ }).click();
  await expect(page.locator(`${LIVE} .squares`)).toBeVisible();
  const squares = (await saved(page, page, 'SVG')).toString();
  expect(squares.match(/width="8" height="8"/g)).toHaveLength(100);
});

test('with high contrast it has the lines that tell parts apart', async ({ page, site }) => {
  await openLive(page, site);
  await choose(page, '高对比');
  const hatched = await page.locator(`${LIVE} .stack .hatch`).count();
  const bar = await seen(page, await saved(page, page, 'SVG'));
  expect([bar.errors, bar.lines]).toEqual([0, hatched]);
});

test('what changed is a file as well: each line with its picture, its figures and its years', async ({ page, site }) => {
  await openLive(page, site);
  const changes = page.locator(`${LIVE} .pictured`, { has: page.locator('.slopes') });
  const download = page.waitForEvent('download');
  await changes.getByRole('button', { name: 'SVG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('2021年和2020年相比，变了什么.svg');
  const { errors, words, pictures, outside } = await seen(page, await readFile(await file.path()));
  expect([errors, outside]).toEqual([0, 0]);
  expect(pictures).toBe(await changes.locator('.trend').count());
  for (const card of await changes.locator('.slope', { has: page.locator('.trend') }).all()) {
    const said = await card.locator('.trend').getAttribute('aria-label');
    const at = words.indexOf(said);
    expect(at, said).toBeGreaterThan(0);
    expect(words[at - 1]).toBe(await card.locator('.slope__row').getAttribute('data-name'));
  }
});

test('a PNG has twice its dots, and what is seen on it', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openLive(page, site);
  const png = await saved(page, page, 'PNG');
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG);
  const { width, colours } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const dots = context.getImageData(0, 0, image.width, image.height).data;
    const colours = new Set();
    for (let at = 0; at < dots.length; at += 4) colours.add(dots.slice(at, at + 3).join());
    return { width: image.width, colours: Array.from(colours) };
  }, png.toString('base64'));
  expect(width).toBe(2000);
  const shown = await page.locator(`${LIVE} .stack .paint`).evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
  for (const colour of shown) expect(colours).toContain(colour.match(/\d+/g).slice(0, 3).join());
});

test('in a frame without an origin, in an element of a strict site and from a disk', async ({ page, host }) => {
  const icon = '<link rel="icon" href="data:,">';
  const pages = {
    '/frame.html': `<!doctype html>${icon}<iframe src="/embed.html" title="预算" sandbox="allow-scripts allow-downloads"></iframe>`,
    '/element.html': `<!doctype html><meta charset="utf-8">${icon}<budget-disclosure></budget-disclosure><script defer src="/embed.js"></script>`,
  };
  const url = await host({ pages });
  const strict = await host({ pages, headers: { 'Content-Security-Policy': STRICT_CSP } });
  await page.goto(`${url}frame.html`);
  const framed = page.frameLocator('iframe');
  for (const kind of ['SVG', 'PNG']) expect((await saved(page, framed, kind)).length).toBeGreaterThan(1000);
  for (const address of [`${strict}element.html`, pathToFileURL(join(DIST, 'offline.html')).href]) {
    await page.goto(address);
    for (const kind of ['SVG', 'PNG']) expect((await saved(page, page, kind)).length).toBeGreaterThan(1000);
  }
});

test('a site that allows no pictures keeps the PNG from being made, which is said', async ({ page, host, problems }) => {
  const url = await host({ headers: { 'Content-Security-Policy': `${STRICT_CSP.replace('img-src data:', "img-src 'none'")}` } });
  await openLive(page, url);
  await page.locator('.money .picture-file').getByRole('button', { name: 'PNG' }).click();
  await expect(page.locator('.money .picture-file').getByRole('status')).toContainText('请存 SVG');
  expect((await saved(page, page, 'SVG')).length).toBeGreaterThan(1000);
  // The browser tells of what it refused.
  problems.length = 0;
});

test.describe('inside WeChat', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.47' });

  test('what cannot be saved there is said', async ({ page, site }) => {
    await openLive(page, site);
    await page.locator('.money .picture-file').getByRole('button', { name: 'PNG' }).click();
    await expect(page.locator('.money .picture-file').getByRole('status')).toContainText('在浏览器打开');
  });
});
