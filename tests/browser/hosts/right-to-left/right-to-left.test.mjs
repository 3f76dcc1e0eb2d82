// A page that is read from right to left.

import { LIVE, expect, live, test } from '../support.mjs';

test('the element is read from left to right all the same', async ({ page, open }) => {
  await open('right-to-left');
  await live(page);
  const style = await page.locator(`${LIVE} .view`).evaluate((element) => {
    const { direction, textAlign } = getComputedStyle(element);
    return { direction, textAlign };
  });
  expect(style).toEqual({ direction: 'ltr', textAlign: 'left' });
  const [title, view] = await Promise.all(
    ['.view__title', '.view'].map((selector) => page.locator(`${LIVE} ${selector}`).first().boundingBox()),
  );
  expect(title.x - view.x).toBeLessThan(5);
});
