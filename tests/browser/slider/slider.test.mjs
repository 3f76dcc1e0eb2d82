// The year slider: keys, pointer, screen readers; two years, one, and twelve with gaps.

import { readFile } from 'node:fs/promises';
import { VIEWS, expect, openLive, tab, test } from '../support/fixtures.mjs';
import { DIST } from '../support/server.mjs';

const slider = (page, name) => page.getByRole('slider', { name });
const earlier = (page) => slider(page, '对比年份');
const later = (page) => slider(page, '查看年份');
const text = (page) => page.locator('.years__text');
const columns = (page) => page.locator('.lines').last().locator('thead th').allTextContents();
const hash = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

/** Opens the widget with the committed disclosure as if it were of each of the years. */
async function openYears(page, site, years) {
  const dataset = JSON.parse(await readFile(`${DIST}data/dataset.json`, 'utf8'));
  const [entry] = dataset.entries;
  dataset.entries = years.map((year) => {
    // As long as before, so that every place stays where it is.
    const copy = JSON.parse(JSON.stringify(entry).replaceAll('2021年', `${year}年`));
    copy.disclosure.year.value = year;
    copy.disclosure.changes = [];
    for (const figure of copy.disclosure.figures) figure.year += year - 2021;
    return copy;
  });
  dataset.findings = [];
  await page.route('**/years.json', (route) => route.fulfill({ json: dataset }));
  await page.route('**/years.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-CN"><title>页面</title><body style="margin:0">
        <budget-disclosure src="years.json" hash-sync><p>静态内容</p></budget-disclosure>
        <script defer src="embed.js"></script>`,
    }),
  );
  await page.goto(`${site}years.html`);
  await page.locator('.years__text').waitFor();
}

test('tells a screen reader what it is', async ({ page, site }) => {
  await openLive(page, site);
  for (const [handle, now, min, max] of [[earlier(page), 2020, 2020, 2021], [later(page), 2021, 2020, 2021]]) {
    await expect(handle).toHaveAttribute('aria-valuenow', String(now));
    await expect(handle).toHaveAttribute('aria-valuemin', String(min));
    await expect(handle).toHaveAttribute('aria-valuemax', String(max));
    await expect(handle).toHaveAttribute('aria-orientation', 'horizontal');
  }
  await expect(later(page)).toHaveAttribute('aria-valuetext', '2021年');
  await expect(earlier(page)).toHaveAttribute('aria-valuetext', '2020年（由其他年份的文件推算）');
});

test('keys move the handles, which meet and never cross', async ({ page, site }) => {
  await openLive(page, site);
  expect(await columns(page)).toEqual(['科目', '2020年', '2021年', '增减（推算）']);
  await earlier(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(text(page)).toHaveText('看2021年，不作比较');
  expect(await columns(page)).toEqual(['科目', '2021年']);
  await page.keyboard.press('ArrowRight');
  await expect(earlier(page)).toHaveAttribute('aria-valuenow', '2021');
  await page.keyboard.press('Home');
  await expect(text(page)).toContainText('对比2020年');
  await expect(earlier(page)).toBeFocused();
  await later(page).focus();
  await page.keyboard.press('PageDown');
  await expect(text(page)).toHaveText('看2020年（由其他年份的文件推算），不作比较');
  expect(await columns(page)).toEqual(['科目', '2020年']);
  await page.keyboard.press('End');
  await expect(later(page)).toHaveAttribute('aria-valuenow', '2021');
});

test('the pointer moves the handles, and back undoes a whole drag', async ({ page, site }) => {
  await openLive(page, site);
  const track = await page.locator('.slider__track').boundingBox();
  const y = track.y + 22;
  await page.mouse.move(track.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width * 0.3, y);
  await expect(earlier(page)).toHaveAttribute('aria-valuenow', '2020');
  await page.mouse.move(track.x + track.width * 0.9, y, { steps: 4 });
  await expect(earlier(page)).toHaveAttribute('aria-valuenow', '2021');
  await page.mouse.up();
  await page.mouse.move(track.x, y);
  await expect(earlier(page)).toHaveAttribute('aria-valuenow', '2021');
  expect([hash(page).get('year'), hash(page).get('compare')]).toEqual(['2021', '2021']);
  await page.goBack();
  await expect(text(page)).toContainText('对比2020年');
  await page.goForward();
  await expect(text(page)).toHaveText('看2021年，不作比较');
  // Both stand at the same year now; a press on the free end takes the one that can go there.
  await page.mouse.click(track.x + 2, y);
  await expect(text(page)).toContainText('对比2020年');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap moves the nearer handle, and handles are large enough', async ({ page, site }) => {
    await openLive(page, site);
    await page.getByRole('button', { name: '2021年，更换年份' }).tap();
    const track = await page.locator('.slider__track').boundingBox();
    await page.touchscreen.tap(track.x + track.width * 0.8, track.y + 22);
    await expect(later(page)).toHaveAttribute('aria-valuenow', '2021');
    for (const handle of [earlier(page), later(page)]) {
      const { width, height } = await handle.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });
});

test('years drive every view and stay in its links', async ({ page, site }) => {
  await openLive(page, `${site}#view=overview&year=2021&compare=2021`);
  for (const { tab: name } of [...Object.values(VIEWS).slice(1), VIEWS.overview]) {
    await tab(page, name).click();
    await expect(text(page)).toHaveText('看2021年，不作比较');
    expect([hash(page).get('year'), hash(page).get('compare')]).toEqual(['2021', '2021']);
  }
});

test('one year is plain text', async ({ page, site }) => {
  await openYears(page, site, [2021]);
  await expect(text(page)).toHaveText('2021年（只有这一年的数据）');
  await expect(page.getByRole('slider')).toHaveCount(0);
  expect(await columns(page)).toEqual(['科目', '2021年']);
});

const TWELVE = [2008, 2009, 2010, 2011, 2012, 2015, 2016, 2017, 2018, 2019, 2020, 2021];

for (const width of [360, 1280]) {
  test(`twelve years with a gap, ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await openYears(page, site, TWELVE);
    await later(page).focus();
    const seen = [];
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await earlier(page).focus();
    await page.keyboard.press('Home');
    for (const _ of TWELVE) {
      seen.push(Number(await earlier(page).getAttribute('aria-valuenow')));
      await page.keyboard.press('ArrowRight');
    }
    expect(seen).toEqual(TWELVE);
    await page.keyboard.press('PageDown');
    await expect(earlier(page)).toHaveAttribute('aria-valuenow', '2016');
    const ticks = await page.locator('.slider__tick').evaluateAll((all) => all.map((tick) => tick.getBoundingClientRect().x));
    const step = (ticks.at(-1) - ticks[0]) / (TWELVE.at(-1) - TWELVE[0]);
    TWELVE.forEach((year, at) => expect(Math.abs(ticks[at] - ticks[0] - (year - TWELVE[0]) * step)).toBeLessThan(1));
    const labels = await page
      .locator('.slider__label')
      .evaluateAll((all) => all.map((label) => label.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    labels.slice(1).forEach(([left], at) => expect(left).toBeGreaterThan(labels[at][1]));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
