import sharp from 'sharp';
import type { CaseInMemory } from '../../src/index.js';

const picture = (width: number, height: number, format: 'png' | 'jpeg'): Promise<Uint8Array<ArrayBuffer>> =>
  sharp({ create: { width, height, channels: 3, background: '#fdfdfd' } })
    .toFormat(format)
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));

const encoded = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

/** A case with blank pictures, which take no time to read, and a history of one pickup. */
export interface SmallCase extends CaseInMemory {
  readonly caseFile: Uint8Array<ArrayBuffer>;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

export const smallCase = async (): Promise<SmallCase> => ({
  caseFile: encoded({
    id: 'small',
    order: { number: '70548213-0117-1', trackingNumber: 'LK058863565CN', items: [{ sku: '1512663422' }] },
    dispute: { openedAt: '2024-08-20T14:03:00+03:00' },
    evidence: { order: ['order.png'], tracking: ['tracking.json'], label: ['label.jpg'] },
  }),
  files: new Map([
    ['order.png', await picture(200, 150, 'png')],
    ['label.jpg', await picture(160, 120, 'jpeg')],
    [
      'tracking.json',
      encoded({
        carrier: 'cdek',
        trackingNumber: 'LK058863565CN',
        events: [{ at: '2024-08-11T10:20:00+08:00', kind: 'picked-up', text: 'Picked up', place: 'Shenzhen' }],
      }),
    ],
  ]),
});
