// Every component in every theme, on the page for those who change how they look.

import AxeBuilder from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/fixtures.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const folders = ['../../../target/gallery/', '../../../'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

for (const width of [360, 1280]) {
  test(`each theme has all of them, nothing is wider than the screen, axe finds nothing, ${width} px`, async ({ page, host }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${await host({ folders })}gallery.html`);
    const themes = page.locator('.bd');
    await expect(themes).toHaveCount(3);
    const names = await themes.evaluateAll((themes) => themes.map((theme) => [...theme.querySelectorAll('h3')].map(({ textContent }) => textContent)));
    expect(names[0].length).toBeGreaterThan(5);
    for (const own of names) expect(own).toEqual(names[0]);
    const papers = await themes.evaluateAll((themes) => themes.map((theme) => getComputedStyle(theme).backgroundColor));
    expect(new Set(papers).size).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // The sheet here is made of others, which axe would ask for beside the page.
    const { violations } = await new AxeBuilder({ page }).options({ preload: false }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`)).toEqual([]);
  });
}
