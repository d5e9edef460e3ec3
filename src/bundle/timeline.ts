import type { PickupProof, Window } from '../model/schema/report.js';
import { contentWidth, type Dossier, preparingSeen } from './dossier.js';
import type { Ink, Point } from './ink.js';
import { spanParts, wordPickup } from './moment.js';
import { colours, margins, type } from './style.js';
import type { Label, Say } from './wording.js';

/** One moment of the chain; each has a shape of its own. */
interface Moment {
  readonly label: Label;
  readonly window: Window | null;
  readonly proof: PickupProof;
  readonly draw: (ink: Ink, at: Point) => void;
}

const size = 5;

const shapes = {
  disc: (ink: Ink, at: Point) => ink.circle(at, size, { fill: colours.accent, stroke: colours.paper, width: 1 }),
  triangle: (ink: Ink, [x, y]: Point) =>
    ink.shape(
      [
        [x - size, y - size * 1.1],
        [x + size * 1.1, y],
        [x - size, y + size * 1.1],
      ],
      {
        fill: colours.accent,
        stroke: colours.paper,
        width: 1,
      },
    ),
  square: (ink: Ink, [x, y]: Point) =>
    ink.box(
      { x: x - size, y: y - size, width: 2 * size, height: 2 * size },
      { fill: colours.ink, stroke: colours.paper, width: 1 },
    ),
};

/** The chain's moments as time has them; one without a time keeps its place in the chain. */
const momentsOf = ({ report }: Dossier): Moment[] => {
  const { tracking } = report.facts;
  const chain: Moment[] = [
    { label: 'preparing', window: preparingSeen(report)?.at ?? null, proof: null, draw: shapes.disc },
    {
      label: 'pickup',
      window: tracking.pickup,
      proof: tracking.pickupProof,
      draw: shapes.triangle,
    },
    { label: 'disputeOpened', window: report.case.dispute.openedAt, proof: null, draw: shapes.square },
  ];
  const known = chain.filter(({ window }) => window !== null).sort((a, b) => start(a) - start(b));
  return chain.map((moment) => (moment.window === null ? moment : (known.shift() ?? moment)));
};

const start = ({ window }: Moment): number => (window === null ? Number.NaN : Date.parse(window.earliest));
const end = ({ window }: Moment): number => (window === null ? Number.NaN : Date.parse(window.latest));

/** Where the sign stands: at the start of the window, or at its end where only that is known. */
const signAt = (moment: Moment): number => (moment.proof === 'later-event' ? end(moment) : start(moment));

/** Height of the drawn timeline in points. */
export const timelineHeight = 112;

/** Draws the chain's moments true to scale: a window of possible moments is a bar. */
export const drawTimeline = (dossier: Dossier, ink: Ink, y: number): void => {
  const moments = momentsOf(dossier);
  const axis = { left: margins.side + 14, right: ink.width - margins.side - 14, y: y + 22 };
  const place = scaleOf(moments, axis);
  ink.rule([margins.side, axis.y], [ink.width - margins.side, axis.y], colours.quiet, 1);
  drawSpans(ink, moments, place, axis.y);
  drawGaps(dossier, ink, moments, place, axis.y);
  for (const moment of moments) if (moment.window !== null) moment.draw(ink, [place(signAt(moment)), axis.y]);
  drawColumns(dossier, ink, moments, place, axis.y);
};

type Place = (milliseconds: number) => number;

const scaleOf = (moments: readonly Moment[], { left, right }: { left: number; right: number }): Place => {
  const known = moments.filter(({ window }) => window !== null);
  const from = Math.min(...known.map(start));
  const span = Math.max(...known.map(end)) - from;
  return (at) => (span <= 0 ? (left + right) / 2 : left + ((at - from) / span) * (right - left));
};

const drawSpans = (ink: Ink, moments: readonly Moment[], place: Place, y: number): void => {
  for (const moment of moments) {
    if (moment.window === null) continue;
    const x = place(start(moment));
    const width = place(end(moment)) - x;
    if (width > size)
      ink.box({ x, y: y - 3, width, height: 6 }, { fill: colours.tint, stroke: colours.accent, width: 0.8 }, 3);
  }
};

const drawGaps = ({ say, press }: Dossier, ink: Ink, moments: readonly Moment[], place: Place, y: number): void => {
  const known = moments.filter(({ window }) => window !== null);
  for (const [index, after] of known.slice(1).entries()) {
    const before = known[index];
    if (before === undefined || start(after) <= end(before)) continue;
    const text = say('gap', { span: wordSpan(say, start(after) - end(before)) });
    const middle = (place(end(before)) + place(start(after))) / 2;
    const room = place(start(after)) - place(end(before)) - 16;
    const width = press.type.width(text, type.note);
    if (width <= room) ink.text(middle - width / 2, y - 18, text, type.note);
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

/** The words under the axis, in three columns of equal width; a thin line leads from each sign to its column. */
const drawColumns = (dossier: Dossier, ink: Ink, moments: readonly Moment[], place: Place, y: number): void => {
  const gap = 14;
  const width = (contentWidth(ink) - 2 * gap) / 3;
  for (const [index, moment] of moments.entries()) {
    const x = margins.side + index * (width + gap);
    const top = y + 24;
    if (moment.window !== null) drawLeader(ink, place(signAt(moment)), x + 6, y, top, index);
    ink.rule([x, top], [x + width, top], moment.window === null ? colours.rule : colours.quiet, 0.8);
    drawWords(dossier, ink, moment, { x, y: top + 4, width });
  }
};

/** Elbows lie at different heights, so that leaders that run to the same side do not cross. */
const drawLeader = (ink: Ink, from: number, to: number, y: number, top: number, index: number): void => {
  const level = y + 10 + 4 * (from > to ? index : 2 - index);
  const elbow: [Point, ...Point[]] = [
    [from, y + size + 2],
    [from, level],
    [to, level],
    [to, top],
  ];
  ink.shape(elbow, { stroke: colours.quiet, width: 0.7 }, false);
};

const drawWords = (
  { say }: Dossier,
  ink: Ink,
  { label, window, proof, draw }: Moment,
  { x, y, width }: { x: number; y: number; width: number },
): void => {
  if (window !== null) draw(ink, [x + 6, y + 7]);
  const indent = window === null ? 0 : 16;
  ink.text(x + indent, y, say(label), type.strong, { width: width - indent });
  if (window === null) {
    ink.paragraph(x, y + 15, width, say('timeUnknown'), type.note, 2);
    return;
  }
  const used = ink.paragraph(x, y + 15, width, wordPickup(say, window, proof), type.small, 2);
  ink.paragraph(x, y + 15 + used, width, say('inSource', { text: window.text }), type.note, 2);
};
