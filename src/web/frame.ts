import type { Context, Hono, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { languageOfRequest } from './language.js';
import type { Log } from './log.js';
import { asHttpProblem, problemDocument } from './problem.js';
import { notThere, wrongMethod } from './refusals.js';

/** Logs each request once it is answered. */
export const logged =
  (log: Log, now: () => number): MiddlewareHandler =>
  async (c, next) => {
    const since = now();
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'other';
    log.request({ method: c.req.method, route, status: c.res.status, ms: Math.round(now() - since) });
  };

const methods = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD', 'OPTIONS'] as const;

/** The methods that an address accepts. */
const allowedAt = (app: Hono, path: string): readonly string[] =>
  methods.filter((method) => {
    const [found] = app.router.match(method, path);
    return found.some(([[, route]]) => route.method === method);
  });

/** Answers every error as a problem (RFC 9457), in the language that the caller asks for. */
export const withProblems = (app: Hono, log: Log): Hono => {
  app.onError((error, c) => {
    const problem = asHttpProblem(error);
    if (problem.status === 500) log.fault(error);
    return problemAnswer(c, problem);
  });
  app.notFound((c) => {
    const allowed = allowedAt(app, c.req.path);
    return problemAnswer(c, allowed.length > 0 ? wrongMethod(allowed) : notThere('an address of this server'));
  });
  return app;
};

const problemAnswer = (c: Context, problem: ReturnType<typeof asHttpProblem>): Response => {
  const language = languageOfRequest(c);
  return c.body(JSON.stringify(problemDocument(problem, language)), problem.status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    ...problem.headers,
  });
};
