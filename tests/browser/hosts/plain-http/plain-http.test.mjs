// A site without https: what a browser keeps for secure contexts does not exist there.

import { readFile } from 'node:fs/promises';
import { PLAIN_HOST, test as page } from '../../support/fixtures.mjs';
import { chromium } from '../../playwright.config.mjs';
import { DIST, LIVE, expect, live, test as element } from '../support.mjs';

const options = {
  launchOptions: { ...chromium, args: [...chromium.args, `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`] },
};
element.use(options);
page.use(options);

element('the element lives', async ({ page, open }) => {
  await open('plain-http', { host: PLAIN_HOST });
  const secured = () => [isSecureContext, navigator.clipboard, crypto.subtle, navigator.serviceWorker];
  expect(await page.evaluate(secured)).toEqual([false, undefined, undefined, undefined]);
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
});

page('the page lives, copies and saves', async ({ page, host }) => {
  await page.goto(await host({ host: PLAIN_HOST }));
  await expect(page.locator('#budget-disclosure')).toContainText('支出');
  await page.getByText('嵌入此视图').click();
  await page.getByRole('button', { name: '复制代码' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  await page.getByText('下载数据').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'figures.csv' }).click();
  expect(await readFile(await (await download).path())).toEqual(await readFile(`${DIST}data/figures.csv`));
});

page('the page lives in a frame', async ({ page, host }) => {
  const frame = '<iframe src="/embed.html" sandbox="allow-scripts" title="部门预算"></iframe>';
  const pages = { '/host.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${frame}` };
  await page.goto(`${await host({ host: PLAIN_HOST, pages })}host.html`);
  await expect(page.frameLocator('iframe').locator('#budget-disclosure')).toContainText('支出');
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
  page(`the portal's staff take one part into an article, by keys alone at ${viewport.width} px`, async ({ page, host }) => {
    await page.setViewportSize(viewport);
    const pages = {};
    const url = await host({ host: PLAIN_HOST, pages });
    await page.goto(url);
    await expect(page.locator('#budget-disclosure')).toContainText('支出');
    const press = async (locator, key = 'Enter') => {
      await locator.focus();
      await page.keyboard.press(key);
    };
    await press(page.getByRole('button', { name: /^更多/ }));
    await press(page.getByRole('button', { name: '嵌入此视图' }));
    await page.getByLabel('嵌入哪一部分').selectOption('变了什么');
    for (const kind of ['网页元素', '框架']) {
      const scope = kind === '框架' ? page.frameLocator('iframe') : page;
      if (kind === '框架') {
        await page.goto(url);
        await page.getByText('嵌入此视图').click();
        await page.getByLabel('嵌入哪一部分').selectOption('变了什么');
        await press(page.getByLabel(/框架/), 'Space');
      }
      const field = page.getByLabel('要粘贴的代码');
      await expect(field).toHaveValue(kind === '框架' ? /<iframe/ : /<budget-disclosure/);
      pages['/article.html'] = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>公告</title><h1>公告</h1>${await field.inputValue()}`;
      await page.goto(`${url}article.html`);
      await expect(scope.locator('.slopes')).toBeVisible();
      await expect(scope.locator('nav')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
}
