import { type Context, Hono } from 'hono';
import type { Policy } from '../../model/schema/policy.js';
import type { Language } from '../../model/schema/report.js';
import { renderJson } from '../../report/json.js';
import type { Budget } from '../budget.js';
import { deleted } from '../deleted.js';
import { eventStream } from '../events.js';
import { readBody } from '../guard/body.js';
import { languageOfRequest } from '../language.js';
import type { ServerLimits } from '../limits.js';
import { contentType } from '../output.js';
import { HttpProblem, problemDocument } from '../problem.js';
import { notThere, notYet } from '../refusals.js';
import { caseInBody } from '../upload/case-upload.js';
import type { Desk } from './desk.js';
import type { UploadedCase, UploadOutcome } from './job.js';
import { postOptions } from './options.js';
import { Repeats, requestHash } from './repeats.js';

export interface CaseRoutesParts {
  readonly desk: Desk;
  readonly limits: ServerLimits;
  readonly budget: Budget;
  /** The operator's own policies. */
  readonly policies: readonly Policy[];
  /** Aborted when the server stops. */
  readonly closing: AbortSignal;
}

const linksOf = (id: string) => ({
  self: `/api/cases/${id}`,
  events: `/api/cases/${id}/events`,
  report: `/api/cases/${id}/report.json`,
  bundle: `/api/cases/${id}/bundle.pdf`,
});

/** The current state of a case. */
const stateOf = ({ id, state, outcome }: UploadedCase, language: Language): object => {
  const { self, events, ...products } = linksOf(id);
  const links = { self, events };
  if (outcome === undefined) return { id, state, links };
  if ('problem' in outcome) return { id, state, problem: problemDocument(outcome.problem, language), links };
  const { report, outputs = [] } = outcome;
  const others = outputs.map(({ record }) => record).filter(({ kind }) => kind !== 'pdf');
  const further = others.length === 0 ? {} : { outputs: others.map(({ file }) => `${self}/outputs/${file}`) };
  return { id, state, verdict: report.verdict, report, links: { ...links, ...products, ...further } };
};

type Built = Extract<UploadOutcome, { report: unknown }>;

/** The result of a case. @throws {HttpProblem} If it is not ready, or failed. */
const builtOf = ({ outcome, state }: UploadedCase): Built => {
  if (outcome === undefined)
    throw notYet('a case that is judged', state === 'queued' ? 'one that is queued' : 'one that is running');
  if ('problem' in outcome) throw new HttpProblem(409, outcome.problem.problems);
  return outcome;
};

/** Waits for a case. If the caller leaves and nobody else waits, the work stops. */
const waitFor = async (job: UploadedCase, signal: AbortSignal): Promise<void> => {
  const leave = job.wait();
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  await job.settled;
  signal.removeEventListener('abort', leave);
};

/** How many messages a client has received, from the id of the last one. */
const receivedBy = (text: string | undefined): number => (/^\d{1,9}$/u.test(text ?? '') ? Number(text) : 0);

/** HTTP for tools: contract, section 6. */
export const caseRoutes = ({ desk, limits, budget, policies, closing }: CaseRoutesParts): Hono => {
  const app = new Hono();
  const repeats = new Repeats();
  const jobOf = (c: Context): UploadedCase => desk.find(c.req.param('id') ?? '');

  app.post('/', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const { wait, wishes } = postOptions(query, policies);
    desk.admit();
    const { bytes, release } = await readBody(c, limits.maxBodyBytes, budget);
    const contentType = c.req.header('content-type') ?? '';
    let isTaken = false;
    const take = async (): Promise<UploadedCase> => {
      const job = await desk.take(caseInBody(bytes, contentType, limits), wishes, release);
      isTaken = true;
      return job;
    };
    const key = c.req.header('idempotency-key');
    const request = key === undefined ? '' : requestHash(query.toString(), contentType, bytes);
    const job = await repeats.job(key, request, take).finally(() => {
      if (!isTaken) release();
    });
    if (wait) await waitFor(job, c.req.raw.signal);
    else job.wait();
    if (wait && job.outcome !== undefined && 'problem' in job.outcome) throw job.outcome.problem;
    return c.json(stateOf(job, languageOfRequest(c)), wait ? 201 : 202, { Location: linksOf(job.id).self });
  });

  app.get('/:id', (c) => c.json(stateOf(jobOf(c), languageOfRequest(c))));
  app.get('/:id/report.json', (c) =>
    c.body(renderJson(builtOf(jobOf(c)).report), 200, { 'Content-Type': 'application/json' }),
  );
  app.get('/:id/bundle.pdf', (c) => {
    const { pdf, report } = builtOf(jobOf(c));
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${report.case.id}.pdf"`,
    });
  });
  app.get('/:id/outputs/:file', (c) => {
    const { outputs = [] } = builtOf(jobOf(c));
    const output = outputs.find(({ record }) => record.file === c.req.param('file'));
    if (output === undefined) throw notThere('a file of this id');
    const { file } = output.record;
    return c.body(new Uint8Array(output.bytes), 200, {
      'Content-Type': contentType(file),
      'Content-Disposition': `attachment; filename="${file}"`,
    });
  });
  app.get('/:id/events', (c) => {
    const job = jobOf(c);
    return eventStream(
      c,
      (send, end) => {
        const leave = job.listen(send, receivedBy(c.req.header('last-event-id')));
        void job.settled.then(end);
        return leave;
      },
      closing,
    );
  });
  app.delete('/:id', async (c) => {
    const id = c.req.param('id');
    const departure = await desk.delete(id);
    repeats.forget(id);
    return deleted(c, id, departure);
  });
  return app;
};
