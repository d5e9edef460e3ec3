import type { Language } from '../../src/model/schema/report.js';

/** Names and abbreviations that every language writes alike. Words in capitals alone are such anyway. */
const names = new Set(
  `triproof Node Preparing Ozon Confirmed Pending Payment Failed Blocked by Cancelled JSONata UTF Ed25519 openssl genpkey pkey
  JPEG PNG paddle tesseract barcode triproof read build check init doctor schema px MSK TIME NAME sha id Awaiting shipping ups text json ndjson junit bash zsh fish true false en ru zh stripe paypal stderr serve Bearer Retry After curl Content Type boundary Caddy caddy Host rand hex none output work queue submit collect retry purge delete PostgreSQL postgres bucket bundles npm timeZone list show won lost partly policy outcome outcomes sources fail unknown retrievedAt url https offerId hh mm PDFium`.split(
    /\s+/u,
  ),
);

/** What is quoted from files, commands and addresses, which no language translates. */
const quoted =
  /`[^`]*`|(?:\w+\/)?<\w+>[\w.]*|"[^"]*"|\{[^{}]*\}|--[a-z-]+(?: [A-Z]+)?|[\w.-]+\/[\w./-]+|\b[\w-]*[._][\w.-]+|\b\w*\d\w*|\b[a-z]+(?:-[a-z]+)+\b/gu;

/** The words of a text that are of another language than the text should be. */
export const foreignWords = (text: string, language: Language): string[] => {
  const scripts = {
    en: /\p{Script=Cyrillic}+|\p{Script=Han}+/gu,
    ru: /\p{Script=Han}+/gu,
    zh: /\p{Script=Cyrillic}+/gu,
  };
  const others = [...text.matchAll(scripts[language])].map(([word]) => word);
  if (language === 'en') return others;
  const latin = [...text.replace(quoted, ' ').matchAll(/[A-Za-z]{2,}/gu)].map(([word]) => word);
  return [...others, ...latin.filter((word) => word !== word.toUpperCase() && !names.has(word))];
};
