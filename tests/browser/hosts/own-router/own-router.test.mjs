// The host shows its pages by the address's hash.

import { expect, live, test } from '../support.mjs';

test('the element neither writes nor reads it', async ({ page, open }) => {
  await open('own-router', { path: '#/news/3' });
  await live(page);
  await page.locator('.nav a', { hasText: '采购' }).click();
  await page.locator('.view--procurement .cite').first().click();
  await page.getByRole('button', { name: '在全文中看' }).click();
  await expect(page.locator('.view--source')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/news/3');
  await page.evaluate(() => (location.hash = '#/news/4'));
  await expect.poll(() => page.evaluate(() => window.routed)).toEqual(['popstate', '#/news/4']);
  await expect(page.locator('.view--source')).toBeVisible();
});

test('a host that gives its address bar away sees it used', async ({ page, open }) => {
  const url = await open('plain');
  await live(page);
  await page.locator('budget-disclosure').evaluate((element) => element.setAttribute('hash-sync', ''));
  await expect(page.locator('.view--indicators')).toBeVisible();
  await page.locator('.nav a', { hasText: '采购' }).click();
  await expect(page.locator('.view--procurement')).toBeVisible();
  expect(page.url()).toContain(`${url}#view=procurement`);
  await page.goBack();
  await expect(page.locator('.view--indicators')).toBeVisible();
});
