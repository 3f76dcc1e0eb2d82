// Browsers that lack what came later: each is made to forget it before the page runs.

import { LIVE, expect, live, test, told } from '../support.mjs';

/** @type {[number, string, () => boolean][]} */
const LATECOMERS = [
  [2019, 'constructable style sheets', () => delete CSSStyleSheet.prototype.replaceSync],
  [2021, 'compiling while loading', () => delete WebAssembly.compileStreaming],
  [2020, 'ResizeObserver', () => delete window.ResizeObserver],
  [2021, 'FinalizationRegistry', () => delete window.FinalizationRegistry],
  [2020, 'self.origin', () => delete window.origin],
  [2019, 'queueMicrotask', () => delete window.queueMicrotask],
  [2019, 'encoding in place', () => delete TextEncoder.prototype.encodeInto],
  [2017, 'getAttributeNames', () => delete Element.prototype.getAttributeNames],
];
for (const [year, what, forget] of LATECOMERS) {
  test(`without ${what}, as before ${year}`, async ({ page, open }) => {
    await page.addInitScript(forget);
    await open('plain');
    await live(page);
    await expect(page.locator(LIVE)).toContainText('绩效指标');
    const styled = await page.locator(LIVE).evaluate((element) => getComputedStyle(element).maxWidth);
    expect(styled).not.toBe('none');
  });
}

for (const [what, forget] of [
  ['custom elements', () => delete window.customElements],
  ['shadow trees', () => delete Element.prototype.attachShadow],
  ['promises', () => delete window.Promise],
  ['fetch', () => delete window.fetch],
]) {
  test(`without ${what} the static content stays, and nothing breaks`, async ({ page, open }) => {
    await page.addInitScript(forget);
    await open('plain');
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('静态内容')).toBeVisible();
    await expect(page.locator(LIVE)).toHaveCount(0);
    expect(await told(page, 'error')).toEqual([]);
  });
}
