import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp, defaultLimits, type Listening, listen, type ServerLimits } from '../../src/web/index.js';
import { caseForm, caseJson, pdfOf, reportOf, scriptedCore, silent, token } from './served.js';

const open: Listening[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close(0);
});

const started = async (core = scriptedCore(), limits: Partial<ServerLimits> = {}) => {
  const { app } = createApp({ core, token, hosts: { names: [], anyAddress: false }, log: silent, limits });
  const listening = await listen(app, '127.0.0.1', 0, { ...defaultLimits, ...limits });
  open.push(listening);
  return { origin: `http://127.0.0.1:${listening.port}`, port: listening.port };
};

const authorization = `Bearer ${token}`;

/** Sends text as it is, and returns everything received until the connection ends. */
const raw = (port: number, text: string, leaveAfter?: Promise<void>): Promise<string> =>
  new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
    socket.on('close', () => resolve(received));
    socket.on('error', () => resolve(received));
    void leaveAfter?.then(() => socket.destroy());
  });

const head = (port: number, ...lines: readonly string[]): string =>
  [`POST /api/cases HTTP/1.1`, `Host: 127.0.0.1:${port}`, `Authorization: ${authorization}`, ...lines, '', ''].join(
    '\r\n',
  );

describe('over a real socket', () => {
  it('a whole upload is answered', async () => {
    const { origin } = await started();
    const answer = await fetch(`${origin}/api/cases`, { method: 'POST', body: caseForm(), headers: { authorization } });
    expect(answer.status).toBe(201);
  });

  it('a caller that disconnects stops the work on its case', async () => {
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const core = scriptedCore({
      build: (opened, { signal }) =>
        new Promise((_, reject) => {
          begin();
          signal?.addEventListener('abort', () => {
            stop();
            reject(signal.reason);
          });
          void opened;
        }),
    });
    const { origin } = await started(core);
    const leaving = new AbortController();
    const asked = fetch(`${origin}/api/cases`, {
      method: 'POST',
      body: caseForm(),
      headers: { authorization },
      signal: leaving.signal,
    }).catch(() => 'left');
    await begun;
    leaving.abort();
    await stopped;
    expect(await asked).toBe('left');
  });

  it('an aborted upload leaves nothing behind, and the next is answered', async () => {
    const { origin, port } = await started(undefined, { maxHeldBytes: 1_500_000 });
    const half = `${head(port, 'Content-Type: application/json', 'Content-Length: 1000000')}{"case":`;
    let leave: () => void = () => undefined;
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const broken = raw(port, half, left);
    leave();
    await broken;
    // The space of the aborted one was freed: two of a million bytes would not fit.
    for (;;) {
      const answer = await fetch(`${origin}/api/cases`, {
        method: 'POST',
        body: caseForm(),
        headers: { authorization },
      });
      if (answer.status !== 429) {
        expect(answer.status).toBe(201);
        break;
      }
    }
  });

  it('a slow upload is dropped', async () => {
    const { port } = await started(undefined, { requestMs: 300 });
    const received = await raw(port, `${head(port, 'Content-Type: application/json', 'Content-Length: 1000')}{`);
    expect(received).toMatch(/^HTTP\/1\.1 408 /u);
  });

  it('oversized headers are refused', async () => {
    const { port } = await started();
    const received = await raw(port, head(port, `X-Bomb: ${'x'.repeat(40_000)}`, 'Content-Length: 0'));
    expect(received).toMatch(/^HTTP\/1\.1 431 /u);
  });

  it('a body declared too large is answered without being received', async () => {
    const { port } = await started(undefined, { maxBodyBytes: 1000 });
    const received = await raw(
      port,
      head(port, 'Content-Type: application/json', 'Content-Length: 5000', 'Connection: close'),
    );
    expect(received).toMatch(/^HTTP\/1\.1 413 [\s\S]*application\/problem\+json/u);
  });

  it('twenty uploads at once are each answered correctly, or with 429', async () => {
    const core = scriptedCore({
      build: async (opened) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return { report: reportOf(opened), pdf: pdfOf(opened.claims.id) };
      },
    });
    const { origin } = await started(core, { queue: 8 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const form = caseForm(caseNamed(`D-${index}`));
        const answer = await fetch(`${origin}/api/cases`, { method: 'POST', body: form, headers: { authorization } });
        return { index, status: answer.status, body: (await answer.json()) as { report?: { case: { id: string } } } };
      }),
    );
    for (const { index, status, body } of answers)
      expect([201, 429].includes(status) && (status === 429 || body.report?.case.id === `D-${index}`)).toBe(true);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(10);
  });
});

const caseNamed = (id: string): string =>
  caseJson((value) => {
    value['id'] = id;
  });
