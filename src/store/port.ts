/** Where evidence and results lie that several machines work on. Names are parted by `/`; what a name holds never changes. */
export interface Store {
  /** As messages name it; no credentials are in it. */
  readonly address: string;
  /** @throws {StoreError} */
  get(name: string): Promise<Uint8Array | undefined>;
  /**
   * Whole from the first moment that anybody sees it.
   * @returns Whether it was put; false where something of that name was there.
   * @throws {StoreError}
   */
  putIfAbsent(name: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * What lies under names that begin so, in the order of code units.
   * @throws {StoreError}
   */
  list(prefix: string): AsyncIterable<Listed>;
  /**
   * What is not there is deleted already.
   * @throws {StoreError}
   */
  delete(name: string): Promise<void>;
}

/** One thing in a store. */
export interface Listed {
  readonly name: string;
  /** When it was put, by the store's own clock, in milliseconds since 1970. */
  readonly at: number;
}

/** Why a store does not do what it was asked. Nothing is lost by it: the same call may be made again. */
export type StoreTrouble =
  /** No answer, or none in time. */
  | 'unreachable'
  /** It takes nothing more. */
  | 'full'
  /** It knows the caller and does not let it, or does not know it. */
  | 'refused'
  /** It answers in a way that a store does not. */
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
