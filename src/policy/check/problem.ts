import type { InputProblem } from '../../model/problems.js';

/** A problem without the file, which is added later. */
export type Fault = Omit<InputProblem, 'file'>;
