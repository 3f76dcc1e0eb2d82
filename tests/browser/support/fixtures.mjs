// What every browser test builds on.

import { test as base, expect } from '@playwright/test';
import { serve } from './server.mjs';

/** A name that a browser may be told to find here: a site of no secure context, as many portals are. */
export const PLAIN_HOST = 'budget.example';
/** The element of the live widget. */
export const LIVE = '#budget-disclosure';
/** The element of the static content. */
export const STATIC = '#budget-disclosure-static';

/**
 * `site` serves the finished site; `host(options)` a site of its own; `problems` collects
 * console errors, uncaught exceptions and requests to other origins, and the test fails on
 * any unless it empties the list itself.
 */
export const test = /** @type {import('./types').SiteTest} */ (/** @type {any} */ (base).extend({
  site: [
    async ({}, use) => {
      const server = await serve();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],

  host: async ({}, use) => {
    const servers = [];
    await use(async (options) => {
      servers.push(await serve(options));
      return servers.at(-1).url;
    });
    await Promise.all(servers.map((server) => server.close()));
  },

  problems: [
    async ({ page }, use) => {
      const problems = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && !['127.0.0.1', PLAIN_HOST].includes(hostname)) problems.push(`request to ${request.url()}`);
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
}));

/** Opens the page and waits for the live widget. */
export async function openLive(page, url) {
  await page.goto(url);
  await page.locator(LIVE).waitFor();
}

/** The views: their keys, what the navigation calls them, and their titles. */
export const VIEWS = {
  overview: { tab: '概览', title: '概览' },
  indicators: { tab: '承诺', title: '承诺了什么 绩效指标' },
  procurement: { tab: '采购', title: '要买什么 政府采购' },
  findings: { tab: '核对', title: '算得拢吗 勾稽核对' },
  source: { tab: '原文', title: '原文' },
};
/** Those that are a part of another one, which their addresses unfold: what the navigation calls that one. */
export const PARTS = { assets: '采购', glossary: '原文' };

/** A link of the navigation. */
export function tab(page, name) {
  return page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name, exact: true });
}

/** Opens a view that can be filtered, and unfolds its filters. */
export async function openFilters(page, url) {
  await openLive(page, url);
  await page.getByRole('button', { name: /^筛选/ }).click();
}

/** Chooses a size of the text, or colours, by their name. */
export async function choose(page, name) {
  await page.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Ends the live program amid its work, as a page does that breaks what the program calls. */
export async function breakProgram(page) {
  await page.locator('.bd .nav a').first().evaluate((link) => {
    const target = Object.getOwnPropertyDescriptor(Event.prototype, 'target');
    const broken = () => {
      throw new Error('broken by the page');
    };
    Object.defineProperty(Event.prototype, 'target', { ...target, get: broken });
    link.click();
    Object.defineProperty(Event.prototype, 'target', target);
  });
}

/**
 * Forgets that a policy refused the style inside a page, where that is all that went wrong: the linked sheet stands in
 * for it.
 * @param {string[]} problems
 */
export function onlyStyleInside(problems) {
  expect(problems).not.toEqual([]);
  for (const problem of problems.splice(0)) expect(problem).toContain('inline style');
}

export { expect };
