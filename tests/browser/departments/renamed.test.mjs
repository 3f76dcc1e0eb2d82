// A department whose earlier documents carry another name.

import { pageOf, withYearBefore } from '../support/datasets.mjs';
import { expect, test } from '../support/fixtures.mjs';

const LIVE = 'budget-disclosure .bd';
const FORMER = '衡水市机构编制服务处';

test('a year that was published under another name says so', async ({ page, host }) => {
  let own = '';
  const json = await withYearBefore((disclosure, cite) => {
    own = disclosure.department.value;
    disclosure.department = cite(FORMER);
  });
  const dataset = JSON.parse(json);
  dataset.entries = dataset.entries.map((entry) => (entry.disclosure.department.value === own ? entry : { ...entry, continued_by: own }));
  await page.route('**/other.json', (route) => route.fulfill({ json: dataset }));
  const site = await host({ pages: { '/page.html': pageOf('year="2021" compare="2021"') } });
  await page.goto(`${site}page.html`);
  const former = page.locator(`${LIVE} .header__former`);
  await expect(page.locator(`${LIVE} .header__department`)).toHaveText(own);
  await expect(former).toHaveCount(0);
  await page.locator('budget-disclosure').evaluate((element) => element.setAttribute('compare', '2020'));
  await expect(former).toHaveText(`2020年的文件以原名称“${FORMER}”公开。`);
  await page.locator('budget-disclosure').evaluate((element) => element.setAttribute('year', '2020'));
  await expect(page.locator(`${LIVE} .header__department`)).toHaveText(own);
  await expect(former).toHaveText(`2020年的文件以原名称“${FORMER}”公开。`);
});
