// The whole way of the office's staff: from Word files to a page that opens anywhere.

import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { LIVE, expect, test } from '../support/fixtures.mjs';
import { drop, openStudio, saved, specimens, wordFile, yearButton } from './studio.mjs';

const [first, second] = specimens.years;

test('two Word files become a page with both years', async ({ page, browser }, info) => {
  test.setTimeout(120_000);
  await openStudio(page);
  await drop(page, wordFile('first.docx'), wordFile('second-with-a-wrong-sum.docx'));
  await expect(yearButton(page, first)).toBeVisible();
  await expect(yearButton(page, second)).toHaveAttribute('aria-pressed', 'true');

  await test.step('what does not agree is shown, and where', async () => {
    const issue = page.locator('.issue--differs').first();
    await expect(issue).toContainText('请在 Word 里改');
    await issue.getByRole('button', { name: /^第/ }).first().click();
    const place = page.locator('.original .now').first();
    await expect(place).toBeFocused();
    await expect(page.locator('.original')).toContainText(specimens.wrong);
    await place.click();
    await expect(page.locator('.issue:focus')).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });

  await test.step('the corrected file takes the place of the other', async () => {
    await page.locator('input[type=file]').setInputFiles(wordFile('second.docx'));
    await expect(page.getByText('替换了先前放入的')).toBeVisible();
    await expect(page.locator('.issue--differs')).toHaveCount(0);
    await expect(yearButton(page, first)).toBeVisible();
  });

  await test.step('the preview is the page itself', async () => {
    await page.getByRole('button', { name: '打开预览' }).click();
    const preview = page.frameLocator('iframe');
    await expect(preview.locator(LIVE)).toContainText(specimens.department, { timeout: 20_000 });
    await expect(preview.getByRole('slider').first()).toBeVisible();
  });

  await test.step('the saved page works in another browser without a network', async () => {
    const path = await saved(page, '单个网页', info.outputPath());
    expect(path).toContain(`${specimens.department}_${first}—${second}年`);
    const elsewhere = await browser.newContext({ offline: true, locale: 'zh-CN' });
    const reader = await elsewhere.newPage();
    await reader.goto(pathToFileURL(path).href);
    await expect(reader.locator(LIVE)).toContainText(specimens.department);
    for (const year of [first, second]) await expect(reader.locator('.slider')).toContainText(String(year));
    await elsewhere.close();
  });

  await test.step('the folder for the web server is whole', async () => {
    const archive = await readFile(await saved(page, '网站文件夹', info.outputPath()), 'latin1');
    for (const name of ['index.html', 'embed.js', 'offline.html', 'data/dataset.json', 'data/figures.csv']) {
      expect(archive).toContain(name);
    }
    expect(archive).not.toContain('studio.html');
  });
});

test('a new year is added to the data of last year', async ({ page, context }, info) => {
  await openStudio(page);
  await drop(page, wordFile('first.docx'));
  await expect(yearButton(page, first)).toBeVisible();
  const data = await saved(page, '数据', info.outputPath());

  const nextYear = await context.newPage();
  await openStudio(nextYear);
  await drop(nextYear, data, wordFile('second.docx'));
  await expect(yearButton(nextYear, first)).toBeVisible();
  await expect(yearButton(nextYear, second)).toBeVisible();
});
