// What the tests of the staff's tool share. It is opened from the disk, as the staff do.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DIST } from '../support/server.mjs';

/** The Word files that `cargo xtask test` writes. */
export const DOCUMENTS = fileURLToPath(new URL('../../../target/test-documents/', import.meta.url));

/** What is in them. */
export const specimens = JSON.parse(await readFile(join(DOCUMENTS, 'specimens.json'), 'utf8'));

/** Opens the tool. */
export async function openStudio(page) {
  await page.goto(pathToFileURL(join(DIST, 'studio.html')).href);
}

/** Drops files on the page as the mouse does: paths, or `{ name, content }`. */
export async function drop(page, ...files) {
  const contents = await Promise.all(
    files.map(async (file) => ({
      name: file.name ?? basename(file),
      content: (file.content ?? (await readFile(file))).toString('base64'),
    })),
  );
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, content } of files) {
      transfer.items.add(new File([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], name));
    }
    return transfer;
  }, contents);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** The path of a Word file. */
export const wordFile = (name) => join(DOCUMENTS, name);

/** The button that shows a year. */
export const yearButton = (page, year) =>
  page.getByRole('group', { name: '年度' }).getByRole('button', { name: new RegExp(`^${year}年`) });

/** Saves one of the products, and returns where it lies. `press` is how somebody presses a button. */
export async function saved(page, product, folder, press = (button) => button.click()) {
  const download = page.waitForEvent('download');
  await press(page.getByRole('listitem').filter({ hasText: product }).getByRole('button', { name: '保存' }));
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}
