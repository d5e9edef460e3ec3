import type { Readers } from '../gather/ports.js';
import type { QuestionId } from '../model/schema/verification.js';
import type { Bundle } from './bundle.js';
import type { Answered } from './findings.js';
import type { Originals } from './originals.js';
import type { Composition } from './recompose.js';

/** A signature to check the bundle against. */
export interface Signing {
  /** PEM of an Ed25519 public key. */
  readonly key: string;
  readonly manifest: Uint8Array | undefined;
  readonly signature: Uint8Array | undefined;
}

/** The material for answering a question. */
export interface Inquiry {
  readonly bundle: Bundle;
  /** The bundle rewritten from its parts; made once, at the first call. */
  readonly composition: () => Promise<Composition>;
  readonly readers: Readers | undefined;
  readonly originals: Originals | undefined;
  readonly signing: Signing | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface Question {
  readonly id: QuestionId;
  ask(inquiry: Inquiry): Promise<Answered> | Answered;
}
