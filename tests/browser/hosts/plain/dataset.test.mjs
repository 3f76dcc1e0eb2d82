// The site's own dataset, and another one, named by the attribute `src`.

import { readFile } from 'node:fs/promises';
import { DIST, LIVE, expect, keepsContent, live, test } from '../support.mjs';

const DEPARTMENT = '中共衡水市委机构编制委员会办公室';
/** As long, so that every place stays where it is. */
const OTHER = '虚构市某某某委员会档案管理办公室';
const OWN = /\/data\/dataset-[0-9a-f]{16}\.js$/;

/** The site's dataset, as of another department. */
async function otherDataset() {
  return (await readFile(`${DIST}data/dataset.json`, 'utf8')).replaceAll(DEPARTMENT, OTHER);
}

async function choose(page, src) {
  await page.locator('budget-disclosure').evaluate((element, src) => element.setAttribute('src', src), src);
}

test('it takes the place of the one before, and what was shown stays', async ({ page, open }) => {
  await page.route('**/other.json', async (route) => route.fulfill({ body: await otherDataset() }));
  await open('plain');
  await live(page);
  await page.locator('.nav a', { hasText: '采购' }).click();
  await choose(page, '/other.json');
  await expect(page.locator(LIVE)).toContainText(OTHER);
  await expect(page.locator('.view--procurement')).toBeVisible();
  await page.locator('budget-disclosure').evaluate((element) => element.removeAttribute('src'));
  await expect(page.locator(LIVE)).not.toContainText(OTHER);
});

for (const [what, body] of [
  ['is no dataset', '{"version":1}'],
  ['is empty', ''],
  ['is cut', '{"version":1,"entries":[{"document":{"name":"a'],
  ['is an error page', '<!doctype html><p>请登录</p>'],
]) {
  test(`a file that ${what} leaves the static content`, async ({ page, open, problems }) => {
    await page.route('**/other.json', (route) => route.fulfill({ body }));
    await open('plain');
    await live(page);
    await choose(page, '/other.json');
    await keepsContent(page, { code: 'bad-data', says: '/other.json' }, problems);
  });
}

test('a dataset that never comes is told of, and waited for', async ({ page, open, problems }) => {
  await page.clock.install();
  await open('plain', { silent: ['/slow.json'] });
  await live(page);
  await page.locator('budget-disclosure').evaluate((element) => {
    const fresh = /** @type {HTMLElement} */ (element.cloneNode(true));
    fresh.setAttribute('src', '/slow.json');
    element.replaceWith(fresh);
  });
  await page.clock.runFor(20_000);
  await keepsContent(page, { code: 'network', says: '/slow.json' }, problems);
});

test('a dataset in another encoding is told of', async ({ page, open, problems }) => {
  const body = Buffer.from('{"version":1,"entries":"\u00ff"}', 'latin1');
  await page.route('**/other.json', (route) => route.fulfill({ body }));
  await open('plain');
  await live(page);
  await choose(page, '/other.json');
  await keepsContent(page, { code: 'bad-data', says: 'UTF-8' }, problems);
});

test('a dataset that is not there leaves the static content', async ({ page, open, problems }) => {
  await open('plain');
  await live(page);
  await choose(page, '/nowhere.json');
  await keepsContent(page, { code: 'network', says: '/nowhere.json' }, problems);
});

/** @type {[string, (script: string) => string][]} */
const DAMAGES = [
  ['is empty', () => ''],
  ['is cut', (script) => script.slice(0, script.length / 2)],
  ['is of another department', (script) => script.replaceAll('中共衡水市委', '虚构市')],
  ['is an error page', () => '<!doctype html><p>请登录</p>'],
];
for (const [what, change] of DAMAGES) {
  test(`the site's own that ${what} leaves the static content`, async ({ page, open, problems }) => {
    await page.route(OWN, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
    await open('plain');
    await keepsContent(page, { code: 'bad-data', says: '' }, problems);
  });
}

test('the site’s own that is not there leaves the static content', async ({ page, open, problems }) => {
  await open('plain', { status: (path) => (OWN.test(path) ? 404 : undefined) });
  await keepsContent(page, { code: 'network', says: '404' }, problems);
});
