import { describe, expect, it } from 'vitest';
import { withStates } from '../../../src/gather/order/spell-status.js';
import { statusIn } from '../../../src/gather/order/words.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { imageOf, reading } from '../../fakes/readers.js';
import { drawLine, type Print } from '../shapes/drawn.js';

const policy = loadPolicy('ozon/not-received') as Policy;

/** What a line is after its shape was asked: what is printed in it, and what was read of it. */
const seen = async (printed: string, read: string, print: Partial<Print> = {}) => {
  const { image, quad } = drawLine(printed, { font: 'roboto', size: 18, ...print });
  const [x, y] = [quad[0].x, quad[0].y];
  const [width, height] = [quad[1].x - x, quad[3].y - y];
  const line = { ...reading(read), quad, height, box: [x, y, width, height] as const };
  const page = await withStates(
    { ...imageOf([]), upright: image, lines: [{ ...line, box: [x, y, width, height] }] },
    policy,
  );
  const [spelt] = page.lines;
  return { text: spelt?.text, sure: spelt && statusIn(spelt, policy)?.sure };
};

describe('a state that the reader nearly had', () => {
  it.each([
    ['Ожидает отгрузки', 'O*KHnaeT oTrpy3K'],
    ['Ожидает сборки', 'O*KHnaeT c6opK'],
    ['Подтверждается', 'oNBepXAaeTCH'],
  ])('is sure where its shape says the same: %s', async (printed, read) => {
    expect(await seen(printed, read)).toEqual({ text: printed, sure: true });
  });

  it.each([
    ['Ожидает сборки', 'O*KHnaeT oTrpy3K'],
    ['Ожидает отгрузки', 'O*KHnaeT c6opK'],
    ['Ожидает отправки', 'O*KHnaeT oTrpy3K'],
    ['Ожидает выгрузки', 'O*KHnaeT oTrpy3K'],
    ['Ожидает оплаты', 'O*KHnaeT oTrpy3K'],
    ['Ожидает отгрузки завтра', 'O*KHnaeT oTrpy3K'],
  ])('stays unsure where something else is printed: %s', async (printed, read) => {
    expect(await seen(printed, read)).toEqual({ text: read, sure: false });
  });

  it('is sure on a badge with round ends, too', async () => {
    const badge = { badge: true, paper: '#2f6fed', ink: '#fff' };
    expect(await seen('Ожидает отгрузки', 'O*KHnaeT oTrpy3K', badge)).toEqual({ text: 'Ожидает отгрузки', sure: true });
  });
});
