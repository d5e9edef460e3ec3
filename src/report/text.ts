import { preparingBegan } from '../model/preparing.js';
import type { Check, Element, Place, Reading, Report, ReportFinding, Window } from '../model/schema/report.js';
import type { CheckId } from '../rules/ids.js';
import { stateName } from '../words/state-name.js';
import { clockOf, wordEnd, wordWindow } from '../words/times.js';
import { adviceSource, stakeLine, unconfirmedMark } from './beside.js';
import { isCause } from './causes.js';
import { displayWidth, harmless, padColumns, wrapColumns } from './columns.js';
import { columnsFor, hanging, type Paint, painter, statusColours, symbols, type TextOptions } from './terminal.js';
import { inState, type ReportWording, wordingIn } from './wording/index.js';

const mostPlaces = 3;

/** Everything needed to render one report. */
interface Page {
  readonly report: Report;
  readonly wording: ReportWording;
  readonly paint: Paint;
  readonly width: number;
}

/**
 * A report for a terminal: the verdict, the elements, what was read, and each check with its findings, their places, and what to do. In the report's
 * language; ends with a line feed.
 */
export const renderText = (report: Report, options: TextOptions = {}): string => {
  const page: Page = {
    report,
    wording: wordingIn(report.language),
    paint: painter(options),
    width: columnsFor(options),
  };
  const parts = [
    ...headline(page),
    '',
    ...causes(page),
    ...keyFacts(page),
    ...checks(page),
    ...next(page),
    ...stake(page),
    ...advice(page),
  ];
  return `${parts.join('\n')}\n`;
};

const headline = ({ report, wording, paint, width }: Page): readonly string[] => {
  const { verdict, case: claims, policy, elements } = report;
  const title = paint(`${symbols[verdict]} ${wording.verdicts[verdict].toUpperCase()}`, 'bold', statusColours[verdict]);
  const words = elements.map((element) => {
    const symbol = paint(symbols[element.verdict], statusColours[element.verdict]);
    return `${symbol} ${wording.elements[element.id]}`;
  });
  const own = policy.own === true ? ` (${wording.terms['own-policy']})` : '';
  const judgedBy = `${policy.id} ${policy.version}${own}`;
  const used = displayWidth(`${symbols[verdict]} ${wording.verdicts[verdict]}  ${claims.id}  ${judgedBy}`);
  const first = `${title}  ${paint(claims.id, 'bold')}`;
  const rules = paint(judgedBy, 'dim');
  return [...(used <= width ? [`${first}  ${rules}`] : [first, `  ${rules}`]), '', `  ${words.join('   ')}`];
};

/** Findings that others follow from come first, and are not repeated at their checks. */
const causes = (page: Page): readonly string[] =>
  page.report.checks.flatMap((check) => {
    const own = check.findings.filter((finding) => isCause(page.report, check, finding));
    return own.flatMap(({ message, mend, at }) => [
      ...hanging(`  ${page.paint(symbols[check.status], statusColours[check.status])} `, message, page),
      ...placeLines(at, page),
      ...(mend === '' ? [] : hanging('    → ', mend, page)),
      '',
    ]);
  });

const keyFacts = (page: Page): readonly string[] => {
  const { report, wording } = page;
  const { terms } = wording;
  const isAsked = (element: Element): boolean => report.elements.some(({ id }) => id === element);
  const rows: readonly (readonly [string, string])[] = [
    [terms['order-number'], numbers(page, report.case.order.number, { order: [report.facts.order.number] })],
    [terms['tracking-number'], trackingNumbers(page)],
    [terms.sku, skus(page)],
    ...since(page),
    ...(isAsked('tracking') || report.facts.tracking.pickup !== null ? [pickup(page)] : []),
    ...delivered(page),
    [terms.dispute, moment(page, report.case.dispute.openedAt)],
  ];
  const column = Math.max(...rows.map(([name]) => displayWidth(name)));
  return rows.flatMap(([name, value]) => hanging(`  ${padColumns(name, column)}  `, value, page));
};

/** When the state began that the policy asks for; empty if it asks for none. */
const since = (page: Page): readonly (readonly [string, string])[] => {
  const { checks: judged, facts, language } = page.report;
  const began = preparingBegan(facts.order);
  if (began === null && !judged.some(({ id }) => id === ('order-status-preparing' satisfies CheckId))) return [];
  const name = inState(page.wording.terms['preparing-since'], { state: stateName(page.report, language) });
  return [[name, moment(page, began)]];
};

type Readings = Readonly<Partial<Record<'order' | 'tracking' | 'label', readonly (Reading | null)[]>>>;

const trackingNumbers = (page: Page): string => {
  const { order, tracking, label } = page.report.facts;
  const read = { order: [order.trackingNumber], tracking: [tracking.trackingNumber], label: [label.trackingNumber] };
  return numbers(page, page.report.case.order.trackingNumber, read);
};

const skus = (page: Page): string => {
  const { case: claims, facts } = page.report;
  const claimed = claims.order.items.map(({ sku }) => sku).join(', ');
  return numbers(page, claimed, { order: facts.order.skus, label: facts.label.skus });
};

/** `Case 1512663422 · Label 1512663422 (not sure)`: the claim of the case, and what was read in each element. */
const numbers = ({ wording }: Page, claimed: string | undefined, readings: Readings): string => {
  const { terms, elements } = wording;
  const shown = (['order', 'tracking', 'label'] as const).flatMap((id) => {
    const read = (readings[id] ?? []).filter((reading) => reading !== null);
    const values = read.map(({ value, sure }) => (sure ? value : `${value} (${terms.unsure})`));
    return values.length === 0 ? [] : [`${elements[id]} ${values.join(', ')}`];
  });
  const claim = claimed === undefined ? [] : [`${terms.case} ${claimed}`];
  return [...claim, ...(shown.length === 0 ? [terms['not-read']] : shown)].map(unbroken).join(' · ');
};

/** An entry that stays on one line: after wrapping, `hanging` turns its no-break spaces back into spaces. */
const unbroken = (entry: string): string => entry.replaceAll(' ', '\u00a0');

/** A pickup that the history does not record for sure is not shown as one. */
const pickup = (page: Page): readonly [string, string] => {
  const { terms } = page.wording;
  const { pickup: window, pickupProof } = page.report.facts.tracking;
  if (window !== null && pickupProof !== 'scan') return [terms.possession, wordEnd(window, clockOf(page.report))];
  const recorded = page.report.checks.find(({ id }) => id === 'tracking-pickup-recorded');
  const doubt = window === null || recorded?.status === 'pass' ? '' : ` (${terms.unsure})`;
  return [terms.pickup, moment(page, window) + doubt];
};

/** Only if the policy asks for a delivery. */
const delivered = (page: Page): readonly (readonly [string, string])[] => {
  const { checks: judged, facts } = page.report;
  const check = judged.find(({ id }) => id === 'delivery-recorded');
  if (check === undefined) return [];
  const window = facts.tracking.delivery?.at ?? null;
  const { terms, kinds } = page.wording;
  return [
    [kinds.delivered, moment(page, window) + (window === null || check.status === 'pass' ? '' : ` (${terms.unsure})`)],
  ];
};

const moment = ({ wording, report }: Page, window: Window | null): string =>
  window === null ? wording.terms['not-read'] : `${wordWindow(window, clockOf(report))} (${window.text})`;

const checks = (page: Page): readonly string[] =>
  page.report.elements.flatMap(({ id }) => [
    '',
    page.paint(page.wording.elements[id], 'bold'),
    ...page.report.checks.filter(({ element }) => element === id).flatMap((check) => oneCheck(check, page)),
  ]);

/** What is at stake, for whoever decides what to do next. */
const stake = (page: Page): readonly string[] => {
  const { report, wording } = page;
  if (report.stake === undefined) return [];
  const lines = report.stake.flatMap((said) => hanging('  · ', stakeLine(said, report.language), page));
  return ['', page.paint(wording.terms.stake, 'bold'), ...lines];
};

const advice = (page: Page): readonly string[] => {
  const { report, wording } = page;
  if (report.advice === undefined) return [];
  const lines = report.advice.flatMap((given) => [
    ...hanging('  · ', given.message, page),
    ...hanging('    ', adviceSource(given, report.language), page).map((line) => page.paint(line, 'dim')),
  ]);
  return ['', page.paint(wording.terms.advice, 'bold'), ...lines];
};

const oneCheck = (check: Check, page: Page): readonly string[] => {
  const { status, title, findings } = check;
  const own = findings.filter((finding) => !isCause(page.report, check, finding));
  // A finding that merely follows from another is no fault of its own, and is not marked as one.
  const isBlamed = own.length < findings.length || own.some(({ follows }) => follows === undefined);
  const symbol = page.paint(symbols[status], isBlamed || own.length === 0 ? statusColours[status] : 'dim');
  const [first = '', ...rest] = wrapColumns(
    harmless(title + unconfirmedMark(check.unconfirmed, page.report.language)),
    page.width - 4,
  );
  const painted = (line: string) => (status === 'not-applicable' ? page.paint(line, 'dim') : line);
  return [
    `  ${symbol} ${painted(first)}`,
    ...rest.map((line) => `    ${painted(line)}`),
    ...own.flatMap((finding) => oneFinding(finding, page)),
  ];
};

const oneFinding = ({ message, mend, at, follows }: ReportFinding, page: Page): readonly string[] => [
  ...hanging('    ', message, page),
  ...placeLines(
    at.filter(({ file, box, pointer }) => box || pointer || !message.includes(file)),
    page,
  ),
  ...(mend === '' ? [] : hanging(follows === undefined ? '    → ' : '    ↳ ', mend, page)),
];

/** The one thing to do next, and how many others there are. */
const next = ({ report: { next: first }, wording: { terms }, paint, width }: Page): readonly string[] => {
  if (first === undefined) return [];
  const { effort, message, mend, later } = first;
  const isOver = effort === 'hopeless';
  return [
    '',
    paint(isOver ? terms.hopeless : terms.next, 'bold'),
    ...(isOver ? hanging('  ', message, { width }) : []),
    ...hanging('  → ', mend, { width }),
    ...(later.length === 0 ? [] : [paint(`  ${terms.later}: ${later.length}`, 'dim')]),
  ];
};

const placeLines = (at: readonly Place[], page: Page): readonly string[] => {
  if (at.length === 0) return [];
  const more = at.length > mostPlaces ? ` +${at.length - mostPlaces}` : '';
  const text = at.slice(0, mostPlaces).map(place).join(', ') + more;
  return hanging('    ', text, page).map((line) => page.paint(line, 'dim'));
};

/** `label.jpg 120,80 300×40` (left, top, size in pixels) or `tracking.json/events/3`. */
const place = ({ file, box, pointer = '' }: Place): string => {
  if (box === undefined) return `${file}${pointer}`;
  const [x, y, width, height] = box;
  return `${file} ${x},${y} ${width}×${height}`;
};
