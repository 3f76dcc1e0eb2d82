// The element on paper.

import { LIVE, expect, live, test } from '../support.mjs';

test('what is shown is printed, without controls', async ({ page, open }) => {
  await open('print');
  await live(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.view--indicators')).toBeVisible();
  await expect(page.locator(`${LIVE} .tools`)).toBeHidden();
  await expect(page.locator(`${LIVE} .nav`)).toBeHidden();
  const cut = await page.locator(`${LIVE} .view`).evaluate(
    (view) =>
      [...view.querySelectorAll('*')].filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const clips = [overflowX, overflowY].some((overflow) => overflow !== 'visible');
        return clips && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
      }).length,
  );
  expect(cut).toBe(0);
});
