// A static server for tests: right types by default, and any header a situation needs.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The finished site. */
export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** What a strict host allows. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves `folders`, the first that has the file wins.
 *
 * @param {object} [options]
 * @param {string[]} [options.folders] defaults to the finished site
 * @param {Record<string, string>} [options.headers] sent with every answer
 * @param {Record<string, string>} [options.types] content types by extension, before the usual
 * @param {(path: string) => number | undefined} [options.status] refuses a path with a status
 * @param {Record<string, string | AsyncIterable<string>>} [options.pages] HTML by path, before any folder; as it comes
 * @param {string[]} [options.silent] paths that are never answered
 * @param {string} [options.host] the name by which the browser knows this server
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folders = [DIST], headers = {}, types = {}, status = () => undefined, pages = {}, silent = [], host = '127.0.0.1' } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    if (silent.includes(path)) return;
    if (path in pages) {
      Readable.from(pages[path]).pipe(response.writeHead(200, { 'Content-Type': TYPES['.html'], ...headers }));
      return;
    }
    const refused = status(path);
    const file = refused ? undefined : await find(folders, path);
    if (!file) {
      response.writeHead(refused ?? 404, headers).end();
      return;
    }
    const extension = extname(file);
    const type = types[extension] ?? TYPES[extension] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...headers });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host}:${port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

async function find(folders, path) {
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
  for (const folder of folders) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}
