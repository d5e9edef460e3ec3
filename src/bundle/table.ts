import { contentBottom, contentWidth, type Dossier } from './dossier.js';
import type { Ink } from './ink.js';
import type { Sheet } from './press.js';
import type { Structure } from './structure.js';
import { type Colour, colours, inColour, margins, type TextStyle, type } from './style.js';

/** A column: its head and its share of the table's width. */
export interface Column {
  readonly head: string;
  readonly share: number;
}

/** One piece of a cell; pieces are stacked. */
export interface CellText {
  readonly text: string;
  readonly style?: TextStyle;
  /** Set at the right edge of the text's first line. */
  readonly aside?: string;
}

export interface Row {
  /** One for each column. */
  readonly cells: readonly (readonly CellText[])[];
  readonly ground?: Colour;
  /** A heading, which is never the last row of a page. */
  readonly heads?: boolean;
  /** Draws into the row's left edge, outside the first cell's text. */
  readonly sign?: (ink: Ink, x: number, y: number) => void;
}

const padding = { x: 5, y: 3.5 } as const;
/** Tighter padding of rows, used if it saves a page. */
const tightPadding = 2.4;
/** A longer cell is cut with an ellipsis, because a row must fit a page. */
const mostLines = 24;

/** A table over as many pages as it needs, with its head repeated on each. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Adds the next page and its heading. */
  readonly nextPage: () => Sheet;
}

/** Draws a table from `y` on. @returns Its last page and the height where it ends there. */
export const drawTable = (dossier: Dossier, table: Table, sheet: Sheet, y: number): { sheet: Sheet; y: number } =>
  table.rows.length === 0
    ? { sheet, y }
    : dossier.press.structure.within('Table', () => drawRows(dossier, table, sheet, y));

const drawRows = ({ press }: Dossier, table: Table, sheet: Sheet, y: number): { sheet: Sheet; y: number } => {
  const { structure } = press;
  const widths = columnWidths(table.columns, contentWidth(sheet.ink));
  const texts = table.rows.map((row) =>
    Math.max(
      ...row.cells.map((cell, index) => cellHeight(press.type.wrap, cell, (widths[index] ?? 0) - 2 * padding.x)),
    ),
  );
  const rows = table.rows.map(({ heads = false }, index) => ({ heads, height: texts[index] ?? 0 }));
  const rooms = {
    first: contentBottom(sheet.ink) - y - headHeight,
    next: contentBottom(sheet.ink) - margins.top - headHeight,
  };
  const { pages, air } = planned(rows, rooms);
  let [at, current, drawn] = [y, sheet, 0];
  for (const [page, count] of pages.entries()) {
    if (page > 0) [current, at] = [structure.outside(table.nextPage), margins.top];
    if (count === 0) continue;
    const head = () => drawHead(structure, current.ink, { ...table, widths }, at);
    if (drawn === 0) structure.within('TR', head);
    else current.ink.aside(head);
    at += headHeight;
    for (const row of table.rows.slice(drawn, drawn + count)) {
      const height = (texts[drawn++] ?? 0) + 2 * air;
      structure.within('TR', () => drawRow(structure, current.ink, row, widths, { y: at, height, air }));
      at += height;
    }
  }
  return { sheet: current, y: at };
};

interface RowSize {
  readonly heads: boolean;
  /** Height of its texts. */
  readonly height: number;
}

interface Rooms {
  readonly first: number;
  readonly next: number;
}

/** How many rows each page holds, and the padding above and below each row, reduced if that saves a page. */
const planned = (
  rows: readonly RowSize[],
  rooms: Rooms,
): { readonly pages: readonly number[]; readonly air: number } => {
  const [usual, tight] = [pagesOf(rows, rooms, padding.y), pagesOf(rows, rooms, tightPadding)];
  return tight.length < usual.length ? { pages: tight, air: tightPadding } : { pages: usual, air: padding.y };
};

/** A page with fewer rows takes some from the page before. */
const fewestRows = 3;

const pagesOf = (rows: readonly RowSize[], rooms: Rooms, air: number): readonly number[] => {
  const pages = [0];
  let room = rooms.first;
  for (const [index, { height, heads }] of rows.entries()) {
    const next = rows[index + 1];
    const needed = height + 2 * air + (heads && next !== undefined ? next.height + 2 * air : 0);
    if (needed > room && (pages.length === 1 || (pages.at(-1) ?? 0) > 0)) {
      pages.push(0);
      room = rooms.next;
    }
    room -= height + 2 * air;
    pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1;
  }
  return withoutOrphans(pages, rows);
};

/** Moves rows to a last page that would hold too few, together with their heading. */
const withoutOrphans = (pages: readonly number[], rows: readonly RowSize[]): readonly number[] => {
  const [before = 0, last = 0] = pages.slice(-2);
  if (pages.length < 2 || last >= fewestRows) return pages;
  let moved = Math.max(0, Math.min(fewestRows - last, before - fewestRows));
  // Rows are counted from the end, including those of the last page.
  while (moved > 0 && moved < before && rows.at(-(last + moved + 1))?.heads === true) moved++;
  return [...pages.slice(0, -2), before - moved, last + moved];
};

const columnWidths = (columns: readonly Column[], width: number): number[] => {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (share / total) * width);
};

type Wrap = Dossier['press']['type']['wrap'];

const cellHeight = (wrap: Wrap, cell: readonly CellText[], width: number): number =>
  cell.reduce((sum, piece) => {
    const { text, style = type.small } = piece;
    return sum + wrap(text, style, textWidth(piece, width), mostLines).length * style.leading;
  }, 0);

/** Room that an aside takes from its text. */
const asideWidth = 150;
const textWidth = ({ aside }: CellText, width: number): number => (aside === undefined ? width : width - asideWidth);

const headHeight = 20;

const drawHead = (
  structure: Structure,
  ink: Ink,
  { columns, widths }: Pick<Table, 'columns'> & { readonly widths: readonly number[] },
  y: number,
): void => {
  let x = margins.side;
  ink.rule([x, y + headHeight - 1], [ink.width - margins.side, y + headHeight - 1], colours.accent, 1.2);
  for (const [index, { head }] of columns.entries()) {
    const width = widths[index] ?? 0;
    const style = inColour(type.smallStrong, colours.accent);
    structure.within('TH', () => ink.text(x + padding.x, y + 3, head, style, { width: width - padding.x - 2 }));
    x += width;
  }
};

const drawRow = (
  structure: Structure,
  ink: Ink,
  row: Row,
  widths: readonly number[],
  { y, height, air }: { readonly y: number; readonly height: number; readonly air: number },
): void => {
  let x: number = margins.side;
  const right = ink.width - margins.side;
  if (row.ground !== undefined) ink.box({ x, y, width: right - x, height }, { fill: row.ground });
  ink.rule([x, y + height], [right, y + height]);
  row.sign?.(ink, x + padding.x, y + air);
  for (const [index, cell] of row.cells.entries()) {
    const width = widths[index] ?? 0;
    structure.within('TD', () => drawCell(ink, cell, { x: x + padding.x, y: y + air, width: width - 2 * padding.x }));
    x += width;
  }
};

const drawCell = (
  ink: Ink,
  cell: readonly CellText[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void => {
  let top = y;
  for (const piece of cell) {
    const { text, style = type.small, aside } = piece;
    if (aside !== undefined) ink.text(x, top, aside, type.note, { width, align: 'right' });
    top += ink.paragraph(x, top, textWidth(piece, width), text, style, mostLines);
  }
};
