/** What goes through the queue: hashes alone. Whatever belongs to a case lies in the store under them. */
import { sha256 } from '../model/hash.js';

/** To be raised when workers of before could not do the job any more. */
export const jobFormat = 1;

export interface Job {
  /** The form of this very object, and of what it leads to in the store. */
  readonly format: number;
  /** Version of triproof: another one may judge otherwise. */
  readonly tool: string;
  /** Identity of the reader of lines: another one may see otherwise. */
  readonly lines: string;
  /** Of the recipe: everything else that decides what the result is. */
  readonly recipe: string;
}

/** The name of a job, and of its result: the same for whoever submits the same case in the same way. */
export const keyOf = ({ format, tool, lines, recipe }: Job): string =>
  sha256(new TextEncoder().encode(JSON.stringify([format, tool, lines, recipe])));

/** Who can do a job. Jobs of one kind can be done by all workers that can do one of them. */
export type Maker = Pick<Job, 'format' | 'tool' | 'lines'>;

export const makerOf = ({ format, tool, lines }: Maker): string => JSON.stringify([format, tool, lines]);

/** What came out of a queue is a job, of whatever format; undefined where it is none. */
export const jobFrom = (value: unknown): Job | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, tool, lines, recipe } = value as Partial<Record<keyof Job, unknown>>;
  const texts = [tool, lines, recipe].every((text) => typeof text === 'string');
  return typeof format === 'number' && texts ? ({ format, tool, lines, recipe } as Job) : undefined;
};
