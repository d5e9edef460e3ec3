import type { Context, MiddlewareHandler } from 'hono';
import type { Budget } from '../budget.js';
import { bodyTooLarge, busy } from '../refusals.js';

const declaredBytes = (c: Context): number | undefined => {
  const header = c.req.header('content-length');
  return header === undefined || !/^\d{1,15}$/u.test(header) ? undefined : Number(header);
};

/**
 * Refuses a body that says itself that it is too large, before anything else is looked at. One that does not say is counted as it is read, and
 * it is read only once the request is known to be allowed.
 */
export const bodyLimit =
  (most: number): MiddlewareHandler =>
  async (c, next) => {
    if ((declaredBytes(c) ?? 0) > most) throw bodyTooLarge(most);
    await next();
  };

export interface HeldBody {
  readonly bytes: Uint8Array;
  /** Gives back the room that the bytes take; to be called once nobody needs them any more. */
  readonly release: () => void;
}

/**
 * The whole body, for which room is taken before it is read.
 * @throws {HttpProblem} where it is too large, or where there is no room.
 */
export const readBody = async (c: Context, most: number, budget: Budget): Promise<HeldBody> => {
  const release = budget.take(Math.min(declaredBytes(c) ?? most, most));
  if (release === undefined) throw busy(5);
  try {
    return { bytes: await collected(c.req.raw, most), release };
  } catch (error) {
    release();
    throw error;
  }
};

const collected = async ({ body }: Request, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The types of the platform leave out that a stream can be iterated over.
  const stream = (body ?? []) as unknown as AsyncIterable<Uint8Array>;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw bodyTooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
};
