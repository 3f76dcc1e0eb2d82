// The page takes over its static content, and only upon success.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIVE, STATIC, breakProgram, expect, onlyStyleInside, openLive, test } from '../support/fixtures.mjs';
import { DIST, STRICT_CSP } from '../support/server.mjs';

const CONTENT = '绩效指标';

test('WebAssembly takes over', async ({ page, site }) => {
  await openLive(page, site);
  await expect(page.locator(LIVE)).toContainText(CONTENT);
  await expect(page.locator(STATIC)).toHaveCount(0);
});

test('a strict Content-Security-Policy is enough, and changes no looks', async ({ page, site, host, problems }) => {
  const look = () =>
    page.locator(`${LIVE}, ${LIVE} *`).evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, font } = getComputedStyle(element);
        return [element.tagName, x, y, width, height, color, backgroundColor, font];
      }),
    );
  await openLive(page, site);
  const usual = await look();
  await openLive(page, await host({ headers: { 'Content-Security-Policy': STRICT_CSP } }));
  await expect(page.locator(LIVE)).toContainText(CONTENT);
  expect(await look()).toEqual(usual);
  onlyStyleInside(problems);
});

test('the first screen needs the page alone', async ({ page, site }) => {
  await page.route(/\.(css|js|wasm)$/, () => {});
  await page.goto(site, { waitUntil: 'commit' });
  const title = page.locator(`${STATIC} .header__title`);
  await expect(title).toBeVisible();
  const size = await title.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await openLive(page, site);
  const live = page.locator(`${LIVE} .header__title`);
  expect(await live.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBe(size);
});

test('the program comes while the page is still read, and waits for the whole of it', async ({ page, host }) => {
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  const data = html.indexOf('<script type="application/json"');
  let goOn = () => {};
  const asked = new Promise((resolve) => (goOn = () => resolve(undefined)));
  async function* slowly() {
    yield html.slice(0, data);
    await asked;
    yield html.slice(data);
  }
  const came = page.waitForResponse(/\.wasm$/).then((response) => response.finished());
  await page.goto(await host({ pages: { '/': slowly() } }), { waitUntil: 'commit' });
  await came;
  await expect(page.locator(STATIC)).toBeVisible();
  await expect(page.locator(LIVE)).toHaveCount(0);
  goOn();
  await expect(page.locator(LIVE)).toContainText(CONTENT);
});

test('no element has a style of its own', async ({ request, site }) => {
  for (const name of ['index.html', 'embed.html', 'offline.html']) {
    const [html] = (await (await request.get(site + name)).text()).split('<script type="application/json"');
    expect(html).not.toMatch(/<[^>]* style=/);
  }
});

test('a server that mistakes the type of .wasm is no obstacle', async ({ page, host }) => {
  await openLive(page, await host({ types: { '.wasm': 'application/octet-stream' } }));
  await expect(page.locator(LIVE)).toContainText(CONTENT);
});

test('taking over shifts nothing', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openLive(page, site);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => window.shift)).toBeLessThan(0.02);
});

test('the static content comes back when the program ends', async ({ page, site, problems }) => {
  await openLive(page, site);
  await breakProgram(page);
  await expect(page.locator(STATIC)).toContainText(CONTENT);
  await expect(page.locator(LIVE)).toHaveCount(0);
  expect(problems.splice(0)).toEqual(['Error: broken by the page']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the static content is readable', async ({ page, site }) => {
    await page.goto(site);
    await expect(page.locator(STATIC)).toContainText(CONTENT);
  });
});

test.describe('the static content stays', () => {
  test.afterEach(async ({ page }) => {
    await expect(page.locator(STATIC)).toContainText(CONTENT);
    await expect(page.locator(LIVE)).toHaveCount(0);
  });

  test('when the WebAssembly is refused by policy', async ({ page, host, problems }) => {
    const policy = STRICT_CSP.replace(" 'wasm-unsafe-eval'", '');
    const warning = page.waitForEvent('console', (message) => message.type() === 'warning');
    await page.goto(await host({ headers: { 'Content-Security-Policy': policy } }));
    expect((await warning).text()).toContain('budget-disclosure: csp');
    problems.length = 0; // The browser itself reports the refusal.
  });

  test('when the WebAssembly is missing', async ({ page, host, problems }) => {
    const status = (path) => (path.endsWith('.wasm') ? 404 : undefined);
    const warning = page.waitForEvent('console', (message) => message.text().startsWith('budget-disclosure'));
    await page.goto(await host({ status }));
    await warning;
    problems.length = 0; // The browser itself reports the 404.
  });

  test('when the WebAssembly is broken', async ({ page, site }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'broken' }));
    const warning = page.waitForEvent('console', (message) => message.text().startsWith('budget-disclosure'));
    await page.goto(site);
    await warning;
  });

  test('when the browser has no WebAssembly', async ({ page, site }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto(site, { waitUntil: 'networkidle' });
  });
});
