/** Characters that are their own compatibility form: ASCII, Cyrillic and the common ideographs. Nearly every event consists of them. */
const folded = /^[\t\n\r -~\u0410-\u0451\u4e00-\u9fff]*$/u;

/** Lower case, with one spelling for width variants and ligatures. Normalising texts that need none would take most of the reading time. */
export const foldCase = (text: string): string => (folded.test(text) ? text : text.normalize('NFKC')).toLowerCase();
