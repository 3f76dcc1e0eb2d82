// A visitor whose browser runs no script.

import { LIVE, expect, test } from '../support.mjs';

test.use({ javaScriptEnabled: false });

test('the static content is readable', async ({ page, open }) => {
  await open('no-script');
  await expect(page.getByText('静态内容')).toBeVisible();
  await expect(page.getByText('支出合计')).toBeVisible();
  await expect(page.getByText('后面的内容')).toBeVisible();
  await expect(page.locator(LIVE)).toHaveCount(0);
});
