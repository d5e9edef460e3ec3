import type { Context, MiddlewareHandler } from 'hono';
import { crossSite } from '../refusals.js';

/** An Origin is our own if its host and port are the request's. The scheme may be https because of a TLS proxy. */
const isOwnOrigin = (origin: string, host: string): boolean =>
  origin === `http://${host}` || origin === `https://${host}`;

const isNavigation = (c: Context): boolean => c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';

/** Whether a browser says that the request comes from another origin. Programs say nothing. */
const isFromElsewhere = (c: Context): boolean => {
  const origin = c.req.header('origin');
  if (origin !== undefined && !isOwnOrigin(origin.toLowerCase(), (c.req.header('host') ?? '').toLowerCase()))
    return true;
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

/** A picture in a document of the output folder, which has an origin of its own. Anybody who knows the key in its address may see it. */
const isPictureOfOutput = (c: Context): boolean =>
  c.req.method === 'GET' && c.req.header('sec-fetch-dest') === 'image' && c.req.path.startsWith('/output/');

/** Refuses requests from pages of other origins. A link from elsewhere is allowed: it opens the page, and shows nothing to the linking page. */
export const originCheck = (): MiddlewareHandler => async (c, next) => {
  const isLink = isNavigation(c) && !c.req.path.startsWith('/api/');
  if (!isLink && !isPictureOfOutput(c) && isFromElsewhere(c)) throw crossSite();
  await next();
};
