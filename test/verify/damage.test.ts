/** A bundle with any changed bytes is reported or refused, and never taken for the one that was built. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../src/bundle/index.js';
import { InputError } from '../../src/model/problems.js';
import { verifyBundle } from '../../src/verify/index.js';
import { passingReport, sourceOf } from '../bundle/builders.js';
import { rounds } from '../rounds.js';
import { statusOf } from './tampering.js';

/** A case that can be opened, so its bundle can be rebuilt. */
const caseFile = {
  id: 'D-2024-0815',
  order: { number: '70548213-0117-1', items: [{ sku: '1512663422' }] },
  dispute: { openedAt: '2024-08-20T14:03:00+03:00' },
  evidence: { order: ['order.png'], tracking: ['tracking.json'], label: ['label.jpg'] },
};

let pdf: Uint8Array;
beforeAll(async () => {
  const source = await sourceOf(passingReport());
  const bytes = new TextEncoder().encode(JSON.stringify(caseFile));
  pdf = (await writeBundle({ ...source, caseFile: bytes })).bytes;
});

type Damage = (bytes: Uint8Array) => Uint8Array;

const flip: fc.Arbitrary<Damage> = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 255 }), fc.constantFrom('anywhere', 'head', 'tail'))
  .map(([at, by, where]) => (bytes) => {
    const out = Uint8Array.from(bytes);
    const spread = where === 'anywhere' ? out.length : Math.min(3000, out.length);
    const index = where === 'tail' ? out.length - 1 - (at % spread) : at % spread;
    out[index] = (out[index] as number) ^ by;
    return out;
  });

const cutOff: fc.Arbitrary<Damage> = fc
  .nat({ max: 999 })
  .map((share) => (bytes) => bytes.subarray(0, (bytes.length * share) / 1000));

const leaveOut: fc.Arbitrary<Damage> = fc
  .tuple(fc.nat({ max: 999 }), fc.integer({ min: 1, max: 4000 }))
  .map(([share, length]) => (bytes) => {
    const at = Math.floor((bytes.length * share) / 1000);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  });

const append: fc.Arbitrary<Damage> = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 1_000_000 }))
  .map(([object, offset]) => (bytes) => {
    const update = `\n${object} 0 obj\n<< /Type /Pages /Kids [ ${object} 0 R ] /Length ${object} 0 R >>\nendobj\n`;
    return Buffer.concat([bytes, Buffer.from(`${update}startxref\n${offset % bytes.length}\n%%EOF`)]);
  });

describe('a damaged bundle', () => {
  it('is reported or refused, and never taken for the original', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(flip, cutOff, leaveOut, append), async (damage) => {
        const bytes = damage(pdf);
        const verification = await verifyBundle(bytes).catch((error: unknown) => {
          if (error instanceof InputError) return undefined;
          throw error;
        });
        if (verification === undefined || Buffer.compare(bytes, pdf) === 0) return;
        expect(statusOf(verification, 'file-unchanged')).not.toBe('ok');
        expect(verification.genuine).not.toBe('yes');
      }),
      { numRuns: rounds(60) },
    );
  });
});
