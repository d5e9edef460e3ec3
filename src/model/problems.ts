/**
 * The codes of everything that can be wrong with an input, a call or the machine, with their meaning. Public: no code is ever reused for something
 * else.
 */
export const problemCodes = {
  'file-missing': 'A file that is named is not there.',
  'file-unreadable': 'A file is there and cannot be read.',
  'file-too-large': 'A file is larger than any evidence.',
  'file-twice': 'One file is named twice in a case.',
  'path-outside-case': "A path leaves the case's folder.",
  'not-a-case': 'What is named holds no case.',
  'not-json': 'A file should be JSON and is not.',
  'key-twice': 'A key stands twice in one object.',
  'schema-mismatch': 'A value is not of the form that the schema asks for.',
  contradiction: 'Values of a case that cannot both be true.',
  'unknown-key': 'A key that the schema does not know.',
  'unknown-policy': 'A policy that there is not.',
  'unknown-check': 'A policy asks for a check that there is not.',
  'unknown-source': 'A policy names a source that it does not describe.',
  'unsafe-pattern': "A policy's pattern matches anything, or may never end.",
  'shared-word': 'A word of a policy does not tell one state from the others.',
  'weak-policy': 'A policy leaves out what a pass has to rest on.',
  'newer-policy': 'A policy of a form that came after this triproof.',
  circle: 'Entries of a policy refer to each other in a circle.',
  'unknown-time-zone': 'A name that is no time zone.',
  'case-twice': 'Two cases of one call have one id.',
  'case-there': 'A case file that is not to be written over is there already.',
  'no-evidence': 'A folder holds nothing that is evidence of an order.',
  'bad-table': 'A table of cases cannot be read, or lacks a column.',
  'bad-row': 'A row of a table of cases is wrong; the others go on.',
  'bad-option': 'An option has a value that it cannot take, or one that does not go with the others.',
  'bad-key': 'A file holds no key of the kind that is needed.',
  'not-a-bundle': 'A PDF that triproof did not write, or no PDF.',
  'bad-request': 'A request over HTTP has not the form that its description asks for.',
  'no-access': 'A request over HTTP comes without its token, for another host, or from the page of somebody else.',
  'not-there': 'What a request over HTTP is about is not there: not yet, or not any more.',
  busy: 'A server has as much to do as it takes on, or is about to end.',
  'took-too-long': 'A case took longer than a case may.',
  'folder-in-use': 'Another run writes to the folder of the products.',
  'cannot-write':
    'A product cannot be written: a full or read-only disk, a missing permission, a file or a folder in the way. The problem names the path and the cause; nothing half written is left.',
  'engines-changed':
    'The readers that opened are not those whose kept answers were used already: the main reader was there before and is not now, or comes back.',
  'package-incomplete':
    'A file that triproof was installed with is gone or may not be read: the installation is to be repeated.',
  'package-missing': 'A package that only work on many machines needs is not installed.',
  'no-queue': 'The queue does not answer, or lets nobody in.',
  'no-store': 'The store does not answer, takes nothing more, or lets nobody in.',
  'not-done': 'A case that was submitted is not done yet, or cannot be.',
  'own-fault':
    'triproof itself failed at this case. The exit code is 4, the stack stands on stderr, and the other cases go on.',
} as const;

/** The code of a problem with an input, a call or the machine. No code is ever reused for something else. */
export type ProblemCode = keyof typeof problemCodes;

/** One fault in the user's input. `file / place: expected …, found …. Mend.` */
export interface InputProblem {
  /** The problem's code, for programs. */
  readonly code: ProblemCode;
  /** As the user named it; empty if an option is wrong. */
  readonly file: string;
  /** JSON pointer in the file, or the name of the option; empty for the whole file. */
  readonly place: string;
  /** In English, as the end of `expected …`. */
  readonly expected: string;
  /** In English, as the end of `found …`; quotes the input. */
  readonly found: string;
  /** One sentence telling what to do. */
  readonly mend: string;
}

/** An input or an option cannot be used at all. Holds every problem that was found, not only the first. */
export class InputError extends Error {
  /** Always `InputError`. */
  override readonly name = 'InputError';
  /** At least one. `message` holds them all, one per line. */
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(wordInEnglish).join('\n'));
    this.problems = problems;
  }
}

/** @throws {InputError} with all problems, if there are any. */
export const refuseAny = (problems: readonly InputProblem[]): void => {
  if (problems.length > 0) throw new InputError(problems);
};

/** `case.json/dispute/openedAt: expected …, found …. Mend.` */
export const wordInEnglish = ({ file, place, expected, found, mend }: InputProblem): string =>
  `${file}${place}: expected ${expected}, found ${found}. ${mend}`;
