// The static page and the live one show the same, so that nothing jumps when one takes the other's place.

import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

/** The texts of what both have, in order: controls are the live page's alone, and a folded part is made when it is unfolded. */
async function texts(view) {
  return view.evaluate((root) => {
    const copy = root.cloneNode(true);
    copy
      .querySelectorAll('button, .filters, .table-tools, .sort__arrow, .quiet, [class*=view--]')
      .forEach((part) => (part.matches('.sort') ? part.replaceWith(part.firstChild) : part.remove()));
    const rows = [...copy.querySelectorAll('caption, th, td, h3, h4, li, p, dt, dd')];
    return rows.map((part) => `${part.localName} ${part.textContent.replace(/\s+/g, ' ').trim()}`);
  });
}

for (const view of ['procurement', 'indicators']) {
  test(`${view}: text and structure`, async ({ page, site, browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(site);
    const fixed = await texts(still.locator(`${STATIC} .view--${view}`));
    await context.close();
    await openLive(page, `${site}#view=${view}`);
    await page.locator(`${LIVE} .view--${view} td, ${LIVE} .view--${view} dd`).first().waitFor();
    const live = await texts(page.locator(`${LIVE} .view--${view}`));
    expect(live).toEqual(fixed);
  });
}
