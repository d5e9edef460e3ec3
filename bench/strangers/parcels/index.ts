/** Labels as sellers photograph them: complete ones, and honest mistakes with their twins. */
import type { Draw } from '../types.js';
import { drawPlan, planOf } from './scene.js';

export { parcelTraps } from './traps.js';

export const drawParcel: Draw = (story, random, browser) => drawPlan(planOf(story, random), random, browser);
