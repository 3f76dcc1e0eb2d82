// A site that takes markup and addresses of scripts from none but its own trusted program.

import { LIVE, expect, test, told } from '../support.mjs';

const headers = { 'Content-Security-Policy': "require-trusted-types-for 'script'" };

test('the static content stays, and the staff read why', async ({ page, open, problems }) => {
  await open('trusted-types', { headers });
  await expect.poll(async () => (await told(page, 'error')).length).toBe(1);
  const [error] = await told(page, 'error');
  expect(error).toMatchObject({ code: 'csp', works: false });
  expect(error.message).toContain('内容安全策略');
  await expect(page.getByText('静态内容', { exact: true })).toBeVisible();
  await expect(page.locator(LIVE)).toHaveCount(0);
  problems.length = 0; // The browser itself reports the refusal.
});
