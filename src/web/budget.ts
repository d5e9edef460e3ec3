/** Limits the bytes that are held at the same time. */
export class Budget {
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get held(): number {
    return this.#held;
  }

  /** Reserves room. Returns the function that releases it, or undefined if there is not enough. */
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
