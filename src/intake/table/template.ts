import type { Language } from '../../model/schema/report.js';
import { columnIds, columnName } from './columns.js';

/** Excel splits a table at the list separator of its region: a semicolon in Russia. */
const delimiters: Readonly<Record<Language, string>> = { en: ',', ru: ';', zh: ',' };

/** Without the mark Excel reads a table in one of the machine's own code pages. */
const marks: Readonly<Record<Language, string>> = { en: '', ru: '\uFEFF', zh: '\uFEFF' };

/** The first row of a table of cases, to be filled in below. */
export const tableTemplate = (language: Language): string =>
  `${marks[language]}${columnIds.map((id) => columnName(id, language)).join(delimiters[language])}\r\n`;
