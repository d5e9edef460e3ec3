import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseJson } from '../case/json.js';
import type { Report } from '../model/schema/report.js';

/** The schema is our own and tested. Checking it against the meta-schema takes half of the time that compiling it takes. */
const ownSchema = { validateSchema: false, meta: false } as const;

let validate: ((value: unknown) => value is Report) | undefined;

const isReport = (value: unknown): value is Report => {
  const schema = new URL('../../schemas/report.schema.json', import.meta.url);
  validate ??= new Ajv2020({ validateFormats: false, ...ownSchema }).compile<Report>(
    JSON.parse(readFileSync(schema, 'utf8')) as object,
  );
  return validate(value);
};

/** A report that was saved as JSON; undefined for anything that does not follow its schema. */
export const savedReport = (bytes: Uint8Array): Report | undefined => {
  const parsed = parseJson(bytes);
  return parsed.ok && isReport(parsed.value) ? parsed.value : undefined;
};
