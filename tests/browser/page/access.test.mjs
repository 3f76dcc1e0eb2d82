// Every view in every theme and width: WCAG 2.2 AA and the best practice of axe, nothing excluded.

import AxeBuilder from '@axe-core/playwright';
import { PARTS, VIEWS, choose, expect, openLive, test } from '../support/fixtures.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const width of [360, 768, 1280]) {
  for (const theme of ['浅色', '深色', '高对比']) {
    test(`axe finds nothing, ${width} px, ${theme}`, async ({ page, site }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await openLive(page, site);
      await choose(page, theme);
      const told = [];
      for (const key of [...Object.keys(VIEWS), ...Object.keys(PARTS)]) {
        await page.goto('about:blank');
        await openLive(page, `${site}#view=${key}`);
        // A bar that lies over a target makes it smaller; here none does.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height });
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        await page.setViewportSize({ width, height: 800 });
        for (const { id, nodes } of violations) told.push(`${key}, ${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`);
      }
      expect(told).toEqual([]);
    });
  }
}

test('axe finds nothing while a figure’s sentence and the menu are open', async ({ page, site }) => {
  await openLive(page, site);
  await page.getByRole('button', { name: /^更多/ }).click();
  const check = async () => (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id }) => id);
  expect(await check()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.figure .cite >> visible=true').first().press('Enter');
  await expect(page.getByRole('dialog', { name: '出处' })).toBeVisible();
  expect(await check()).toEqual([]);
});
