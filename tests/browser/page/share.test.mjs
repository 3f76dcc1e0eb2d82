// A link to exactly what is shown, for another program, another person, a telephone.

import AxeBuilder from '@axe-core/playwright';
import jsQR from 'jsqr';
import { LIVE, expect, openLive, test } from '../support/fixtures.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HASH = '#view=procurement&q=%E8%AE%A1%E7%AE%97%E6%9C%BA';

async function share(page) {
  await page.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('button', { name: '分享这一页' }).click();
  await expect(page.getByRole('dialog', { name: '分享这一页' })).toBeVisible();
}

/** What a telephone reads in the picture. */
async function read(code) {
  const drawn = await code.evaluate(async (svg) => {
    const size = 400;
    const copy = /** @type {SVGElement} */ (svg.cloneNode(true));
    copy.querySelectorAll('path').forEach((path, index) => path.setAttribute('fill', getComputedStyle(svg.querySelectorAll('path')[index]).fill));
    copy.setAttribute('width', String(size));
    copy.setAttribute('height', String(size));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return { size, pixels: [...context.getImageData(0, 0, size, size).data] };
  });
  return jsQR(Uint8ClampedArray.from(drawn.pixels), drawn.size, drawn.size)?.data;
}

test('the link, copied and as a picture, opens what is shown', async ({ page, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLive(page, site + HASH);
  await share(page);
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  expect(await read(page.getByRole('img', { name: '链接的二维码' }))).toBe(link);
  const rows = await page.locator('.view--procurement tbody tr').allTextContents();
  await page.goto('about:blank');
  await openLive(page, link);
  await expect(page.locator('.view--procurement input[type=search]')).toHaveValue('计算机');
  expect(await page.locator('.view--procurement tbody tr').allTextContents()).toEqual(rows);
});

test('it is read in the dark as well', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openLive(page, site + HASH);
  await share(page);
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  expect(await read(page.getByRole('img', { name: '链接的二维码' }))).toBe(link);
});

test('by the keyboard, and the focus comes back', async ({ page, site }) => {
  await openLive(page, site);
  const more = page.getByRole('button', { name: /^更多/ });
  await more.press('Enter');
  await page.getByRole('button', { name: '分享这一页' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '分享这一页' });
  await expect(dialog).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(more).toBeFocused();
});

test('the system’s own sharing is offered where there is one', async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => void Object.assign(window, { shared_data: data });
  });
  await openLive(page, site + HASH);
  await share(page);
  await page.getByRole('button', { name: '用其他程序分享' }).click();
  const shared = await page.evaluate(() => /** @type {any} */ (window).shared_data);
  expect(shared).toEqual({ title: await page.title(), url: await page.getByLabel('链接', { exact: true }).inputValue() });
});

test('at 360 px and the largest text it fits', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, site);
  await page.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('button', { name: '特大' }).click();
  await page.getByRole('button', { name: '分享这一页' }).click();
  const box = await page.getByRole('dialog', { name: '分享这一页' }).boundingBox();
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(360);
});

test.describe('inside WeChat', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.47' });

  test('files are plain links, and what cannot be done is said', async ({ page, site }) => {
    // Files that a page makes are not saved there.
    await page.addInitScript(() => {
      URL.createObjectURL = () => {
        throw new Error('not in WeChat');
      };
    });
    await openLive(page, site);
    await page.getByText('下载数据').click();
    await expect(page.getByText('在浏览器打开')).toBeVisible();
    for (const name of ['figures.csv', 'disclosure.xlsx']) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      expect((await download).url()).toBe(`${site}data/${name}`);
    }
    await share(page);
    await expect(page.locator(LIVE).getByText('发送给朋友')).toBeVisible();
  });
});
