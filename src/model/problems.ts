/** One thing wrong with what the user supplied. `file / place: expected …, found …. Mend.` */
export interface InputProblem {
  readonly code:
    | 'file-missing'
    | 'file-unreadable'
    | 'file-too-large'
    | 'file-twice'
    | 'path-outside-case'
    | 'not-a-case'
    | 'not-json'
    | 'key-twice'
    | 'schema-mismatch'
    | 'unknown-key'
    | 'unknown-policy'
    | 'unknown-time-zone'
    | 'case-twice'
    | 'case-there'
    | 'no-evidence'
    | 'bad-table'
    | 'bad-row'
    | 'bad-option'
    | 'bad-key'
    | 'not-a-bundle'
    | 'cannot-write'
    | 'package-incomplete'
    | 'own-fault';
  /** As the user named it. */
  readonly file: string;
  /** JSON pointer, or the option's name; empty for the whole file. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  /** One sentence telling what to do. */
  readonly mend: string;
}

/** The input cannot be used at all: exit code 3. Holds every problem that was found, not only the first. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(wordProblem).join('\n'));
    this.problems = problems;
  }
}

/** `case.json/dispute/openedAt: expected …, found …. Mend.` */
export const wordProblem = ({ file, place, expected, found, mend }: InputProblem): string =>
  `${file}${place}: expected ${expected}, found ${found}. ${mend}`;
