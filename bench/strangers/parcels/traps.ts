import type { Trap } from '../types.js';
import { contextTraps } from './traps-context.js';
import { damageTraps } from './traps-damage.js';
import { numberTraps, skuTraps } from './traps-numbers.js';
import { paperTraps } from './traps-papers.js';

export const parcelTraps: readonly Trap[] = [
  ...numberTraps,
  ...skuTraps,
  ...contextTraps,
  ...damageTraps,
  ...paperTraps,
];
