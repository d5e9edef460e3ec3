import { asRead, hasSpace, type Span, type Squeezed } from '../text/tokens.js';

/** Whether a number is written in groups, with spaces inside. */
export const isGrouped = (line: Squeezed, { start, end }: Span): boolean => hasSpace(line, start, end);

/**
 * Numbers of digits alone are printed in groups from this length on. Shorter ones with gaps are table columns unless evenly divided.
 * Chosen, not measured.
 */
const groupedDigits = 12;

/**
 * Numbers are printed in groups of two digits and more; a single digit before a space is its own column. A number of digits alone comes in equal
 * groups, the last of which may be shorter. In long ones a reader may lose a space.
 */
export const hasProperGroups = (line: Squeezed, span: Span): boolean => {
  const text = asRead(line, span);
  if (/(?:^|[^0-9])[0-9]\s+[0-9]|[0-9]\s+[0-9](?:$|[^0-9])/u.test(text)) return false;
  const groups = text.split(/\s+/u).map((group) => group.length);
  if (!/^[0-9\s]+$/u.test(text)) return true;
  const [size = 0, last = 0] = [groups[0], groups.at(-1)];
  const even =
    span.end - span.start < groupedDigits
      ? groups.slice(0, -1).every((length) => length === size) && last <= size + 1
      : true;
  return even && size >= 3 && groups.slice(0, -1).every((length) => length % size === 0);
};
