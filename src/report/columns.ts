/** Text in terminal columns: one for most characters, two for Chinese and similar ones, none for combining marks. */

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

const widthOf = (character: string): number => {
  if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

export const displayWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

export const padColumns = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/**
 * Text that cannot control a terminal: control characters and marks that change the writing direction become U+FFFD. Anybody may have written what is
 * in an image or a tracking file.
 */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '\uFFFD');

const han = '\\u2E80-\\u3000\\u3005-\\u3007\\u3041-\\u4DBF\\u4E00-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF';
const opening = '（“《「『';
const closing = '、。，．：；！？）”》」』';

/** Runs that stay on one line: spaces, or a Chinese character or Latin word with its opening and closing punctuation. */
const runs = new RegExp(` +|[${opening}]?(?:[${han}]|[^ ${han}${opening}${closing}]+)[${closing}]*|.`, 'gu');

/** Breaks text into lines of at most `width` columns. A single run that is wider gets a line of its own, unbroken. */
export const wrapColumns = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const run of text.match(runs) ?? []) {
    if (line !== '' && displayWidth(line) + displayWidth(run.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = run.trimStart();
    } else {
      line += line === '' ? run.trimStart() : run;
    }
  }
  return [...lines, line.trimEnd()].filter((part, index) => part !== '' || index === 0);
};
