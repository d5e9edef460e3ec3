/** Honest mistakes with order pages, each with its twin. */
import type { Trap } from '../types.js';
import { endingTraps } from './traps-endings.js';
import { stateTraps } from './traps-states.js';

export const orderTraps: readonly Trap[] = [...endingTraps, ...stateTraps];
