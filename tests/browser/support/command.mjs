// The command, as an office runs it.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DIST } from './server.mjs';

const COMMAND = fileURLToPath(new URL('../../../target/debug/disclosure', import.meta.url));

/** The document of the first disclosure. */
export const DOCUMENT = fileURLToPath(new URL('../../../documents/hengshui-bianban-2021.txt', import.meta.url));

/**
 * Publishes a file with the finished site, and hands over the folder as long as `use` takes.
 *
 * @param {string} name the file's name
 * @param {string} content what is in it
 * @param {(folder: string) => Promise<void>} use
 * @param {string[]} [options] further words for the command
 */
export async function published(name, content, use, options = []) {
  const folder = await mkdtemp(join(tmpdir(), 'published-'));
  try {
    const file = join(folder, name);
    await writeFile(file, content);
    const out = join(folder, 'out/');
    await promisify(execFile)(COMMAND, ['publish', file, '--site', DIST, '--out', out, ...options]);
    await use(out);
  } finally {
    await rm(folder, { recursive: true });
  }
}
