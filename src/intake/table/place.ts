/** A place in a table, as it follows the table's name in a problem. */
export const linePlace = (line: number): string => `, line ${line}`;

/** @param column - From 0. */
export const cellPlace = (line: number, column: number, name: string): string =>
  `, line ${line}, column ${column + 1} (${name})`;
