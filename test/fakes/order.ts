import type { ImageReading, Line } from '../../src/gather/images/reading.js';
import { gatherOrder } from '../../src/gather/page/index.js';
import type { Readers } from '../../src/gather/ports.js';
import type { OrderFacts, ReportCase } from '../../src/model/facts.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { type Window, windowOfInstant } from '../../src/model/time.js';
import { loadPolicy } from '../../src/policy/index.js';
import { imageOf, lineAt, noReaders, reading } from './readers.js';

/** The order in dispute, as the tests of order pages claim it. */
const orderClaims: ReportCase = {
  id: 'test',
  sha256: '0'.repeat(64),
  order: { number: '70548213-0117-1', trackingNumber: 'LK058863565CN', items: [{ sku: '1512663422' }] },
  dispute: { openedAt: windowOfInstant('2024-08-20T14:03:00+03:00') as Window },
} as ReportCase;

/** Readers that read a line again as it was read first. */
export const rereading = (lines: readonly Line[]): Readers => ({
  ...noReaders,
  lines: {
    ...noReaders.lines,
    recognise: async (_, quads) =>
      quads.map(([{ x, y }]) => {
        const apart = ({ quad: [corner] }: Line): number => Math.hypot(corner.x - x, corner.y - y);
        const [nearest] = [...lines].sort((a, b) => apart(a) - apart(b));
        return nearest ?? reading('');
      }),
  },
});

/** What a page with these lines tells of the order, its clock in Shanghai. @param more - The page's pixels and masks, where they matter. */
export const gatherPage = (
  lines: readonly Line[],
  more: Partial<Pick<ImageReading, 'upright' | 'masks'>> = {},
  readers: Readers = rereading(lines),
): Promise<OrderFacts> => {
  const image = { ...imageOf(lines), ...more };
  const policy = loadPolicy('ozon/not-received') as Policy;
  return gatherOrder([{ image, zones: ['Asia/Shanghai'] }], orderClaims, policy, readers);
};

/** The same of another policy's page. */
export const gatherPageOf = (
  id: string,
  order: Pick<ReportCase['order'], 'number' | 'trackingNumber'>,
  lines: readonly Line[],
  more: Partial<Pick<ImageReading, 'upright'>> = {},
): Promise<OrderFacts> => {
  const claims = { ...orderClaims, order: { ...orderClaims.order, ...order } };
  const readers = rereading(lines);
  const both = { ...readers, witness: { recognise: readers.lines.recognise } };
  return gatherOrder(
    [{ image: { ...imageOf(lines), ...more }, zones: ['UTC'] }],
    claims,
    loadPolicy(id) as Policy,
    both,
  );
};

/** Statuses with the beginning of their windows, as `status@earliest`; `?` in front of one that is not sure, or on a page that contradicts it. */
export const told = ({ statuses, doubts = [] }: OrderFacts): string[] =>
  statuses.map(
    ({ status, stage, sure, at }) =>
      `${sure && (doubts.every(({ code }) => code.startsWith('time-')) || stage !== 'proving') ? '' : '?'}${status}${at === null ? '' : `@${at.earliest.slice(0, 16)}`}`,
  );

/** The names of what the page is doubted for, each once. */
export const doubtsOf = ({ doubts = [] }: OrderFacts): string[] => [...new Set(doubts.map(({ code }) => code))];

/** The page's heading, with the order's number. */
export const title = lineAt('Shipment 70548213-0117-1', 10, 10);
