import type { InputProblem } from '../../model/problems.js';

/** More than anybody reads at once. */
export const mostProblems = 1000;

/** The first problems, and the number of further ones. */
export const firstOf = (file: string, problems: readonly InputProblem[]): readonly InputProblem[] => {
  if (problems.length <= mostProblems) return problems;
  const found = `${problems.length - mostProblems} more`;
  const last = { expected: `at most ${mostProblems} things to mend`, found, mend: 'Mend these first.' };
  return [...problems.slice(0, mostProblems), { code: 'bad-table', file, place: '', ...last }];
};
