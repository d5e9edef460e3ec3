import { version } from '../../version.js';
import type { PageContents, PdfContents } from '../contents.js';
import { type Found, found, gravestAnswer, notChecked } from '../findings.js';
import type { Question } from '../question.js';
import { isRedrawable } from '../recompose.js';

/** The longest series of equal pages in the same order, as index pairs (longest common subsequence). */
const paired = (expected: readonly string[], shown: readonly string[]): readonly (readonly [number, number])[] => {
  const lengths = Array.from({ length: expected.length + 1 }, () => new Uint32Array(shown.length + 1));
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = shown.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i] as Uint32Array, lengths[i + 1] as Uint32Array];
      row[j] =
        expected[i] === shown[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < expected.length && j < shown.length; ) {
    if (expected[i] === shown[j]) pairs.push([i++, j++]);
    else if ((lengths[i + 1]?.[j] as number) >= (lengths[i]?.[j + 1] as number)) i++;
    else j++;
  }
  return pairs;
};

/** Pages between the same neighbours count as changed pages; the rest are missing, added or moved. */
const pageDifferences = (expected: readonly PageContents[], shown: readonly PageContents[]): readonly Found[] => {
  const [wanted, there] = [expected.map((page) => page.shown), shown.map((page) => page.shown)];
  const gaps = [[-1, -1] as const, ...paired(wanted, there), [wanted.length, there.length] as const];
  const missing: number[] = [];
  const added: number[] = [];
  const changed: Found[] = [];
  for (const [index, [i, j]] of gaps.entries()) {
    const [nextI, nextJ] = gaps[index + 1] ?? [i + 1, j + 1];
    const lacking = range(i + 1, nextI);
    const extra = range(j + 1, nextJ);
    if (lacking.length === extra.length && !extra.some((at) => wanted.includes(there[at] as string)))
      changed.push(...extra.map((at) => found('page-changed', { page: at + 1 })));
    else {
      missing.push(...lacking);
      added.push(...extra);
    }
  }
  return [...changed, ...strays(missing, added, wanted, there)];
};

const strays = (
  missing: readonly number[],
  added: readonly number[],
  wanted: readonly string[],
  there: readonly string[],
): readonly Found[] => {
  const gone = new Set(missing);
  const told = added.map((at) => {
    const from = missing.find((index) => gone.has(index) && wanted[index] === there[at]);
    if (from === undefined) return found('page-added', { page: at + 1 });
    gone.delete(from);
    return found('page-moved', { page: at + 1, from: from + 1 });
  });
  return [...told, ...[...gone].map((index) => found('page-missing', { page: index + 1 }))];
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Pages that are right except for where their links lead. */
const linkDifferences = (expected: readonly PageContents[], shown: readonly PageContents[]): readonly Found[] =>
  shown.flatMap(({ linked }, index) =>
    expected[index]?.linked === linked ? [] : [found('page-changed', { page: index + 1 })],
  );

const partDifferences = (
  expected: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): readonly Found[] => {
  const parts = [...new Set([...expected.keys(), ...there.keys()])].sort();
  return parts.flatMap((part): readonly Found[] => {
    if (!there.has(part)) return [found('part-missing', { part })];
    if (!expected.has(part)) return [found('part-added', { part })];
    return expected.get(part) === there.get(part) ? [] : [found('part-changed', { part })];
  });
};

/** Parts that name pages by position. If pages are missing, all of these differ, which adds no information. */
const namePages: readonly string[] = ['Outlines', 'PageLabels', 'StructTreeRoot'];

const differencesOf = (expected: PdfContents, there: PdfContents): readonly Found[] => {
  const pages = pageDifferences(expected.pages, there.pages);
  const parts = partDifferences(expected.parts, there.parts);
  if (pages.length === 0) return [...linkDifferences(expected.pages, there.pages), ...parts];
  return [...pages, ...parts.filter(({ params }) => !('part' in params && namePages.includes(params.part)))];
};

/** Every page shows exactly what the report says: nothing changed, missing, added or moved. */
export const pagesRepeated: Question = {
  id: 'pages-repeated',
  ask: async ({ bundle, composition }) => {
    const { report, contents } = bundle;
    const other =
      report.tool.version === version ? [] : [found('other-version', { written: report.tool.version, here: version })];
    if (bundle.opened === undefined) return notChecked(found('parts-missing', {}));
    const composed = await composition();
    if ('failed' in composed) return gravestAnswer([found('pages-not-composable', { error: composed.failed })]);
    const differing = differencesOf(composed.contents, contents);
    if (differing.length === 0) return gravestAnswer([]);
    if (other.length > 0) return gravestAnswer([], other);
    return gravestAnswer(differing, isRedrawable(bundle) ? [] : [found('parts-missing', {})]);
  },
};
