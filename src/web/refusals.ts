/** All responses that refuse a request, each defined once. */
import { HttpProblem, problemAt } from './problem.js';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;

export const bodyTooLarge = (most: number): HttpProblem =>
  new HttpProblem(413, [
    problemAt('file-too-large', 'body', {
      expected: `a request of at most ${megabytes(most)}`,
      found: 'a larger one',
      mend: 'Send fewer files, or smaller ones.',
    }),
  ]);

export const tooManyFiles = (most: number): HttpProblem =>
  new HttpProblem(413, [
    problemAt('file-too-large', 'files', {
      expected: `at most ${most} files`,
      found: 'more',
      mend: 'Send only the evidence of one case.',
    }),
  ]);

export const noToken = (found: 'none' | 'another one'): HttpProblem =>
  new HttpProblem(
    401,
    [
      problemAt('no-access', 'Authorization', {
        expected: 'the token of this server as a Bearer token',
        found,
        mend: 'Take it from the link that triproof serve printed, or from its token file.',
      }),
    ],
    { 'WWW-Authenticate': 'Bearer realm="triproof"' },
  );

export const wrongHost = (): HttpProblem =>
  new HttpProblem(421, [
    problemAt('no-access', 'Host', {
      expected: 'the address that this server listens on',
      found: 'another one',
      mend: 'Use the link that triproof serve printed, or name the host with --allow-host.',
    }),
  ]);

export const crossSite = (): HttpProblem =>
  new HttpProblem(403, [
    problemAt('no-access', 'Origin', {
      expected: "a request from this server's own page, or from a program",
      found: 'one from another page',
      mend: 'Open the link that triproof serve printed.',
    }),
  ]);

export const wrongType = (expected: string): HttpProblem =>
  new HttpProblem(415, [
    problemAt('bad-request', 'Content-Type', {
      expected,
      found: 'another type',
      mend: 'See /api/openapi.json.',
    }),
  ]);

export const badBody = (place: string, expected: string, found: string, mend = 'See /api/openapi.json.'): HttpProblem =>
  new HttpProblem(400, [problemAt('bad-request', place, { expected, found, mend })]);

/** @param seconds - When to ask again. */
export const busy = (seconds: number): HttpProblem =>
  new HttpProblem(
    429,
    [
      problemAt('busy', '', {
        expected: 'a free place in the queue',
        found: 'none',
        mend: 'Ask again after the time that Retry-After names.',
      }),
    ],
    { 'Retry-After': String(seconds) },
  );

export const closing = (): HttpProblem =>
  new HttpProblem(
    503,
    [
      problemAt('busy', '', {
        expected: 'a server that goes on',
        found: 'one that is about to end',
        mend: 'Ask again once it was started anew.',
      }),
    ],
    { 'Retry-After': '10' },
  );

export const notReady = (): HttpProblem =>
  new HttpProblem(
    503,
    [
      problemAt('busy', '', {
        expected: 'readers that are open',
        found: 'some that are not',
        mend: 'Wait; if it stays like this, see triproof doctor.',
      }),
    ],
    { 'Retry-After': '2' },
  );

export const tooSlow = (ms: number): HttpProblem =>
  new HttpProblem(
    503,
    [
      problemAt('took-too-long', '', {
        expected: `a case that is judged within ${Math.round(ms / 1000)} seconds`,
        found: 'one that takes longer',
        mend: 'Send smaller images, or fewer at a time.',
      }),
    ],
    { 'Retry-After': '60' },
  );

/** @param what - A noun with its article. */
export const notThere = (what: string): HttpProblem =>
  new HttpProblem(404, [
    problemAt('not-there', '', {
      expected: what,
      found: 'nothing',
      mend: 'Look at the address; what was not asked for in an hour is forgotten.',
    }),
  ]);

export const notYet = (expected: string, found: string): HttpProblem =>
  new HttpProblem(
    409,
    [problemAt('not-there', '', { expected, found, mend: 'Ask again later, or follow its events.' })],
    {
      'Retry-After': '1',
    },
  );

export const wrongMethod = (allowed: readonly string[]): HttpProblem =>
  new HttpProblem(
    405,
    [
      problemAt('bad-request', '', {
        expected: `one of ${allowed.join(', ')}`,
        found: 'another method',
        mend: 'See /api/openapi.json.',
      }),
    ],
    { Allow: allowed.join(', ') },
  );

export const otherRequest = (): HttpProblem =>
  new HttpProblem(422, [
    problemAt('bad-request', 'Idempotency-Key', {
      expected: 'a key of its own for each case',
      found: 'one that stood for another request',
      mend: 'Give each case a new key, and the same only when you send the same again.',
    }),
  ]);
