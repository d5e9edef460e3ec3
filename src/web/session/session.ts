import { policyOption } from '../../case/index.js';
import type { Built } from '../../compile.js';
import { type CaseDraft, type DraftFile, renderCaseFile, withOwnRows } from '../../intake/index.js';
import type { Case } from '../../model/case.js';
import { InputError, type InputProblem } from '../../model/problems.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Language, Report } from '../../model/schema/report.js';
import { namesOf } from '../../policy/names.js';
import { rejudge } from '../../report/judge.js';
import type { Core } from '../core.js';
import type { Message } from '../events.js';
import { newId, newToken } from '../guard/token.js';
import type { Limits } from '../limits.js';
import type { Log } from '../log.js';
import { ownFault, wordedIn } from '../problem.js';
import { notThere, notYet } from '../refusals.js';
import type { Slots } from '../slots.js';
import { stepsOf } from '../stages.js';
import { type CaseRest, caseFileOf, documentsOf, draftOf, type Understood, understand } from './draft.js';
import { fieldsOf } from './fields.js';
import { elementOf, type SessionFile, type State, type Typed } from './model.js';
import { nextSteps } from './next.js';
import { readInto } from './reading.js';
import { fileState } from './state.js';

export interface SessionParts {
  readonly core: Core;
  readonly slots: Slots;
  readonly log: Log;
  readonly limits: Limits;
  /** The link by which a telephone sends photos, for a token that does nothing else; undefined where none may. */
  readonly phoneLink: ((token: string) => string) | undefined;
}

/** What a session may be asked to be changed to; what is not named stays. */
export interface Settings {
  readonly language: Language;
  readonly displayZone: string | undefined;
  readonly policy: string;
}

type Listener = (message: Message) => void;

const replacedPromptly = Symbol('what was judged has changed');

/** What the page asks for by a policy, and what it calls the state that it asks for. */
const askedBy = (policy: Policy): Pick<State, 'checks' | 'names'> => {
  const names = namesOf(policy);
  return { checks: policy.checks, ...(names === undefined ? {} : { names }) };
};

/**
 * One case while somebody puts it together: files, what is typed, and the judgement on both. Every change begins the judgement anew, and ends
 * the one that is out of date.
 */
export class Session {
  readonly id = newId();
  /** What lets somebody's telephone add photos, and do nothing else. */
  readonly phoneToken = newToken();
  readonly #parts: SessionParts;
  readonly #listeners = new Set<Listener>();
  readonly #ending = new AbortController();
  readonly #reads = new Map<string, AbortController>();
  #revision = 0;
  #settings: Settings;
  #files: readonly SessionFile[] = [];
  #typed: Typed = {};
  #caseId: string | undefined;
  #rest: CaseRest = { items: [], total: undefined };
  #maps: ReadonlyMap<string, Uint8Array> = new Map();
  #draft: CaseDraft;
  #report: Report | undefined;
  #problem: InputProblem | undefined;
  #judging: AbortController | undefined;
  #bundles = new Map<string, Promise<Built>>();

  constructor(parts: SessionParts, settings: Settings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#draft = draftOf([], {}, policyOption(settings.policy));
  }

  get files(): readonly SessionFile[] {
    return this.#files;
  }

  get heldBytes(): number {
    return this.#files.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  }

  get settings(): Settings {
    return this.#settings;
  }

  get typed(): Typed {
    return this.#typed;
  }

  get isBusy(): boolean {
    return this.#judging !== undefined || this.#files.some(isBeingRead);
  }

  /** Where a file is: @throws {HttpProblem} where there is none of that id. */
  file(id: string): SessionFile {
    const file = this.#files.find((each) => each.id === id);
    if (file === undefined) throw notThere('a file of this id');
    return file;
  }

  /** Puts in what a saved case says: its name, and what the page does not show of it. */
  adopt(id: string | undefined, rest: CaseRest, maps: ReadonlyMap<string, Uint8Array>): void {
    this.#caseId = id;
    this.#rest = rest;
    this.#maps = maps;
  }

  /** Shows a report that was saved, until something changes. */
  show(report: Report): void {
    this.#judging?.abort(replacedPromptly);
    this.#judging = undefined;
    this.#report = report;
    this.#announce();
  }

  /** Takes files in, and begins to read those that can be read. */
  add(files: readonly SessionFile[]): void {
    const names = new Set(files.map(({ name }) => name));
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...files];
    for (const file of files) if (file.status === 'waiting') void this.#read(file);
    this.#changed();
  }

  remove(id: string): void {
    const { id: own } = this.file(id);
    this.#reads.get(own)?.abort(replacedPromptly);
    this.#files = this.#files.filter((file) => file.id !== own);
    this.#changed();
  }

  /** Sets what a person changed; files by their ids. */
  change(settings: Settings, typed: Typed, files: readonly SessionFile[]): void {
    const before = this.#settings;
    const isWordingAlone = typed === this.#typed && files === this.#files && settings.policy === before.policy;
    [this.#settings, this.#typed, this.#files] = [settings, typed, files];
    if (isWordingAlone && this.#judging === undefined && this.#report !== undefined) this.#reword(this.#report);
    else this.#changed();
  }

  /** The messages to come, after the state as it is. @returns How to listen no more. */
  listen(listener: Listener): () => void {
    listener({ event: 'state', data: this.state(), id: String(this.#revision) });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  state(): State {
    const { language, displayZone, policy } = this.#settings;
    const judgedBy = policyOption(policy);
    const asked = askedBy(judgedBy);
    const optional = (judgedBy.optional ?? []).map(({ element }) => element);
    const { limits, phoneLink } = this.#parts;
    const { problems } = this.#understood();
    const fields = fieldsOf(this.#typed, this.#draft, problems, this.#files);
    const standing = {
      language,
      files: this.#files,
      draft: this.#draft,
      problems,
      report: this.#report,
      optional,
      ...asked,
    };
    return {
      id: this.id,
      revision: this.#revision,
      language,
      ...(displayZone === undefined ? {} : { displayZone }),
      policy,
      ...asked,
      files: this.#files.map((file) => fileState(file, language)),
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          field.problem === undefined ? field : { ...field, problem: wordedIn(field.problem, language) },
        ]),
      ) as State['fields'],
      next: nextSteps(standing),
      busy: this.isBusy,
      limits: { fileBytes: limits.maxFileBytes, files: limits.maxFiles },
      ...(phoneLink === undefined ? {} : { phone: { url: phoneLink(this.phoneToken) } }),
      ...(this.#problem === undefined ? {} : { problem: wordedIn(this.#problem, language) }),
      ...(this.#report === undefined ? {} : { report: this.#report }),
    };
  }

  /** @throws {HttpProblem} where no telephone may send anything. */
  phoneLink(): string {
    const { phoneLink } = this.#parts;
    if (phoneLink === undefined) throw notThere('a server that was started with --lan');
    return phoneLink(this.phoneToken);
  }

  /** @throws {HttpProblem} while there is none. */
  report(): Report {
    if (this.#report !== undefined) return this.#report;
    throw notYet('a case that is judged', this.isBusy ? 'one that is running' : 'one that lacks something');
  }

  /** The case file as it stands, complete or not, and the evidence that it names. */
  caseFiles(): { readonly id: string; readonly files: ReadonlyMap<string, Uint8Array> } {
    const caseFile = this.#caseFile();
    const evidence = this.#files.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [[name, bytes] as const]));
    const source = new TextEncoder().encode(renderCaseFile(caseFile));
    return { id: caseFile.id ?? 'case', files: new Map([['case.json', source], ...evidence, ...this.#maps]) };
  }

  /**
   * The bundle of what is there now, built once.
   * @throws {HttpProblem} while the case is not judged; {SubmissionRefusedError} where no copy for the marketplace is made.
   */
  bundle(submission: boolean): Promise<Built> {
    this.report();
    const key = String(submission);
    const known = this.#bundles.get(key);
    if (known !== undefined) return known;
    const building = this.#build(submission);
    this.#bundles.set(key, building);
    building.catch(() => this.#bundles.delete(key));
    return building;
  }

  close(): void {
    this.#ending.abort(notThere('a session of this id'));
    this.#judging?.abort(replacedPromptly);
    this.#listeners.clear();
    this.#files = [];
    this.#bundles.clear();
    this.#parts.core.forget();
  }

  async #build(submission: boolean): Promise<Built> {
    const { language, displayZone } = this.#settings;
    const { slots, core } = this.#parts;
    const signal = this.#ending.signal;
    return slots.run(signal, async () =>
      core.build(await this.#opened(), {
        ...{ language, submission, signal },
        ...(displayZone === undefined ? {} : { displayZone }),
      }),
    );
  }

  #understood(): Understood {
    return understand(this.#typed, this.#caseId);
  }

  #caseFile(): DraftFile {
    return caseFileOf(this.#draft, this.#files, this.#rest);
  }

  #opened(): Promise<Case> {
    const files = new Map([...this.caseFiles().files].filter(([name]) => name !== 'case.json'));
    return this.#parts.core.open({ caseFile: this.#caseFile(), files }, { policy: this.#settings.policy });
  }

  async #read(file: SessionFile): Promise<void> {
    const { core, slots, log } = this.#parts;
    const own = new AbortController();
    const signal = AbortSignal.any([own.signal, this.#ending.signal]);
    this.#reads.set(file.id, own);
    try {
      const read = await slots.run(signal, () => {
        this.#replace(file.id, (each) => ({ ...each, status: 'reading' }));
        this.#tell({ event: 'progress', data: { file: file.name, stage: 'reading', ...this.#countRead() } });
        this.#announce();
        const options = { policy: this.#settings.policy, brief: true, signal };
        return core.read(file.name, file.bytes ?? new Uint8Array(), options);
      });
      this.#replace(file.id, (each) => readInto(each, read, policyOption(this.#settings.policy)));
    } catch (error) {
      if (signal.aborted) return;
      log.fault(error);
      this.#replace(file.id, (each) => ({ ...each, status: 'unreadable', problem: ownFault().problems[0] }));
    } finally {
      this.#reads.delete(file.id);
    }
    this.#changed();
  }

  #countRead(): { readonly index: number; readonly total: number } {
    const reading = this.#files.filter(({ bytes }) => bytes !== undefined);
    return { index: reading.filter((file) => !isBeingRead(file)).length + 1, total: reading.length };
  }

  #replace(id: string, change: (file: SessionFile) => SessionFile): void {
    this.#files = this.#files.map((file) => (file.id === id ? change(file) : file));
  }

  /** The same judgement in other words. Were it another one, the case would be judged anew: nothing is ever worded into a pass. */
  #reword(before: Report): void {
    const { language, displayZone } = this.#settings;
    const { displayZone: _zone, ...rest } = before;
    const context = { ...rest, language, ...(displayZone === undefined ? {} : { displayZone }) };
    const report = rejudge(context, policyOption(this.#settings.policy));
    if (outcomeOf(report) !== outcomeOf(before)) this.#changed();
    else this.#reworded(report);
  }

  #reworded(report: Report): void {
    this.#bundles.clear();
    this.#report = report;
    this.#announce();
  }

  /** Something is otherwise than it was judged. */
  #changed(): void {
    if (this.#ending.signal.aborted) return;
    this.#judging?.abort(replacedPromptly);
    this.#judging = undefined;
    this.#report = undefined;
    this.#problem = undefined;
    this.#bundles.clear();
    const policy = policyOption(this.#settings.policy);
    this.#draft = draftOf(documentsOf(this.#files), this.#understood().told, policy);
    if (this.#files.length > 0 && !this.#files.some(isBeingRead)) void this.#judge();
    this.#announce();
  }

  async #judge(): Promise<void> {
    const run = new AbortController();
    const signal = AbortSignal.any([run.signal, this.#ending.signal]);
    this.#judging = run;
    try {
      await this.#withRows(signal);
      if (this.#draft.missing.length > 0 || this.#understood().problems.size > 0) return;
      if (this.#files.some(isAbsent)) return;
      const report = await this.#parts.slots.run(signal, () => this.#check(signal));
      if (!signal.aborted) this.#report = report;
    } catch (error) {
      if (signal.aborted) return;
      this.#problem = error instanceof InputError ? error.problems[0] : ownFault().problems[0];
      if (!(error instanceof InputError)) this.#parts.log.fault(error);
    } finally {
      if (this.#judging === run) {
        this.#judging = undefined;
        this.#announce();
      }
    }
  }

  /** Lists of orders reduced to the row of this one: what they say there fills fields, too. */
  async #withRows(signal: AbortSignal): Promise<void> {
    const number = this.#draft.caseFile.order.number;
    const documents = documentsOf(this.#files);
    if (number === undefined) return;
    const policy = policyOption(this.#settings.policy);
    const bytesOf = async (name: string): Promise<Uint8Array> =>
      this.#files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
    const own = await withOwnRows(documents, bytesOf, number, { policy, readers: this.#parts.core.readers, signal });
    if (signal.aborted || own.every((document, index) => document === documents[index])) return;
    this.#draft = draftOf(own, this.#understood().told, policy);
    this.#announce();
  }

  async #check(signal: AbortSignal): Promise<Report> {
    const { language, displayZone } = this.#settings;
    const opened = await this.#opened();
    const stepOf = stepsOf(opened.evidence.filter(({ element }) => element !== 'tracking').length, false);
    return this.#parts.core.check(opened, {
      ...{ language, signal },
      ...(displayZone === undefined ? {} : { displayZone }),
      onProgress: (progress) => this.#tell({ event: 'progress', data: stepOf(progress) }),
    });
  }

  #announce(): void {
    this.#revision++;
    if (this.#listeners.size > 0) this.#tell({ event: 'state', data: this.state(), id: String(this.#revision) });
  }

  #tell(message: Message): void {
    for (const listener of this.#listeners) listener(message);
  }
}

const outcomeOf = ({ verdict, checks }: Report): string =>
  JSON.stringify([verdict, checks.map(({ id, status }) => [id, status])]);

const isBeingRead = ({ status }: SessionFile): boolean => status === 'waiting' || status === 'reading';

/** A file that a saved report names, and that nobody has brought: what it shows is not judged anew without it. */
const isAbsent = (file: SessionFile): boolean =>
  file.bytes === undefined && file.problem?.code === 'file-missing' && elementOf(file) !== null;
