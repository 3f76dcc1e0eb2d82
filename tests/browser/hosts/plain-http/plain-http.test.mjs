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
  await page.getByRole('button', { name: 'figures.csv' }).click();
  expect(await readFile(await (await download).path())).toEqual(await readFile(`${DIST}data/figures.csv`));
});

page('the page lives in a frame', async ({ page, host }) => {
  const frame = '<iframe src="/embed.html" sandbox="allow-scripts" title="部门预算"></iframe>';
  const pages = { '/host.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${frame}` };
  await page.goto(`${await host({ host: PLAIN_HOST, pages })}host.html`);
  await expect(page.frameLocator('iframe').locator('#budget-disclosure')).toContainText('支出');
});
