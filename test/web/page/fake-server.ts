import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { policies as packaged } from '../../../src/policy/index.js';
import type { ServerState } from '../../../src/web/page/session.js';
import { policyOffered } from '../../../src/web/policies.js';
import { FakeSession, type ScriptName } from './fake-session.js';

/** The built page. */
const page = fileURLToPath(new URL('../../../dist/web/page/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** As strict as the real server: a page that breaks its policy shows an error in the browser. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface FakeServer {
  /** The link that the real command would print. */
  readonly link: (script: ScriptName) => string;
  /** Whether files wait for `release` before they are read. */
  hold: boolean;
  /** Reads every waiting file, and holds none any more. */
  readonly release: () => void;
  /** Whether a phone may send photos. */
  lan: boolean;
  /** Whether the server answers as if it were gone. */
  gone: boolean;
  /** Calls so far, as `POST /api/sessions`. */
  readonly calls: string[];
  /** Forgets every session. */
  readonly forget: () => void;
  /** Breaks every connection that is open. */
  readonly drop: () => void;
  readonly close: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

/** The files of a multipart body, read as the platform reads it. */
const filesIn = async (request: IncomingMessage) => {
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
  const form = await new Response(await bodyOf(request), { headers }).formData();
  return form.getAll('files').flatMap((part) => (typeof part === 'string' ? [] : [part]));
};

export const startFakeServer = async (): Promise<FakeServer> => {
  const sessions = new Map<string, FakeSession>();
  const waiting: (() => void)[] = [];
  const calls: string[] = [];
  const own = { hold: false, gone: false, lan: false };
  const aboutServer = (): ServerState => ({
    output: false,
    lan: own.lan,
    limits: { maxBodyBytes: 1_000_000 },
    policies: packaged().map(policyOffered),
  });

  const json = (response: ServerResponse, status: number, value: object): void => {
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(JSON.stringify(value));
  };
  const send = (response: ServerResponse, type: string, body: Uint8Array): void => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' });
    response.end(body);
  };
  const begin = (script: ScriptName): FakeSession => {
    const session = new FakeSession(`s${sessions.size + 1}`, script);
    sessions.set(session.id, session);
    return session;
  };
  const addTo = async (session: FakeSession, request: IncomingMessage): Promise<void> => {
    for (const file of await filesIn(request)) {
      const id = session.add(file.name, new Uint8Array(await file.arrayBuffer()));
      if (own.hold) waiting.push(() => session.read(id));
      else setTimeout(() => session.read(id), 5);
    }
  };
  const stream = (session: FakeSession, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const end = session.listen((event, data) => {
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    });
    response.on('close', end);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { method = 'GET' } = request;
    if (!pathname.startsWith('/api/')) {
      const file = pathname === '/' ? 'index.html' : pathname.slice(1);
      const kind = types[/\w+$/u.exec(file)?.[0] ?? ''];
      if (kind === undefined) return json(response, 404, { title: 'Not Found' });
      return send(response, kind, readFileSync(`${page}${file}`));
    }
    calls.push(`${method} ${pathname}`);
    const [, script] = /^Bearer (pass|fail|review)$/u.exec(request.headers.authorization ?? '') ?? [];
    if (script === undefined) return json(response, 401, { title: 'Unauthorized' });
    const [, , , id = '', part = '', file = '', what = ''] = pathname.split('/');
    if (pathname === '/api/sessions') return json(response, 201, { id: begin(script as ScriptName).id });
    if (id === 'open') return open(script as ScriptName, request, response);
    if (pathname === '/api/server') return json(response, 200, aboutServer());
    const session = sessions.get(id);
    if (session === undefined) return json(response, 404, { title: 'Not Found' });
    if (method === 'PATCH') session.change(JSON.parse((await bodyOf(request)).toString('utf8')) as object);
    if (method === 'POST') await addTo(session, request);
    if (method === 'DELETE' && file !== '') session.remove(file);
    if (method === 'DELETE' && part === '') sessions.delete(id);
    if (part === 'events') return stream(session, response);
    if (part === 'phone') return json(response, 200, { link: 'http://192.0.2.1:8000/phone?token=x' });
    if (what === 'image') return send(response, 'image/jpeg', session.body(file) ?? new Uint8Array());
    if (part !== '' && part !== 'files') return send(response, 'application/octet-stream', Buffer.from(part));
    json(response, method === 'POST' ? 201 : 200, session.state());
  };
  const open = async (script: ScriptName, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    if (body.toString('utf8') !== 'case.zip')
      return json(response, 400, {
        title: 'Bad Request',
        problems: [{ file: 'x.zip', place: '', expected: 'a case', found: 'none', mend: 'Choose the ZIP of a case.' }],
      });
    const session = begin(script);
    session.add('tracking.json', new Uint8Array());
    session.read('f1-trackingjson');
    json(response, 201, session.state());
  };

  const server = createServer((request, response) => {
    if (own.gone) request.socket.destroy();
    else void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(own, {
    calls,
    link: (script: ScriptName) => `http://127.0.0.1:${port}/?token=${script}`,
    release: () => {
      own.hold = false;
      for (const read of waiting.splice(0)) read();
    },
    forget: () => sessions.clear(),
    drop: () => server.closeAllConnections(),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
};
