// 概览: figures against the document's text, derived figures with their formulas, pictures, links.

import AxeBuilder from '@axe-core/playwright';
import { BYTES } from '../support/document.mjs';
import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

const TEXT = BYTES.toString('utf8');

/** The number that the document prints after some words. */
function printed(words) {
  const at = TEXT.indexOf(words);
  expect(at, words).toBeGreaterThan(-1);
  return TEXT.slice(at + words.length).match(/^[\d.]+/)[0];
}

/** Sums and differences of printed amounts, exactly. */
const cents = (amount) => BigInt(Math.round(Number(amount) * 100));
function plain(value) {
  const digits = String(value).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}

const CHANGES = [
  { line: '支出合计', now: '2021年部门支出预算为', change: '较2020年增加', sign: 1n },
  { line: '基本支出', now: '其中基本支出', change: '其中：基本支出增加', sign: 1n },
  { line: '项目支出', now: '；项目支出', change: '；项目支出减少', sign: -1n },
  { line: '三公经费', now: '财政拨款“三公”经费预算安排', change: '“三公”经费较上年减少', sign: -1n },
];
const STATED = {
  预算收入合计: '2021年预算收入',
  一般公共预算收入: '其中：一般公共预算收入',
  基金预算收入: '，基金预算收入',
  财政专户核拨收入: '，财政专户核拨收入',
  其他来源收入: '，其他来源收入',
  上年结转: '，上年结转',
  人员经费: '包括人员经费',
  日常公用经费: '和日常公用经费',
  机构编制管理工作经费: '主要为机构编制管理工作经费支出',
  机构编制统计和实名制管理工作经费: '，机构编制统计和实名制管理工作经费支出',
  机关运行经费: '机关运行经费共计安排',
  '因公出国（境）费': '因公出国（境）费',
  公务用车购置及运维费: '公务用车购置及运维费',
  公务用车购置费: '公务用车购置费',
  公务用车运行维护费: '公务用车运行维护费',
  公务接待费: '；公务接待费',
  政府采购预算: '安排政府采购预算',
  固定资产: '固定资产金额为',
};

/** A row of 年度对比, by the name of its line. */
const row = (page, line, root = LIVE) =>
  page.locator(`${root} .lines`).last().locator('tr').filter({
    has: page.locator('th').filter({ hasText: new RegExp(`^${line}(\\s*释义.*)?\\s*$`, 's') }),
  });
const digits = (text) => text.match(/[\d.]+/)?.[0];

test('every line is shown as the document prints it', async ({ page, site }) => {
  await openLive(page, site);
  for (const [line, words] of Object.entries(STATED)) {
    const cells = row(page, line).locator('td');
    expect(await cells.nth(1).locator('.figure__amount').textContent(), line).toBe(printed(words));
    await expect(cells.first(), line).toHaveText('未公开');
  }
});

test('figures of the year before are derived, marked, and show how', async ({ page, site }) => {
  await openLive(page, site);
  for (const { line, now, change, sign } of CHANGES) {
    const [later, difference] = [printed(now), printed(change)];
    const cells = row(page, line).locator('td');
    expect(await cells.nth(1).locator('.figure__amount').textContent(), line).toBe(later);
    const derived = cells.first();
    expect(digits(await derived.locator('.figure__amount').textContent()), line).toBe(
      plain(cents(later) - sign * cents(difference)),
    );
    await expect(derived.locator('.mark'), line).toHaveText('推算');
    await expect(derived.locator('.formula'), line).toHaveText(
      `= ${later} ${sign > 0n ? '−' : '+'} ${difference}`,
    );
    const shown = (await cells.nth(2).textContent()).trim();
    expect(shown, line).toContain(sign > 0n ? '▲' : '▼');
    expect(shown, line).toContain(sign > 0n ? '增加' : '减少');
    expect(plain(cents(digits(shown.replace(/^[^\d]*/, '')))), line).toBe(plain(cents(difference)));
  }
});

test('every figure and quotation leads to itself in the document', async ({ page, site }) => {
  await openLive(page, site);
  const links = await page
    .locator(`${LIVE} .view a.cite`)
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  expect(links.length).toBeGreaterThan(40);
  for (const [text, href] of links.filter(([text]) => text !== '原文')) {
    const [, start, end] = href.match(/^#view=source&doc=2021&at=(\d+)-(\d+)$/);
    expect(BYTES.subarray(Number(start), Number(end)).toString('utf8').trim(), href).toBe(text);
  }
});

test('every 100 yuan are spent on what the document says', async ({ page, site }) => {
  await openLive(page, site);
  const total = Number(printed('2021年部门支出预算为'));
  const parts = ['人员经费', '日常公用经费', '机构编制管理工作经费', '机构编制统计和实名制管理工作经费'];
  const items = page.locator(`${LIVE} .hundred__item`);
  await expect(items).toHaveCount(parts.length);
  for (const [at, part] of parts.entries()) {
    const amount = printed(STATED[part]);
    await expect(items.nth(at)).toContainText(part);
    await expect(items.nth(at).locator('.hundred__yuan')).toHaveText(`${((Number(amount) * 100) / total).toFixed(2)}元`);
    await expect(items.nth(at).locator('.formula')).toHaveText(`${amount} ÷ ${total} × 100`);
  }
});

test('the pictures have the proportions of the figures', async ({ page, site }) => {
  await openLive(page, site);
  const heights = await page
    .locator(`${LIVE} .flow__drawing path:not(.flow__wedge, .flow__band, .flow__source)`)
    .evaluateAll((all) => all.map((path) => /** @type {SVGPathElement} */ (path).getBBox().height));
  const amounts = ['人员经费', '日常公用经费', '机构编制管理工作经费', '机构编制统计和实名制管理工作经费'];
  const total = Number(printed('2021年部门支出预算为'));
  expect(heights).toHaveLength(amounts.length);
  amounts.forEach((name, at) => {
    expect(Math.abs(heights[at] / 1000 - Number(printed(STATED[name])) / total), name).toBeLessThan(0.001);
  });
});

test('the office, its duties, units and goals are all there', async ({ page, site }) => {
  await openLive(page, site);
  const view = page.locator(`${LIVE} .view--overview`);
  const lines = TEXT.split('\n').map((line) => line.trim());
  const from = (heading, to) => lines.slice(lines.indexOf(heading) + 1, lines.findIndex((line) => line.startsWith(to)));
  const duties = from('部门职责：', '机构设置：').filter(Boolean);
  expect(await view.locator('.duties li').allTextContents()).toEqual(
    duties.map((duty) => duty.replace(/^（.+?）/, '')),
  );
  for (const unit of ['中共衡水市委机构编制委员会办公室', '衡水市机构编制信息中心']) {
    await expect(view.getByRole('rowheader', { name: unit, exact: true })).toBeVisible();
  }
  const goals = from('（二）分项绩效目标', '（三）工作保障措施').filter((line) => /^\d、/.test(line));
  expect(await view.locator('.sub-goal__title').allTextContents()).toEqual(
    goals.map((goal) => goal.replace(/^\d、/, '')),
  );
  await view.locator('.sub-goal__title').nth(5).click();
  await expect(view.locator('.sub-goal').nth(5)).toContainText('绩效指标：加大“小散弱”事业单位撤并');
});

test('terms are explained where they occur', async ({ page, site }) => {
  await openLive(page, site);
  const definition = TEXT.match(/4、基本支出：(.+)/)[1].trim();
  const term = page.locator(`${LIVE} .headline .term`).first();
  await expect(term.locator('.term__text')).toBeHidden();
  await term.getByText('释义').click();
  await expect(term.locator('.term__text')).toHaveText(definition);
});

test('folded parts are unfolded on paper and folded again', async ({ page, site }) => {
  await openLive(page, site);
  const open = () => page.locator(`${LIVE} .sub-goal`).evaluateAll((all) => all.filter((goal) => goal.hasAttribute('open')).length);
  expect(await open()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await open()).toBe(9);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await open()).toBe(0);
});

for (const [name, theme] of [['浅色', 'light'], ['深色', 'dark'], ['高对比', 'contrast']]) {
  test(`axe finds nothing, ${theme}`, async ({ page, site }) => {
    await openLive(page, site);
    await page.getByLabel('配色').selectOption(name);
    const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}

test('the chosen size and colours are kept', async ({ page, site }) => {
  await openLive(page, site);
  const size = () => page.locator(`${LIVE} .bd`).evaluate((root) => parseFloat(getComputedStyle(root).fontSize));
  const standard = await size();
  await page.getByRole('button', { name: '特大' }).click();
  expect(await size()).toBeGreaterThanOrEqual(standard * 1.5);
  await page.getByLabel('配色').selectOption('深色');
  await page.reload();
  await page.locator(LIVE).waitFor();
  expect(await size()).toBeGreaterThanOrEqual(standard * 1.5);
  await expect(page.locator(`${LIVE} .bd`)).toHaveAttribute('data-theme', 'dark');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same figures, and no control that cannot work', async ({ page, site }) => {
    await page.goto(site);
    for (const [line, words] of Object.entries(STATED)) {
      const figure = row(page, line, STATIC).locator('td').nth(1).locator('.figure__amount');
      expect(await figure.textContent(), line).toBe(printed(words));
    }
    await expect(page.locator(STATIC).locator('button, input, select, [role=slider]')).toHaveCount(0);
  });

  test('every link leads somewhere', async ({ page, site }) => {
    await page.goto(site);
    const broken = await page
      .locator(`${STATIC} a[href^="#"]`)
      .evaluateAll((all) =>
        all.map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1))),
      );
    expect([...new Set(broken)]).toEqual([]);
  });
});
