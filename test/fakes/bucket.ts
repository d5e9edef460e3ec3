/** A bucket that speaks as much of S3 as a store needs, with conditional writes, and that can be made to fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Bucket {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Headers of the requests that put something. */
  readonly puts: IncomingMessage['headers'][];
  /** Answers every request so, until it is undefined again. */
  trouble: { readonly status: number; readonly code: string } | undefined;
  /** How long every answer takes. */
  delayMs: number;
  /** Answers the next requests with these statuses before any other. */
  readonly failures: { readonly status: number; readonly code: string }[];
  close(): Promise<void>;
}

const xml = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
};

const refuse = (response: ServerResponse, status: number, code: string): void =>
  xml(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** In pages of two, so that every listing has several. */
const pageSize = 2;

const list = (objects: Bucket['objects'], query: URLSearchParams, response: ServerResponse): void => {
  const names = [...objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '')).sort();
  const from = Number(query.get('continuation-token') ?? 0);
  const page = names.slice(from, from + pageSize);
  const isMore = from + pageSize < names.length;
  const contents = page.map(
    (name) =>
      `<Contents><Key>${name}</Key><LastModified>2024-08-20T11:03:00.000Z</LastModified><Size>${objects.get(name)?.length}</Size></Contents>`,
  );
  const next = isMore ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : '';
  const head = `<IsTruncated>${isMore}</IsTruncated>${next}<KeyCount>${page.length}</KeyCount>`;
  xml(response, 200, `<ListBucketResult>${head}${contents.join('')}</ListBucketResult>`);
};

export const startBucket = async (): Promise<Bucket> => {
  const objects: Bucket['objects'] = new Map();
  const puts: Bucket['puts'] = [];
  const failures: { status: number; code: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (bucket.delayMs > 0) await setTimeout(bucket.delayMs);
    const failure = failures.shift() ?? bucket.trouble;
    if (failure !== undefined) return refuse(response, failure.status, failure.code);
    const url = new URL(request.url ?? '', 'http://localhost');
    const name = decodeURIComponent(url.pathname).replace(/^\/bucket\/?/u, '');
    if (request.method === 'GET' && name === '') return list(objects, url.searchParams, response);
    if (request.method === 'PUT') {
      puts.push(request.headers);
      if (request.headers['if-none-match'] === '*' && objects.has(name))
        return refuse(response, 412, 'PreconditionFailed');
      objects.set(name, body);
      return void response.writeHead(200, { etag: '"e"' }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(name);
      return void response.writeHead(204).end();
    }
    const found = objects.get(name);
    if (found === undefined) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(200, { etag: '"e"', 'content-length': found.length });
    response.end(request.method === 'HEAD' ? undefined : found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const bucket: Bucket = {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    puts,
    failures,
    trouble: undefined,
    delayMs: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return bucket;
};
