// 国有资产: the table as the document prints it.

import AxeBuilder from '@axe-core/playwright';
import { BYTES } from '../support/document.mjs';
import { LIVE, expect, openLive, test } from '../support/fixtures.mjs';

const VIEW = '#view=assets';

/** The rows of the document's table: name, quantity, value. */
function rows() {
  const lines = BYTES.toString('utf8').split('\n');
  const from = lines.findIndex((line) => line.trim() === '价值（金额单位：万元）');
  const cells = lines.slice(from + 1, lines.indexOf('八、名词解释')).filter((line) => line.startsWith('\t'));
  const texts = cells.map((cell) => cell.trim());
  return texts.flatMap((_, at) => (at % 3 === 0 ? [texts.slice(at, at + 3)] : []));
}

test('every row is shown as printed; what is not disclosed says so', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const shown = page.locator(`${LIVE} .assets tbody tr`);
  await expect(shown).toHaveCount(rows().length);
  for (const [at, [name, quantity, value]] of rows().entries()) {
    await expect(shown.nth(at).locator('th')).toHaveText(name);
    for (const [column, printed] of [quantity, value].entries()) {
      const text = (await shown.nth(at).locator('td').nth(column).innerText()).replace(/[✓\s]/g, '');
      expect(text, name).toBe(printed);
    }
  }
});

test('a year without a document says so', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}&year=2020&compare=2020`);
  await expect(page.locator(`${LIVE} .view--assets .notice`)).toHaveText('2020年的公开文件不在本页的数据中，所以没有这一年的国有资产信息。');
});

test('axe finds nothing', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
