import type { Policy } from '../../model/schema/policy.js';
import type { CellRead, ParcelRead, TakenFor } from '../../model/schema/reading.js';
import type { Box, Sighting } from '../../model/sightings.js';
import { overlap } from '../identifiers/places.js';
import type { Line } from '../images/reading.js';
import { isPostalAddress } from '../kinds/signs.js';
import { linesWith, pageControls } from '../kinds/words.js';
import type { Cell } from '../page/cell.js';
import type { UnderstoodPage } from '../page/index.js';
import { type Role, rolesOf } from '../page/roles.js';
import { windowOfTime } from '../page/times.js';
import type { PageOfOrders } from './page.js';

/** The role of every cell on a page, from top left to bottom right, in the order in which lines were read. */
export const cellsOfPage = ({ celled, understood }: PageOfOrders, policy: Policy): CellRead[] => {
  const roles = rolesOf(celled.cells, { own: '' }, policy);
  const numbers = numbersOn(understood);
  return celled.cells.map((cell) => {
    const owners = understood.flatMap(({ area }, i) => (area.cells.includes(cell) ? [i] : []));
    const role = understood.map((page) => page.roles.get(cell)).find((one) => one?.is === 'own-number');
    return {
      text: cell.text,
      box: rounded(cell.imageBox),
      lines: [...new Set(cell.slices.map(({ line }) => celled.image.lines.indexOf(line)))].filter((i) => i >= 0),
      ...takenFor(cell, role ?? roles.get(cell) ?? { is: 'text' }, numbers),
      ...timeOf(cell, understood),
      ...(owners.length === 1 ? { order: owners[0] as number } : {}),
    };
  });
};

const rounded = (box: Box): Box => box.map(Math.round) as Box;

interface NumberPlace {
  readonly as: TakenFor;
  readonly sighting: Sighting;
}

const numbersOn = (understood: readonly UnderstoodPage[]): readonly NumberPlace[] =>
  understood.flatMap(({ facts: { trackingNumber, skus } }) => [
    ...(trackingNumber?.sightings ?? []).map((sighting) => ({ as: 'tracking-number', sighting }) as const),
    ...skus.flatMap(({ sightings }) => sightings).map((sighting) => ({ as: 'sku', sighting }) as const),
  ]);

type Taken = Pick<CellRead, 'as' | 'names' | 'status' | 'stage'>;

const takenFor = (cell: Cell, role: Role, numbers: readonly NumberPlace[]): Taken => {
  switch (role.is) {
    case 'own-number':
      return { as: 'order-number' };
    case 'other-number':
      return { as: role.whole ? 'order-number' : 'number-part' };
    case 'time':
      return { as: 'time' };
    case 'state':
      return { as: 'state', status: role.named.status.id, stage: role.named.status.stage };
    case 'option':
      return { as: 'choice', ...(role.named === undefined ? {} : { status: role.named.status.id }) };
    case 'field':
      return { as: 'name', names: role.names };
    case 'head':
      return { as: 'head', ...(role.names === undefined ? {} : { names: role.names }) };
    case 'left':
    case 'text':
      return { as: numberAt(cell, numbers) ?? wordsOf(cell.text) };
  }
};

/** The number in a cell that has no other meaning. */
const numberAt = (cell: Cell, numbers: readonly NumberPlace[]): TakenFor | undefined =>
  /[0-9]{4}/u.test(cell.text)
    ? numbers.find(({ sighting: { box } }) => box !== undefined && overlap(box as Box, cell.imageBox) > 0.5)?.as
    : undefined;

const wordsOf = (text: string): TakenFor => (linesWith([{ text }], pageControls).length > 0 ? 'control' : 'text');

/** The page's name for a time, and its window as the order that it belongs to understands it. */
const timeOf = (cell: Cell, understood: readonly UnderstoodPage[]): Pick<CellRead, 'meaning' | 'at'> => {
  const [first] = understood;
  if (cell.stamp === undefined || first === undefined) return {};
  const named = understood.flatMap(({ told }) => told.times).find((time) => time.cell === cell);
  return { ...(named === undefined ? {} : { meaning: named.meaning }), at: windowOfTime(cell, first.clock) };
};

/** The role of each line on a photo: numbers by what was found in them, the rest by its words. */
export const cellsOfPhoto = (lines: readonly Line[], photo: PhotoCells): CellRead[] =>
  lines.map((line, index) => {
    const number = photo.numbers.find(({ sighting: { box } }) => box?.every((side, i) => side === line.box[i]));
    const parcel = photo.parcelOf(line);
    const text = clearestText(line);
    return {
      text,
      box: rounded(line.box),
      lines: [index],
      as: number?.as ?? wordsOnPaper(text, { ...photo, isLabel: photo.parcels[parcel ?? -1]?.kind === 'label' }),
      ...(parcel === undefined ? {} : { parcel }),
    };
  });

export interface PhotoCells {
  readonly numbers: readonly NumberPlace[];
  readonly parcels: readonly ParcelRead[];
  /** The parcel that a line belongs to. */
  readonly parcelOf: (line: Line) => number | undefined;
  /** Names of carriers. */
  readonly carriers: readonly string[];
}

/** The text of a line by the reader that is surest of it. */
const clearestText = ({ text, confidence, also = [] }: Line): string =>
  also.find((other) => other.confidence > confidence)?.text ?? text;

const wordsOnPaper = (
  text: string,
  { carriers, isLabel }: Pick<PhotoCells, 'carriers'> & { readonly isLabel: boolean },
): TakenFor => {
  if (linesWith([{ text }], carriers).length > 0) return 'carrier';
  // On a sticker or a list, a product's name has commas as well.
  return isLabel && isPostalAddress({ text }) ? 'address' : 'text';
};
