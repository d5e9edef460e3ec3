import { badgeRadius } from './badges.js';
import type { Dossier } from './dossier.js';
import type { Area, Ink } from './ink.js';
import { type } from './style.js';

/** A numbered place or a remark under an image. */
export interface LegendItem {
  /** In bold; may be empty. */
  readonly head: string;
  readonly text: string;
  /** Drawn into a square of `signSize` points. */
  readonly sign: (ink: Ink, x: number, y: number) => void;
}

export const signSize = 2 * badgeRadius;
const indent = signSize + 6;
const gap = { x: 18, y: 4 } as const;
/** An item longer than this is cut: the attached report has it whole. */
const mostLines = 14;

type Wrap = Dossier['press']['type']['wrap'];

const itemHeight = (wrap: Wrap, { head, text }: LegendItem, width: number): number =>
  wrap(head, type.smallStrong, width - indent, 2).length * type.smallStrong.leading +
  wrap(text, type.small, width - indent, mostLines).length * type.small.leading;

const drawItem = (ink: Ink, { head, text, sign }: LegendItem, x: number, y: number, width: number): void => {
  sign(ink, x, y);
  const used = ink.paragraph(x + indent, y, width - indent, head, type.smallStrong, 2);
  ink.paragraph(x + indent, y + used, width - indent, text, type.small, mostLines);
};

/** Items in rows: two a row where the area is wide enough. */
const rowsOf = (items: readonly LegendItem[], width: number): { rows: LegendItem[][]; itemWidth: number } => {
  const columns = width > 400 ? 2 : 1;
  const rows: LegendItem[][] = [];
  for (let at = 0; at < items.length; at += columns) rows.push(items.slice(at, at + columns));
  return { rows, itemWidth: (width - (columns - 1) * gap.x) / columns };
};

const rowHeight = (wrap: Wrap, row: readonly LegendItem[], width: number): number =>
  Math.max(...row.map((item) => itemHeight(wrap, item, width)), signSize) + gap.y;

/** The height that all items take in an area of this width. */
export const legendHeight = (wrap: Wrap, items: readonly LegendItem[], width: number): number => {
  const { rows, itemWidth } = rowsOf(items, width);
  return rows.reduce((sum, row) => sum + rowHeight(wrap, row, itemWidth), 0);
};

/**
 * Draws as many items as the area holds.
 * @returns Those that found no room.
 */
export const drawLegend = (wrap: Wrap, ink: Ink, items: readonly LegendItem[], area: Area): LegendItem[] => {
  const { rows, itemWidth } = rowsOf(items, area.width);
  let y = area.y;
  for (const [index, row] of rows.entries()) {
    const height = rowHeight(wrap, row, itemWidth);
    // A tenth of a point: heights are sums of fractions.
    if (y + height - gap.y > area.y + area.height + 0.1) return rows.slice(index).flat();
    for (const [column, item] of row.entries())
      drawItem(ink, item, area.x + column * (itemWidth + gap.x), y, itemWidth);
    y += height;
  }
  return [];
};
