import type { Context, MiddlewareHandler } from 'hono';
import { crossSite } from '../refusals.js';

/** An Origin is our own where its host and port are the request's; a TLS proxy before us makes it https. */
const isOwnOrigin = (origin: string, host: string): boolean =>
  origin === `http://${host}` || origin === `https://${host}`;

const isNavigation = (c: Context): boolean => c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';

/** What a browser says of where a request comes from. Programs say nothing. */
const isFromElsewhere = (c: Context): boolean => {
  const origin = c.req.header('origin');
  if (origin !== undefined && !isOwnOrigin(origin.toLowerCase(), (c.req.header('host') ?? '').toLowerCase()))
    return true;
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

/** A picture in a document of the output folder, which has an origin of its own: it is shown to whoever knows the key in its address. */
const isPictureOfOutput = (c: Context): boolean =>
  c.req.method === 'GET' && c.req.header('sec-fetch-dest') === 'image' && c.req.path.startsWith('/output/');

/** Refuses what a page of another origin asks for. A link may lead here: it opens the page, and shows its own page nothing. */
export const originCheck = (): MiddlewareHandler => async (c, next) => {
  const isLink = isNavigation(c) && !c.req.path.startsWith('/api/');
  if (!isLink && !isPictureOfOutput(c) && isFromElsewhere(c)) throw crossSite();
  await next();
};
