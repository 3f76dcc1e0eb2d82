// Other scripts of the page have changed functions of the browser.

import { LIVE, expect, keepsContent, live, test } from '../support.mjs';

test('where they still work the element lives', async ({ page, open }) => {
  await open('changed-functions');
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
});

for (const [name, change] of [
  ['Node.prototype.cloneNode', () => (Node.prototype.cloneNode = () => undefined)],
  ['TextDecoder.prototype.decode', () => (TextDecoder.prototype.decode = () => '')],
  ['TypedArray.prototype.subarray', () => (Object.getPrototypeOf(Uint8Array.prototype).subarray = () => new Uint8Array())],
]) {
  test(`where ${name} does something else the staff are told of it`, async ({ page, open, problems }) => {
    await page.addInitScript(change);
    await open('plain');
    await keepsContent(page, { code: 'wasm-unsupported', says: name }, problems);
  });
}
