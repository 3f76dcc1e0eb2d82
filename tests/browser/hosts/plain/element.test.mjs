// The element in a page that does nothing special: attributes, events, what stays of the host.

import { LIVE, expect, live, test, told } from '../support.mjs';

test('the views take the place of the static content, which is kept', async ({ page, open }) => {
  await open('plain');
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
  await expect(page.getByText('静态内容')).toBeHidden();
  await expect(page.locator('budget-disclosure > table')).toHaveCount(1);
  await expect(page.getByText('后面的内容')).toBeVisible();
  expect(await told(page, 'ready')).toHaveLength(1);
  expect(await told(page, 'error')).toEqual([]);
});

test('attributes decide what is shown, whenever they change and in any order', async ({ page, open }) => {
  await open('plain');
  await live(page);
  const element = page.locator('budget-disclosure');
  await expect(page.locator('.view--indicators')).toBeVisible();
  await element.evaluate((element) => {
    element.setAttribute('q', '计算机');
    element.setAttribute('view', 'procurement');
  });
  await expect(page.locator('.view--procurement input[type=search]')).toHaveValue('计算机');
  await element.evaluate((element) => element.removeAttribute('q'));
  await expect(page.locator('.view--procurement input[type=search]')).toHaveValue('');
  await element.evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect(page.locator(LIVE)).toHaveAttribute('data-theme', 'dark');
  const cell = page.locator('.view--procurement tbody tr').first();
  const roomy = (await cell.boundingBox()).height;
  await element.evaluate((element) => element.setAttribute('density', 'compact'));
  await expect(page.locator(LIVE)).toHaveAttribute('data-density', 'compact');
  expect((await cell.boundingBox()).height).toBeLessThan(roomy);
  await element.evaluate((element) => element.removeAttribute('theme'));
  await expect(page.locator(LIVE)).toHaveAttribute('data-theme', 'auto');
});

test('attributes set before the element is in the page count', async ({ page, open }) => {
  await open('plain');
  await live(page);
  await page.evaluate(() => {
    const element = document.createElement('budget-disclosure');
    element.id = 'second';
    element.setAttribute('view', 'findings');
    document.body.append(element);
  });
  await expect(page.locator('#second .view--findings')).toBeVisible();
});

test('the host hears of every step, and of a place that is opened in the original', async ({ page, open }) => {
  await open('plain');
  await live(page);
  await page.locator('.nav a', { hasText: '采购' }).click();
  const figure = page.locator('.view--procurement .figure .cite').first();
  const text = await figure.innerText();
  await figure.click();
  await page.getByRole('button', { name: '在全文中看' }).click();
  await expect(page.locator('.view--source')).toBeVisible();
  const states = await told(page, 'state');
  expect(states.map(({ view }) => view)).toEqual(['procurement', 'source']);
  const [selected] = await told(page, 'select');
  expect(selected.text).toBe(text);
  expect(selected.year).toBe('2021');
});

test('the address bar stays the host’s', async ({ page, open }) => {
  const url = await open('plain', { path: '?page=3#section' });
  await live(page);
  const before = await page.evaluate(() => history.length);
  await page.locator('.nav a', { hasText: '采购' }).click();
  await expect(page.locator('.view--procurement')).toBeVisible();
  expect(page.url()).toBe(`${url}?page=3#section`);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('custom properties and parts reach inside', async ({ page, open }) => {
  await open('plain');
  await live(page);
  await page.addStyleTag({
    content: 'budget-disclosure { --bd-ink: rgb(1, 2, 3) } budget-disclosure::part(page) { padding-top: 17px }',
  });
  const style = await page.locator(LIVE).evaluate((element) => {
    const { color, paddingTop } = getComputedStyle(element);
    return { color, paddingTop };
  });
  expect(style).toEqual({ color: 'rgb(1, 2, 3)', paddingTop: '17px' });
});

test('nothing of the element’s style reaches the host', async ({ page, open }) => {
  await open('plain');
  const text = page.getByText('后面的内容');
  const look = () => text.evaluate((element) => JSON.stringify(Object.values({ ...getComputedStyle(element) })));
  const before = await look();
  await live(page);
  expect(await look()).toBe(before);
});
