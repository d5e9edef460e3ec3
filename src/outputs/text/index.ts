import type { DrawnPolicyNames } from '../../bundle/index.js';
import type { CharacterCount, TextOutput } from '../../model/schema/policy.js';
import type { Report } from '../../model/schema/report.js';
import { type Attached, type Sentence, sentencesOf } from './sentences.js';

/** An answer in plain text. */
export interface TextAnswer {
  readonly text: string;
  /** As the limit counts them; code points without a limit. */
  readonly characters: number;
  /** How many sentences found no room. */
  readonly leftOut: number;
}

const counting = {
  'code-points': (text) => Array.from(text).length,
  'utf-16': (text) => text.length,
  'utf-8': (text) => new TextEncoder().encode(text).length,
} as const satisfies Record<CharacterCount, (text: string) => number>;

/** The length of a text; code points by default. */
export const countOf = (text: string, counted: CharacterCount = 'code-points'): number => counting[counted](text);

const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join('\n');

/** The sentences without the one that is needed least: the last of the highest rank. */
const withoutLeast = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const highest = Math.max(...sentences.map(({ rank }) => rank));
  const least = sentences.findLastIndex(({ rank }) => rank === highest);
  return highest === 0 ? sentences : sentences.filter((_, index) => index !== least);
};

/**
 * The answer within its limit: sentences that are not needed are left out whole, the least important first. Where those that are needed
 * find no room, all of them stand there all the same.
 */
export const answerIn = (
  report: Report,
  names: DrawnPolicyNames | undefined,
  {
    maxCharacters = Number.POSITIVE_INFINITY,
    counted = 'code-points',
    language = report.language,
  }: Omit<TextOutput, 'fields'>,
  attached: readonly Attached[],
): TextAnswer => {
  const all = sentencesOf({ ...report, language }, names, attached);
  const count = counting[counted];
  let kept = all;
  for (;;) {
    const fewer = withoutLeast(kept);
    if (count(textOf(kept)) <= maxCharacters || fewer.length === kept.length) break;
    kept = fewer;
  }
  const text = textOf(kept);
  return { text, characters: count(text), leftOut: all.length - kept.length };
};
