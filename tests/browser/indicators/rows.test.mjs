// 绩效指标 as a list: how much room a row takes, and what its picture says.

import { indicators } from '../support/document.mjs';
import { LIVE, choose, expect, openLive, test } from '../support/fixtures.mjs';

const VIEW = '#view=indicators';
const cards = (page) => page.locator(`${LIVE} .promises > .card`);

test('all 23 indicators take no more than 2,500 px of a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, `${site}${VIEW}`);
  expect(await cards(page).count()).toBe(23);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2500);
});

test('the name stands on a line of its own where the text is largest', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, `${site}${VIEW}`);
  await choose(page, '特大');
  const heights = await cards(page)
    .locator('.card__name')
    .evaluateAll((all) => all.map((name) => name.getBoundingClientRect().height));
  // Two lines at most.
  expect(Math.max(...heights)).toBeLessThan(80);
});

test('bars of one unit are as long as what they promise', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}&unit=元`);
  const costs = indicators().filter(({ unit }) => unit === '元').map(({ target }) => Number(target.match(/\d+/)[0]));
  const bars = await cards(page)
    .locator('.bar__fill')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  expect(new Set(costs).size).toBe(3);
  costs.forEach((cost, at) => expect(bars[at] / bars[0]).toBeCloseTo(cost / costs[0], 1));
});

test('ceilings of cost stand side by side, the highest first, and each answers', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const rows = page.locator(`${LIVE} .ceilings[open] .ceilings__row`);
  const costs = indicators().filter(({ unit }) => unit === '元').map(({ target }) => target);
  const amount = (text) => Number(text.match(/\d+/)[0]);
  costs.sort((one, other) => amount(other) - amount(one));
  const targets = rows.locator('.ceilings__target');
  expect((await targets.allInnerTexts()).map((text) => text.trim())).toEqual(costs);
  const bars = await rows.locator('.bar__fill').evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  costs.forEach((cost, at) => expect(bars[at] / bars[0]).toBeCloseTo(amount(cost) / amount(costs[0]), 1));
  await targets.first().locator('.cite').click();
  await expect(page.getByRole('dialog', { name: '出处' })).toContainText(costs[0]);
  await page.keyboard.press('Escape');
  // Of one project alone.
  const [{ project }] = indicators();
  await page.goto('about:blank');
  await openLive(page, `${site}${VIEW}&project=${encodeURIComponent(project)}`);
  const own = indicators().filter((one) => one.project === project && one.unit === '元');
  await expect(rows).toHaveCount(own.length);
});

test('ceilings that the reader has folded stay so whatever is filtered', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const ceilings = page.locator(`${LIVE} .ceilings`);
  const title = ceilings.locator('summary');
  await expect(ceilings).toHaveAttribute('open');
  const all = await title.innerText();
  await title.click();
  await expect(ceilings).not.toHaveAttribute('open');
  const [{ project }] = indicators();
  await page.getByRole('button', { name: /^筛选/ }).click();
  await page.getByRole('button', { name: project }).first().click();
  await expect(title).not.toHaveText(all);
  await expect(ceilings).not.toHaveAttribute('open');
});
