import type { LabelDoubt } from '../../model/facts.js';
import type { ImageReading, Line } from '../images/reading.js';
import { isStruckOut, partOf } from '../images/struck-out.js';
import { occurrencesOf, pointsOf, squeeze } from '../text/tokens.js';
import { doubt } from './conflicts.js';
import type { NumberOnPhoto } from './identity.js';

/** Finds our numbers that are struck out: whoever struck them out took them back. */
export const struckOut = (named: readonly NumberOnPhoto[], images: readonly ImageReading[]): LabelDoubt[] =>
  named
    .filter((one) => one.ours && one.sighting.reader !== 'barcode' && isStruckIn(one, images))
    .map(({ of, sighting }) => doubt(of === 'sku' ? 'sku-struck-out' : 'number-struck-out', sighting.text, [sighting]));

const isStruckIn = ({ sighting }: NumberOnPhoto, images: readonly ImageReading[]): boolean => {
  const image = images.find(({ file }) => file === sighting.file);
  const line = image?.lines.find(({ box }) => box.every((side, i) => side === sighting.box?.[i]));
  if (image === undefined || line === undefined) return false;
  const squeezed = squeeze(line);
  return occurrencesOf(squeezed, sighting.text).some((span) => {
    const [from, to] = pointsOf(squeezed, span);
    return isStruckOut(image.upright, partOf(line.quad, shareAt(line, from), shareAt(line, to)));
  });
};

/** How far along a line a character begins, 0 to 1: half-way between its middle and that of the one before. */
const shareAt = ({ text, characters }: Line, index: number): number => {
  const count = [...text].length;
  if (index <= 0 || index >= count) return index <= 0 ? 0 : 1;
  const [before, behind] = [characters[index - 1]?.at, characters[index]?.at];
  return before === undefined || behind === undefined ? index / count : (before + behind) / 2;
};
