// Indicators in two years: what is the same under another name is said to be, with the reason.

import { pageOf, withYearBefore } from '../support/datasets.mjs';
import { expect, test } from '../support/fixtures.mjs';

async function open(page, host, change) {
  const json = await withYearBefore(change);
  await page.route('**/other.json', (route) => route.fulfill({ body: json }));
  const site = await host({ pages: { '/years.html': pageOf('view="indicators" year="2021" compare="2020"') } });
  await page.goto(`${site}years.html`);
  await page.locator('.card').first().waitFor();
}

const cards = (page, word) => page.locator('.card', { hasText: word });

test('a renamed project makes nothing new', async ({ page, host }) => {
  let count = 0;
  await open(page, host, ({ projects: [project] }, cite) => {
    project.name = cite('机构编制管理与改革经费');
    count = project.indicators.length;
  });
  await expect(cards(page, '新增')).toHaveCount(0);
  await expect(page.locator('.project__renaming')).toHaveText(
    `2020年叫“机构编制管理与改革经费”（推算：${count}项指标中有${count}项同名）`,
  );
});

test('a renamed indicator says what it was called, a vanished one is listed', async ({ page, host }) => {
  await open(page, host, ({ projects: [project] }, cite) => {
    project.indicators[0].level3 = cite('会议召开次数');
    const gone = structuredClone(project.indicators[1]);
    gone.level3 = cite('信息公开率');
    gone.description = cite('公开情况');
    project.indicators.push(gone);
  });
  await expect(cards(page, '2020年叫“会议召开次数”')).toHaveCount(1);
  await expect(cards(page, '新增')).toHaveCount(0);
  await expect(page.locator('.dropped li')).toHaveCount(1);
  await expect(page.locator('.dropped li')).toContainText('信息公开率');
});
