import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acrossCases } from '../../src/across/index.js';
import { openStore } from '../../src/cache/index.js';
import { caseFromMemory } from '../../src/case/index.js';
import { buildCase } from '../../src/compile.js';
import { renderJson } from '../../src/report/json.js';
import { blindReaders } from '../fakes/readers.js';
import { copies, photo } from './pictures.js';

let folder = '';
let out = '';

const claimsOf = (id: string, number: string) => ({
  id,
  order: { number, trackingNumber: `LK05886356${id.length}CN`, items: [{ sku: '1512663422' }] },
  dispute: { openedAt: '2024-08-20T14:03:00+03:00' },
  evidence: { label: ['p.jpg'] },
});

/** A case that an earlier run finished, as `build` leaves it. */
const finished = async (id: string, number: string, bytes: Uint8Array): Promise<void> => {
  const opened = await caseFromMemory({ caseFile: claimsOf(id, number), files: { 'p.jpg': bytes } });
  const { report, pdf } = await buildCase(opened, { readers: blindReaders });
  await writeFile(join(out, `${id}.report.json`), renderJson(report));
  await writeFile(join(out, `${id}.pdf`), pdf);
};

const stand = async (id: string, number: string, bytes: Uint8Array) => {
  await mkdir(join(folder, id), { recursive: true });
  await writeFile(join(folder, id, 'p.jpg'), bytes);
  await writeFile(join(folder, id, 'case.json'), JSON.stringify(claimsOf(id, number)));
  return { file: join(folder, id, 'case.json') };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triproof-earlier-'));
  out = join(folder, 'out');
  await mkdir(out);
  await finished('old', '1-0001-1', await photo(1));
  await writeFile(join(out, 'torn.report.json'), '{');
  await writeFile(join(out, 'lone.report.json'), renderJson(JSON.parse('{}')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('cases of earlier runs in the folder', () => {
  it('are compared by the pictures in their PDFs, with and without a store', async () => {
    const copy = (await copies['compressed']?.(await photo(1))) as Buffer;
    const now = await stand('newer', '2-0001-1', copy);
    const expected = [
      {
        ...{ what: 'picture', case: 'old', order: '1-0001-1', trackingNumber: 'LK058863563CN' },
        ...{ file: 'p.jpg', otherFile: 'p.jpg', how: 'same-view' },
      },
    ];
    const store = await openStore(join(folder, 'cache'));
    for (const options of [{}, { store }, { store }])
      expect(await acrossCases([now], { folder: out, ...options })).toEqual(new Map([[now.file, expected]]));
  });

  it('are compared by the hashes in their reports, and by the numbers that they claim', async () => {
    const now = await stand('new', '2-0001-1', await photo(1));
    const found = (await acrossCases([now], { folder: out })).get(now.file) ?? [];
    expect(found.map(({ what, how }) => how ?? what)).toEqual(['same-bytes', 'tracking-number']);
  });

  it('are skipped if the run judges them again', async () => {
    expect(await acrossCases([await stand('OLD', '1-0001-1', await photo(1))], { folder: out })).toEqual(new Map());
  });

  it('report nothing if they share nothing, or concern the same order', async () => {
    const cases = [await stand('other', '2-0001-1', await photo(2)), await stand('again', '1-0001-1', await photo(1))];
    expect(await acrossCases([cases[0] as (typeof cases)[0]], { folder: out })).toEqual(new Map());
    expect(await acrossCases([cases[1] as (typeof cases)[0]], { folder: out })).toEqual(new Map());
  });
});
