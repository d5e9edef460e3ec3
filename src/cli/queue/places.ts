/** Opens what `--queue` and `--store` name, and words the problem if they do not answer. */
import { InputError, type InputProblem } from '../../model/problems.js';
import type { Archive, Queue } from '../../queue/index.js';
import type { Store } from '../../store/index.js';
import type { Io } from '../io.js';
import { library } from '../library.js';

export interface QueueOption {
  /** Address of a PostgreSQL database. May contain a password, so it is not shown. */
  readonly queue?: string;
}

export interface StoreOption {
  /** A folder, or `s3://` and a bucket. */
  readonly store?: string;
}

const named = (option: string | undefined, place: string, variable: string, { env }: Pick<Io, 'env'>): string => {
  const address = option ?? env[variable] ?? '';
  if (address !== '') return address;
  const mend = `Give ${place}, or set ${variable}.`;
  throw new InputError([{ code: 'bad-option', file: '', place, expected: 'an address', found: 'none', mend }]);
};

/** The part of a queue's address that may be shown. */
const toldOf = (address: string): string => {
  const { hostname, port, pathname } = new URL(address);
  return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
};

const queueAddress = (option: QueueOption, io: Pick<Io, 'env'>): string => {
  const address = named(option.queue, '--queue', 'TRIPROOF_QUEUE', io);
  if (/^postgres(?:ql)?:\/\//u.test(address) && URL.canParse(address)) return address;
  const mend = 'Write it as postgres://NAME@host/base, the password in PGPASSWORD.';
  const expected = 'the address of a PostgreSQL database';
  throw new InputError([{ code: 'bad-option', file: '', place: '--queue', expected, found: 'another one', mend }]);
};

/** @throws {InputError} If it cannot be reached, or a package that it needs is not installed. */
export const openQueue = async (option: QueueOption, io: Pick<Io, 'env'>): Promise<Queue> => {
  const { pgBossQueue } = await library.queue();
  const address = queueAddress(option, io);
  return whileAsking(pgBossQueue(address), toldOf(address));
};

/**
 * For long-running workers: if the database of the queue is starting or restarting, tries again after each of the pauses.
 * @param hear - Called with the error before each pause.
 * @throws {InputError} If it stays away.
 */
export const awaitQueue = async (
  option: QueueOption,
  io: Pick<Io, 'env'>,
  pauses: readonly (() => Promise<void>)[],
  hear: (error: unknown) => void,
): Promise<Queue> => {
  const { pgBossQueue, QueueError } = await library.queue();
  const address = queueAddress(option, io);
  const open = () => pgBossQueue(address, { looksAfter: true });
  for (const pause of pauses) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof QueueError)) throw error;
      hear(error);
      await pause();
    }
  }
  return whileAsking(open(), toldOf(address));
};

/** The store's address as given, for workers in other processes. */
export const storeAddress = (option: StoreOption, io: Pick<Io, 'env'>): string =>
  named(option.store, '--store', 'TRIPROOF_STORE', io);

/** @throws {InputError} If there can be no such store. */
const openStore = async (option: StoreOption, io: Pick<Io, 'env'>): Promise<Store> => {
  const { storeAt } = await library.store();
  return storeAt(storeAddress(option, io), io.env);
};

export const openArchive = async (option: StoreOption, io: Pick<Io, 'env'>): Promise<Archive> => {
  const [{ archiveOn }, store] = await Promise.all([library.queue(), openStore(option, io)]);
  return archiveOn(store);
};

const storeTroubles = {
  unreachable: { found: 'no answer', mend: 'Look whether it runs and can be reached from here, and try again.' },
  full: { found: 'one that is full', mend: 'Make room in it, or remove old cases: triproof queue purge --keep DAYS.' },
  refused: {
    found: 'one that lets nobody in',
    mend: 'Look whether it is there, and whether the keys in the environment and the clock of this machine are right.',
  },
  broken: { found: 'an answer that a store does not give', mend: 'Look whether the address is that of a store.' },
} as const;

/** What the user can do about a queue or store that does not answer; undefined for other errors. */
export const troubleOf = async (error: unknown, queue = ''): Promise<InputProblem | undefined> => {
  const [{ QueueError }, { StoreError }] = await Promise.all([library.queue(), library.store()]);
  if (error instanceof StoreError) {
    const expected = 'a store that answers';
    return { code: 'no-store', file: error.address, place: '', expected, ...storeTroubles[error.trouble] };
  }
  if (!(error instanceof QueueError)) return undefined;
  const mend = 'Look whether it runs, can be reached from here, and lets this user in, and try again.';
  return {
    code: 'no-queue',
    file: queue,
    place: '--queue',
    expected: 'a database that answers',
    found: causeOf(error),
    mend,
  };
};

/** The code from the system or database. The message may quote private data. */
const causeOf = ({ cause }: Error): string => {
  const { code, cause: deeper } = (cause ?? {}) as { readonly code?: unknown; readonly cause?: Error };
  if (typeof code === 'string') return `the error ${code}`;
  return deeper instanceof Error ? causeOf({ name: '', message: '', cause: deeper }) : 'no answer';
};

/** @throws {InputError} If queue or store do not answer. */
export const whileAsking = async <T>(work: Promise<T>, queue?: string): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    const problem = await troubleOf(error, queue);
    throw problem === undefined ? error : new InputError([problem]);
  }
};
