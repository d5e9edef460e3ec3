import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf, sightingsOf, votedIn } from '../../../src/gather/identifiers/sightings.js';
import type { LineReading, Readers } from '../../../src/gather/ports.js';
import type { Quad, Raster } from '../../../src/model/raster.js';
import type { Box } from '../../../src/model/sightings.js';
import { blank, imageOf, lineAt, noReaders, readersSaying, reading } from '../../fakes/readers.js';

const sku = '1512663422';
const skuFormat = ['[0-9]{6,12}'];

const lookFor = async (value: string, line: ReturnType<typeof lineAt>, readers = noReaders, patterns = skuFormat) =>
  readingOf(
    value,
    (await sightingsOf(value, imageOf([line]), patterns, readers)).filter((seen) => seen.value === value),
  );

describe('voting over several readings of a line', () => {
  const image = imageOf([lineAt('R1278512336FFL', 10, 10, { probability: 0.5 })]);
  const line = image.lines[0] as ReturnType<typeof lineAt>;
  const pattern = '^[A-Z]{1,4}[0-9]{8,14}[A-Z]{0,4}$';

  it('takes what most readings are sure of', async () => {
    expect(await votedIn(image, line, pattern, readersSaying(reading('R1278512336FPL')))).toMatchObject({
      value: 'R1278512336FPL',
      sure: true,
    });
  });

  it('takes nothing if none is sure', async () => {
    expect(
      await votedIn(image, line, pattern, readersSaying(reading('R1278512336FPL', { probability: 0.5 }))),
    ).toBeUndefined();
  });
});

describe('a number beside a mask', () => {
  const line = lineAt(`SKU ${sku}`, 100, 50);
  const sureBeside = async (mask: Box) => {
    const image = { ...imageOf([line]), masks: [mask] };
    return (await sightingsOf(sku, image, skuFormat, readersSaying(reading(`SKU ${sku}`)))).some((seen) => seen.sure);
  };

  it('is not sure, however clearly and often it is read', async () => {
    expect(await sureBeside([245, 50, 20, 20])).toBe(false);
    expect(await sureBeside([400, 50, 20, 20])).toBe(true);
  });
});

describe('letters that look like digits', () => {
  const number = 'GUOO251821225RU';
  const format = ['[A-Z]{4}[0-9]{9}[A-Z]{2}'];
  const nothing = { text: '', confidence: 0, characters: [] };
  /** Every O with the given probability, and its digit with the given one. */
  const read = (probability: number, shapeProbability: number) => {
    const line = lineAt(number, 10, 10);
    return {
      ...line,
      characters: line.characters.map((character) =>
        character.text === 'O' ? { ...character, probability, shapeProbability } : character,
      ),
    };
  };

  it('are trusted as shapes if the number’s format says that they are letters', async () => {
    expect(await lookFor(number, read(0.6, 0.97), noReaders, format)).toMatchObject({ value: number, sure: true });
  });

  it('are not trusted if no format says so', async () => {
    expect(await lookFor(number, read(0.6, 0.97), readersSaying(read(0.6, 0.97), nothing), [])).toMatchObject({
      sure: false,
    });
  });

  it('are not trusted if the shape itself is in doubt', async () => {
    expect(await lookFor(number, read(0.6, 0.62), readersSaying(read(0.6, 0.62), nothing), format)).toMatchObject({
      sure: false,
    });
  });
});

describe('agreement of readers', () => {
  it('accepts a clear reading without asking further', async () => {
    expect(await lookFor(sku, lineAt(`SKU ${sku}`, 10, 10))).toMatchObject({ value: sku, sure: true });
  });

  it('rereads a weak digit and accepts it if it stays the same', async () => {
    const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 2 });
    expect(await lookFor(sku, weak, readersSaying(reading(`SKU ${sku}`, { margin: 5 })))).toMatchObject({
      sure: true,
    });
  });

  it('rejects a digit that stays weak and that the second reader cannot read', async () => {
    const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 1 });
    const readers = readersSaying(reading(`SKU ${sku}`, { margin: 1 }), { text: '', confidence: 0, characters: [] });
    expect(await lookFor(sku, weak, readers)).toMatchObject({ sure: false });
  });

  /** Readers whose main one misreads a line when it is cut out and lit by itself. */
  const readingLit = (asItIs: LineReading, lit: LineReading): Readers => {
    const readers = readersSaying(undefined, { text: '', confidence: 0, characters: [] });
    const recognise = async ({ width }: Raster, quads: readonly Quad[]) =>
      quads.map(() => (width === blank.width ? asItIs : lit));
    return { ...readers, lines: { ...readers.lines, recognise } };
  };

  it.each([
    ['accepts a digit that is clear in full light', 5, true],
    ['rejects it if full light does not help', 4, false],
  ])('%s', async (_, margin, sure) => {
    const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 2 });
    const readers = readingLit(reading(`SKU ${sku}`, { margin: 2 }), reading(`SKU ${sku}`, { margin }));
    expect(await lookFor(sku, weak, readers)).toMatchObject({ sure });
  });

  /** Readers that give a number the same margins in every cut of its line, except once in a cut of its own. */
  const alike = (first: LineReading, odd: LineReading = first): Readers => {
    const readers = readersSaying(undefined, { text: '', confidence: 0, characters: [] });
    const recognise = async ({ width }: Raster, quads: readonly Quad[]) =>
      quads.map((_, i) => (width !== blank.width && quads.length === 2 && i === 1 ? odd : first));
    return { ...readers, lines: { ...readers.lines, recognise } };
  };
  const withMargins = (number: string, margins: Readonly<Record<string, number>>): LineReading => {
    const seen = reading(`SKU ${number}`);
    const characters = seen.characters.map((char) => ({
      ...char,
      digitMargin: margins[char.text] ?? char.digitMargin,
    }));
    return { ...seen, characters };
  };

  it.each([
    ['4266801199', { 1: 4.5 }, true],
    ['4266801199', { 1: 4.4 }, false],
    ['4266801199', { 0: 2.5 }, true],
    ['4266801199', { 0: 2.4 }, false],
    ['4266801199', { 0: 4, 8: 6 }, true],
    ['4266801199', { 0: 4, 8: 5.9 }, false],
  ])('takes %s with margins %o for sure where all cuts of all kinds repeat it: %s', async (number, margins, sure) => {
    const seen = withMargins(number, margins);
    const line = { ...lineAt(`SKU ${number}`, 10, 10), ...withMargins(number, { 4: 1 }) };
    expect(await lookFor(number, line, alike(seen))).toMatchObject({ sure });
    expect(await lookFor(number, { ...line, height: 12 }, alike(seen))).toMatchObject({ sure: false });
    expect(await lookFor(number, line, alike(seen, withMargins('4266801198', {})))).toMatchObject({ sure: false });
    expect(await lookFor(number, line, alike(seen, withMargins('4266#01199', {})))).toMatchObject({ sure: false });
  });

  // Slashed zeros are read as eights with margins up to 6.9, and up to 4.6 on average in full light.
  const withEight = '4266881899';
  it.each([
    [6.9, 6.9, 4.6, false],
    [6.9, 7, 4.6, true],
    [6.9, 6.9, 5, true],
    [7, 0, 0, true],
  ])('takes an 8 of margin %d, again %d, in full light %d, for sure: %s', async (first, again, lit, sure) => {
    const readers = readingLit(
      reading(`SKU ${withEight}`, { margin: again }),
      reading(`SKU ${withEight}`, { margin: lit }),
    );
    const weak = lineAt(`SKU ${withEight}`, 10, 10, { margin: first });
    expect(await lookFor(withEight, weak, readers)).toMatchObject({ sure });
  });

  it.each([
    [7, true],
    [6.9, false],
  ])('takes an 8 of margin 5 for sure beside a 0 of margin %d, which then has no slash: %s', async (zero, sure) => {
    const number = '4266801199';
    const line = lineAt(`SKU ${number}`, 10, 10);
    const characters = line.characters.map((seen) => {
      const margin = seen.text === '8' ? 5 : seen.text === '0' ? zero : seen.digitMargin;
      return { ...seen, digitMargin: margin };
    });
    const nothing = { text: '', confidence: 0, characters: [] };
    expect(await lookFor(number, { ...line, characters }, readersSaying(nothing, nothing))).toMatchObject({ sure });
  });

  it('sees no contradiction in an 8 that may be a zero', async () => {
    const seen = await sightingsOf(
      '4266081899',
      imageOf([lineAt('SKU 4266881899', 10, 10, { margin: 6 }), lineAt('SKU 4266081899', 10, 10, { margin: 9 })]),
      skuFormat,
      noReaders,
    );
    expect(seen.some(({ sure }) => sure)).toBe(true);
  });

  it('is not sure if full light surely shows another number', async () => {
    const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 2 });
    const readers = readingLit(reading(`SKU ${sku}`, { margin: 2 }), reading('SKU 1512663482', { margin: 8 }));
    expect(await lookFor(sku, weak, readers)).toMatchObject({ sure: false });
  });

  it('accepts the second reader’s sure agreement', async () => {
    const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 1 });
    const readers = readersSaying(reading(`SKU ${sku}`, { margin: 1 }), {
      text: `SKU ${sku}`,
      confidence: 0.95,
      characters: [],
    });
    const found = await lookFor(sku, weak, readers);
    expect(found).toMatchObject({ sure: true });
    expect(found?.sightings.map(({ reader }) => reader)).toEqual(['tesseract']);
  });

  it('ignores the second reader’s unsure agreement', async () => {
    const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 1 });
    const readers = readersSaying(reading(`SKU ${sku}`, { margin: 1 }), {
      text: `SKU ${sku}`,
      confidence: 0.4,
      characters: [],
    });
    expect(await lookFor(sku, weak, readers)).toMatchObject({ sure: false });
  });

  it('is not sure if a rereading surely says another number', async () => {
    const weak = lineAt(`SKU ${sku}`, 10, 10, { margin: 1 });
    const readers = readersSaying(reading('SKU 1512663482', { margin: 8 }), {
      text: `SKU ${sku}`,
      confidence: 0.95,
      characters: [],
    });
    expect(await lookFor(sku, weak, readers)).toMatchObject({ sure: false });
  });

  it('accepts a look-alike if a number format fixes letters and digits', async () => {
    const line = lineAt('GU00533191984RU', 10, 10);
    expect(await lookFor('GUOO533191984RU', line, noReaders, ['[A-Z]{4}[0-9]{9}[A-Z]{2}'])).toMatchObject({
      sure: true,
    });
  });

  it('rejects a look-alike without a format or a second witness', async () => {
    const line = lineAt('ZZV-5O', 10, 10);
    const readers = readersSaying(reading('ZZV-5O'), { text: 'ZZV-5O', confidence: 0.95, characters: [] });
    expect(await lookFor('ZZV-50', line, readers, [])).toBeUndefined();
  });

  it('rejects a letter that may be another digit than its look-alike', async () => {
    const weak = reading('SKU B512663422', { margin: 1 });
    const line = { ...lineAt('SKU B512663422', 10, 10), ...weak };
    const readers = readersSaying(weak, { text: '', confidence: 0, characters: [] });
    expect(await lookFor('8512663422', line, readers)).toBeUndefined();
  });

  it('rereads what a check digit contradicts', async () => {
    const misspelt = 'LK058863566CN';
    const line = lineAt(misspelt, 10, 10);
    const format = ['[A-Z]{2}[0-9]{9}[A-Z]{2}'];
    const silent = { text: '', confidence: 0, characters: [] };
    const agreeing = readersSaying(reading(misspelt));
    const doubting = readersSaying(reading('LK058863565CN', { margin: 2 }), silent);
    expect(await lookFor(misspelt, line, agreeing, format)).toMatchObject({ sure: true });
    expect(await lookFor(misspelt, line, doubting, format)).toMatchObject({ sure: false });
  });

  it('is not sure of a number cut off by the image, however often it is read', async () => {
    const line = lineAt(sku, 1905, 10);
    expect(await lookFor(sku, line, noReaders)).toMatchObject({ sure: false });
  });

  it('is not sure if another line at the same place surely says another number', async () => {
    const image = imageOf([lineAt(sku, 10, 10), lineAt('1512663482', 14, 12)]);
    const seen = await sightingsOf(sku, image, skuFormat, noReaders);
    expect(seen.map(({ sure }) => sure)).toEqual([false]);
    const apart = imageOf([lineAt(sku, 10, 10), lineAt('1512663482', 14, 200)]);
    expect((await sightingsOf(sku, apart, skuFormat, noReaders)).map(({ sure }) => sure)).toEqual([true]);
  });

  it('finds a number broken over two lines, and is as sure of it as of its weaker half', async () => {
    const posting = '47299271-0259-1';
    const lines = (margin: number) => [lineAt('47299271-02', 40, 40), lineAt('59-1', 40, 64, { margin })];
    const surely = await sightingsOf(posting, imageOf(lines(9)), [], noReaders);
    expect(surely).toMatchObject([{ value: posting, sure: true, sighting: { text: '47299271-02 59-1' } }]);
    expect(await sightingsOf(posting, imageOf(lines(1)), [], noReaders)).toMatchObject([{ sure: false }]);
  });

  it('never shows a value if every witness saw one other digit', async () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{9}$/u);
    await fc.assert(
      fc.asyncProperty(
        digits,
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        async (value, at, by, margin) => {
          const other = [...value].map((digit, i) => (i === at ? String((Number(digit) + by) % 10) : digit)).join('');
          const readers = readersSaying(reading(other, { margin }), { text: other, confidence: 0.95, characters: [] });
          expect(await lookFor(value, lineAt(`SKU ${other}`, 10, 10, { margin }), readers)).toBeUndefined();
        },
      ),
    );
  });
});
