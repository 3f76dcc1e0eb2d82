// A column of 320 pixels.

import { LIVE, expect, live, test } from '../support.mjs';

const VIEWS = ['overview', 'indicators', 'procurement', 'findings', 'assets', 'glossary', 'source'];

test('no view is wider than the column', async ({ page, open }) => {
  await open('narrow-column');
  await live(page);
  for (const view of VIEWS) {
    await page.locator('budget-disclosure').evaluate((element, view) => element.setAttribute('view', view), view);
    await expect(page.locator(`.view--${view}`)).toBeVisible();
    // What scrolls by itself may hold wide things; what shows must end within the column.
    const wide = await page.locator(LIVE).evaluate((root) => {
      const scrolls = (element) => {
        for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
          if (getComputedStyle(at).overflowX !== 'visible') return true;
        }
        return false;
      };
      return [...root.querySelectorAll('*')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.getBoundingClientRect().right > 321 && !scrolls(element))
        .map((element) => `${element.localName}.${element.className}`);
    });
    expect(wide, view).toEqual([]);
  }
});
