// The page, the element, the frame and the offline file in the other engines: `node --test` with this
// file. An engine that is not installed is left out.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { published } from '../support/command.mjs';
import { manyDepartments } from '../support/datasets.mjs';
import { DIST, STRICT_CSP, serve } from '../support/server.mjs';
import * as firefox from './firefox.mjs';
import * as webkit from './webkit.mjs';

const VIEWS = ['overview', 'indicators', 'procurement', 'findings', 'source'];
const PAGE = '#budget-disclosure';
const ELEMENT = 'budget-disclosure';
const KEYS = { Home: '\uE011', End: '\uE010' };

/** What scripts in the page find at hand: `root()` of the views, `find(selector)` in it, `until(check)`. */
const TOOLS = `
  const root = () => {
    const place = document.querySelector(selector);
    return place && (place.shadowRoot || place);
  };
  const find = (what) => root() && root().querySelector(what);
  const until = async (check) => {
    for (const start = Date.now(); Date.now() - start < 20000; ) {
      const found = check();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('in vain: ' + check);
  };
`;

for (const [name, engine] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  describe(name, { skip: !engine.present && 'not installed', timeout: 120_000 }, () => {
    let browser;
    let site;
    let folder;
    const servers = [];

    before(async () => {
      browser = await engine.start();
      site = (await host()).url;
      folder = await mkdtemp(join(tmpdir(), '部门预算 '));
      await copyFile(join(DIST, 'offline.html'), join(folder, '预算公开.html'));
    });

    after(async () => {
      await browser?.close();
      await Promise.all(servers.map((server) => server.close()));
      if (folder) await rm(folder, { recursive: true });
    });

    /** Serves a host page of the browser tests, beside the built site. */
    async function host(name, options) {
      const folders = name ? [fileURLToPath(new URL(`../hosts/${name}/`, import.meta.url)), DIST] : [DIST];
      servers.push(await serve({ folders, ...options }));
      return servers.at(-1);
    }

    /** Runs a function in the page, with the tools; `selector` is where the views are. */
    async function run(selector, inside, ...parameters) {
      const script = `
        const [selector, parameters, done] = arguments;
        ${TOOLS}
        (${inside})(...parameters).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await browser.run(script, [selector, parameters]);
      assert.equal(error, undefined);
      return value;
    }

    async function open(url, selector) {
      await browser.go('about:blank');
      await browser.go(url);
      await run(selector, `async () => { await until(() => find('.bd') && find('.years__text')); }`);
    }

    async function press(...keys) {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await browser.press([{ type: 'key', id: 'keyboard', actions }]);
    }

    /** All that a visitor does, at whatever place. */
    async function everything(selector) {
      await run(
        selector,
        `async (views) => {
          for (const view of views) {
            find('.nav a[href="#view=' + view + '"]').click();
            await until(() => find('.view--' + view) && find('.view--' + view).textContent.length > 100);
          }
        }`,
        VIEWS,
      );

      const counts = await run(
        selector,
        `async () => {
          find('.nav a[href="#view=indicators"]').click();
          const count = () => find('.result-count') && find('.result-count').textContent;
          const all = await until(count);
          find('.filters__toggle').click();
          find('.chip').click();
          await until(() => count() !== all);
          find('.chip').click();
          await until(() => count() === all);
          find('input[type=search]').focus();
          return all;
        }`,
      );
      await press(...'改革');
      const found = await run(
        selector,
        `async (all) => {
          await until(() => find('.result-count').textContent !== all);
          return find('input[type=search]').value;
        }`,
        counts,
      );
      assert.equal(found, '改革');

      const years = await run(
        selector,
        `async () => {
          const handles = root().querySelectorAll('[role=slider]');
          const last = handles[handles.length - 1];
          // In a small window the year unfolds it.
          if (!last.getClientRects().length) find('.year-chip--button').click();
          await until(() => last.getClientRects().length);
          last.focus();
          return find('.years__text').textContent;
        }`,
      );
      await press(KEYS.Home);
      await run(selector, `async (years) => { await until(() => find('.years__text').textContent !== years); }`, years);
    }

    /** Saves the procurement table. */
    async function save(selector) {
      return run(
        selector,
        `async () => {
          let saved;
          const make = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            saved = blob;
            return make.call(URL, blob);
          };
          const name = 'procurement.csv';
          [...root().querySelectorAll('button')].find((button) => button.textContent.includes(name)).click();
          await until(() => saved);
          URL.createObjectURL = make;
          // Not text(), which drops the byte order mark.
          return [...new Uint8Array(await new Response(saved).arrayBuffer())];
        }`,
      );
    }

    async function expectSaved(bytes) {
      const expected = await readFile(join(DIST, 'data/procurement.csv'));
      assert.ok(Buffer.from(bytes).equals(expected));
      if (browser.saved) assert.equal(await browser.saved('procurement.csv'), expected.toString('utf8'));
    }

    test('the page under a strict policy', async () => {
      const { url } = await host(undefined, { headers: { 'Content-Security-Policy': STRICT_CSP } });
      await open(url, PAGE);
      await everything(PAGE);
    });

    test('the element', async () => {
      await open((await host('strict-policy', { headers: { 'Content-Security-Policy': STRICT_CSP } })).url, ELEMENT);
      await everything(ELEMENT);
    });

    test('another department of a collection', async () => {
      const { json, departments } = await manyDepartments(4);
      await published('all.json', json, async (published) => {
        await open((await host(undefined, { folders: [published] })).url, PAGE);
        const shown = await run(
          PAGE,
          `async (name) => {
            const button = (text) => [...root().querySelectorAll('button')].find(({ textContent }) => textContent.includes(text));
            button('选择其他部门').click();
            const list = await until(() => find('.header select'));
            await until(() => [...list.options].some(({ value }) => value === name));
            list.value = name;
            list.dispatchEvent(new Event('change', { bubbles: true }));
            await until(() => find('.header__department').textContent === name);
            return find('.view--overview').textContent;
          }`,
          departments[2].name,
        );
        assert.ok(shown.includes((departments[2].amounts[2021] / 100).toFixed(2)));
      });
    });

    test('the offline file, from the disk', async () => {
      const { href } = pathToFileURL(join(folder, '预算公开.html'));
      await open(href, PAGE);
      await everything(PAGE);
      await expectSaved(await save(PAGE));
      const asked = await run(PAGE, `async () => performance.getEntriesByType('resource').map(({ name }) => name)`);
      assert.deepEqual(asked.filter((address) => !/^(data|blob):/.test(address)), []);
      await open(`${href}#view=assets`, PAGE);
      assert.equal(await run(PAGE, `async () => !!find('.view--assets')`), true);
    });

    test('the frame in its sandbox, as high as its content', async () => {
      const { url } = await host('frame-resized');
      await browser.go(url);
      await run(
        PAGE,
        `async () => { await until(() => document.querySelector('#budget').getBoundingClientRect().height > 1000); }`,
      );
    });

    test('where WebAssembly is not allowed the static content stays', async () => {
      const policy = STRICT_CSP.replace(" 'wasm-unsafe-eval'", '');
      await browser.go((await host('policy-without-wasm', { headers: { 'Content-Security-Policy': policy } })).url);
      const note = await run(ELEMENT, `async () => (await until(() => find('details'))).textContent`);
      assert.match(note, /［csp］/);
      const shown = await run(ELEMENT, `async () => document.querySelector('table').getBoundingClientRect().height`);
      assert.ok(shown > 0);
    });

    test('the page loaded again shows the same view', async () => {
      await open(`${site}#view=procurement&sort=-total`, PAGE);
      await run(PAGE, `async () => { scrollTo(0, 600); }`);
      await browser.reload();
      await run(PAGE, `async () => { await until(() => find('.bd')); }`);
      assert.equal(await run(PAGE, `async () => !!find('.view--procurement')`), true);
    });
  });
}
