import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/gather/images/reading.js';
import { gatherPage, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

/** What one row of a history and the page's heading say, line by line of each cell. */
interface Page {
  readonly number: readonly string[];
  readonly state: readonly string[];
  readonly time: readonly string[];
  /** How the page lies before the camera: what a straight line rises by, as a share of its length. */
  readonly slope: number;
  readonly newestFirst: boolean;
  /** Times stand below their states, not beside them. */
  readonly timesBelow: boolean;
  /** The reader finds state and time as one line if each has one. */
  readonly isRunTogether: boolean;
  /** A later entry says that the order was cancelled. */
  readonly isCancelled: boolean;
  readonly more: readonly Line[];
}

const plain: Page = {
  number: ['Shipment 70548213-0117-1'],
  state: ['Ready for shipment'],
  time: ['11 Aug 2024, 09:15'],
  slope: 0,
  newestFirst: false,
  timesBelow: false,
  isRunTogether: false,
  isCancelled: false,
  more: [],
};

/** What pages and readers do to a page without changing what it says. Each is undone by a pass of its own. */
const disturbances: Readonly<Record<string, (page: Page) => Page>> = {
  'a number broken at its last hyphen': (page) => ({ ...page, number: ['70548213-0117-', '1'] }),
  'a state over two lines': (page) => ({ ...page, state: ['Ready for', 'shipment'] }),
  'a state in Chinese': (page) => ({ ...page, state: ['已准备发运'] }),
  'a time over two lines': (page) => ({ ...page, time: ['11 Aug 2024,', '09:15'] }),
  'a weekday before the time': ({ time: [first = '', ...rest], ...page }) => ({
    ...page,
    time: [`Sun, ${first}`, ...rest],
  }),
  'a numbered step': ({ state: [first = '', ...rest], ...page }) => ({ ...page, state: [`2. ${first}`, ...rest] }),
  'a time in twelve hours': ({ time, ...page }) => ({
    ...page,
    time: time.map((line) => line.replace('09:15', '9:15 AM')),
    more: [...page.more, lineAt('8:00 AM', 900, 600)],
  }),
  'a state in Russian': (page) => ({ ...page, state: ['Ожидает отгрузки'] }),
  'a time in Russian': (page) => ({ ...page, time: ['11 августа 2024, 09:15'] }),
  'a time in Chinese': (page) => ({ ...page, time: ['2024年8月11日 09:15'] }),
  'the newest entry first': (page) => ({ ...page, newestFirst: true }),
  'times below their states': (page) => ({ ...page, timesBelow: true }),
  'state and time found as one line': (page) => ({ ...page, isRunTogether: true }),
  'a page seen at a slant': (page) => ({ ...page, slope: 0.02 }),
  'a deadline beside the history': (page) => ({
    ...page,
    more: [...page.more, lineAt('Ship by', 10, 500), lineAt('14 Aug 2024, 21:00', 400, 500)],
  }),
  'the word of a button': (page) => ({ ...page, more: [...page.more, lineAt('Print label', 900, 10)] }),
};

const tilted =
  (slope: number) =>
  (line: Line): Line => {
    if (slope === 0) return line;
    const quad = line.quad.map(({ x, y }) => ({ x, y: y + slope * x })) as unknown as Line['quad'];
    const ys = quad.map(({ y }) => y);
    const [x, , width] = line.box;
    return { ...line, quad, box: [x, Math.min(...ys), width, Math.max(...ys) - Math.min(...ys)] };
  };

const stacked = (texts: readonly string[], x: number, y: number): Line[] =>
  texts.map((text, index) => lineAt(text, x, y + 22 * index - 11 * (texts.length - 1)));

/** A row of the history: its state and its time. */
const rowAt = (y: number, state: readonly string[], time: readonly string[], page: Page): readonly Line[] => {
  const [one = ''] = state;
  const isOne = page.isRunTogether && !page.timesBelow && state.length + time.length === 2;
  if (isOne) return [lineAt(`${one}    ${time[0]}`, 10, y)];
  return [...stacked(state, 10, y), ...(page.timesBelow ? stacked(time, 10, y + 33) : stacked(time, 400, y))];
};

const linesOf = (page: Page): readonly Line[] => {
  const [early, late, last] = page.newestFirst ? [360, 240, 120] : [120, 240, 360];
  return [
    ...stacked(page.number, 10, 30),
    ...rowAt(early, ['Acceptance in progress'], ['10 Aug 2024, 08:00'], page),
    ...rowAt(late, page.state, page.time, page),
    ...(page.isCancelled ? rowAt(last, ['Cancelled'], ['12 Aug 2024, 10:00'], page) : []),
    ...page.more,
  ].map(tilted(page.slope));
};

const names = Object.keys(disturbances);
const sets: readonly (readonly string[])[] = [
  ...names.map((name) => [name]),
  ...names.flatMap((one, at) => names.slice(at + 1).map((two) => [one, two])),
];

const cases = sets.map((chosen) => ({ chosen, title: chosen.join(', ') }));
const disturbed = (page: Page, chosen: readonly string[]): Page =>
  chosen.reduce((before, name) => disturbances[name]?.(before) ?? before, page);

describe('a page that is disturbed in one way or in two', () => {
  it.each(cases)('says the same: $title', async ({ chosen }) => {
    const facts = await gatherPage(linesOf(disturbed(plain, chosen)));
    expect(facts.number).toMatchObject({ value: '70548213-0117-1', sure: true });
    expect(told(facts)).toContain('awaiting-shipment@2024-08-11T01:15');
  });

  it.each(cases)('still says that the order was cancelled: $title', async ({ chosen }) => {
    const facts = await gatherPage(linesOf(disturbed({ ...plain, isCancelled: true }, chosen)));
    expect(told(facts).filter((state) => state.startsWith('cancelled'))).not.toEqual([]);
  });
});
