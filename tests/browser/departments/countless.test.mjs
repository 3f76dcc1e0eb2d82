// As many departments as a country has, in an order that is not the page's.

import { countlessDepartments, pageOf } from '../support/datasets.mjs';
import { expect, test } from '../support/fixtures.mjs';

const COUNT = 100_000;
const title = (page) => page.locator('budget-disclosure .bd .header__department');

test('a hundred thousand departments leave the article usable, and any of them is found', async ({ page, host }) => {
  test.setTimeout(120_000);
  const { json, first } = countlessDepartments(COUNT);
  await page.route('**/other.json', (route) => route.fulfill({ body: json, contentType: 'application/json' }));
  const site = await host({ pages: { '/page.html': pageOf('') } });
  await page.goto(`${site}page.html`);
  await expect(title(page)).toHaveText(first, { timeout: 60_000 });
  const field = page.getByRole('textbox', { name: '查找部门' });
  await field.fill('第054321局');
  await expect(page.locator('budget-disclosure .bd .header').getByRole('status')).toHaveText('找到1个');
  await field.press('Enter');
  await expect(title(page)).toHaveText('云山县第054321局');
});
