// An old portal's page, whose scripts are read as GB 2312.

import { LIVE, expect, failure, live, test } from '../support.mjs';

const types = { '.html': 'text/html; charset=gb2312', '.js': 'text/javascript', '.css': 'text/css' };

test('Chinese is Chinese', async ({ page, open }) => {
  await open('gb2312', { types });
  await live(page);
  await expect(page.locator(`${LIVE} .header`)).toContainText('部门预算');
  await page.locator('input[type=search]').fill('改革');
  await expect(page.locator('.result-count')).toContainText('显示');
});

test('so are the words to the staff', async ({ page, open, problems }) => {
  await open('gb2312', { types, status: (path) => (path.endsWith('.wasm') ? 404 : undefined) });
  expect((await failure(page)).message).toContain('请确认文件已上传');
  problems.length = 0;
});
