// A part of the page alone, in an article of another site.

import AxeBuilder from '@axe-core/playwright';
import { LIVE, expect, live, test, told } from '../support.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What each part has, and no other. */
const PARTS = {
  hero: '.hero__number',
  change: '.slopes',
  promises: '.promises',
  procurement: 'table.procurement',
  checks: '.dots',
  table: 'table.lines',
};

for (const [key, own] of Object.entries(PARTS)) {
  test(`show="${key}" is that part and nothing around it`, async ({ page, open }) => {
    await open('parts', { path: 'article.html' });
    await page.locator('budget-disclosure').evaluate((element, key) => element.setAttribute('show', key), key);
    await expect(page.locator(LIVE).locator(own).first()).toBeVisible();
    await expect(page.locator('.frame').locator(Object.values(PARTS).join())).toHaveCount(await page.locator(own).count());
    for (const chrome of ['nav', '.top', 'footer', 'h1', 'h2', '[type=search]']) {
      await expect(page.locator(LIVE).locator(chrome)).toHaveCount(0);
    }
    await expect(page.getByText(/编制委员会办公室 2021年部门预算/)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}

/** The levels of headings as the browser hands them to screen readers. Playwright itself knows those of the tags alone. */
async function level(page, name) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const heading = nodes.find((node) => node.role?.value === 'heading' && name.test(node.name?.value));
  return heading?.properties.find((property) => property.name === 'level')?.value.value;
}

test('its headings follow those of the article', async ({ page, open }) => {
  await open('parts', { path: 'article.html' });
  const element = page.locator('budget-disclosure');
  await element.evaluate((element) => element.setAttribute('show', 'change'));
  await expect.poll(() => level(page, /变了什么/)).toBe(3);
  expect(await level(page, /基本支出/)).toBe(4);
  await element.evaluate((element) => element.setAttribute('heading-level', '2'));
  await expect.poll(() => level(page, /变了什么/)).toBe(2);
  expect(await level(page, /基本支出/)).toBe(3);
  // The whole page in an element as well.
  await element.evaluate((element) => element.removeAttribute('show'));
  await expect.poll(() => level(page, /2021年部门预算/)).toBe(2);
  expect(await level(page, /概览/)).toBe(3);
});

test('a figure answers in its place, and the whole page opens beside the article', async ({ page, open, context }) => {
  await open('parts', { path: 'article.html' });
  await live(page);
  await page.locator('.hero__number .cite').first().click();
  await expect(page.getByRole('dialog', { name: '出处' })).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: '在全文中看' }).click();
  const whole = await opened;
  await expect(whole.locator('.view--source .found--linked').first()).toBeInViewport();
  expect(whole.url()).toContain('index.html#view=source');
  await expect(page.locator(LIVE).locator('.hero__number')).toBeVisible();
});

test('the link to the whole begins where the part is, by the keyboard', async ({ page, open, context }) => {
  await open('parts', { path: 'article.html' });
  await live(page);
  await page.locator('budget-disclosure').evaluate((element) => element.setAttribute('show', 'promises'));
  await expect(page.locator(LIVE).locator(PARTS.promises).first()).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: '看完整预算' }).press('Enter');
  const whole = await opened;
  await expect(whole.locator('.view--indicators')).toBeVisible();
  await expect(whole.getByRole('navigation').first()).toBeVisible();
});

test('a dataset that no page shows unfolds in the place of its part', async ({ page, open }) => {
  await open('parts', { path: 'article.html' });
  await live(page);
  await page.locator('budget-disclosure').evaluate((element) => element.setAttribute('src', '/data/dataset.json'));
  // The views of before stay until the others are there.
  await expect.poll(async () => (await told(page, 'ready')).length).toBe(2);
  await page.getByRole('link', { name: '看完整预算' }).click();
  await expect(page.locator(LIVE).getByRole('navigation').first()).toBeVisible();
  expect(await level(page, /2021年部门预算/)).toBe(3);
});

test('in a frame', async ({ page, open }) => {
  await open('parts', { path: 'article.html' });
  await live(page);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.title = '核对结果';
    frame.src = '/embed.html?show=checks#year=2021';
    document.querySelector('main').append(frame);
  });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.dots').first()).toBeVisible();
  await expect(frame.locator('nav')).toHaveCount(0);
});

test('at 360 px no part is wider than the article', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('parts', { path: 'article.html' });
  for (const [key, own] of Object.entries(PARTS)) {
    await page.locator('budget-disclosure').evaluate((element, key) => element.setAttribute('show', key), key);
    await expect(page.locator(LIVE).locator(own).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), key).toBe(360);
  }
});
