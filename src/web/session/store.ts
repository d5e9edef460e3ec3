import type { Departure } from '../core.js';
import type { ServerLimits } from '../limits.js';
import { busy, notThere } from '../refusals.js';
import { Session, type SessionParts } from './session.js';
import type { SessionSettings } from './settings.js';

interface Kept {
  readonly session: Session;
  askedAt: number;
}

/** All sessions. One that nobody has asked for in a long time is forgotten. */
export class Sessions {
  readonly #parts: SessionParts;
  readonly #limits: ServerLimits;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor(parts: SessionParts, now: () => number) {
    this.#parts = parts;
    this.#limits = parts.limits;
    this.#now = now;
  }

  get heldBytes(): number {
    return [...this.#kept.values()].reduce((sum, { session }) => sum + session.heldBytes, 0);
  }

  get busy(): number {
    return [...this.#kept.values()].filter(({ session }) => session.isBusy).length;
  }

  /** @throws {HttpProblem} If the limit is reached and none is empty. */
  create(settings: SessionSettings): Session {
    this.tidy();
    if (this.#kept.size >= this.#limits.maxSessions) this.#makeRoom();
    const session = new Session(this.#parts, settings);
    this.#kept.set(session.id, { session, askedAt: this.#now() });
    return session;
  }

  /** @throws {HttpProblem} If there is no session with this id. */
  find(id: string): Session {
    return this.#keptOf(id).session;
  }

  /** Deletes a session on request, wherever something of it is stored. If that fails, it can be repeated. */
  async delete(id: string): Promise<Departure> {
    const kept = this.#keptOf(id);
    this.#kept.delete(id);
    try {
      return await kept.session.delete();
    } catch (error) {
      this.#kept.set(id, kept);
      throw error;
    }
  }

  remove(id: string): void {
    const { session } = this.#keptOf(id);
    this.#kept.delete(id);
    session.close();
  }

  /** The session that a telephone's token belongs to. */
  byPhone(isToken: (own: string) => boolean): Session | undefined {
    for (const { session } of this.#kept.values()) if (isToken(session.phoneToken)) return this.find(session.id);
    return undefined;
  }

  tidy(): void {
    for (const [id, { askedAt }] of this.#kept) if (this.#now() - askedAt > this.#limits.keptMs) this.remove(id);
  }

  close(): void {
    for (const { session } of this.#kept.values()) session.close();
    this.#kept.clear();
  }

  #keptOf(id: string): Kept {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw notThere('a session of this id');
    kept.askedAt = this.#now();
    return kept;
  }

  /** Removes the oldest empty session: a tab that was opened and left. */
  #makeRoom(): void {
    const empty = [...this.#kept.values()].find(({ session }) => session.files.length === 0);
    if (empty === undefined) throw busy(60);
    this.remove(empty.session.id);
  }
}
