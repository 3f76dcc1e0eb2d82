// The bars: by keyboard, under a thumb, and for those who enlarge or do not see them.

import { LIVE, PARTS, VIEWS, choose, expect, openLive, tab, test } from '../support/fixtures.mjs';

const KEYS = [...Object.keys(VIEWS), ...Object.keys(PARTS)];

test('the first stop leads past the bars', async ({ page, site }) => {
  await openLive(page, site);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement.closest('main') !== null)).toBe(true);
});

test('on a phone the views stand at the foot of the screen, on a wide one in the one bar', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLive(page, site);
  const nav = page.getByRole('navigation', { name: '栏目' });
  for (const y of [0, 900]) {
    await page.evaluate((y) => scrollTo(0, y), y);
    const box = await nav.boundingBox();
    expect(Math.round(box.y + box.height)).toBe(740);
    expect(Math.round((await page.locator(`${LIVE} .brand`).boundingBox()).y)).toBe(0);
  }
  await page.setViewportSize({ width: 1280, height: 740 });
  const tops = await page.locator(`${LIVE} :is(.brand, .nav, .toolbar)`).evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().top));
  expect(tops).toEqual([0, 0, 0]);
});

test('the menu opens and closes by keyboard, and goes when the reader goes', async ({ page, site }) => {
  await openLive(page, site);
  const button = page.getByRole('button', { name: /^更多/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '标准', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await page.getByRole('button', { name: '下载数据' }).click();
  await expect(page.getByRole('link', { name: /figures.csv/ })).toBeInViewport();
});

test('the size of the text goes round by one button', async ({ page, site }) => {
  await openLive(page, site);
  const size = () => page.locator(`${LIVE} .bd`).evaluate((page) => parseFloat(getComputedStyle(page).fontSize));
  const first = await size();
  const button = page.getByRole('button', { name: /^字号/ });
  const seen = [first];
  for (const name of ['大', '特大', '标准']) {
    await button.click();
    await expect(button).toHaveAccessibleName(new RegExp(`：${name}，`));
    seen.push(await size());
  }
  expect(seen[1]).toBeGreaterThan(seen[0]);
  expect(seen[2]).toBeGreaterThan(seen[1]);
  expect(seen[3]).toBe(first);
});

for (const width of [360, 768, 1280]) {
  test(`no focus is hidden under a bar, ${width} px, there and back`, async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width, height: 740 });
    for (const key of ['overview', 'procurement', 'source']) {
      await page.goto('about:blank');
      await openLive(page, `${site}#view=${key}`);
      const hidden = [];
      for (const step of ['Tab', 'Shift+Tab']) {
        for (let at = 0; at < 60; at++) {
          await page.keyboard.press(step);
          const covered = await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body || element.closest('.top, .skip')) return undefined;
            // Of what is larger than the screen, what is on it counts.
            const box = element.getBoundingClientRect();
            const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
            const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
            const inside = (x, y) => {
              const at = document.elementFromPoint(x, y);
              return at && (element.contains(at) || at.contains(element));
            };
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            const places = [[x, y], [x, top + 2], [x, bottom - 2], [left + 2, y], [right - 2, y]];
            return places.some(([x, y]) => inside(x, y)) ? undefined : `${element.outerHTML.slice(0, 90)} ${top}`;
          });
          if (covered) hidden.push(covered);
        }
      }
      expect(hidden, key).toEqual([]);
    }
  });
}

for (const width of [360, 1280]) {
  test(`nothing is smaller than a note or a fingertip, ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const key of KEYS) {
      await page.goto('about:blank');
      await openLive(page, `${site}#view=${key}`);
      const small = await page.locator(LIVE).evaluate((root) => {
        const found = [];
        for (const element of root.querySelectorAll('*')) {
          const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
          if (!says || !element.checkVisibility({ visibilityProperty: true })) continue;
          const size = parseFloat(getComputedStyle(element).fontSize);
          if (size < 13.99) found.push(`${element.className} ${size}`);
        }
        return [...new Set(found)];
      });
      expect(small, key).toEqual([]);
      const targets = await page.locator(`${LIVE} :is(.nav a, .tool, .button, .year-chip--button)`).evaluateAll((all) =>
        all
          .filter((target) => target.checkVisibility())
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => Math.min(width, height) < 43.9).length,
      );
      expect(targets, key).toBe(0);
    }
  });
}

test('where the system chooses the colours, the tab and the pressed button are still told apart', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openLive(page, site);
  const edge = (link) => link.evaluate((link) => getComputedStyle(link).borderBottomColor + getComputedStyle(link).textDecorationLine);
  expect(await edge(tab(page, '概览'))).not.toBe(await edge(tab(page, '采购')));
  await page.getByRole('button', { name: /^更多/ }).click();
  const ground = (name) => page.getByRole('button', { name, exact: true }).evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground('标准')).not.toBe(await ground('特大'));
  const range = page.locator(`${LIVE} .slider__range`);
  expect(await range.evaluate((range) => getComputedStyle(range).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
});

test('what is chosen stays chosen', async ({ page, site }) => {
  await openLive(page, site);
  await choose(page, '高对比');
  await page.reload();
  await expect(page.locator(`${LIVE} .bd`)).toHaveAttribute('data-theme', 'contrast');
});
