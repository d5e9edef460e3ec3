import type { PickupProof, Report, Window } from '../model/schema/report.js';
import { wordSpan } from '../words/spans.js';
import { lastMoment, momentIn } from '../words/times.js';
import { endLabel, lastSeen } from './answer.js';
import { hasCheck, isAsked } from './asked.js';
import { contentWidth, type Dossier } from './dossier.js';
import type { Brush, Ink, PagePoint } from './ink.js';
import { statesOffset, wordSource } from './moment.js';
import { pickupEvent } from './pickup.js';
import { preparingSeen } from './preparing.js';
import { requestOf } from './request.js';
import { colours, margins, type } from './style.js';

/** One moment of the chain. Each has its own shape. */
interface Moment {
  readonly label: string;
  readonly window: Window | null;
  readonly proof: PickupProof;
  /** The zone that the case gives for the source's clock times. */
  readonly timeZone?: string | undefined;
  readonly shape: Shape;
}

/** The sign of a known moment, and the bar of one that may lie anywhere between two ends. */
interface Shape {
  readonly sign: (ink: Ink, at: PagePoint) => void;
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
  diamond: {
    sign: (ink, [x, y]) =>
      ink.shape(
        [
          [x, y - size * 1.25],
          [x + size * 1.25, y],
          [x, y + size * 1.25],
          [x - size * 1.25, y],
        ],
        { fill: colours.paper, stroke: colours.accent, width: 1.6 },
      ),
    bar: { fill: colours.paper, stroke: colours.accent, width: 1.2 },
  },
  square: {
    sign: (ink, [x, y]) =>
      ink.box({ x: x - size, y: y - size, width: 2 * size, height: 2 * size }, { fill: colours.ink, ...edge }),
    bar: { fill: colours.ink, ...edge },
  },
} as const satisfies Record<string, Shape>;

/** The chain's moments and the parcel's end in order of time. A moment without a time keeps its place in the chain. */
const momentsOf = (dossier: Dossier): Moment[] => {
  const { report, say } = dossier;
  const { tracking } = report.facts;
  const seen = preparingSeen(report);
  const page = report.inputs.find(({ file }) => seen?.sightings.some((sighting) => sighting.file === file));
  const preparing = { label: say('preparing'), window: seen?.at ?? null, proof: null, timeZone: page?.timeZone };
  const pickup = { label: say('pickup'), window: tracking.pickup, proof: tracking.pickupProof, shape: shapes.triangle };
  const request = requestOf(report);
  const chain: Moment[] = [
    ...(hasCheck(report, 'order-status-preparing') || seen !== undefined ? [{ ...preparing, shape: shapes.disc }] : []),
    ...(isAsked(report, 'tracking') || tracking.pickup !== null ? [pickup] : []),
    ...(request === undefined
      ? []
      : [{ label: say('askedToCancel'), window: request, proof: null, shape: shapes.diamond }]),
    { label: say('disputeOpened'), window: report.case.dispute.openedAt, proof: null, shape: shapes.square },
    ...endOf(dossier),
  ];
  const known = chain.filter(({ window }) => window !== null).sort((a, b) => start(a) - start(b));
  return chain.map((moment) => (moment.window === null ? moment : (known.shift() ?? moment)));
};

/** Where the parcel ended, unless that is its pickup. */
const endOf = (dossier: Dossier): Moment[] => {
  const { report } = dossier;
  const event = lastSeen(report);
  if (event === undefined || event.at === null || isPickup(report, event)) return [];
  return [{ label: endLabel(dossier, event), window: event.at, proof: null, shape: shapes.diamond }];
};

const isPickup = (report: Report, event: ReturnType<typeof lastSeen>): boolean =>
  event === pickupEvent(report, report.facts.tracking.events);

const start = ({ window }: Moment): number => (window === null ? Number.NaN : Date.parse(window.earliest));
const end = ({ window }: Moment): number => (window === null ? Number.NaN : Date.parse(window.latest));

/** Distances in points: from the top to the axis, and from the axis to the words. */
const [axisTop, wordsTop] = [24, 22] as const;

/** Height of the drawn timeline in points. @param sources - Whether each moment is also shown as its source writes it. */
export const timelineHeight = (dossier: Dossier, ink: Ink, sources: boolean): number => {
  const moments = momentsOf(dossier);
  const width = captionWidth(moments.length, contentWidth(ink));
  const heights = moments.map((moment) =>
    drawWords(dossier, ink.rehearsal(), moment, undefined, { x: 60, y: 60, width, sources }),
  );
  return axisTop + wordsTop + 4 + Math.max(...heights);
};

/** Draws the chain's moments to scale: a known moment as a sign, an uncertain one as a bar over all that is possible. */
export const drawTimeline = (dossier: Dossier, ink: Ink, y: number, sources: boolean): void => {
  const moments = momentsOf(dossier);
  const axis = { left: margins.side + 8, right: ink.width - margins.side - 8, y: y + axisTop };
  const marks = marksOf(moments, scaleOf(moments, axis));
  ink.rule([margins.side, axis.y], [ink.width - margins.side, axis.y], colours.quiet, 1);
  drawGaps(dossier, ink, marks, axis.y);
  for (const mark of marks) drawMoment(ink, mark, axis.y);
  drawCaptions(dossier, ink, moments, marks, { y: axis.y, sources });
};

type Place = (milliseconds: number) => number;

const scaleOf = (moments: readonly Moment[], { left, right }: { left: number; right: number }): Place => {
  const known = moments.filter(({ window }) => window !== null);
  const from = Math.min(...known.map(start));
  const span = Math.max(...known.map(end)) - from;
  return (at) => (span <= 0 ? (left + right) / 2 : left + ((at - from) / span) * (right - left));
};

/** A moment's position on the axis, in points. */
interface Mark {
  readonly moment: Moment;
  readonly from: number;
  readonly to: number;
  /** Bars that would hide one another get separate lanes above the axis, counted from 0. */
  readonly lane: number;
}

/** A narrower window, in points, is drawn as a point. */
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

/** Whether one of the two is a bar. Signs that nearly touch stay on the axis, each with its own leader. */
const isBar = (other: Pick<Mark, 'from' | 'to'>, from: number, to: number): boolean =>
  !isPoint(other) || !isPoint({ from, to });

const isPoint = ({ from, to }: Pick<Mark, 'from' | 'to'>): boolean => to - from < narrow;

/** A sign's position: in the middle of the window, or at its end if only the end is known. */
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

const drawGaps = ({ say, press, report }: Dossier, ink: Ink, marks: readonly Mark[], y: number): void => {
  for (const [index, after] of marks.slice(1).entries()) {
    const before = marks[index];
    const span = before === undefined ? 0 : start(after.moment) - end(before.moment);
    if (before === undefined || span <= 0) continue;
    const text = say('gap', { span: wordSpan(span, report.language) });
    const width = press.type.width(text, type.note);
    if (width <= after.from - before.to - 16) ink.text((before.to + after.from - width) / 2, y - 18, text, type.note);
  }
};

const captionGap = 12;

/** Narrow enough that captions fit under marks that are close together. */
const captionWidth = (count: number, room: number): number => Math.min(136, (room - (count - 1) * captionGap) / count);

/**
 * Left edge of each caption: under its own mark, and moved aside only as far as its neighbours require. All in points from the left margin.
 */
export const captionLefts = (marks: readonly number[], room: number, width: number): number[] => {
  const last = room - width;
  const step = width + captionGap;
  const lefts: number[] = [];
  for (const [index, mark] of marks.entries())
    lefts.push(Math.max(Math.min(Math.max(mark - 6, 0), last), (lefts[index - 1] ?? -step) + step));
  for (let index = lefts.length - 1; index >= 0; index--)
    lefts[index] = Math.min(lefts[index] ?? 0, (lefts[index + 1] ?? last + step) - step);
  return lefts;
};

/** Mark positions from the left margin. A moment without a mark takes its place among the captions. */
const marksAcross = (moments: readonly Moment[], marks: readonly Mark[], room: number, width: number): number[] =>
  moments.map((moment, index) => {
    const mark = marks.find((candidate) => candidate.moment === moment);
    return mark === undefined
      ? ((room - width) * index) / Math.max(1, moments.length - 1)
      : signAt(mark) - margins.side;
  });

/** Draws the words under the axis. A thin line leads from each sign or bar to its caption. */
const drawCaptions = (
  dossier: Dossier,
  ink: Ink,
  moments: readonly Moment[],
  marks: readonly Mark[],
  { y, sources }: { readonly y: number; readonly sources: boolean },
): void => {
  const width = captionWidth(moments.length, contentWidth(ink));
  const room = contentWidth(ink);
  const lefts = captionLefts(marksAcross(moments, marks, room, width), room, width);
  const top = y + wordsTop;
  for (const [index, moment] of moments.entries()) {
    const x = margins.side + (lefts[index] ?? 0);
    const mark = marks.find((candidate) => candidate.moment === moment);
    if (mark !== undefined)
      drawLeader(ink, mark, { left: x, right: x + width }, { y, top, level: levelOf(index, moments.length) });
    ink.rule([x, top], [x + width, top], mark === undefined ? colours.rule : colours.quiet, 0.8);
    drawWords(dossier, ink, moment, mark, { x, y: top + 4, width, sources });
  }
};

/** Elbows are at different heights, so that leaders that run to the same side do not cross. */
const levelOf =
  (index: number, count: number) =>
  (goesLeft: boolean): number =>
    9 + 3 * (goesLeft ? index : count - 1 - index);

/** Draws a leader: straight down if the caption is under its mark, else with an elbow to the nearer end. */
const drawLeader = (
  ink: Ink,
  mark: Mark,
  { left, right }: { readonly left: number; readonly right: number },
  { y, top, level }: { readonly y: number; readonly top: number; readonly level: (goesLeft: boolean) => number },
): void => {
  const from = signAt(mark);
  const to = Math.min(Math.max(from, left), right);
  const under = y - mark.lane * laneHeight + size + 2;
  const bend = y + level(from > to);
  const elbow: readonly PagePoint[] =
    to === from
      ? []
      : [
          [from, bend],
          [to, bend],
        ];
  ink.shape([[from, under], ...elbow, [to, top]], { stroke: colours.quiet, width: 0.7 }, false);
};

/** Draws a moment's name and time, by both clocks and as the source has it. @returns Its height. */
const drawWords = (
  { say, clock }: Dossier,
  ink: Ink,
  moment: Moment,
  mark: Mark | undefined,
  {
    x,
    y,
    width,
    sources,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly sources: boolean },
): number => {
  const { label, window, proof, timeZone, shape } = moment;
  const bar = mark !== undefined && !isPoint(mark);
  if (bar) drawBar(ink, moment, { x: x + 1, y: y + 7, width: 16 });
  else shape.sign(ink, [x + 6, y + 7]);
  const indent = bar ? 23 : 16;
  const labelled = y + ink.paragraph(x + indent, y, width - indent, label, type.strong, 2);
  if (window === null) return labelled + ink.paragraph(x, labelled, width, say('timeUnknown'), type.note, 2) - y;
  const { local, utc } = momentIn(proof === 'later-event' ? lastMoment(window) : window, clock);
  const when = proof === 'later-event' ? say('noLaterThan', { time: local }) : local;
  let top = labelled + ink.paragraph(x, labelled, width, when, type.smallStrong, 3);
  if (utc !== undefined) top += ink.paragraph(x, top, width, say('utcTime', { time: utc }), type.note, 3);
  // A text with its own offset would only repeat the time.
  if (sources && !statesOffset(window.text))
    top += ink.paragraph(x, top, width, say('inSource', { text: wordSource(say, window, timeZone) }), type.note, 4);
  return top - y;
};
