// The element goes and comes back a hundred times; nothing piles up.

import { LIVE, expect, live, test } from '../support.mjs';

/** Bytes in use: JavaScript's after its garbage is gone, and WebAssembly's. */
async function memory(page, session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const wasm = await page.evaluate(() => window.memory.buffer.byteLength);
  return { script: usedSize, wasm, nodes, listeners: jsEventListeners };
}

async function cycles(page, count) {
  await page.evaluate(async (count) => {
    const element = document.querySelector('budget-disclosure');
    const parent = element.parentNode;
    for (let i = 0; i < count; i++) {
      const ready = new Promise((resolve) => element.addEventListener('bd-ready', resolve, { once: true }));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parent.prepend(element);
      await ready;
    }
    window.events = [];
  }, count);
}

test('a hundred times out of the page and back', async ({ page, open }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    /** @type {any} */
    const program = WebAssembly;
    const { instantiate } = program;
    program.instantiate = async (...parts) => {
      const result = await instantiate.apply(program, parts);
      window.memory ??= (result.instance ?? result).exports.memory;
      return result;
    };
  });
  await open('plain');
  await live(page);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await cycles(page, 20);
  const before = await memory(page, session);
  await cycles(page, 100);
  const after = await memory(page, session);
  for (const kind of Object.keys(before)) {
    expect(after[kind], `${kind}: ${before[kind]} before`).toBeLessThanOrEqual(before[kind] * 1.05);
  }
  await expect(page.locator(LIVE)).toBeVisible();
  await page.locator('.nav a', { hasText: '采购' }).click();
  await expect(page.locator('.view--procurement')).toBeVisible();
});
