import type { Report } from '../../model/schema/report.js';
import type { OutputFile } from '../../outputs/file.js';
import type { EventMessage } from '../events.js';
import { type HttpProblem, ownFault } from '../problem.js';
import type { CaseStep } from '../stages.js';

export type JobState = 'queued' | 'running' | 'done' | 'failed';

/** The outcome of a case. */
export type UploadOutcome =
  | { readonly report: Report; readonly pdf: Uint8Array; readonly outputs?: readonly OutputFile[] }
  | { readonly problem: HttpProblem; readonly error?: unknown };

type Listener = (message: EventMessage) => void;

/** An uploaded case: its progress and its outcome. Its evidence is not kept here. */
export class UploadedCase {
  readonly id: string;
  /** The case's own id, once it was opened. */
  caseId: string | undefined;
  readonly #controller = new AbortController();
  readonly #messages: EventMessage[] = [];
  readonly #listeners = new Set<Listener>();
  readonly settled: Promise<UploadOutcome>;
  #settle: (outcome: UploadOutcome) => void = () => undefined;
  #state: JobState = 'queued';
  #outcome: UploadOutcome | undefined;
  #waiting = 0;

  constructor(id: string) {
    this.id = id;
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  get state(): JobState {
    return this.#state;
  }

  get outcome(): UploadOutcome | undefined {
    return this.#outcome;
  }

  /** Aborted if nobody wants the outcome any more. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  begin(): void {
    if (this.#state !== 'queued') return;
    this.#state = 'running';
    this.#tell('state', { state: 'running' });
  }

  step(step: CaseStep): void {
    this.#tell('progress', step);
  }

  end(outcome: UploadOutcome): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.#state = 'report' in outcome ? 'done' : 'failed';
    this.#tell(this.#state, 'report' in outcome ? { id: this.id, verdict: outcome.report.verdict } : { id: this.id });
    this.#listeners.clear();
    this.#settle(outcome);
  }

  abort(reason: HttpProblem = ownFault()): void {
    this.#controller.abort(reason);
  }

  /** While somebody waits, the work continues. It stops when the last one leaves. @returns A function to leave. */
  wait(): () => void {
    this.#waiting++;
    let isWaiting = true;
    return () => {
      if (isWaiting && --this.#waiting === 0) this.abort();
      isWaiting = false;
    };
  }

  /** Sends all messages so far, then the new ones. @returns A function to stop listening. */
  listen(listener: Listener, after = 0): () => void {
    for (const message of this.#messages.slice(after)) listener(message);
    if (this.#outcome === undefined) this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(event: string, data: unknown): void {
    const message = { event, data, id: String(this.#messages.length + 1) };
    this.#messages.push(message);
    for (const listener of this.#listeners) listener(message);
  }
}
