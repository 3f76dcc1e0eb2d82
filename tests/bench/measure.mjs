// What is measured in a page.

/** How long nothing may change until a page counts as settled, in milliseconds. */
const QUIET = 300;

/** Slow 4G and a quarter of the processor. */
export async function slow(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  });
}

/** Acts in a page and tells how many milliseconds later its last change of the document was. */
export async function settled(page, act, argument) {
  return page.evaluate(
    async ([source, argument, quiet]) => {
      const within = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : []))];
      const roots = within(document);
      const find = (selector) => roots.map((root) => root.querySelector(selector)).find(Boolean);
      let last = performance.now();
      const observer = new MutationObserver(() => (last = performance.now()));
      roots.forEach((root) => observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true }));
      const start = performance.now();
      last = start;
      new Function('find', 'argument', source)(find, argument);
      last = Math.max(last, performance.now());
      while (performance.now() - last < quiet) await new Promise((resolve) => setTimeout(resolve, quiet / 3));
      observer.disconnect();
      return last - start;
    },
    [act, argument, QUIET],
  );
}

/**
 * Scrolls a table far, as with the thumb of its bar, and on, as with a wheel: how many milliseconds it takes each time until
 * rows are in sight, and in how many of the wheel's frames some are not.
 */
export async function scrolled(page, selector) {
  return page.evaluate(async (selector) => {
    const within = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : []))];
    const scroller = within(document)
      .map((root) => root.querySelector(selector))
      .find(Boolean);
    scroller.scrollIntoView({ block: 'center' });
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await nextFrame();
    const { left, top, bottom } = scroller.getBoundingClientRect();
    const heights = [top + (bottom - top) / 3, (top + bottom) / 2, Math.min(bottom, innerHeight) - 40];
    const isFilled = () =>
      heights.every((y) => {
        const element = scroller.getRootNode().elementFromPoint(left + 40, y);
        return scroller.contains(element) && element.textContent.trim() !== '' && element !== scroller && element.children.length < 30;
      });
    const far = scroller.scrollHeight - scroller.clientHeight;
    const drags = [];
    for (const part of [0.5, 0.1, 0.9, 0.3, 0.7]) {
      const start = performance.now();
      scroller.scrollTop = far * part;
      do await nextFrame();
      while (!isFilled() && performance.now() - start < 10_000);
      drags.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    let gaps = 0;
    for (let tick = 0; tick < 60; tick += 1) {
      scroller.scrollTop += 360;
      await nextFrame();
      gaps += isFilled() ? 0 : 1;
    }
    scroller.scrollTop = 0;
    await nextFrame();
    return { drags, gaps };
  }, selector);
}

/** Goes down a table by the keyboard: how many of so many presses leave rows out of sight. */
export async function keyed(page, selector, presses) {
  const table = page.locator(selector);
  await table.evaluate((scroller) => {
    scroller.scrollTop = 0;
    scroller.tabIndex = 0;
    scroller.focus();
  });
  let gaps = 0;
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('PageDown');
    gaps += await table.evaluate(async (scroller) => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const { left, top, bottom } = scroller.getBoundingClientRect();
      const element = scroller.getRootNode().elementFromPoint(left + 40, (Math.max(0, top) + Math.min(bottom, innerHeight)) / 2);
      return scroller.contains(element) && element !== scroller && element.closest('th, td') ? 0 : 1;
    });
  }
  await table.evaluate(async (scroller) => {
    scroller.scrollTop = 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  return gaps;
}

/** Megabytes that a page's scripts and programs hold after a collection. */
export async function memory(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/** How many elements a page has, those in open shadow roots included. */
export const nodes = (page) =>
  page.evaluate(() => {
    const count = (root) => {
      const elements = [...root.querySelectorAll('*')];
      return elements.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? count(shadowRoot) : 0), elements.length);
    };
    return count(document);
  });
