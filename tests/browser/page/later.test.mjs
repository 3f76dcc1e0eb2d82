// What the first view does not need is loaded when it is first asked for.

import { readFile } from 'node:fs/promises';
import { LIVE, expect, openLive, test } from '../support/fixtures.mjs';
import { DIST } from '../support/server.mjs';

const LATER = /budget-disclosure-later-.*\.wasm$/;
const NOT_LOADED = '这一部分没有载入';

/** The requests for the later part, as they come. */
function requests(page) {
  const found = [];
  page.on('request', (request) => LATER.test(request.url()) && found.push(request.url()));
  return found;
}

/** Refuses the later part until the function that comes back is called. */
async function refuse(page) {
  let isRefused = true;
  await page.route(LATER, (route) => (isRefused ? route.abort('connectionreset') : route.continue()));
  return () => (isRefused = false);
}

const open = (page, view) => page.locator('.nav a', { hasText: view }).click();

test('who reads the first view loads nothing else', async ({ page, site }) => {
  const found = requests(page);
  await openLive(page, site);
  await page.getByRole('slider', { name: '查看年份' }).press('Home');
  await expect(page.locator('.header__title')).toContainText('2020年');
  await page.waitForLoadState('networkidle');
  expect(found).toEqual([]);
});

test('the rest comes once, for all views', async ({ page, site }) => {
  const found = requests(page);
  await openLive(page, site);
  for (const [view, content] of [
    ['绩效指标', '共23项指标'],
    ['政府采购', '4.10'],
    ['国有资产', '固定资产'],
  ]) {
    await open(page, view);
    await expect(page.locator('.view')).toContainText(content);
  }
  expect(found).toHaveLength(1);
});

test('it is on its way when somebody points at a link', async ({ page, site }) => {
  await openLive(page, site);
  const asked = page.waitForRequest(LATER);
  await page.locator('.nav a', { hasText: '政府采购' }).hover();
  await asked;
});

test('a shared link shows its view at once', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.seen = [];
    new MutationObserver(() => {
      const text = document.querySelector('#budget-disclosure .view')?.innerText;
      if (text) window.seen.push(text);
    }).observe(document, { childList: true, subtree: true });
  });
  await openLive(page, `${site}#view=indicators`);
  await expect(page.locator(`${LIVE} .view`)).toContainText('共23项指标');
  const seen = await page.evaluate(() => window.seen);
  expect(seen.filter((text) => text.includes('正在载入'))).toEqual([]);
});

test('what does not come is told, and comes when asked again', async ({ page, site, problems }) => {
  const allow = await refuse(page);
  await page.addInitScript(() => {
    document.addEventListener('bd-error', ({ detail }) => (window.told = detail));
  });
  await openLive(page, site);
  await open(page, '绩效指标');
  await expect(page.locator('.view').getByRole('status')).toContainText(NOT_LOADED);
  await expect.poll(() => page.evaluate(() => window.told)).toMatchObject({ code: 'network', works: true });
  // The rest of the page goes on working.
  await page.getByRole('slider', { name: '查看年份' }).press('Home');
  await expect(page.locator('.header__title')).toContainText('2020年');
  await open(page, '概览');
  await expect(page.locator('.view')).toContainText('459.57');
  await open(page, '政府采购');
  await expect(page.locator('.view').getByRole('status')).toContainText(NOT_LOADED);

  allow();
  await page.locator('.view').getByRole('button', { name: '重新载入' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.view')).toContainText('政府采购');
  await expect(page.locator('.view')).not.toContainText(NOT_LOADED);
  problems.length = 0; // The browser itself reports the refusal.
});

test('a shared link says what did not come', async ({ page, site, problems }) => {
  await refuse(page);
  await openLive(page, `${site}#view=procurement`);
  await expect(page.locator('.view').getByRole('status')).toContainText(NOT_LOADED);
  problems.length = 0;
});

test('a file is made as soon as its maker is there', async ({ page, site, problems }) => {
  const allow = await refuse(page);
  await openLive(page, site);
  await page.locator('.downloads summary').click();
  const button = page.getByRole('button', { name: 'figures.csv' });
  await button.click();
  await expect(page.locator('.tools').getByRole('status')).toContainText(NOT_LOADED);
  allow();
  const download = page.waitForEvent('download');
  await page.locator('.tools').getByRole('button', { name: '重新载入' }).click();
  await expect(page.locator('.tools').getByRole('status')).toHaveCount(0);
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toBe(await readFile(`${DIST}data/figures.csv`, 'utf8'));
  problems.length = 0;
});

test('a dataset that does not say what was found is checked here', async ({ page, host }) => {
  const html = await readFile(`${DIST}index.html`, 'utf8');
  const url = await host({ pages: { '/index.html': html.replace('data-dataset=""', 'data-dataset="data/old.json"') } });
  const dataset = JSON.parse(await readFile(`${DIST}data/dataset.json`, 'utf8'));
  const badges = async () => page.locator('.view .badge').evaluateAll((all) => all.map((badge) => badge.title));

  await page.route('**/data/old.json', (route) => route.fulfill({ json: dataset }));
  const found = requests(page);
  await openLive(page, `${url}index.html`);
  const said = await badges();
  expect(said.length).toBeGreaterThan(0);
  expect(found).toEqual([]);

  delete dataset.marks;
  await page.reload();
  await page.locator(LIVE).waitFor();
  await expect.poll(badges).toEqual(said);
  expect(found).toHaveLength(1);
});
