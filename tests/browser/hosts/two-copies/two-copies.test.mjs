// Two elements, and the script twice.

import { expect, live, test, told } from '../support.mjs';

test('they share one download, and are two', async ({ page, open }) => {
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await open('two-copies');
  await live(page, '#a .bd');
  await live(page, '#b .bd');
  for (const kind of [/_bg.*\.wasm$/, /assets\/.*\.js$/, /assets\/.*\.css$/, /data\/dataset-.*\.js$/]) {
    expect(requests.filter((path) => kind.test(path)), `${kind}`).toHaveLength(1);
  }
  await page.locator('#a .nav a', { hasText: '核对' }).click();
  await expect(page.locator('#a .view--findings')).toBeVisible();
  await expect(page.locator('#b .view--procurement')).toBeVisible();
  await page.locator('#a').evaluate((element) => element.remove());
  await page.locator('#b .nav a', { hasText: '承诺' }).click();
  await expect(page.locator('#b .view--indicators')).toBeVisible();
  expect(await told(page, 'ready')).toHaveLength(2);
});
