import type { Raster } from '../../../model/raster.js';

/** What a process is asked. Ids count from 1; 0 is the answer that its engine is open. */
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

/** A task that nobody has answered yet. */
export interface Pending {
  readonly work: Work;
  readonly signal: AbortSignal | undefined;
  /** How many processes ended while they worked on it. */
  losses: number;
  resolve(result: unknown): void;
  reject(error: Error): void;
}
