import { Hono } from 'hono';
import type { Policy } from '../model/schema/policy.js';
import { policies as packaged } from '../policy/index.js';
import { version } from '../version.js';
import { Budget } from './budget.js';
import { Desk } from './cases/desk.js';
import { caseRoutes } from './cases/routes.js';
import type { Core } from './core.js';
import { descriptionRoutes } from './description.js';
import { logged, withProblems } from './frame.js';
import { bodyLimit } from './guard/body.js';
import { safeHeaders } from './guard/headers.js';
import { hostCheck, type OwnHosts } from './guard/host.js';
import { originCheck } from './guard/origin.js';
import { tokenCheck } from './guard/token.js';
import { defaultLimits, type ServerLimits } from './limits.js';
import type { Log } from './log.js';
import { outputRoutes } from './output.js';
import { pageRoutes } from './page.js';
import { phoneApp } from './phone/app.js';
import { policyOffered } from './policies.js';
import { closing as isEnding, notReady } from './refusals.js';
import { sessionRoutes } from './session/routes.js';
import { Sessions } from './session/store.js';
import { Slots } from './slots.js';

export interface AppOptions {
  readonly core: Core;
  readonly token: string;
  readonly hosts: OwnHosts;
  readonly log: Log;
  /** The operator's own policies, already checked, offered in addition to the packaged ones. Default: none. */
  readonly policies?: readonly Policy[];
  readonly limits?: Partial<ServerLimits>;
  /** A folder written by `build`, shown under `/output/`. */
  readonly output?: string | undefined;
  /** The address for telephones in the same network; undefined if they have no access. */
  readonly lan?: { readonly origin: () => string; readonly hosts: OwnHosts } | undefined;
  /** In milliseconds. */
  readonly now?: () => number;
}

export interface App {
  /** The app for the main address. */
  readonly app: Hono;
  /** The app for telephones; undefined if they have no access. */
  readonly phone: Hono | undefined;
  /** Forgets what nobody has asked for in a long time. */
  tidy(): void;
  /** Accepts nothing more and gives running work some time to end. @returns The ids of cases that were dropped. */
  close(): Promise<readonly string[]>;
}

/** Paths below `/api/` that reveal nothing about any case. */
const open: readonly RegExp[] = [/^\/api\/openapi\.json$/u, /^\/api\/[a-z]+\.schema\.json$/u];

/** The whole server without its sockets: routes to the core, and their guards. */
export const createApp = ({ core, token, hosts, log, policies = [], output, lan, ...options }: AppOptions): App => {
  const limits = { ...defaultLimits, ...options.limits };
  const now = options.now ?? (() => performance.now());
  const slots = new Slots(limits.concurrency);
  const budget = new Budget(limits.maxHeldBytes);
  const desk = new Desk({ core, limits, slots, log, policies }, now);
  const phoneLink = lan && ((phoneToken: string) => `${lan.origin()}/phone?token=${phoneToken}`);
  const sessions = new Sessions({ core, slots, log, limits, policies, phoneLink }, now);
  const ending = new AbortController();
  let isReady = false;
  const opening = (core.ready ?? core.readers)().then(
    () => {
      isReady = true;
    },
    (error: unknown) => log.fault(error),
  );

  const app = withProblems(new Hono(), log);
  app.use(logged(log, now), safeHeaders(), bodyLimit(limits.maxBodyBytes), hostCheck(hosts), originCheck());
  const guard = tokenCheck(token);
  app.use('/api/*', (c, next) => (open.some((path) => path.test(c.req.path)) ? next() : guard(c, next)));

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', (c) => {
    if (ending.signal.aborted) throw isEnding();
    if (!isReady) throw notReady();
    return c.json({ status: 'ready', running: slots.running, waiting: slots.waiting });
  });
  const { maxBodyBytes, maxFileBytes, maxFiles } = limits;
  const offered = [...packaged(), ...policies].map(policyOffered);
  const about = { version, output: output !== undefined, lan: lan !== undefined, policies: offered };
  app.get('/api/server', (c) => c.json({ ...about, limits: { maxBodyBytes, maxFileBytes, maxFiles } }));
  const parts = { sessions, limits, budget, policies, closing: ending.signal };
  app.route('/api/cases', caseRoutes({ desk, limits, budget, policies, closing: ending.signal }));
  app.route('/api/sessions', sessionRoutes(parts));
  app.route('/api', descriptionRoutes());
  if (output !== undefined) app.route('/output', outputRoutes(output, token));
  app.route('/', pageRoutes());

  return {
    app,
    phone: lan === undefined ? undefined : phoneApp({ ...parts, hosts: lan.hosts, log, now }),
    tidy: () => {
      desk.tidy();
      sessions.tidy();
    },
    close: async () => {
      const dropped = await desk.close(limits.graceMs);
      ending.abort();
      sessions.close();
      await opening;
      return dropped;
    },
  };
};
