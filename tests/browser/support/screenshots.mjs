// Takes a picture of every view: three widths, four appearances, into target/screenshots.
// Arguments choose views: `node tests/browser/support/screenshots.mjs overview findings`.

import { chromium as browserType } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '../playwright.config.mjs';
import { LIVE, choose } from './fixtures.mjs';
import { serve } from './server.mjs';

const FOLDER = fileURLToPath(new URL('../../../target/screenshots/', import.meta.url));
const VIEWS = ['overview', 'indicators', 'procurement', 'findings', 'assets', 'glossary', 'source'];
const WIDTHS = [360, 768, 1280];
/** @type {Record<string, { colorScheme: 'light' | 'dark', choice?: string }>} */
const APPEARANCES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'light', choice: '高对比' },
  largest: { colorScheme: 'light', choice: '特大' },
};

const chosen = process.argv.slice(2);
const views = chosen.length ? chosen : VIEWS;
await mkdir(FOLDER, { recursive: true });
const server = await serve();
const browser = await browserType.launch(chromium);
for (const [name, { colorScheme, choice }] of Object.entries(APPEARANCES)) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ colorScheme, locale: 'zh-CN', viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const view of views) {
      await page.goto('about:blank');
      await page.goto(`${server.url}#view=${view}`);
      await page.locator(LIVE).waitFor();
      if (choice) await choose(page, choice);
      await page.screenshot({ path: `${FOLDER}${view}-${width}-${name}.png`, fullPage: true });
    }
    await context.close();
  }
}
// Every component, in the themes that the page itself has.
if (!chosen.length) {
  const folders = ['../../../target/gallery/', '../../../'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
  const gallery = await serve({ folders });
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${gallery.url}gallery.html`);
    await page.screenshot({ path: `${FOLDER}gallery-${width}.png`, fullPage: true });
    await page.close();
  }
  await gallery.close();
}
await browser.close();
await server.close();
console.log(FOLDER);
