// The static page and the live one show the same, so that nothing jumps when one takes the other's place.

import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

/** The texts of what both have, in order: controls are the live page's alone. */
async function texts(view) {
  return view.evaluate((root) => {
    const copy = root.cloneNode(true);
    copy
      .querySelectorAll('button, .filters, .table-tools, .sort__arrow, .quiet')
      .forEach((part) => (part.matches('.sort') ? part.replaceWith(part.firstChild) : part.remove()));
    const rows = [...copy.querySelectorAll('caption, th, td, h3, h4, li, p, dt, dd')];
    return rows.map((part) => `${part.localName} ${part.textContent.replace(/\s+/g, ' ').trim()}`);
  });
}

/** Views, and what the live one's lines are without what only it says. @type {[string, (lines: string[]) => string[]][]} */
const VIEWS = [
  ['procurement', (lines) => lines],
  // Only the live page says how to use it.
  ['indicators', (lines) => lines.map((line) => line.replace('点指标值或文字，可查看它在原文中的位置。', ''))],
];
for (const [view, adapt] of VIEWS) {
  test(`${view}: text and structure`, async ({ page, site, browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(site);
    const fixed = await texts(still.locator(`${STATIC} .view--${view}`));
    await context.close();
    await openLive(page, `${site}#view=${view}`);
    await page.locator(`${LIVE} .view--${view} td, ${LIVE} .view--${view} dd`).first().waitFor();
    const live = await texts(page.locator(`${LIVE} .view--${view}`));
    expect(adapt(live)).toEqual(fixed);
  });
}
