// What the tool says to files that it cannot use, and how it stays responsive with large ones.

import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/fixtures.mjs';
import { drop, openStudio, specimens, wordFile, yearButton } from './studio.mjs';

test('files that are no Word document are told apart, with what to do', async ({ page }) => {
  await openStudio(page);
  const cut = (await readFile(wordFile('first.docx'))).subarray(0, 3000);
  /** @type {Record<string, [string | Buffer, string]>} */
  const files = {
    '预算.pdf': ['%PDF-1.7\n', '找到制作它的 Word 文档，另存为 .docx'],
    '预算.doc': ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '另存为 .docx'],
    '<img src=x onerror=alert(1)>.docx': ['', '文件是空的'],
    '断了.docx': [cut, '文件已损坏或不完整'],
    '通知.txt': ['关于召开会议的通知', '没有找到部门预算信息公开的任何内容'],
    '去年.json': ['{}', '请选择本工具保存过的数据文件'],
  };
  await drop(
    page,
    ...Object.entries(files).map(([name, [content]]) => ({
      name,
      content: typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
    })),
    ...[{ name: '通知.txt', content: Buffer.from(files['通知.txt'][0].toString()) }],
  );
  for (const [name, [, advice]] of Object.entries(files)) {
    await expect(page.getByRole('listitem').filter({ hasText: name }).last()).toContainText(advice);
  }
  await expect(page.getByRole('heading', { name: '核对' })).toBeHidden();

  // And it goes on working.
  await drop(page, wordFile('first.docx'));
  await expect(yearButton(page, specimens.years[0])).toBeVisible();
});

test('the page answers while a table of a hundred thousand rows is read', async ({ page, browser }) => {
  test.setTimeout(300_000);
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await openStudio(page);
  await page.locator('input[type=file]').setInputFiles(wordFile('large.docx'));
  await expect(yearButton(page, specimens.years[0])).toBeVisible({ timeout: 240_000 });
  await expect(page.locator('.original')).toContainText(specimens.department);
  await page.getByRole('button', { name: '显示后面的内容' }).click();
  const longest = longestTask(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(200);
});

/** Milliseconds of processor time of the main thread's longest task, however busy the machine is. */
function longestTask(events) {
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const main = new Set(events.filter(isMain).map(thread));
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(thread(event)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

test('a file that takes long is told of, can be cancelled, and the next one is read', async ({ page }) => {
  await page.clock.install();
  await openStudio(page);
  await drop(page, wordFile('first.docx'));
  await expect(yearButton(page, specimens.years[0])).toBeVisible();
  await drop(page, wordFile('large.docx'), wordFile('large.docx'), wordFile('second-with-a-wrong-sum.docx'));
  const row = (at) => page.getByRole('list', { name: '放入的文件' }).getByRole('listitem').nth(at);
  await row(2).getByRole('button', { name: '取消' }).click();
  await expect(row(1)).toContainText('正在读取');
  await page.clock.runFor(20_000);
  await expect(row(1)).toContainText('要读很久');
  await row(1).getByRole('button', { name: '取消' }).click();
  for (const at of [1, 2]) await expect(row(at)).toContainText('已取消，没有读取');
  await expect(row(3)).toContainText('已读取');
  // What was read before is still there.
  for (const year of specimens.years) await expect(yearButton(page, year)).toBeVisible();
});

test('nothing scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openStudio(page);
  await drop(page, wordFile('second-with-a-wrong-sum.docx'));
  await expect(page.locator('.issue--differs').first()).toBeVisible();
  await page.getByRole('button', { name: '特大' }).click();
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});
