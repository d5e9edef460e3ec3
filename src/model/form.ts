import { defined } from './defined.js';
import { pointerStep } from './json-pointer.js';

/** The parts of JSON Schema that this project's schemas use to describe the form of a value. */
export interface Form {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Form[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Form;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Form;
  readonly $defs?: Readonly<Record<string, Form>>;
}

/** Where a value has another form, as a JSON pointer, and what stands there. */
export interface FormFault {
  readonly pointer: string;
  readonly found: unknown;
  readonly kind: 'value' | 'missing' | 'unknown-key';
  /** The form that is asked for there. For an unknown key, the form of the object around it. */
  readonly form: Form;
}

/** The form that a `$ref` within the same schema names, else the form itself. */
export const resolved = (form: Form, root: Form): Form => {
  const name = form.$ref?.replace('#/$defs/', '');
  if (name === undefined) return form;
  const named = root.$defs?.[name];
  if (named === undefined) throw new Error(`the schema has no ${form.$ref}`);
  return resolved(named, root);
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const isOfType = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

/** Whether a text is an existing calendar day. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** Moments are compared as text, so only UTC with milliseconds may pass. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

const isText = (value: string, { pattern, format, minLength = 0, maxLength = Infinity }: Form): boolean =>
  (pattern === undefined || new RegExp(pattern, 'u').test(value)) &&
  (format !== 'date' || isDate(value)) &&
  (format !== 'date-time' || (moment.test(value) && !Number.isNaN(Date.parse(value)))) &&
  value.length >= minLength &&
  value.length <= maxLength;

const isNumber = (
  value: number,
  { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity }: Form,
): boolean => Number.isFinite(value) && value >= minimum && value > exclusiveMinimum && value <= maximum;

const isList = (value: readonly unknown[], { minItems = 0, maxItems = Infinity, uniqueItems = false }: Form): boolean =>
  value.length >= minItems &&
  value.length <= maxItems &&
  (!uniqueItems || new Set(value.map((item) => JSON.stringify(item))).size === value.length);

/** Whether a value itself has the form, regardless of what it contains. */
const isItself = (value: unknown, form: Form): boolean => {
  const { type, const: only, enum: values } = form;
  if (only !== undefined && value !== only) return false;
  if (values !== undefined && !values.includes(value)) return false;
  if (type !== undefined && ![type].flat().some((one) => isOfType(value, one))) return false;
  if (typeof value === 'string') return isText(value, form);
  if (typeof value === 'number') return isNumber(value, form);
  if (Array.isArray(value)) return isList(value, form);
  return typeof value !== 'object' || value === null || Object.keys(value).length >= (form.minProperties ?? 0);
};

const faultsWithin = (value: object, form: Form, root: Form, pointer: string): readonly FormFault[] => {
  const { properties = {}, required = [], additionalProperties: others = true } = form;
  // Undefined values are not written, so they count as absent.
  const entries: readonly (readonly [string, unknown])[] = Object.entries(defined(value));
  const given = new Set(entries.map(([key]) => key));
  const missing = required
    .filter((key) => !given.has(key))
    .map((key): FormFault => {
      const asked = properties[key] ?? {};
      return { pointer: pointer + pointerStep(key), found: undefined, kind: 'missing', form: resolved(asked, root) };
    });
  const own = entries.flatMap(([key, inner]): readonly FormFault[] => {
    const at = pointer + pointerStep(key);
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known !== undefined) return formFaults(inner, known, root, at);
    if (typeof others === 'object') return formFaults(inner, others, root, at);
    return others ? [] : [{ pointer: at, found: inner, kind: 'unknown-key', form }];
  });
  return [...missing, ...own];
};

/**
 * Where a value has another form than a schema asks for; empty if it has that form. Nothing is compiled, so that it also runs where a page's policy
 * forbids making code out of text.
 *
 * @param root - The schema that holds the `$defs`.
 */
export const formFaults = (value: unknown, given: Form, root: Form, pointer = ''): readonly FormFault[] => {
  const form = resolved(given, root);
  if (form.oneOf !== undefined) {
    const tried = form.oneOf.map((one) => formFaults(value, one, root, pointer));
    const least = [...tried].sort((a, b) => deepest(b) - deepest(a))[0] ?? [];
    return tried.some((faults) => faults.length === 0) ? [] : least;
  }
  if (!isItself(value, form)) return [{ pointer, found: value, kind: 'value', form }];
  if (Array.isArray(value)) {
    const { items } = form;
    return items === undefined
      ? []
      : value.flatMap((item, index) => formFaults(item, items, root, pointer + pointerStep(index)));
  }
  return typeof value === 'object' && value !== null ? faultsWithin(value, form, root, pointer) : [];
};

/** How far a value matched before a fault was found. */
const deepest = (faults: readonly FormFault[]): number => Math.max(...faults.map(({ pointer }) => pointer.length));
