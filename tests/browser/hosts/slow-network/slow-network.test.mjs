// A slow phone network.

import { LIVE, expect, live, test } from '../support.mjs';

test('the static content is there long before the views', async ({ page, open }) => {
  test.setTimeout(120_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: (400 * 1024) / 8,
    uploadThroughput: (400 * 1024) / 8,
  });
  const going = open('slow-network');
  await expect(page.getByText('静态内容')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator(LIVE)).toHaveCount(0);
  await going;
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
});
