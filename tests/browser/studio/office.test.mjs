// The office: from next year's Word file to a published folder and an article that shows it, by pointer, by keys alone
// and on a phone, on a portal without https.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from '../playwright.config.mjs';
import { LIVE, PLAIN_HOST, expect, openLive, test } from '../support/fixtures.mjs';
import { drop, openStudio, saved, specimens, wordFile, yearButton } from './studio.mjs';

const [first, second] = specimens.years;
const PUBLISHER = '某市水务局办公室';

test.use({
  launchOptions: { ...chromium, args: [...chromium.args, `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`] },
});

/** How somebody presses what is named, and puts files in. */
const WAYS = {
  'by pointer': { press: (locator) => locator.click(), put: (page, ...files) => drop(page, ...files) },
  'by keys': { press: pressByKey, put: putByKey },
  'on a phone': {
    viewport: { width: 360, height: 740 },
    press: (locator) => locator.click(),
    put: (page, ...files) => page.locator('input[type=file]').setInputFiles(files),
  },
};

for (const [name, { press, put, viewport }] of Object.entries(WAYS)) {
  test(`next year's Word file becomes a published folder ${name}`, async ({ page, host, context }, info) => {
    test.setTimeout(180_000);
    if (viewport) await page.setViewportSize(viewport);
    await openStudio(page);
    await put(page, wordFile('first.docx'), wordFile('second-with-a-wrong-sum.docx'));
    await expect(yearButton(page, second)).toHaveAttribute('aria-pressed', 'true');
    const steps = page.getByRole('navigation', { name: '步骤' });
    const step = (words) => steps.getByRole('link', { name: words });

    await test.step('what keeps it from publication is said first', async () => {
      await expect(step('核对')).toHaveAttribute('aria-current', 'step');
      await press(step('核对'));
      await inSight(page.locator('#step-check'), steps);
      await expect(page.locator('.verdict')).toContainText('公开前先处理：不符 1 处');
      await put(page, wordFile('second.docx'));
      await expect(page.locator('.verdict')).not.toContainText('公开前先处理');
      await expect(step('预览')).toHaveAttribute('aria-current', 'step');
    });

    await test.step('what no document says is asked', async () => {
      await press(step('预览'));
      await page.getByLabel('发布单位').focus();
      await page.keyboard.type(PUBLISHER);
      await page.getByLabel('公开日期').fill(`${second}-02-10`);
      await page.getByLabel('本网页的网址').fill(`http://${PLAIN_HOST}/index.html`);
      await page.getByLabel('使用许可').fill('可自由使用，请注明来源');
      await page.getByLabel('使用许可').blur();
      await press(page.getByRole('button', { name: '打开预览' }));
      await expect(page.frameLocator('iframe').locator(LIVE)).toContainText(PUBLISHER, { timeout: 30_000 });
      await expect(step('保存')).toHaveAttribute('aria-current', 'step');
    });

    await press(step('保存'));
    const archive = await saved(page, '网站文件夹', info.outputPath(), press);
    const folder = info.outputPath('site/');
    await promisify(execFile)('unzip', ['-q', archive, '-d', folder]);
    const article = await page.getByRole('region', { name: '放到文章里的代码' }).innerText();

    await test.step('the folder is the page, and the two lines show it in an article', async () => {
      const pages = { '/article.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><h1>公告</h1>${article.replaceAll(`http://${PLAIN_HOST}/`, '/')}` };
      const url = await host({ folders: [folder], pages, host: PLAIN_HOST });
      const reader = await context.newPage();
      if (viewport) await reader.setViewportSize(viewport);
      await openLive(reader, url);
      const footer = reader.locator(LIVE).getByRole('contentinfo');
      for (const said of [PUBLISHER, `${second}-02-10`, '可自由使用，请注明来源']) await expect(footer).toContainText(said);
      for (const year of [first, second]) await expect(reader.locator('.slider')).toContainText(String(year));
      await reader.goto(`${url}article.html`);
      const frame = reader.frameLocator('iframe');
      await expect(frame.locator(LIVE)).toContainText(PUBLISHER);
      await reader.locator('iframe').scrollIntoViewIfNeeded();
      const scrolls = () => frame.locator('html').evaluate((html) => html.scrollHeight - innerHeight);
      await expect.poll(scrolls).toBeLessThanOrEqual(1);
    });
  });
}

/** Goes to what is named with Tab alone, and presses it. */
async function pressByKey(locator) {
  const page = locator.page();
  const isThere = () => locator.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await isThere()); stops += 1) {
    expect(stops, 'stops on the way').toBeLessThan(400);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

async function putByKey(page, ...files) {
  const choosing = page.waitForEvent('filechooser');
  const input = page.locator('input[type=file]');
  const isThere = () => input.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await isThere()); stops += 1) {
    expect(stops, 'stops on the way').toBeLessThan(400);
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Space');
  await (await choosing).setFiles(files);
}

/** Whether a heading is seen, and not below what is always in sight. */
async function inSight(heading, bar) {
  await expect(heading).toBeInViewport();
  const [top, covered] = await Promise.all([heading.boundingBox(), bar.boundingBox()]);
  expect(top.y).toBeGreaterThanOrEqual(covered.y + covered.height - 1);
}
