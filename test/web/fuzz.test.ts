import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseAsJson, caseJson, description, served, token } from './served.js';

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}
interface Schema {
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const resolved = <T extends { readonly $ref?: string }>(value: T): T =>
  value.$ref?.startsWith('#/') !== true
    ? value
    : (value.$ref
        .slice(2)
        .split('/')
        .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], description) as T);

const operations = Object.entries(description.paths).flatMap(([path, item]) => {
  const shared = (item['parameters'] ?? []) as unknown as readonly Parameter[];
  return Object.entries(item)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      parameters: [...shared, ...((operation as { parameters?: readonly Parameter[] }).parameters ?? [])].map(resolved),
      content:
        (operation as { requestBody?: { content: Readonly<Record<string, { schema: Schema }>> } }).requestBody
          ?.content ?? {},
    }));
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    'true',
    'null',
    '../..',
    '\u0000',
    '\u202E',
    'x'.repeat(5000),
    '__proto__',
    'constructor',
  ),
);

/** A value for a schema, as far as supported here. */
const valueLike = (given: Schema, depth = 0): fc.Arbitrary<unknown> => {
  const schema = resolved(given);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' && depth < 4)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, own]) => [name, valueLike(own, depth + 1)]),
      ),
      { requiredKeys: [] },
    );
  if (type === 'array') return fc.array(valueLike(schema.items ?? {}, depth + 1), { maxLength: 4 });
  if (type === 'integer' || type === 'number') return fc.integer();
  if (type === 'boolean') return fc.boolean();
  return type === 'string' ? anyText : fc.jsonValue({ maxDepth: 2 });
};

const multipart = fc
  .array(
    fc.record({
      name: fc.oneof(fc.constantFrom('case', 'files'), anyText),
      file: fc.option(anyText),
      content: anyText,
    }),
    { maxLength: 5 },
  )
  .map((parts) => {
    const form = new FormData();
    for (const { name, file, content } of parts)
      if (file === null) form.append(name, content);
      else form.append(name, new File([content], file));
    return form;
  });

const valid = fc.constantFrom(JSON.stringify(caseAsJson()), caseJson(), '{}', '{"case":{},"files":{}}');

const bodyFor = (content: Readonly<Record<string, { schema: Schema }>>) =>
  fc.oneof(
    ...Object.values(content).map(({ schema }) => valueLike(schema).map((value) => JSON.stringify(value))),
    valid,
    multipart,
    anyText,
    fc.uint8Array({ maxLength: 300 }),
    fc.constant(undefined),
  );

/** Header values are bytes; a program cannot send others. */
const headerText = fc.stringMatching(/^[\x21-\x7e]{0,40}$/u);

const types = [
  'application/json',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'application/zip',
  'text/plain',
  'application/json; charset=utf-16',
] as const;

const headersFor = (parameters: readonly Parameter[]) =>
  fc.record({
    authorization: fc.oneof({ arbitrary: fc.constant(`Bearer ${token}`), weight: 9 }, headerText),
    host: fc.oneof({ arbitrary: fc.constant('localhost:80'), weight: 9 }, headerText),
    type: fc.option(fc.constantFrom(...types), { freq: 3 }),
    language: fc.option(headerText),
    own: fc.record(
      Object.fromEntries(
        parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => [name.toLowerCase(), headerText]),
      ),
      { requiredKeys: [] },
    ),
  });

const request = fc.constantFrom(...operations).chain(({ path, method, parameters, content }) => {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  return fc.record({
    path: fc.constant(path),
    method: fc.oneof({ arbitrary: fc.constant(method), weight: 12 }, fc.constantFrom('PUT', 'DELETE', 'POST', 'PATCH')),
    id: fc.oneof({ arbitrary: fc.constantFrom('case', 'session'), weight: 6 }, anyText),
    file: fc.oneof(fc.constant('file'), anyText),
    query: fc.record(
      Object.fromEntries(query.map(({ name, schema }) => [name, fc.oneof(valueLike(schema).map(String), anyText)])),
      { requiredKeys: [] },
    ),
    headers: headersFor(parameters),
    body: bodyFor(content),
  });
});

const hangsAfterMs = 10_000;

/** The answer; of events only the beginning. */
const drained = async (answer: Response): Promise<void> => {
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') === true)
    return void (await answer.body?.cancel());
  await answer.arrayBuffer();
};

it('answers 1000 requests made from its own description, none with our own fault and none without end', async () => {
  const { ask, post } = served({ limits: { maxBodyBytes: 2_000_000 } });
  const made = async (path: string, body: object) => ((await (await post(path, body)).json()) as { id: string }).id;
  let [caseId, sessionId] = [await made('/api/cases', caseAsJson()), await made('/api/sessions', {})];
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, id, file, query, headers, body }) => {
      const ids = { case: caseId, session: sessionId };
      const name = id === 'case' || id === 'session' ? ids[id] : id;
      const address = path
        .replace('{id}', encodeURIComponent(name))
        .replace('{fileId}', encodeURIComponent(file))
        .replace('{schema}', 'case.schema.json');
      const search = new URLSearchParams(query as Record<string, string>);
      const { authorization, host, type, language, own } = headers;
      const init = {
        method,
        headers: {
          ...{ authorization, host },
          // A form sets its own type, with its boundary.
          ...(type === null || body instanceof FormData ? {} : { 'content-type': type }),
          ...(language === null ? {} : { 'accept-language': language }),
          ...own,
        },
        ...(method === 'GET' || body === undefined ? {} : { body: typeof body === 'string' ? body : body }),
      } as Parameters<typeof ask>[1];
      const late = AbortSignal.timeout(hangsAfterMs);
      const answer = await Promise.race([
        ask(`${address}?${search}`, init),
        new Promise<never>((_, reject) => {
          late.addEventListener('abort', () => reject(new Error(`${method} ${path} hangs`)));
        }),
      ]);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect(answer.status).toBeLessThan(500);
      await drained(answer);
      if (answer.status === 204 && name === caseId) caseId = await made('/api/cases', caseAsJson());
      if (answer.status === 204 && name === sessionId) sessionId = await made('/api/sessions', {});
    }),
    { seed: 23, numRuns: 1000 },
  );
  // Not everything was refused at the door: requests reached the code under test.
  for (const status of [200, 201, 400, 401, 404, 405, 415, 421])
    expect([status, statuses.has(status)]).toEqual([status, true]);
  expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(100);
  expect((await ask('/readyz')).status).toBe(200);
}, 240_000);
