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
  /** A picture below the text. */
  readonly picture?: LegendPicture;
}

export interface LegendPicture {
  readonly heightIn: (width: number) => number;
  readonly draw: (ink: Ink, area: Area) => Promise<void>;
}

export const signSize = 2 * badgeRadius;
const indent = signSize + 6;
const gap = { x: 18, y: 4 } as const;
/** Gap between an item's text and its picture. */
const pictureGap = 3;
/** An item must fit a page. None of our own sentences is longer; text from evidence is cut, and the attached report has it in full. */
const [mostHeadLines, mostLines] = [18, 28] as const;

type Wrap = Dossier['press']['type']['wrap'];

const itemHeight = (wrap: Wrap, { head, text, picture }: LegendItem, width: number): number =>
  wrap(head, type.smallStrong, width - indent, mostHeadLines).length * type.smallStrong.leading +
  wrap(text, type.small, width - indent, mostLines).length * type.small.leading +
  (picture === undefined ? 0 : pictureGap + picture.heightIn(width - indent));

const drawItem = async (ink: Ink, item: LegendItem, x: number, y: number, itemWidth: number): Promise<void> => {
  const { head, text, sign, picture } = item;
  const width = itemWidth - indent;
  sign(ink, x, y);
  let top = y + ink.paragraph(x + indent, y, width, head, type.smallStrong, mostHeadLines);
  top += ink.paragraph(x + indent, top, width, text, type.small, mostLines) + pictureGap;
  await picture?.draw(ink, { x: x + indent, y: top, width, height: picture.heightIn(width) });
};

/** Arranges items in rows: two per row if the area is wide enough. */
const rowsOf = (items: readonly LegendItem[], width: number): { rows: LegendItem[][]; itemWidth: number } => {
  const columns = width > 400 ? 2 : 1;
  const rows: LegendItem[][] = [];
  for (let at = 0; at < items.length; at += columns) rows.push(items.slice(at, at + columns));
  return { rows, itemWidth: (width - (columns - 1) * gap.x) / columns };
};

const rowHeight = (wrap: Wrap, row: readonly LegendItem[], width: number): number =>
  Math.max(...row.map((item) => itemHeight(wrap, item, width)), signSize) + gap.y;

/** The width of an item's text and picture in an area of this width. */
export const legendTextWidth = (width: number): number => rowsOf([], width).itemWidth - indent;

/** The height of all items in an area of this width. */
export const legendHeight = (wrap: Wrap, items: readonly LegendItem[], width: number): number => {
  const { rows, itemWidth } = rowsOf(items, width);
  return rows.reduce((sum, row) => sum + rowHeight(wrap, row, itemWidth), 0);
};

/**
 * Draws as many items as fit the area.
 * @returns The items that did not fit.
 */
export const drawLegend = async (
  wrap: Wrap,
  ink: Ink,
  items: readonly LegendItem[],
  area: Area,
): Promise<LegendItem[]> => {
  const { rows, itemWidth } = rowsOf(items, area.width);
  let y = area.y;
  for (const [index, row] of rows.entries()) {
    const height = rowHeight(wrap, row, itemWidth);
    // A tolerance of a tenth of a point, because heights are sums of fractions.
    if (y + height - gap.y > area.y + area.height + 0.1) return rows.slice(index).flat();
    for (const [column, item] of row.entries())
      await drawItem(ink, item, area.x + column * (itemWidth + gap.x), y, itemWidth);
    y += height;
  }
  return [];
};
