import type { Raster } from '../../../model/raster.js';

/** A request to a process. Ids count from 1; the answer with id 0 says that its engine is open. */
export interface EngineTask {
  readonly id: number;
  readonly work: EngineWork;
}
export type EngineWork =
  | { readonly kind: 'find'; readonly image: Raster }
  | { readonly kind: 'recognise'; readonly strip: Raster };
export type EngineAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** A task that is not answered yet. */
export interface Pending {
  readonly work: EngineWork;
  readonly signal: AbortSignal | undefined;
  /** How many processes ended while they worked on it. */
  losses: number;
  resolve(result: unknown): void;
  reject(error: Error): void;
}
