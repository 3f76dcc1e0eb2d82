// The one file, alone in a folder, opened from the disk.

import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIVE, STATIC, test as base, expect } from '../support/fixtures.mjs';
import { DIST } from '../support/server.mjs';

const VIEWS = ['overview', 'indicators', 'procurement', 'findings', 'source'];

/** `file` is the address of the file; the test fails when it asks for anything else. */
const test = /** @type {import('../support/types').FileTest} */ (/** @type {any} */ (base).extend({
  file: async ({ page, problems }, use) => {
    const folder = await mkdtemp(join(tmpdir(), '部门预算 '));
    const path = join(folder, '预算公开.html');
    await copyFile(join(DIST, 'offline.html'), path);
    const url = pathToFileURL(path).href;
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(url) && !asked.startsWith('blob:') && !asked.startsWith('data:')) problems.push(asked);
    });
    await use(url);
    await rm(folder, { recursive: true });
  },
}));

async function open(page, url) {
  await page.goto(url);
  await page.locator(LIVE).waitFor();
}

test('every view opens, from the navigation and from a link', async ({ page, file }) => {
  await open(page, file);
  for (const view of VIEWS) {
    await page.locator(`.nav a[href="#view=${view}"]`).click();
    await expect(page.locator(`.view--${view}`)).toBeVisible();
  }
  await page.goBack();
  await expect(page.locator('.view--findings')).toBeVisible();
  await page.goto('about:blank');
  await open(page, `${file}#view=procurement&q=%E8%AE%A1%E7%AE%97%E6%9C%BA`);
  await expect(page.locator('.view--procurement input[type=search]')).toHaveValue('计算机');
});

test('search, filters and the years work', async ({ page, file }) => {
  await open(page, `${file}#view=indicators`);
  const count = page.locator('.result-count');
  const all = await count.innerText();
  await page.getByRole('button', { name: /^筛选/ }).click();
  await page.locator('.chip').first().click();
  await expect(count).not.toHaveText(all);
  await page.locator('input[type=search]').fill('改革');
  await expect(count).toContainText('显示');
  await page.getByRole('button', { name: '清除全部条件' }).click();
  await expect(count).toHaveText(all);
  const years = page.locator('.years__text');
  const before = await years.innerText();
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await page.getByRole('slider').last().focus();
  await page.keyboard.press('Home');
  await expect(years).not.toHaveText(before);
});

test('figures lead to the original', async ({ page, file }) => {
  await open(page, `${file}#view=assets`);
  await page.locator('.view--assets .cite').first().click();
  await page.getByRole('button', { name: '在全文中看' }).click();
  await expect(page.locator('.view--source')).toBeVisible();
});

const FILES = ['figures.csv', 'indicators.csv', 'procurement.csv', 'assets.csv', 'findings.csv', 'dataset.json'];

for (const name of FILES) {
  test(`${name} is the same as the site’s`, async ({ page, file }) => {
    await open(page, file);
    await page.getByText('下载数据').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(name);
    expect(await readFile(await saved.path(), 'utf8')).toBe(await readFile(join(DIST, 'data', name), 'utf8'));
  });
}

test('it reads where WebAssembly is refused, and says so', async ({ page, file }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto(file);
  await expect(page.getByText('交互功能未启用')).toBeVisible();
  await expect(page.locator(STATIC)).toContainText('绩效指标');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it reads', async ({ page, file }) => {
    await page.goto(file);
    await expect(page.locator(STATIC)).toContainText('绩效指标');
  });
});
