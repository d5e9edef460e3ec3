import type { Progress } from '../gather/options.js';

/** Progress on a case: step `index` of `total`. */
export interface CaseStep {
  readonly stage: Progress['stage'];
  readonly file?: string;
  /** From 1 to `total`; never decreases. */
  readonly index: number;
  readonly total: number;
}

const afterReading = ['composing', 'proving', 'judging', 'writing'] as const satisfies readonly Progress['stage'][];

/** What is made of a case. */
export type MadeKind = 'judgement' | 'bundle' | 'images';

const stagesOf: Readonly<Record<MadeKind, readonly Progress['stage'][]>> = {
  judgement: ['judging'],
  bundle: afterReading,
  images: [...afterReading, 'imaging'],
};

/**
 * Counts the steps of one case: one per image, then the stages of the bundle. A bundle that must be made smaller repeats its last stages, and the
 * index stays where it was.
 *
 * @param images - Number of pictures to read.
 * @param made - For a judgement alone, `judging` is the only stage after the reading.
 */
export const countSteps = (images: number, made: MadeKind): ((progress: Progress) => CaseStep) => {
  const stages: readonly string[] = stagesOf[made];
  const total = images + stages.length;
  const read = new Set<string>();
  let index = 0;
  return ({ stage, file }) => {
    if (stage === 'reading' && file !== undefined) read.add(file);
    const place = stage === 'reading' ? Math.min(read.size, images) : images + stages.indexOf(stage) + 1;
    index = Math.min(Math.max(index, place), total);
    return { stage, ...(file === undefined ? {} : { file }), index, total };
  };
};
