import { InputError } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import { library } from './library.js';

/**
 * Whether a text names a policy's file and not its id. An id has one `/` and no ending; a path ends in `.json`, or begins as only paths do:
 * with `./`, `../`, `/`, `~/`, `\` or a drive's letter.
 */
export const isPolicyFile = (text: string): boolean =>
  /\.json$/iu.test(text) || /^(?:\.{0,2}[/\\]|~\/|[A-Za-z]:)/u.test(text);

/**
 * What `--policy` names: an id as it is, or the policy in the file.
 * @throws {InputError} where the file cannot be read, or with everything that is wrong with the policy in it.
 */
export const policyGiven = async (text: string | undefined): Promise<string | Policy | undefined> => {
  if (text === undefined || !isPolicyFile(text)) return text;
  const { ownPolicy, problemOf, readPlainFile } = await library.cases();
  const read = await readPlainFile(text);
  if (!read.ok) throw new InputError([problemOf({ ...read.fault, path: text }, '', '--policy')]);
  return ownPolicy(read.bytes, text);
};

/** Options with the policy that they name in place of its name. */
export const withPolicy = async <O extends { readonly policy?: string | Policy }>(options: O): Promise<O> => {
  if (typeof options.policy !== 'string') return options;
  const policy = await policyGiven(options.policy);
  return policy === undefined ? options : { ...options, policy };
};
