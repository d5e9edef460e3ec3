import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { didYouMean } from '../model/closest.js';
import { isObject } from '../model/json-object.js';
import { pointerStep } from '../model/json-pointer.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { CaseFile } from '../model/schema/case.js';
import { expectationAt } from './expectations.js';
import { momentFault } from './moment.js';
import { slipMend } from './slips.js';
import { wordValue } from './wording.js';

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

let compiled: ValidateFunction<CaseFile> | undefined;

/**
 * Compiled at the first call, so that commands which open no case never pay for it. Our own schema is not checked against the meta-schema each time.
 */
const validator = (): ValidateFunction<CaseFile> => {
  if (compiled !== undefined) return compiled;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, validateSchema: false, meta: false });
  ajv.addFormat('moment-with-offset', (text: string) => momentFault(text) === undefined);
  ajv.addFormat('uri', isWebAddress);
  const schema = readFileSync(new URL('../../schemas/case.schema.json', import.meta.url), 'utf8');
  compiled = ajv.compile<CaseFile>(JSON.parse(schema) as object);
  return compiled;
};

/** Drops errors of the wrong branch. An evidence entry is a string or an object, and ajv reports its errors as either. */
const withoutOtherBranch = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const choices = new Map(
    errors.filter(({ keyword }) => keyword === 'oneOf').map(({ instancePath, data }) => [instancePath, data]),
  );
  return errors.filter(({ keyword, instancePath }) => {
    if (!choices.has(instancePath)) return true;
    const data = choices.get(instancePath);
    const isBranch = typeof data === 'string' || isObject(data);
    return isBranch ? keyword !== 'oneOf' && keyword !== 'type' : keyword === 'oneOf';
  });
};

const isTracking = (schema: unknown): boolean => (schema as { title?: unknown }).title === 'TrackingEvidenceEntry';
const noMask = 'A mask blacks out pixels, and a tracking file has none; it travels in the bundle as it is.';

const valueAt = (data: unknown, key: string): unknown =>
  isObject(data) && Object.hasOwn(data, key) ? (data as Readonly<Record<string, unknown>>)[key] : undefined;

const mendOf = (key: string, value: unknown, known: readonly string[]): string =>
  slipMend(key, value, known) ?? didYouMean(key, known, 'Remove it.');

const wordUnknownKey = ({ instancePath, params, parentSchema, data }: ErrorObject, file: string): InputProblem => {
  const key = String((params as { additionalProperty: unknown }).additionalProperty);
  const known = Object.keys((parentSchema as { properties: object }).properties).filter((name) => name !== '$schema');
  return {
    code: 'unknown-key',
    file,
    place: instancePath + pointerStep(key),
    expected: `only ${known.map((name) => `\`${name}\``).join(', ')}`,
    found: `the key ${wordValue(key)}`,
    mend: isTracking(parentSchema) && key === 'mask' ? noMask : mendOf(key, valueAt(data, key), known),
  };
};

const wordMissingKey = ({ instancePath, params }: ErrorObject, file: string): InputProblem => {
  const place = instancePath + pointerStep(String((params as { missingProperty: unknown }).missingProperty));
  return { code: 'schema-mismatch', file, place, ...expectationAt(place), found: 'nothing' };
};

const momentMends = {
  shape: undefined,
  offset: 'Add the offset of the clock it was read from, e.g. +03:00 for Moscow or +08:00 for China.',
  calendar: 'No calendar has that day or no clock that time, or the year lies outside 2000 to 2099: look again.',
} as const;

const wordMismatch = ({ instancePath, data, keyword, params }: ErrorObject, file: string): InputProblem => {
  const { expected, mend } = expectationAt(instancePath);
  const isMoment = keyword === 'format' && (params as { format: unknown }).format === 'moment-with-offset';
  const fault = isMoment ? momentFault(String(data)) : undefined;
  const better = fault === undefined ? undefined : momentMends[fault];
  return {
    code: 'schema-mismatch',
    file,
    place: instancePath,
    expected,
    found: wordValue(data),
    mend: better ?? mend,
  };
};

const wordError = (error: ErrorObject, file: string): InputProblem => {
  if (error.keyword === 'additionalProperties') return wordUnknownKey(error, file);
  if (error.keyword === 'required') return wordMissingKey(error, file);
  return wordMismatch(error, file);
};

const byPlace = (problems: readonly InputProblem[]): readonly InputProblem[] => {
  const once = new Map(problems.map((problem) => [`${problem.code} ${problem.place}`, problem]));
  return [...once.values()];
};

/**
 * Checks a parsed case.json against its schema.
 * @param file - Its name in problems.
 * @throws {InputError} with every fault, each with its place and mend.
 */
export const checkCaseFile = (value: unknown, file: string): CaseFile => {
  const validate = validator();
  if (validate(value)) return value;
  throw new InputError(byPlace(withoutOtherBranch(validate.errors ?? []).map((error) => wordError(error, file))));
};
