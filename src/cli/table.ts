import { displayWidth, padColumns } from '../report/columns.js';

/** Rows in columns that are two spaces apart, each line indented by two. Empty cells at the end of a row leave no trailing spaces. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell));
  }
  const line = (row: readonly string[]): string => row.map((cell, i) => padColumns(cell, widths[i] ?? 0)).join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}\n`).join('');
};
