import type { InputProblem } from '../../model/problems.js';

/** A problem before it is known which file it stands in. */
export type Fault = Omit<InputProblem, 'file'>;
