/** `triproof.json`: options that apply to every call. The command line takes precedence. */
import { readFileSync } from 'node:fs';
import { dirname, parse, resolve } from 'node:path';
import type { Command } from 'commander';
import { wordValue } from '../case/wording.js';
import { didYouMean } from '../model/closest.js';
import { pointerStep } from '../model/json-pointer.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Settings } from '../model/schema/settings.js';
import { library } from './library.js';
import { byteSize } from './options.js';
import { isPolicyFile } from './policy-option.js';

const fileName = 'triproof.json';

/** A settings file that was read. */
interface Found {
  /** Its name in messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The settings file in the arguments, found before they are parsed: false for none, undefined to search for it. */
export const settingsAsked = (argv: readonly string[]): string | false | undefined => {
  const end = argv.indexOf('--');
  let asked: string | false | undefined;
  for (const [index, argument] of (end < 0 ? argv : argv.slice(0, end)).entries()) {
    if (argument === '--no-config') asked = false;
    if (argument === '--config') asked = argv[index + 1];
    if (argument.startsWith('--config=')) asked = argument.slice('--config='.length);
  }
  return asked;
};

const named = async (path: string): Promise<Found> => {
  const { problemOf, readPlainFile } = await library.cases();
  const read = await readPlainFile(path);
  if (!read.ok) throw new InputError([problemOf({ ...read.fault, path }, '', '--config')]);
  return { file: path, bytes: read.bytes };
};

/** The nearest file upwards to the root, because a folder of cases may be anywhere. */
const nearest = async (folder: string): Promise<Found | undefined> => {
  const { lilconfig } = await import('lilconfig');
  const asText = (_: string, content: string): string => content;
  const options = { searchPlaces: [fileName], stopDir: parse(folder).root, loaders: { '.json': asText } };
  const found = await lilconfig('triproof', { ...options, ignoreEmptySearchPlaces: false }).search(folder);
  if (found === null) return undefined;
  return { file: found.filepath, bytes: Buffer.from(typeof found.config === 'string' ? found.config : '') };
};

interface Property {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Schema {
  readonly properties: Readonly<Record<keyof Settings, Property>>;
}

const inQuotes = 'Give it in quotes, or leave the key out.';
const withoutQuotes = 'Give it without quotes, or leave the key out.';

const sizeExpected = { expected: 'a size from 1 to 1000000000 bytes', mend: 'Write it as 4500000, 4500KB or 4.5MB.' };

/** What the schema expects for a key. */
const expectationOf = (key: string, property: Property): Pick<InputProblem, 'expected' | 'mend'> => {
  if (key === 'maxBytes') return sizeExpected;
  if (property.enum !== undefined) return { expected: `one of ${property.enum.join(', ')}`, mend: 'Name one of them.' };
  if (property.type === 'boolean') return { expected: 'true or false', mend: withoutQuotes };
  if (property.type !== 'integer') return { expected: 'a text that is not empty', mend: inQuotes };
  const expected = `a whole number from ${property.minimum} to ${property.maximum}`;
  return { expected, mend: 'Write digits alone, without a unit.' };
};

interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const unknownKey = (key: string, file: string, known: readonly string[]): InputProblem => ({
  code: 'unknown-key',
  file,
  place: pointerStep(key),
  expected: `only ${known.map((name) => `\`${name}\``).join(', ')}`,
  found: `the key ${JSON.stringify(key)}`,
  mend: didYouMean(key, known, 'Remove it.'),
});

const checked = async (value: unknown, file: string): Promise<Settings> => {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const text = readFileSync(new URL('../../schemas/settings.schema.json', import.meta.url), 'utf8');
  const schema = JSON.parse(text) as Schema;
  const validate = new Ajv2020({ allErrors: true }).compile<Settings>(schema);
  if (validate(value)) return value;
  const known = Object.keys(schema.properties).filter((name) => name !== '$schema');
  const worded = ({ instancePath, keyword, params }: Fault): InputProblem => {
    if (keyword === 'additionalProperties') return unknownKey(String(params['additionalProperty']), file, known);
    const key = instancePath.slice(1);
    const property = Object.entries(schema.properties).find(([name]) => name === key)?.[1];
    const whole = { expected: 'an object with options', mend: 'Write it as { "lang": "ru" }.' };
    const expectation = property === undefined ? whole : expectationOf(key, property);
    const given = property === undefined ? value : (value as Readonly<Record<string, unknown>>)[key];
    return { code: 'schema-mismatch', file, place: instancePath, ...expectation, found: wordValue(given) };
  };
  const problems = new Map((validate.errors ?? []).map(worded).map((problem) => [problem.place, problem]));
  throw new InputError([...problems.values()]);
};

/** Errors that the schema cannot detect. */
const refuseWrong = async (settings: Settings, file: string): Promise<void> => {
  const { zoneProblem } = await library.cases();
  const { displayZone, quiet, verbose } = settings;
  const problem = displayZone === undefined ? undefined : zoneProblem(displayZone, file, '/displayZone');
  if (problem !== undefined) throw new InputError([problem]);
  if (quiet !== true || verbose !== true) return;
  const mend = 'Leave one of them out.';
  const expected = '`quiet` or `verbose`';
  throw new InputError([{ code: 'schema-mismatch', file, place: '/verbose', expected, found: 'both', mend }]);
};

const sizeOf = (given: number | string, file: string): number => {
  try {
    return byteSize('', 1_000_000_000)(String(given));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file, place: '/maxBytes' })));
  }
};

/** The settings in the form of options. */
export type GivenSettings = Omit<Settings, '$schema' | 'maxBytes'> & { readonly maxBytes?: number };

/** Paths are relative to the file. */
const asOptions = ({ $schema: _, maxBytes, ...settings }: Settings, file: string): GivenSettings => {
  const { map, out, policy } = settings;
  const from = dirname(resolve(file));
  return {
    ...settings,
    ...(map === undefined ? {} : { map: resolve(from, map) }),
    ...(out === undefined ? {} : { out: resolve(from, out) }),
    ...(policy === undefined || !isPolicyFile(policy) ? {} : { policy: resolve(from, policy) }),
    ...(maxBytes === undefined ? {} : { maxBytes: sizeOf(maxBytes, file) }),
  };
};

/**
 * The options of a settings file: the one in the arguments, else the nearest upwards from the folder.
 * @throws {InputError} If it cannot be used, with every fault.
 */
export const settingsFor = async (argv: readonly string[], folder: string = process.cwd()): Promise<GivenSettings> => {
  const asked = settingsAsked(argv);
  if (asked === false) return {};
  const found = asked === undefined ? await nearest(folder) : await named(asked);
  if (found === undefined) return {};
  const { parseCaseJson } = await import('../case/parse.js');
  const settings = await checked(parseCaseJson(found.bytes, found.file), found.file);
  await refuseWrong(settings, found.file);
  return asOptions(settings, found.file);
};

/** Asking for help must not fail because of a faulty file. */
export const takesSettings = (command: Command, argv: readonly string[]): boolean =>
  command.options.some(({ long }) => long === '--config') && !argv.some((word) => word === '-h' || word === '--help');

/** Only `build` and the commands that use its reports take the output folder. Elsewhere `--out` means something else. */
const isFor = (command: Command, key: string): boolean =>
  key !== 'out' || ['build', 'outcome', 'outcomes'].includes(command.name());

/** Gives a command those settings that it knows. The command line is parsed afterwards and overwrites them. */
export const applySettings = (command: Command, settings: GivenSettings): void => {
  const known = new Set(command.options.map((option) => option.attributeName()));
  for (const [key, value] of Object.entries(settings))
    if (known.has(key) && isFor(command, key)) command.setOptionValueWithSource(key, value, 'config');
};
