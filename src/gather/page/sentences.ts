import type { Policy } from '../../model/schema/policy.js';
import { type Cell, textThrough } from './cell.js';
import { boxAroundBoxes, nextLineOf } from './geometry.js';
import { stateChangedTo } from './words.js';

/** A sentence in a history's entry has at most this many lines. Chosen, not measured. */
const mostLines = 4;

/** Merges the cells of such a sentence into one, if the state that the order changed to is known. */
export const withChanges = (cells: readonly Cell[], policy: Policy): readonly Cell[] => {
  const taken = new Set<Cell>();
  const told: Cell[] = [];
  for (const first of cells) {
    const lines = taken.has(first) ? undefined : sentenceFrom(first, cells, policy);
    if (lines === undefined) continue;
    for (const line of lines.cells) taken.add(line);
    told.push({
      ...first,
      slices: lines.cells.flatMap(({ slices }) => slices),
      text: lines.text,
      box: boxAroundBoxes(lines.cells.map(({ box }) => box)),
      first: first.box,
      imageBox: boxAroundBoxes(lines.cells.map(({ imageBox }) => imageBox)),
    });
  }
  return told.length === 0 ? cells : [...cells.filter((cell) => !taken.has(cell)), ...told];
};

interface Sentence {
  readonly cells: readonly Cell[];
  readonly text: string;
}

/** The shortest run of lines from a cell on that tells a change to a known state. A longer state may go on below. */
const sentenceFrom = (first: Cell, all: readonly Cell[], policy: Policy): Sentence | undefined => {
  if (first.before !== undefined) return undefined;
  const firsts = all.filter(({ before }) => before === undefined);
  const cells: Cell[] = [];
  let found: Sentence | undefined;
  let start: Cell | undefined = first;
  for (let lines = 0; lines < mostLines && start !== undefined; lines++) {
    cells.push(...lineFrom(start, all));
    if (cells.some(({ stamp }) => stamp !== undefined)) return found;
    const text = textThrough(cells);
    // A state alone needs no sentence around it.
    if (stateChangedTo(text, policy) !== undefined) found = { cells: [...cells], text };
    else if (found !== undefined) return found;
    start = nextLineOf(start, firsts);
  }
  return found;
};

/** A cell and what follows in its line, with no sign or column between. */
const lineFrom = (cell: Cell, all: readonly Cell[]): readonly Cell[] => {
  const next = all.find(({ before, joint }) => before === cell && joint === 'space');
  return next === undefined ? [cell] : [cell, ...lineFrom(next, all)];
};
