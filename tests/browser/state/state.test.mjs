// What the address bar says is what the page shows.

import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

const VIEWS = {
  overview: '概览',
  indicators: '绩效指标',
  procurement: '政府采购',
  findings: '勾稽核对',
  assets: '国有资产',
  glossary: '名词解释',
  source: '原文',
};
const title = (page) => page.locator(`${LIVE} .view__title`);
const link = (page, name) => page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name });
const hash = (page) => new URL(page.url()).hash;

for (const [key, name] of Object.entries(VIEWS)) {
  test(`a link opens ${name}`, async ({ page, site }) => {
    await openLive(page, `${site}#view=${key}`);
    await expect(title(page)).toHaveText(name);
    await expect(link(page, name)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator(`${LIVE} [aria-current]`)).toHaveCount(1);
  });
}

test('back and forward walk through the views', async ({ page, site }) => {
  await openLive(page, site);
  const names = Object.values(VIEWS);
  for (const name of names.slice(1)) await link(page, name).click();
  for (const name of names.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(title(page)).toHaveText(name);
  }
  await page.goForward();
  await expect(title(page)).toHaveText(names[1]);
});

test('a shared link shows the same, filters and all', async ({ page, site, context }) => {
  await openLive(page, `${site}#view=indicators`);
  await page.getByRole('button', { name: /^效益指标/ }).click();
  await page.getByRole('searchbox').fill('改革');
  const status = (page) => page.locator(`${LIVE} .view--indicators [role=status]`);
  await expect(status(page)).toContainText('显示');
  await expect.poll(() => hash(page)).toContain('q=');
  const shared = await context.newPage();
  await openLive(shared, page.url());
  await expect(shared.getByRole('searchbox')).toHaveValue('改革');
  expect(await status(shared).textContent()).toBe(await status(page).textContent());
  expect(hash(page)).toMatch(/^#[\x21-\x7e]+$/);
});

test('typing is one step, and filters wait for the return', async ({ page, site }) => {
  await openLive(page, `${site}#view=glossary`);
  await link(page, '绩效指标').click();
  await page.getByRole('searchbox').pressSequentially('会议');
  await link(page, '国有资产').click();
  await link(page, '绩效指标').click();
  await expect(page.getByRole('searchbox')).toHaveValue('会议');
  for (const name of ['国有资产', '绩效指标', '名词解释']) {
    await page.goBack();
    await expect(title(page)).toHaveText(name);
  }
});

test('an address that says nothing sensible shows the overview', async ({ page, site }) => {
  for (const bad of ['view=nonsense', 'view=', 'view=overview&year=99999&compare=x', 'view=overview&%ff=%zz&at=1']) {
    await openLive(page, `${site}#${bad}`);
    await expect(title(page)).toHaveText('概览');
    await expect(page.locator('.years__text')).toHaveText('2021年，与2020年（由其他年份的文件推算）比较');
    await page.goto('about:blank');
  }
});

test('a filter that the data does not know is told, and can be dropped', async ({ page, site }) => {
  await openLive(page, `${site}#view=indicators&level1=${encodeURIComponent('没有这一级')}`);
  await page.getByRole('button', { name: '去掉一级指标“没有这一级”' }).click();
  await expect(page.locator(`${LIVE} .card`).first()).toBeVisible();
});

test('an edited address is followed', async ({ page, site }) => {
  await openLive(page, site);
  await page.evaluate(() => (location.hash = '#view=assets'));
  await expect(title(page)).toHaveText('国有资产');
});

test('clicks for a new tab are the browser’s', async ({ page, site, context }) => {
  await openLive(page, site);
  const opened = context.waitForEvent('page');
  await link(page, '政府采购').click({ modifiers: ['Control'] });
  const tab = await opened;
  await tab.locator(LIVE).waitFor();
  await expect(title(tab)).toHaveText('政府采购');
  await expect(title(page)).toHaveText('概览');
});

for (const key of Object.keys(VIEWS)) {
  for (const width of [320, 360, 768]) {
    test(`nothing sticks out of ${key} at ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await openLive(page, `${site}#view=${key}`);
      for (const size of ['标准', '特大']) {
        await page.getByRole('button', { name: size, exact: true }).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(width);
      }
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same links lead to the same views', async ({ page, site }) => {
    for (const [key, name] of Object.entries(VIEWS)) {
      await page.goto(`${site}#view=${key}`);
      await expect(page.locator(`${STATIC} .view--${key} .view__title`)).toBeInViewport();
      await expect(page.locator(`${STATIC} .view--${key} .view__title`)).toHaveText(name);
      await page.goto('about:blank');
    }
  });
});
