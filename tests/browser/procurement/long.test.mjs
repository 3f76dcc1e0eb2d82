// A procurement table that is too long to draw: the rows in sight are, and every row is found, summed, saved.

import { readFile } from 'node:fs/promises';
import { longDataset, pageOf } from '../support/datasets.mjs';
import { sum } from '../support/document.mjs';
import { expect, test } from '../support/fixtures.mjs';

const COUNT = 3000;
const long = longDataset(COUNT);

const table = (page) => page.locator('table.procurement');
const rows = (page) => table(page).locator('tbody tr:has(th[scope=row])');
const names = (page) => rows(page).locator('th').allTextContents();
const frame = (page) => page.locator('.table-frame--windowed');

async function open(page, host, attributes = '') {
  const { json } = await long;
  await page.route('**/other.json', (route) => route.fulfill({ body: json }));
  const site = await host({ pages: { '/long.html': pageOf(`view="procurement" ${attributes}`) } });
  await page.goto(`${site}long.html`);
  await rows(page).first().waitFor();
}

test('few rows are drawn, all are counted, and it says so', async ({ page, host }) => {
  const { items } = await long;
  await open(page, host);
  expect(await rows(page).count()).toBeLessThan(200);
  // The heading and the two subtotals are rows as well.
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(COUNT + 2 + 1));
  await expect(table(page).locator('tbody tr:not([aria-hidden] *)').first()).toHaveAttribute('aria-rowindex', '2');
  await expect(page.locator('.table-note')).toContainText(`${COUNT}行`);
  await expect(page.locator('.procurement__sum td[data-label="合计"]')).toHaveText(sum(items.map(({ total }) => total)));
});

test('scrolling by wheel, by key and at once draws what comes into sight', async ({ page, host }) => {
  const { items } = await long;
  await open(page, host);
  const shown = async () => {
    const box = await frame(page).boundingBox();
    return rows(page).locator('th').evaluateAll(
      (all, [top, bottom]) =>
        all
          .map((cell) => ({ text: cell.textContent, middle: (cell.getBoundingClientRect().top + cell.getBoundingClientRect().bottom) / 2 }))
          .filter(({ middle }) => middle > top && middle < bottom)
          .map(({ text }) => text),
      [box.y, box.y + box.height],
    );
  };
  const inOrder = items.map(({ name }) => name);
  const expectFilled = async () => {
    await expect.poll(async () => (await shown()).length).toBeGreaterThan(5);
    const found = await shown();
    const first = inOrder.indexOf(found[0]);
    expect(found).toEqual(inOrder.slice(first, first + found.length));
    return first;
  };
  expect(await expectFilled()).toBe(0);
  await frame(page).hover();
  await page.mouse.wheel(0, 5000);
  await expect.poll(expectFilled).toBeGreaterThan(20);
  await frame(page).focus();
  const before = await expectFilled();
  await page.keyboard.press('PageDown');
  await expect.poll(expectFilled).toBeGreaterThan(before);
  await frame(page).evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect.poll(expectFilled).toBeGreaterThan(COUNT / 3);
  await page.keyboard.press('End');
  await expect.poll(async () => (await names(page)).at(-1)).toBe(inOrder.at(-1));
});

test('the search reaches rows that are not drawn; sorting orders all of them', async ({ page, host }) => {
  const { items } = await long;
  await open(page, host);
  await page.getByRole('searchbox').fill(String(COUNT - 1));
  await expect.poll(() => names(page)).toEqual([items.at(-1).name]);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('columnheader', { name: '合计' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: '合计' }).getByRole('button').click();
  const [dearest] = [...items].sort((a, b) => Number(b.total) - Number(a.total));
  await expect.poll(async () => (await names(page))[0]).toBe(dearest.name);
});

test('rows that take up other items cite their places, and say their amounts', async ({ page, host }) => {
  const { items, json } = await long;
  await open(page, host);
  const bytes = Buffer.from(JSON.parse(json).entries[0].document.text);
  const expectCited = async () => {
    const links = await rows(page)
      .locator('a.cite')
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
    expect(links.length).toBeGreaterThan(100);
    for (const [text, hash] of links) {
      const [start, end] = new URLSearchParams(hash.slice(1)).get('at').split('-').map(Number);
      expect(bytes.subarray(start, end).toString(), hash).toContain(text);
    }
    const found = await rows(page).evaluateAll((all) =>
      all.map((row) => ['th', 'td[data-label="合计"]', 'small'].map((part) => row.querySelector(part).textContent)),
    );
    for (const [name, total, kind] of found) {
      const item = items.find((item) => item.name === name);
      expect([total, kind.slice(0, 3)], name).toEqual([item.total, item.code.slice(0, 3)]);
    }
    return found[0][0];
  };
  const first = await expectCited();
  await page.getByRole('searchbox').fill('打印机');
  await expect.poll(expectCited).not.toBe(first);
  await page.getByRole('columnheader', { name: '合计' }).getByRole('button').click();
  const cheapest = Math.min(...items.filter(({ name }) => name.includes('打印机')).map(({ total }) => Number(total)));
  const amount = rows(page).first().locator('td[data-label="合计"]');
  await expect.poll(async () => Number(await amount.textContent())).toBe(cheapest);
  await expectCited();
});

test('a filter of many values is a list with counts', async ({ page, host }) => {
  const { items } = await long;
  await open(page, host);
  await page.getByRole('button', { name: '筛选' }).click();
  const own = items.filter(({ project }) => project === '项目7');
  await expect(page.getByRole('combobox', { name: '项目' }).locator('option', { hasText: /^项目7（/ })).toHaveText(
    `项目7（${own.length}）`,
  );
  await page.getByRole('combobox', { name: '项目' }).selectOption('项目7');
  await expect.poll(() => names(page)).toEqual(own.map(({ name }) => name));
});

test('what is shown is saved, all of it and nothing else', async ({ page, host }) => {
  const { items } = await long;
  await open(page, host, 'q="复印纸"');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存所显示的行' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const lines = text.trim().split('\r\n').slice(1);
  expect(lines.map((line) => line.split(',')[5])).toEqual(
    items.filter(({ name }) => name.includes('复印纸')).map(({ name }) => name),
  );
});

test('up to 2,000 rows are printed, and it says that there are more', async ({ page, host }) => {
  await open(page, host);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  // Two of the lines are subtotals.
  await expect(rows(page)).toHaveCount(2000 - 2);
  await expect(page.locator('.table-note')).toContainText('前2000行');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await rows(page).count()).toBeLessThan(200);
});

test('up and down a column by the arrow keys', async ({ page, host }) => {
  await open(page, host);
  await rows(page).nth(1).locator('td[data-label="单价"] a').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(2).locator('td[data-label="单价"] a')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rows(page).nth(1).locator('td[data-label="单价"] a')).toBeFocused();
});
