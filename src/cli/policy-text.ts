import type { Policy, PolicyStatus } from '../model/schema/policy.js';
import type { Language } from '../model/schema/report.js';
import { speechIn } from '../report/case-words.js';
import { harmless } from '../report/columns.js';
import { hanging } from '../report/terminal.js';
import { titleOf } from '../report/wording/index.js';
import { isCheckId } from '../rules/ids.js';
import { ruleOf } from '../rules/index.js';
import { wordsOf } from '../words/glossary.js';
import { say } from '../words/problems.js';
import { table } from './table.js';

export { policies } from '../policy/index.js';

/** All policies, one per line. */
export const renderPolicies = (all: readonly Policy[], language: Language): string =>
  table(all.map(({ id, version, title }) => [id, version, title[language]]));

export const renderSound = (file: string, { id, version }: Policy, language: Language): string =>
  harmless(say(`${file}: the policy ${id} ${version} is sound.`, language)).concat('\n');

interface Style {
  readonly language: Language;
  readonly width: number;
}

/** A policy for people: its demands and their sources, the words of its states, its zones and its limits. */
export const renderPolicy = (policy: Policy, style: Style): string => {
  const { id, version, title, claim } = policy;
  const head = [`${title[style.language]}`, `${id} ${version}`];
  const claimed = claim === undefined ? [] : hanging('', claim[style.language], style);
  const parts = [demands(policy, style), states(policy, style), terms(policy, style), sources(policy, style)];
  return `${[[...head, ...claimed], ...parts]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(harmless).join('\n'))
    .join('\n\n')}\n`;
};

const headed = (title: string, lines: readonly string[], { language }: Style): readonly string[] =>
  lines.length === 0 ? [] : [say(title, language), ...lines];

/** Each check as a statement, with the source that asks for it. */
const demands = (policy: Policy, style: Style): readonly string[] => {
  const { checks, sources: known } = policy;
  const speech = speechIn(style.language, policy);
  const lines = checks.flatMap((id) => {
    const source = known[ruleOf(id)?.source ?? ''];
    const where = source === undefined ? [] : hanging('      ', `${source.title} (${source.read})`, style);
    return [...hanging('  ', `${id}: ${isCheckId(id) ? titleOf(id, speech) : ''}`, style), ...where];
  });
  return headed('What it demands:', lines, style);
};

const stateLine = ({ id, words, unconfirmed = [] }: PolicyStatus, { language }: Style): string => {
  const mark = (word: string): string => (unconfirmed.includes(word) ? `${word} (?)` : word);
  const own = Object.entries(words).filter(([tongue]) => tongue === language || tongue === 'en');
  const shown = own.length > 0 ? own : Object.entries(words);
  return `${id}: ${shown.flatMap(([, each]) => each.map(mark)).join(', ')}`;
};

const states = ({ statuses }: Policy, style: Style): readonly string[] => {
  const stages = wordsOf('stages', style.language);
  const lines = Object.entries(stages).flatMap(([stage, name]) => {
    const own = statuses.filter((status) => status.stage === stage);
    return own.length === 0
      ? []
      : [`  ${name}`, ...own.flatMap((status) => hanging('    ', stateLine(status, style), style))];
  });
  return headed('States by their words; (?) marks those that no source shows:', lines, style);
};

const terms = (
  { zones, displayZone = 'UTC', limits, recipients = [], numbers }: Policy,
  style: Style,
): readonly string[] => {
  const { language } = style;
  const pages =
    limits.maxBundlePages === undefined ? [] : [[say('most pages', language), String(limits.maxBundlePages)]];
  const rows = [
    [say('clocks that may be meant', language), zones.join(', ')],
    [say('times are stated by', language), displayZone],
    [say('order numbers', language), numbers.posting],
    ['SKU', numbers.sku],
    [say('largest PDF, in bytes', language), String(limits.maxBundleBytes)],
    ...pages,
    ...recipients.map(({ id, maxBundleBytes }) => [`--recipient ${id}`, String(maxBundleBytes)]),
  ];
  return headed('What it goes by:', table(rows).trimEnd().split('\n'), style);
};

const sources = ({ sources: known }: Policy, style: Style): readonly string[] => {
  const { language } = style;
  const lines = Object.entries(known).flatMap(([key, { title, section, url, read, certainty }]) => {
    const isOpen = certainty === 'unconfirmed' ? say('not confirmed', language) : '';
    const told = [title, section ?? '', url ?? '', read, isOpen].filter((part) => part !== '').join('; ');
    return hanging('  ', `${key}: ${told}`, style);
  });
  return headed('Where it stands, and when it was read there:', lines, style);
};
