import { describe, expect, it } from 'vitest';
import { withoutOverlaps } from '../../../src/gather/order/overlaps.js';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

const texts = (...lines: Parameters<typeof withoutOverlaps>[0]): readonly string[] =>
  withoutOverlaps(lines).map(({ text }) => text);

describe('what a line has of the one beside it', () => {
  it('is taken from it where that one ends with it', () => {
    const status = lineAt('Ready for shipment', 300, 100);
    expect(texts(status, lineAt('t 10 Mar 13:32', 470, 101))).toEqual(['Ready for shipment', '10 Mar 13:32']);
    expect(texts(status, lineAt('Kt 10 Mar 13:32', 465, 98))).toEqual(['Ready for shipment', 'Kt 10 Mar 13:32']);
  });

  it('is taken from it where that one begins with it', () => {
    expect(texts(lineAt('10 Mar 13:32 Re', 150, 100), lineAt('Ready for shipment', 285, 100))).toEqual([
      '10 Mar 13:32',
      'Ready for shipment',
    ]);
  });

  it('leaves the line its place', () => {
    const [, time] = withoutOverlaps([lineAt('Ready for shipment', 300, 100), lineAt('t 10 Mar 13:32', 470, 100)]);
    expect(time?.box[0]).toBeGreaterThanOrEqual(480);
    expect((time?.box[0] ?? 0) + (time?.box[2] ?? 0)).toBeCloseTo(610, -1);
  });

  it.each([
    ['stands apart from it', lineAt('t 10 Mar 13:32', 500, 100)],
    ['stands in another row', lineAt('t 10 Mar 13:32', 470, 130)],
    ['has digits, which may be those of a day', lineAt('1 Mar 13:32', 470, 100)],
    ['has nothing else', lineAt('t', 470, 100)],
  ])('is left where the line %s', (_, line) => {
    const status = lineAt(line.text.startsWith('1') ? 'Ready for shipment 1' : 'Ready for shipment', 300, 100);
    expect(texts(status, line)).toEqual([status.text, line.text]);
  });

  it('gives the time beside a state no other meaning', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Ready for shipment', 300, 100),
      lineAt('t 11 Aug 2024, 09:15', 470, 100),
    ]);
    expect(told(facts)).toEqual(['awaiting-shipment@2024-08-11T01:15']);
  });
});
