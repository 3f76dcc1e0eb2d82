// What the tests of host pages share: a page of somebody else's site, with the built site beside it.

import { expect, test as base } from '../support/fixtures.mjs';
import { DIST, serve } from '../support/server.mjs';
import { fileURLToPath } from 'node:url';

export { STRICT_CSP } from '../support/server.mjs';
export { DIST, expect };

/** The views that the element shows once it lives. */
export const LIVE = 'budget-disclosure .bd';
/** The note that stands above static content that had to stay. */
export const NOTE = 'budget-disclosure details';

/**
 * `open(name, options)` serves the host page in the folder `name`, beside the built site, and goes
 * there; the test fails when anything is asked of another origin. `events` holds the element's
 * events, as `{ name, detail }`.
 */
export const test = /** @type {import('../support/types').HostTest} */ (/** @type {any} */ (base).extend({
  open: async ({ page, problems }, use) => {
    const servers = [];
    await page.addInitScript(() => {
      window.events = [];
      for (const name of ['ready', 'state', 'select', 'error']) {
        document.addEventListener(`bd-${name}`, (/** @type {any} */ { detail }) => window.events.push({ name, detail }));
      }
    });
    page.on('request', (request) => {
      const asked = request.url();
      const { url } = servers.at(-1);
      if (asked.startsWith('http') && !asked.startsWith(url)) problems.push(`request to ${asked}`);
    });
    await use(async (name, { path = '', ...options } = {}) => {
      const folders = [fileURLToPath(new URL(`${name}/`, import.meta.url)), DIST];
      const server = await serve({ folders, ...options });
      servers.push(server);
      await page.goto(server.url + path);
      return server.url;
    });
    await Promise.all(servers.map((server) => server.close()));
  },
}));

/** Waits until the element lives. */
export async function live(page, selector = LIVE) {
  await page.locator(selector).first().waitFor();
}

/** The events of a name, as the page's document saw them. */
export function told(page, name) {
  return page.evaluate((name) => window.events.filter((event) => event.name === name).map(({ detail }) => detail), name);
}

/** Waits for the event `bd-error` and returns its detail. */
export async function failure(page) {
  await expect.poll(async () => (await told(page, 'error')).length).toBe(1);
  return (await told(page, 'error'))[0];
}

/** What every failure must leave: the static content, and a note for the staff. */
export async function keepsContent(page, { code, says }, problems) {
  const error = await failure(page);
  expect(error).toMatchObject({ code, works: false });
  expect(error.message).toContain(says);
  await expect(page.locator('budget-disclosure table')).toBeVisible();
  await expect(page.locator('budget-disclosure table')).toContainText('静态');
  await expect(page.locator(LIVE)).toHaveCount(0);
  const note = page.locator(NOTE);
  await expect(note.locator('summary')).toBeVisible();
  await expect(note.locator('p')).toBeHidden();
  await note.locator('summary').click();
  await expect(note.locator('p')).toContainText(says);
  // What the browser itself reports about the refusal.
  problems.length = 0;
}

/** Has the page add up how far its content jumps; `shift(page)` reads the sum. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** See {@link watchShifts}. */
export async function shift(page) {
  await page.waitForTimeout(500);
  return page.evaluate(() => window.shift);
}
