/** A case in the store: everything that decides its report and its PDF. */
import { caseFromMemory } from '../case/index.js';
import type { Case } from '../model/case.js';
import type { Policy } from '../model/schema/policy.js';
import type { Language, Reuse } from '../model/schema/report.js';
import { defaultPolicy } from '../policy/index.js';
import type { Limits } from '../policy/limits.js';
import type { SubmissionWish } from '../report/submission.js';
import type { Archive } from './archive.js';
import { placeOfId } from './place.js';

/** How a case is judged and what is made of it, apart from its evidence. */
export interface Manner extends SubmissionWish {
  readonly language: Language;
  readonly displayZone?: string;
  /** The moment from which the time to answer is counted. */
  readonly now?: string;
  readonly maskPhones: boolean;
  readonly maxBytes: number;
  readonly maxPages?: number;
  /** The chosen recipient, whose output is written. */
  readonly recipient?: string;
}

/** The hash of this is a job's `recipe`. Contains only hashes, except for the place, the manner and what other cases share with it. */
interface Recipe {
  readonly caseFile: string;
  /** With the paths in the case, in their order. */
  readonly files: readonly (readonly [path: string, hash: string])[];
  readonly map?: { readonly file: string; readonly hash: string };
  readonly policy: string;
  /** Where the results belong. Default: where the case's id belongs. */
  readonly place?: string;
  readonly reused: readonly Reuse[];
  readonly manner: Manner;
}

export const mannerOf = (
  { maxBytes, maxPages, recipient }: Limits,
  { language, displayZone, now, maskPhones }: Pick<Manner, 'language' | 'displayZone' | 'now' | 'maskPhones'>,
  { submission, acceptance }: SubmissionWish,
): Manner => ({
  language,
  ...(displayZone === undefined ? {} : { displayZone }),
  ...(now === undefined ? {} : { now }),
  maskPhones,
  maxBytes,
  ...(maxPages === undefined ? {} : { maxPages }),
  ...(recipient === undefined ? {} : { recipient }),
  ...(submission === true ? { submission } : {}),
  ...(acceptance === undefined ? {} : { acceptance }),
});

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const parsed = <T>(bytes: Uint8Array): T => JSON.parse(Buffer.from(bytes).toString('utf8')) as T;

const filesOf = ({ evidence }: Case): ReadonlyMap<string, Uint8Array> =>
  new Map(
    evidence.flatMap(({ file, bytes, map }) => [
      [file, bytes] as const,
      ...(map === undefined ? [] : [[map.file, map.bytes] as const]),
    ]),
  );

/** What to put into the store for a case. The recipe, which names all of it, comes last. */
export interface Prepared {
  readonly blobs: readonly Uint8Array[];
  readonly recipe: Uint8Array;
}

export const preparedFrom = (
  opened: Case,
  manner: Manner,
  hashOf: (bytes: Uint8Array) => string,
  place = placeOfId(opened.claims.id),
): Prepared => {
  const { source, policy, map, reused = [] } = opened;
  const files = filesOf(opened);
  const policyBytes = json(policy);
  const recipe: Recipe = {
    caseFile: hashOf(source),
    files: [...files].map(([path, bytes]) => [path, hashOf(bytes)]),
    ...(map === undefined ? {} : { map: { file: map.file, hash: hashOf(map.bytes) } }),
    policy: hashOf(policyBytes),
    ...(place === placeOfId(opened.claims.id) ? {} : { place }),
    reused,
    manner,
  };
  const blobs = [source, ...files.values(), ...(map === undefined ? [] : [map.bytes]), policyBytes];
  return { blobs, recipe: json(recipe) };
};

/** Something that a job refers to is not in the store. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}

const fetched = async ({ blob }: Archive, hash: string): Promise<Uint8Array> => {
  const bytes = await blob.get(hash);
  if (bytes === undefined) throw new GoneError('A part of the case is not in the store any more.');
  return bytes;
};

/** @throws {GoneError} */
const recipeIn = async (archive: Archive, hash: string): Promise<Recipe> =>
  parsed<Recipe>(await fetched(archive, hash));

/** Only the case file. @throws {GoneError} */
export const caseFileIn = async (archive: Archive, hash: string): Promise<Uint8Array> =>
  fetched(archive, (await recipeIn(archive, hash)).caseFile);

export interface Kept {
  readonly opened: Case;
  readonly manner: Manner;
  /** Where its results belong. */
  readonly place: string;
}

/** The case as it was opened at its submission. @throws {GoneError} */
export const caseIn = async (archive: Archive, hash: string): Promise<Kept> => {
  const { caseFile, files, map, policy, place, reused, manner } = await recipeIn(archive, hash);
  const [source, policyBytes, mapBytes, ...bytes] = await Promise.all([
    fetched(archive, caseFile),
    fetched(archive, policy),
    map && fetched(archive, map.hash),
    ...files.map(([, each]) => fetched(archive, each)),
  ]);
  const given = new Map(files.map(([path], index) => [path, bytes[index] as Uint8Array]));
  const opened = await caseFromMemory(
    { caseFile: source, files: given },
    // The name of the policy does not matter: the recipe contains the policy itself.
    { policy: defaultPolicy, ...(map && mapBytes ? { map: { file: map.file, bytes: mapBytes } } : {}) },
  );
  const whole = { ...opened, policy: parsed<Policy>(policyBytes), reused: reused.length > 0 ? reused : undefined };
  return { opened: whole, manner, place: place ?? placeOfId(opened.claims.id) };
};
