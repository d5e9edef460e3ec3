/** Real photos and labels, if available: they are other people's and not part of this project. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReaders, type Readers } from '../../src/gather/engines/index.js';
import { decodeImage } from '../../src/gather/images/decode.js';
import { readImage } from '../../src/gather/images/reading.js';
import { readEvidence } from '../../src/gather/read-file.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { loadPolicy } from '../../src/policy/index.js';
import { sampleOf } from '../rounds.js';

const samples = fileURLToPath(new URL('../../../shared/samples/images/', import.meta.url));
const present = existsSync(`${samples}barcodes.tsv`);
const title = present
  ? 'real images'
  : 'real images (left out: there is no ../shared/samples/images beside this checkout)';

const table = (file: string): string[][] =>
  present
    ? readFileSync(`${samples}${file}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'))
    : [];

const unescaped = (text: string): string =>
  text.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('<GS>', '\u001D').trimEnd();

describe.skipIf(!present)(title, () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await createReaders();
  });
  afterAll(async () => {
    await readers.close();
  });

  it('decodes at least 92 % of the barcodes, and none wrong', { timeout: 180_000 }, async () => {
    const rows = table('barcodes.tsv');
    // Only barcodes are tested: lines are not searched for.
    const only: Readers = { ...readers, lines: { ...readers.lines, find: async () => [] } };
    let right = 0;
    const wrong: string[] = [];
    for (const [file = '', , text = ''] of rows) {
      const decoded = await decodeImage(readFileSync(samples + file));
      if ('problem' in decoded) throw new Error(`${file}: ${decoded.detail}`);
      const { barcodes } = await readImage(file, decoded, 'photo', only);
      const texts = barcodes.map((barcode) => barcode.text.trimEnd());
      if (texts.includes(unescaped(text))) right += 1;
      else wrong.push(...texts.map((read) => `${file}: ${read}`));
    }
    expect(wrong).toEqual([]);
    expect(right / rows.length).toBeGreaterThanOrEqual(0.92);
  });

  const labels = table('labels.tsv').filter(
    ([file = '']) => /\.(?:png|jpg)$/u.test(file) && existsSync(samples + file),
  );
  it.each(sampleOf(labels).map(([file = '', , number = '', other = '']) => [file, number, other]))(
    'reads the number on %s',
    async (file, number, other) => {
      const result = await readEvidence(file, readFileSync(samples + file), {
        readers: async () => readers,
        policy: loadPolicy('ozon/not-received') as Policy,
      });
      if (result.kind !== 'image') throw new Error(`${file} is ${result.kind}`);
      const read = result.image.identifiers.map(({ value }) => value);
      const postings = [...other.matchAll(/[0-9]{6,12}-[0-9]{4}-[0-9]/gu)].map(([posting]) => posting);
      expect(read).toEqual(expect.arrayContaining(number.startsWith('(') ? postings : [number]));
    },
  );
});
