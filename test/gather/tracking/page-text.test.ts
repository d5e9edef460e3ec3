import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrackingPayload, type TrackingReading } from '../../../src/gather/tracking/index.js';
import { doubtsOf, kindsOf, pickupText, zones } from './payloads.js';

const read = (text: string, timeZone: string | undefined = 'Asia/Shanghai'): TrackingReading =>
  readTrackingPayload(new TextEncoder().encode(text), { file: 'page.txt', zones, timeZone });

const parcelOf = (text: string, timeZone?: string) => {
  const reading = read(text, timeZone);
  if (reading.state !== 'read') throw new Error(`${reading.detail} ${JSON.stringify(reading.closest)}`);
  expect(reading.format).toBe('page-text');
  const [parcel] = reading.parcels;
  if (parcel === undefined) throw new Error('no parcel');
  return parcel;
};

const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:21:00.000Z';
const sure = (text: string, timeZone?: string): string => {
  const parcel = parcelOf(text, timeZone);
  expect(doubtsOf(parcel)).not.toContain('inferred-from-text');
  return pickupText(parcel);
};

const oneLine = `Tracking number LK058863565CN
2024-08-12 08:00 Arrived at sorting centre
2024-08-11 10:20 Origin Scan
2024-08-10 09:00 Label created`;

it('believes a line that says who took the parcel', () => {
  const parcel = parcelOf(
    'RB999495715CN\n2024-08-12 11:00 到达分拣中心\n2024-08-11 10:20 已收寄，揽投员：李师傅, 东莞\n',
  );
  expect(doubtsOf(parcel)).not.toContain('inferred-from-text');
});

describe('the text of a page', () => {
  it('is read line by line', () => {
    const parcel = parcelOf(oneLine);
    expect(parcel.trackingNumber).toBe('LK058863565CN');
    expect(kindsOf(parcel)).toEqual(['label-created', 'picked-up', 'unknown']);
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).toEqual([]);
    expect(parcel.events[1]?.pointer).toBe('/lines/3');
  });

  it.each([
    ['words first', 'Origin Scan 2024-08-11 10:20\nArrived somewhere 2024-08-12 11:00'],
    ['oldest first', oneLine.split('\n').reverse().join('\n')],
    ['cells', '2024-08-11 10:20\tOrigin Scan\tShenzhen\n2024-08-12 11:00\tMoved on\tGuangzhou'],
    ['cells around the time', 'Shenzhen\t2024-08-11 10:20\tOrigin Scan\nGuangzhou\t2024-08-12 11:00\tMoved on'],
    ['bars', '2024-08-11 10:20 | Origin Scan | Shenzhen\n2024-08-12 11:00 | Moved on | x'],
    ['a written month', '11 August 2024, 10:20 Origin Scan\n12 August 2024, 11:00 Moved on'],
    ['Russian', '11 августа 2024, 10:20 Принято в отделении связи\n12 августа 2024, 11:00 Сортировка'],
    ['Chinese', '2024年8月11日 10:20 快件已揽收\n2024年8月12日 11:00 运输中'],
    ['an afternoon', '12 Aug 2024 1:00 PM Moved on\n11 Aug 2024 10:20 AM Origin Scan'],
    ['blocks: time, words, place', '2024-08-12 11:00\nMoved on\nGuangzhou\n\n2024-08-11 10:20\nOrigin Scan\nShenzhen'],
    ['blocks: words, place, time', 'Moved on\nGuangzhou\n2024-08-12 11:00\n\nOrigin Scan\nShenzhen\n2024-08-11 10:20'],
    [
      'times below the number',
      'LK058863565CN\n2024-08-12 11:00\nMoved on\nGuangzhou\n2024-08-11 10:20\nOrigin Scan\nShenzhen',
    ],
    ['double spacing', 'LK058863565CN\n\n2024-08-12 11:00\n\nMoved on\n\n2024-08-11 10:20\n\nOrigin Scan'],
    [
      'a date above lines with clocks',
      '12 August 2024\n11:00 Moved on\n11 August 2024\n18:00 Moved\n10:20 Origin Scan',
    ],
    ['a date with its weekday', 'Monday, 12 August 2024\n11:00 Moved on\nSunday, 11 August 2024\n10:20 Origin Scan'],
    ['a date above clocks and words', '12 August 2024\n11:00\nMoved on\n11 August 2024\n10:20\nOrigin Scan'],
    ['its own offset', '2024-08-11 05:20 МСК Origin Scan\n2024-08-12 11:00 Moved on'],
    [
      'fields around it',
      'Shipped on: 01.08.2024\nOrder date:\t2024-07-01\n2024-08-11 10:20 Origin Scan\n2024-08-12 11:00 Moved on',
    ],
  ])('is read with %s', (_, text) => {
    expect(sure(text)).toBe(scan);
  });

  it('takes the place from the line below', () => {
    const parcel = parcelOf('2024-08-12 11:00\nMoved on\nGuangzhou\n\n2024-08-11 10:20\nOrigin Scan\nShenzhen');
    expect(parcel.events[0]).toMatchObject({ text: 'Origin Scan', place: 'Shenzhen' });
  });

  it('spans both times if words may belong to either', () => {
    const text = '2024-08-10 09:00\nLabel created\n2024-08-11 10:20\nOrigin Scan\n2024-08-12 11:00\nMoved on';
    expect(pickupText(parcelOf(text))).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-12T03:01:00.000Z');
    expect(pickupText(parcelOf(`Header\n${text}`))).toBe('scan 2024-08-11T02:20:00.000Z 2024-08-12T03:01:00.000Z');
  });

  it('only infers if the time of the outermost words may be cut off', () => {
    const parcel = parcelOf('2024-08-12 11:00\nMoved on\n2024-08-11 10:20\nOrigin Scan');
    expect(doubtsOf(parcel)).toContain('inferred-from-text');
  });

  it('spans both readings if day and month are ambiguous', () => {
    const parcel = parcelOf('03/04/2024 10:20 Origin Scan\n05/04/2024 10:20 Moved on', 'UTC');
    expect(pickupText(parcel)).toBe('scan 2024-03-04T10:20:00.000Z 2024-04-03T10:21:00.000Z');
    expect(doubtsOf(parcel)).toContain('date-ambiguous');
  });

  it.each([
    ['a day that only the day of copying fixes', 'Today, 10:20 Origin Scan\n10 August 2024 09:00 Moved'],
    ['such a day above clocks', '10 August 2024\n09:00 Label created\nToday\n10:20 Origin Scan'],
    ['a weekday above clocks', '10 August 2024\n09:00 Label created\nВоскресенье\n10:20 Принято в отделении связи'],
    ['a clock without a date', '10:20 Origin Scan\n10 August 2024\n09:00 Label created'],
    ['a date without a year', '11 Aug 10:20 Origin Scan\n10 August 2024 09:00 Label created'],
  ])('has no time for %s', (_, text) => {
    const parcel = parcelOf(text);
    expect(pickupText(parcel)).toBe('none');
    expect(doubtsOf(parcel)).toContain('time-unreadable');
  });

  it('only infers below dates that may stand under their clocks', () => {
    const text = '10:20 Moved on\n11 August 2024\n18:00 Origin Scan\n10 August 2024';
    expect(doubtsOf(parcelOf(text))).toContain('inferred-from-text');
  });

  it.each([
    'Pickup attempted',
    'Picked up by recipient',
    'Will be picked up',
    'Awaiting pickup',
    'Not yet picked up',
    '未揽收',
    '揽收失败',
    'Ожидает приёма',
    'Принят',
    'Accepted',
    'Received',
    '接收',
  ])('has no pickup in %j', (words) => {
    const parcel = parcelOf(`2024-08-11 10:20 ${words}\n2024-08-12 11:00 Something`);
    expect(parcel.pickup).toBeNull();
  });

  it.each(['Picked up', '揽收', 'Принято к доставке'])('only infers a pickup from %j', (words) => {
    const parcel = parcelOf(`2024-08-11 10:20 ${words}\n2024-08-12 11:00 Something`);
    expect(doubtsOf(parcel)).toContain('inferred-from-text');
  });

  it('lets the lines below contradict a wording', () => {
    const parcel = parcelOf(
      '2024-08-12 11:00\nMoved on\n\n2024-08-11 10:20\nShipment picked up\nby the recipient, picked up at the locker',
    );
    expect(doubtsOf(parcel)).toContain('code-text-conflict');
  });

  it('finds no sure pickup in a single entry', () => {
    expect(doubtsOf(parcelOf('2024-08-11 10:20 Origin Scan'))).toContain('inferred-from-text');
  });

  it('finds no sure pickup in a list of parcels', () => {
    const parcel = parcelOf(
      '2024-08-11 10:20\tRR123456789CN\tOrigin Scan\n2024-08-12 10:20\tRR123456780CN\tOrigin Scan',
    );
    expect(doubtsOf(parcel)).toEqual(expect.arrayContaining(['several-parcels', 'inferred-from-text']));
  });

  it('doubts a page with several numbers, and uses none of them', () => {
    const parcel = parcelOf(`${oneLine}\nTracking number RR123456789CN`);
    expect(parcel.trackingNumber).toBeNull();
    expect(doubtsOf(parcel)).toContain('several-parcels');
  });

  it.each([
    ['Tracking no.: LK058863565CN', 'LK058863565CN'],
    ['Трек-номер: 80110012345678', '80110012345678'],
    ['Номер отправления № 70548213-0117-1', '70548213-0117-1'],
    ['您的运单号：YT5555508965056', 'YT5555508965056'],
    ['Tracking number\n1100285492', '1100285492'],
    ['70548213-0117-1', '70548213-0117-1'],
    ['+7 800 555 35 35', null],
    ['88005553535', null],
  ])('finds in %j the number %j', (head, number) => {
    expect(parcelOf(`${head}\n2024-08-11 10:20 Origin Scan\n2024-08-12 11:00 Moved on`).trackingNumber).toBe(number);
  });

  it.each([
    ['Dear Sir,\nwhere is my parcel?', 'no line holds a date or a time'],
    ['Shipped on: 11.08.2024', 'no line holds a date or a time'],
    ['2024-08-11', 'its times have no words beside, above or below them'],
    ['10:20 Origin Scan', 'none of its times has a date with a year'],
  ])('refuses %j, saying what is missing', (text, why) => {
    expect(read(text)).toMatchObject({ state: 'unreadable', problem: 'not-tracking', closest: [{}, { why }] });
  });

  it('reports that nothing is known if no words are understood', () => {
    expect(doubtsOf(parcelOf('2024-08-11 10:20 Zzz\n2024-08-12 10:20 Yyy'))).toContain('text-not-understood');
  });

  it('reads thousands of lines in a moment, and refuses more than ten thousand', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, i) => `2024-08-${10 + (i % 20)} 10:20 Arrived at ${i}`).join('\n');
    const before = process.cpuUsage();
    expect(parcelOf(lines(9_000)).events).toHaveLength(9_000);
    expect(read(lines(100_000)).state).toBe('unreadable');
    expect(read('1'.repeat(1_000_000)).state).toBe('unreadable');
    // The processor's time, not the clock's: a busy machine is not at fault.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
  });
});

/** Layouts of one history, whose pickup is the second of four entries. */
const entries = [
  ['2024-08-10 09:00', 'Label created', 'Shenzhen'],
  ['2024-08-11 10:20', 'Origin Scan', 'Shenzhen'],
  ['2024-08-12 11:00', 'Moved on', 'Guangzhou'],
  ['2024-08-15 12:00', 'Moved again', 'Moscow'],
] as const;
const layouts: Readonly<Record<string, (entry: (typeof entries)[number]) => string>> = {
  'one line': ([time, words, place]) => `${time} ${words} ${place}\n`,
  'one line, words first': ([time, words]) => `${words} ${time}\n`,
  cells: ([time, words, place]) => `${time}\t${words}\t${place}\n`,
  'time first': ([time, words]) => `${time}\n${words}\n`,
  'words first': ([time, words]) => `${words}\n${time}\n`,
  'time, words, place': ([time, words, place]) => `${time}\n${words}\n${place}\n`,
  'words, place, time': ([time, words, place]) => `${words}\n${place}\n${time}\n`,
  'words, time, place': ([time, words, place]) => `${words}\n${time}\n${place}\n`,
  blocks: ([time, words, place]) => `${time}\n${words}\n${place}\n\n`,
  'blocks, words first': ([time, words, place]) => `${words}\n${place}\n${time}\n\n`,
};
const pickedUp = Date.parse('2024-08-11T10:20:00+08:00');

describe.each(Object.entries(layouts))('a page laid out as %s', (_, layout) => {
  const page = (head: string, reversed: boolean): string =>
    head + (reversed ? [...entries].reverse() : entries).map(layout).join('');

  it('never has a sure pickup at another time, wherever it is cut', () => {
    const heads = ['', 'LK058863565CN\n', 'Shipment details\n\n', 'Tracking number LK058863565CN\n\n'];
    for (const head of heads) {
      for (const reversed of [false, true]) {
        const lines = page(head, reversed).split('\n');
        for (let from = 0; from < lines.length; from++) {
          for (let to = from + 1; to <= lines.length; to++) {
            const text = lines.slice(from, to).join('\n');
            const reading = read(text);
            for (const { pickup, pickupProof, doubts } of reading.state === 'read' ? reading.parcels : []) {
              if (pickup === null || pickupProof !== 'scan') continue;
              if (doubts.some(({ code }) => code === 'inferred-from-text')) continue;
              expect(Date.parse(pickup.earliest), text).toBeLessThanOrEqual(pickedUp);
              expect(Date.parse(pickup.latest), text).toBeGreaterThan(pickedUp);
            }
          }
        }
      }
    }
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '2024-08-11 10:20',
      '11.08.2024',
      '10:20',
      'Origin Scan',
      'Today',
      '',
      'LK058863565CN',
      '03/04/2024',
    ),
    fc.constantFrom('2024-08-11 10:20 Origin Scan', '10:20 Picked up', 'Shipped: 2024-08-11', '\t', 'Трек-номер'),
  );

  it('gives a reading', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(['read', 'unreadable']).toContain(read(lines.join('\n')).state);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an unrecognised zone behind a time', () => {
  const anywhere = /^scan 2024-08-10T20:20:00.000Z 2024-08-11T22:21:00.000Z$/u;

  it.each([
    ['an abbreviation in its own cell', '2024-08-11 10:20 EST\tOrigin Scan\n2024-08-12 10:20 EST\tDelivered'],
    ['words below', 'Aug 11, 2024 10:20 EDT\nOrigin Scan\nAug 12, 2024 10:20 EDT\nDelivered'],
    ['brackets', '2024-08-11 10:20 (CST)\tOrigin Scan\n2024-08-12 10:20 (CST)\tDelivered'],
    ['a clock under its date', '2024-08-11\n10:20 CST\nOrigin Scan\n2024-08-12\n10:20 CST\nDelivered'],
    ['an offset without its colon', '2024-08-11 10:20 -0500\tOrigin Scan\n2024-08-12 10:20 -0500\tDelivered'],
  ])('may be anywhere on Earth, whatever zone the case names: %s', (_, text) => {
    expect(sure(`LK058863565CN\n${text}`)).toMatch(anywhere);
    expect(doubtsOf(parcelOf(`LK058863565CN\n${text}`))).toContain('clock-zone-unknown');
  });

  it('is not read from the words of an entry', () => {
    expect(sure('LK058863565CN\n2024-08-11 10:20 Origin Scan\n2024-08-12 10:20 EAST GATE passed')).toBe(scan);
  });
});

describe('words above their times', () => {
  it.each(['', '\nContact us'])('get a window over the times above and below%s', (footer) => {
    const text = `LK058863565CN\n10.08.2024 09:00\nOrigin Scan\n11.08.2024 10:20\nDelivered\n12.08.2024 11:00${footer}`;
    expect(pickupText(parcelOf(text))).toBe('scan 2024-08-10T01:00:00.000Z 2024-08-11T02:21:00.000Z');
  });
});

describe('the number of a pasted page', () => {
  const below = '2024-08-12 08:00 Arrived somewhere\n2024-08-11 10:20 Origin Scan';

  it('does not apply to a pickup above it', () => {
    const parcel = parcelOf(`${below}\nTracking number LK058863565CN\n2024-08-13 09:00 Arrived at sorting centre`);
    expect(parcel.doubts).toContainEqual({
      code: 'entry-unnumbered',
      file: 'page.txt',
      pointer: '/lines/2',
      detail: 'Origin Scan',
    });
  });

  it('applies to what stands below it, whatever a summary above says', () => {
    expect(doubtsOf(parcelOf(`Delivered 2024-08-19 10:00\nTracking number LK058863565CN\n${below}`))).not.toContain(
      'entry-unnumbered',
    );
  });
});

describe('a section of future steps', () => {
  const history = 'LK058863565CN\n2024-08-10 09:00 Label created';

  it.each(['Expected events', 'What happens next', 'Ожидаемые события', '预计轨迹', '后续节点', 'Geplante Ereignisse'])(
    'holds no pickup: %s',
    (heading) => {
      const parcel = parcelOf(`${history}\n${heading}\n2024-08-11 10:20 Origin Scan\n2024-08-19 10:00 Delivered`);
      expect(parcel.pickup).toBeNull();
      expect(parcel.doubts).toContainEqual(expect.objectContaining({ code: 'code-text-conflict' }));
      expect(parcel.doubts.find(({ code }) => code === 'code-text-conflict')?.detail).toContain('Origin Scan');
    },
  );

  it('ends where the history begins', () => {
    const parcel = parcelOf(
      `LK058863565CN\nExpected events\n2024-08-19 10:00 Delivered\nTracking history\n2024-08-11 10:20 Origin Scan\n2024-08-10 09:00 Label created`,
    );
    expect(pickupText(parcel)).toBe(scan);
    expect(doubtsOf(parcel)).not.toContain('code-text-conflict');
  });
});
