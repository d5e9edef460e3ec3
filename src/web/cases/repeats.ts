import { createHash } from 'node:crypto';
import { badBody, otherRequest } from '../refusals.js';
import type { UploadedCase } from './job.js';

interface Known {
  readonly request: string;
  readonly job: Promise<UploadedCase>;
}

/** Identifies a request by its options and its body. */
export const requestHash = (query: string, contentType: string, body: Uint8Array): string =>
  createHash('sha256').update(`${query}\n${contentType}\n`).update(body).digest('hex');

/** A key is 1 to 200 printable characters (the draft "The Idempotency-Key HTTP Header Field" leaves the form open). */
const isKey = (key: string): boolean => /^[\x21-\x7e]{1,200}$/u.test(key);

const mostKeys = 1000;

/** Requests that were sent again with the same Idempotency-Key get the same case, which is built only once. */
export class Repeats {
  readonly #known = new Map<string, Known>();

  /**
   * @param take - Accepts the case if the key is new.
   * @throws {HttpProblem} If the key is malformed, or belongs to another request.
   */
  async job(key: string | undefined, request: string, take: () => Promise<UploadedCase>): Promise<UploadedCase> {
    if (key === undefined) return take();
    if (!isKey(key)) throw badBody('Idempotency-Key', 'a key of 1 to 200 letters, digits and signs', 'another one');
    const known = this.#known.get(key);
    if (known !== undefined) {
      if (known.request !== request) throw otherRequest();
      return known.job;
    }
    return this.#remember(key, request, take());
  }

  /** When a case is gone, its key is free again. */
  forget(id: string): void {
    for (const [key, { job }] of this.#known)
      void job.then((each) => (each.id === id ? this.#known.delete(key) : false)).catch(() => undefined);
  }

  /** A refused request was not carried out, so its key is free again. */
  async #remember(key: string, request: string, job: Promise<UploadedCase>): Promise<UploadedCase> {
    if (this.#known.size >= mostKeys) this.#known.delete([...this.#known.keys()][0] ?? '');
    this.#known.set(key, { request, job });
    try {
      return await job;
    } catch (error) {
      this.#known.delete(key);
      throw error;
    }
  }
}
