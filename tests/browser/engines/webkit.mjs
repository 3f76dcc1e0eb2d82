// Debian's WebKit, driven by WebDriver. It wants a screen: Xvfb is one that nobody sees.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { eventually } from './eventually.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const BROWSER = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));

export const present = existsSync(DRIVER) && existsSync(XVFB) && BROWSER !== undefined;

/** Starts WebKit's own small browser. */
export async function start() {
  // It picks a free screen, and writes its number.
  const xvfb = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = String(await new Promise((resolve) => xvfb.stdout.once('data', resolve))).trim();
  const port = 20_000 + (process.pid % 20_000);
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await eventually(() => call('GET', '/status').catch(() => undefined), 'WebKitWebDriver answers');
  const options = { binary: BROWSER, args: ['--automation'] };
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 60_000 });

  return {
    go: (url) => call('POST', `${session}/url`, { url }),
    reload: () => call('POST', `${session}/refresh`, {}),
    run: (script, args) => call('POST', `${session}/execute/async`, { script, args }),
    press: (actions) => call('POST', `${session}/actions`, { actions }),
    close: async () => {
      await call('DELETE', session).catch(() => {});
      driver.kill();
      xvfb.kill();
    },
  };
}
