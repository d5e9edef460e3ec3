import { type Listed, type Store, StoreError, type StoreTrouble } from '../../src/store/port.js';

export interface MemoryStore extends Store {
  readonly things: Map<string, { readonly bytes: Uint8Array; readonly at: number }>;
  /** Its own clock. */
  now: number;
  /** What it answers everything with, until it is undefined again. */
  trouble: StoreTrouble | undefined;
}

/** A store in memory. */
export const memoryStore = (): MemoryStore => {
  const things: MemoryStore['things'] = new Map();
  const asked = (): void => {
    if (store.trouble !== undefined) throw new StoreError(store.trouble, store.address);
  };
  const store: MemoryStore = {
    address: 'memory',
    things,
    now: 0,
    trouble: undefined,
    get: async (name) => {
      asked();
      return things.get(name)?.bytes;
    },
    putIfAbsent: async (name, bytes) => {
      asked();
      if (things.has(name)) return false;
      things.set(name, { bytes, at: store.now });
      return true;
    },
    async *list(prefix): AsyncGenerator<Listed, void> {
      asked();
      for (const name of [...things.keys()].filter((each) => each.startsWith(prefix)).sort())
        yield { name, at: things.get(name)?.at ?? 0 };
    },
    delete: async (name) => {
      asked();
      things.delete(name);
    },
  };
  return store;
};
