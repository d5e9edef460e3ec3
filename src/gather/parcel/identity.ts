import { normaliseIdentifier, skeletonOf } from '../../model/identifiers.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Box, Sighting } from '../../model/sightings.js';
import type { NumberKind } from '../identifiers/numbers.js';
import type { Line } from '../images/reading.js';
import { depthOn, isOn, type Paper } from './papers.js';

/** A number at one place of a photo. */
export interface NumberOnPhoto {
  readonly of: NumberKind;
  /** Normalised. */
  readonly value: string;
  readonly sure: boolean;
  /** Whether the case claims it. */
  readonly ours: boolean;
  readonly sighting: Sighting;
  readonly line: Line | undefined;
}

/** The identity of a paper: what is named on it, and the kind of paper that follows. */
export interface Identity {
  readonly paper: Paper;
  readonly kind: 'label' | 'sticker' | 'list' | 'other';
  readonly named: readonly NumberOnPhoto[];
}

/** Finds out what one paper says about itself. */
export const identityOf = (paper: Paper, all: readonly NumberOnPhoto[], policy: Policy): Identity => {
  const named = all.filter(({ sighting }) => isOn(paper, sighting));
  const kind = kindOf(paper, named, policy);
  if (kind !== 'list') return { paper, named, kind };
  // Columns of a list stand farther apart than anything on a label, so SKUs in its rows may lie outside of the paper as found.
  const rows = named.filter(({ of }) => of === 'posting');
  const inRows = all.filter((one) => one.of === 'sku' && !named.includes(one) && isInRows(one, rows, paper));
  return { paper, named: [...named, ...inRows], kind };
};

/** Half the distance between rows, in text heights, if there is only one row. Chosen, not measured. */
const halfRow = 2;

const isInRows = ({ sighting }: NumberOnPhoto, rows: readonly NumberOnPhoto[], paper: Paper): boolean => {
  if (sighting.file !== paper.file || sighting.box === undefined) return false;
  const depths = rows.map((row) => depthOn(paper, boxOf(row))).sort((a, b) => a - b);
  const [first = 0, last = first] = [depths[0], depths.at(-1)];
  const margin = Math.max(
    (last - first) / Math.max(1, 2 * (depths.length - 1)),
    halfRow * Math.max(...rows.map((row) => boxOf(row)[3])),
  );
  const depth = depthOn(paper, sighting.box);
  return depth > first - margin && depth < last + margin;
};

const kindOf = (paper: Paper, named: readonly NumberOnPhoto[], policy: Policy): Identity['kind'] => {
  const postings = named.filter(({ of }) => of === 'posting');
  if (postings.length > 0 && (hasColumn(postings, paper) || hasHeader(paper, policy))) return 'list';
  if (named.some(({ of }) => of !== 'sku')) return 'label';
  return named.length > 0 ? 'sticker' : 'other';
};

const boxOf = ({ sighting }: NumberOnPhoto): Box => sighting.box as Box;

/** Different posting numbers below each other, at one left edge: the rows of a list. */
const hasColumn = (postings: readonly NumberOnPhoto[], paper: Paper): boolean => {
  const printed = postings.filter(({ sighting }) => sighting.reader !== 'barcode');
  return printed.some((one) =>
    printed.some((two) => {
      const height = boxOf(one)[3];
      const below = depthOn(paper, boxOf(two)) - depthOn(paper, boxOf(one));
      return one.value !== two.value && below > height && Math.abs(boxOf(one)[0] - boxOf(two)[0]) < 2 * height;
    }),
  );
};

/** Whether a list's column heads are there: a word for the posting's number and one for the product's code, each by itself, in one row. */
const hasHeader = (paper: Paper, { pageWords }: Policy): boolean => {
  const heads = (words: readonly string[] = []): readonly Line[] => {
    const folded = words.map((word) => skeletonOf(normaliseIdentifier(word)));
    return paper.lines.filter(({ text }) => folded.includes(skeletonOf(normaliseIdentifier(text))));
  };
  const products = heads(pageWords?.sku);
  return heads(pageWords?.orderNumber).some((head) =>
    products.some(({ box }) => Math.abs(depthOn(paper, box) - depthOn(paper, head.box)) < head.height),
  );
};

/** The posting number in whose row of a list something stands: the nearest above or below. Undefined on any other paper. */
export const listRowOf = ({ paper, kind, named }: Identity, seen: Sighting): NumberOnPhoto | undefined => {
  const { box } = seen;
  if (kind !== 'list' || box === undefined || !named.some(({ sighting }) => sighting === seen)) return undefined;
  const depth = depthOn(paper, box);
  const distance = (posting: NumberOnPhoto): number => Math.abs(depthOn(paper, boxOf(posting)) - depth);
  return named.filter(({ of }) => of === 'posting').toSorted((a, b) => distance(a) - distance(b))[0];
};
