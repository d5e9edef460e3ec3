/** Writes the pages of `docs/` that come out of tables in the code. A test holds them current. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type CodeEntry, codeEntries, type Sense, senses } from '../src/gather/tracking/codes.js';
import type { TrackingFormat } from '../src/gather/tracking/format.js';
import { trackingFormats } from '../src/gather/tracking/index.js';
import { wordTimeRule } from '../src/gather/tracking/times.js';
import { problemCodes } from '../src/model/problems.js';
import { glossary } from '../src/words/glossary.js';
import { checkPages, docsPage } from './check-pages.js';
import { libraryFile, libraryPage } from './library-page.js';
import { marketplaces, policyFile, policyPage } from './policy-page.js';
import { schemaSections } from './schema-page.js';

const docs = new URL('./', import.meta.url);

const headings: Readonly<Record<Sense, string>> = {
  possession: '**possession**',
  physical: 'later physical',
  'last-mile': 'last mile',
  delivered: 'delivered',
  label: 'label only',
  exception: 'exception',
  returned: 'returned',
  none: 'proves nothing',
};

/** A cell holds no bar and no line break. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const recipients: Readonly<Record<NonNullable<CodeEntry['to']>, string>> = {
  addressee: 'to the addressee',
  household: 'to somebody at the address',
  neighbour: 'to a neighbour',
  locker: 'out of a locker',
  'pick-up-point': 'at a pick-up point',
  sender: 'to the sender',
  other: 'to another person or place',
};

const wordCode = ({ code, note, unconfirmed, outForDelivery, to, signature }: CodeEntry): string => {
  const remarks = [
    unconfirmed ? '*unconfirmed*' : '',
    outForDelivery ? 'out for delivery' : '',
    to === undefined ? '' : recipients[to],
    signature === undefined ? '' : `signature ${signature}`,
    note ?? '',
  ];
  const said = remarks.filter((remark) => remark !== '').join('; ');
  return said === '' ? `\`${code}\`` : `\`${code}\` (${said})`;
};

/** What proves possession in a format, in few words. */
const wordProof = ({ codes }: TrackingFormat): string => {
  const entries = codeEntries(codes);
  const proof = entries.filter(({ sense, unconfirmed }) => sense === 'possession' && !unconfirmed);
  if (proof.length > 0) return proof.map(({ code }) => `\`${code}\``).join(', ');
  return entries.some(({ sense }) => sense === 'physical' || sense === 'last-mile' || sense === 'delivered')
    ? 'no code; later events prove it by then'
    : '-';
};

/** What proves a delivery in a format, in few words. */
const wordDelivery = ({ codes }: TrackingFormat): string => {
  const entries = codeEntries(codes).filter(({ sense }) => sense === 'delivered');
  const proof = entries.filter(({ unconfirmed }) => !unconfirmed);
  if (proof.length > 0) return proof.map(({ code }) => `\`${code}\``).join(', ');
  return entries.length > 0 ? 'no code that is confirmed' : '-';
};

/** Which fields say of a hand-over what, in few words. */
const wordHandover = ({ handover = {} }: TrackingFormat): string => {
  const named = (['recipient', 'signature', 'country', 'city', 'postcode'] as const).flatMap((what) =>
    handover[what] === undefined ? [] : [`${what} \`${handover[what]}\``],
  );
  return named.length === 0 ? '-' : named.join(', ');
};

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const codeTable = (entries: readonly CodeEntry[]): readonly string[] => {
  if (entries.length === 0) return [];
  const rows = senses.flatMap((sense) => {
    const own = entries.filter((entry) => entry.sense === sense);
    return own.length === 0 ? [] : [[headings[sense], own.map(wordCode).join(', ')]];
  });
  return [table(['says', 'codes'], rows)];
};

const wordMarks = ({ marks }: TrackingFormat): string =>
  marks
    .map((mark) =>
      [mark]
        .flat()
        .map((each) => `\`${each}\``)
        .join(' with '),
    )
    .join(', ');

const formatSection = (format: TrackingFormat): string => {
  const { id, carrier, title, codes, zone, sources, notes = [] } = format;
  const facts = [
    `- id \`${id}\`, ${carrier === null ? 'of any carrier' : `carrier \`${carrier}\``}`,
    `- told by: ${wordMarks(format)}`,
    `- time and zone: ${zone.length === 0 ? 'no events' : zone.map(wordTimeRule).join('; or else ')}`,
    ...notes.map((note) => `- ${note}`),
    `- sources: ${sources.join('; ')}`,
  ].join('\n');
  return [`### ${title}`, facts, ...codeTable(codeEntries(codes))].join('\n\n');
};

/** The page of the tracking formats, from the introduction beside it and the registry. */
export const trackingFormatsPage = (): string => {
  const formats = [...trackingFormats].sort((a, b) => (a.title < b.title ? -1 : 1));
  const overview = table(
    ['format', 'id', 'possession', 'delivered', 'fields of the hand-over'],
    formats.map((format) => [
      `[${format.title}](#${anchor(format.title)})`,
      `\`${format.id}\``,
      wordProof(format),
      wordDelivery(format),
      wordHandover(format),
    ]),
  );
  const introduction = readFileSync(new URL('tracking-formats.introduction.md', docs), 'utf8').trim();
  const banner =
    '<!-- Written by `npm run docs` from the formats themselves and tracking-formats.introduction.md. Do not edit. -->';
  return `${[banner, introduction, '## What proves possession and delivery', overview, '## Every format', ...formats.map(formatSection)].join('\n\n')}\n`;
};

export const trackingFormatsFile = new URL('tracking-formats.md', docs);

const groups: Readonly<Record<keyof typeof glossary, string>> = {
  terms: 'Terms',
  elements: 'Elements',
  verdicts: 'Verdicts',
  statuses: 'How a check is judged',
  kinds: 'Kinds of events',
  pictures: 'Kinds of pictures',
  stages: 'What the policy makes of a state',
  taken: 'What something in a picture is taken for',
  fields: 'What names and heads name',
  meanings: 'What a time is the time of',
};

/** The page of the words that terminal, report, PDF and messages share. */
export const glossaryPage = (): string => {
  const sections = (Object.keys(groups) as (keyof typeof glossary)[]).flatMap((group) => [
    `## ${groups[group]}`,
    table(
      ['', 'English', 'Russian', 'Chinese'],
      Object.entries(glossary[group]).map(([id, { en, ru, zh }]) => [`\`${id}\``, en, ru, zh]),
    ),
  ]);
  const banner = '<!-- Written by `npm run docs` from src/words/glossary.ts. Do not edit. -->';
  const introduction =
    'One word for each thing in each language, wherever it is said. `{state}` is the state that the policy asks for, by the name that the policy ' +
    'has for it ([which one](policies.md#what-reports-call-a-state)). That of Ozon is Preparing in every language; the Chinese cabinet shows it as ' +
    '等待发运, the Russian one as «Ожидает отгрузки».';
  return `${[banner, '# Glossary', introduction, ...sections].join('\n\n')}\n`;
};

export const glossaryFile = new URL('glossary.md', docs);

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, docs), 'utf8')) as object;

const schemaPage = (name: string, ...more: readonly string[]): string => {
  const introduction = readFileSync(new URL(`${name}.introduction.md`, docs), 'utf8').trim();
  const banner = `<!-- Written by \`npm run docs\` from schemas/${name}.schema.json and ${name}.introduction.md. Do not edit. -->`;
  return `${[banner, introduction, ...more, ...schemaSections(schemaOf(name), table)].join('\n\n')}\n`;
};

/** The page of the report's fields, and of the problems that stand where there is no report. */
export const reportPage = (): string => {
  const codes = Object.entries(problemCodes).map(([code, says]) => [`\`${code}\``, says]);
  return schemaPage('report', table(['code', 'says'], codes));
};

/** The page of what `read` says of a file. */
export const readingPage = (): string => schemaPage('reading');

export const reportFile = new URL('report.md', docs);
export const readingFile = new URL('reading.md', docs);

/** The page of every marketplace, by its file. */
export const policyPages = (): readonly (readonly [file: URL, page: string])[] =>
  marketplaces().map((marketplace) => [policyFile(marketplace), policyPage(marketplace, table)]);

if (process.argv[1]?.endsWith('docs/generate.ts')) {
  for (const [page, text] of checkPages()) {
    mkdirSync(new URL('./', docsPage(page)), { recursive: true });
    writeFileSync(docsPage(page), text);
  }
  for (const [file, page] of policyPages()) writeFileSync(file, page);
  writeFileSync(libraryFile, libraryPage());
  writeFileSync(reportFile, reportPage());
  writeFileSync(readingFile, readingPage());
  writeFileSync(trackingFormatsFile, trackingFormatsPage());
  writeFileSync(glossaryFile, glossaryPage());
}
