// One search over everything: by keyboard, under a thumb, with an input method, in everyday words.

import AxeBuilder from '@axe-core/playwright';
import { BYTES, indicators, procurement } from '../support/document.mjs';
import { LIVE, choose, expect, openLive, test } from '../support/fixtures.mjs';
import { STRICT_CSP } from '../support/server.mjs';

const TEXT = BYTES.toString('utf8');
const dialog = (page) => page.getByRole('dialog', { name: '搜索整份预算' });
const field = (page) => dialog(page).getByRole('textbox');
const told = (page) => dialog(page).getByRole('status');
const button = (page) => page.getByRole('button', { name: /^搜索整份预算/ });
/** The results under a heading. */
const results = (page, title) => dialog(page).locator('.results', { has: page.getByRole('heading', { name: title }) }).locator('.result a');
const places = (words) => TEXT.split(words).length - 1;
const promises = (words) => indicators().filter((one) => Object.values(one).some((text) => String(text).includes(words)));

test('by keyboard from anywhere to a promise', async ({ page, site }) => {
  await openLive(page, site);
  for (const keys of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  await page.keyboard.press('/');
  await page.keyboard.type('培训');
  await expect(told(page)).toContainText(`${promises('培训').length}项承诺`);
  await expect(told(page)).toContainText('0件采购');
  await expect(told(page)).toContainText(`${places('培训')}处原文`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(results(page, '承诺').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page, '承诺').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  const name = await results(page, '承诺').first().locator('.result__title').innerText();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(`${LIVE} .view__title`)).toBeFocused();
  await expect(page.locator(`${LIVE} .view--indicators .card__name`)).toHaveText([name]);
});

test('every hit is marked, and marks nothing else', async ({ page, site }) => {
  await openLive(page, site);
  await page.keyboard.press('/');
  await page.keyboard.type('会议');
  await expect(results(page, '原文')).not.toHaveCount(0);
  const each = await dialog(page).locator('.result').evaluateAll((all) =>
    all.map((result) => [...result.querySelectorAll('mark')].map((mark) => mark.textContent)),
  );
  for (const marks of each) expect(new Set(marks)).toEqual(new Set(['会议']));
});

test('a place of the original is shown, and Back leads to where the search was opened', async ({ page, site }) => {
  await openLive(page, site);
  await page.evaluate(() => scrollTo(0, 600));
  await button(page).click();
  await page.keyboard.type('公务接待');
  await results(page, '原文').first().click();
  const linked = page.locator(`${LIVE} .view--source .found--linked`);
  await expect(linked).toHaveText('公务接待');
  await expect(linked).toBeInViewport();
  await expect(linked).toBeFocused();
  await page.getByRole('link', { name: '← 回到概览 · 搜索“公务接待”' }).click();
  await expect(button(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(600);
});

test('the head of a group opens its view with the search', async ({ page, site }) => {
  await openLive(page, site);
  await page.keyboard.press('/');
  await page.keyboard.type('培训');
  const count = promises('培训').length;
  await dialog(page).getByRole('link', { name: `全部${count}项承诺` }).click();
  await expect(page.locator(`${LIVE} .view--indicators`).getByRole('searchbox')).toHaveValue('培训');
  await expect(page.locator(`${LIVE} .view--indicators .card`)).toHaveCount(count);
});

test('an everyday word finds what the document prints, and the page says so', async ({ page, site }) => {
  await openLive(page, site);
  await page.keyboard.press('/');
  await page.keyboard.type('电脑');
  const bought = procurement().items.filter(({ name }) => name.includes('计算机')).map(({ name }) => name);
  expect(bought).not.toEqual([]);
  await expect(results(page, '采购').locator('.result__title')).toHaveText(bought);
  await expect(dialog(page)).toContainText('“计算机”，也一起找了');
  await dialog(page).getByRole('link', { name: `“计算机”全部${bought.length}件采购` }).click();
  await expect(page.locator(`${LIVE} .view--procurement`)).toContainText(`显示${bought.length}项物品`);
});

test('what is checked leads to its check', async ({ page, site }) => {
  await openLive(page, site);
  await page.keyboard.press('/');
  await page.keyboard.type('培训');
  await results(page, '核对').first().click();
  await expect(page.locator(`${LIVE} .view--findings .finding--about`).first()).toBeInViewport();
});

test('where nothing is found, that and what to try are said', async ({ page, site }) => {
  await openLive(page, site);
  await page.keyboard.press('/');
  await expect(dialog(page)).toContainText('原文里一起找');
  await page.keyboard.type('没有这几个字');
  await expect(told(page)).toContainText('0处原文');
  await expect(dialog(page)).toContainText('没有找到“没有这几个字”');
  await expect(dialog(page)).toContainText('可以少打几个字');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
});

test('letters of an input method are searched for by nobody', async ({ page, site, context }) => {
  await openLive(page, site);
  await page.keyboard.press('/');
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'pei xun', selectionStart: 7, selectionEnd: 7 });
  await expect(field(page)).toHaveValue('pei xun');
  await expect(told(page)).toHaveText('');
  // The key that chooses among words chooses no result.
  await field(page).dispatchEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true });
  await field(page).dispatchEvent('keydown', { key: 'ArrowDown', bubbles: true, isComposing: true });
  await expect(field(page)).toBeFocused();
  await keyboard.send('Input.insertText', { text: '培训' });
  await expect(told(page)).toContainText(`${places('培训')}处原文`);
});

test('Esc, a click beside it and the button give the focus back', async ({ page, site }) => {
  await openLive(page, site);
  for (const close of ['Escape', 'outside', 'button']) {
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('培训');
    if (close === 'Escape') await page.keyboard.press('Escape');
    else if (close === 'outside') await page.mouse.click(4, 400);
    else await dialog(page).getByRole('button', { name: '关闭' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(button(page)).toBeFocused();
  }
  // Opened again, what was looked for is there to be typed over.
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('处原文');
  await page.keyboard.type('会议');
  await expect(field(page)).toHaveValue('会议');
});

test('a slash that is typed into a field is a slash', async ({ page, site }) => {
  await openLive(page, `${site}#view=procurement`);
  const own = page.locator(`${LIVE} .view--procurement`).getByRole('searchbox');
  await own.focus();
  await page.keyboard.type('1/2');
  await expect(own).toHaveValue('1/2');
  await expect(dialog(page)).toBeHidden();
});

test('under a thumb at 360 px, at the largest size, nothing is out of the screen', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLive(page, site);
  await choose(page, '特大');
  await button(page).click();
  await field(page).fill('机构编制');
  await expect(results(page, '原文')).not.toHaveCount(0);
  const outside = await dialog(page).evaluate(
    (dialog) =>
      [dialog, ...dialog.querySelectorAll('*')].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      }).length,
  );
  expect(outside).toBe(0);
  expect(await dialog(page).evaluate((dialog) => dialog.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  const small = await dialog(page).locator('a, button, input').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 43.9).length);
  expect(small).toBe(0);
  const before = await results(page, '原文').count();
  await dialog(page).locator('.results', { has: page.getByRole('heading', { name: '原文' }) }).getByRole('button').click();
  await expect.poll(() => results(page, '原文').count()).toBeGreaterThan(before);
  await results(page, '承诺').first().click();
  await expect(page.locator(`${LIVE} .view--indicators`)).toBeVisible();
});

for (const theme of ['浅色', '深色', '高对比']) {
  test(`axe finds nothing while results are shown, ${theme}`, async ({ page, site }) => {
    // Axe takes a link that is scrolled away within a fixed box for one past the bars; here all are in sight.
    await page.setViewportSize({ width: 1280, height: 4000 });
    await openLive(page, site);
    await choose(page, theme);
    for (const typed of ['', '培训', '电脑', '没有这几个字']) {
      await page.keyboard.press('/');
      await field(page).fill(typed);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 2).join(' ')}`), typed).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('the page without script has no button for it', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(button(page)).toHaveCount(0);
  await page.close();
});

test('in an element of a strict site the host keeps its keys', async ({ page, host }) => {
  const content = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,">
<script defer src="/embed.js"></script><h1>门户</h1><input aria-label="站内"><budget-disclosure></budget-disclosure></html>`;
  const url = await host({ headers: { 'Content-Security-Policy': STRICT_CSP }, pages: { '/portal.html': content } });
  await page.goto(`${url}portal.html`);
  await page.locator('budget-disclosure .bd').waitFor();
  await page.getByRole('heading', { name: '门户' }).click();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.locator('budget-disclosure .nav__link').first().focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('培训');
  await results(page, '原文').first().click();
  await expect(page.locator('budget-disclosure .found--linked')).toHaveText('培训');
  expect(new URL(page.url()).hash).toBe('');
});
