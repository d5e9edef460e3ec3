import type { Policy } from '../../model/schema/policy.js';
import type { Cell } from './cells.js';
import { boxAround, nextLineOf } from './geometry.js';
import { stateNamed } from './words.js';

/** Sentences that tell a change of state: `… changed from Confirmed to Preparing`. The last group is what the order became. */
const changes: readonly RegExp[] = [
  /\b(?:chang|mov|switch|updat|transition|went|set)\p{L}*\b.*?\bfrom\s*(.+?)\s+to\s*(.+)$/iu,
  /(?:измен[её]|перев[её]д|перевел|смен|обновл[её]|переш)\p{L}*.*?(?<!\p{L})(?:с|из)\s+(.+?)\s+(?:на|в)\s+(.+)$/iu,
  /(?:由|从)\s*(.+?)\s*(?:变更为|变更成|变为|变成|改为|改成|更新为|更改为|修改为|转为|调整为)\s*(.+)$/u,
];

/** A sentence of a history's entry has at most so many lines. */
const mostLines = 4;

/**
 * The cells of a page with those that make up such a sentence as one, whose text is the state that the order became, where that is known. What it
 * left says nothing that the entry before it does not say.
 */
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
      text: lines.became,
      box: boxAround(lines.cells.map(({ box }) => box)),
      first: first.box,
      imageBox: boxAround(lines.cells.map(({ imageBox }) => imageBox)),
    });
  }
  return told.length === 0 ? cells : [...cells.filter((cell) => !taken.has(cell)), ...told];
};

interface Sentence {
  readonly cells: readonly Cell[];
  readonly became: string;
}

/** The shortest run of lines from a cell on that tells a change to a known state; a longer state may go on below. */
const sentenceFrom = (first: Cell, all: readonly Cell[], policy: Policy): Sentence | undefined => {
  if (first.before !== undefined) return undefined;
  const firsts = all.filter(({ before }) => before === undefined);
  const cells: Cell[] = [];
  let found: Sentence | undefined;
  let start: Cell | undefined = first;
  for (let lines = 0; lines < mostLines && start !== undefined; lines++) {
    cells.push(...lineFrom(start, all));
    if (cells.some(({ stamp }) => stamp !== undefined)) return found;
    const became = becameIn(textOf(cells), policy);
    if (became !== undefined) found = { cells: [...cells], became };
    else if (found !== undefined) return found;
    start = nextLineOf(start, firsts);
  }
  return found;
};

/** A cell and what follows in its line with no sign or column between. */
const lineFrom = (cell: Cell, all: readonly Cell[]): readonly Cell[] => {
  const next = all.find(({ before, joint }) => before === cell && joint === 'space');
  return next === undefined ? [cell] : [cell, ...lineFrom(next, all)];
};

/** Chinese is written on without a space. */
const textOf = (cells: readonly Cell[]): string =>
  cells
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '');

const becameIn = (text: string, policy: Policy): string | undefined => {
  const [, , became] = changes.map((change) => change.exec(text)).find((found) => found !== null) ?? [];
  const plain = became?.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  return plain !== undefined && stateNamed(plain, policy)?.agreement === 'exact' ? plain : undefined;
};
