/**
 * A form that is uploaded, answered with the report: a handler for `node:http`, and for Express and its like, which hand on the same two
 * objects (`app.post('/check', checkUpload(readers))`).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CaseInMemory, caseFromMemory, checkCase, InputError, type Readers, renderJson } from 'triproof';

const mostBytes = 40_000_000;

class TooLargeError extends Error {}

/** The body, which is left as soon as it grows beyond what three photos take. */
async function* limited(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new TooLargeError();
    yield chunk;
  }
}

/** A part as bytes. A text field's line ends are changed on the way: sent as a file, the case keeps its hash. */
const bytesOf = async (part: string | Blob | null): Promise<Uint8Array> =>
  typeof part === 'string' || part === null
    ? new TextEncoder().encode(part ?? '')
    : new Uint8Array(await part.arrayBuffer());

/** Part `case` holds the case.json; every other part is a file, under the name by which the case refers to it. */
const caseIn = async (form: FormData): Promise<CaseInMemory> => {
  const files = new Map<string, Uint8Array>();
  for (const [part, value] of form)
    if (part !== 'case' && typeof value !== 'string') files.set(value.name, await bytesOf(value));
  return { caseFile: await bytesOf(form.get('case')), files };
};

/** The status and the body of a refusal; what is nobody's mistake but ours is thrown on. */
const refusalOf = (error: unknown): readonly [status: number, body: object] => {
  if (error instanceof InputError) return [400, { problems: error.problems }];
  let cause = error;
  while (cause instanceof Error && !(cause instanceof TooLargeError)) cause = cause.cause;
  if (cause instanceof TooLargeError) return [413, { title: `At most ${mostBytes} bytes are taken.` }];
  throw error;
};

const answer = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' }).end(body);
};

export const checkUpload =
  (readers: Readers) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Who closes the tab is not worked for any longer.
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const form = await new Response(limited(request), { headers }).formData();
      const report = await checkCase(await caseFromMemory(await caseIn(form)), { readers, signal: gone.signal });
      answer(response, 200, renderJson(report));
    } catch (error) {
      if (gone.signal.aborted) return;
      const [status, body] = refusalOf(error);
      answer(response, status, JSON.stringify(body));
    }
  };
