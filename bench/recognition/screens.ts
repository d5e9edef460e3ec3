import { oneDigitOff, sibling } from '../../fixtures/generate/cases-defects.js';
import { withOffset } from '../../fixtures/generate/page-time.js';
import {
  drawScreen,
  type Screen,
  type ScreenClass,
  type Showing,
  screenKinds,
} from '../../fixtures/generate/screens/screen.js';
import type { CaseFile } from '../../src/model/schema/case.js';
import type { OrderFacts, Report } from '../../src/model/schema/report.js';
import type { CaseClass, Picture, RecognitionCase, Score, State, Twin } from './case.js';
import { drawnOnce } from './drawn.js';

/** Order screenshots that no fixture shows: what they truly say, and twins of them that prove nothing. */

const about: Readonly<Record<ScreenClass, string>> = {
  detail: 'one order on a wide display: rows, cells, timelines, steppers, tables, a drawer',
  list: 'many orders on a wide display: tables, groups, bars, cards',
  phone: 'an app: cards, rows, a timeline, a list',
  dark: 'any of these, dark or with little contrast',
  cropped: 'any of these, cut on some sides',
  messenger: 'any of these, made small and grainy by a messenger',
  'screen-photo': 'any of these, photographed from the display',
};

/** The name of the screenshot in the case files, whatever its format. */
const file = 'order.png';

/** Photos of labels have classes of their own. */
const nameOf = (kind: ScreenClass): string => (kind.startsWith('screen') ? kind : `screen-${kind}`);

/** Screenshots by kind; `wanted` are the order's number, its state, and when that began. */
export const screenClasses: readonly CaseClass[] = screenKinds.map((kind) => ({
  name: nameOf(kind),
  about: about[kind],
  make: (seed) => screenCase(kind, seed),
}));

const screenCase = async (kind: ScreenClass, seed: number): Promise<RecognitionCase> => {
  const screen = await drawnOnce(`${kind}-${seed}`, () => drawScreen(kind, seed));
  const { story, status, time, traits } = screen;
  const number = story.postingNumber;
  const wanted = [
    { name: 'number', value: number },
    { name: 'status', value: status },
    { name: 'time', value: time },
  ] as const;
  return {
    className: nameOf(kind),
    seed,
    traits: Object.values(traits).join(' '),
    element: 'order',
    pictures: [pictureOf(screen)],
    caseFile: caseFileOf(screen, number),
    wanted,
    twins: await twinsOf(kind, seed, screen),
    // A case claims neither state nor time: in their place a number that is not there.
    claiming: (name, value) => ({
      caseFile: caseFileOf(screen, name === 'number' ? value : oneDigitOff(number)),
      check: 'order-number-shown',
    }),
    score: (report) => scoreOrder(report, number, story.preparingAt),
  };
};

const pictureOf = ({ bytes, width, height, printed }: Screen): Picture => ({
  file,
  bytes,
  width,
  height,
  printed: printed.map((each) => ({ kind: 'text', ...each })),
});

const showings: readonly Showing[] = ['look-alike', 'untimed', 'relative'];

/** The same screenshot under another claim, and screenshots that look alike and say something else. */
const twinsOf = async (kind: ScreenClass, seed: number, screen: Screen): Promise<readonly Twin[]> => {
  const number = screen.story.postingNumber;
  const claimed: readonly Twin[] = [
    { name: 'number, one digit', caseFile: caseFileOf(screen, oneDigitOff(number)), check: 'order-number-shown' },
    { name: 'number, one digit less', caseFile: caseFileOf(screen, number.slice(1)), check: 'order-number-shown' },
    { name: 'sibling posting', caseFile: caseFileOf(screen, sibling(number)), check: 'order-number-shown' },
  ];
  const drawn: Twin[] = [];
  for (const showing of showings) {
    const { bytes } = await drawnOnce(`${kind}-${seed}-${showing}`, () => drawScreen(kind, seed, showing));
    drawn.push({ name: showing, caseFile: caseFileOf(screen, number), pictures: [{ file, bytes }] });
  }
  return [...claimed, ...drawn];
};

const caseFileOf = ({ story, zone }: Screen, number: string): CaseFile => ({
  id: 'screen',
  policy: 'ozon/not-received',
  order: { number, items: [{ sku: story.sku }] },
  dispute: { openedAt: withOffset(story.disputeAt, 'Europe/Moscow') },
  evidence: { order: [{ file, timeZone: zone }] },
});

/** @param at - The moment at which the demanded state began, ISO 8601 in UTC. */
const scoreOrder = ({ facts: { order } }: Report, number: string, at: string): Score => {
  const preparing = order.statuses.filter(({ stage, sure }) => stage === 'proving' && sure);
  const windows = preparing.flatMap((seen) => (seen.at === null ? [] : [seen.at]));
  const wrong = windows.filter(({ earliest, latest }) => !(earliest <= minuteOf(at) && minuteOf(at) < latest));
  const read = order.number?.sure === true ? order.number.value : undefined;
  const states: readonly State[] = [
    read === number ? 'right' : read === undefined ? 'missed' : 'misread',
    preparing.length > 0 ? 'right' : surelyOther(order) ? 'misread' : 'missed',
    wrong.length > 0 ? 'misread' : windows.length > 0 ? 'right' : 'missed',
  ];
  const misread = [...(states[0] === 'misread' ? [read ?? ''] : []), ...wrong.map(({ text }) => text)];
  return { states, misread, wrongBarcodes: [] };
};

/** Screens without seconds give the minute. */
const minuteOf = (at: string): string => `${at.slice(0, 16)}:00.000Z`;

/** The screen shows the demanded state, and another one alone was read surely. */
const surelyOther = ({ statuses }: OrderFacts): boolean => statuses.length > 0 && statuses.every(({ sure }) => sure);
