// The element's files lie on another site than the page.

import { LIVE, expect, live } from '../support.mjs';
import { test } from '../../support/fixtures.mjs';
import { serve } from '../../support/server.mjs';

test('the element lives, without any leave of the other site', async ({ page, site }) => {
  const element = `<budget-disclosure view="indicators"><p>静态内容</p></budget-disclosure>`;
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>别的网站</title>${element}`;
  const origin = site.slice(0, -1);
  const policy = `default-src 'none'; img-src data:; script-src ${origin} 'wasm-unsafe-eval'; style-src ${origin}`;
  const server = await serve({
    folders: [],
    pages: { '/': `${html}<script defer src="${site}embed.js"></script>` },
    headers: { 'Content-Security-Policy': policy },
  });
  await page.goto(server.url);
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
  const width = await page.locator(LIVE).evaluate((element) => getComputedStyle(element).maxWidth);
  expect(width).not.toBe('none');
  await server.close();
});
