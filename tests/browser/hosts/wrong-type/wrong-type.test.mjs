// A server that knows no .wasm files, or answers them with pages.

import { LIVE, expect, failure, keepsContent, live, test } from '../support.mjs';

for (const type of ['application/octet-stream', 'text/plain', '']) {
  test(`.wasm as “${type}” is told of, and no obstacle`, async ({ page, open }) => {
    await open('wrong-type', { types: { '.wasm': type } });
    await live(page);
    const error = await failure(page);
    expect(error).toMatchObject({ code: 'mime', works: true });
    expect(error.message).toContain('application/wasm');
    await expect(page.locator(LIVE)).toContainText('绩效指标');
    await expect(page.getByText('静态内容')).toBeHidden();
  });
}

test('an application/wasm with parameters is no mistake that a visitor notices', async ({ page, open }) => {
  await open('wrong-type', { types: { '.wasm': 'application/wasm; charset=utf-8' } });
  await live(page);
  await expect(page.locator(LIVE)).toContainText('绩效指标');
});

test('a page of the server in the place of the WebAssembly leaves the static content', async ({
  page,
  open,
  problems,
}) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<p>请登录</p>' }));
  await open('wrong-type');
  await keepsContent(page, { code: 'mime', says: 'text/html' }, problems);
});
