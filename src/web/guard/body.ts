import type { Context, MiddlewareHandler } from 'hono';
import type { Budget } from '../budget.js';
import { bodyTooLarge, busy } from '../refusals.js';

const declaredBytes = (c: Context): number | undefined => {
  const header = c.req.header('content-length');
  return header === undefined || !/^\d{1,15}$/u.test(header) ? undefined : Number(header);
};

/**
 * Refuses a body whose declared length is too large before anything else is checked. A body without a length is counted while it is read, and it is
 * read only once the request is known to be allowed.
 */
export const bodyLimit =
  (most: number): MiddlewareHandler =>
  async (c, next) => {
    if ((declaredBytes(c) ?? 0) > most) throw bodyTooLarge(most);
    await next();
  };

export interface HeldBody {
  readonly bytes: Uint8Array;
  /** Releases the room of the bytes. Call it once nobody needs them any more. */
  readonly release: () => void;
}

/**
 * The whole body. Room is reserved before it is read.
 * @throws {HttpProblem} If it is too large, or if there is no room.
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
  // The platform's types do not say that a stream is iterable.
  const stream = (body ?? []) as unknown as AsyncIterable<Uint8Array>;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw bodyTooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
};
