// The static page has all views, one below another; of them the live page has one. Whoever reads
// already when it comes must not lose their place.

import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';
import { shift, watchShifts } from '../hosts/support.mjs';

/** Keeps the WebAssembly back until the returned function is called. */
async function holdBack(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Notes after every frame that was painted with the live page where the `text` of an element stood. */
async function watchPlace(page, selector, text) {
  await page.evaluate(
    ([live, selector, text]) => {
      window.places = [];
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const found = [...document.querySelectorAll(`${live} ${selector}`)].find((element) =>
          element.textContent.includes(text),
        );
        if (document.querySelector(live)) window.places.push(found && Math.round(found.getBoundingClientRect().top));
        requestAnimationFrame(() => painted.port2.postMessage(0));
      };
      painted.port2.postMessage(0);
    },
    [LIVE, selector, text],
  );
}

const PLACES = [
  ['overview', 'h3', '三公'],
  ['indicators', 'h3', '机构编制管理工作经费'],
  ['procurement', 'tr', '便携式计算机'],
  ['findings', 'h3', '算得拢的'],
  ['assets', 'tr', '车辆'],
  ['source', 'h3', '三、机关运行经费'],
];

for (const [width, height] of [
  [1280, 720],
  [360, 640],
]) {
  for (const [view, selector, text] of PLACES) {
    test(`${view} at ${width} pixels: what was read stays where it was`, async ({ page, site }) => {
      await page.setViewportSize({ width, height });
      await watchShifts(page);
      const release = await holdBack(page);
      await page.goto(site);
      const read = page.locator(`${STATIC} .view--${view} ${selector}`, { hasText: text }).first();
      await read.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 130));
      const before = (await read.boundingBox()).y;
      await watchPlace(page, `.view--${view} ${selector}`, text);
      release();
      await expect(page.locator(`${LIVE} .view--${view}`)).toBeVisible();
      expect(await shift(page)).toBeLessThan(0.02);
      const places = await page.evaluate(() => window.places);
      expect(places.length).toBeGreaterThan(1);
      for (const place of places) expect(Math.abs(place - before)).toBeLessThanOrEqual(2);
    });
  }
}

test('the end of a short view stays where it was', async ({ page, site }) => {
  const release = await holdBack(page);
  await page.goto(site);
  const last = (root) => page.locator(`${root} .view--assets tr`).last();
  await last(STATIC).evaluate((row) => scrollBy(0, row.getBoundingClientRect().top - 130));
  const before = (await last(STATIC).boundingBox()).y;
  release();
  await expect(page.locator(`${LIVE} .view--assets`)).toBeVisible();
  await expect.poll(async () => Math.abs((await last(LIVE).boundingBox()).y - before)).toBeLessThanOrEqual(2);
});

test('a tall screen opens the view of the link, though others begin on it too', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 1600 });
  await openLive(page, `${site}#view=assets`);
  await expect(page.locator(`${LIVE} .view--assets`)).toBeVisible();
});

test('loaded again, the page shows the same view at the same place', async ({ page, site }) => {
  await openLive(page, `${site}#view=procurement&sort=-total`);
  const row = page.locator(`${LIVE} .view--procurement tr`, { hasText: '便携式计算机' }).first();
  await page.waitForTimeout(200);
  await row.evaluate((row) => scrollBy(0, row.getBoundingClientRect().top - 130));
  const before = (await row.boundingBox()).y;
  await page.waitForTimeout(200);
  await page.reload();
  await page.locator(LIVE).waitFor();
  expect(page.url()).toContain('#view=procurement&sort=-total');
  await expect.poll(async () => Math.abs((await row.boundingBox()).y - before)).toBeLessThanOrEqual(2);
});
