/** A run of characters, and whether the other text has the same ones there. */
export interface Run {
  readonly text: string;
  readonly same: boolean;
}

export interface Difference {
  readonly left: readonly Run[];
  readonly right: readonly Run[];
  /** Number of places that differ; undefined if the texts share too little to be compared character by character. */
  readonly places: number | undefined;
}

/** One column of two aligned texts; an empty string is a gap. */
type Column = readonly [left: string, right: string];

/** Two texts that share less than this are different texts, not two spellings of one. */
const alike = 0.5;

/** Compares two texts character by character, with the fewest characters changed, added or left out. */
export const difference = (left: string, right: string): Difference => {
  const columns = aligned([...left], [...right]);
  const same = columns.filter(isSame).length;
  const whole = (text: string): Run[] => (text === '' ? [] : [{ text, same: true }]);
  if (same < alike * Math.max([...left].length, [...right].length))
    return { left: whole(left), right: whole(right), places: undefined };
  return { left: runsOf(columns, 0), right: runsOf(columns, 1), places: placesOf(columns) };
};

const isSame = ([left, right]: Column): boolean => left === right;

/** The alignment of two texts with the fewest edits. */
const aligned = (left: readonly string[], right: readonly string[]): Column[] => {
  const costs = costsOf(left, right);
  const columns: Column[] = [];
  for (let [i, j] = [left.length, right.length]; i > 0 || j > 0; ) {
    const here = costs[i]?.[j] ?? 0;
    const [a, b] = [left[i - 1] ?? '', right[j - 1] ?? ''];
    const goesBoth = i > 0 && j > 0 && here === (costs[i - 1]?.[j - 1] ?? 0) + (a === b ? 0 : 1);
    const goesLeft = !goesBoth && i > 0 && here === (costs[i - 1]?.[j] ?? 0) + 1;
    columns.push(goesBoth ? [a, b] : goesLeft ? [a, ''] : ['', b]);
    if (goesBoth || goesLeft) i--;
    if (goesBoth || !goesLeft) j--;
  }
  return columns.reverse();
};

/** Number of edits between the first i characters of one text and the first j of the other. */
const costsOf = (left: readonly string[], right: readonly string[]): number[][] => {
  const costs: number[][] = [Array.from({ length: right.length + 1 }, (_, j) => j)];
  for (const [i, a] of left.entries()) {
    const above = costs[i] ?? [];
    const row = [i + 1];
    for (const [j, b] of right.entries())
      row.push(Math.min((above[j] ?? 0) + (a === b ? 0 : 1), (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    costs.push(row);
  }
  return costs;
};

const runsOf = (columns: readonly Column[], side: 0 | 1): Run[] => {
  const runs: Run[] = [];
  for (const column of columns) {
    const [text, same, last] = [column[side], isSame(column), runs.at(-1)];
    if (last?.same === same) runs[runs.length - 1] = { text: last.text + text, same };
    else runs.push({ text, same });
  }
  return runs.filter(({ text }) => text !== '');
};

const placesOf = (columns: readonly Column[]): number =>
  columns.filter((column, index) => !isSame(column) && (index === 0 || isSame(columns[index - 1] ?? ['', '']))).length;
