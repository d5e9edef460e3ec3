/** Letters whose compatibility form is themselves: ASCII, Cyrillic and the common ideographs, as nearly every event has them. */
const folded = /^[\t\n\r -~\u0410-\u0451\u4e00-\u9fff]*$/u;

/** Lower case, and one spelling for letters of other widths and ligatures. To fold what is folded already would cost most of the reading. */
export const foldCase = (text: string): string => (folded.test(text) ? text : text.normalize('NFKC')).toLowerCase();
