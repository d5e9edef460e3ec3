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

  it('is sure where all in full light have it', async () => {
    expect(await again(nearly, nearly, nearly, nearly, surely, surely, surely)).toMatchObject({ sure: true });
  });

  it('stays in doubt where half of them have it', async () => {
    expect(await again(nearly, surely, nearly, surely, nearly, surely, nearly)).toMatchObject({ sure: false });
  });

  it('keeps the time that stands with it, where those that have the state agree on that', async () => {
    const at = (time: string) => `${surely}, 15.12.2025 ${time}`;
    const seen = [at('09:06'), nearly, nearly, at('09:06'), at('09:06'), at('09:06')];
    expect(await again(`${nearly}, 15.12.2025 09:06`, ...seen)).toMatchObject({ text: at('09:06'), sure: true });
    expect(await again(`${nearly}, 15.12.2025 09:06`, at('08:06'), ...seen.slice(1))).toMatchObject({ sure: false });
  });

  it('stays in doubt where one surely has a state of another stage', async () => {
    expect(await again(nearly, surely, surely, surely, surely, surely, 'OxWnaeT c6opKU')).toMatchObject({
      sure: false,
    });
  });

  it('is not read again where a count stands in its line, or where it says another stage', async () => {
    for (const text of [`${nearly} 10`, 'O WnaeTnonyueH', surely]) {
      const line = lineAt(text, 10, 10);
      const { lines } = await withStatesAgain(imageOf([line]), policy, noReaders);
      expect(lines).toEqual([line]);
    }
  });
});

describe('a line with a time that was hardly read', () => {
  const garbled = { ...lineAt('O*Wa TrPy3K,19.04.2025 08:3:0', 10, 10), confidence: 0.78 };
  const legible = `${surely}, 19.04.2025 08:23:00`;
  const lit = (...further: readonly (typeof garbled)[]) => {
    let next = 0;
    const recognise = async (_: unknown, quads: readonly unknown[]) =>
      quads.map(() => reading(next++ < 3 ? garbled.text : legible));
    const readers = { ...noReaders, lines: { ...readersSaying(reading('')).lines, recognise } };
    return withStatesAgain(imageOf([garbled, ...further]), policy, readers);
  };

  it('is read again where the page has no state that says preparing', async () => {
    expect((await lit()).lines.map(({ text }) => text)).toEqual([legible]);
  });

  it('is left alone where the page has one', async () => {
    const other = lineAt('Preparing', 10, 60);
    expect((await lit(other)).lines).toEqual([garbled, other]);
  });
});
