// 勾稽核对: the panel, its filters, and the marks beside figures and indicators.

import AxeBuilder from '@axe-core/playwright';
import { LIVE, STATIC, expect, openLive, test } from '../support/fixtures.mjs';

const VIEW = '#view=findings';

/** The numbers of the summary: 成立, 不符, 无法核对, 疑似. */
async function summary(page) {
  const text = await page.locator(`${LIVE} .view--findings .lead`).textContent();
  const number = (pattern) => Number(text.match(pattern)?.[1] ?? 0);
  return {
    all: number(/核对了(\d+)处/),
    holds: number(/(\d+)处成立/),
    differs: number(/(\d+)处不符/),
    cannotCheck: number(/(\d+)处无法核对/),
    doubtful: number(/(\d+)处疑似/),
  };
}

const findings = (page) => page.locator(`${LIVE} .finding`);
const tally = (page, name) => page.locator(`${LIVE} .tally`, { hasText: name });

test.describe('the panel', () => {
  test.beforeEach(async ({ page, site }) => openLive(page, `${site}${VIEW}`));

  test('says in one line how many hold, fail, cannot be checked and are doubtful', async ({ page }) => {
    const { all, holds, differs, cannotCheck, doubtful } = await summary(page);
    expect(holds).toBeGreaterThanOrEqual(22);
    expect(differs).toBe(0);
    expect(holds + differs + cannotCheck + doubtful).toBe(all);
    for (const [name, count] of Object.entries({ 成立: holds, 不符: differs, 无法核对: cannotCheck, 疑似: doubtful })) {
      await expect(tally(page, name).locator('.tally__count')).toHaveText(String(count));
    }
  });

  test('filters by verdict and by section, and clears', async ({ page }) => {
    const { all, doubtful } = await summary(page);
    await tally(page, '疑似').click();
    await expect(tally(page, '疑似')).toHaveAttribute('aria-pressed', 'true');
    await expect(findings(page)).toHaveCount(doubtful);
    await expect(page).toHaveURL(/verdict=doubtful/);
    const section = page.locator(`${LIVE} .chip`, { hasText: '预算绩效信息' });
    const expected = Number(await section.locator('.chip__count').textContent());
    await section.click();
    await expect(findings(page)).toHaveCount(expected);
    await page.getByRole('button', { name: '清除全部条件' }).click();
    await expect(page.locator(`${LIVE} .result-count`)).toHaveText(`共${all}处`);
  });

  test('unfolds the rows of a table', async ({ page }) => {
    const rows = page.locator(`${LIVE} .rule`, { hasText: '数量乘单价等于金额' }).locator('details');
    const count = Number((await rows.locator('summary').textContent()).match(/\d+/)[0]);
    await expect(rows.locator('.finding')).toHaveCount(0);
    await rows.locator('summary').click();
    await expect(rows.locator('.finding')).toHaveCount(count);
    await expect(rows.locator('.finding').first()).toBeVisible();
  });

  test('lays an equation out with its numbers, and every term opens the original', async ({ page }) => {
    const rule = page.locator(`${LIVE} .rule`, { hasText: '人员经费加日常公用经费等于基本支出' });
    await expect(rule.locator('.equation__value')).toHaveText(['402.59', '49.04', '451.63']);
    await expect(rule.locator('.equation__sign')).toHaveText(['+', '=']);
    await expect(rule.locator('.equation__name')).toHaveText(['人员经费', '日常公用经费', '基本支出']);
    await rule.locator('.equation a', { hasText: '402.59' }).click();
    const mark = page.locator(`${LIVE} .view--source mark`).first();
    await expect(mark).toHaveText('402.59');
    await expect(mark).toBeInViewport();
  });

  test('quotes what it asks about, word for word', async ({ page }) => {
    const finding = findings(page).filter({ hasText: '采购计划完成率 ≤80%' }).first();
    await expect(finding).toContainText('请核对');
    await finding.locator('.finding__places a', { hasText: '≤80%' }).first().click();
    await expect(page.locator(`${LIVE} .view--source mark`).first()).toHaveText('≤80%');
  });

  test('works by keyboard', async ({ page }) => {
    const { doubtful } = await summary(page);
    await tally(page, '疑似').focus();
    await page.keyboard.press('Enter');
    await expect(findings(page)).toHaveCount(doubtful);
    await page.keyboard.press('Space');
    await expect(findings(page)).not.toHaveCount(doubtful);
  });

  test('never accuses', async ({ page }) => {
    const text = await page.locator(`${LIVE} .view--findings`).innerText();
    expect(text).not.toMatch(/造假|违规|违法|作假|错误|虚报/);
  });
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page, site }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openLive(page, `${site}${VIEW}`);
    await page.locator(`${LIVE} .view--findings details`).evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}

for (const width of [320, 360, 768]) {
  test(`nothing sticks out at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await openLive(page, `${site}${VIEW}`);
    await page.locator(`${LIVE} .view--findings details`).evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test.describe('the marks in other views', () => {
  test('a figure that reconciles leads to the equations it is part of', async ({ page, site }) => {
    await openLive(page, site);
    const badge = page.locator(`${LIVE} .figure`, { hasText: '451.63' }).first().locator('.badge');
    await expect(badge).toHaveAttribute('aria-label', /成立/);
    await badge.click();
    await expect(page.locator(`${LIVE} .findings__about`)).toContainText('451.63');
    const equations = page.locator(`${LIVE} .equation`);
    await expect(equations.first()).toContainText('451.63');
    expect(await equations.count()).toBeGreaterThan(1);
  });

  test('an indicator that raises a question says so', async ({ page, site }) => {
    await openLive(page, `${site}#view=indicators&q=${encodeURIComponent('采购计划完成率')}`);
    const badge = page.locator(`${LIVE} .badge--doubtful:visible`).first();
    await expect(badge).toContainText('疑似');
    await badge.click();
    await expect(findings(page).filter({ hasText: '采购计划完成率' }).first()).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the findings are there', async ({ page, site }) => {
    await page.goto(`${site}${VIEW}`);
    const view = page.locator(`${STATIC} .view--findings`);
    await expect(view).toContainText('人员经费402.59 + 日常公用经费49.04 = 基本支出451.63');
    await expect(view).toContainText('采购计划完成率 ≤80%');
  });
});
