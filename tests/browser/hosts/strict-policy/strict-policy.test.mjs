// A site whose Content-Security-Policy allows its own files and nothing else.

import { VIEWS, tab } from '../../support/fixtures.mjs';
import { LIVE, STRICT_CSP, expect, live, test, told } from '../support.mjs';

const headers = { 'Content-Security-Policy': STRICT_CSP };

test('the policy is enough for everything a visitor does', async ({ page, open }) => {
  await page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.refused.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await open('strict-policy', { headers });
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
  await page.locator('input[type=search]').fill('改革');
  await expect(page.locator('.result-count')).toContainText('显示');
  for (const view of Object.values(VIEWS)) {
    await tab(page, view.tab).click();
    await expect(page.locator(`${LIVE} .view__title`)).toHaveText(view.title);
  }
  await page.getByRole('slider').first().press('End');
  await page.getByText('下载数据').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'procurement.csv' }).click();
  expect((await download).suggestedFilename()).toBe('procurement.csv');
  expect(await page.evaluate(() => window.refused)).toEqual([]);
  expect(await told(page, 'error')).toEqual([]);
});

test('a policy that only reports is not mistaken for one that refuses', async ({ page, open, problems }) => {
  const reporting = { 'Content-Security-Policy-Report-Only': "default-src 'none'" };
  await open('strict-policy', { headers: reporting, status: (path) => (path.endsWith('.wasm') ? 404 : undefined) });
  await expect.poll(async () => (await told(page, 'error')).map(({ code }) => code)).toEqual(['network']);
  problems.length = 0; // The browser itself reports what it would refuse, and the 404.
});
