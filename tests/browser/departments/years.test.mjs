// All departments side by side, of which each has years of its own.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { published } from '../support/command.mjs';
import { expect, openLive, test } from '../support/fixtures.mjs';

const title = (page) => page.getByRole('heading', { level: 1 });

test('the slider offers every year of which any department has figures', async ({ page, host }) => {
  const text = (name, year, amount) => `${name}${year}年部门预算公开

一、部门预算安排的总体情况

${year}年支出预算${amount}万元，其中：基本支出100.00万元。
`;
  const folder = await mkdtemp(join(tmpdir(), 'years-'));
  const older = join(folder, 'older.txt');
  await writeFile(older, text('丙县水利局', 2018, '333.18'));
  await published(
    'first.txt',
    text('丁县水利局', 2021, '444.21'),
    async (out) => {
      await openLive(page, `${await host({ folders: [out] })}#view=departments`);
      const rows = page.locator('#budget-disclosure .departments tbody tr');
      await expect(title(page)).toContainText('丁县水利局');
      await expect(rows).toHaveCount(2);
      const later = page.getByRole('slider', { name: '查看年份' });
      await later.focus();
      await page.keyboard.press('Home');
      await expect(rows.filter({ hasText: '丙县水利局' })).toContainText('333.18');
      await expect(rows.filter({ hasText: '丁县水利局' })).not.toContainText('444.21');
      await expect(page.locator('#budget-disclosure .years__text')).toContainText('2018年');
      // Nothing is said of a year of a department that has none.
      await expect(title(page)).toHaveText('丁县水利局');
      // A department has its own years.
      await rows.getByRole('link', { name: '丁县水利局', exact: true }).click();
      await expect(page.locator('#budget-disclosure .view--overview')).toContainText('444.21');
    },
    [older],
  );
  await rm(folder, { recursive: true });
});
