import type { PickupProof, Window } from '../model/schema/report.js';
import { contentWidth, type Dossier } from './dossier.js';
import type { Brush, Ink, Point } from './ink.js';
import { spanParts, wordPickup, wordSource } from './moment.js';
import { preparingSeen } from './preparing.js';
import { colours, margins, type } from './style.js';
import type { Label, Say } from './wording.js';

/** One moment of the chain; each has a shape of its own. */
interface Moment {
  readonly label: Label;
  readonly window: Window | null;
  readonly proof: PickupProof;
  /** The zone that the case gives for clock times of the source. */
  readonly timeZone?: string | undefined;
  readonly shape: Shape;
}

/** The sign of a moment that is known, and the bar of one that may lie anywhere between two ends. */
interface Shape {
  readonly sign: (ink: Ink, at: Point) => void;
  readonly bar: Brush;
}

const size = 5;
const edge = { stroke: colours.paper, width: 1 } as const;

const shapes = {
  disc: {
    sign: (ink, at) => ink.circle(at, size, { fill: colours.accent, ...edge }),
    bar: { fill: colours.tint, stroke: colours.accent, width: 1.2 },
  },
  triangle: {
    sign: (ink, [x, y]) =>
      ink.shape(
        [
          [x - size, y - size * 1.1],
          [x + size * 1.1, y],
          [x - size, y + size * 1.1],
        ],
        { fill: colours.accent, ...edge },
      ),
    bar: { fill: colours.accent, ...edge },
  },
  square: {
    sign: (ink, [x, y]) =>
      ink.box({ x: x - size, y: y - size, width: 2 * size, height: 2 * size }, { fill: colours.ink, ...edge }),
    bar: { fill: colours.ink, ...edge },
  },
} as const satisfies Record<string, Shape>;

/** The chain's moments as time has them; one without a time keeps its place in the chain. */
const momentsOf = ({ report }: Dossier): Moment[] => {
  const { tracking } = report.facts;
  const seen = preparingSeen(report);
  const page = report.inputs.find(({ file }) => seen?.sightings.some((sighting) => sighting.file === file));
  const chain: Moment[] = [
    { label: 'preparing', window: seen?.at ?? null, proof: null, timeZone: page?.timeZone, shape: shapes.disc },
    { label: 'pickup', window: tracking.pickup, proof: tracking.pickupProof, shape: shapes.triangle },
    { label: 'disputeOpened', window: report.case.dispute.openedAt, proof: null, shape: shapes.square },
  ];
  const known = chain.filter(({ window }) => window !== null).sort((a, b) => start(a) - start(b));
  return chain.map((moment) => (moment.window === null ? moment : (known.shift() ?? moment)));
};

const start = ({ window }: Moment): number => (window === null ? Number.NaN : Date.parse(window.earliest));
const end = ({ window }: Moment): number => (window === null ? Number.NaN : Date.parse(window.latest));

/** Height of the drawn timeline in points. */
export const timelineHeight = 122;

/** Draws the chain's moments true to scale: one that is known is a sign, one that is not is a bar over all that is possible. */
export const drawTimeline = (dossier: Dossier, ink: Ink, y: number): void => {
  const moments = momentsOf(dossier);
  const axis = { left: margins.side + 14, right: ink.width - margins.side - 14, y: y + 26 };
  const marks = marksOf(moments, scaleOf(moments, axis));
  ink.rule([margins.side, axis.y], [ink.width - margins.side, axis.y], colours.quiet, 1);
  drawGaps(dossier, ink, marks, axis.y);
  for (const mark of marks) drawMoment(ink, mark, axis.y);
  drawColumns(dossier, ink, moments, marks, axis.y);
};

type Place = (milliseconds: number) => number;

const scaleOf = (moments: readonly Moment[], { left, right }: { left: number; right: number }): Place => {
  const known = moments.filter(({ window }) => window !== null);
  const from = Math.min(...known.map(start));
  const span = Math.max(...known.map(end)) - from;
  return (at) => (span <= 0 ? (left + right) / 2 : left + ((at - from) / span) * (right - left));
};

/** Where a moment lies on the axis, in points. */
interface Mark {
  readonly moment: Moment;
  readonly from: number;
  readonly to: number;
  /** Bars that would hide one another lie in lanes above the axis, from 0. */
  readonly lane: number;
}

/** A window narrower than this, in points, is as good as a point. */
const narrow = 2 * size;

const marksOf = (moments: readonly Moment[], place: Place): Mark[] => {
  const marks: Mark[] = [];
  for (const moment of moments) {
    if (moment.window === null) continue;
    const [from, to] = [place(start(moment)), place(end(moment))];
    const taken = marks.filter((other) => other.from - size < to && from < other.to + size && isBar(other, from, to));
    marks.push({ moment, from, to, lane: taken.length });
  }
  return marks;
};

/** Whether one of the two is a bar: signs that all but meet stay on the axis, each with its own leader. */
const isBar = (other: Pick<Mark, 'from' | 'to'>, from: number, to: number): boolean =>
  !isPoint(other) || !isPoint({ from, to });

const isPoint = ({ from, to }: Pick<Mark, 'from' | 'to'>): boolean => to - from < narrow;

/** Where a sign stands: in the middle, or at the end of a window of which only that is known. */
const signAt = ({ moment, from, to }: Mark): number => (moment.proof === 'later-event' ? to : (from + to) / 2);

const laneHeight = 8;

const drawMoment = (ink: Ink, mark: Mark, y: number): void => {
  const { moment, from, to, lane } = mark;
  const middle = y - lane * laneHeight;
  if (isPoint(mark)) moment.shape.sign(ink, [signAt(mark), middle]);
  else drawBar(ink, moment, { x: from, y: middle, width: to - from });
};

const drawBar = (ink: Ink, { shape }: Moment, { x, y, width }: { x: number; y: number; width: number }): void => {
  ink.box({ x, y: y - 3.5, width, height: 7 }, shape.bar);
  for (const end of [x, x + width]) ink.rule([end, y - 5], [end, y + 5], colours.ink, 1.2);
};

const drawGaps = ({ say, press }: Dossier, ink: Ink, marks: readonly Mark[], y: number): void => {
  for (const [index, after] of marks.slice(1).entries()) {
    const before = marks[index];
    const span = before === undefined ? 0 : start(after.moment) - end(before.moment);
    if (before === undefined || span <= 0) continue;
    const text = say('gap', { span: wordSpan(say, span) });
    const width = press.type.width(text, type.note);
    if (width <= after.from - before.to - 16) ink.text((before.to + after.from - width) / 2, y - 18, text, type.note);
  }
};

const wordSpan = (say: Say, milliseconds: number): string => {
  const { days, hours, minutes } = spanParts(milliseconds);
  const parts: [Label, number][] =
    days > 0
      ? [
          ['days', days],
          ['hours', hours],
        ]
      : [
          ['hours', hours],
          ['minutes', minutes],
        ];
  return parts
    .filter(([, n], index) => n > 0 || index === 1)
    .map(([label, n]) => say(label, { n }))
    .join(' ');
};

/** The words under the axis, in three columns of equal width; a thin line leads from each sign or bar to its column. */
const drawColumns = (
  dossier: Dossier,
  ink: Ink,
  moments: readonly Moment[],
  marks: readonly Mark[],
  y: number,
): void => {
  const gap = 14;
  const width = (contentWidth(ink) - 2 * gap) / 3;
  for (const [index, moment] of moments.entries()) {
    const x = margins.side + index * (width + gap);
    const top = y + 25;
    const mark = marks.find((candidate) => candidate.moment === moment);
    if (mark !== undefined) drawLeader(ink, mark, x + 6, { y, top, index });
    ink.rule([x, top], [x + width, top], mark === undefined ? colours.rule : colours.quiet, 0.8);
    drawWords(dossier, ink, moment, mark, { x, y: top + 4, width });
  }
};

/** Elbows lie at different heights, so that leaders that run to the same side do not cross. */
const drawLeader = (
  ink: Ink,
  mark: Mark,
  to: number,
  { y, top, index }: { readonly y: number; readonly top: number; readonly index: number },
): void => {
  const from = signAt(mark);
  const level = y + 11 + 4 * (from > to ? index : 2 - index);
  const elbow: [Point, ...Point[]] = [
    [from, y - mark.lane * laneHeight + size + 2],
    [from, level],
    [to, level],
    [to, top],
  ];
  ink.shape(elbow, { stroke: colours.quiet, width: 0.7 }, false);
};

const drawWords = (
  { say }: Dossier,
  ink: Ink,
  moment: Moment,
  mark: Mark | undefined,
  { x, y, width }: { x: number; y: number; width: number },
): void => {
  const { label, window, proof, timeZone } = moment;
  const bar = mark !== undefined && !isPoint(mark);
  if (bar) drawBar(ink, moment, { x: x + 1, y: y + 7, width: 16 });
  else if (mark !== undefined) moment.shape.sign(ink, [x + 6, y + 7]);
  const indent = mark === undefined ? 0 : bar ? 23 : 16;
  ink.text(x + indent, y, say(label), type.strong, { width: width - indent });
  if (window === null) {
    ink.paragraph(x, y + 15, width, say('timeUnknown'), type.note, 2);
    return;
  }
  const used = ink.paragraph(x, y + 15, width, wordPickup(say, window, proof), type.small, 2);
  const source = say('inSource', { text: wordSource(say, window, timeZone) });
  ink.paragraph(x, y + 15 + used, width, source, type.note, 2);
};
