/** Kind of a file's content, by its first bytes. */
export type Content = 'picture' | 'text' | 'pdf' | 'other-picture' | 'other';

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const isPicture = (bytes: Uint8Array): boolean => {
  const [start, brand] = [latin(bytes, 0, 4), latin(bytes, 8, 12)];
  if (start === '\x89PNG' || start.startsWith('\xff\xd8\xff')) return true;
  if (start === 'RIFF') return brand === 'WEBP';
  if (start === 'II*\0' || start === 'MM\0*') return true;
  return latin(bytes, 4, 8) === 'ftyp' && /^(?:hei[cfmsx]|hev[cmsx]|mif[12]|msf1|avi[fs])$/u.test(brand);
};

/** UTF-16 by its mark, or no control character except white space: the same test as for evidence files everywhere. */
const isText = (bytes: Uint8Array): boolean =>
  ['\xff\xfe', '\xfe\xff'].includes(latin(bytes, 0, 2)) ||
  (bytes.length > 0 && bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13));

/** @param head - The first thousand bytes, or all of a shorter file. */
export const contentOf = (head: Uint8Array): Content => {
  if (isPicture(head)) return 'picture';
  if (latin(head, 0, 5) === '%PDF-') return 'pdf';
  if (/^(?:GIF8|BM[^\n]{4}\0\0)/su.test(latin(head, 0, 8))) return 'other-picture';
  return isText(head) ? 'text' : 'other';
};
