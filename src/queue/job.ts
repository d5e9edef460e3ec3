/** What goes through the queue: only hashes. Everything that belongs to a case is in the store under them. */
import { sha256 } from '../model/hash.js';

/** Raise this when older workers can no longer do the job. */
export const jobFormat = 1;

export interface Job {
  /** The format of this object, and of what it refers to in the store. */
  readonly format: number;
  /** Version of triproof. Another one may judge differently. */
  readonly tool: string;
  /** Identity of the reader of lines. Another one may read differently. */
  readonly lines: string;
  /** Hash of the recipe: everything else that decides the result. */
  readonly recipe: string;
}

/** The name of a job and of its result. The same for anybody who submits the same case in the same way. */
export const jobKeyOf = ({ format, tool, lines, recipe }: Job): string =>
  sha256(new TextEncoder().encode(JSON.stringify([format, tool, lines, recipe])));

/** Who can do a job. A worker that can do one job of a kind can do all of them. */
export type Maker = Pick<Job, 'format' | 'tool' | 'lines'>;

export const makerOf = ({ format, tool, lines }: Maker): string => JSON.stringify([format, tool, lines]);

/** The job from a queue, in any format; undefined if it is none. */
export const jobFrom = (value: unknown): Job | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, tool, lines, recipe } = value as Partial<Record<keyof Job, unknown>>;
  const texts = [tool, lines, recipe].every((text) => typeof text === 'string');
  return typeof format === 'number' && texts ? ({ format, tool, lines, recipe } as Job) : undefined;
};
