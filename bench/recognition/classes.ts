import type { CaseClass } from './case.js';
import { photoClasses } from './photos/classes.js';
import { screenClasses } from './screens.js';

/** Every class, in the order in which results are printed. */
export const classes: readonly CaseClass[] = [...photoClasses, ...screenClasses];
