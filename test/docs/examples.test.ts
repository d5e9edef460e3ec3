import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checklist } from '../../docs/examples/hono.js';
import { checkUpload } from '../../docs/examples/http-upload.js';
import { checkMail } from '../../docs/examples/mail-attachments.js';
import { type Job, type Queue, work } from '../../docs/examples/queue-worker.js';
import { checklistOf, factsOf } from '../../docs/examples/saved-facts.js';
import { caseFromMemory, checkCase, type Readers, type Report, renderJson, renderText } from '../../src/index.js';
import { blindReaders, readersShowing } from '../fakes/readers.js';
import { smallCase } from '../fakes/small-case.js';

const given = await smallCase();
const opened = await caseFromMemory(given);

const form = (caseFile: Uint8Array<ArrayBuffer> | string): FormData => {
  const data = new FormData();
  data.set('case', new File([caseFile], 'case.json'));
  for (const [name, content] of given.files) data.append('files', new File([content], name));
  return data;
};

const reportOf = (language: 'en' | 'ru' = 'en'): Promise<Report> =>
  checkCase(opened, { readers: blindReaders, language });
const fileOf = (name: string): Uint8Array => given.files.get(name) ?? new Uint8Array();

describe('the example of an upload over node:http', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  const post = async (body: FormData | string): Promise<Response> => {
    const handler = checkUpload(blindReaders);
    server = createServer(((request, response) => void handler(request, response)) satisfies RequestListener);
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
  };

  it('answers with the report of the case', async () => {
    const response = await post(form(given.caseFile));
    expect([response.status, await response.text()]).toEqual([200, renderJson(await reportOf())]);
  });

  it('reports what is wrong with a case', async () => {
    const response = await post(form('{}'));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      problems: [{ file: 'case.json', place: expect.any(String) }, {}, {}, {}],
    });
  });

  it('accepts no more than it has room for', async () => {
    const body = form(given.caseFile);
    body.append('files', new File([new Uint8Array(41_000_000)], 'large.jpg'));
    const status = await post(body).then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(status);
  });
});

describe('the example with hono', () => {
  const app = checklist(blindReaders);
  const post = (path: string, body: FormData) => app.request(path, { method: 'POST', body });

  it('answers with the report, in the language of its users', async () => {
    const response = await post('/check', form(given.caseFile));
    expect(await response.json()).toEqual(JSON.parse(renderJson(await reportOf('ru'))));
  });

  it('gives the report of a failing case, but no PDF for submission', async () => {
    const response = await post('/bundle', form(given.caseFile));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ verdict: 'fail' });
  });

  it('reports what is wrong with a case', async () => {
    expect((await post('/check', form('[]'))).status).toBe(400);
  });
});

/** A queue in memory that writes down what becomes of its jobs. */
const queueOf = (jobs: readonly Job[]): Queue & { readonly log: string[] } => {
  const waiting = [...jobs];
  const log: string[] = [];
  return {
    log,
    take: async (signal) => (signal.aborted ? undefined : waiting.shift()),
    progress: (id, { stage, index, total }) => void log.push(`${id} ${stage} ${index}/${total}`),
    done: async (id, { report, pdf }) => void log.push(`${id} ${report.verdict} ${pdf.length > 1000}`),
    refused: async (id, problems) => void log.push(`${id} ${problems.map(({ code }) => code).join()}`),
    released: async (id, reason) => void log.push(`${id} again: ${String(reason)}`),
  };
};

describe('the example of a worker', () => {
  const readersIn =
    (log: string[], readers: Readers = blindReaders) =>
    async () => ({
      ...readers,
      close: async () => void log.push('closed'),
    });

  it('builds usable cases, gives the others back, and frees the engines', async () => {
    const queue = queueOf([
      { id: 'bad', given: { caseFile: {}, files: {} } },
      { id: 'good', given },
    ]);
    await work(queue, new AbortController().signal, readersIn(queue.log));
    expect(queue.log[0]).toMatch(/^bad schema-mismatch/u);
    expect(queue.log).toContain('good reading 3/3');
    expect(queue.log.slice(-2)).toEqual(['good fail true', 'closed']);
  });

  it('releases the job during which it was stopped', async () => {
    const stop = new AbortController();
    const queue = queueOf([
      { id: 'a', given },
      { id: 'b', given },
    ]);
    const stopping: Queue = { ...queue, progress: () => stop.abort(new Error('shutting down')) };
    await work(stopping, stop.signal, readersIn(queue.log));
    expect(queue.log).toEqual(['a again: Error: shutting down', 'closed']);
  });
});

describe('the example of a mailbox', () => {
  const ticket = {
    id: 'T-1',
    orderNumber: '70548213-0117-1',
    sku: '1512663422',
    disputeOpenedAt: '2024-08-20T14:03:00+03:00',
  };

  it('sorts attachments by what they show, whatever their names, and lists those that are no evidence', async () => {
    const page = ['Order 70548213-0117-1', 'Preparing', '11 Aug 2024, 09:15', 'Confirmed', '10 Aug 2024, 09:15'];
    const attachments = [
      { filename: '../../etc/passwd', content: new Uint8Array([0, 1, 2]) },
      { filename: 'IMG_1.PNG', content: fileOf('order.png') },
      { content: fileOf('tracking.json') },
    ];
    const { text, ignored } = await checkMail(ticket, attachments, readersShowing(page));
    expect(ignored).toEqual(['../../etc/passwd']);
    expect(text).toContain('T-1');
    expect(text).toContain('Order 70548213-0117-1');
    expect(text).toMatch(/✓ The order page shows the status Preparing/u);
  });
});

describe('the example of saved facts', () => {
  it('judges the same in the page as on the server', async () => {
    expect(checklistOf(await factsOf(given, blindReaders), 'ru')).toBe(renderText(await reportOf('ru')));
  });
});
