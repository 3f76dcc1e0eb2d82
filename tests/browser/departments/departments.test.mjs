// All departments side by side, and the way to each of them.

import AxeBuilder from '@axe-core/playwright';
import { published } from '../support/command.mjs';
import { manyDepartments, pageOf } from '../support/datasets.mjs';
import { expect, openLive, tab, test } from '../support/fixtures.mjs';
import { serve } from '../support/server.mjs';

const COUNT = 12;
const LIVE = 'budget-disclosure .bd';
const rows = (page) => page.locator(`${LIVE} .departments tbody tr`);
const names = (page) => rows(page).locator('th').allInnerTexts();
const title = (page) => page.locator(`${LIVE} .header__department`);

/** The departments with an amount, the largest first, then the one without. */
const ranked = (departments) => [...departments].sort((one, other) => (other.amounts?.[2021] ?? -1) - (one.amounts?.[2021] ?? -1));

/** Opens the view of all departments in an element, and tells which there are. */
async function openAll(page, host) {
  const { json, departments } = await manyDepartments(COUNT);
  await page.route('**/other.json', (route) => route.fulfill({ body: json, contentType: 'application/json' }));
  const site = await host({ pages: { '/page.html': pageOf('view="departments"') } });
  await page.goto(`${site}page.html`);
  await rows(page).first().waitFor();
  return departments;
}

test('the largest amount comes first, beside the year before, and none is left out', async ({ page, host }) => {
  const departments = await openAll(page, host);
  const order = ranked(departments);
  expect(await names(page)).toEqual(order.map(({ name }) => name));
  const whole = order.reduce((sum, { amounts }) => sum + (amounts?.[2021] ?? 0), 0);
  for (const [at, { amounts }] of order.entries()) {
    const cells = rows(page).nth(at).locator('td');
    if (!amounts) {
      await expect(cells.first()).toHaveText('原文没有');
      continue;
    }
    const [amount, share, earlier, change] = await cells.allInnerTexts();
    expect(amount.trim()).toBe((amounts[2021] / 100).toFixed(2));
    expect(earlier.trim()).toBe((amounts[2020] / 100).toFixed(2));
    expect(Math.abs(parseFloat(share) - (amounts[2021] / whole) * 100)).toBeLessThan(0.051);
    expect(change.replace('−', '-')).toContain((Math.abs(amounts[2021] - amounts[2020]) / 100).toFixed(2));
  }
  await expect(page.locator(`${LIVE} .departments__sum td`).first()).toHaveText((whole / 100).toFixed(2));
  await expect(page.locator(`${LIVE} .departments__sum`)).toContainText('1个没有金额');
});

test('rows are sorted by a column and found by a part of a name', async ({ page, host }) => {
  const departments = await openAll(page, host);
  await page.getByRole('button', { name: /^对比年份/ }).click();
  const earlier = [...departments].sort((one, other) => (one.amounts?.[2020] ?? Infinity) - (other.amounts?.[2020] ?? Infinity));
  expect(await names(page)).toEqual(earlier.map(({ name }) => name));
  await page.locator(`${LIVE} .view--departments`).getByRole('searchbox').fill('第1');
  await expect(rows(page)).toHaveCount(departments.filter(({ name }) => name.includes('第1')).length);
  await expect(page.locator(`${LIVE} .result-count`)).toContainText(`共${COUNT}个部门`);
});

test('another line is chosen, and the list keeps the focus', async ({ page, host }) => {
  await openAll(page, host);
  const lines = page.getByRole('combobox', { name: '比较哪一项' });
  await lines.focus();
  await lines.selectOption({ label: '三公经费' });
  await expect(page.locator(`${LIVE} caption`)).toContainText('三公经费');
  await expect(lines).toBeFocused();
  // Every copy of the document states the same.
  await expect(rows(page).first().locator('td').nth(1)).toHaveText(`${(100 / COUNT).toFixed(1)}%`);
});

test('a row leads into its department, and the navigation back to the table', async ({ page, host }) => {
  const departments = await openAll(page, host);
  const [first, second] = ranked(departments);
  await rows(page).nth(1).getByRole('link', { name: second.name, exact: true }).click();
  await expect(title(page)).toHaveText(second.name);
  await expect(page.locator(`${LIVE} .view--overview`)).toContainText((second.amounts[2021] / 100).toFixed(2));
  await tab(page, '各部门').click();
  await rows(page).first().getByRole('link', { name: first.name, exact: true }).click();
  await expect(title(page)).toHaveText(first.name);
});

test('a figure shows the sentence of its own department, and leads to that one’s document and back', async ({ page, host }) => {
  const departments = await openAll(page, host);
  const shown = await title(page).innerText();
  const [{ name, amounts }] = ranked(departments);
  expect(name).not.toBe(shown);
  await rows(page).first().locator('.cite').first().click();
  const dialog = page.getByRole('dialog', { name: '出处' });
  await expect(dialog).toContainText(`${name}2021年支出预算${(amounts[2021] / 100).toFixed(2)}`);
  await dialog.getByRole('button', { name: '在全文中看' }).click();
  await expect(title(page)).toHaveText(name);
  await page.getByRole('link', { name: /^← 回到全部部门/ }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(title(page)).toHaveText(shown);
});

test('a department is found by a part of its name or its code', async ({ page, host }) => {
  const departments = await openAll(page, host);
  const field = page.getByRole('textbox', { name: '查找部门' });
  const options = page.getByRole('combobox', { name: /^部门/ }).locator('option');
  await expect(options).toHaveCount(COUNT);
  await field.fill('第1');
  const found = departments.filter(({ name }) => name.includes('第1'));
  await expect(page.locator(`${LIVE} .header`).getByRole('status')).toHaveText(`找到${found.length}个`);
  await field.fill(departments[4].code);
  await field.press('Enter');
  await expect(title(page)).toHaveText(departments[4].name);
});

for (const width of [360, 1280]) {
  test(`axe finds nothing, and nothing is out of the screen, ${width} px`, async ({ page, host }) => {
    await page.setViewportSize({ width, height: 740 });
    await openAll(page, host);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page }).include('budget-disclosure').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 2).join(' ')}`)).toEqual([]);
  });
}

test('one department alone is compared with none', async ({ page, site }) => {
  await openLive(page, `${site}#view=departments`);
  await expect(page.locator('#budget-disclosure .view--overview')).toBeVisible();
  await expect(tab(page, '各部门')).toHaveCount(0);
});

test('the page without script has the table too', async ({ browser }) => {
  const { json, departments } = await manyDepartments(COUNT);
  await published('all.json', json, async (folder) => {
    const server = await serve({ folders: [folder] });
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(server.url);
    const table = page.locator('.departments tbody th');
    expect(await table.allInnerTexts()).toEqual(ranked(departments).map(({ name }) => name));
    await page.close();
    await server.close();
  });
});
