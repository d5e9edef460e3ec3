import type { CheckStatus, Verdict } from '../model/schema/report.js';
import type { Ink, PagePoint } from './ink.js';
import { type Colour, colours } from './style.js';

/** Draws the sign of a verdict or of a check's status in a square of `size` points. Signs differ in shape, not only in colour. */
export const drawMark = (ink: Ink, mark: Verdict | CheckStatus, x: number, y: number, size: number): void =>
  marks[mark](ink, x, y, size);

/** The sign of a failure on a dark background. */
export const drawLightCross = (ink: Ink, x: number, y: number, size: number): void =>
  cross(colours.paper, colours.ink)(ink, x, y, size);

/** The pickup's pointer, 11 points wide and 13 high, as on the timeline. */
export const drawPointer = (ink: Ink, x: number, y: number): void =>
  ink.shape(
    [
      [x, y + 1],
      [x + 11, y + 6.5],
      [x, y + 12],
    ],
    { fill: colours.accent },
  );

/** The sign of the delivery, an open diamond, 13 points high. `x` and `y` are its top left. */
export const drawDiamond = (ink: Ink, x: number, y: number): void =>
  ink.shape(
    [
      [x + 5.5, y + 0.5],
      [x + 11.5, y + 6.5],
      [x + 5.5, y + 12.5],
      [x - 0.5, y + 6.5],
    ],
    { fill: colours.paper, stroke: colours.accent, width: 1.6 },
  );

type DrawMark = (ink: Ink, x: number, y: number, size: number) => void;

/** A filled disc with a tick. */
const tick: DrawMark = (ink, x, y, s) => {
  ink.circle([x + s / 2, y + s / 2], s / 2, { fill: colours.accent });
  ink.shape(
    [
      [x + s * 0.27, y + s * 0.53],
      [x + s * 0.44, y + s * 0.69],
      [x + s * 0.74, y + s * 0.33],
    ],
    { stroke: colours.paper, width: s * 0.11 },
    false,
  );
};

/** A filled octagon with a cross. */
const cross =
  (ground: Colour, line: Colour): DrawMark =>
  (ink, x, y, s) => {
    const c = s * 0.29;
    ink.shape(
      [
        [x + c, y],
        [x + s - c, y],
        [x + s, y + c],
        [x + s, y + s - c],
        [x + s - c, y + s],
        [x + c, y + s],
        [x, y + s - c],
        [x, y + c],
      ],
      { fill: ground },
    );
    const [near, far] = [s * 0.3, s * 0.7];
    const brush = { stroke: line, width: s * 0.11 };
    ink.shape(
      [
        [x + near, y + near],
        [x + far, y + far],
      ],
      brush,
      false,
    );
    ink.shape(
      [
        [x + near, y + far],
        [x + far, y + near],
      ],
      brush,
      false,
    );
  };

/** An open diamond with a sign. The sign is drawn, because as a letter it would be below the minimum text size. */
const diamond =
  (sign: DrawMark): DrawMark =>
  (ink, x, y, s) => {
    const [mx, my, r] = [x + s / 2, y + s / 2, s * 0.53];
    ink.shape(
      [
        [mx, my - r],
        [mx + r, my],
        [mx, my + r],
        [mx - r, my],
      ],
      { fill: colours.paper, stroke: colours.ink, width: s * 0.085 },
    );
    sign(ink, x, y, s);
  };

const dot: DrawMark = (ink, x, y, s) => ink.circle([x + s / 2, y + s * 0.735], s * 0.06, { fill: colours.ink });

const exclamation: DrawMark = (ink, x, y, s) => {
  ink.rule([x + s / 2, y + s * 0.24], [x + s / 2, y + s * 0.61], colours.ink, s * 0.1);
  dot(ink, x, y, s);
};

const question: DrawMark = (ink, x, y, s) => {
  const hook: readonly [PagePoint, ...PagePoint[]] = [
    [0.385, 0.4],
    [0.395, 0.325],
    [0.44, 0.28],
    [0.505, 0.265],
    [0.57, 0.28],
    [0.615, 0.33],
    [0.61, 0.395],
    [0.56, 0.45],
    [0.515, 0.495],
    [0.5, 0.545],
    [0.5, 0.61],
  ];
  const [first, ...rest] = hook;
  const at = ([dx, dy]: PagePoint): PagePoint => [x + s * dx, y + s * dy];
  ink.shape([at(first), ...rest.map(at)], { stroke: colours.ink, width: s * 0.09 }, false);
  dot(ink, x, y, s);
};

/** A short stroke: nothing to judge. */
const dash: DrawMark = (ink, x, y, s) => {
  ink.circle([x + s / 2, y + s / 2], s * 0.46, { stroke: colours.quiet, width: s * 0.08 });
  ink.rule([x + s * 0.3, y + s / 2], [x + s * 0.7, y + s / 2], colours.quiet, s * 0.09);
};

const marks: Readonly<Record<Verdict | CheckStatus, DrawMark>> = {
  pass: tick,
  fail: cross(colours.ink, colours.paper),
  review: diamond(question),
  unknown: diamond(question),
  error: diamond(exclamation),
  'not-applicable': dash,
};
