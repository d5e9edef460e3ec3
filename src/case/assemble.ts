import type { Case } from '../model/case.js';
import { sha256 } from '../model/hash.js';
import { InputError, refuseAny } from '../model/problems.js';
import type { CaseFile } from '../model/schema/case.js';
import type { ReportCase } from '../model/schema/report.js';
import { type Window, windowOfInstant } from '../model/time.js';
import { claimProblems } from '../policy/claims.js';
import { contradictions } from './contradictions.js';
import { entriesOf } from './entries.js';
import { openEvidence } from './evidence.js';
import { maskProblems } from './mask.js';
import { parseCaseJson } from './parse.js';
import { findPolicy, ownPolicy, type PolicyGiven } from './policy.js';
import { checkCaseFile } from './schema.js';
import type { FileTree } from './tree.js';
import { zoneProblems } from './zone.js';

/** Options for opening a case. */
export interface OpenOptions {
  /**
   * The policy that judges the case, whatever its file names: the id of a packaged one, or one's own as the object or bytes of its JSON. Default: the
   * one that the file names, else `ozon/not-received`.
   */
  readonly policy?: PolicyGiven | undefined;
  /** One's own policies, which the case or `policy` may name by id. A packaged policy with the same id takes precedence. Default: none. */
  readonly policies?: readonly (object | Uint8Array)[] | undefined;
  /** A mapping (JSONata) for tracking files that no format recognises and that have none in the case. `file` is its name. Default: none. */
  readonly map?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

const claimsOf = ({ id, order, dispute }: CaseFile, source: Uint8Array): ReportCase => {
  const { shipBy, ...parcel } = order;
  const { openedAt, buyerAskedAt, ...moments } = dispute;
  return {
    id,
    sha256: sha256(source),
    order: { ...parcel, ...(shipBy === undefined ? {} : { shipBy: momentOf(shipBy) }) },
    dispute: {
      openedAt: momentOf(openedAt),
      ...(buyerAskedAt === undefined ? {} : { buyerAskedAt: buyerAskedAt === null ? null : momentOf(buyerAskedAt) }),
      ...Object.fromEntries(Object.entries(moments).map(([name, text]) => [name, momentOf(text)])),
    },
  };
};

const momentOf = (text: string): Window => {
  const window = windowOfInstant(text);
  if (window === null) throw new Error(`The schema let ${text} pass as a moment.`);
  return window;
};

/** The policy of the option, else of the case file, which names one by its id. */
const policyFor = (
  { policy: given, policies = [] }: OpenOptions,
  caseFile: CaseFile,
  file: string,
): ReturnType<typeof findPolicy> => {
  if (typeof given === 'object') return { policy: ownPolicy(given) };
  const origin = given === undefined ? { file, place: '/policy' } : { file: '', place: 'policy' };
  return findPolicy(
    given ?? caseFile.policy,
    origin,
    policies.map((each) => ownPolicy(each)),
  );
};

/**
 * Makes a case from its file's bytes and the tree that holds its evidence.
 *
 * @param file - The case file's name in problems.
 * @throws {InputError} with every problem found. Faults of the JSON hide those of its content, and these hide those of the files.
 */
export const assembleCase = async (
  source: Uint8Array,
  tree: FileTree,
  file: string,
  options: OpenOptions,
): Promise<Case> => {
  const caseFile = checkCaseFile(parseCaseJson(source, file), file);
  const entries = entriesOf(caseFile);
  const found = policyFor(options, caseFile, file);
  const evidence = await openEvidence(entries, tree, file);
  const problems = [
    ...zoneProblems(caseFile.timeZone, entries, file),
    ...maskProblems(entries, file),
    ...contradictions(caseFile, file),
    ...evidence.problems,
  ];
  if ('problem' in found) throw new InputError([found.problem, ...problems]);
  const claims = claimsOf(caseFile, source);
  refuseAny([...claimProblems(claims, found.policy, file), ...problems]);
  const map = options.map === undefined ? undefined : { ...options.map, sha256: sha256(options.map.bytes) };
  return { claims, policy: found.policy, evidence: evidence.files, map, source };
};
