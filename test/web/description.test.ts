import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { titles } from '../../src/web/problem.js';
import { description, served } from './served.js';

const withBraces = (route: string): string => route.replace(/:(\w+)(?:\{[^/]*\})?/gu, '{$1}');

/** The schemas that the document refers to, beside it. */
const referred = [
  ...new Set([...JSON.stringify(description).matchAll(/"\.\/([a-z]+\.schema\.json)"/gu)].map(([, name = '']) => name)),
].sort();

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    // The schemas have their own tests; here only the references count.
    for (const name of referred) await validator.addSpecRef({ type: 'object' }, `./${name}`);
    const result = await validator.validate(structuredClone(description) as unknown as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
  });

  it('has every route of the server, and no other', () => {
    const { app } = served();
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && (path.startsWith('/api') || path.endsWith('z')))
      .map(({ method, path }) => `${method} ${withBraces(path)}`);
    const described = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((name) => name !== 'parameters')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(routes)].sort()).toEqual(described.sort());
  });

  it('is served with its schemas beside it', async () => {
    const { ask } = served();
    expect(await (await ask('/api/openapi.json')).json()).toEqual(description);
    expect(referred).toEqual(['case.schema.json', 'report.schema.json']);
    for (const name of referred) {
      const text = readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8');
      expect(await (await ask(`/api/${name}`)).text()).toBe(text);
    }
    expect((await ask('/api/policy.schema.json')).status).toBe(404);
  });

  it('describes problems for every refusal status', () => {
    const used = Object.values(description.paths).flatMap((item) =>
      Object.values(item).flatMap(({ responses = {} }) => Object.keys(responses)),
    );
    const known = Object.keys(titles);
    expect([...new Set(used)].filter((status) => status >= '400' && !known.includes(status))).toEqual([]);
  });

  it('reports liveness and readiness without a token', async () => {
    const { app } = served();
    const get = (path: string) => app.request(path, { headers: { host: 'localhost' } });
    expect((await get('/healthz')).status).toBe(200);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready', running: 0, waiting: 0 });
  });
});
