// Debian's Firefox, driven by its own protocol, Marionette: messages of JSON behind their length.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

export const present = existsSync(FIREFOX);

/** Starts Firefox without a window. */
export async function start() {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const preferences = {
    'marionette.port': 0,
    'intl.accept_languages': 'zh-CN',
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': profile,
    'app.update.enabled': false,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const options = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const firefox = spawn(FIREFOX, options, { stdio: 'ignore' });
  const ended = new Promise((resolve) => firefox.on('exit', resolve));
  const read = (name) => readFile(join(profile, name), 'utf8').catch(() => undefined);
  const port = await eventually(() => read('MarionetteActivePort'), 'Firefox opens its port');
  const call = await talk(Number(port));
  await call('WebDriver:NewSession', {});
  await call('WebDriver:SetTimeouts', { script: 60_000 });

  return {
    go: (url) => call('WebDriver:Navigate', { url }),
    reload: () => call('WebDriver:Refresh', {}),
    run: async (script, args) => (await call('WebDriver:ExecuteAsyncScript', { script, args })).value,
    press: (actions) => call('WebDriver:PerformActions', { actions }),
    /** What was saved under a name. */
    saved: (name) => eventually(() => read(name), `${name} is saved`),
    close: async () => {
      await call('Marionette:Quit', {}).catch(() => {});
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A function that sends a command and promises its result. */
async function talk(port) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let received = Buffer.alloc(0);
  let greeted;
  const greeting = new Promise((resolve) => (greeted = resolve));
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.toString('utf8', colon + 1, end));
      received = received.subarray(end);
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, id, error, result] = message;
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result);
    }
  });
  socket.on('close', () => waiting.forEach(({ reject }) => reject(new Error('Firefox is gone'))));
  await greeting;
  let last = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
