/**
 * What the store contains, by name:
 *
 * - `blobs/<its first two>/<sha256>`: evidence, case files, recipes, reports, PDFs. The name is the hash of the content.
 * - `cases/<place>/<n>`: the submissions of a case, the highest number last.
 * - `results/<key>`: the outcome of a job. The first one stays.
 * - `deaths/<key>`: why a job is not tried again, for those who may read the store.
 * - `holds/<place>/<sha256>` and `refs/<sha256>/<place>`: empty; which case holds which blob, and which other cases do.
 */
import { sha256 } from '../model/hash.js';
import type { InputProblem } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';
import { type Store, StoreError } from '../store/index.js';
import type { Job } from './job.js';
import { prefixesOf } from './place.js';

/** What cases are compared by, so that nothing else of a case has to be opened for it. */
export interface Compared {
  readonly order: string;
  readonly trackingNumber?: string;
  /** Photos of the label with their hashes. */
  readonly photos: readonly (readonly [file: string, hash: string])[];
}

/** The last submission of a case. */
export type Submission = {
  /** As the user named it. */
  readonly file: string;
  /** Language of the requested report. */
  readonly language: Language;
} & (
  | { readonly kind: 'case'; readonly id: string; readonly job: Job; readonly compared: Compared }
  | { readonly kind: 'unusable'; readonly problems: readonly InputProblem[] }
);

/** The outcome of a job. It names what the report does not: the recipient's files are named there, with their hashes. */
export type JobOutcome =
  | {
      readonly kind: 'judged';
      /** Hashes. */
      readonly report: string;
      readonly pdf?: string;
      /** Hash of the small picture for the list of cases. It belongs to the list and not to the case: no report names it. */
      readonly thumbnail?: string;
      /** Why something that was asked for was not done. */
      readonly refusal?: string;
    }
  | { readonly kind: 'unusable'; readonly problems: readonly InputProblem[] };

export interface DeathNote {
  readonly message: string;
  readonly trace: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const packed = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));
const unpacked = <T>(bytes: Uint8Array | undefined): T | undefined =>
  bytes === undefined ? undefined : (JSON.parse(Buffer.from(bytes).toString('utf8')) as T);

/** Folders with many thousand names are slow. */
const blobName = (hash: string): string => `blobs/${hash.slice(0, 2)}/${hash}`;

const nothing = new Uint8Array();
const digits = 6;

const namesIn = async (store: Store, prefix: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { name } of store.list(prefix)) names.push(name);
  return names;
};

const partOf = (name: string, index: number): string => name.split('/').at(index) ?? '';
const lastPart = (name: string): string => partOf(name, -1);

/** A case's place, with the name of its last submission and its time by the store's clock. */
export interface LastSubmission {
  readonly place: string;
  readonly name: string;
  readonly at: number;
}

export type Archive = ReturnType<typeof archiveOn>;

export const archiveOn = (store: Store) => {
  const blob = {
    get: async (hash: string): Promise<Uint8Array | undefined> => {
      const bytes = await store.get(blobName(hash));
      if (bytes === undefined || sha256(bytes) === hash) return bytes;
      // Cut off by a power failure. It counts as missing, and the next one to put it writes it whole.
      await store.delete(blobName(hash));
      return undefined;
    },
    /** The case is recorded as a holder first, so that a deletion in between sees it. */
    put: async (bytes: Uint8Array, place: string): Promise<string> => {
      const hash = sha256(bytes);
      await Promise.all([
        store.putIfAbsent(`holds/${place}/${hash}`, nothing),
        store.putIfAbsent(`refs/${hash}/${place}`, nothing),
      ]);
      await store.putIfAbsent(blobName(hash), bytes);
      return hash;
    },
  };

  const standings = async (prefix = ''): Promise<readonly LastSubmission[]> => {
    const last = new Map<string, LastSubmission>();
    for await (const { name, at } of store.list(`cases/${prefix}`)) {
      const place = partOf(name, 1);
      last.set(place, { place, name, at });
    }
    return [...last.values()];
  };
  const standingAt = async (place: string): Promise<LastSubmission | undefined> => (await standings(`${place}/`))[0];
  /** Adds a submission after the earlier ones, unless the last one is equal. @returns The submission that it replaces. */
  const submit = async (place: string, made: Submission): Promise<Submission | undefined> => {
    const bytes = packed(made);
    for (;;) {
      const last = await standingAt(place);
      const before = last && (await store.get(last.name));
      if (before !== undefined && Buffer.compare(before, bytes) === 0) return undefined;
      const next = last === undefined ? 1 : Number(lastPart(last.name)) + 1;
      if (await store.putIfAbsent(`cases/${place}/${String(next).padStart(digits, '0')}`, bytes))
        return unpacked<Submission>(before);
    }
  };

  const keysOf = async (place: string, keyOf: (job: Job) => string): Promise<readonly string[]> => {
    const keys = new Set<string>();
    for (const name of await namesIn(store, `cases/${place}/`)) {
      const made = unpacked<Submission>(await store.get(name));
      if (made?.kind === 'case') keys.add(keyOf(made.job));
    }
    return [...keys];
  };
  /** Removes what became of a job. */
  const dismiss = async (key: string): Promise<void> => {
    for (const kind of ['results', 'deaths']) await store.delete(`${kind}/${key}`);
  };
  /** Removes what no other case holds. The submissions go last, so that an interrupted deletion can be repeated. */
  const forget = async (place: string, keys: readonly string[]): Promise<void> => {
    for (const name of await namesIn(store, `holds/${place}/`)) {
      const hash = lastPart(name);
      await store.delete(`refs/${hash}/${place}`);
      if ((await namesIn(store, `refs/${hash}/`)).length === 0) await store.delete(blobName(hash));
      await store.delete(name);
    }
    for (const key of keys) await dismiss(key);
    for (const name of await namesIn(store, `cases/${place}/`)) await store.delete(name);
  };

  /** Places that hold something and have no submission: what a worker left that was lost while its case was deleted. */
  const strays = async (): Promise<readonly string[]> => {
    const holding = new Set((await namesIn(store, 'holds/')).map((name) => partOf(name, 1)));
    for (const { place } of await standings()) holding.delete(place);
    return [...holding];
  };

  return {
    store,
    blob,
    standings,
    standingAt,
    /** All cases of this id, each with its place. */
    standingsOf: async (id: string) => (await Promise.all(prefixesOf(id).map(standings))).flat(),
    strays,
    read: async ({ name }: LastSubmission) => unpacked<Submission>(await store.get(name)),
    submit,
    keysOf,
    forget,
    dismiss,
    outcome: async (key: string) => unpacked<JobOutcome>(await store.get(`results/${key}`)),
    settle: (key: string, outcome: JobOutcome) => store.putIfAbsent(`results/${key}`, packed(outcome)),
    death: async (key: string) => unpacked<DeathNote>(await store.get(`deaths/${key}`)),
    mourn: (key: string, note: DeathNote) => store.putIfAbsent(`deaths/${key}`, packed(note)),
    revive: (key: string) => store.delete(`deaths/${key}`),
    /** The time by the store's own clock, taken from an object that was just put. */
    now: async (): Promise<number> => {
      const name = `clock/${crypto.randomUUID()}`;
      await store.putIfAbsent(name, nothing);
      try {
        for await (const { at } of store.list(name)) return at;
        throw new StoreError('broken', store.address);
      } finally {
        await store.delete(name);
      }
    },
  };
};
