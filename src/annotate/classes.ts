import type { ReadImage } from '../gather/read-file.js';
import type { CellRead, Stage } from '../model/schema/reading.js';
import type { Box, Language } from '../model/schema/report.js';
import { wordsOf } from '../words/glossary.js';

/** A class of frames that share one colour and one number. */
export type Class =
  | `state ${Stage}`
  | 'order-number'
  | 'number-part'
  | 'tracking-number'
  | 'sku'
  | 'time'
  | 'name'
  | 'choice'
  | 'control'
  | 'address'
  | 'carrier'
  | 'barcode';

/** Dark enough to be seen on white, at least 3:1. In the order of the legend, most important first. */
export const classColours: Readonly<Record<Class, string>> = {
  'order-number': '#1558b0',
  'tracking-number': '#00737a',
  sku: '#7b1fa2',
  barcode: '#17212b',
  'state proving': '#1b7a2f',
  'state before': '#a15c00',
  'state after': '#4a6278',
  'state disqualified': '#c21f1f',
  'state disputed': '#8c1d40',
  'state cancelling': '#9a4a00',
  time: '#c2185b',
  name: '#5d6f2b',
  choice: '#78756e',
  control: '#8a8f94',
  address: '#7a4b33',
  carrier: '#3c4fa0',
  'number-part': '#6f8fc4',
};

export const classes = Object.keys(classColours) as readonly Class[];

/** One frame in the picture. */
export interface DrawnMark {
  readonly class: Class;
  readonly box: Readonly<Box>;
}

/** Everything that was recognised as something, barcodes included. Other text stays faint. */
export const drawnMarksOf = ({ cells, barcodes }: Pick<ReadImage, 'cells' | 'barcodes'>): readonly DrawnMark[] => [
  ...cells.flatMap((cell) => {
    const of = classOf(cell);
    return of === undefined ? [] : [{ class: of, box: cell.box }];
  }),
  ...barcodes.map(({ box }) => ({ class: 'barcode', box }) as const),
];

const classOf = ({ as, stage }: CellRead): Class | undefined => {
  if (as === 'text') return undefined;
  if (as === 'state') return `state ${stage ?? 'before'}`;
  return as === 'head' ? 'name' : as;
};

/** The legend's text for a class. */
export const wordClass = (of: Class, language: Language): string => {
  const taken = wordsOf('taken', language);
  if (of === 'barcode') return wordsOf('terms', language).barcode;
  if (of === 'name') return [taken.name, taken.head].join(language === 'zh' ? '、' : ', ');
  const [, stage] = of.split(' ') as [string, Stage?];
  if (stage === undefined) return taken[of as Exclude<Class, 'barcode' | `state ${Stage}`>];
  return [taken.state, wordsOf('stages', language)[stage]].join(language === 'zh' ? '：' : ': ');
};
