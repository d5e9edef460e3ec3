import { type Context, Hono } from 'hono';
import type { Built } from '../../compile.js';
import type { Policy } from '../../model/schema/policy.js';
import { defaultPolicy } from '../../policy/index.js';
import { renderJson } from '../../report/json.js';
import { SubmissionRefusedError } from '../../report/submission.js';
import type { Budget } from '../budget.js';
import { deleted } from '../deleted.js';
import { eventStream } from '../events.js';
import { readBody } from '../guard/body.js';
import { languageOfRequest } from '../language.js';
import type { ServerLimits } from '../limits.js';
import { contentType } from '../output.js';
import { HttpProblem, problemAt } from '../problem.js';
import { badBody, busy, notThere, tooManyFiles, wrongType } from '../refusals.js';
import { jsonIn } from '../upload/case-upload.js';
import { boundaryOf, type Part, partsOf } from '../upload/multipart.js';
import { changeIn } from './change.js';
import { arrived } from './files.js';
import { previewOf, widthIn } from './image.js';
import { putInto, savedCase } from './open.js';
import type { Session } from './session.js';
import type { SessionSettings } from './settings.js';
import type { Sessions } from './store.js';
import { zipOf } from './zip.js';

export interface SessionRoutesParts {
  readonly sessions: Sessions;
  readonly limits: ServerLimits;
  readonly budget: Budget;
  /** The operator's own policies. */
  readonly policies: readonly Policy[];
  readonly closing: AbortSignal;
}

const settingsFor = (c: Context): SessionSettings => ({
  language: languageOfRequest(c),
  policy: defaultPolicy,
  ...{ displayZone: undefined, recipient: undefined, now: undefined },
});

/** Largest body without files. */
const maxChangeBytes = 1_000_000;

/** The files of a multipart body. @throws {HttpProblem} If it contains none, or something else. */
const filesIn = (body: Uint8Array, contentType: string, limits: ServerLimits): readonly Part[] => {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw wrongType('multipart/form-data');
  const files = partsOf(body, boundary, limits.maxFiles).filter(({ name }) => name === 'files');
  if (files.length === 0) throw badBody('files', 'at least one part `files`', 'none');
  return files;
};

/**
 * Adds the files of a request to a session.
 * @throws {HttpProblem} If there are too many, or all sessions together hold too much.
 */
export const addFiles = async (
  c: Context,
  session: Session,
  { sessions, limits, budget }: Pick<SessionRoutesParts, 'sessions' | 'limits' | 'budget'>,
): Promise<number> => {
  const { bytes, release } = await readBody(c, limits.maxBodyBytes, budget);
  try {
    const parts = filesIn(bytes, c.req.header('content-type') ?? '', limits);
    if (session.files.length + parts.length > limits.maxFiles) throw tooManyFiles(limits.maxFiles);
    if (sessions.heldBytes + bytes.length > limits.maxHeldBytes) throw busy(60);
    session.add(arrived(parts, session.files, limits));
    return parts.length;
  } finally {
    release();
  }
};

/** If the marketplace's copy is refused, the caller can mend that. */
const refusedCopy = (error: unknown): never => {
  if (!(error instanceof SubmissionRefusedError)) throw error;
  const words = {
    expected: 'a case that passes',
    found: error.report.verdict === 'fail' ? 'one that fails' : 'one that needs a person',
    mend: 'Mend what the report names; the working copy can be had at any time.',
  };
  throw new HttpProblem(409, [problemAt('not-there', 'submission', words)]);
};

/** A file name for a download. Letters of any script are kept (RFC 8187). */
const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/gu, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

const isSubmission = (c: Context): boolean => c.req.query('submission') === 'true';

/** All files for the recipient: only the PDF if nothing else is written. */
const filesToSend = ({
  report,
  pdf,
  outputs,
}: Built): readonly { readonly file: string; readonly bytes: Uint8Array }[] =>
  outputs?.map(({ record: { file }, bytes }) => ({ file, bytes })) ?? [
    { file: report.bundle?.file ?? `${report.case.id}.pdf`, bytes: pdf },
  ];

/** The API between page and server. */
export const sessionRoutes = (parts: SessionRoutesParts): Hono => {
  const { sessions, limits, budget, policies, closing } = parts;
  const app = new Hono();
  const sessionOf = (c: Context): Session => sessions.find(c.req.param('id') ?? '');

  app.post('/', (c) => c.json({ id: sessions.create(settingsFor(c)).id }, 201));

  app.post('/open', async (c) => {
    const { bytes, release } = await readBody(c, limits.maxBodyBytes, budget);
    try {
      const saved = await savedCase(bytes, limits, policies);
      if (sessions.heldBytes + bytes.length > limits.maxHeldBytes) throw busy(60);
      const session = sessions.create(settingsFor(c));
      putInto(session, saved);
      return c.json(session.state(), 201);
    } finally {
      release();
    }
  });

  app.get('/:id', (c) => c.json(sessionOf(c).state()));

  app.patch('/:id', async (c) => {
    const session = sessionOf(c);
    if (!/^application\/json\s*(?:;|$)/iu.test(c.req.header('content-type') ?? '')) throw wrongType('application/json');
    const { bytes, release } = await readBody(c, maxChangeBytes, budget);
    release();
    const { settings, typed, files } = changeIn(jsonIn(bytes), session);
    session.change(settings, typed, files);
    return c.json(session.state());
  });

  app.delete('/:id', async (c) => {
    const id = c.req.param('id');
    return deleted(c, id, await sessions.delete(id));
  });

  app.post('/:id/files', async (c) => {
    const session = sessionOf(c);
    await addFiles(c, session, parts);
    return c.json(session.state(), 201);
  });

  app.delete('/:id/files/:fileId', (c) => {
    const session = sessionOf(c);
    session.remove(c.req.param('fileId'));
    return c.json(session.state());
  });

  app.get('/:id/files/:fileId/image', async (c) => {
    const file = sessionOf(c).file(c.req.param('fileId'));
    const image = await previewOf(file, widthIn(c.req.query('width')));
    return c.body(new Uint8Array(image), 200, { 'Content-Type': 'image/webp' });
  });

  app.get('/:id/events', (c) => {
    const session = sessionOf(c);
    return eventStream(c, (send) => session.listen(send), closing);
  });

  app.get('/:id/report.json', (c) => {
    const report = sessionOf(c).report();
    const name = attachment(`${report.case.id}.report.json`);
    return c.body(renderJson(report), 200, { 'Content-Type': 'application/json', 'Content-Disposition': name });
  });

  app.get('/:id/bundle.pdf', async (c) => {
    const submission = isSubmission(c);
    const { pdf, report } = await sessionOf(c).bundle(submission).catch(refusedCopy);
    const name = attachment(`${report.case.id}${submission ? '.submission' : ''}.pdf`);
    return c.body(new Uint8Array(pdf), 200, { 'Content-Type': 'application/pdf', 'Content-Disposition': name });
  });

  app.get('/:id/outputs', async (c) => {
    const built = await sessionOf(c).bundle(isSubmission(c)).catch(refusedCopy);
    return c.json({ report: built.report, files: filesToSend(built).map(({ file }) => file) });
  });

  app.get('/:id/outputs/:file', async (c) => {
    const built = await sessionOf(c).bundle(isSubmission(c)).catch(refusedCopy);
    const output = filesToSend(built).find(({ file }) => file === c.req.param('file'));
    if (output === undefined) throw notThere('a file of this name');
    const [type, name] = [contentType(output.file), attachment(output.file)];
    return c.body(new Uint8Array(output.bytes), 200, { 'Content-Type': type, 'Content-Disposition': name });
  });

  app.get('/:id/case.zip', (c) => {
    const { id, files } = sessionOf(c).caseFiles();
    const name = attachment(`${id}.zip`);
    return c.body(new Uint8Array(zipOf(files)), 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': name,
    });
  });

  app.get('/:id/phone', (c) => c.json({ link: sessionOf(c).phoneLink() }));
  return app;
};
