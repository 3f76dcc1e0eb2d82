// A collection: the page carries one department, and fetches the one that is chosen.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { published } from '../support/command.mjs';
import { manyDepartments, namesakes } from '../support/datasets.mjs';
import { expect, openLive, tab, test } from '../support/fixtures.mjs';

const COUNT = 12;
const title = (page) => page.getByRole('heading', { level: 1 });
const message = (page) => page.locator('.on-its-way [role=alert]');

/** Publishes a collection, and hands over its folder, its departments, and the manifest. */
async function withCollection(use) {
  const { json, departments } = await manyDepartments(COUNT);
  await published('all.json', json, async (folder) => {
    const manifest = JSON.parse(await readFile(join(folder, 'data/collection.json'), 'utf8'));
    await use({ folder, departments, manifest });
  });
}

/** The path of a department's file of a year. */
function fileOf(manifest, name, year) {
  const department = manifest.departments.find((one) => one.name === name);
  return `/data/${department.years.find((one) => one.year === year && one.file).file.path}`;
}

/** Has the list fetched, and takes what a text finds. */
async function take(page, text) {
  const ask = page.getByRole('button', { name: '选择其他部门' });
  if (await ask.count()) await ask.click();
  const field = page.getByRole('textbox', { name: '查找部门' });
  await field.fill(text);
  await field.press('Enter');
}

test('a department is found by its initials, fetched alone, and left by the way back', async ({ page, host }) => {
  await withCollection(async ({ folder, departments, manifest }) => {
    const [first, , third] = departments;
    const url = await host({ folders: [folder] });
    const fetched = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await openLive(page, url);
    await expect(title(page)).toContainText(first.name);
    expect(fetched.filter((path) => path.endsWith('.json'))).toEqual([]);
    await take(page, 'ysxd03j');
    await expect(title(page)).toContainText(third.name);
    await expect(title(page)).toBeFocused();
    await expect(page.locator('.view--overview')).toContainText((third.amounts[2021] / 100).toFixed(2));
    const files = fetched.filter((path) => path.startsWith('/data/departments/'));
    const own = [2020, 2021].map((year) => fileOf(manifest, third.name, year));
    expect(files.filter((path) => !path.includes('across')).sort()).toEqual(own.sort());
    // A link to it opens it, with the year that was seen.
    const link = page.url();
    await page.goBack();
    await expect(title(page)).toContainText(first.name);
    await page.goto('about:blank');
    await openLive(page, link);
    await expect(title(page)).toContainText(third.name);
  });
});

test('all are ranked from the manifest, and a row leads into its department', async ({ page, host }) => {
  await withCollection(async ({ folder, departments }) => {
    const url = await host({ folders: [folder] });
    await openLive(page, `${url}#view=departments`);
    const rows = page.locator('.departments tbody tr');
    const ranked = [...departments].sort((one, other) => (other.amounts?.[2021] ?? -1) - (one.amounts?.[2021] ?? -1));
    await expect(rows.locator('th')).toHaveText(ranked.map(({ name }) => name));
    await expect(rows.first().locator('td').first()).toHaveText((ranked[0].amounts[2021] / 100).toFixed(2));
    await rows.first().getByRole('link', { name: ranked[0].name }).click();
    await expect(title(page)).toContainText(ranked[0].name);
    await tab(page, '各部门').click();
    await expect(rows).toHaveCount(COUNT);
    const { violations } = await new AxeBuilder({ page }).include('#budget-disclosure').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

for (const [what, spoil] of /** @type {[string, (content: string) => string | undefined][]} */ ([
  ['missing', () => undefined],
  ['changed', (content) => content.replace('492.63', '492.64')],
  ['cut', (content) => content.slice(0, -9)],
])) {
  test(`a ${what} file is told of with its year, and the other year is shown`, async ({ page, host, problems }) => {
    await withCollection(async ({ folder, departments, manifest }) => {
      const { name } = departments[4];
      const path = fileOf(manifest, name, 2020);
      const content = spoil(await readFile(join(folder, path), 'utf8'));
      let isSpoilt = true;
      await page.route(`**${path}`, (route) => {
        if (!isSpoilt) return route.continue();
        return content === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: content });
      });
      await openLive(page, await host({ folders: [folder] }));
      await take(page, name);
      await expect(title(page)).toContainText(`${name} 2021年`);
      await expect(message(page)).toContainText(name);
      await expect(message(page)).toContainText('2020年预算');
      isSpoilt = false;
      await message(page).getByRole('button', { name: '重试' }).click();
      await expect(message(page)).toBeEmpty();
      await expect(page.locator('.years')).toContainText('2020');
      problems.splice(0);
    });
  });
}

test('a file that the browser keeps as it was cut on its way comes whole when asked for again', async ({ page, host, problems }) => {
  await withCollection(async ({ folder, departments, manifest }) => {
    const { name } = departments[4];
    const path = join(folder, fileOf(manifest, name, 2020));
    const content = await readFile(path, 'utf8');
    await writeFile(path, content.slice(0, -9));
    const headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
    await openLive(page, await host({ folders: [folder], headers }));
    await take(page, name);
    await expect(message(page)).toContainText('2020年预算');
    await writeFile(path, content);
    await message(page).getByRole('button', { name: '重试' }).click();
    await expect(message(page)).toBeEmpty();
    await expect(page.locator('.years')).toContainText('2020');
    problems.splice(0);
  });
});

test('where nothing of a department comes, the one before stays, and all of it works', async ({ page, host, problems }) => {
  await withCollection(async ({ folder, departments }) => {
    const [first, second] = departments;
    const url = await host({ folders: [folder], status: (path) => (path.startsWith('/data/departments/') ? 503 : undefined) });
    await openLive(page, url);
    await take(page, second.name);
    await expect(message(page)).toContainText(`${second.name}的数据没有取到`);
    await expect(message(page)).toContainText('HTTP 503');
    await expect(title(page)).toContainText(first.name);
    await message(page).getByRole('button', { name: '知道了' }).click();
    await expect(message(page)).toBeEmpty();
    await tab(page, '采购').click();
    await expect(page.locator('.view--procurement')).toBeVisible();
    problems.splice(0);
  });
});

test('what takes a moment is told of with a bar, and what comes after all is shown', async ({ page, host }) => {
  await withCollection(async ({ folder, departments, manifest }) => {
    const { name } = departments[5];
    let release = () => {};
    const released = new Promise((resolve) => {
      release = () => resolve(undefined);
    });
    await page.route(`**${fileOf(manifest, name, 2021)}`, async (route) => {
      await released;
      await route.continue();
    });
    await openLive(page, await host({ folders: [folder] }));
    await take(page, name);
    const bar = page.getByRole('progressbar', { name: `正在取${name}的数据` });
    await expect(bar).toBeVisible();
    await expect(page.locator('.frame')).toHaveAttribute('aria-busy', 'true');
    await expect(title(page)).toContainText(departments[0].name);
    release();
    await expect(title(page)).toContainText(name);
    await expect(bar).toHaveCount(0);
  });
});

test('a frame that may fetch nothing keeps its department, and says that others did not come', async ({ page, host, problems }) => {
  await withCollection(async ({ folder, departments }) => {
    const [first, second] = departments;
    const frame = '<!doctype html><title>门户</title><iframe sandbox="allow-scripts" src="embed.html" width="900" height="1200"></iframe>';
    await page.goto(`${await host({ folders: [folder], pages: { '/portal.html': frame } })}portal.html`);
    const inside = page.frameLocator('iframe');
    await expect(inside.getByRole('heading', { level: 1 })).toContainText(first.name);
    await inside.getByRole('button', { name: '选择其他部门' }).click();
    await expect(inside.getByRole('alert')).not.toBeEmpty();
    await expect(inside.getByRole('heading', { level: 1 })).toContainText(first.name);
    await inside.getByRole('link', { name: '采购' }).first().click();
    await expect(inside.locator('.view--procurement')).toBeVisible();
    await expect(inside.getByText(second.name)).toHaveCount(0);
    problems.splice(0);
  });
});

test('an element takes a manifest of another site', async ({ page, host }) => {
  await withCollection(async ({ folder, departments }) => {
    const data = await host({ folders: [folder], headers: { 'Access-Control-Allow-Origin': '*' } });
    const element = (attributes) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>数据</title>
<link rel="icon" href="data:,"><script defer src="/embed.js"></script>
<budget-disclosure src="${data}data/collection.json" ${attributes}>静态内容</budget-disclosure></html>`;
    const pages = { '/first.html': element(''), '/third.html': element(`department="${departments[2].name}"`) };
    const url = await host({ pages });
    await page.goto(`${url}first.html`);
    await expect(title(page)).toContainText(departments[0].name);
    await take(page, departments[3].code);
    await expect(title(page)).toContainText(departments[3].name);
    await page.goto(`${url}third.html`);
    await expect(title(page)).toContainText(departments[2].name);
  });
});

test('a manifest that leads out of its folder leaves the static content, and says why', async ({ page, host, problems }) => {
  await withCollection(async ({ manifest }) => {
    manifest.departments[0].years.find((year) => year.file).file.path = '../../secret.json';
    await page.route('**/collection.json', (route) => route.fulfill({ json: manifest }));
    const body = '<script defer src="/embed.js"></script><budget-disclosure src="/collection.json">静态内容</budget-disclosure>';
    const url = await host({ pages: { '/page.html': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>数据</title><link rel="icon" href="data:,">${body}</html>` } });
    await page.goto(`${url}page.html`);
    await expect(page.locator('budget-disclosure')).toContainText('静态内容');
    await expect(page.getByText('不是这个文件夹里的位置')).toBeAttached();
    problems.splice(0);
  });
});

test('departments of one name are told apart by their region', async ({ page, host }) => {
  const regions = ['乙县', '甲县'];
  const json = await namesakes('第“一”&50%档案局', regions);
  await published('all.json', json, async (folder) => {
    const url = await host({ folders: [folder] });
    await openLive(page, `${url}#view=departments`);
    const links = page.locator('.departments tbody th').getByRole('link');
    await expect(links).toHaveCount(regions.length);
    for (const [at, region] of [...regions].reverse().entries()) {
      const row = page.locator('.departments tbody tr').nth(at);
      await expect(row.locator('th')).toContainText(region);
      const amount = (await row.locator('td').first().innerText()).trim();
      await row.getByRole('link').first().click();
      await expect(page.locator('.view--overview')).toContainText(amount);
      await tab(page, '各部门').click();
    }
  });
});

test('a collection of one is a page like any other', async ({ page, host }) => {
  const { json, departments } = await manyDepartments(2);
  const dataset = JSON.parse(json);
  dataset.entries = dataset.entries.filter(({ disclosure }) => disclosure.department.value === departments[0].name);
  await published(
    'one.json',
    JSON.stringify(dataset),
    async (folder) => {
      await openLive(page, `${await host({ folders: [folder] })}#view=departments`);
      await expect(page.locator('.departments tbody tr')).toHaveCount(1);
      await expect(title(page)).toContainText(departments[0].name);
    },
    ['--collection'],
  );
});

test('each department has a page without script, which leads to where it is live', async ({ browser, host }) => {
  await withCollection(async ({ folder, departments, manifest }) => {
    const url = await host({ folders: [folder] });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    const { name } = departments[3];
    await page.locator('.departments tbody').getByRole('link', { name }).click();
    await expect(page).toHaveURL(`${url}${manifest.departments.find((one) => one.name === name).folder}/index.html`);
    await expect(title(page)).toContainText(name);
    await expect(page.locator('.bd')).toHaveCSS('display', 'block');
    const live = await page.getByRole('link', { name: '打开可以筛选' }).getAttribute('href');
    await context.close();
    const other = await browser.newPage();
    await other.goto(new URL(live, `${url}departments/x/index.html`).href);
    await expect(other.locator('#budget-disclosure').getByRole('heading', { level: 1 })).toContainText(name);
    await other.close();
  });
});
