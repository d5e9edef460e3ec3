import { dirname, join } from 'node:path';
import type { CaseTold, ClockZone, FolderOptions, Given, NamedFiles, Plan, PlannedCase } from '../intake/index.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import type { Language } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import type { Outcome } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import { complain } from './complain.js';
import { askFor } from './init-ask.js';
import { type CaseResult, initDocument, renderInit } from './init-text.js';
import { initWords } from './init-words.js';
import { writeCase } from './init-write.js';
import type { Io } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { withPolicy } from './policy-option.js';
import { progressOn } from './progress.js';
import type { CacheOption } from './reading-cache.js';

export interface InitOptions extends CacheOption {
  /** Print the template of a table. */
  readonly csv?: boolean;
  /** Path of a table. */
  readonly from?: string;
  readonly out?: string;
  readonly many?: boolean;
  readonly id?: string;
  readonly order?: string;
  readonly sku?: readonly string[];
  readonly trackingNumber?: string;
  readonly disputeOpenedAt?: string;
  readonly timeZone?: string;
  readonly evidenceZone?: string;
  readonly orderFile?: readonly string[];
  readonly trackingFile?: readonly string[];
  readonly labelFile?: readonly string[];
  readonly policy?: string | Policy;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly input: boolean;
  readonly lang?: Language;
  readonly format: 'text' | 'json';
}

const refuse = (place: string, expected: string, found: string, mend: string): never => {
  throw new InputError([{ code: 'bad-option', file: '', place, expected, found, mend }]);
};

/** The value of an option, or the problem with it. */
const taken = <T>(
  problems: InputProblem[],
  place: string,
  text: string | undefined,
  read: (text: string) => Given<T>,
): T | undefined => {
  if (text === undefined) return undefined;
  const value = read(text.trim());
  if (value.ok) return value.value;
  const { expected, found, mend } = value;
  problems.push({ code: 'bad-option', file: '', place, expected, found, mend });
  return undefined;
};

/** What the options say about the case. Every wrong one is reported. */
const toldBy = async (
  options: InitOptions,
): Promise<{ readonly told: CaseTold; readonly clock: ClockZone | undefined }> => {
  const { clockValue, idValue, momentValue, orderNumberValue, skusValue, trackingNumberValue } = await library.intake();
  const { zoneProblem } = await library.cases();
  const problems: InputProblem[] = [];
  const clock = taken(problems, '--time-zone', options.timeZone, clockValue);
  const zone = options.evidenceZone;
  const zoneFault = zone === undefined ? undefined : zoneProblem(zone, '', '--evidence-zone');
  if (zoneFault !== undefined) problems.push(zoneFault);
  const told = {
    id: taken(problems, '--id', options.id, idValue),
    orderNumber: taken(problems, '--order', options.order, orderNumberValue),
    trackingNumber: taken(problems, '--tracking-number', options.trackingNumber, trackingNumberValue),
    skus: taken(problems, '--sku', options.sku?.join('|'), skusValue),
    openedAt:
      options.timeZone !== undefined && clock === undefined
        ? undefined
        : taken(problems, '--dispute-opened-at', options.disputeOpenedAt, (text) => momentValue(text, clock)),
    evidenceZone: zone,
  };
  if (problems.length > 0) throw new InputError(problems);
  return { told, clock };
};

const namedBy = ({ orderFile = [], trackingFile = [], labelFile = [] }: InitOptions): NamedFiles => ({
  order: orderFile,
  tracking: trackingFile,
  label: labelFile,
});

/** Options about a single case cannot apply to many. */
const refuseOfOne = (options: InitOptions, ofMany: string): void => {
  const single = [
    ['--id', options.id],
    ['--order', options.order],
    ['--sku', options.sku],
    ['--tracking-number', options.trackingNumber],
    ['--order-file', options.orderFile],
    ['--tracking-file', options.trackingFile],
    ['--label-file', options.labelFile],
  ] as const;
  const [given] = single.filter(([, value]) => value !== undefined);
  if (given !== undefined)
    refuse(
      given[0],
      'an option for many cases',
      `one that is about one case, beside ${ofMany}`,
      'Leave one of the two out.',
    );
};

const planOf = async (
  folder: string | undefined,
  options: InitOptions,
  io: Io,
  looking: Omit<FolderOptions, 'many' | 'told' | 'named'>,
): Promise<{ readonly plan: Plan; readonly clock: ClockZone | undefined; readonly place: string }> => {
  const { planFolder, planTable, tableOnDisk } = await library.intake();
  const { told, clock } = await toldBy(options);
  if (options.from !== undefined) {
    refuseOfOne(options, '--from');
    const { file, fault } = await tableFile(options.from);
    if (fault !== undefined) throw new InputError([fault]);
    const { evidenceZone } = told;
    const plan = await planTable(tableOnDisk(file), { ...looking, base: folder, clock, evidenceZone });
    if (plan.unused.length > 0)
      io.stderr.write(`triproof: ${harmless(initWords[io.language].unused(plan.unused.join(', ')))}\n`);
    return { plan, clock, place: options.out ?? folder ?? dirname(file) };
  }
  if (folder === undefined)
    return refuse('init', 'a folder, --from or --csv', 'none', 'Name the folder that the evidence lies in.');
  if (options.many === true) refuseOfOne(options, '--many');
  const plan = await planFolder(folder, { ...looking, many: options.many, told, named: namedBy(options) });
  return { plan, clock, place: options.out ?? folder };
};

/** A table is read more than once, so it cannot be a pipe. */
const tableFile = async (file: string): Promise<{ readonly file: string; readonly fault?: InputProblem }> => {
  const { problemOf, plainFileFault } = await library.cases();
  const fault = await plainFileFault(file);
  return fault === undefined ? { file } : { file, fault: problemOf(fault, file) };
};

const asked = async (
  planned: PlannedCase,
  clock: ClockZone | undefined,
  options: InitOptions,
  io: Io,
): Promise<CaseTold> => {
  if (io.ask === undefined || !options.input || planned.draft.missing.length === 0) return {};
  return askFor(planned, clock, { ...io, ask: io.ask });
};

const outcomesOf = (results: readonly CaseResult[], { unplaced, problems, isCut }: Plan): readonly Outcome[] => {
  const needsSomebody = results.some(
    ({ planned: { draft }, state }) =>
      state !== 'kept' && draft.missing.length + draft.without.length + draft.doubts.length > 0,
  );
  return [
    ...(results.length > 0 ? ['pass' as const] : []),
    ...(needsSomebody || unplaced.length > 0 || isCut ? ['review' as const] : []),
    ...(problems.length > 0 ? ['unusable' as const] : []),
  ];
};

/** An existing case file is refused by name before anything is read, because it is what the call was about. */
const refuseOver = async (folder: string | undefined, { from, out, force, dryRun }: InitOptions): Promise<void> => {
  const { caseFileName, plainFileFault } = await library.cases();
  if (folder === undefined || from !== undefined || out !== undefined || force === true || dryRun === true) return;
  const file = join(folder, caseFileName);
  if ((await plainFileFault(file)) !== undefined) return;
  const [expected, found] = ['a folder without a case file', 'one that is there already'];
  const mend = 'Edit it, or let --force write it anew.';
  throw new InputError([{ code: 'case-there', file, place: '', expected, found, mend }]);
};

const write = async (
  plan: Plan,
  clock: ClockZone | undefined,
  options: InitOptions,
  io: Io,
): Promise<readonly CaseResult[]> => {
  const { replanned } = await library.intake();
  const { policyOption } = await library.cases();
  const { force = false, dryRun = false } = options;
  const results: CaseResult[] = [];
  for (const planned of plan.cases) {
    io.signal.throwIfAborted();
    const first = await writeCase(planned, { force, dryRun: true, signal: io.signal });
    if (first.state === 'kept') {
      results.push(first);
      continue;
    }
    const more = await asked(planned, clock, options, io);
    const whole = Object.keys(more).length === 0 ? planned : replanned(planned, more, policyOption(options.policy));
    results.push(await writeCase(whole, { force, dryRun, signal: io.signal }));
  }
  return results;
};

/** `triproof init`: makes cases from files, or from a table. */
export const init = async ([folder]: readonly (string | undefined)[], given: InitOptions, io: Io): Promise<number> => {
  const { tableTemplate } = await library.intake();
  const options = await withPolicy(given);
  if (options.csv === true) {
    io.stdout.write(tableTemplate(options.lang ?? 'en'));
    return 0;
  }
  const { policyOption } = await library.cases();
  const { exitCodeOf } = await library.exitCode();
  const policy = policyOption(options.policy);
  await refuseOver(folder, options);
  const progress = progressOn(io);
  const readers = lazyReaders(io, { cache: options.cache ?? true });
  const onProgress = ({
    file,
    done,
    total,
  }: {
    readonly file: string;
    readonly done: number;
    readonly total: number;
  }) => progress.show(`${done + 1}/${total} ${say(`reading ${file}`, io.language)}`);
  const looking = { policy, readers: readers.get, signal: io.signal, onProgress, out: options.out };
  try {
    const { plan, clock, place } = await planOf(folder, options, io, looking);
    progress.clear();
    const results = await write(plan, clock, options, io);
    complain(io, plan.problems);
    io.stdout.write(
      options.format === 'json'
        ? `${JSON.stringify(initDocument(results, plan), null, 2)}\n`
        : renderInit(results, plan, place, io.language),
    );
    return exitCodeOf(outcomesOf(results, plan));
  } finally {
    progress.clear();
    await readers.close();
  }
};
