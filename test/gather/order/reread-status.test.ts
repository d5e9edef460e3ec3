import { describe, expect, it } from 'vitest';
import { withStatesAgain } from '../../../src/gather/order/reread-status.js';
import { statusIn } from '../../../src/gather/order/words.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { imageOf, lineAt, noReaders, readersSaying, reading } from '../../fakes/readers.js';

const policy = loadPolicy('ozon/not-received') as Policy;

/** What becomes of a line when it is read again, cut in six ways. */
const again = async (text: string, ...six: readonly string[]) => {
  let next = 0;
  const readers = {
    ...noReaders,
    lines: {
      ...readersSaying(reading('')).lines,
      recognise: async (_: unknown, quads: readonly unknown[]) => quads.map(() => reading(six[next++] ?? '')),
    },
  };
  const { lines } = await withStatesAgain(imageOf([lineAt(text, 10, 10)]), policy, readers);
  const [line] = lines;
  const word = line && statusIn(line, policy);
  return { text: line?.text, status: word?.status.id, sure: word?.sure };
};

const nearly = 'O WnaeToTrpy3K';
const surely = 'OxWnaeToTrpy3K';

describe('a state that the reader nearly had', () => {
  it('is sure where most of its rereadings have it', async () => {
    expect(await again(nearly, surely, nearly, surely, surely, surely, 'xWnaeT')).toEqual({
      text: surely,
      status: 'awaiting-shipment',
      sure: true,
    });
  });

  it('stays in doubt where half of them have it', async () => {
    expect(await again(nearly, surely, nearly, surely, nearly, surely, nearly)).toMatchObject({ sure: false });
  });

  it('stays in doubt where one surely has a state of another stage', async () => {
    expect(await again(nearly, surely, surely, surely, surely, surely, 'OxWnaeT c6opKU')).toMatchObject({
      sure: false,
    });
  });

  it('is not read again where a time or a count stands in its line, or where it says another stage', async () => {
    for (const text of [`${nearly} 10`, `${nearly}, 15.12.2025 09:06`, 'O WnaeTnonyueH', surely]) {
      const line = lineAt(text, 10, 10);
      const { lines } = await withStatesAgain(imageOf([line]), policy, noReaders);
      expect(lines).toEqual([line]);
    }
  });
});
