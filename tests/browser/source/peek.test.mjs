// A figure answers in its place, and the way back from the original leads to the very link.

import { BYTES } from '../support/document.mjs';
import { LIVE, choose, expect, openLive, tab, test } from '../support/fixtures.mjs';

const TEXT = BYTES.toString('utf8');
const dialog = (page) => page.getByRole('dialog', { name: '出处' });
const marked = (page) => dialog(page).locator('mark');
const linked = (page) => page.locator(`${LIVE} .view--source .found--linked`);
/** A figure far down in a view. */
const figure = (page) => page.locator(`${LIVE} .view:not([hidden]) .figure .cite >> visible=true`).last();
const scrolled = (page) => page.evaluate(() => scrollY);

for (const width of [360, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 740 } });

    test('its sentence rises where the reader is, and Esc or a click elsewhere closes it', async ({ page, site }) => {
      await openLive(page, `${site}#view=procurement`);
      const number = await figure(page).innerText();
      await figure(page).scrollIntoViewIfNeeded();
      const before = await scrolled(page);
      for (const close of ['Escape', 'outside', 'button']) {
        await figure(page).press('Enter');
        await expect(marked(page)).toHaveText(number);
        await expect
          .poll(async () => {
            const { x, y, width: wide, height } = await dialog(page).boundingBox();
            return x >= 0 && x + wide <= width && y >= 0 && y + height <= 740.5;
          })
          .toBe(true);
        if (close === 'Escape') await page.keyboard.press('Escape');
        else if (close === 'outside') await page.mouse.click(4, 60);
        else await dialog(page).getByRole('button', { name: '关闭' }).click();
        await expect(dialog(page)).toBeHidden();
        await expect(figure(page)).toBeFocused();
        expect(await scrolled(page)).toBe(before);
        expect(new URL(page.url()).hash).toMatch(/^#view=procurement/);
      }
    });

    for (const view of ['overview', 'indicators', 'procurement']) {
      test(`from the original back to the link in ${view}, by Back and by the link`, async ({ page, site }) => {
        await openLive(page, `${site}#view=${view}`);
        // Whatever was unfolded is so afterwards.
        await page.locator(`${LIVE} .view details > summary`).evaluateAll((all) => all.forEach((one) => /** @type {HTMLElement} */ (one).click()));
        for (const way of ['Back', 'link']) {
          const link = figure(page);
          await link.scrollIntoViewIfNeeded();
          await page.waitForTimeout(100);
          const before = [await scrolled(page), (await link.boundingBox()).y];
          await link.press('Enter');
          await dialog(page).getByRole('button', { name: '在全文中看' }).click();
          await expect(linked(page)).toBeFocused();
          await expect(linked(page)).toBeInViewport();
          if (way === 'Back') await page.goBack();
          else await page.getByRole('link', { name: /^← 回到/ }).click();
          await expect(link).toBeFocused();
          await expect.poll(async () => Math.abs((await scrolled(page)) - before[0])).toBeLessThanOrEqual(20);
          expect(Math.abs((await link.boundingBox()).y - before[1])).toBeLessThanOrEqual(20);
        }
      });
    }

    test('Back between views returns to where they were left', async ({ page, site }) => {
      await openLive(page, site);
      await page.evaluate(() => scrollTo(0, 700));
      await tab(page, '采购').click();
      await expect(page.locator(`${LIVE} .view--procurement`)).toBeVisible();
      await page.goBack();
      await expect(page.locator(`${LIVE} .view--overview`)).toBeVisible();
      await expect.poll(() => scrolled(page)).toBe(700);
    });
  });
}

test('what is quoted is the document’s, with its source', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLive(page, site);
  await figure(page).press('Enter');
  const words = await dialog(page).locator('.peek__words').evaluate((words) => {
    // Of a row, what heads a cell is not quoted from beside it.
    const cells = [...words.querySelectorAll('dd')].map((cell) => cell.textContent);
    return (cells.length ? cells : [words.textContent]).map((text) => text.replace(/\s/g, ''));
  });
  for (const text of words) expect(TEXT.replace(/\s/g, '')).toContain(text);
  await dialog(page).getByRole('button', { name: '复制引文' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('已复制');
  expect((await page.evaluate(() => navigator.clipboard.readText())).replace(/\s/g, '')).toContain(words.at(-1));
});

test('where a page may not copy, that is said', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openLive(page, site);
  await figure(page).press('Enter');
  await dialog(page).getByRole('button', { name: '复制引文' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('不允许');
});

test('a click for a new tab is the browser’s', async ({ page, site, context }) => {
  await openLive(page, site);
  const opened = context.waitForEvent('page');
  await figure(page).click({ modifiers: ['Control'] });
  const other = await opened;
  await other.bringToFront();
  await other.locator(LIVE).waitFor();
  await expect(linked(other)).toBeVisible();
  await expect(dialog(page)).toBeHidden();
});

test('at the largest size it fits the narrowest screen', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLive(page, `${site}#view=procurement`);
  await choose(page, '特大');
  await figure(page).press('Enter');
  const outside = await dialog(page).evaluate(
    (dialog) =>
      [dialog, ...dialog.querySelectorAll('*')].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      }).length,
  );
  expect(outside).toBe(0);
});
