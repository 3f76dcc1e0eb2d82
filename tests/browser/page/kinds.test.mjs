// An office that publishes what it plans and what it spent: each kind of document is shown by itself, and a link says which.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENT, published } from '../support/command.mjs';
import { choose, expect, openLive, test } from '../support/fixtures.mjs';

const OFFICE = '某县水利局';
const budget = (year, amount) => `${OFFICE}${year}年部门预算公开

一、部门预算安排的总体情况

1、支出说明

${year}年支出预算${amount}万元，其中：基本支出400.00万元。
`;
const accounts = (year, amount) => `${OFFICE}${year}年度部门决算公开

一、支出决算情况说明

${year}年度支出合计${amount}万元，其中：基本支出391.40万元。
`;

/** Publishes the office's documents, and hands over the folder. */
async function publishedOffice(use) {
  const folder = await mkdtemp(join(tmpdir(), 'kinds-'));
  try {
    const files = { 'accounts-2020.txt': accounts(2020, '470.15'), 'accounts-2021.txt': accounts(2021, '498.20') };
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, content]) => {
        await writeFile(join(folder, name), content);
        return join(folder, name);
      }),
    );
    await published('budget-2021.txt', budget(2021, '520.00'), use, paths);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const title = (page) => page.getByRole('heading', { level: 1 });
const hero = (page) => page.locator('#budget-disclosure .hero').first();
const choice = (page) => page.getByRole('group', { name: '看哪一种文件' });

test('the reader chooses between what was planned and what was spent', async ({ page, host }) => {
  await publishedOffice(async (folder) => {
    const site = await host({ folders: [folder] });
    await openLive(page, `${site}index.html`);
    await expect(title(page)).toHaveText(`${OFFICE} 2021年部门预算`);
    await expect(hero(page)).toContainText('打算花');
    await expect(hero(page)).toContainText('520');
    await expect(choice(page).getByRole('button', { pressed: true })).toHaveText(/^预算/);

    await choice(page).getByRole('button', { name: /^决算/ }).press('Enter');
    await expect(title(page)).toHaveText(`${OFFICE} 2021年部门决算`);
    await expect(hero(page)).toContainText('498.2');
    await expect(page).toHaveURL(/kind=final-accounts/);
    await expect(page).toHaveTitle(/2021年部门决算公开/);
    // Spending is compared with spending.
    await expect(page.locator('#budget-disclosure .years__text')).toContainText('2020');

    // A figure's sentence is that of the accounts, and so is the document that it leads to.
    await hero(page).locator('a.cite').first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('支出合计498.20万元');
    await page.keyboard.press('Escape');

    // The address alone brings the same, and the way back the budget.
    await page.reload();
    await expect(title(page)).toHaveText(`${OFFICE} 2021年部门决算`);
    await page.goBack();
    await expect(title(page)).toHaveText(`${OFFICE} 2021年部门预算`);
  });
});

test('a link to a place of one of two documents of a year opens that one', async ({ page, host }) => {
  await publishedOffice(async (folder) => {
    const site = await host({ folders: [folder] });
    await openLive(page, `${site}index.html#view=overview&kind=决算`);
    const cited = await hero(page).locator('a.cite').first().getAttribute('href');
    expect(cited).toContain('doc=2021-final-accounts');
    await page.goto(`${site}index.html${cited}`);
    await page.reload();
    await expect(page.locator('#budget-disclosure .source__text')).toContainText('支出合计498.20万元');
    await expect(page.locator('#budget-disclosure .found--linked').first()).toContainText('498.20');
  });
});

test('an attribute of the element shows one kind, and a kind that is not there counts as none', async ({ page, host }) => {
  await publishedOffice(async (folder) => {
    const element = (kind) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公开</title><link rel="icon" href="data:,"><body>
      <script src="embed.js"></script><budget-disclosure ${kind}></budget-disclosure></body></html>`;
    const pages = { '/accounts.html': element('kind="final-accounts"'), '/none.html': element('kind="self-evaluation"') };
    const site = await host({ folders: [folder], pages });
    const heading = page.locator('budget-disclosure .bd .header__title');
    await page.goto(`${site}accounts.html`);
    await expect(heading).toHaveText(`${OFFICE} 2021年部门决算`);
    await page.evaluate(() => document.querySelector('budget-disclosure').setAttribute('kind', 'budget'));
    await expect(heading).toHaveText(`${OFFICE} 2021年部门预算`);
    await page.goto(`${site}none.html`);
    await expect(heading).toHaveText(`${OFFICE} 2021年部门预算`);
  });
});

test('kinds, a department of a long name and large letters fit a phone', async ({ page, host }) => {
  await published(
    'budget-2021.txt',
    budget(2021, '520.00'),
    async (folder) => {
      const site = await host({ folders: [folder] });
      await page.setViewportSize({ width: 360, height: 800 });
      await openLive(page, `${site}index.html`);
      await page.getByRole('button', { name: '选择其他部门' }).click();
      await page.getByRole('combobox', { name: '部门' }).waitFor();
      await choose(page, '特大');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
    [DOCUMENT],
  );
});

test('a reader without script finds every document on a page of its own, and the way back', async ({ browser, host }) => {
  await publishedOffice(async (folder) => {
    const site = await host({ folders: [folder] });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}index.html`);
    await expect(title(page)).toHaveText(`${OFFICE} 2021年部门预算`);
    for (const [document, amount] of [['2021年部门决算', '498.20'], ['2020年部门决算', '470.15']]) {
      await page.getByRole('link', { name: document, exact: true }).click();
      await expect(title(page)).toHaveText(`${OFFICE} ${document}`);
      await expect(page).toHaveTitle(new RegExp(document));
      await expect(page.locator('.hero').first()).toContainText(amount);
    }
    const live = page.getByRole('link', { name: /打开可以筛选/ });
    const href = await live.getAttribute('href');
    await page.getByRole('link', { name: '2021年部门预算', exact: true }).click();
    await expect(page).toHaveURL(`${site}index.html`);
    await context.close();
    // The same document where it is live.
    const withScript = await browser.newPage();
    await openLive(withScript, site + href);
    await expect(title(withScript)).toHaveText(`${OFFICE} 2020年部门决算`);
    await withScript.close();
  });
});
