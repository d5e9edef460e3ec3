import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Policy } from '../model/schema/policy.js';

/** The file of each policy, beside this module. */
const files: ReadonlyMap<string, string> = new Map([['ozon/not-received', './ozon-not-received.json']]);

const loaded = new Map<string, Policy>();

/** Ids of the policies that ship with the package, the default first. */
export const policyIds = (): readonly string[] => [...files.keys()];

/**
 * The policy of this id, read from its file and checked against `schemas/policy.schema.json` at its first use; undefined
 * when no policy has the id. The same object is given each time: it is not to be changed.
 * @throws {Error} when a shipped policy file breaks its own schema, which is our fault and never the user's.
 */
export const loadPolicy = (id: string): Policy | undefined => {
  const file = files.get(id);
  if (file === undefined) return undefined;
  const policy = loaded.get(id) ?? checked(id, readJson(file));
  loaded.set(id, policy);
  return policy;
};

const checked = (id: string, content: unknown): Policy => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, validateSchema: false, meta: false });
  addFormats.default(ajv);
  const valid = ajv.compile<Policy>(readJson('../../schemas/policy.schema.json') as object);
  if (valid(content)) return content;
  throw new Error(`policy ${id} does not follow its schema: ${ajv.errorsText(valid.errors)}`);
};

const readJson = (relative: string): unknown => JSON.parse(readFileSync(new URL(relative, import.meta.url), 'utf8'));
