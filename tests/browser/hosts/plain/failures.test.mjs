// Whatever fails, the static content stays, and the staff read what to change.

import { breakProgram } from '../../support/fixtures.mjs';
import { expect, keepsContent, live, test, told } from '../support.mjs';

const missing = (pattern) => ({ status: (path) => (pattern.test(path) ? 404 : undefined) });

for (const [what, pattern] of [
  ['WebAssembly', /\.wasm$/],
  ['script', /assets\/.*\.js$/],
  ['style', /assets\/.*\.css$/],
]) {
  test(`the ${what} is missing`, async ({ page, open, problems }) => {
    await open('plain', missing(pattern));
    await keepsContent(page, { code: 'network', says: '404' }, problems);
  });
}

test('the network breaks off', async ({ page, open, problems }) => {
  await page.route('**/*.wasm', (route) => route.abort('connectionreset'));
  await open('plain');
  await keepsContent(page, { code: 'network', says: '网络' }, problems);
});

test('an error page comes in the place of the script', async ({ page, open, problems }) => {
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/html', body: '<p>请登录</p>' }));
  await open('plain');
  await keepsContent(page, { code: 'mime', says: 'text/javascript' }, problems);
});

test('the script was cut off on its way to the server', async ({ page, open, problems }) => {
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 5000) });
  });
  await open('plain');
  await keepsContent(page, { code: 'network', says: '不完整' }, problems);
});

test('the WebAssembly was damaged on its way to the server', async ({ page, open, problems }) => {
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  });
  await open('plain');
  await keepsContent(page, { code: 'network', says: '损坏' }, problems);
});

test('script and WebAssembly are of different versions', async ({ page, open, problems }) => {
  // An empty module: valid, but with nothing of what the script expects.
  const body = Buffer.from('0061736d01000000', 'hex');
  await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body }));
  await open('plain');
  await keepsContent(page, { code: 'network', says: '不是同一次生成' }, problems);
});

test('the browser has no WebAssembly', async ({ page, open, problems }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await open('plain');
  await keepsContent(page, { code: 'wasm-unsupported', says: 'WebAssembly' }, problems);
});

test('the program comes to an end that nobody foresaw', async ({ page, open, problems }) => {
  await open('plain');
  await live(page);
  await breakProgram(page);
  expect(problems.splice(0)).toEqual(['Error: broken by the page']);
  await keepsContent(page, { code: 'bad-data', says: '出错' }, problems);
  await page.evaluate(() => document.body.append(document.createElement('budget-disclosure')));
  await expect.poll(async () => (await told(page, 'error')).length).toBe(2);
});
