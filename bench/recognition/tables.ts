import { medianOf } from '../statistics.js';
import { type CaseResult, countStates } from './measure.js';
import { tesseractJsName } from './peers.js';

/** A table's cells, the heading first. */
export type Table = readonly (readonly string[])[];

/** As Markdown that can be read as it stands: columns padded, numbers to the right. */
export const markdown = (table: Table): string => {
  const [heading = [], ...rows] = table;
  const widths = heading.map((_, column) => Math.max(3, ...table.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
};

const whole = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : '–');
const ratio = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–');
const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`);

/** The class with illegible pictures: a miss in it says nothing. */
const illegible = 'beyond';

const legible = (results: readonly CaseResult[]): readonly CaseResult[] =>
  results.filter(({ className }) => className !== illegible);

const grouped = (results: readonly CaseResult[]): readonly (readonly [string, readonly CaseResult[]])[] => {
  const names = [...new Set(results.map(({ className }) => className))];
  const groups = names.map((name) => [name, results.filter(({ className }) => className === name)] as const);
  const all = legible(results);
  return names.length > 1 ? [...groups, [all.length < results.length ? `all but ${illegible}` : 'all', all]] : groups;
};

/** Per class: right/missed/misread of each thing wanted, passes, false passes, wrong barcodes, times. */
export const readingTable = (results: readonly CaseResult[]): Table => {
  const names = [...new Set(results.flatMap((result) => result.names))];
  return [
    [
      'class',
      'cases',
      'pass',
      ...names,
      'misread',
      'wrong codes',
      'twins',
      'false check',
      'false pass',
      'ms',
      'floor ms',
      'ratio',
    ],
    ...grouped(results).map(([name, group]) => [
      name,
      String(group.length),
      String(group.filter(({ passed }) => passed).length),
      ...names.map((wanted) => statesOf(group, wanted)),
      String(group.reduce((sum, { misread }) => sum + misread.length, 0)),
      String(group.reduce((sum, { wrongBarcodes }) => sum + wrongBarcodes.length, 0)),
      String(group.reduce((sum, { twins }) => sum + twins, 0)),
      String(group.reduce((sum, { falseChecks }) => sum + falseChecks.length, 0)),
      String(group.reduce((sum, { falsePasses }) => sum + falsePasses.length, 0)),
      whole(medianOf(group.map(({ ms }) => ms))),
      whole(medianOf(group.flatMap(({ floorMs }) => floorMs ?? []))),
      ratio(medianOf(group.flatMap(({ ms, floorMs }) => (floorMs === undefined ? [] : ms / floorMs)))),
    ]),
  ];
};

/** `right/missed/misread`. */
const statesOf = (group: readonly CaseResult[], wanted: string): string => {
  const states = group.flatMap(({ names, states: found }) => found.filter((_, i) => names[i] === wanted));
  const { right, missed, misread } = countStates(states);
  return states.length === 0 ? '–' : `${right}/${missed}/${misread}`;
};

/** Per class: what each reader leaves unread of all that is wanted, and its time a case. */
export const peerTable = (results: readonly CaseResult[]): Table => {
  const peers = [...new Set(results.flatMap((result) => result.peers.map(({ name }) => name)))];
  return [
    ['class', 'wanted', 'triproof misses', 'ms', ...peers.flatMap((name) => [`${name}: misses`, 'ms'])],
    ...grouped(results).map(([name, group]) => {
      const states = group.flatMap((result) => result.states);
      return [
        name,
        String(states.length),
        String(states.length - countStates(states).right),
        whole(medianOf(group.map(({ ms }) => ms))),
        ...peers.flatMap((peer) => {
          const own = group.flatMap((result) => result.peers.filter((other) => other.name === peer));
          const misses = own.flatMap(({ right }) => right).filter((right) => !right).length;
          return [String(misses), whole(medianOf(own.map(({ ms }) => ms)))];
        }),
      ];
    }),
  ];
};

interface Target {
  readonly what: string;
  readonly measured: string;
  readonly demanded: string;
  readonly met: boolean;
}

const plainPhotos = ['straight', 'turned', 'perspective', 'blurred'];

/** What is demanded of the reading, against what was measured. Only what these results can tell. */
export const targetTable = (results: readonly CaseResult[]): Table => [
  ['demand', 'measured', 'demanded', 'met'],
  ...targets(results).map(({ what, measured, demanded, met }) => [what, measured, demanded, met ? 'yes' : 'no']),
];

const targets = (results: readonly CaseResult[]): readonly Target[] => [
  none('claims one character off that pass', results.flatMap(({ falsePasses }) => falsePasses).length),
  none('identifiers one character off that are shown', results.flatMap(({ falseChecks }) => falseChecks).length),
  none('wrong barcodes', results.flatMap(({ wrongBarcodes }) => wrongBarcodes).length),
  ...share('complete cases that pass: straight, turned, perspective, blurred', plainPhotos, 98, results),
  ...share('complete cases that pass: dark, perspective, blur and low quality at once', ['worst'], 90, results),
  ...comparison(legible(results)),
  ...overFloor(legible(results)),
];

const none = (what: string, count: number): Target => ({
  what,
  measured: String(count),
  demanded: '0',
  met: count === 0,
});

const share = (
  what: string,
  names: readonly string[],
  least: number,
  results: readonly CaseResult[],
): readonly Target[] => {
  const group = results.filter(({ className }) => names.includes(className));
  if (group.length === 0) return [];
  const passed = group.filter((result) => result.passed).length;
  return [
    {
      what,
      measured: percent(passed, group.length),
      demanded: `at least ${least} %`,
      met: passed * 100 >= least * group.length,
    },
  ];
};

const comparison = (results: readonly CaseResult[]): readonly Target[] => {
  const both = results.flatMap((result) => {
    const peer = result.peers.find(({ name }) => name === tesseractJsName);
    return peer === undefined ? [] : [{ result, peer }];
  });
  if (both.length === 0) return [];
  const own = both.reduce((sum, { result }) => sum + result.states.length - countStates(result.states).right, 0);
  const theirs = both.reduce((sum, { peer }) => sum + peer.right.filter((right) => !right).length, 0);
  const times = medianOf(both.map(({ result }) => result.ms)) / medianOf(both.map(({ peer }) => peer.ms));
  return [
    {
      what: 'misses, against tesseract.js on whole images',
      measured: `${own} against ${theirs}`,
      demanded: 'a fifth at most',
      met: own * 5 <= theirs,
    },
    {
      what: 'time a case, against tesseract.js on whole images',
      measured: ratio(times),
      demanded: 'at most 1',
      met: times <= 1,
    },
  ];
};

const overFloor = (results: readonly CaseResult[]): readonly Target[] => {
  const ratios = results.flatMap(({ ms, floorMs }) => (floorMs === undefined ? [] : ms / floorMs));
  if (ratios.length === 0) return [];
  const typical = medianOf(ratios);
  return [
    { what: 'time over the floor, median', measured: ratio(typical), demanded: 'at most 1.6', met: typical <= 1.6 },
  ];
};
