import { readFileSync } from 'node:fs';

const docs = new URL('./', import.meta.url);

export const libraryFile = new URL('library.md', docs);

const example = (name: string): string =>
  `\`\`\`ts\n${readFileSync(new URL(`examples/${name}`, docs), 'utf8').trim()}\n\`\`\``;

/** The guide to the library, with its examples as they are compiled and run. */
export const libraryPage = (): string => {
  const introduction = readFileSync(new URL('library.introduction.md', docs), 'utf8').trim();
  const banner =
    '<!-- Written by `npm run docs` from library.introduction.md and the files in examples. Do not edit. -->';
  return `${banner}\n\n${introduction.replace(/^\{\{(.+)\}\}$/gmu, (_, name: string) => example(name))}\n`;
};
