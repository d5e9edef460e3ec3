import type { Context } from 'hono';
import type { Departure } from './core.js';

/** The answer to a deletion: 204 if nothing is left; 202 if another process is still at work, whose results are removed as it ends. */
export const deleted = (c: Context, id: string, departure: Departure): Response =>
  departure === 'running' ? c.json({ id, state: departure }, 202) : c.body(null, 204);
