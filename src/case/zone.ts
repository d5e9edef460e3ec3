import { closest } from '../model/closest.js';
import type { InputProblem } from '../model/problems.js';
import { isZone } from '../model/time.js';
import type { EvidenceEntry } from './entries.js';
import { wordValue } from './wording.js';

/** What people write for the zones that matter here. Short names such as CST mean several zones and are not guessed. */
const habits: Readonly<Record<string, string>> = {
  beijing: 'Asia/Shanghai',
  china: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  guangzhou: 'Asia/Shanghai',
  yiwu: 'Asia/Shanghai',
  'utc+8': 'Asia/Shanghai',
  'gmt+8': 'Asia/Shanghai',
  '+08:00': 'Asia/Shanghai',
  '+8': 'Asia/Shanghai',
  russia: 'Europe/Moscow',
  msk: 'Europe/Moscow',
  'utc+3': 'Europe/Moscow',
  'gmt+3': 'Europe/Moscow',
  '+03:00': 'Europe/Moscow',
  '+3': 'Europe/Moscow',
};

const suggestion = (name: string): string | undefined => {
  const place = name.split('/').at(-1)?.toLowerCase() ?? '';
  const known = Intl.supportedValuesOf('timeZone');
  return habits[place] ?? known.find((zone) => zone.toLowerCase().endsWith(`/${place}`)) ?? closest(name, known);
};

/** The problem with the name of a time zone, if there is one. */
export const zoneProblem = (name: string, file: string, place: string): InputProblem | undefined => {
  if (isZone(name)) return undefined;
  const meant = suggestion(name);
  const mend = meant === undefined ? 'Name the zone by its place, e.g. "Asia/Shanghai".' : `Did you mean \`${meant}\`?`;
  return { code: 'unknown-time-zone', file, place, expected: 'an IANA time zone name', found: wordValue(name), mend };
};

/** A problem for each name that is no time zone: first the case's own, then those of single entries. */
export const zoneProblems = (
  caseZone: string | undefined,
  entries: readonly EvidenceEntry[],
  file: string,
): readonly InputProblem[] => {
  const own = entries.filter(({ timeZone }) => timeZone !== caseZone);
  const named = [
    { zone: caseZone, place: '/timeZone' },
    ...own.map(({ timeZone, pointer }) => ({ zone: timeZone, place: `${pointer}/timeZone` })),
  ];
  return named.flatMap(({ zone, place }) => (zone === undefined ? [] : (zoneProblem(zone, file, place) ?? [])));
};
