// Another program has defined an element of the same name.

import { expect, test } from '../support.mjs';

test('the other element is left alone, and the staff are told', async ({ page, open }) => {
  const warning = page.waitForEvent('console', (message) => message.type() === 'warning');
  await open('taken-name');
  expect((await warning).text()).toContain('已有同名的元素');
  await expect(page.locator('budget-disclosure')).toHaveAttribute('title', '别的程序');
  await expect(page.getByText('静态内容')).toBeVisible();
});
