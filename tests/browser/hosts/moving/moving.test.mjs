// A host that moves the element about.

import { expect, live, test, told } from '../support.mjs';

async function search(page) {
  await page.locator('input[type=search]').fill('改革');
}

test('moved at once, it stays as it is', async ({ page, open }) => {
  await open('moving');
  await live(page);
  await search(page);
  await page.evaluate(() => {
    window.root = document.querySelector('budget-disclosure').shadowRoot.querySelector('.bd');
    document.querySelector('#there').append(document.querySelector('budget-disclosure'));
  });
  await expect(page.locator('#there input[type=search]')).toHaveValue('改革');
  const same = () => window.root === document.querySelector('budget-disclosure').shadowRoot.querySelector('.bd');
  expect(await page.evaluate(same)).toBe(true);
  await page.locator('#there .nav a', { hasText: '采购' }).click();
  await expect(page.locator('#there .view--procurement')).toBeVisible();
  expect(await told(page, 'ready')).toHaveLength(1);
});

test('taken away and brought back later, it shows what it showed', async ({ page, open }) => {
  await open('moving');
  await live(page);
  await search(page);
  await page.evaluate(async () => {
    const element = document.querySelector('budget-disclosure');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector('#there').append(element);
  });
  await expect(page.locator('#there input[type=search]')).toHaveValue('改革');
  expect(await told(page, 'ready')).toHaveLength(2);
});

test('taken away while it loads, it does nothing', async ({ page, open }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await open('moving');
  await page.evaluate(() => {
    window.element = document.querySelector('budget-disclosure');
    window.element.remove();
  });
  release();
  await page.waitForTimeout(500);
  expect(await told(page, 'ready')).toEqual([]);
  await page.evaluate(() => document.querySelector('#there').append(window.element));
  await live(page);
});
