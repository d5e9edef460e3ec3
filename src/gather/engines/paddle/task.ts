import type { Raster } from '../../../model/raster.js';

/** A request to a process. Ids count from 1; the answer with id 0 says that its engine is open. */
export interface Task {
  readonly id: number;
  readonly work: Work;
}
export type Work =
  | { readonly kind: 'find'; readonly image: Raster }
  | { readonly kind: 'recognise'; readonly strip: Raster };
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** A task that is not answered yet. */
export interface Pending {
  readonly work: Work;
  readonly signal: AbortSignal | undefined;
  /** How many processes ended while they worked on it. */
  losses: number;
  resolve(result: unknown): void;
  reject(error: Error): void;
}
