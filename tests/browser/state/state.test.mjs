// What the address bar says is what the page shows.

import { LIVE, PARTS, STATIC, VIEWS, choose, expect, openFilters, openLive, tab, test } from '../support/fixtures.mjs';

const title = (page) => page.locator(`${LIVE} .view__title`);
const hash = (page) => new URL(page.url()).hash;
const TABS = Object.values(VIEWS);
/** The bottom of what stays at the top of the screen. */
const below = (page) => page.locator(`${LIVE} .brand`).evaluate((bar) => bar.getBoundingClientRect().bottom);

for (const [key, view] of Object.entries(VIEWS)) {
  test(`a link opens ${view.tab}`, async ({ page, site }) => {
    await openLive(page, `${site}#view=${key}`);
    await expect(title(page)).toHaveText(view.title);
    await expect(tab(page, view.tab)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator(`${LIVE} [aria-current]`)).toHaveCount(1);
    await expect(page).toHaveTitle(new RegExp(`^${view.title.split(' ')[0]}－中共衡水市委机构编制委员会办公室2021年`));
  });
}

for (const [key, shownIn] of Object.entries(PARTS)) {
  test(`a link opens ${key}, unfolded in what it is a part of`, async ({ page, site }) => {
    await openLive(page, `${site}#view=${key}`);
    const part = page.locator(`${LIVE} .view--${key}`);
    await expect(part).toHaveAttribute('open', '');
    await expect(part).toBeInViewport();
    await expect(tab(page, shownIn)).toHaveAttribute('aria-current', 'page');
    expect(hash(page)).toBe(`#view=${key}`);
    await tab(page, '概览').click();
    await tab(page, shownIn).click();
    await expect(part).not.toHaveAttribute('open', '');
    await part.locator('summary').click();
    await expect(part.locator('td, dd').first()).toBeVisible();
  });
}

test('back and forward walk through the views', async ({ page, site }) => {
  await openLive(page, site);
  for (const view of TABS.slice(1)) await tab(page, view.tab).click();
  for (const view of TABS.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(title(page)).toHaveText(view.title);
  }
  await page.goForward();
  await expect(title(page)).toHaveText(TABS[1].title);
});

for (const width of [360, 1280]) {
  test(`a tab and a link show the beginning of their view, ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const way of ['tab', 'link', 'link with a filter']) {
      for (const [key, view] of Object.entries(VIEWS).slice(1)) {
        await page.goto('about:blank');
        if (way === 'tab') {
          await openLive(page, site);
          await page.evaluate(() => scrollTo(0, 1500));
          await tab(page, view.tab).click();
          await expect(title(page)).toHaveText(view.title);
        } else {
          await openLive(page, `${site}#view=${key}${way === 'link' ? '' : '&q=%E7%BB%8F%E8%B4%B9'}`);
        }
        // Where something is searched for in the original, its first place is shown.
        if (key === 'source' && way === 'link with a filter') continue;
        const bar = await below(page);
        await expect
          .poll(async () => {
            const { top } = await title(page).evaluate((title) => title.getBoundingClientRect());
            return top >= bar && top < 740 / 4 + 40;
          }, `${way} to ${key}`)
          .toBe(true);
      }
    }
  });
}

test('a change of the view is said', async ({ page, site }) => {
  await openLive(page, site);
  for (const view of TABS.slice(1)) {
    await tab(page, view.tab).click();
    await expect(page.locator(`${LIVE} > .bd > [role=status]`)).toContainText(view.title.split(' ')[0]);
  }
});

test('a shared link shows the same, filters and all', async ({ page, site, context }) => {
  await openFilters(page, `${site}#view=indicators`);
  await page.getByRole('button', { name: /^效益指标/ }).click();
  await page.getByRole('searchbox').fill('改革');
  const status = (page) => page.locator(`${LIVE} .view--indicators [role=status]`);
  await expect(status(page)).toContainText('显示');
  await expect.poll(() => hash(page)).toContain('q=');
  const shared = await context.newPage();
  await openLive(shared, page.url());
  await expect(shared.getByRole('searchbox')).toHaveValue('改革');
  expect(await status(shared).textContent()).toBe(await status(page).textContent());
  expect(hash(page)).toMatch(/^#[\x21-\x7e]+$/);
});

test('typing is one step, and filters wait for the return', async ({ page, site }) => {
  await openLive(page, `${site}#view=findings`);
  await tab(page, '承诺').click();
  await page.getByRole('searchbox').pressSequentially('会议');
  await tab(page, '采购').click();
  await tab(page, '承诺').click();
  await expect(page.getByRole('searchbox')).toHaveValue('会议');
  for (const key of ['procurement', 'indicators', 'findings']) {
    await page.goBack();
    await expect(title(page)).toHaveText(VIEWS[key].title);
  }
});

test('an address that says nothing sensible shows the overview', async ({ page, site }) => {
  for (const bad of ['view=nonsense', 'view=', 'view=overview&year=99999&compare=x', 'view=overview&%ff=%zz&at=1']) {
    await openLive(page, `${site}#${bad}`);
    await expect(title(page)).toHaveText('概览');
    await expect(page.locator('.years__text')).toHaveText('看2021年，对比2020年（由其他年份的文件推算）');
    await page.goto('about:blank');
  }
});

test('a filter that the data does not know is told, and can be dropped', async ({ page, site }) => {
  await openLive(page, `${site}#view=indicators&level1=${encodeURIComponent('没有这一级')}`);
  await page.getByRole('button', { name: '去掉一级指标“没有这一级”' }).click();
  await expect(page.locator(`${LIVE} .card`).first()).toBeVisible();
});

test('an edited address is followed', async ({ page, site }) => {
  await openLive(page, site);
  await page.evaluate(() => (location.hash = '#view=procurement'));
  await expect(title(page)).toHaveText(VIEWS.procurement.title);
});

test('clicks for a new tab are the browser’s', async ({ page, site, context }) => {
  await openLive(page, site);
  const opened = context.waitForEvent('page');
  await tab(page, '采购').click({ modifiers: ['Control'] });
  const other = await opened;
  await other.locator(LIVE).waitFor();
  await expect(title(other)).toHaveText(VIEWS.procurement.title);
  await expect(title(page)).toHaveText('概览');
});

for (const key of [...Object.keys(VIEWS), ...Object.keys(PARTS)]) {
  for (const width of [320, 360, 768]) {
    test(`nothing sticks out of ${key} at ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await openLive(page, `${site}#view=${key}`);
      for (const size of ['标准', '特大']) {
        await choose(page, size);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(width);
      }
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same links lead to the same views', async ({ page, site }) => {
    for (const [key, view] of Object.entries(VIEWS)) {
      await page.goto(`${site}#view=${key}`);
      await expect(page.locator(`${STATIC} .view--${key}`)).toBeInViewport();
      await expect(page.locator(`${STATIC} .view--${key} .view__title`)).toHaveText(view.title);
      await page.goto('about:blank');
    }
    for (const key of Object.keys(PARTS)) {
      await page.goto(`${site}#view=${key}`);
      await expect(page.locator(`${STATIC} .view--${key} h3`).first()).toBeInViewport();
      await page.goto('about:blank');
    }
  });
});
