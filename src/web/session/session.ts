import { policyOption } from '../../case/index.js';
import type { Built } from '../../compile.js';
import { type CaseDraft, type DraftFile, renderCaseFile, withOwnRows } from '../../intake/index.js';
import type { Case } from '../../model/case.js';
import { InputError, type InputProblem } from '../../model/problems.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Report } from '../../model/schema/report.js';
import { rejudge } from '../../report/judge.js';
import type { Core, Departure } from '../core.js';
import type { EventMessage } from '../events.js';
import { newId, newToken } from '../guard/token.js';
import type { ServerLimits } from '../limits.js';
import type { Log } from '../log.js';
import { ownFault } from '../problem.js';
import { notThere, notYet } from '../refusals.js';
import type { Slots } from '../slots.js';
import { countSteps } from '../stages.js';
import { type CaseRest, caseFileOf, documentsOf, draftOf, type TypedUnderstood, understand } from './draft.js';
import { elementOf, type SessionFile, type State, type Typed } from './model.js';
import { readInto } from './reading.js';
import { type SessionSettings, tellingOf } from './settings.js';
import { stateOf } from './state.js';

export interface SessionParts {
  readonly core: Core;
  readonly slots: Slots;
  readonly log: Log;
  readonly limits: ServerLimits;
  /** The operator's own policies, which can be chosen in addition to the packaged ones. */
  readonly policies: readonly Policy[];
  /** The link by which a telephone sends photos, from a token that allows nothing else; undefined if telephones have no access. */
  readonly phoneLink: ((token: string) => string) | undefined;
}

type Listener = (message: EventMessage) => void;

const replacedPromptly = Symbol('what was judged has changed');

/**
 * One case while somebody puts it together: files, typed values, and the judgement on both. Every change starts a new judgement and stops the
 * outdated one.
 */
export class Session {
  readonly id = newId();
  /** Lets a telephone add photos and do nothing else. */
  readonly phoneToken = newToken();
  readonly #parts: SessionParts;
  readonly #listeners = new Set<Listener>();
  readonly #ending = new AbortController();
  readonly #reads = new Map<string, AbortController>();
  #revision = 0;
  #settings: SessionSettings;
  #files: readonly SessionFile[] = [];
  #typed: Typed = {};
  #caseId: string | undefined;
  #rest: CaseRest = { items: [] };
  #maps: ReadonlyMap<string, Uint8Array> = new Map();
  #draft: CaseDraft;
  #report: Report | undefined;
  #problem: InputProblem | undefined;
  #judging: AbortController | undefined;
  /** Ids under which the case was judged. */
  readonly #sent = new Set<string>();
  #bundles = new Map<string, Promise<Built>>();

  constructor(parts: SessionParts, settings: SessionSettings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#draft = draftOf([], {}, this.#policy);
  }

  get files(): readonly SessionFile[] {
    return this.#files;
  }

  get heldBytes(): number {
    return this.#files.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  get typed(): Typed {
    return this.#typed;
  }

  get policies(): readonly Policy[] {
    return this.#parts.policies;
  }

  get #policy(): Policy {
    return policyOption(this.#settings.policy, this.#parts.policies);
  }

  get isBusy(): boolean {
    return this.#judging !== undefined || this.#files.some(isBeingRead);
  }

  /** @throws {HttpProblem} If there is no file with this id. */
  file(id: string): SessionFile {
    const file = this.#files.find((each) => each.id === id);
    if (file === undefined) throw notThere('a file of this id');
    return file;
  }

  /** Takes over from a saved case what the page does not show, and its name. */
  adopt(id: string | undefined, rest: CaseRest, maps: ReadonlyMap<string, Uint8Array>): void {
    this.#caseId = id;
    this.#rest = rest;
    this.#maps = maps;
  }

  /** Shows a saved report until something changes. */
  show(report: Report): void {
    this.#judging?.abort(replacedPromptly);
    this.#judging = undefined;
    this.#report = report;
    this.#announce();
  }

  /** Adds files, and starts reading those that can be read. */
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

  /** Applies a person's changes; files by their ids. */
  change(settings: SessionSettings, typed: Typed, files: readonly SessionFile[]): void {
    const before = this.#settings;
    const isSamePolicy = settings.policy === before.policy;
    const isWordingAlone = typed === this.#typed && files === this.#files && isSamePolicy;
    [this.#settings, this.#typed, this.#files] = [settings, typed, files];
    if (!isSamePolicy) this.#readAnew();
    if (isWordingAlone && this.#judging === undefined && this.#report !== undefined) this.#reword(this.#report);
    else this.#changed();
  }

  /** Sends the current state, then new messages. @returns A function to stop listening. */
  listen(listener: Listener): () => void {
    listener({ event: 'state', data: this.state(), id: String(this.#revision) });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  state(): State {
    const { limits, phoneLink } = this.#parts;
    return stateOf({
      ...{ id: this.id, revision: this.#revision, settings: this.#settings, policy: this.#policy, limits },
      ...{ files: this.#files, typed: this.#typed, draft: this.#draft, problems: this.#understood().problems },
      ...{ busy: this.isBusy, problem: this.#problem, report: this.#report },
      phone: phoneLink?.(this.phoneToken),
    });
  }

  /** @throws {HttpProblem} If telephones have no access. */
  phoneLink(): string {
    const { phoneLink } = this.#parts;
    if (phoneLink === undefined) throw notThere('a server that was started with --lan');
    return phoneLink(this.phoneToken);
  }

  /** @throws {HttpProblem} While there is none. */
  report(): Report {
    if (this.#report !== undefined) return this.#report;
    throw notYet('a case that is judged', this.isBusy ? 'one that is running' : 'one that lacks something');
  }

  /** The current case file, complete or not, and the evidence that it names. */
  caseFiles(): { readonly id: string; readonly files: ReadonlyMap<string, Uint8Array> } {
    const caseFile = this.#caseFile();
    const evidence = this.#files.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [[name, bytes] as const]));
    const source = new TextEncoder().encode(renderCaseFile(caseFile));
    return { id: caseFile.id ?? 'case', files: new Map([['case.json', source], ...evidence, ...this.#maps]) };
  }

  /**
   * The bundle of the current case, built once.
   * @throws {HttpProblem} While the case is not judged. {SubmissionRefusedError} if no copy for the marketplace is made.
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

  /** Deletes the session, and everything that was stored elsewhere for its judgements. If that fails, it can be repeated. */
  async delete(): Promise<Departure> {
    this.close();
    return (await this.#parts.core.release?.(this.id, [...this.#sent])) ?? 'removed';
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
    const { recipient } = this.#settings;
    const { slots, core } = this.#parts;
    const signal = this.#ending.signal;
    return slots.run(signal, async () =>
      core.build(await this.#opened(), {
        ...{ ...tellingOf(this.#settings), owner: this.id, submission, signal },
        ...(recipient === undefined ? {} : { recipient }),
      }),
    );
  }

  #understood(): TypedUnderstood {
    return understand(this.#typed, this.#caseId);
  }

  #caseFile(): DraftFile {
    return caseFileOf(this.#draft, this.#files, this.#rest, this.#understood().more);
  }

  #opened(): Promise<Case> {
    this.#sent.add(this.#caseFile().id ?? '');
    const files = new Map([...this.caseFiles().files].filter(([name]) => name !== 'case.json'));
    return this.#parts.core.open({ caseFile: this.#caseFile(), files }, { policy: this.#policy });
  }

  /** What is found in a picture depends on the words and numbers of the policy. */
  #readAnew(): void {
    for (const reading of this.#reads.values()) reading.abort(replacedPromptly);
    this.#files = this.#files.map((file) => (isReadable(file) ? { ...file, status: 'waiting' } : file));
    for (const file of this.#files) if (file.status === 'waiting') void this.#read(file);
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
        const options = { policy: this.#policy, brief: true, signal };
        return core.read(file.name, file.bytes ?? new Uint8Array(), options);
      });
      signal.throwIfAborted();
      this.#replace(file.id, (each) => readInto(each, read, this.#policy));
    } catch (error) {
      if (signal.aborted) return;
      log.fault(error);
      this.#replace(file.id, (each) => ({ ...each, status: 'unreadable', problem: ownFault().problems[0] }));
    } finally {
      if (this.#reads.get(file.id) === own) this.#reads.delete(file.id);
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

  /** The same judgement in other words. If its outcome differs, the case is judged again, so that rewording never leads to a pass. */
  #reword(before: Report): void {
    const { displayZone: _zone, now: _now, ...rest } = before;
    const report = rejudge({ ...rest, ...tellingOf(this.#settings) }, this.#policy);
    if (outcomeOf(report) !== outcomeOf(before)) this.#changed();
    else this.#reworded(report);
  }

  #reworded(report: Report): void {
    this.#bundles.clear();
    this.#report = report;
    this.#announce();
  }

  /** Something differs from what was judged. */
  #changed(): void {
    if (this.#ending.signal.aborted) return;
    this.#judging?.abort(replacedPromptly);
    this.#judging = undefined;
    this.#report = undefined;
    this.#problem = undefined;
    this.#bundles.clear();
    const policy = this.#policy;
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

  /** Reduces lists of orders to the row of this order. What is found there also fills fields. */
  async #withRows(signal: AbortSignal): Promise<void> {
    const number = this.#draft.caseFile.order.number;
    const documents = documentsOf(this.#files);
    if (number === undefined) return;
    const policy = this.#policy;
    const bytesOf = async (name: string): Promise<Uint8Array> =>
      this.#files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
    const own = await withOwnRows(documents, bytesOf, number, { policy, readers: this.#parts.core.readers, signal });
    if (signal.aborted || own.every((document, index) => document === documents[index])) return;
    this.#draft = draftOf(own, this.#understood().told, policy);
    this.#announce();
  }

  async #check(signal: AbortSignal): Promise<Report> {
    const opened = await this.#opened();
    const stepOf = countSteps(opened.evidence.filter(({ element }) => element !== 'tracking').length, 'judgement');
    return this.#parts.core.check(opened, {
      ...{ ...tellingOf(this.#settings), owner: this.id, signal },
      onProgress: (progress) => this.#tell({ event: 'progress', data: stepOf(progress) }),
    });
  }

  #announce(): void {
    this.#revision++;
    if (this.#listeners.size > 0) this.#tell({ event: 'state', data: this.state(), id: String(this.#revision) });
  }

  #tell(message: EventMessage): void {
    for (const listener of this.#listeners) listener(message);
  }
}

const outcomeOf = ({ verdict, checks }: Report): string =>
  JSON.stringify([verdict, checks.map(({ id, status }) => [id, status])]);

const isReadable = ({ bytes }: SessionFile): boolean => bytes !== undefined;

const isBeingRead = ({ status }: SessionFile): boolean => status === 'waiting' || status === 'reading';

/** A file that a saved report names and nobody has added. Without it, its content is not judged again. */
const isAbsent = (file: SessionFile): boolean =>
  file.bytes === undefined && file.problem?.code === 'file-missing' && elementOf(file) !== null;
