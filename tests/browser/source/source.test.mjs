// 原文: the whole document, search, the place a figure came from and the way back.

import AxeBuilder from '@axe-core/playwright';
import { BYTES } from '../support/document.mjs';
import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

const TEXT = BYTES.toString('utf8');
const VIEW = '#view=source';
const status = (page) => page.locator(`${LIVE} .source__status`);
const current = (page) => page.locator(`${LIVE} .found--current`);

/** How often the document prints a word. */
const count = (word) => TEXT.split(word).length - 1;

/** The hash that opens some words of the document. */
function place(words) {
  const start = BYTES.indexOf(words);
  return `${VIEW}&doc=2021&at=${start}-${start + Buffer.byteLength(words)}`;
}

for (const [root, options] of [[LIVE, {}], [STATIC, { javaScriptEnabled: false }]]) {
  test.describe(root === STATIC ? 'without JavaScript' : 'live', () => {
    test.use(options);

    test('the whole document is there, word for word', async ({ page, site }) => {
      await page.goto(`${site}${VIEW}`);
      const shown = await page.locator(`${root} .source__text`).textContent();
      const bare = (text) => text.replace(/\s/g, '');
      expect(bare(shown)).toBe(bare(TEXT));
    });
  });
}

test('search counts, steps round and round, and shows each place', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const word = '三公';
  const all = count(word);
  await page.getByRole('searchbox').fill(word);
  await expect(status(page)).toHaveText(`第1处，共${all}处`);
  await expect(page.locator(`${LIVE} mark.found`)).toHaveText(Array(all).fill(word));
  await expect(current(page)).toBeInViewport();
  await page.getByRole('button', { name: '上一处' }).click();
  await expect(status(page)).toHaveText(`第${all}处，共${all}处`);
  await expect(current(page)).toBeInViewport();
  await page.getByRole('searchbox').press('Enter');
  await expect(status(page)).toHaveText(`第1处，共${all}处`);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('searchbox').fill('没有这个词');
  await expect(status(page)).toHaveText('没有找到');
  await page.getByRole('searchbox').fill('');
  await expect(status(page)).toHaveText('');
  await expect(page.locator(`${LIVE} mark.found`)).toHaveCount(0);
});

test('a number of the text leads to where it is used', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const used = page.locator(`${LIVE} .source__text a.used`, { hasText: /^≤5次$/ }).first();
  await used.click();
  await expect(page.locator(`${LIVE} .view--indicators`)).toBeVisible();
  await expect(page.locator(`${LIVE} .view--indicators`)).toContainText('≤5次');
});

test('tables have headers, and no cell of them is lost', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const table = page.locator(`${LIVE} .source__table`, { hasText: '一级指标' }).first();
  await expect(table.locator('th[scope=col]')).toHaveText([
    '一级指标',
    '二级指标',
    '三级指标',
    '绩效指标描述',
    '指标值',
    '指标值确定依据',
  ]);
});

test('a shared link opens at its place', async ({ page, site }) => {
  const words = '公务接待费2万元';
  await openLive(page, `${site}${place(words)}`);
  const linked = page.locator(`${LIVE} .found--linked`);
  await expect(linked).toHaveText(words);
  await expect(linked).toBeInViewport();
});

test('on a phone the contents are a sheet, which closes by Esc and by a choice', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, `${site}${VIEW}`);
  const open = page.getByRole('button', { name: '原文目录' });
  const sheet = page.getByRole('dialog', { name: '原文目录' });
  await open.click();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await open.click();
  await sheet.getByRole('link').last().click();
  await expect(sheet).toBeHidden();
  await expect(page.locator(`${LIVE} .found--linked`)).toBeInViewport();
});

test('the contents lead to each section, again and again', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const contents = page.getByRole('navigation', { name: '原文目录' }).getByRole('link');
  const headings = TEXT.split('\n').filter((line) => /^[一二三四五六七八九]、/.test(line)).map((line) => line.trim());
  await expect(contents).toHaveText(headings);
  const linked = page.locator(`${LIVE} .found--linked`);
  for (const at of [headings.length - 1, headings.length - 1, 0]) {
    await contents.nth(at).click();
    await expect(linked).toHaveText(headings[at]);
    await expect(linked).toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, 0));
  }
});

test('places that do not exist break nothing', async ({ page, site }) => {
  for (const at of ['999999-9999999', '1-2', '5-3', 'x']) {
    await openLive(page, `${site}${VIEW}&doc=2021&at=${at}`);
    await expect(page.locator(`${LIVE} .source__text`)).toContainText('部门预算信息公开情况说明');
    await page.goto('about:blank');
  }
});

test('axe finds nothing, with marks', async ({ page, site }) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    await openLive(page, `${site}${place('公务接待费2万元')}&q=${encodeURIComponent('万元')}`);
    const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    await page.goto('about:blank');
  }
});
