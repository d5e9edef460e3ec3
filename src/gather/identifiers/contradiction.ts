import type { LineReading } from '../ports.js';
import { lookAlikesOf, occurrencesOf, spanTextOf, squeeze } from '../text/tokens.js';
import { isWhole } from './set-off.js';
import { isSure } from './sureness.js';

/** A number that differs in more characters than this is a neighbour, not another reading of the same one. Chosen, not measured. */
export const mostDiffering = 2;

/** The other value of the same length that a reading surely has in place of this one. Undefined if it has none. */
export const contradictionIn = (reading: LineReading, value: string, height: number): string | undefined => {
  const squeezed = squeeze(reading);
  if (lookAlikesOf(squeezed, value).length > 0 || occurrencesOf(squeezed, value).length > 0) return undefined;
  for (let start = 0; start + value.length <= squeezed.text.length; start++) {
    const span = { start, end: start + value.length };
    const text = spanTextOf(squeezed, span);
    const differing = [...text].filter((char, i) => char !== value[i]).length;
    if (differing > mostDiffering || !isWhole(squeezed, span)) continue;
    if (isSure(squeezed, span, reading, height)) return text;
  }
  return undefined;
};
