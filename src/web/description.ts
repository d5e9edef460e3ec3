import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { notThere } from './refusals.js';

const schemas = new URL('../../schemas/', import.meta.url);

const loaded = new Map<string, string>();

const fileNamed = (name: string): string => {
  const text = loaded.get(name) ?? readFileSync(new URL(name, schemas), 'utf8');
  loaded.set(name, text);
  return text;
};

/** The schemas that the description refers to, published beside it as in the package. */
const published: readonly string[] = ['case.schema.json', 'report.schema.json', 'tracking.schema.json'];

/** `GET /api/openapi.json`, and the schemas that it refers to. They contain no evidence and need no token. */
export const descriptionRoutes = (): Hono => {
  const app = new Hono();
  app.get('/openapi.json', (c) => c.body(fileNamed('openapi.json'), 200, { 'Content-Type': 'application/json' }));
  app.get('/:schema{[a-z]+\\.schema\\.json}', (c) => {
    const name = c.req.param('schema');
    if (!published.includes(name)) throw notThere('a schema of this name');
    return c.body(fileNamed(name), 200, { 'Content-Type': 'application/schema+json' });
  });
  return app;
};
