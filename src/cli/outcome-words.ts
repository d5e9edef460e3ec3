import type { OutcomeWord } from '../model/schema/outcome.js';

export type { OutcomeWord } from '../model/schema/outcome.js';

export const outcomeWords = ['won', 'lost', 'partly'] as const satisfies readonly OutcomeWord[];

/** The file of outcomes, beside the reports. */
export const outcomesName = 'outcomes.jsonl';
