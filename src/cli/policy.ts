import type { InputProblem } from '../model/problems.js';
import { InputError } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import type { Language } from '../model/schema/report.js';
import { exitCodes, type Outcome } from '../report/exit-code.js';
import { complain } from './complain.js';
import { type Io, widthOf } from './io.js';
import { library } from './library.js';
import { isPolicyFile, policyGiven } from './policy-option.js';

export interface PolicyOptions {
  /** Language of the JSON. Default: English, whatever the locale. */
  readonly lang?: Language;
  readonly format: 'text' | 'json';
}

export type PolicyAction = 'list' | 'show' | 'check';

const refuse = (action: PolicyAction, expected: string, found: string, mend: string): never => {
  throw new InputError([{ code: 'bad-option', file: '', place: ['policy', action].join(' '), expected, found, mend }]);
};

/** `triproof policy`: lists policies, shows what one demands, and checks a custom one. */
export const policy = (
  action: PolicyAction,
  names: readonly string[],
  options: PolicyOptions,
  io: Io,
): Promise<number> => {
  if (action === 'list') return list(names, options, io);
  return action === 'show' ? show(names, options, io) : check(names, options, io);
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const list = async (names: readonly string[], { format }: PolicyOptions, io: Io): Promise<number> => {
  if (names.length > 0)
    refuse('list', 'nothing behind `list`', 'a name', 'Use `triproof policy show` for one of them.');
  const { policies, renderPolicies } = await library.policies();
  const all = policies();
  const rows = all.map(({ id, version, title }) => ({ id, version, title }));
  io.stdout.write(format === 'json' ? json(rows) : renderPolicies(all, io.language));
  return exitCodes.pass;
};

const show = async ([name, ...more]: readonly string[], { format }: PolicyOptions, io: Io): Promise<number> => {
  if (name === undefined || more.length > 0)
    return refuse('show', 'one id, or one file', name === undefined ? 'none' : 'several', 'Name the one to show.');
  const { policyOption } = await library.cases();
  const shown = policyOption(await policyGiven(name));
  const { renderPolicy } = await library.policies();
  const style = { language: io.language, width: widthOf(io.stdout) };
  io.stdout.write(format === 'json' ? json(shown) : renderPolicy(shown, style));
  return exitCodes.pass;
};

/** The result of `check` for a file. */
interface Checked {
  readonly file: string;
  readonly outcome: Extract<Outcome, 'pass' | 'fail' | 'unusable'>;
  readonly policy?: Policy;
  readonly problems: readonly InputProblem[];
}

const checkedFile = async (file: string): Promise<Checked> => {
  const { ownPolicy, problemOf, readPlainFile } = await library.cases();
  const read = await readPlainFile(file);
  if (!read.ok) return { file, outcome: 'unusable', problems: [problemOf(read.fault, file)] };
  try {
    return { file, outcome: 'pass', policy: ownPolicy(read.bytes, file), problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, outcome: 'fail', problems: error.problems };
  }
};

const toldOf = ({ file, outcome, policy: sound, problems }: Checked): object => ({
  file,
  sound: outcome === 'pass',
  ...(sound === undefined ? {} : { id: sound.id, version: sound.version }),
  problems,
});

/** Reports every problem of every file. Returns 1 if one has problems, 3 if one cannot be read. */
const check = async (files: readonly string[], { format }: PolicyOptions, io: Io): Promise<number> => {
  const [first] = files;
  if (first === undefined)
    return refuse('check', 'the file of a policy', 'none', 'Name it, e.g. triproof policy check acme.json.');
  const id = files.find((file) => !isPolicyFile(file) && /^[a-z0-9-]+\/[a-z0-9-]+$/u.test(file));
  if (id !== undefined)
    return refuse(
      'check',
      'the file of a policy',
      JSON.stringify(id),
      'A packaged policy is sound: look at it with `triproof policy show`.',
    );
  const { exitCodeOf } = await library.exitCode();
  const { renderSound } = await library.policies();
  const checked: Checked[] = [];
  for (const file of files) checked.push(await checkedFile(file));
  const told = checked.map(toldOf);
  if (format === 'json') io.stdout.write(json(told.length === 1 ? told[0] : told));
  for (const one of format === 'json' ? [] : checked) {
    complain(io, one.problems);
    if (one.policy !== undefined) io.stdout.write(renderSound(one.file, one.policy, io.language));
  }
  return exitCodeOf(checked.map(({ outcome }) => outcome));
};
