// An editor that takes out comments and white space.

import { LIVE, expect, live, test } from '../support.mjs';

test('the visitor sees the views, and the static content no more', async ({ page, open }) => {
  await open('cms-whitespace');
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
  await expect(page.getByText('静态内容')).toBeHidden();
  await expect(page.getByText('后面的内容')).toBeVisible();
});

test('where the views fail, the visitor sees the static content', async ({ page, open, problems }) => {
  await open('cms-whitespace', { status: (path) => (path.endsWith('.wasm') ? 404 : undefined) });
  await expect(page.getByText('以下为静态内容')).toBeVisible();
  await expect(page.getByText('静态内容', { exact: true })).toBeVisible();
  problems.length = 0;
});
