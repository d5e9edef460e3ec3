/** Holds evidence and results that several machines work on. Names are separated by `/`; the content of a name never changes. */
export interface Store {
  /** As shown in messages, without credentials. */
  readonly address: string;
  /** @throws {StoreError} */
  get(name: string): Promise<Uint8Array | undefined>;
  /**
   * Stores the bytes; nobody ever sees them incomplete.
   * @returns Whether it was stored; false if the name already existed.
   * @throws {StoreError}
   */
  putIfAbsent(name: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * Lists everything with this name prefix, in the order of code units.
   * @throws {StoreError}
   */
  list(prefix: string): AsyncIterable<Listed>;
  /**
   * Deletes a name; one that does not exist counts as deleted.
   * @throws {StoreError}
   */
  delete(name: string): Promise<void>;
}

export interface Listed {
  readonly name: string;
  /** When it was stored, by the store's own clock, in milliseconds since 1970. */
  readonly at: number;
}

/** Why a store does not do what it was asked. Nothing is lost; the same call may be repeated. */
export type StoreTrouble =
  /** No answer, or none in time. */
  | 'unreachable'
  /** It accepts nothing more. */
  | 'full'
  /** It knows the caller but denies access, or does not know the caller. */
  | 'refused'
  /** It answers in a way that stores do not. */
  | 'broken';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;
  readonly address: string;

  constructor(trouble: StoreTrouble, address: string, options?: ErrorOptions) {
    super(`the store ${address} is ${trouble}`, options);
    this.trouble = trouble;
    this.address = address;
  }
}
