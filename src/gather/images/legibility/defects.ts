import type { LegibilityDefect } from '../../../model/facts.js';
import type { PhotoMeasures } from './photo.js';
import type { TextMeasures } from './text.js';

type DefectKind = LegibilityDefect['kind'];

/** Thresholds of one measure: where it starts to hinder reading, and where it prevents it. */
interface Limits {
  readonly hinders: number;
  readonly prevents: number;
}

/**
 * Where fewer than 95 % and fewer than 50 % of numbers are read exactly, as `npm run bench -- legibility` found (the table is in
 * `bench/LEGIBILITY.md`). Height in pixels; edges as a share of the height; all others as {@link TextMeasures} has them. Noise has no
 * limit: none that was tried hinders reading by itself.
 */
export const limits = {
  'too-small': { hinders: 9, prevents: 6 },
  'low-contrast': { hinders: 0.05, prevents: 0.035 },
  blurred: { hinders: 0.3, prevents: 0.38 },
  glare: { hinders: 0.01, prevents: 0.055 },
  'too-dark': { hinders: 0.07, prevents: 0.05 },
} as const satisfies Partial<Record<DefectKind, Limits>>;

/** Edges this many times wider in one direction than in the other come from camera motion, not from focus. Chosen, not measured. */
const smeared = 1.8;

/** The defects of a line of text, the gravest first. */
export const defectsOfText = (measures: TextMeasures): LegibilityDefect[] => {
  const { characterHeight, edgeWidth, smear, contrast, glare, brightness, cutOff } = measures;
  return sorted([
    ...(cutOff ? [{ kind: 'cut-off' as const, measured: 1, needed: 0, severe: true }] : []),
    ...below('too-small', characterHeight),
    ...below('low-contrast', contrast),
    ...above(smear >= smeared ? 'shaken' : 'blurred', edgeWidth, characterHeight, limits.blurred),
    ...above('glare', glare, 1, limits.glare),
    ...below('too-dark', brightness),
  ]);
};

/**
 * Height of a number's characters, in pixels, on a photo that shows too few lines to tell: nine tenths of made photos had them at least this high.
 * The one line that a blurred photo still shows is a heading larger than any number. Measured for change 290dae3, 2026-11-23; the number of photos is
 * not on record.
 */
const usualHeight = 14;
/** Fewer lines are too few to tell. Chosen, not measured. */
const linesToTell = 3;

/** Shares of the whole photo. White this large covers one line, or several, of a label that fills the photo. Chosen, not measured. */
const largeReflection: Limits = { hinders: 0.03, prevents: 0.15 };

/** The defects of a photo as a whole. Its edges are judged against the height of its characters. */
export const defectsOfPhoto = (
  { characterHeight, edgeWidth, glare, brightness }: PhotoMeasures,
  lines: number,
): LegibilityDefect[] => {
  const height = lines >= linesToTell ? characterHeight : Math.min(usualHeight, characterHeight || usualHeight);
  return sorted([
    ...below('too-dark', brightness),
    ...(lines === 0 ? [] : below('too-small', characterHeight)),
    ...above('blurred', edgeWidth, height, limits.blurred),
    // Well-lit paper is white too, so white counts as a reflection only if it leaves next to no text.
    ...(lines >= linesToTell ? [] : above('glare', glare, 1, largeReflection)),
  ]);
};

const below = (kind: keyof typeof limits, measured: number): readonly LegibilityDefect[] => {
  const { hinders, prevents } = limits[kind];
  return measured < hinders ? [defect(kind, measured, hinders, measured < prevents)] : [];
};

/** @param unit - What the limits are shares of. The figures are given in its unit. */
const above = (
  kind: DefectKind,
  measured: number,
  unit: number,
  { hinders, prevents }: Limits,
): readonly LegibilityDefect[] =>
  measured > hinders * unit ? [defect(kind, measured, hinders * unit, measured > prevents * unit)] : [];

const defect = (kind: DefectKind, measured: number, needed: number, severe: boolean): LegibilityDefect => ({
  kind,
  measured: toHundredths(measured),
  needed: toHundredths(needed),
  severe,
});

export const toHundredths = (value: number): number => Math.round(value * 100) / 100;

const sorted = (defects: readonly LegibilityDefect[]): LegibilityDefect[] =>
  defects.toSorted((a, b) => Number(b.severe) - Number(a.severe));
