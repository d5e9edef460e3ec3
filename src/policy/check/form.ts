import { didYouMean } from '../../model/closest.js';
import { type Form, type FormFault, formFaults, resolved } from '../../model/form.js';
import { policyForm } from '../../model/schema/policy-form.js';
import { wordValue } from '../../model/word-value.js';
import type { Fault } from './problem.js';

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const numberExpected = ({ type, minimum, maximum }: Form): string => {
  if (type === 'number') return maximum === undefined ? 'a number above 0' : `a number from 0 to ${maximum}`;
  if (minimum === undefined) return 'a whole number';
  return maximum === undefined ? `a whole number from ${minimum}` : `a whole number from ${minimum} to ${maximum}`;
};

const textExpected = ({ format, pattern, minLength = 0 }: Form): string => {
  if (format === 'date') return 'a date of the calendar';
  if (pattern !== undefined) return `a text of the form ${pattern}`;
  return minLength > 0 ? 'a text that is not empty' : 'a text';
};

const listExpected = ({ minItems = 0, uniqueItems = false }: Form, found: unknown): string => {
  if (Array.isArray(found) && uniqueItems && found.length >= minItems) return 'a list that names nothing twice';
  return minItems > 0 ? 'a list that is not empty' : 'a list';
};

/** What the schema expects here, to complete "expected …". Derived from the schema itself, so that additions to it are covered. */
const expectedOf = (form: Form, found: unknown): string => {
  const { const: only, enum: values, oneOf, type, required = [] } = form;
  if (only !== undefined) return JSON.stringify(only);
  if (values !== undefined) return `one of ${values.join(', ')}`;
  if (oneOf !== undefined) return oneOf.map((one) => expectedOf(resolved(one, policyForm), found)).join(' / ');
  if (type === 'array') return listExpected(form, found);
  if (type === 'object') return required.length === 0 ? 'an object' : `an object with ${quoted(required)}`;
  if (type === 'boolean') return 'true or false';
  return type === 'integer' || type === 'number' ? numberExpected(form) : textExpected(form);
};

const mendOf = ({ enum: values, format, type }: Form, found: unknown): string => {
  if (values !== undefined)
    return didYouMean(typeof found === 'string' ? found : '', values.map(String), 'Name one of them.');
  if (format === 'date') return 'Write year, month and day, e.g. 2026-11-29.';
  if (type === 'array' && Array.isArray(found)) return 'Fill the list, and name everything in it once.';
  return 'Compare it with schemas/policy.schema.json.';
};

const unknownKey = ({ pointer, form }: FormFault): Fault => {
  const key = pointer.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
  const known = Object.keys(form.properties ?? {}).filter((name) => name !== '$schema');
  return {
    code: 'unknown-key',
    place: pointer,
    expected: `only ${quoted(known)}`,
    found: `the key ${wordValue(key)}`,
    mend: didYouMean(key, known, 'Remove it.'),
  };
};

const faultOf = (fault: FormFault): Fault => {
  const { pointer, kind, found, form } = fault;
  if (kind === 'unknown-key') return unknownKey(fault);
  return {
    code: 'schema-mismatch',
    place: pointer,
    expected: expectedOf(form, found),
    found: wordValue(found),
    mend: kind === 'missing' ? 'Add the key.' : mendOf(form, found),
  };
};

/** The places where a policy does not follow its schema. */
export const formProblems = (value: unknown): readonly Fault[] =>
  formFaults(value, policyForm, policyForm).map(faultOf);
