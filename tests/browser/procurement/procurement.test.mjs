// 政府采购: what is shown against the document's text, sorting, filters, sums, narrow screens.

import AxeBuilder from '@axe-core/playwright';
import { BYTES, procurement, sum } from '../support/document.mjs';
import { LIVE, STATIC, choose, expect, openFilters, openLive, test } from '../support/fixtures.mjs';

const VIEW = '#view=procurement';
const { items: ITEMS, subtotals: SUBTOTALS, total: TOTAL } = procurement();
const DEPARTMENT = BYTES.toString('utf8').split('\n')[0].trim();
const short = (unit) => unit.replace(DEPARTMENT, '');
const share = ({ total, budget }) => `${((100 * total) / budget).toFixed(1)}%`;

/**
 * The columns of the table: heading, key in the URL, what the document has there.
 * @type {[string, string, (item: any) => string][]}
 */
const COLUMNS = [
  ['物品名称', 'name', (item) => item.name],
  ['目录序号', 'code', (item) => item.code],
  ['单位', 'unit', (item) => short(item.unit)],
  ['项目名称', 'project', (item) => item.project],
  ['计量单位', 'measure', (item) => item.measure],
  ['数量', 'quantity', (item) => item.quantity],
  ['单价', 'price', (item) => item.price],
  ['合计', 'total', (item) => item.total],
  ['一般公共预算拨款', 'general', (item) => item.general],
  ['项目预算资金', 'budget', (item) => item.budget],
  ['占项目预算（推算）', 'share', share],
];
const CLASSES = { A02: 'A02 通用设备', A06: 'A06 家具用具' };
const FACETS = {
  采购单位: (item) => short(item.unit),
  项目: (item) => item.project,
  品目类别: (item) => CLASSES[item.code.slice(0, 3)],
  资金来源: (item) => (item.general ? '一般公共预算拨款' : ''),
};

const open = (page, site, rest = '') => openFilters(page, `${site}${VIEW}${rest}`);
const rows = (page) => page.locator(`${LIVE} .procurement tbody tr:has(th[scope=row])`);
const status = (page) => page.locator(`${LIVE} .view--procurement [role=status]`);
const shown = (count) => (count === ITEMS.length ? `共${count}项物品` : `显示${count}项物品，共${ITEMS.length}项物品`);
const header = (page, name) => page.getByRole('columnheader', { name, exact: true });
const chips = (page, facet) => page.getByRole('group', { name: facet, exact: true }).getByRole('button');
const chip = (page, facet, value) => chips(page, facet).filter({ hasText: new RegExp(`^${value}\\s*\\d+$`) });
const totals = (page, row) =>
  page.locator(`${LIVE} .procurement__${row} td[data-label="合计"] .figure__amount`).allTextContents();

/** The printed values of a column, in the table's order; without the class below the code. */
async function column(page, heading) {
  const cells = heading === '物品名称' ? rows(page).locator('th') : rows(page).locator(`td[data-label="${heading}"]`);
  return cells.evaluateAll((all) =>
    all.map((cell) => {
      const copy = cell.cloneNode(true);
      copy.querySelectorAll('small, .badge').forEach((part) => part.remove());
      return copy.textContent.trim();
    }),
  );
}

async function expectShown(page, expected) {
  await expect(status(page)).toHaveText(shown(expected.length));
  expect(await column(page, '物品名称')).toEqual(expected.map(({ name }) => name));
  if (expected.length) {
    expect(await totals(page, 'sum')).toEqual([sum(expected.map(({ total }) => total))]);
  }
  expect(await totals(page, 'total')).toEqual([TOTAL.total]);
  expect(await totals(page, 'subtotal')).toEqual(SUBTOTALS.map(({ total }) => total));
}

test('every cell is as the document prints it', async ({ page, site }) => {
  await open(page, site);
  for (const [heading, , value] of COLUMNS) {
    expect(await column(page, heading), heading).toEqual(ITEMS.map(value));
  }
  expect(await rows(page).locator('small').allTextContents()).toEqual(ITEMS.map(FACETS.品目类别));
  await expect(page.locator(`${LIVE} .procurement thead th`)).toHaveCount(COLUMNS.length);
});

test('subtotals and total are the stated ones, the sum is computed and says so', async ({ page, site }) => {
  await open(page, site);
  await expectShown(page, ITEMS);
  const labels = await page.locator(`${LIVE} .procurement__subtotal th`).allTextContents();
  expect(labels.map((label) => label.split('（')[0])).toEqual(SUBTOTALS.map(({ label }) => label));
  const row = page.locator(`${LIVE} .procurement__sum`);
  await expect(row).toContainText('推算');
  await expect(row.locator('.formula')).toHaveText(`＝ ${ITEMS.map(({ total }) => total).join(' + ')}`);
  // 预算资金 is repeated on each row; added up it would give this.
  await expect(page.locator(`${LIVE} .view--procurement`)).not.toContainText(sum(ITEMS.map(({ budget }) => budget)));
});

test('the share of each project is of its budget, taken once', async ({ page, site }) => {
  await open(page, site);
  for (const project of new Set(ITEMS.map((item) => item.project))) {
    const own = ITEMS.filter((item) => item.project === project);
    const procured = sum(own.map(({ total }) => total));
    const row = page.locator(`${LIVE} .shares tbody tr`, { hasText: project });
    await expect(row).toContainText(share({ total: procured, budget: own[0].budget }));
    await expect(row.locator('.formula')).toHaveText(`＝ ${procured} ÷ ${own[0].budget}`);
  }
});

test('every link opens the bytes that it shows', async ({ page, site }) => {
  await open(page, site);
  const links = await page
    .locator(`${LIVE} .procurement tbody tr:has(th[scope=row]) a.cite`)
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  expect(links.length).toBe((COLUMNS.length - 1) * ITEMS.length);
  for (const [text, hash] of links) {
    const [start, end] = new URLSearchParams(hash.slice(1)).get('at').split('-').map(Number);
    expect(BYTES.subarray(start, end).toString('utf8')).toContain(text);
  }
});

/** Numbers by value, codes by their characters, other words by where they first occur. */
function inOrder(key, value, descending) {
  const firstSeen = ITEMS.map(value);
  const number = (item) => (key === 'share' ? item.total / item.budget : Number(value(item)));
  const textual = ['name', 'unit', 'project', 'measure'].includes(key);
  const compare = (a, b) => {
    if (key === 'code') return a.code < b.code ? -1 : Number(a.code > b.code);
    if (textual) return firstSeen.indexOf(value(a)) - firstSeen.indexOf(value(b));
    return number(a) - number(b);
  };
  return [...ITEMS].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

for (const [heading, key, value] of COLUMNS) {
  test(`sorts by ${heading}: up, down, not at all`, async ({ page, site }) => {
    await open(page, site);
    const button = header(page, heading).getByRole('button');
    const expectOrder = async (expected, direction) => {
      await expect(header(page, heading)).toHaveAttribute('aria-sort', direction);
      for (const [other, , text] of COLUMNS) {
        expect(await column(page, other)).toEqual(expected.map(text));
      }
      await expectShown(page, expected);
    };
    await button.click();
    await expectOrder(inOrder(key, value, false), 'ascending');
    await button.press('Enter');
    await expectOrder(inOrder(key, value, true), 'descending');
    await expect(button).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`sort=-${key}`));
    await button.press('Space');
    await expectOrder(ITEMS, 'none');
  });
}

for (const [facet, value] of Object.entries(FACETS)) {
  test(`${facet}: each value by pointer and by keyboard`, async ({ page, site }) => {
    await open(page, site);
    const values = [...new Set(ITEMS.map(value))];
    await expect(chips(page, facet)).toHaveCount(values.length);
    for (const chosen of values) {
      const expected = ITEMS.filter((item) => value(item) === chosen);
      const button = chip(page, facet, chosen);
      await expect(button.locator('.chip__count')).toHaveText(String(expected.length));
      await button.click();
      await expectShown(page, expected);
      await button.press('Enter');
      await expectShown(page, ITEMS);
      await button.press('Space');
      await expectShown(page, expected);
      await expect(button).toBeFocused();
      await button.click();
    }
  });
}

test('search finds names and codes', async ({ page, site }) => {
  await open(page, site);
  /** @type {[string, (item: any) => boolean][]} */
  const searches = [
    ['打印机', (item) => item.name.includes('打印机')],
    ['a020106', (item) => item.code.startsWith('A020106')],
    ['Ａ０６', (item) => item.code.startsWith('A06')],
    ['实名制 便携', (item) => item.project.includes('实名制') && item.name.includes('便携')],
  ];
  for (const [typed, matches] of searches) {
    await page.getByRole('searchbox').fill(typed);
    await expectShown(page, ITEMS.filter(matches));
  }
});

test('where nothing is left it says which condition to drop', async ({ page, site }) => {
  await open(page, site, `&project=${ITEMS[0].project}&q=台式计算机`);
  await expectShown(page, []);
  await page.getByRole('button', { name: '去掉搜索“台式计算机”，显示3项物品' }).click();
  await expectShown(page, ITEMS.filter(({ project }) => project === ITEMS[0].project));
});

test('a link opens what was seen, and back undoes', async ({ page, site, context }) => {
  await open(page, site);
  await chip(page, '品目类别', CLASSES.A02).click();
  await header(page, '单价').getByRole('button').click();
  const expected = inOrder('price', (item) => item.price, false).filter(({ code }) => code.startsWith('A02'));
  await expectShown(page, expected);
  const other = await context.newPage();
  await openLive(other, page.url());
  await expectShown(other, expected);
  await page.goBack();
  await expectShown(page, ITEMS.filter(({ code }) => code.startsWith('A02')));
  await page.goBack();
  await expectShown(page, ITEMS);
});

test('says which catalogue the codes are of, and that the year before is undisclosed', async ({ page, site }) => {
  await open(page, site);
  await expect(page.locator(`${LIVE} .table-notes`)).toContainText('2013版《政府采购品目分类目录》');
  await expect(page.locator(`${LIVE} .view--procurement .lead`)).toContainText('本页没有2020年的采购预算可以比较');
  await expect(page.locator(`${LIVE} .procurement`)).not.toContainText('新增');
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await open(page, site);
      const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    });
  }
}

for (const width of [320, 360, 768]) {
  test(`readable without sideways scroll at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, site);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // Whatever a row holds is inside the screen: rows stack instead of scrolling.
    const edges = await rows(page)
      .locator('th, td')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
    expect(Math.max(...edges)).toBeLessThanOrEqual(width);
    await page.getByRole('combobox', { name: '排序' }).selectOption('按合计从小到大');
    await expectShown(page, inOrder('total', (item) => item.total, false));
    const codes = rows(page).locator('[data-label="目录序号"]');
    await expect(codes.first()).toBeHidden();
    await page.getByRole('button', { name: '显示全部栏目' }).click();
    await expect(codes.first()).toBeVisible();
    await choose(page, '特大');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole table is there, and no control that cannot work', async ({ page, site }) => {
    await page.goto(`${site}${VIEW}`);
    const view = page.locator(`${STATIC} .view--procurement`);
    const cells = (heading) => view.locator(`.procurement tbody td[data-label="${heading}"]`);
    await expect(view.locator('.procurement tbody th[scope=row]')).toHaveText(ITEMS.map(({ name }) => name));
    await expect(cells('单价')).toHaveText(ITEMS.map(({ price }) => price));
    await expect(view.locator('.procurement__total')).toContainText(TOTAL.total);
    await expect(view.locator('button, input, select')).toHaveCount(0);
  });
});
