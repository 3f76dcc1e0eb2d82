// Takes the pictures of docs/使用指南.md: the staff's tool at each step, with the Word files of the tests.

import { chromium as browserType } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { chromium } from '../playwright.config.mjs';
import { openStudio, specimens, wordFile, yearButton } from '../studio/studio.mjs';
import { LIVE } from './fixtures.mjs';

const FOLDER = fileURLToPath(new URL('../../../docs/images/', import.meta.url));
const [, year] = specimens.years;

const browser = await browserType.launch(chromium);
const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1000, height: 680 } });
/** What is in sight, without the message of what was just done. */
async function picture(name) {
  await page.locator('.status').evaluate((status) => (status.textContent = ''));
  await page.screenshot({ path: `${FOLDER}studio-${name}.png` });
}
/** Goes to a step, as its link does. */
const step = (name) => page.getByRole('navigation', { name: '步骤' }).getByRole('link', { name }).click();

await openStudio(page);
await page.locator('input[type=file]').setInputFiles([wordFile('first.docx'), wordFile('second-with-a-wrong-sum.docx')]);
await yearButton(page, year).waitFor();
await page.locator('.issue--differs').first().waitFor();
await page.mouse.move(0, 0);
await page.evaluate(() => scrollTo(0, 0));
await picture('1-files');

await step('核对');
await page.locator('.issue--differs').first().getByRole('button', { name: /^第/ }).first().click();
await page.locator('.original .now').first().waitFor();
await step('核对');
await picture('2-check');

await page.getByLabel('发布单位').fill(specimens.department);
await page.getByLabel('公开日期').fill(`${year}-02-10`);
await page.getByLabel('公开日期').blur();
await page.getByRole('button', { name: '打开预览' }).click();
await page.frameLocator('iframe').locator(LIVE).waitFor();
await page.locator('.facts').evaluate((facts) => facts.removeAttribute('open'));
await step('预览');
await picture('3-preview');

await step('保存');
await picture('4-save');
await browser.close();
console.log(FOLDER);
