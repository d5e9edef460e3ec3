import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Hono } from 'hono';
import { notThere } from './refusals.js';

/** Where the build puts the page. It does not exist when running from sources, as in tests. */
const folder = new URL('./page/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const notice = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>triproof</title>
<h1>triproof</h1>
<p>The page was not built. HTTP for tooling is here all the same: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
</html>
`;

/** The page itself. It contains no evidence and needs no token. It uses the token to fetch what it shows. */
export const pageRoutes = (): Hono => {
  const app = new Hono();
  app.get('/', async (c) => {
    const html = await readFile(new URL('index.html', folder), 'utf8').catch(() => notice);
    return c.body(html, 200, { 'Content-Type': 'text/html; charset=utf-8' });
  });
  app.get('/:name{[a-z][a-z0-9-]*\\.(?:js|css|svg|png|woff2)}', async (c) => {
    const name = c.req.param('name');
    const content = await readFile(new URL(name, folder)).catch(() => undefined);
    if (content === undefined) throw notThere('a part of the page');
    return c.body(new Uint8Array(content), 200, { 'Content-Type': types[extname(name)] ?? '' });
  });
  return app;
};
