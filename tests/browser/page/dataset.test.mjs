// A page holds the dataset that it was published with, and shows no other.

import { readFile } from 'node:fs/promises';
import { DIST } from '../support/server.mjs';
import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

const PAGES = ['index.html', 'embed.html', 'offline.html'];
const BLOCK = /(id="budget-disclosure-data">)([^<]*)(<\/script>)/;

/** A page with something else for its dataset. */
async function withData(name, change) {
  const html = await readFile(`${DIST}${name}`, 'utf8');
  expect(html).toMatch(BLOCK);
  return html.replace(BLOCK, (_, before, data, after) => before + change(data) + after);
}

test('no request is needed to show it', async ({ page, site }) => {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await openLive(page, site);
  expect(requests.filter((url) => url.includes('/data/'))).toEqual([]);
});

for (const name of PAGES) {
  for (const [what, change, says] of [
    ['is empty', () => '', '空'],
    ['is cut', (data) => data.slice(0, data.length / 2), '发布'],
    ['is of another department', (data) => data.replaceAll('中共衡水市委', '虚构市'), '发布'],
    ['is no dataset', () => '{}', '发布'],
  ]) {
    test(`${name} keeps its static content where the dataset ${what}`, async ({ page, host }) => {
      await page.addInitScript(() => {
        document.addEventListener('bd-error', ({ detail }) => (window.told = detail));
      });
      const url = await host({ pages: { [`/${name}`]: await withData(name, change) } });
      await page.goto(url + name);
      await expect.poll(() => page.evaluate(() => window.told?.code)).toBe('bad-data');
      expect(await page.evaluate(() => window.told.message)).toContain(says);
      await expect(page.locator(STATIC)).toContainText('中共衡水市委机构编制委员会办公室');
      await expect(page.locator(LIVE)).toHaveCount(0);
    });
  }
}
