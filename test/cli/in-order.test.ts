import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.js';

const collect = async <R>(results: AsyncIterable<R>): Promise<readonly R[]> => {
  const all: R[] = [];
  for await (const result of results) all.push(result);
  return all;
};

describe('inOrder', () => {
  it('gives every result in the order of the items, whichever ends first, and never runs more than `jobs` at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), async (s, items, jobs) => {
        let atWork = 0;
        let most = 0;
        const work = async (item: number): Promise<number> => {
          most = Math.max(most, ++atWork);
          await s.schedule(Promise.resolve());
          atWork--;
          return item;
        };
        const all = collect(inOrder(items, jobs, work));
        expect(await s.waitFor(all)).toEqual(items);
        expect(most).toBeLessThanOrEqual(jobs);
      }),
    );
  });

  it('throws the error of the first failing item in order, after running items have ended', async () => {
    const ended: string[] = [];
    const work = async (item: string): Promise<string> => {
      if (item === 'bad') throw new Error('bad');
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(item);
      return item;
    };
    await expect(collect(inOrder(['a', 'bad', 'b', 'c'], 3, work))).rejects.toThrow('bad');
    expect(ended).toContain('b');
  });
});
