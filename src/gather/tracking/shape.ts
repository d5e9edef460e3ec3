import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { groupBy } from './group.js';
import { at, list } from './json.js';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object with all of these properties. */
export const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** Any list, even an empty one. */
export const array: JsonSchema = { type: 'array' };

/**
 * A list with at least one such entry. One match is enough: an event without a time raises a doubt and does not get the others refused, and
 * the search stops at the first match.
 */
export const some = (entry: JsonSchema): JsonSchema => ({ type: 'array', contains: entry });

export const string: JsonSchema = { type: 'string' };

/** A non-empty string, or an integer. */
export const identifier: JsonSchema = { type: ['string', 'integer'], minLength: 1 };

/** Any value, including null; the key must exist. */
export const anything: JsonSchema = {};

export const oneOf = (...schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: schemas });

/**
 * A key by which a payload starts to look like a format, as a path from the root: `entity.statuses`, `data[].queryCode` (in any entry of
 * the list), `[].ConsignmentNo` (the payload itself is a list), `type=ORDER_STATUS` (with that value).
 */
export type ShapeMark = string;

const reaches = (json: unknown, path: string, value: string | undefined): boolean => {
  const open = path.indexOf('[]');
  if (open >= 0) {
    const entries = open === 0 ? json : at(json, path.slice(0, open));
    const rest = path.slice(open + 2).replace(/^\./u, '');
    return list(entries).some((entry) => reaches(entry, rest, value));
  }
  const found = path === '' ? json : at(json, path);
  return value === undefined ? found !== undefined : found === value;
};

const bears = (json: unknown, mark: ShapeMark): boolean => {
  const [path = '', value] = mark.split('=');
  return reaches(json, path, value);
};

const ajv = new Ajv2020({ ownProperties: true, strictTypes: false, validateSchema: false, meta: false });

const nameOf = (instancePath: string, ...further: readonly string[]): string =>
  [...instancePath.split('/').slice(1), ...further]
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/u.test(step) ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`), '') ||
  'the file';

const typeNames: Readonly<Record<string, string>> = {
  array: 'list',
  object: 'object',
  string: 'text',
  number: 'number',
  integer: 'whole number',
};

const param = ({ params }: ErrorObject, name: string): unknown => (params as Readonly<Record<string, unknown>>)[name];

const wordError = (error: ErrorObject): string => {
  const name = nameOf(error.instancePath);
  switch (error.keyword) {
    case 'required':
      return `${nameOf(error.instancePath, String(param(error, 'missingProperty')))} is missing`;
    case 'additionalProperties':
      return `${nameOf(error.instancePath, String(param(error, 'additionalProperty')))} is no key of this form`;
    case 'type': {
      const types = [param(error, 'type')].flat().map((type) => typeNames[String(type)] ?? String(type));
      return `${name} is no ${types.join(' or ')}`;
    }
    case 'contains':
      return `${name} holds no entry of this form`;
    case 'const':
      return `${name} is not ${String(param(error, 'allowedValue'))}`;
    case 'enum':
      return `${name} is none of ${String(param(error, 'allowedValues')).replaceAll(',', ', ')}`;
    case 'minLength':
    case 'minItems':
      return `${name} is empty`;
    default:
      return `${name} ${error.message ?? 'does not fit'}`;
  }
};

const depthOf = ({ instancePath, keyword }: ErrorObject): number =>
  instancePath.split('/').length + (keyword === 'required' || keyword === 'additionalProperties' ? 1 : 0);

/** Words the deepest faults, because there the payload comes closest to the form. Two at most, those of the first entries. */
const wordErrors = (errors: readonly ErrorObject[]): string => {
  const telling = errors.slice(0, 1000).filter(({ keyword }) => keyword !== 'anyOf');
  const deepest = telling.reduce((depth, error) => Math.max(depth, depthOf(error)), 0);
  const words = telling.filter((error) => depthOf(error) === deepest).map(wordError);
  const entrywise = groupBy(words, (word) => word.replace(/\[\d+\]/gu, '[]'));
  const firsts = [...entrywise.values()].flatMap(([word]) => word ?? []);
  return firsts.slice(0, 2).join(', ') || 'it does not fit';
};

/** Wraps the schema in one branch of a choice, because only there ajv reports errors in the entries of a list. */
const compile = (schema: JsonSchema): ValidateFunction =>
  ajv.compile({ $defs: { shape: schema }, anyOf: [{ $ref: '#/$defs/shape' }] });

/**
 * Recognises a format's payloads by their shape. The schema is compiled at the first payload with a mark.
 *
 * @param marks - A payload is examined if it has any one of them; for those grouped in a list, all of the list.
 * @returns `true`; `false` if no mark is there; or, in plain words, what the shape lacks.
 */
export const recogniser = (
  marks: readonly (ShapeMark | readonly ShapeMark[])[],
  schema: JsonSchema | (() => JsonSchema),
): ((json: unknown) => boolean | string) => {
  let compiled: ValidateFunction | undefined;
  return (json) => {
    if (!marks.some((mark) => [mark].flat().every((each) => bears(json, each)))) return false;
    compiled ??= compile(typeof schema === 'function' ? schema() : schema);
    return compiled(json) || wordErrors(compiled.errors ?? []);
  };
};
