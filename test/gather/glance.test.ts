import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cachedReaders, memoryStore } from '../../src/cache/index.js';
import { openCase } from '../../src/case/index.js';
import { checkCase } from '../../src/compile.js';
import { glanceAt } from '../../src/gather/glance.js';
import { decodeImage } from '../../src/gather/images/decode.js';
import type { Readers } from '../../src/gather/ports.js';
import type { Raster } from '../../src/model/raster.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { loadPolicy } from '../../src/policy/index.js';
import { sharedReaders } from '../readers.js';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const policy = loadPolicy('ozon/not-received') as Policy;

describe('a glance at a picture', () => {
  let readers: Readers;
  let found = 0;
  beforeAll(async () => {
    const engines = await sharedReaders();
    const { lines } = engines;
    const counting: Readers = {
      ...engines,
      lines: {
        ...lines,
        find: (image, signal) => {
          found++;
          return lines.find(image, signal);
        },
      },
    };
    readers = await cachedReaders({ store: memoryStore(), installed: 'counted', open: async () => counting });
  });
  afterAll(() => readers.close());

  const glance = async (path: string) => {
    const image = (await decodeImage(readFileSync(fixtures + path))) as Raster;
    const { picture, identifiers } = await glanceAt(path, image, policy, readers);
    return [picture.kind, ...identifiers.map(({ kind }) => kind).sort()];
  };

  it('tells the kind of picture and its numbers, whichever element it is for', async () => {
    const folder = 'complete-ozon-58x40-with-sticker.pass/';
    expect(await glance(`${folder}order.png`)).toEqual(expect.arrayContaining(['order-page', 'posting-number', 'sku']));
    expect(await glance(`${folder}label.jpg`)).toEqual(expect.arrayContaining(['parcel-label', 'posting-number']));
    expect(await glance(`${folder}sticker.jpg`)).toEqual(expect.arrayContaining(['product-sticker', 'sku']));
  });

  it('sees what the judgement looks for first, so no line is searched for twice', async () => {
    const folder = 'complete-detail-page.pass';
    await glance(`${folder}/order.png`);
    await glance(`${folder}/label.jpg`);
    const before = found;
    const report = await checkCase(await openCase(fixtures + folder), { readers });
    expect(report.verdict).toBe('pass');
    expect(found).toBe(before);
  });
});
