// Pages that were published with a dataset of their own.

import { readFile } from 'node:fs/promises';
import { DIST } from '../support/server.mjs';
import { LIVE, expect, test } from '../support/fixtures.mjs';

const OTHER = '虚构市档案馆';

/** The built-in dataset, as of another department. */
async function otherDataset() {
  const dataset = JSON.parse(await readFile(`${DIST}data/dataset.json`, 'utf8'));
  for (const { disclosure } of dataset.entries) disclosure.department.value = OTHER;
  return JSON.stringify(dataset);
}

const read = (name) => readFile(`${DIST}${name}`, 'utf8');

for (const [name, change] of [
  ['index.html', async (html) => html.replace('data-dataset=""', 'data-dataset="data/other.json"')],
  [
    'embed.html',
    async (html) => html.replace('id="budget-disclosure-data">', `id="budget-disclosure-data">${await otherDataset()}`),
  ],
]) {
  test(`${name} shows its own, and names it to those who embed it`, async ({ page, host }) => {
    const html = await change(await read(name));
    expect(html).not.toBe(await read(name));
    const url = await host({ pages: { [`/${name}`]: html } });
    await page.route('**/data/other.json', async (route) => route.fulfill({ body: await otherDataset() }));
    await page.goto(url + name);
    await expect(page.locator(`${LIVE} .header`)).toContainText(OTHER);
    await page.getByText('嵌入此视图').click();
    const src = name === 'index.html' ? `${url}data/other.json` : `${url}data/dataset.json`;
    await expect(page.getByLabel('要粘贴的代码')).toHaveValue(new RegExp(`src="${src}"`));
  });
}
