// A host whose rules undo every style, all of them `!important`.

import { expect, live, test } from '../support.mjs';

/** How every element of the widget looks. */
function looks(page) {
  return page.evaluate(() => {
    const root = document.querySelector('budget-disclosure').shadowRoot;
    // The page's own width differs; what follows from it is no concern of styles.
    const measures = /width|height|size$|origin|inset|inline-start|left|right|^top|bottom|grid-template/;
    const names = [...getComputedStyle(document.body)].filter((name) => !measures.test(name));
    return [...root.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      const look = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${element.localName}.${element.getAttribute('class') ?? ''} ${look.join('; ')}`;
    });
  });
}

test('the element looks as in a page without any style', async ({ page, open }) => {
  test.setTimeout(120_000);
  await open('plain');
  await live(page);
  const plain = await looks(page);
  await open('reset');
  await live(page);
  const reset = await looks(page);
  expect(reset.length).toBe(plain.length);
  const different = reset.flatMap((look, index) => {
    const before = plain[index].split('; ');
    const changed = look.split('; ').filter((part, at) => part !== before[at]);
    return changed.length ? [`${look.split(' ', 2).join(' ')} ${changed.join('; ')}`] : [];
  });
  expect(different).toEqual([]);
  const box = await page.locator('budget-disclosure').boundingBox();
  expect(box.width).toBeGreaterThan(1000);
});
