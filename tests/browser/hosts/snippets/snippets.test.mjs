// What 嵌入此视图 gives, pasted into an empty page.

import { expect, onlyStyleInside, test as base } from '../../support/fixtures.mjs';
import { DIST, serve } from '../../support/server.mjs';
import { shift, watchShifts } from '../support.mjs';

const HASH = '#view=procurement&year=2021&compare=2021&q=%E8%AE%A1%E7%AE%97%E6%9C%BA&sort=-total';
/** An empty page. */
const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>空</title>\n';

/** `paste(html)` serves an empty page with `html` in it, on the site that the snippet is for. */
const test = /** @type {import('../../support/types').SnippetTest} */ (/** @type {any} */ (base).extend({
  pasted: async ({}, use) => {
    const pages = {};
    const server = await serve({ folders: [DIST], pages });
    await use({ url: server.url, paste: (html) => (pages['/host.html'] = html) });
    await server.close();
  },
}));

/** What a visitor sees of the view: its search, and every cell. */
async function seen(scope) {
  await scope.locator('.view--procurement input[type=search]').waitFor();
  return scope.locator('.view--procurement').evaluate((view) => ({
    query: view.querySelector('input[type=search]').value,
    cells: [...view.querySelectorAll('th, td')].map((cell) => cell.textContent),
  }));
}

async function snippet(page, url, kind) {
  await page.goto(url + HASH);
  await page.getByText('嵌入此视图').click();
  await page.getByLabel(kind).check();
  const field = page.getByLabel('要粘贴的代码');
  await expect(field).toHaveValue(/计算机|%E8%AE%A1/);
  if (kind.startsWith('网页元素')) await expect(field).toHaveValue(/<td/);
  return field.inputValue();
}

/** @type {[string, (page: any) => any][]} */
const KINDS = [
  ['网页元素', (page) => page.locator('budget-disclosure')],
  ['框架', (page) => page.frameLocator('iframe')],
  ['链接', (page) => page],
];
for (const [kind, scope] of KINDS) {
  test(`${kind}: the same view with the same filters`, async ({ page, pasted }) => {
    const html = await snippet(page, pasted.url, kind);
    const before = await seen(page);
    expect(before.query).toBe('计算机');
    expect(before.cells.length).toBeGreaterThan(5);
    pasted.paste(HEAD + html);
    await page.goto(`${pasted.url}host.html`);
    if (kind === '链接') await page.locator('a').click();
    expect(await seen(scope(page))).toEqual(before);
  });
}

test('the element takes over without a jump', async ({ page, pasted }) => {
  const html = await snippet(page, pasted.url, '网页元素');
  pasted.paste(`${HEAD}<h1>部门预算</h1>\n${html}\n<p>后面的内容</p>`);
  await watchShifts(page);
  await page.goto(`${pasted.url}host.html`);
  await seen(page.locator('budget-disclosure'));
  expect(await shift(page)).toBeLessThan(0.02);
});

test('a view much higher than its static content jumps neither, with the rule for the host', async ({ page, pasted }) => {
  await page.goto(`${pasted.url}#view=assets`);
  await page.getByText('嵌入此视图').click();
  const field = page.getByLabel('要粘贴的代码');
  await expect(field).toHaveValue(/<td/);
  const rule = await page.locator('.embedding__rule').innerText();
  pasted.paste(`${HEAD}<style>${rule}</style><h1>部门预算</h1>\n${await field.inputValue()}\n<p>后面的内容</p>`);
  await watchShifts(page);
  await page.goto(`${pasted.url}host.html`);
  await page.locator('budget-disclosure .view--assets td').first().waitFor();
  expect(await shift(page)).toBeLessThan(0.02);
});

test('the element carries the view as static content, with links that lead to the page', async ({ page, pasted }) => {
  const html = await snippet(page, pasted.url, '网页元素');
  const before = await seen(page);
  pasted.paste(HEAD + html.replace(/<script.*/s, ''));
  await page.goto(`${pasted.url}host.html`);
  const content = page.locator('budget-disclosure');
  await expect(content.locator('td').first()).toBeVisible();
  const cells = await content.locator('td').allTextContents();
  expect(before.cells).toEqual(expect.arrayContaining(cells));
  await expect(content.locator('button, input, script')).toHaveCount(0);
  expect(html).not.toContain('<!--');
  await content.locator('a').first().click();
  await expect(page.locator('#budget-disclosure .view:not([hidden])')).toBeVisible();
});

test('a part alone, chosen where the code is made', async ({ page, pasted }) => {
  await page.goto(`${pasted.url}#view=overview`);
  await page.getByText('嵌入此视图').click();
  await page.getByLabel('嵌入哪一部分').selectOption('变了什么');
  const field = page.getByLabel('要粘贴的代码');
  await expect(field).toHaveValue(/show="change"/);
  await expect(page.frameLocator('iframe[title=预览]').locator('.slopes')).toBeVisible();
  pasted.paste(HEAD + (await field.inputValue()));
  await page.goto(`${pasted.url}host.html`);
  const element = page.locator('budget-disclosure');
  await expect(element.locator('.slopes')).toBeVisible();
  await expect(element.locator('nav')).toHaveCount(0);
});

test('it is copied by the button, and shown before', async ({ page, pasted }) => {
  const html = await snippet(page, pasted.url, '框架');
  await expect(page.frameLocator('iframe[title=预览]').locator('.view--procurement')).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '复制代码' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(html);
});

test('the checked script runs, and a changed one does not', async ({ page, pasted, problems }) => {
  await page.goto(pasted.url + HASH);
  await page.getByText('嵌入此视图').click();
  await page.getByLabel('校验脚本完整性').check();
  const html = await page.getByLabel('要粘贴的代码').inputValue();
  expect(html).toContain('integrity="sha384-');
  pasted.paste(HEAD + html);
  await page.goto(`${pasted.url}host.html`);
  await expect(page.locator('budget-disclosure .bd')).toBeVisible();
  await page.route('**/embed.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n` });
  });
  await page.reload();
  await expect(page.locator('budget-disclosure td').first()).toBeVisible();
  await expect(page.locator('budget-disclosure .bd')).toHaveCount(0);
  problems.length = 0; // The browser itself reports the refusal.
});

test('the policy that it names is enough', async ({ page, host, problems }) => {
  const url = await host();
  await page.goto(url + HASH);
  await page.getByText('嵌入此视图').click();
  const policy = await page.locator('.embedding__policy').first().innerText();
  const strict = await host({ headers: { 'Content-Security-Policy': `default-src 'none'; img-src data:; ${policy}` } });
  await page.goto(strict);
  await expect(page.locator('#budget-disclosure')).toBeVisible();
  onlyStyleInside(problems);
});
