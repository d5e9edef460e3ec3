import { signalWithLimit, TimeLimitError, withinLimit } from '../../batch/time-limit.js';
import type { CaseInMemory } from '../../case/index.js';
import type { BuildOptions } from '../../compile.js';
import type { Case } from '../../model/case.js';
import { formsOf } from '../../model/output-forms.js';
import type { Output, Policy } from '../../model/schema/policy.js';
import { limitsOf } from '../../policy/limits.js';
import type { Core, Departure } from '../core.js';
import { newId } from '../guard/token.js';
import type { ServerLimits } from '../limits.js';
import type { Log } from '../log.js';
import { asHttpProblem, type HttpProblem } from '../problem.js';
import { busy, closing, notThere, tooSlow } from '../refusals.js';
import type { Slots } from '../slots.js';
import { countSteps } from '../stages.js';
import { UploadedCase, type UploadOutcome } from './job.js';

/** Options of a caller for the bundle. */
export type Wishes = Pick<BuildOptions, 'language' | 'displayZone' | 'now' | 'maxBytes' | 'recipient'> & {
  readonly policy?: string | undefined;
};

export interface DeskParts {
  readonly core: Core;
  readonly limits: ServerLimits;
  readonly slots: Slots;
  readonly log: Log;
  /** The operator's own policies, which a case may name in addition to the packaged ones. */
  readonly policies: readonly Policy[];
}

interface Kept {
  readonly job: UploadedCase;
  askedAt: number;
}

/** Cases from tools. Each waits for its turn, is built, and is kept until it is deleted or nobody has asked for it for long. */
export class Desk {
  readonly #parts: DeskParts;
  readonly #jobs = new Map<string, Kept>();
  readonly #now: () => number;
  /** Own ids of cases whose deletion failed, so that it can be repeated. */
  readonly #left = new Map<string, readonly string[]>();
  #isClosing = false;

  /** @param now - In milliseconds. Used only to tell how long nobody has asked for a case. */
  constructor(parts: DeskParts, now: () => number) {
    this.#parts = parts;
    this.#now = now;
  }

  get #open(): readonly UploadedCase[] {
    return [...this.#jobs.values()].map(({ job }) => job).filter(({ outcome }) => outcome === undefined);
  }

  /** Number of cases that wait or are worked on. */
  get load(): number {
    return this.#open.length;
  }

  /** @throws {HttpProblem} If the queue is full. */
  admit(): void {
    if (this.#isClosing) throw closing();
    const { concurrency, queue } = this.#parts.limits;
    if (this.load >= concurrency + queue) throw busy(Math.max(2, Math.ceil(queue / concurrency)));
  }

  /**
   * Accepts a case and starts on it when its turn comes.
   * @param release - Called when its evidence is no longer needed.
   * @throws {HttpProblem} If the queue is full. {InputError} if the case cannot be used.
   */
  async take(given: CaseInMemory, wishes: Wishes, release: () => void): Promise<UploadedCase> {
    this.admit();
    const job = new UploadedCase(newId());
    // Its place is taken before the first wait, so that the queue cannot overflow.
    this.#jobs.set(job.id, { job, askedAt: this.#now() });
    try {
      const { core, policies } = this.#parts;
      const opened = await core.open(given, { policy: wishes.policy, policies });
      job.caseId = opened.claims.id;
      void this.#work(job, opened, wishes).finally(release);
      return job;
    } catch (error) {
      this.#jobs.delete(job.id);
      throw error;
    }
  }

  /** @throws {HttpProblem} If there is no case with this id. */
  find(id: string): UploadedCase {
    const kept = this.#jobs.get(id);
    if (kept === undefined) throw notThere('a case of this id');
    kept.askedAt = this.#now();
    return kept.job;
  }

  /** @throws {HttpProblem} If there is no case with this id. */
  remove(id: string): void {
    const job = this.find(id);
    this.#jobs.delete(id);
    job.abort(notThere('a case of this id'));
    this.#parts.core.forget();
  }

  /**
   * Deletes a case and everything that only it holds, wherever that is. If that fails, it can be repeated.
   * @throws {HttpProblem} If there is no case with this id.
   */
  async delete(id: string): Promise<Departure> {
    const ids = this.#left.get(id) ?? this.#leave(id);
    this.#left.delete(id);
    try {
      return (await this.#parts.core.release?.(id, ids)) ?? 'removed';
    } catch (error) {
      this.#left.set(id, ids);
      throw error;
    }
  }

  /** Ends a case here. @returns Its own id, once it was opened. */
  #leave(id: string): readonly string[] {
    const { caseId } = this.find(id);
    this.remove(id);
    return caseId === undefined ? [] : [caseId];
  }

  /** Forgets what nobody has asked for in a long time, and the oldest cases beyond the limit. */
  tidy(): void {
    const { keptMs, maxKept } = this.#parts.limits;
    const ended = [...this.#jobs.values()].filter(({ job }) => job.outcome !== undefined);
    const oldest = ended.toSorted((a, b) => a.askedAt - b.askedAt).slice(0, Math.max(0, ended.length - maxKept));
    const forgotten = ended.filter(({ askedAt }) => this.#now() - askedAt > keptMs);
    for (const { job } of new Set([...oldest, ...forgotten])) this.remove(job.id);
  }

  /** Accepts nothing more, and waits at most this long for running work to end. @returns The ids of the dropped cases. */
  async close(graceMs: number): Promise<readonly string[]> {
    this.#isClosing = true;
    const open = this.#open;
    const settled = Promise.all(open.map((job) => job.settled));
    await withinLimit(settled, graceMs).catch(() => undefined);
    const dropped = this.#open;
    for (const job of dropped) job.abort(closing());
    return dropped.map(({ id }) => id);
  }

  async #work(job: UploadedCase, opened: Case, wishes: Wishes): Promise<void> {
    const { slots, log } = this.#parts;
    const since = this.#now();
    const outcome = await slots
      .run(job.signal, () => {
        if (this.#parts.core.judgedElsewhere !== true) job.begin();
        return this.#build(job, opened, wishes);
      })
      .then((built): UploadOutcome => built)
      .catch((error: unknown): UploadOutcome => failed(error, job.signal));
    job.end(outcome);
    log.caseEnded(
      { state: job.state, ms: this.#now() - since, files: opened.evidence.length },
      'error' in outcome ? outcome.error : undefined,
    );
    this.tidy();
  }

  async #build(job: UploadedCase, opened: Case, { policy: _policy, ...wishes }: Wishes): Promise<UploadOutcome> {
    const { core, limits } = this.#parts;
    const images = opened.evidence.filter(({ element }) => element !== 'tracking').length;
    const stepOf = countSteps(images, takesImages(limitsOf(opened.policy, wishes).output) ? 'images' : 'bundle');
    const { signal, clear } = signalWithLimit(job.signal, limits.caseMs);
    try {
      const turn = core.judgedElsewhere === true ? { onBegin: () => job.begin() } : {};
      const onProgress: BuildOptions['onProgress'] = (progress) => job.step(stepOf(progress));
      return await core.build(opened, { ...wishes, owner: job.id, signal, onProgress, ...turn });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      clear();
    }
  }
}

const takesImages = (output: Output | undefined): boolean => formsOf(output).includes('images');

const failed = (error: unknown, signal: AbortSignal): UploadOutcome => {
  const cause = signal.aborted ? signal.reason : error;
  const problem: HttpProblem = cause instanceof TimeLimitError ? tooSlow(cause.limitMs) : asHttpProblem(cause);
  return { problem, ...(problem.status === 500 && !signal.aborted ? { error } : {}) };
};
