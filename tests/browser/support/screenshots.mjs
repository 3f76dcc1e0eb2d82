// Takes a picture of every view: three widths, three appearances, into target/screenshots.
// Arguments choose views: `node tests/browser/support/screenshots.mjs overview findings`.

import { chromium as browserType } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '../playwright.config.mjs';
import { LIVE } from './fixtures.mjs';
import { serve } from './server.mjs';

const FOLDER = fileURLToPath(new URL('../../../target/screenshots/', import.meta.url));
const VIEWS = ['overview', 'indicators', 'procurement', 'findings', 'assets', 'glossary', 'source'];
const WIDTHS = [360, 768, 1280];
/** @type {Record<string, { colorScheme: 'light' | 'dark', size?: string }>} */
const APPEARANCES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  large: { colorScheme: 'light', size: '特大' },
};

const chosen = process.argv.slice(2);
const views = chosen.length ? chosen : VIEWS;
await mkdir(FOLDER, { recursive: true });
const server = await serve();
const browser = await browserType.launch(chromium);
for (const [name, { colorScheme, size }] of Object.entries(APPEARANCES)) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({ colorScheme, locale: 'zh-CN', viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const view of views) {
      await page.goto('about:blank');
      await page.goto(`${server.url}#view=${view}`);
      await page.locator(LIVE).waitFor();
      if (size) {
        await page.getByRole('button', { name: size, exact: true }).click();
      }
      await page.screenshot({ path: `${FOLDER}${view}-${width}-${name}.png`, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(FOLDER);
