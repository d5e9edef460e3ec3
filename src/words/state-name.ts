import type { Language, Report } from '../model/schema/report.js';
import { wordsOf } from './glossary.js';

/** The report's name for the state that the policy asks for. Older reports have none. */
export const stateName = ({ names }: Pick<Report, 'names'>, language: Language): string =>
  names?.state[language] ?? wordsOf('terms', language)['state-asked'];
