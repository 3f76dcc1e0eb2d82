// 概览: one number, one bar, what changed and why, against the document's text.

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
const digits = (text) => text.match(/[\d.]+/)?.[0];

const TOTAL = '2021年部门支出预算为';
const PARTS = {
  人员经费: '包括人员经费',
  日常公用经费: '和日常公用经费',
  机构编制管理工作经费: '主要为机构编制管理工作经费支出',
  机构编制统计和实名制管理工作经费: '，机构编制统计和实名制管理工作经费支出',
};
const CHANGES = {
  支出合计: { now: TOTAL, change: '较2020年增加', sign: 1n },
  基本支出: { now: '其中基本支出', change: '其中：基本支出增加', sign: 1n },
  项目支出: { now: '；项目支出', change: '；项目支出减少', sign: -1n },
  三公经费: { now: '财政拨款“三公”经费预算安排', change: '“三公”经费较上年减少', sign: -1n },
};
const STATED = {
  预算收入合计: '2021年预算收入',
  一般公共预算收入: '其中：一般公共预算收入',
  基金预算收入: '，基金预算收入',
  财政专户核拨收入: '，财政专户核拨收入',
  其他来源收入: '，其他来源收入',
  上年结转: '，上年结转',
  ...PARTS,
  机关运行经费: '机关运行经费共计安排',
  '因公出国（境）费': '因公出国（境）费',
  公务用车购置及运维费: '公务用车购置及运维费',
  公务用车购置费: '公务用车购置费',
  公务用车运行维护费: '公务用车运行维护费',
  公务接待费: '；公务接待费',
  政府采购预算: '安排政府采购预算',
  固定资产: '固定资产金额为',
};

const view = (page, root = LIVE) => page.locator(`${root} .view--overview`);
/** A row of the table of all lines, by the name of its line. */
const row = (page, line, root = LIVE) =>
  view(page, root).locator('.lines tr').filter({
    has: page.locator('th').filter({ hasText: new RegExp(`^${line}(\\s*释义.*)?\\s*$`, 's') }),
  });
const unfold = (page, name) => view(page).locator(`.fold--${name} > summary`).click();

for (const [width, height] of [[360, 740], [412, 915]]) {
  test(`the first screen of a phone of ${width} pixels holds the number, its sentence and the bar`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await openLive(page, site);
    const foot = await page.locator(LIVE).evaluate((root) => {
      const bar = [...root.querySelectorAll('nav')].map((nav) => nav.getBoundingClientRect());
      const low = bar.filter((box) => box.height > 0 && box.bottom >= window.innerHeight - 1);
      return Math.min(window.innerHeight, ...low.map((box) => box.top));
    });
    for (const part of ['.hero__number', '.hero__sentence', '.hero__hundred', '.money .stack']) {
      const box = await view(page).locator(part).boundingBox();
      expect(box.y, part).toBeGreaterThan(0);
      expect(box.y + box.height, part).toBeLessThanOrEqual(foot);
    }
  });
}

test('the page is at most 3,000 pixels long on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, site);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3000);
});

test('the number is the expenditure, and the sentence says it in words', async ({ page, site }) => {
  await openLive(page, site);
  const total = printed(TOTAL);
  await expect(view(page).locator('.hero__number .figure__amount')).toHaveText(total);
  const [whole, part] = total.split('.');
  await expect(view(page).locator('.hero__sentence')).toContainText(`${whole}万${Number(part.padEnd(4, '0'))}元`);
});

test('every 100 yuan are shared out in whole yuan, and the formulas are there', async ({ page, site }) => {
  await openLive(page, site);
  const shares = await view(page).locator('.hero__share').allTextContents();
  expect(shares.map((share) => Number(digits(share))).reduce((sum, share) => sum + share, 0)).toBe(100);
  const total = printed(TOTAL);
  await view(page).locator('.hero__change').click();
  const formulas = await view(page).locator('.workings').innerText();
  for (const amount of [printed(PARTS.人员经费), printed(PARTS.日常公用经费), printed('；项目支出')]) {
    expect(formulas).toContain(`${amount} ÷ ${total} × 100`);
    const share = (Number(amount) * 100) / Number(total);
    expect(shares.some((text) => Math.abs(Number(digits(text)) - share) < 1), amount).toBe(true);
  }
});

test('the parts of the bar have the lengths of their amounts, and each row leads to its place', async ({ page, site }) => {
  await openLive(page, site);
  const total = Number(printed(TOTAL));
  const widths = await view(page)
    .locator('.money .stack rect')
    .evaluateAll((all) => all.map((part) => /** @type {SVGRectElement} */ (part).getBBox().width));
  const rows = view(page).locator('.parts__row');
  expect(await rows.locator('.parts__name').allTextContents()).toEqual(Object.keys(PARTS));
  for (const [at, words] of Object.values(PARTS).entries()) {
    const amount = printed(words);
    expect(Math.abs(widths[at] / 1000 - Number(amount) / total)).toBeLessThan(0.001);
    await expect(rows.nth(at).locator('.figure__amount')).toHaveText(amount);
    await expect(rows.nth(at).locator('a.cite')).toHaveAttribute('href', /^#view=source/);
    await expect(rows.nth(at)).toContainText(`占${((Number(amount) * 100) / total).toFixed(1)}%`);
  }
});

test('what changed is told without a verdict, with the reason of the department', async ({ page, site }) => {
  await openLive(page, site);
  const cards = view(page).locator('.slope');
  for (const [line, { now, change, sign }] of Object.entries(CHANGES).slice(1)) {
    const card = line === '三公经费' ? view(page).locator('.public .slope') : cards.filter({ hasText: line });
    const text = `${sign > 0n ? '多' : '少'}${plain(cents(printed(change)))}万元`;
    await expect(card.first(), line).toContainText(text);
    await expect(card.first().locator('.slope__figure').last()).toContainText(printed(now));
  }
  const reason = TEXT.match(/主要原因是?([^，。]*人员增加[^。；]*)/)?.[1] ?? '人员增加';
  await expect(cards.first().locator('.slope__reason')).toContainText(reason.slice(0, 4));
  expect(await view(page).innerText()).not.toMatch(/越少越好|越多越好|更好|更差|-1\.0|−1\.0/);
});

test('figures of the year before are derived, and show how when asked', async ({ page, site }) => {
  await openLive(page, site);
  await unfold(page, 'lines');
  for (const [line, { now, change, sign }] of Object.entries(CHANGES)) {
    const [later, difference] = [printed(now), printed(change)];
    const derived = row(page, line).locator('td').first();
    const formula = derived.locator('.derived__formula');
    await expect(formula, line).toBeHidden();
    expect(digits(await derived.locator('.figure__amount').first().textContent()), line).toBe(
      plain(cents(later) - sign * cents(difference)),
    );
    await derived.locator('summary').click();
    await expect(formula, line).toHaveText(`= ${later} ${sign > 0n ? '−' : '+'} ${difference}`);
  }
});

test('every line is shown as the document prints it; of the year before it is said why there is nothing', async ({ page, site }) => {
  await openLive(page, site);
  await unfold(page, 'lines');
  for (const [line, words] of Object.entries(STATED)) {
    const cells = row(page, line).locator('td');
    await expect(cells.nth(1).locator('.figure__amount'), line).toHaveText(printed(words));
    await expect(cells.first(), line).toContainText('没有这一年的文件');
  }
  await expect(view(page).locator('.fold--lines')).toContainText('2020年一栏的“—”：没有这一年的文件。');
});

test('every figure and quotation leads to itself in the document', async ({ page, site }) => {
  await openLive(page, site);
  const links = await view(page)
    .locator('a.cite')
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  expect(links.length).toBeGreaterThan(40);
  for (const [text, href] of links) {
    const [, start, end] = href.match(/^#view=source&doc=2021&at=(\d+)-(\d+)$/);
    expect(BYTES.subarray(Number(start), Number(end)).toString('utf8').trim(), href).toContain(text);
  }
});

test('three promises with a number, and the way to all of them', async ({ page, site }) => {
  await openLive(page, site);
  const promises = view(page).locator('.promise');
  await expect(promises).toHaveCount(3);
  for (const target of await promises.locator('.promise__target').allTextContents()) expect(target).toMatch(/[≤≥]\s*\d/);
  await view(page).getByRole('link', { name: /看全部\d+项承诺/ }).click();
  await expect(page.locator(`${LIVE} .view--indicators`)).toBeVisible();
});

test('a dot for each check leads to the checks', async ({ page, site }) => {
  await openLive(page, site);
  const counts = (await view(page).locator('.legend').innerText()).match(/\d+/g).map(Number);
  const dots = await view(page).locator('.dots__kind').evaluateAll((all) => all.map((kind) => kind.getAttribute('d').match(/M/g).length));
  const sum = (all) => all.reduce((one, other) => one + other, 0);
  expect(sum(dots)).toBe(sum(counts));
  await view(page).getByRole('link', { name: '看每一处核对' }).click();
  await expect(page.locator(`${LIVE} .view--findings`)).toBeVisible();
});

test('the office, its duties, units and goals are all there, folded', async ({ page, site }) => {
  await openLive(page, site);
  const lines = TEXT.split('\n').map((line) => line.trim());
  const from = (heading, to) => lines.slice(lines.indexOf(heading) + 1, lines.findIndex((line) => line.startsWith(to)));
  await expect(view(page).locator('.duties')).toBeHidden();
  await unfold(page, 'office');
  const duties = from('部门职责：', '机构设置：').filter(Boolean);
  expect(await view(page).locator('.duties li').allTextContents()).toEqual(
    duties.map((duty) => duty.replace(/^（.+?）/, '')),
  );
  for (const unit of ['中共衡水市委机构编制委员会办公室', '衡水市机构编制信息中心']) {
    await expect(view(page).getByRole('rowheader', { name: unit, exact: true })).toBeVisible();
  }
  await unfold(page, 'goals');
  const goals = from('（二）分项绩效目标', '（三）工作保障措施').filter((line) => /^\d、/.test(line));
  expect(await view(page).locator('.sub-goal > summary').allTextContents()).toEqual(
    goals.map((goal) => goal.replace(/^\d、/, '')),
  );
  await view(page).locator('.sub-goal > summary').nth(5).click();
  await expect(view(page).locator('.sub-goal').nth(5)).toContainText('绩效指标：加大“小散弱”事业单位撤并');
});

test('terms are explained where they occur', async ({ page, site }) => {
  await openLive(page, site);
  await unfold(page, 'lines');
  const definition = TEXT.match(/4、基本支出：(.+)/)[1].trim();
  const explanation = page.getByRole('dialog', { name: '基本支出释义' });
  await expect(explanation).toBeHidden();
  await row(page, '基本支出').getByRole('button', { name: '基本支出释义' }).click();
  await expect(explanation).toContainText(definition);
  await page.keyboard.press('Escape');
  await expect(explanation).toBeHidden();
});

test('folded parts are unfolded on paper and folded again', async ({ page, site }) => {
  await openLive(page, site);
  const open = () => view(page).locator('.fold').evaluateAll((all) => all.filter((fold) => fold.hasAttribute('open')).length);
  const all = await view(page).locator('.fold').count();
  expect(await open()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await open()).toBe(all);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await open()).toBe(0);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing with everything unfolded, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await openLive(page, site);
    await view(page).locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}

test('in forced colours the parts of the bar differ by their lines', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openLive(page, site);
  const parts = view(page).locator('.money .stack .stack__part');
  const looks = await parts.evaluateAll((all) =>
    all.map((part) => {
      const { fill } = getComputedStyle(part.querySelector('rect'));
      const path = part.querySelector('.hatch');
      // Where its lines stand within the part.
      const lines = path.getAttribute('d').replace(/M[\d.]+ |H[\d.]+/g, (word) => word[0]);
      return `${fill} ${getComputedStyle(path).display} ${lines}`;
    }),
  );
  expect(new Set(looks).size).toBe(looks.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same figures, and no control that cannot work', async ({ page, site }) => {
    await page.goto(site);
    for (const [line, words] of Object.entries(STATED)) {
      const figure = row(page, line, STATIC).locator('td').nth(1).locator('.figure__amount');
      expect(await figure.textContent(), line).toBe(printed(words));
    }
    await expect(view(page, STATIC).locator('.hero__number')).toContainText(printed(TOTAL));
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
