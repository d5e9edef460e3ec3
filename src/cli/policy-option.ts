import { InputError } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import { library } from './library.js';

/**
 * Whether a text is the path of a policy file and not an id. An id has one `/` and no extension. A path ends in `.json`, or begins as only paths do:
 * with `./`, `../`, `/`, `~/`, `\` or a drive letter.
 */
export const isPolicyFile = (text: string): boolean =>
  /\.json$/iu.test(text) || /^(?:\.{0,2}[/\\]|~\/|[A-Za-z]:)/u.test(text);

/**
 * The value of `--policy`: an id unchanged, or the policy in the file.
 * @throws {InputError} If the file cannot be read, or with all problems of its policy.
 */
export const policyGiven = async (text: string | undefined): Promise<string | Policy | undefined> => {
  if (text === undefined || !isPolicyFile(text)) return text;
  const { ownPolicy, problemOf, readPlainFile } = await library.cases();
  const read = await readPlainFile(text);
  if (!read.ok) throw new InputError([problemOf({ ...read.fault, path: text }, '', '--policy')]);
  return ownPolicy(read.bytes, text);
};

/** The options, with the policy itself in place of its file name. */
export const withPolicy = async <O extends { readonly policy?: string | Policy }>(options: O): Promise<O> => {
  if (typeof options.policy !== 'string') return options;
  const policy = await policyGiven(options.policy);
  return policy === undefined ? options : { ...options, policy };
};
