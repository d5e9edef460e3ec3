import type { InputProblem } from '../model/problems.js';

/** Options that have another name in the library. */
const options: Readonly<Record<string, string>> = {
  policy: '--policy',
  recipient: '--recipient',
  displayZone: '--display-zone',
  now: '--now',
  queue: '--queue',
  store: '--store',
  acceptance: '--accept-review',
  'acceptance.by': '--accept-review',
  'acceptance.at': '--accepted-at',
};

/** Keys in a case file that belong to an option. */
const misplaced: Readonly<Record<string, string>> = {
  lang: '--lang',
  language: '--lang',
  format: '--format',
  out: '--out',
};

type Telling = (problem: InputProblem) => string;

const keyOf = ({ place }: InputProblem): string => place.split('/').at(-1)?.toLowerCase() ?? '';

/** Instructions from the library, and how to follow them with the command. */
const tellings: ReadonlyMap<string, Telling> = new Map<string, Telling>([
  [
    'Name one of them, or give the limits in numbers.',
    () => 'Name one of them, or give the limits with --max-bytes and --max-pages.',
  ],
  [
    'Name one that is there, or give your own at the call.',
    () => 'Name one that is there, or give the file of your own with --policy.',
  ],
  ['`submission` beside it', () => '--submission beside it'],
  ['Make cases of its rows first.', ({ file }) => `Make cases of its rows first: triproof init --from ${file}`],
  ['Begin with a row that names the columns.', () => 'Begin with the row that `triproof init --csv` prints.'],
  [
    'Put them there, or say which files are what.',
    () => 'Put them there, or say with --order-file, --tracking-file and --label-file which files are what.',
  ],
  [
    'Give the pixels of the upright image, as reading it gives them, e.g. [40, 120, 300, 24].',
    () => 'Give the pixels of the upright image that `triproof read` prints, e.g. [40, 120, 300, 24].',
  ],
  [
    'Give the turn that reading the image gives, or leave the key out.',
    () => 'Give the turn that `triproof read` prints for the image, or leave the key out.',
  ],
  [
    'Remove it: that is chosen at each call.',
    (problem) => `Remove it: that is chosen by the option ${misplaced[keyOf(problem)] ?? 'of that name'}.`,
  ],
]);

const reworded = (text: string, problem: InputProblem): string => tellings.get(text)?.(problem) ?? text;

/** A problem that the library found, in the command's words. Applying it twice changes nothing more. */
export const atCommand = (problem: InputProblem): InputProblem => ({
  ...problem,
  place: problem.file === '' ? (options[problem.place] ?? problem.place) : problem.place,
  expected: reworded(problem.expected, problem),
  mend: reworded(problem.mend, problem),
});

/** The library's refusal of a submission, with the options that lift it. */
export const refusalAtCommand = (message: string): string =>
  message.replace(/their name and the time\.$/u, 'their name and the time (--accept-review NAME --accepted-at TIME).');
