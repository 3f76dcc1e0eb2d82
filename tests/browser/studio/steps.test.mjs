// What the tool says first, what it asks, and what can be taken away.

import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { DOCUMENT } from '../support/command.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { drop, openStudio, specimens, wordFile, yearButton } from './studio.mjs';

const [first, second] = specimens.years;

/** Our document as it looks where tables were pasted as text: each cell a paragraph. */
const pasted = async () => ({ name: '粘贴.txt', content: Buffer.from((await readFile(DOCUMENT, 'utf8')).replaceAll('\t', '\n')) });

test('a part of which nothing was read is said loudly, before all else', async ({ page }) => {
  await openStudio(page);
  await drop(page, await pasted());
  const groups = page.locator('.group');
  await expect(groups.first()).toContainText('整个部分没有读出');
  await expect(groups.first()).toContainText('预算绩效信息');
  await expect(groups.first()).toHaveAttribute('open');
  await expect(page.locator('.verdict')).toContainText(/公开前先处理：整个部分没有读出 \d+ 处/);
  await expect(page.getByRole('group', { name: '年度' })).toContainText('未读出');
  await expect(page.locator('#save')).toContainText('公开前先处理');
  await groups.first().getByRole('button', { name: /^第/ }).first().click();
  await expect(page.locator('.original .now').first()).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});

test('what one rule found stands together, its reason once', async ({ page }) => {
  await openStudio(page);
  await drop(page, { name: '2021.txt', content: await readFile(DOCUMENT) });
  const doubtful = page.locator('.group--doubtful');
  await expect(doubtful).toBeVisible();
  const titles = await doubtful.getByRole('heading', { level: 4 }).allInnerTexts();
  expect(new Set(titles).size).toBe(titles.length);
  const shown = await doubtful.locator('.issue').count();
  expect(shown).toBeGreaterThan(titles.length);
  await expect(doubtful.getByText('依据', { exact: true })).toHaveCount(titles.length);
});

test('refused files leave the list, and the focus stays in it', async ({ page }) => {
  await openStudio(page);
  await drop(page, { name: '一.pdf', content: Buffer.from('%PDF-1.7\n') }, { name: '二.pdf', content: Buffer.from('%PDF-1.7\n') }, wordFile('first.docx'));
  const list = page.getByRole('list', { name: '放入的文件' }).getByRole('listitem');
  await expect(list).toHaveCount(3);
  await page.getByRole('button', { name: '从列表中去掉 一.pdf' }).press('Enter');
  await expect(list).toHaveCount(2);
  await expect(page.getByRole('button', { name: '从列表中去掉 二.pdf' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toHaveText([/first\.docx/]);
  await expect(page.locator('input[type=file]')).toBeFocused();
  // What was read is taken out where its year is.
  await page.getByRole('button', { name: `移出${first}年` }).click();
  await expect(list).toContainText(['已移出']);
});

test('what no document says is asked once', async ({ page }) => {
  await openStudio(page);
  await drop(page, wordFile('first.docx'));
  await page.getByLabel('发布单位').fill('某局');
  await page.getByLabel('公开日期').fill(`${first}-02-10`);
  await page.getByLabel('原文件的网址').fill('javascript:alert(1)');
  await page.getByLabel('本网页的网址').fill('https://a.gov.cn/yusuan/index.html');
  await page.getByLabel('使用许可').focus();
  await expect(page.getByText('网址要以 http:// 或 https:// 开头')).toBeVisible();
  await expect(page.getByLabel('原文件的网址')).toHaveAttribute('aria-invalid', 'true');
  const snippet = page.getByRole('region', { name: '放到文章里的代码' });
  for (const name of ['embed.html', 'resize.js']) await expect(snippet).toContainText(`https://a.gov.cn/yusuan/${name}`);

  await test.step('the same year on another day', async () => {
    await reopened(page, wordFile('first.docx'));
    await expect(page.getByLabel('发布单位')).toHaveValue('某局');
    await expect(page.getByLabel('公开日期')).toHaveValue(`${first}-02-10`);
    await expect(page.getByLabel('原文件的网址')).toHaveValue('');
  });

  await test.step('the next year has a day of its own', async () => {
    await reopened(page, wordFile('second.docx'));
    await expect(page.getByLabel('发布单位')).toHaveValue('某局');
    await expect(page.getByLabel('本网页的网址')).toHaveValue('https://a.gov.cn/yusuan/index.html');
    await expect(page.getByLabel('公开日期')).toHaveValue('');
    await expect(page.locator('#save')).toContainText('网页末尾不会写明：公开日期');
  });

  await test.step('where nothing can be kept, it works all the same', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('refused'); } }));
    await reopened(page, wordFile('second.docx'));
    await page.getByLabel('发布单位').fill('另一局');
    await page.getByLabel('公开日期').fill(`${second}-02-10`);
    await expect(page.locator('#save')).not.toContainText('网页末尾不会写明：公开日期');
  });
});

/** The tool as it is opened again, with a file. */
async function reopened(page, file) {
  await page.goto('about:blank');
  await openStudio(page);
  await drop(page, file);
  await expect(yearButton(page, file.includes('first') ? first : second)).toBeVisible();
}
