// Another dataset, named by the attribute `src`.

import { readFile } from 'node:fs/promises';
import { DIST, LIVE, expect, keepsContent, live, test } from '../support.mjs';

const OTHER = '虚构市档案馆';

/** The built-in dataset, as of another department. */
async function otherDataset() {
  const dataset = JSON.parse(await readFile(`${DIST}data/dataset.json`, 'utf8'));
  for (const { disclosure } of dataset.entries) disclosure.department.value = OTHER;
  return JSON.stringify(dataset);
}

async function choose(page, src) {
  await page.locator('budget-disclosure').evaluate((element, src) => element.setAttribute('src', src), src);
}

test('it takes the place of the one before, and what was shown stays', async ({ page, open }) => {
  await page.route('**/other.json', async (route) => route.fulfill({ body: await otherDataset() }));
  await open('plain');
  await live(page);
  await page.locator('.nav a', { hasText: '政府采购' }).click();
  await choose(page, '/other.json');
  await expect(page.locator(LIVE)).toContainText(OTHER);
  await expect(page.locator('.view--procurement')).toBeVisible();
  await page.locator('budget-disclosure').evaluate((element) => element.removeAttribute('src'));
  await expect(page.locator(LIVE)).not.toContainText(OTHER);
});

test('a file that is no dataset leaves the static content', async ({ page, open, problems }) => {
  await page.route('**/other.json', (route) => route.fulfill({ body: '{"version":1}' }));
  await open('plain');
  await live(page);
  await choose(page, '/other.json');
  await keepsContent(page, { code: 'bad-data', says: '/other.json' }, problems);
});

test('a dataset that is not there leaves the static content', async ({ page, open, problems }) => {
  await open('plain');
  await live(page);
  await choose(page, '/nowhere.json');
  await keepsContent(page, { code: 'network', says: '/nowhere.json' }, problems);
});
