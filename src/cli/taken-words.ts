import type { CellRead } from '../model/schema/reading.js';
import type { Language } from '../model/schema/report.js';
import { wordsOf } from '../words/glossary.js';

/** What a cell was taken for, in words: `state, proves`, `time of a state`. Empty if it was taken for nothing. */
export const wordTaken = ({ as, names, stage, meaning }: CellRead, language: Language): string => {
  if (as === 'text') return '';
  const said = wordsOf('taken', language)[as];
  const [stages, fields, meanings] = [
    wordsOf('stages', language),
    wordsOf('fields', language),
    wordsOf('meanings', language),
  ];
  const more = [
    ...(stage === undefined || as !== 'state' ? [] : [stages[stage]]),
    ...(names === undefined ? [] : [fields[names]]),
    ...(meaning === undefined ? [] : [meanings[meaning]]),
  ];
  return [said, ...more].join(language === 'zh' ? '：' : ': ');
};
