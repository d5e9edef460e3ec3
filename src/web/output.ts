import { createHash, createHmac } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Context, Hono } from 'hono';
import { evidencePath } from '../case/index.js';
import { bearerOf, isSameToken } from './guard/token.js';
import { noToken, notThere } from './refusals.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.sig': 'application/octet-stream',
};

/** By the extension of the file. */
export const contentType = (file: string): string => types[extname(file)] ?? 'application/octet-stream';

const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !way.includes(':');
};

/** A file of the folder; undefined if it does not exist. Links out of the folder are not followed. */
const fileIn = async (folder: string, path: string): Promise<Buffer | undefined> => {
  const located = evidencePath(path);
  if (!located.ok || located.path.split('/').some((step) => step.startsWith('.'))) return undefined;
  if (types[extname(located.path)] === undefined) return undefined;
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(join(folder, located.path))]);
    return isInside(root, real) && (await stat(real)).isFile() ? await readFile(real) : undefined;
  } catch {
    return undefined;
  }
};

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of the inline texts in these tags of a document. */
const inlineIn = (html: string, tag: 'script' | 'style'): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^]*?)</${tag}>`, 'giu'))].map(([, text = '']) => hashOf(text));

/**
 * A document of the folder may run and show its own content, load nothing, and reach nothing of this server. It gets an origin of its own, so that it
 * cannot read the page's token.
 */
const documentPolicy = (html: string): string =>
  [
    "default-src 'none'",
    `script-src ${inlineIn(html, 'script').join(' ') || "'none'"}`,
    `style-src ${inlineIn(html, 'style').join(' ') || "'none'"}`,
    // For thumbnails, which are files of the folder.
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
  ].join('; ');

/** A document of the folder has another origin than its own pictures. Anybody who asks for one knows the key in its address. */
const shownInDocuments = { 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

const answer = (c: Context, path: string, content: Buffer): Response => {
  const type = types[extname(path)] ?? 'application/octet-stream';
  const further = type.startsWith('text/html')
    ? { 'Content-Security-Policy': documentPolicy(content.toString()) }
    : type.startsWith('image/')
      ? shownInDocuments
      : {};
  return c.body(new Uint8Array(content), 200, { 'Content-Type': type, ...further });
};

/**
 * Shows a folder written by `build`. A browser follows links without a header, so the address itself contains the key. A program sends the token. A
 * link with `?token=` redirects to the address with the key, which opens this folder and nothing else.
 */
export const outputRoutes = (folder: string, token: string): Hono => {
  const key = createHmac('sha256', token).update('output').digest('base64url');
  const app = new Hono();

  const shown = async (c: Context, path: string): Promise<Response> => {
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const content = await fileIn(folder, name);
    if (content === undefined) throw notThere('a file of the output folder');
    return answer(c, name, content);
  };

  app.get('/*', async (c) => {
    const path = decoded(c.req.path.replace(/^\/output\/?/u, ''));
    const [first = '', ...rest] = path.split('/');
    if (isSameToken(first, key)) return shown(c, rest.join('/'));
    const asked = c.req.query('token');
    if (asked !== undefined && isSameToken(asked, token)) return c.redirect(`/output/${key}/${encodeURI(path)}`, 303);
    const given = bearerOf(c.req.header('authorization'));
    if (given === undefined || !isSameToken(given, token)) throw noToken(given === undefined ? 'none' : 'another one');
    return shown(c, path);
  });
  return app;
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw notThere('a file of the output folder');
  }
};
