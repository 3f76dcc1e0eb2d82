// A site that an office published is that office's alone.

import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT, published } from '../support/command.mjs';
import { twoDepartments } from '../support/datasets.mjs';
import { expect, openLive, test } from '../support/fixtures.mjs';

/** What tells the document of the first disclosure from any other's: its city and its department. */
const DEMONSTRATION = ['衡水', '中共衡水市委机构编制委员会办公室'];

test('nothing in it names the department of the first disclosure', async () => {
  const document = (await readFile(DOCUMENT, 'utf8')).replaceAll(DEMONSTRATION[1], '虚构市档案局').replaceAll(DEMONSTRATION[0], '虚构');
  await published('虚构市档案局2021.txt', document, async (folder) => {
    let programs = 0;
    for (const path of await readdir(folder, { recursive: true })) {
      const file = join(folder, path);
      if (!(await stat(file)).isFile()) continue;
      const content = await readFile(file);
      const inside = content.toString().match(/id="budget-disclosure-wasm"[^>]*>([^<]*)</)?.[1];
      const parts = inside ? [content, Buffer.from(inside, 'base64')] : [content];
      for (const part of parts) {
        if (part.subarray(0, 4).toString() === '\0asm') programs += 1;
        for (const name of DEMONSTRATION) expect(part.includes(name), `${name} in ${path}`).toBe(false);
      }
    }
    // The one beside the pages and the one within the offline file.
    expect(programs).toBe(2);
  });
});

/** Has the list of departments fetched, where it is not there yet. */
async function listDepartments(page) {
  const ask = page.getByRole('button', { name: '选择其他部门' });
  if (await ask.count()) await ask.click();
}

test('a department of any name is published, chosen, linked and downloaded', async ({ page, host }) => {
  const name = 'A&B 100%';
  const { json, own } = await twoDepartments(name);
  await published('数据.json', json, async (folder) => {
    const url = await host({ folders: [folder] });
    await openLive(page, url);
    const title = page.getByRole('heading', { level: 1 });
    for (const chosen of [own, name]) {
      await listDepartments(page);
      await page.getByRole('combobox', { name: '部门' }).selectOption(chosen);
      await expect(title).toContainText(chosen);
      const link = page.url();
      await page.goto('about:blank');
      await openLive(page, link);
      await expect(title).toContainText(chosen);
    }

    const figures = await readFile(join(folder, 'data/figures.csv'), 'utf8');
    expect(figures).toContain(`\n${name},2021,`);
    const download = page.waitForEvent('download');
    await page.getByText('下载数据').click();
    await page.getByRole('link', { name: 'figures.csv' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain(`\n${name},2021,`);
  });
});
