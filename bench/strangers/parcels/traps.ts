import type { Trap } from '../types.js';

export const parcelTraps: readonly Trap[] = [];
