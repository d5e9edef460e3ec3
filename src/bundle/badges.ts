import type { Area, PagePoint } from './ink.js';

/** Radius of a frame's number, in points. */
export const badgeRadius = 7.5;

const air = 1;

/**
 * Places the frames' numbers: beside, above or below the frame, inside the image, and never over another frame, whose text is evidence.
 * Only if the frames leave no room at all does a number sit on the corner of its own frame.
 *
 * @returns The middle of each number, in the order of the frames.
 */
export const placeBadges = (frames: readonly Area[], bounds: Area): PagePoint[] => {
  const placed: PagePoint[] = [];
  for (const frame of frames) {
    const free = candidates(frame).find((at) => {
      const own = around(at);
      return holds(bounds, own) && ![...frames, ...placed.map(around)].some((other) => doOverlap(own, other));
    });
    placed.push(free ?? within([frame.x, frame.y], bounds));
  }
  return placed;
};

const candidates = ({ x, y, width, height }: Area): PagePoint[] => {
  const [left, right] = [x - badgeRadius - air, x + width + badgeRadius + air];
  const [above, below] = [y - badgeRadius - air, y + height + badgeRadius + air];
  const middle = y + height / 2;
  return [
    [left, middle],
    [right, middle],
    [left, above],
    [x + badgeRadius, above],
    [right, above],
    [x + badgeRadius, below],
    [left, below],
    [right, below],
    [x + width / 2, above],
    [x + width / 2, below],
  ];
};

const around = ([x, y]: PagePoint): Area => ({
  x: x - badgeRadius,
  y: y - badgeRadius,
  width: 2 * badgeRadius,
  height: 2 * badgeRadius,
});

/** Whether two areas overlap. */
export const doOverlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (outer: Area, inner: Area): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const within = ([x, y]: PagePoint, bounds: Area): PagePoint => [
  Math.min(Math.max(x, bounds.x + badgeRadius), bounds.x + bounds.width - badgeRadius),
  Math.min(Math.max(y, bounds.y + badgeRadius), bounds.y + bounds.height - badgeRadius),
];
