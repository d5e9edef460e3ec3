/** Honest mistakes with order pages, each with its twin. */
import type { Trap } from '../types.js';
import { endingTraps } from './traps-endings.js';
import { pageTraps } from './traps-pages.js';
import { stateTraps } from './traps-states.js';
import { wordTraps } from './traps-words.js';

export const orderTraps: readonly Trap[] = [...endingTraps, ...stateTraps, ...wordTraps, ...pageTraps];
