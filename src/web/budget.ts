/** Bytes that may be held at a time. */
export class Budget {
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get held(): number {
    return this.#held;
  }

  /** Takes room, to be given back by the function that is returned; undefined where there is not enough. */
  take(bytes: number): (() => void) | undefined {
    if (this.#held + bytes > this.#most) return undefined;
    this.#held += bytes;
    let isHeld = true;
    return () => {
      if (isHeld) this.#held -= bytes;
      isHeld = false;
    };
  }
}
