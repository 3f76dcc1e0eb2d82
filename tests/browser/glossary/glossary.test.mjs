// 名词解释: every term as the document explains it.

import AxeBuilder from '@axe-core/playwright';
import { BYTES } from '../support/document.mjs';
import { LIVE, expect, openLive, test } from '../support/fixtures.mjs';

const VIEW = '#view=glossary';
const TERMS = BYTES.toString('utf8')
  .split('八、名词解释')[1]
  .split('九、')[0]
  .split('\n')
  .map((line) => line.trim().match(/^\d+、(.+?)：(.+)$/))
  .filter(Boolean)
  .map(([, name, definition]) => ({ name, definition }));

const names = (page) => page.locator(`${LIVE} .glossary dt`);

test('every term with its explanation', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  await expect(names(page)).toHaveText(TERMS.map(({ name }) => name));
  await expect(page.locator(`${LIVE} .glossary dd`)).toHaveText(TERMS.map(({ definition }) => definition));
});

test('search looks at terms and explanations', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const word = '公务用车';
  await page.getByRole('searchbox').fill(word);
  const found = TERMS.filter(({ name, definition }) => name.includes(word) || definition.includes(word));
  await expect(names(page)).toHaveText(found.map(({ name }) => name));
  await page.getByRole('searchbox').fill('没有这个词');
  await expect(page.locator(`${LIVE} .view--glossary .notice`)).toHaveText('没有找到这样的名词。');
});

test('axe finds nothing', async ({ page, site }) => {
  await openLive(page, `${site}${VIEW}`);
  const { violations } = await new AxeBuilder({ page }).include(LIVE).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
