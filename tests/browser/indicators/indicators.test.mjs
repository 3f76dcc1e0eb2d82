// 绩效指标: what is shown against the document's text, filters, modes, links, narrow screens.

import AxeBuilder from '@axe-core/playwright';
import { BYTES, indicators, projects } from '../support/document.mjs';
import { LIVE, STATIC, choose, expect, openFilters, openLive, test } from '../support/fixtures.mjs';

const VIEW = '#view=indicators';
const ALL = indicators();
const FACETS = {
  项目: 'project',
  一级指标: 'level1',
  二级指标: 'level2',
  计量单位: 'unit',
  目标方向: 'direction',
};
const OPERATORS = { '≤': '不超过', '≥': '不低于' };

const open = (page, site, rest = '') => openFilters(page, `${site}${VIEW}${rest}`);
const cards = (page) => page.locator(`${LIVE} .card:visible`);
const status = (page) => page.locator(`${LIVE} .view--indicators [role=status]`);
const names = (page) => cards(page).locator('.card__name').allTextContents();
const namesOf = (found) => found.map(({ level3 }) => level3);
const chips = (page, facet) => page.getByRole('group', { name: facet, exact: true }).getByRole('button');
const chip = (page, facet, value) =>
  chips(page, facet).filter({ hasText: new RegExp(`^${value.replace('%', '\\%')}\\s*\\d+$`) });
const values = (key) => [...new Set(ALL.map((indicator) => indicator[key]))];
const where = (conditions) =>
  ALL.filter((indicator) => Object.entries(conditions).every(([key, value]) => indicator[key] === value));
const search = (page) => page.getByRole('searchbox');

/** What the status says of so many. */
const shown = (count) => (count === ALL.length ? `共${count}项指标` : `显示${count}项指标，共${ALL.length}项指标`);

async function expectShown(page, expected) {
  await expect(status(page)).toHaveText(shown(expected.length));
  expect(await names(page)).toEqual(namesOf(expected));
}

test('every indicator is shown as the document prints it', async ({ page, site }) => {
  await open(page, site);
  await expectShown(page, ALL);
  const card = (name) => cards(page).locator(name).allTextContents();
  expect(await card('.card__levels')).toEqual(ALL.map(({ level1, level2 }) => `${level1}›${level2}`));
  expect(await card('.card__target')).toEqual(ALL.map(({ target }) => target));
  expect(await card('div:first-child > dd')).toEqual(ALL.map(({ description }) => description));
  expect(await card('div:nth-child(2) > dd')).toEqual(ALL.map(({ basis }) => basis));
});

test('every target is explained in words that its operator means', async ({ page, site }) => {
  await open(page, site);
  const meanings = await cards(page).locator('.card__meaning').allTextContents();
  ALL.forEach(({ target, unit, direction }, at) => {
    const meaning = meanings[at].trim();
    if (unit === '月') {
      expect(meaning).toBe(`最晚在${target.slice(1)}完成`);
    } else if (direction === '未写明') {
      expect(meaning).toContain(`${target}，原文未写明`);
    } else {
      expect(meaning).toBe(`${OPERATORS[target[0]]}${target.slice(1)}`);
    }
  });
});

test('projects stand with their goals and their budget', async ({ page, site }) => {
  await open(page, site);
  const text = BYTES.toString('utf8');
  for (const { name, goals } of projects()) {
    const project = page.locator(`${LIVE} .project`, { has: page.getByRole('heading', { name, exact: true }) });
    const said = (await project.locator('.goals__list li').allTextContents()).map((goal) => goal.replace(/\s/g, ''));
    expect(said).toEqual(goals.map((goal) => goal.replace(/\s/g, '')));
    const budget = text.match(new RegExp(`${name}(?:支出)?([\\d.]+)万元`))[1];
    await expect(project.locator('.project__budget dt')).toHaveText(['2021年项目预算']);
    await expect(project.locator('.project__budget .figure__amount')).toHaveText([budget]);
  }
});

test('every link opens the bytes that it shows', async ({ page, site }) => {
  await open(page, site);
  const links = await page
    .locator(`${LIVE} .card a.cite`)
    .evaluateAll((all) => all.map((link) => ({
      text: link.textContent,
      hash: link.getAttribute('href'),
      wholeRow: !!link.closest('.card__name'),
    })));
  expect(links.length).toBe(4 * ALL.length);
  for (const { text, hash, wholeRow } of links) {
    const [start, end] = new URLSearchParams(hash.slice(1)).get('at').split('-').map(Number);
    const printed = BYTES.subarray(start, end).toString('utf8');
    if (wholeRow) expect(printed).toContain(text);
    else expect(printed).toBe(text);
  }
});

test('a target opens the original with the target highlighted', async ({ page, site }) => {
  await open(page, site);
  await cards(page).nth(4).locator('.card__target a').click();
  await page.getByRole('button', { name: '在全文中看' }).click();
  const mark = page.locator(`${LIVE} .view--source mark`).first();
  await expect(mark).toHaveText(ALL[4].target);
  await expect(mark).toBeInViewport();
  await page.goBack();
  await expectShown(page, ALL);
});

for (const [facet, key] of Object.entries(FACETS)) {
  test(`${facet}: each value by pointer`, async ({ page, site }) => {
    await open(page, site);
    await expect(chips(page, facet)).toHaveCount(values(key).length);
    for (const value of values(key)) {
      const expected = where({ [key]: value });
      await expect(chip(page, facet, value).locator('.chip__count')).toHaveText(String(expected.length));
      await chip(page, facet, value).click();
      await expectShown(page, expected);
      await expect(chip(page, facet, value)).toHaveAttribute('aria-pressed', 'true');
      await chip(page, facet, value).click();
      await expectShown(page, ALL);
    }
  });

  test(`${facet}: by keyboard, and the focus stays`, async ({ page, site }) => {
    await open(page, site);
    const value = values(key).at(-1);
    const button = chip(page, facet, value);
    await button.focus();
    await page.keyboard.press('Enter');
    await expectShown(page, where({ [key]: value }));
    await expect(button).toBeFocused();
    await page.keyboard.press('Space');
    await expectShown(page, ALL);
    await expect(button).toBeFocused();
  });
}

test('each value counts what it would show under the other conditions', async ({ page, site }) => {
  await open(page, site);
  await chip(page, '一级指标', '产出指标').click();
  await chip(page, '目标方向', '上限').click();
  const chosen = { level1: '产出指标', direction: '上限' };
  await expectShown(page, where(chosen));
  for (const [facet, key] of Object.entries(FACETS)) {
    for (const value of values(key)) {
      const expected = where({ ...chosen, [key]: value }).length;
      await expect(chip(page, facet, value).locator('.chip__count')).toHaveText(String(expected));
    }
  }
});

test('search finds words in any column and forgives how a sign was typed', async ({ page, site }) => {
  await open(page, site);
  const anywhere = (word) => ALL.filter((indicator) => Object.values(indicator).join('\n').includes(word));
  for (const [typed, word] of [['会议', '会议'], ['<=5次', '≤5次'], ['≥９０％', '≥90%'], ['测评', '测评']]) {
    await search(page).fill(typed);
    await expectShown(page, anywhere(word));
  }
  await search(page).fill('人均 会议');
  await expectShown(page, anywhere('人均').filter((indicator) => anywhere('会议').includes(indicator)));
});

test('clears everything, and the focus is not lost', async ({ page, site }) => {
  await open(page, site, '&level1=产出指标&q=次数');
  await expect(status(page)).toHaveText(/^显示/);
  await page.getByRole('button', { name: '清除全部条件' }).click();
  await expectShown(page, ALL);
  await expect(search(page)).toHaveValue('');
  await expect(page.locator(`${LIVE} .filters__result`)).toBeFocused();
});

test('where nothing is left it says which condition to drop', async ({ page, site }) => {
  await open(page, site, '&level1=满意度指标&q=会议');
  await expectShown(page, []);
  const advice = page.getByRole('button', { name: /^去掉/ });
  await expect(advice).toHaveText([
    `去掉一级指标“满意度指标”，显示${(await countOf(page, site, '&q=会议'))}项指标`,
    '去掉搜索“会议”，显示2项指标',
  ]);
  await advice.last().click();
  await expectShown(page, where({ level1: '满意度指标' }));
  await expect(page.locator(`${LIVE} .filters__result`)).toBeFocused();
});

/** How many a link shows, read from a page of its own. */
async function countOf(page, site, rest) {
  const other = await page.context().newPage();
  await open(other, site, rest);
  const count = await cards(other).count();
  await other.close();
  return count;
}

test('a link opens what was seen, and back undoes', async ({ page, site, context }) => {
  await open(page, site);
  await chip(page, '二级指标', '成本指标').click();
  await chip(page, '项目', projects()[1].name).click();
  const expected = where({ level2: '成本指标', project: projects()[1].name });
  await expectShown(page, expected);
  const other = await context.newPage();
  await openLive(other, page.url());
  await expectShown(other, expected);
  await page.goBack();
  await expectShown(page, where({ level2: '成本指标' }));
  await page.goForward();
  await expectShown(page, expected);
});

test('a value that the document does not have shows nothing and can be dropped', async ({ page, site }) => {
  await open(page, site, '&level2=没有的指标');
  await expectShown(page, []);
  await chip(page, '二级指标', '没有的指标').click();
  await expectShown(page, ALL);
});

test('the table shows the same, under headings, and follows the filters', async ({ page, site }) => {
  await open(page, site);
  await page.getByRole('button', { name: '表格' }).click();
  await expect(page).toHaveURL(/mode=table/);
  const cell = (label) => page.locator(`${LIVE} .indicators td[data-label="${label}"]:visible`).allTextContents();
  expect(await page.locator(`${LIVE} .indicators tbody th`).allTextContents()).toEqual(namesOf(ALL));
  expect(await cell('一级指标')).toEqual(ALL.map(({ level1 }) => level1));
  expect(await cell('二级指标')).toEqual(ALL.map(({ level2 }) => level2));
  expect(await cell('说明')).toEqual(ALL.map(({ description }) => description));
  expect(await cell('依据')).toEqual(ALL.map(({ basis }) => basis));
  const targets = page.locator(`${LIVE} .indicators td[data-label="指标值"] a.cite`);
  await expect(targets).toHaveText(ALL.map(({ target }) => target));
  await chip(page, '计量单位', '元').click();
  await expect(page.locator(`${LIVE} .indicators tbody tr:visible th`)).toHaveText(namesOf(where({ unit: '元' })));
  await page.getByRole('button', { name: '卡片' }).click();
  await expectShown(page, where({ unit: '元' }));
});

test('of the year before no document is at hand, and nothing is called new', async ({ page, site }) => {
  await open(page, site, '&year=2021&compare=2020');
  await expect(page.locator(LIVE).getByText('本页没有2020年的文件，无法逐项比较。')).toBeVisible();
  await expect(page.locator(`${LIVE} .card`).filter({ hasText: '新增' })).toHaveCount(0);
  await expect(page.getByRole('group', { name: '年度变化' })).toHaveCount(0);
});

test('gives no verdict', async ({ page, site }) => {
  await open(page, site);
  // What is to be looked at asks about the wording of a target, not about what was reached.
  await page.locator(`${LIVE} .card__doubt`).evaluateAll((all) => all.forEach((doubt) => doubt.remove()));
  expect(await page.locator(`${LIVE} .view--indicators`).innerText()).not.toMatch(/达标|完成良好|优秀|不合格|已完成/);
});

for (const mode of ['', '&mode=cards', '&mode=table']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing${mode}, ${colorScheme}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, site, mode);
      const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    });
  }

  for (const width of [320, 360, 768]) {
    test(`nothing sticks out at ${width} px${mode}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, site, mode);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await choose(page, '特大');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

for (const width of [360, 1280]) {
  test(`at ${width} px the filters unfold, and are large enough to touch`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await openLive(page, `${site}${VIEW}`);
    await expect(chip(page, '一级指标', '效益指标')).toBeHidden();
    const toggle = page.getByRole('button', { name: '筛选' });
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await chip(page, '一级指标', '效益指标').click();
    await expectShown(page, where({ level1: '效益指标' }));
    await expect(toggle).toHaveText('筛选（已选1个）');
    const heights = await page
      .locator(`${LIVE} .filters`)
      .locator('button:visible, input:visible')
      .evaluateAll((all) => all.map((control) => control.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every indicator is there, and no control that cannot work', async ({ page, site }) => {
    await page.goto(`${site}${VIEW}`);
    const view = page.locator(`${STATIC} .view--indicators`);
    expect(await view.locator('.card__name').allTextContents()).toEqual(namesOf(ALL));
    expect(await view.locator('.card__target').allTextContents()).toEqual(ALL.map(({ target }) => target));
    await expect(view.locator('button, input, select')).toHaveCount(0);
  });
});
