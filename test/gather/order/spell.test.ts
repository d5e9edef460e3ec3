import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/image.js';
import { spelled } from '../../../src/gather/order/spell.js';
import type { Policy } from '../../../src/model/schema/policy.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { lineAt, reading } from '../../fakes/readers.js';
import { drawLine } from '../shapes/drawn.js';

const policy = loadPolicy('ozon/not-received') as Policy;

/** A page with one line: what is printed on it, and what was read of it. The day stands at its beginning, all else at its end. */
const pageWith = (printed: string, read: string, { state = 'Oжидaeт oтгpyзки', places = true } = {}) => {
  const { image, quad, placeOf } = drawLine(printed, { font: 'roboto', size: 18 });
  const [x, y] = [quad[0].x, quad[0].y];
  const characters = [...read].map((text, i) => {
    const printedAt = i < read.search(/\s/u) ? i : printed.length - (read.length - i);
    return { text, probability: 0.9, digitMargin: undefined, ...(places ? { at: placeOf(printedAt) } : {}) };
  });
  const line: Line = {
    ...reading(read),
    characters,
    quad,
    height: quad[3].y - y,
    box: [x, y, quad[1].x - x, quad[3].y - y],
  };
  return { file: 'order.png', upright: image, turn: 0, barcodes: [], masks: [], lines: [line, lineAt(state, 0, 200)] };
};

const spelt = async (...page: Parameters<typeof pageWith>): Promise<string | undefined> =>
  (await spelled(pageWith(...page), policy)).lines[0]?.text;

describe('the months of a Russian page', () => {
  it.each([
    ['25 июля 2025, 19:09', '25 WIO A 2025, 19:09', '25 июля 2025, 19:09'],
    ['25 июля 2025,19:09', '25 0 2025,19:09', '25 июля 2025,19:09'],
    ['26 июня 2025', '26 IO2025', '26 июня 2025'],
    ['26 июня 2025', '26 2025', '26 июня 2025'],
    ['9 января 2025', '9 9HBap9 2025', '9 января 2025'],
    ['15 января 2025', '15 9HBap9 2025', '15 января 2025'],
    ['9 июля, 14:30', '9 以IO, 14:30', '9 июля, 14:30'],
    ['9 июля 2025', '9 I0月9 2025', '9 июля 2025'],
    ['9 июля 2025', '9 109 2025', '9 июля 2025'],
    ['28 июля 2025', '28 0月 2025', '28 июля 2025'],
    ['25 июл 2025', '25 10月 2025', '25 июл 2025'],
    ['16 июля 10:50', '16 月 10:50', '16 июля 10:50'],
  ])('are spelt as printed: %s, read as %s', async (printed, read, expected) => {
    expect(await spelt(printed, read)).toBe(expected);
  });

  it('are told apart by their shape where the reading lies between two', async () => {
    expect(await spelt('25 июля 2025, 19:09', '25 uIOя 2025, 19:09')).toBe('25 июля 2025, 19:09');
    expect(await spelt('25 июня 2025, 19:09', '25 uIOя 2025, 19:09')).toBe('25 июня 2025, 19:09');
  });

  it('are unknown where the shape denies what was read', async () => {
    expect(await spelt('25 августа 2025, 19:09', '25 ceHT96p9 2025, 19:09')).toBe('25 ? 2025, 19:09');
  });

  it('are unknown where a look-alike is spelt as a Chinese month and the shape tells none', async () => {
    expect(await spelt('25 штук 2025', '25 10月 2025')).toBe('25 ? 2025');
    expect(await spelt('25 штук 2025', '25 月 2025')).toBe('25 ? 2025');
  });

  it.each([
    ['25 Aug 2025, 19:09', '25 Aug 2025, 19:09'],
    ['25.07.2025 19:09', '25.07.2025 19:09'],
    ['25 июля 2025, 19:09', '25 июля 2025, 19:09'],
  ])('are left alone where the reading is exact: %s', async (printed, read) => {
    expect(await spelt(printed, read)).toBe(read);
  });

  it('are left alone where another word stands there', async () => {
    expect(await spelt('25 товаров 2025', '25 ToBapoB 2025')).toBe('25 ToBapoB 2025');
  });

  it('are left alone on a page without any Russian word', async () => {
    expect(await spelt('25 июля 2025', '25 IO 2025', { state: 'Awaiting shipping' })).toBe('25 IO 2025');
  });

  it('are left alone where the reader does not tell where its characters stand', async () => {
    expect(await spelt('25 июля 2025', '25 IO 2025', { places: false })).toBe('25 IO 2025');
  });

  it('leave a line as many characters as its text has', async () => {
    const [line] = (await spelled(pageWith('25 июля 2025, 19:09', '25 0 2025, 19:09'), policy)).lines;
    expect(line?.characters.map(({ text }) => text).join('')).toBe(line?.text);
  });
});
