import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/cache/index.js';

const of = (length: number): Uint8Array => new Uint8Array(length).fill(length);

describe('memoryStore', () => {
  it('returns what was written last', async () => {
    const store = memoryStore();
    await store.write('aa', of(3));
    await store.write('aa', of(4));
    expect(await store.read('aa')).toEqual(of(4));
    expect(await store.read('bb')).toBeUndefined();
  });

  it('evicts the least recently used', async () => {
    const store = memoryStore(10);
    await store.write('aa', of(4));
    await store.write('bb', of(4));
    await store.read('aa');
    await store.write('cc', of(5));
    expect(await Promise.all(['aa', 'bb', 'cc'].map(store.read))).toEqual([of(4), undefined, of(5)]);
  });

  it('keeps nothing larger than itself', async () => {
    const store = memoryStore(10);
    await store.write('aa', of(4));
    await store.write('bb', of(11));
    expect(await Promise.all(['aa', 'bb'].map(store.read))).toEqual([undefined, undefined]);
    await store.write('cc', of(10));
    expect(await store.read('cc')).toEqual(of(10));
  });

  it('holds nothing after it was emptied or an entry was removed', async () => {
    const store = memoryStore(10);
    await store.write('aa', of(6));
    await store.remove('aa');
    await store.write('bb', of(10));
    expect(await store.read('bb')).toEqual(of(10));
    store.clear();
    expect(await store.read('bb')).toBeUndefined();
  });
});
