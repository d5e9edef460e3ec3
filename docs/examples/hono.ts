/**
 * The same with hono, which runs on Node with `@hono/node-server`: the report for a form, and the PDF where the case may be submitted.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  buildCase,
  type Case,
  caseFromMemory,
  checkCase,
  InputError,
  type Readers,
  SubmissionRefusedError,
} from 'triproof';

const openForm = async (form: FormData): Promise<Case> => {
  const parts = [...form.getAll('case'), ...form.getAll('files')].filter((part) => typeof part !== 'string');
  const [caseFile = new Uint8Array(), ...contents] = await Promise.all(
    parts.map(async (part) => new Uint8Array(await part.arrayBuffer())),
  );
  const files = new Map(contents.map((content, index) => [parts[index + 1]?.name ?? '', content]));
  return caseFromMemory({ caseFile, files });
};

export const checklist = (readers: Readers): Hono => {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 40_000_000 }));
  app.post('/check', async ({ req, json }) => {
    const opened = await openForm(await req.formData());
    return json(await checkCase(opened, { readers, signal: req.raw.signal, language: 'ru' }));
  });
  app.post('/bundle', async ({ req, body }) => {
    const opened = await openForm(await req.formData());
    const { pdf } = await buildCase(opened, { readers, signal: req.raw.signal, submission: true, recipient: 'stripe' });
    return body(new Uint8Array(pdf).buffer, 200, { 'content-type': 'application/pdf' });
  });
  app.onError((error, { json }) => {
    if (error instanceof InputError) return json({ problems: error.problems }, 400);
    // No PDF for the marketplace: the report tells what is missing.
    if (error instanceof SubmissionRefusedError) return json(error.report, 409);
    throw error;
  });
  return app;
};
