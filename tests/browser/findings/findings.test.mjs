// 核对: what does not add up first, then what is to be looked at, then what holds; and the marks in other views.

import AxeBuilder from '@axe-core/playwright';
import { pageOf, withFindings } from '../support/datasets.mjs';
import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

const VIEW = '#view=findings';
const view = (page) => page.locator(`${LIVE} .view--findings`);
const rule = (page, title) => view(page).locator('.rule', { hasText: title });
const findings = (page) => view(page).locator('.finding');

/** Unfolds everything, and waits until all of it is drawn. */
async function unfoldAll(page) {
  const { all } = await summary(page);
  await view(page).locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
  await expect(findings(page)).toHaveCount(all);
}

/** The numbers of the summary. */
async function summary(page) {
  const text = await view(page).locator('.lead').textContent();
  const number = (pattern) => Number(text.match(pattern)?.[1] ?? 0);
  return {
    all: number(/核对了(\d+)处/),
    holds: number(/(\d+)处算得拢/),
    differs: number(/(\d+)处不符/),
    doubtful: number(/(\d+)处请部门看一看/),
    cannotCheck: number(/(\d+)处还不能核对/),
  };
}

test.describe('the view', () => {
  test.beforeEach(async ({ page, site }) => openLive(page, `${site}${VIEW}`));

  test('says in one sentence how many hold, fail, are doubtful and cannot be checked, and has a dot for each', async ({ page }) => {
    const { all, holds, differs, cannotCheck, doubtful } = await summary(page);
    expect(holds).toBeGreaterThanOrEqual(22);
    expect(differs).toBe(0);
    expect(holds + differs + cannotCheck + doubtful).toBe(all);
    const dots = await view(page).locator('.dots__kind').evaluateAll((kinds) => kinds.map((kind) => kind.getAttribute('d').match(/M/g).length));
    expect(dots).toEqual([doubtful, cannotCheck, holds]);
    await expect(view(page)).toContainText('没有算不拢的地方');
  });

  test('asks by kind, with wording for the staff folded after that', async ({ page }) => {
    const titles = await view(page).locator('.verdicts__title, .fold--wording > summary').allTextContents();
    expect(titles.map((title) => title.replace(/\s*\d+处$/, ''))).toEqual([
      '请部门看一看的',
      '措辞上的，供部门工作人员核对',
      '还不能核对的',
      '算得拢的',
    ]);
    const asked = view(page).locator('.verdicts--doubtful .rule');
    for (const reason of await asked.locator('.rule__reason').all()) await expect(reason).toBeVisible();
    await expect(view(page).locator('.fold--wording .rule').first()).toBeHidden();
  });

  test('unfolds what a rule found', async ({ page }) => {
    const rows = rule(page, '数量乘单价等于金额');
    const count = Number((await rows.locator('.rule__count').textContent()).match(/\d+/)[0]);
    await expect(rows.locator('.finding')).toHaveCount(0);
    await rows.locator('summary').click();
    await expect(rows.locator('.finding')).toHaveCount(count);
    await expect(rows.locator('.finding').first()).toBeVisible();
  });

  test('lays an equation out with its numbers, both sides to length, each figure with its place', async ({ page }) => {
    const basic = rule(page, '人员经费加日常公用经费等于基本支出');
    await basic.locator('summary').click();
    await expect(basic.locator('.equation__value')).toHaveText(['402.59', '49.04', '451.63']);
    await expect(basic.locator('.equation__sign')).toHaveText(['+', '=']);
    await expect(basic.locator('.equation__name')).toHaveText(['人员经费', '日常公用经费', '基本支出']);
    const lengths = await basic.locator('.stack').evaluateAll((bars) =>
      bars.map((bar) => [...bar.querySelectorAll('rect')].reduce((sum, part) => sum + part.getBBox().width, 0)),
    );
    expect(lengths).toEqual([1000, 1000]);
    for (const figure of await basic.locator('.equation a').all()) {
      await expect(figure).toHaveAttribute('href', /^#view=source/);
    }
  });

  test('quotes what it asks about, word for word', async ({ page }) => {
    await rule(page, '完成率、满意度不应写成上限').locator('summary').click();
    const finding = findings(page).filter({ hasText: '采购计划完成率 ≤80%' }).first();
    await expect(finding).toContainText('请核对');
    await expect(finding.locator('.finding__places')).toContainText('≤80%');
  });

  test('works by keyboard', async ({ page }) => {
    const basic = rule(page, '人员经费加日常公用经费等于基本支出');
    await basic.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(basic.locator('.equation')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(basic.locator('.equation')).toBeHidden();
  });

  test('never accuses', async ({ page }) => {
    await unfoldAll(page);
    expect(await view(page).innerText()).not.toMatch(/造假|违规|违法|作假|错误|虚报/);
  });

  test('everything is on paper', async ({ page }) => {
    const { all } = await summary(page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(findings(page)).toHaveCount(all);
  });
});

test('the view is at most 3,000 pixels long on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, `${site}${VIEW}`);
  await expect(view(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3000);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing with everything unfolded, ${colorScheme}`, async ({ page, site }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openLive(page, `${site}${VIEW}`);
    await unfoldAll(page);
    const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}

for (const width of [320, 360, 768]) {
  test(`nothing sticks out at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await openLive(page, `${site}${VIEW}`);
    await unfoldAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test.describe('links to what was found about one place', () => {
  test('unfold it and bring it into sight, among all the others', async ({ page, site }) => {
    await openLive(page, `${site}#view=indicators&q=${encodeURIComponent('采购计划完成率')}`);
    const badge = page.locator(`${LIVE} .badge--doubtful:visible`).first();
    await expect(badge).toContainText('疑似');
    await badge.click();
    const asked = findings(page).filter({ hasText: '采购计划完成率 ≤80%' }).first();
    await expect(asked).toBeVisible();
    await expect(asked).toHaveClass(/finding--about/);
    await expect(view(page).locator('.finding--about').first()).toBeInViewport();
    await expect(view(page).locator('.findings__about')).toContainText('≤80%');
    await expect(rule(page, '收入等于支出')).toHaveCount(1);
  });

  test('a shared link to a figure shows the equations it is part of', async ({ page, site }) => {
    await openLive(page, site);
    const cell = page.locator(`${LIVE} .slope a.cite`, { hasText: '451.63' }).first();
    const place = (await cell.getAttribute('href')).match(/at=(\d+-\d+)/)[1];
    await page.goto('about:blank');
    await openLive(page, `${site}${VIEW}&about=${place}`);
    const equations = view(page).locator('.finding--about .equation');
    await expect(equations.first()).toBeInViewport();
    await expect(equations.first()).toContainText('451.63');
    expect(await equations.count()).toBeGreaterThan(1);
    await view(page).getByRole('link', { name: '全部收起' }).click();
    await expect(view(page).locator('.finding--about')).toHaveCount(0);
  });

  test('a link to a kind of finding leads to its part', async ({ page, site }) => {
    await openLive(page, `${site}${VIEW}&verdict=holds`);
    await expect(view(page).locator('.verdicts--holds .verdicts__title')).toBeInViewport();
  });
});

test('what does not add up comes first, unfolded, with a gap as long as it is', async ({ page, host }) => {
  const dataset = await withFindings((finding) => {
    if (finding.rule !== 'basic-parts') return;
    finding.equation.terms[2].value = '481.63';
    finding.verdict = { differs: '-30.00' };
    finding.note = '相差30.00万元。';
  });
  await page.route('**/other.json', (route) => route.fulfill({ json: dataset }));
  const site = await host({ pages: { '/page.html': pageOf('view="findings"') } });
  await page.goto(`${site}page.html`);
  const own = page.locator('budget-disclosure .view--findings');
  const first = own.locator('.verdicts').first();
  await expect(first).toHaveClass(/verdicts--differs/);
  await expect(first.locator('.finding')).toContainText('相差30.00万元');
  const gap = await first.locator('.paint--gap').evaluate((part) => /** @type {SVGRectElement} */ (part).getBBox().width);
  expect(Math.abs(gap / 1000 - 30 / 481.63)).toBeLessThan(0.001);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the findings are there', async ({ page, site }) => {
    await page.goto(`${site}${VIEW}`);
    const own = page.locator(`${STATIC} .view--findings`);
    await expect(own).toContainText('人员经费402.59 + 日常公用经费49.04 = 基本支出451.63');
    await expect(own).toContainText('采购计划完成率 ≤80%');
  });
});
