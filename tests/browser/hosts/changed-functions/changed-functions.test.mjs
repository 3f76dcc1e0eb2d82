// Other scripts of the page have changed functions of the browser.

import { LIVE, expect, keepsContent, live, test } from '../support.mjs';

test('where they still work the element lives', async ({ page, open }) => {
  await open('changed-functions');
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
});

test('where one does something else the staff are told of it', async ({ page, open, problems }) => {
  await page.addInitScript(() => {
    Node.prototype.cloneNode = () => undefined;
  });
  await open('plain');
  await keepsContent(page, { code: 'wasm-unsupported', says: 'Node.prototype.cloneNode' }, problems);
});
