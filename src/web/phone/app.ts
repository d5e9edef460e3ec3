import { type Context, Hono } from 'hono';
import { logged, withProblems } from '../frame.js';
import { bodyLimit } from '../guard/body.js';
import { safeHeaders } from '../guard/headers.js';
import { hostCheck, type OwnHosts } from '../guard/host.js';
import { originCheck } from '../guard/origin.js';
import { bearerOf, isSameToken } from '../guard/token.js';
import { languageOfRequest } from '../language.js';
import type { Log } from '../log.js';
import { noToken } from '../refusals.js';
import { addFiles, type SessionRoutesParts } from '../session/routes.js';
import type { Session } from '../session/session.js';
import { phonePage, phoneStyle } from './page.js';

export interface PhoneParts extends SessionRoutesParts {
  readonly hosts: OwnHosts;
  readonly log: Log;
  readonly now: () => number;
}

/**
 * What a telephone in the same network can reach: a form, and the address that it sends photos to. Its token adds files to one session, and can
 * neither show nor change anything else.
 */
export const phoneApp = (parts: PhoneParts): Hono => {
  const { sessions, limits, hosts, log, now } = parts;
  const app = withProblems(new Hono(), log);
  app.use(logged(log, now), safeHeaders(), bodyLimit(limits.maxBodyBytes), hostCheck(hosts), originCheck());

  const tokenOf = (c: Context): string => c.req.query('token') ?? bearerOf(c.req.header('authorization')) ?? '';
  const sessionOf = (c: Context): Session => {
    const session = sessions.byPhone((own) => isSameToken(tokenOf(c), own));
    if (session === undefined) throw noToken(tokenOf(c) === '' ? 'none' : 'another one');
    return session;
  };
  const page = (c: Context, sent: number | undefined): Response => {
    const action = `/phone?token=${encodeURIComponent(tokenOf(c))}`;
    return c.html(phonePage(languageOfRequest(c), action, sent), sent === undefined ? 200 : 201);
  };

  app.get('/phone.css', (c) => c.body(phoneStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/phone', (c) => {
    sessionOf(c);
    return page(c, undefined);
  });
  app.post('/phone', async (c) => page(c, await addFiles(c, sessionOf(c), parts)));
  return app;
};
