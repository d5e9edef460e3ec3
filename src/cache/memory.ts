import type { AnswerStore } from './store.js';

/** A store in memory that can be emptied. */
export interface MemoryStore extends AnswerStore {
  clear(): void;
}

/** Enough for several open cases of some 150 kB each. */
const defaultMaxBytes = 32_000_000;

/** Keeps the most recently used entries, up to a size. */
export const memoryStore = (maxBytes: number = defaultMaxBytes): MemoryStore => {
  // In order of last use.
  const entries = new Map<string, Uint8Array>();
  let held = 0;
  const remove = (key: string): void => {
    held -= entries.get(key)?.length ?? 0;
    entries.delete(key);
  };
  const keep = (key: string, content: Uint8Array): void => {
    entries.set(key, content);
    held += content.length;
  };
  return {
    read: async (key) => {
      const content = entries.get(key);
      if (content === undefined) return undefined;
      remove(key);
      keep(key, content);
      return content;
    },
    write: async (key, content) => {
      remove(key);
      keep(key, content);
      for (const oldest of entries.keys()) {
        if (held <= maxBytes) break;
        remove(oldest);
      }
    },
    remove: async (key) => remove(key),
    clear: () => {
      entries.clear();
      held = 0;
    },
  };
};
