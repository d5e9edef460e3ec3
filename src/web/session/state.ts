import type { Language } from '../../model/schema/report.js';
import { wordsOf } from '../../words/glossary.js';
import { wordedIn } from '../problem.js';
import { elementOf, type FileState, type SessionFile } from './model.js';
import { sessionWords } from './words.js';

const whatIs = ({ read, status, moved }: SessionFile, language: Language): string => {
  const words = sessionWords[language];
  if (status === 'waiting' || status === 'reading') return words.waiting;
  if (read === undefined || read.kind === 'unreadable') return moved === 'tracking' ? words.history : words.unreadable;
  return read.kind === 'tracking' ? words.history : wordsOf('pictures', language)[read.image.picture.kind];
};

/** A file as the page shows it. */
export const fileState = (file: SessionFile, language: Language): FileState => {
  const { id, name, size, status, problem, read, timeZone, masks, moved } = file;
  const image = read?.kind === 'image' ? { width: read.image.width, height: read.image.height } : undefined;
  return {
    id,
    name,
    bytes: size,
    element: elementOf(file),
    guessed: moved === undefined,
    what: whatIs(file, language),
    status,
    ...(problem === undefined ? {} : { problem: wordedIn(problem, language) }),
    ...(image === undefined ? {} : { image }),
    ...(timeZone === undefined ? {} : { timeZone }),
    masks,
  };
};
