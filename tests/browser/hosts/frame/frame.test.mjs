// The page in a sandboxed frame of a fixed height.

import { onlyStyleInside } from '../../support/fixtures.mjs';
import { expect, test } from '../support.mjs';

const LIVE = '#budget-disclosure';

test('it lives, scrolls by itself, and keeps its state in its own address', async ({ page, open }) => {
  const url = await open('frame');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator(`${LIVE} .view--procurement`)).toBeVisible();
  const heights = await frame.locator('html').evaluate((html) => [html.scrollHeight, innerHeight]);
  expect(heights[0]).toBeGreaterThan(heights[1]);
  expect(heights[1]).toBe(720);
  await frame.locator('input[type=search]').fill('计算机');
  await frame.locator('.nav a', { hasText: '核对' }).click();
  await expect(frame.locator('.view--findings')).toBeVisible();
  const address = () => page.frames()[1].evaluate(() => location.hash);
  await expect.poll(address).toContain('view=findings');
  expect(page.url()).toBe(url);
});

test('its files can be saved', async ({ page, open }) => {
  await open('frame');
  const frame = page.frameLocator('iframe');
  await frame.getByText('下载数据').click();
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'procurement.csv' }).click();
  expect((await download).suggestedFilename()).toBe('procurement.csv');
});

test('it reads where its script may not run', async ({ page, open, problems }) => {
  await open('frame');
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = '/embed.html?again';
  });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#budget-disclosure-static')).toContainText('绩效指标');
  await expect(frame.locator(LIVE)).toHaveCount(0);
  problems.length = 0; // The browser itself reports the refusal.
});

test('a strict policy of the site is enough', async ({ page, open, problems }) => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; frame-src 'self'";
  await open('frame', { headers: { 'Content-Security-Policy': policy } });
  await expect(page.frameLocator('iframe').locator(`${LIVE} .view--procurement`)).toBeVisible();
  onlyStyleInside(problems);
});
