// A journalist's way: one word everywhere, and what is found saved as a spreadsheet that another program reads, by
// pointer, by keys alone and on a phone.

import { DuckDBInstance } from '@duckdb/node-api';
import { indicators, procurement } from '../support/document.mjs';
import { LIVE, expect, openLive, test } from '../support/fixtures.mjs';

const WORD = '培训';
const PURCHASE = '计算机';
const view = (page, key) => page.locator(`${LIVE} .view--${key}`);

/** How somebody presses what is named. */
const WAYS = {
  'by pointer': { press: (locator) => locator.click() },
  'by keys': {
    press: async (locator) => {
      await locator.focus();
      await locator.press('Enter');
    },
  },
  'on a phone': { press: (locator) => locator.click(), viewport: { width: 360, height: 740 } },
};

for (const [name, { press, viewport }] of Object.entries(WAYS)) {
  test(`promises and purchases are found, saved and equal to the document ${name}`, async ({ page, site }, info) => {
    if (viewport) await page.setViewportSize(viewport);
    await openLive(page, site);
    await press(page.getByRole('button', { name: /^搜索整份预算/ }));
    const dialog = page.getByRole('dialog', { name: '搜索整份预算' });
    await page.keyboard.type(WORD);
    const expected = indicators().filter((one) => Object.values(one).some((text) => String(text).includes(WORD)));
    await press(dialog.getByRole('link', { name: `全部${expected.length}项承诺` }));
    await expect(view(page, 'indicators').getByRole('searchbox')).toHaveValue(WORD);
    await expect(view(page, 'indicators').locator('.card')).toHaveCount(expected.length);
    await press(page.getByText('下载数据'));
    const all = await saved(page, page.getByRole('link', { name: 'indicators.csv' }), press, info);
    const promises = all.filter((row) => Object.values(row).some((text) => String(text).includes(WORD)));
    expect(promises.map((row) => [row.三级指标, row.指标值])).toEqual(expected.map((one) => [one.level3, one.target]));

    // The bar's own link would keep the search of the promises.
    await page.goto(`${site}#view=procurement&q=${encodeURIComponent(PURCHASE)}`);
    await view(page, 'procurement').waitFor();
    const rows = await saved(page, page.getByRole('button', { name: '保存所显示的行（CSV）' }), press, info);
    const items = procurement().items.filter((one) => Object.values(one).some((text) => String(text).includes(PURCHASE)));
    expect(items.length).toBeGreaterThan(0);
    expect(rows.map((row) => [row.采购物品名称, row.合计])).toEqual(items.map((one) => [one.name, one.total]));
  });
}

/** The rows of a CSV that is saved, read by another program, each cell as it is printed. */
async function saved(page, saving, press, info) {
  const download = page.waitForEvent('download');
  await press(saving);
  const file = await download;
  const path = info.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM read_csv('${path}', all_varchar = true, header = true)`);
  return reader.getRowObjects();
}
