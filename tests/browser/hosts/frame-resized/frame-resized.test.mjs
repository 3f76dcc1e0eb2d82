// The optional script that gives the frame the height of its content.

import { expect, test } from '../support.mjs';

const height = async (page, selector) => (await page.locator(selector).boundingBox()).height;

test('the frame is as high as its content, and follows it', async ({ page, open }) => {
  await open('frame-resized');
  const frame = page.frameLocator('#budget');
  await expect(frame.locator('#budget-disclosure .view--procurement')).toBeVisible();
  const scrolls = () => frame.locator('html').evaluate((html) => html.scrollHeight - innerHeight);
  await expect.poll(scrolls).toBeLessThanOrEqual(1);
  const high = (await page.locator('#budget').boundingBox()).height;
  await frame.locator('.nav a', { hasText: '核对' }).click();
  await expect.poll(async () => (await page.locator('#budget').boundingBox()).height).not.toBe(high);
  await expect.poll(scrolls).toBeLessThanOrEqual(1);
});

test('only frames of the page beside the script are resized, whatever others say', async ({ page, open }) => {
  await open('frame-resized');
  await expect(page.frameLocator('#budget').locator('#budget-disclosure')).toBeVisible();
  await expect.poll(() => height(page, '#budget')).toBeGreaterThan(1000);
  for (const selector of ['#other', '#elsewhere']) {
    await expect(page.frameLocator(selector).getByText('越来越高')).toBeVisible();
    expect(await height(page, selector)).toBe(300);
  }
});

test('a frame within open shadow roots is as high as its content', async ({ page, open }) => {
  await open('frame-resized');
  await expect(page.frameLocator('#within').locator('#budget-disclosure .view--assets')).toBeVisible();
  await expect.poll(() => height(page, '#within')).not.toBe(720);
  const scrolls = () => page.frameLocator('#within').locator('html').evaluate((html) => html.scrollHeight - innerHeight);
  await expect.poll(scrolls).toBeLessThanOrEqual(1);
});

for (const [told, heights] of [
  ['a frame that grows with its frame', ['innerHeight + 50']],
  ['a frame that grows with its frame and is made lower between', ['innerHeight + 100', 'innerHeight + 50']],
]) {
  test(`${told} comes to an end`, async ({ page, open }) => {
    const tell = `for (const height of [${heights}]) parent.postMessage({ type: 'budget-disclosure:height', v: 1, height }, '*');`;
    const body = `<!doctype html><meta charset="utf-8"><p>越来越高<script>addEventListener('resize', () => { ${tell} })</script>`;
    await page.route('**/embed.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await open('frame-resized');
    await page.frameLocator('#budget').getByText('越来越高').evaluate(() => dispatchEvent(new Event('resize')));
    await expect.poll(() => height(page, '#budget')).toBeGreaterThan(720);
    const grows = async () => {
      const before = await height(page, '#budget');
      await page.waitForTimeout(1000);
      return (await height(page, '#budget')) - before;
    };
    await expect.poll(grows).toBe(0);
    expect(await height(page, '#budget')).toBeLessThan(4000);
    expect(await grows()).toBe(0);
  });
}

test('a frame below the screen has its height before it is seen', async ({ page, open }) => {
  await open('frame-resized', { path: 'below.html' });
  await expect.poll(async () => (await page.locator('#budget').boundingBox()).height).toBeGreaterThan(1000);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a frame is never made as high as all views together, which its page has before it is live', async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    window.highest = 0;
    addEventListener('message', ({ data }) => {
      if (data.id !== 'budget') window.highest = Math.max(window.highest, data.height);
    });
  });
  await open('frame-resized');
  await expect(page.frameLocator('#budget').locator('#budget-disclosure .view--procurement')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.highest)).toBeGreaterThan(1000);
  expect(await page.evaluate(() => window.highest)).toBeLessThan(10_000);
});
