/** The server in this process, with a scripted core. Every answer is compared with the description. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { caseFromMemory, ownPolicy } from '../../src/case/index.js';
import type { ReadResult } from '../../src/gather/read-file.js';
import type { Case } from '../../src/model/case.js';
import type { Policy } from '../../src/model/schema/policy.js';
import type { Report } from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';
import { type AppOptions, type Core, createApp, type Log } from '../../src/web/index.js';
import { passingReport } from '../bundle/builders.js';
import { blindReaders } from '../fakes/readers.js';

export const token = 'a-token-of-more-than-thirty-two-letters';

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, unknown>> }>
  >;
}
type PathItem = Readonly<Record<string, Operation>>;

interface Description {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Operation['responses'][string]>>>>;
}

const schemaNamed = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')) as object;

export const description = schemaNamed('openapi.json') as Description;
const home = 'https://triproof.dev/schemas/openapi.json';

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
for (const name of ['case', 'report', 'tracking']) ajv.addSchema(schemaNamed(`${name}.schema.json`));
ajv.addSchema(description, home);

/** The path in the description that matches an address. */
const pathOf = (address: string): string | undefined => {
  const steps = (new URL(address, 'http://host').pathname.split('/') as string[]).filter((step) => step !== '');
  const fits = (path: string): boolean => {
    const own = path.split('/').filter((step) => step !== '');
    return own.length === steps.length && own.every((step, index) => step.startsWith('{') || step === steps[index]);
  };
  return Object.keys(description.paths)
    .filter(fits)
    .toSorted((a, b) => (a.match(/\{/gu)?.length ?? 0) - (b.match(/\{/gu)?.length ?? 0))[0];
};

const step = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');

const validators = new Map<string, ReturnType<typeof ajv.compile>>();

const validatorOf = ($ref: string): ReturnType<typeof ajv.compile> => {
  const validate = validators.get($ref) ?? ajv.compile({ $ref });
  validators.set($ref, validate);
  return validate;
};

/** Checks an answer against the description: its status, type and content. */
const expectDescribed = async (method: string, address: string, answer: Response): Promise<void> => {
  const path = pathOf(address);
  const operation = path === undefined ? undefined : description.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) return;
  const described = operation.responses[answer.status];
  expect(described, `${method} ${path} answered ${answer.status}, which is not described`).toBeDefined();
  const name = described?.$ref?.split('/').at(-1);
  const { content } = name === undefined ? (described ?? {}) : (description.components['responses']?.[name] ?? {});
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  if (content === undefined) return expect(answer.status).toBe(204) as unknown as undefined;
  expect(Object.keys(content)).toContain(type);
  if (!/json$/u.test(type)) return;
  const place =
    name === undefined
      ? `/paths/${step(path ?? '')}/${method.toLowerCase()}/responses/${answer.status}`
      : `/components/responses/${name}`;
  const validate = validatorOf(`${home}#${encodeURI(`${place}/content/${step(type)}/schema`)}`);
  const value: unknown = await answer.clone().json();
  expect(validate(value) ? [] : validate.errors, `${method} ${path} ${answer.status}`).toEqual([]);
};

/** A report of this case, whatever its evidence. */
export const reportOf = ({ claims, evidence }: Case, language: Report['language'] = 'en'): Report => {
  const report = passingReport(language);
  return {
    ...report,
    case: claims,
    inputs: evidence.map(({ file, element, sha256, bytes }) => ({ file, element, sha256, bytes: bytes.length })),
  };
};

const unread = (file: string): ReadResult => ({
  file,
  kind: 'unreadable',
  findings: [{ code: 'not-an-image', detail: 'nothing that the script knows' }],
});

export const pdfOf = (id: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7 ${id}`);

/** A policy of the operator's, whose recipients take images. */
export const ownImages: Policy = ownPolicy({
  ...structuredClone(loadPolicy('ozon/not-received')),
  id: 'acme/images',
  output: { kind: 'images', format: 'jpeg' },
});

/** Answers at once, without any engine. */
export const scriptedCore = (script: Partial<Core> = {}): Core => ({
  open: caseFromMemory,
  check: async (opened, { language }) => reportOf(opened, language),
  build: async (opened, { language, onProgress }) => {
    for (const { file, element } of opened.evidence)
      if (element !== 'tracking') onProgress?.({ stage: 'reading', file });
    for (const stage of ['composing', 'proving', 'judging', 'writing'] as const) onProgress?.({ stage });
    return { report: reportOf(opened, language), pdf: pdfOf(opened.claims.id) };
  },
  read: async (file) => unread(file),
  readers: async () => blindReaders,
  forget: () => undefined,
  ...script,
});

export const silent: Log = { request: () => undefined, caseEnded: () => undefined, fault: () => undefined };

/** Fails a test if triproof itself is at fault. */
const strict: Log = {
  ...silent,
  fault: (error) => {
    throw error;
  },
};

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

export const served = (options: Partial<AppOptions> = {}) => {
  const server = createApp({
    core: scriptedCore(),
    token,
    hosts: { names: [], anyAddress: false },
    log: strict,
    ...options,
  });
  /** As a program asks: with Host and token, unless stated otherwise. */
  const ask = async (path: string, { headers = {}, ...init }: Init = {}): Promise<Response> => {
    const own = { host: '127.0.0.1:8080', authorization: `Bearer ${token}`, ...headers };
    const answer = await server.app.request(path, { ...init, headers: own });
    await expectDescribed(init.method ?? 'GET', path, answer);
    return answer;
  };
  const post = (path: string, body: string | object, headers: Readonly<Record<string, string>> = {}) =>
    body instanceof FormData || body instanceof Uint8Array || typeof body === 'string'
      ? ask(path, { method: 'POST', body: body as FormData | string, headers })
      : ask(path, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', ...headers },
        });
  return { ...server, ask, post };
};

export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/complete-detail-page.pass/${name}`, import.meta.url));

const evidence = ['order.png', 'tracking.json', 'label.jpg'] as const;

export const caseJson = (change: (value: Record<string, unknown>) => void = () => undefined): string => {
  const value = JSON.parse(Buffer.from(fixture('case.json')).toString()) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
};

/** A whole case as curl -F would send it. */
export const caseForm = (caseFile = caseJson(), files: readonly string[] = evidence): FormData => {
  const form = new FormData();
  form.set('case', new File([caseFile], 'case.json'));
  for (const name of files) form.append('files', new File([new Uint8Array(fixture(name))], name));
  return form;
};

export const caseAsJson = (): object => ({
  case: JSON.parse(caseJson()) as object,
  files: Object.fromEntries(evidence.map((name) => [name, Buffer.from(fixture(name)).toString('base64')])),
});

export interface Told {
  readonly status: number;
  readonly detail: string;
  readonly problems: readonly {
    readonly code: string;
    readonly file: string;
    readonly place: string;
    readonly expected: string;
    readonly found: string;
    readonly mend: string;
  }[];
}
export const told = async (answer: Response): Promise<Told> => (await answer.json()) as Told;

/** A promise settled from outside. */
export const deferred = <T>() => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};
