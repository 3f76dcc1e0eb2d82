// 概览 of other documents: nothing breaks, and nothing more is said than is known.

import { expect, test } from '../support/fixtures.mjs';
import { pageOf, withDisclosure, withYears } from '../support/datasets.mjs';

const view = (page) => page.locator('budget-disclosure .view--overview');

/** Opens a dataset at the width of a phone; nothing sticks out. */
async function open(page, host, dataset) {
  await page.route('**/other.json', (route) => route.fulfill({ json: dataset }));
  const site = await host({ pages: { '/page.html': pageOf('') } });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site}page.html`);
  await view(page).locator('> *').first().waitFor();
  await view(page).locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

const keep = (own, ...lines) => {
  own.figures = own.figures.filter(({ line }) => lines.includes(line));
};

test('no figures', async ({ page, host }) => {
  const dataset = await withDisclosure((own) => {
    own.figures = [];
    own.changes = [];
    own.procurement = null;
  });
  await open(page, host, dataset);
  await expect(view(page).locator('.hero, .stack')).toHaveCount(0);
  await expect(view(page)).toContainText('原文没有');
  await expect(page.locator('budget-disclosure')).not.toContainText('0年的');
});

test('one figure', async ({ page, host }) => {
  const dataset = await withDisclosure((own) => {
    keep(own, 'total_expenditure');
    own.changes = [];
  });
  await open(page, host, dataset);
  await expect(view(page).locator('.hero__number')).toContainText('492.63');
  await expect(view(page).locator('.paint--gap')).toHaveCount(1);
  await expect(view(page)).toContainText('没有读到支出的各部分');
});

test('parts that are missing leave a gap with its amount', async ({ page, host }) => {
  const dataset = await withDisclosure((own) => {
    own.figures = own.figures.filter(({ line }) => line !== 'project_expenditure');
  });
  await open(page, host, dataset);
  await expect(view(page).locator('.money .stack .paint--gap')).toHaveCount(1);
  await expect(view(page).locator('.parts__row').last()).toContainText('没有读到去向的部分');
});

test('parts of more than everything', async ({ page, host }) => {
  const dataset = await withDisclosure((own, cite) => {
    for (const figure of own.figures) if (figure.line === 'total_expenditure') figure.amount = cite('400');
  });
  await open(page, host, dataset);
  await expect(view(page).locator('.stack__end')).toHaveCount(1);
  await expect(view(page).locator('.money')).toContainText('多92.63万元（推算）');
  await expect(view(page).locator('.hero__hundred')).toHaveCount(0);
});

test('a part below zero is not drawn, and told', async ({ page, host }) => {
  const dataset = await withDisclosure((own, cite) => {
    for (const figure of own.figures) if (figure.line === 'basic_expenditure') figure.amount = cite('-3');
  });
  await open(page, host, dataset);
  await expect(view(page).locator('.money .stack')).toHaveCount(0);
  await expect(view(page).locator('.money')).toContainText('小于零');
});

test('amounts of a trillion 万元, and names of 60 characters', async ({ page, host }) => {
  const name = '项目'.repeat(30);
  const dataset = await withDisclosure((own, cite) => {
    for (const figure of own.figures) {
      if (figure.line === 'total_expenditure') figure.amount = cite('1000000000000');
      if (figure.line === 'project_expenditure') figure.amount = cite('41.00');
      if (figure.line.project) figure.line = { project: figure.line.project + name };
    }
  });
  await open(page, host, dataset);
  await expect(view(page).locator('.hero__number')).toContainText('1000000000000');
  await expect(view(page).locator('.hero__sentence')).toContainText('100000000亿元');
  await expect(view(page).locator('.parts')).toContainText(name);
});

test('what was not read is not said to be absent, and leads to its place', async ({ page, host }) => {
  const dataset = await withDisclosure((own) => {
    const section = own.sections.find(({ kind }) => kind === 'three_public_expenses');
    own.figures = own.figures.filter(({ line }) => line !== 'official_reception');
    own.unread = [{ section: 'three_public_expenses', span: section.span }];
  });
  await open(page, host, dataset);
  const reception = view(page).locator('.public__row', { hasText: '公务接待费' });
  await expect(reception.getByRole('link', { name: '本页没有读出' })).toBeVisible();
  await expect(view(page)).not.toContainText('未公开');
});

test('documents that contradict each other are both quoted', async ({ page, host }) => {
  const dataset = await withYears([2020, 2021], (own, year) => {
    // The later one says that it spends more; their figures are the same.
    if (year === 2020) own.changes = [];
  });
  await open(page, host, dataset);
  await expect(view(page).locator('.hero .conflict')).toContainText('两份文件说法不一');
  await expect(view(page).locator('.hero__change')).toContainText('与2020年一样多');
});

test('years with gaps are columns, and a gap is a gap', async ({ page, host }) => {
  const years = [2013, 2014, 2015, 2017, 2019, 2021, 2024];
  const dataset = await withYears(years, (own, year, cite) => {
    own.changes = [];
    for (const figure of own.figures) if (figure.line === 'basic_expenditure') figure.amount = cite(String(year - 1900));
  });
  await open(page, host, dataset);
  const card = view(page).locator('.slope', { hasText: '基本支出' });
  await expect(card.locator('.trend__column')).toHaveCount(years.length);
  await expect(card.locator('.trend')).toHaveAttribute('aria-label', /2013年113万元，.*2024年124万元/);
  await expect(view(page)).toContainText('空缺的年份没有数');
  // The comparison begins with the last year that has a document.
  await expect(card.locator('.slope__figure').first()).toContainText('2021年');
});
