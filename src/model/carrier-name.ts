/**
 * Whether one of the carriers that a payload names is called by one of these names. Case, spaces and marks make no difference
 * (`Yun-Express` is YunExpress), and what follows the name whole words later is its service or country (`SF Express (CN)`).
 *
 * @param given - As the payload has it; several carriers stand in a list.
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
