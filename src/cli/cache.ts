import { exitCodes } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { cachePlace } from './reading-cache.js';
import { table } from './table.js';

export interface CacheOptions {
  readonly format: 'text' | 'json';
}

/** What `triproof cache` does: show the cache, or empty it and then show it. */
export type CacheAction = 'show' | 'clear';

/** `triproof cache`: shows where the readers' answers are kept and how much room they take; `clear` empties the cache. JSON is in English. */
export const cache = async (action: CacheAction, { format }: CacheOptions, io: Io): Promise<number> => {
  const { emptyCache, usageOf } = await library.cache();
  const { folder, maxBytes } = await cachePlace(io);
  if (action === 'clear') await emptyCache(folder);
  const told = { place: folder, ...(await usageOf(folder)), maxBytes };
  io.stdout.write(format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : rendered(told, io));
  return exitCodes.pass;
};

interface Told {
  readonly place: string;
  readonly entries: number;
  readonly bytes: number;
  readonly maxBytes: number;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const rendered = ({ place, entries, bytes, maxBytes }: Told, { language }: Io): string => {
  const words = (english: string): string => say(english, language);
  return table([
    [words('Place'), place],
    [words('Entries'), String(entries)],
    [words('Size'), words(`${megabytes(bytes)} MB of at most ${megabytes(maxBytes)} MB`)],
  ]);
};
