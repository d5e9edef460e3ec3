import type { Language, Report } from '../model/schema/report.js';
import { wordsOf } from './glossary.js';

/** What the state that the policy asks for is called, as a report carries it. An earlier report names none. */
export const stateName = ({ names }: Pick<Report, 'names'>, language: Language): string =>
  names?.state[language] ?? wordsOf('terms', language)['state-asked'];
