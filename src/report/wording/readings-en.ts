import type { TextDoubt } from '../../model/findings.js';
import { percent } from './form.js';
import { type ReadingWords, timesLikely } from './readings.js';

const named = ({ words, character }: TextDoubt): string => `${words} (character ${character})`;
const likely = ({ measured = 0, needed = 0 }: TextDoubt): string =>
  `it is ${percent(measured)} likely, ${percent(needed)} are needed`;

const larger = 'Take the picture again, larger and sharper, so that the number fills it.';
const decide =
  'Compare the number in the picture character for character and decide, or take the picture again, larger and sharper.';
const byItself =
  'Look whether the number stands by itself in the picture; if so, take the picture again, larger and straight.';

export const englishReadings: ReadingWords = {
  because: ': ',
  and: '; ',
  space: ' ',
  doubts: {
    'digit-unclear': [
      (doubt) =>
        doubt.measured === undefined
          ? `how sure its digit ${named(doubt)} is cannot be told`
          : `its digit ${named(doubt)} is ${timesLikely(doubt.measured)} times as likely as the next digit, ${timesLikely(doubt.needed)} times are needed`,
      larger,
    ],
    'digit-weak': [(doubt) => `its digit ${named(doubt)} may be another character: ${likely(doubt)}`, larger],
    'letter-unclear': [(doubt) => `its letter ${named(doubt)} may be another character: ${likely(doubt)}`, larger],
    'line-unclear': [
      ({ measured = 0, needed = 0 }) =>
        `its line was read with a confidence of ${percent(measured)}, ${percent(needed)} are needed`,
      larger,
    ],
    'cut-off': [
      'it runs into the edge of the picture and may go on there',
      'Take the picture again with some room on all sides of the number.',
    ],
    'in-glare': [
      'a reflection begins where it ends, and it may go on there',
      'Tilt what bears the number away from the lamp, and photograph it again.',
    ],
    'broken-off': ['print goes on where its line was found to end', byItself],
    'goes-on': [({ words }) => `it is only part of “${words}”`, byItself],
    'behind-space': [({ words }) => `it may go on behind what was read as a space in “${words}”`, byItself],
    'unknown-name': [
      ({ words }) => `it stands behind “${words}”, which may name something else than a product`,
      'Look whether the number is the product’s there. Photograph a sticker or list that names it as the SKU.',
    ],
    contested: [({ words }) => `the same place was also read as ${words}`, decide],
    'rereading-differs': [({ words }) => `read once more, it says ${words}`, decide],
    'second-reader-differs': [({ words }) => `the second reader reads ${words}`, decide],
    'look-alike': [
      ({ words }) => `letters and digits that look alike cannot be told apart in ${words}`,
      'Add a picture in which its barcode can be read, or compare the number character for character and decide.',
    ],
    'check-digit': [
      ({ words }) => `the check digit of ${words} does not hold`,
      'Compare the number in case.json and in the picture character for character.',
    ],
    gap: [
      (doubt) => `a gap in the print crosses its digit ${named(doubt)}, where another digit would have a stroke`,
      'Print the label anew, or add a picture in which its barcode can be read.',
    ],
    masked: [
      'a mask lies beside it, and it may go on there',
      'Make the masks smaller, so that the number and the room around it stay in view.',
    ],
    'one-of-several': [
      ({ words }) => `its barcode also holds ${words}`,
      'Add a photo on which the number itself can be read.',
    ],
  },
};
