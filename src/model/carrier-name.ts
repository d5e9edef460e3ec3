/**
 * Whether one of the carriers in a payload has one of these names. Case, spaces and marks make no difference (`Yun-Express` is YunExpress). Whole
 * words behind the name are its service or country (`SF Express (CN)`).
 *
 * @param given - As in the payload; it may list several carriers.
 */
export const isCalled = (given: string, names: readonly string[]): boolean => {
  const known = new Set(names.map((name) => wordsOf(name).join('')));
  return given.split(/[,;/+&|·、，；]/u).some((one) => {
    const words = wordsOf(one);
    return words.some((_, index) => known.has(words.slice(0, index + 1).join('')));
  });
};

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
