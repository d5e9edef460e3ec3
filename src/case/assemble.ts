import type { Case } from '../model/case.js';
import { sha256 } from '../model/hash.js';
import { InputError } from '../model/problems.js';
import type { CaseFile } from '../model/schema/case.js';
import type { ReportCase } from '../model/schema/report.js';
import { type Window, windowOfInstant } from '../model/time.js';
import { contradictions } from './contradictions.js';
import { entriesOf } from './entries.js';
import { openEvidence } from './evidence.js';
import { maskProblems } from './mask.js';
import { parseCaseJson } from './parse.js';
import { findPolicy } from './policy.js';
import { checkCaseFile } from './schema.js';
import type { FileTree } from './tree.js';
import { zoneProblems } from './zone.js';

/** How a case is opened. */
export interface OpenOptions {
  /** Id of the policy that judges the case, whatever its file names. Default: what the file names, else `ozon/not-received`. */
  readonly policy?: string | undefined;
  /** A mapping (JSONata) for tracking files that no format recognises and to which the case gives none. `file` names it. Default: none. */
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

/**
 * Makes a case from its file's bytes and the tree that holds its evidence.
 *
 * @param file - The case file, as the problems shall name it.
 * @throws {InputError} with every problem found. Faults of the JSON hide those of its content, and these those of the files.
 */
export const assembleCase = async (
  source: Uint8Array,
  tree: FileTree,
  file: string,
  options: OpenOptions,
): Promise<Case> => {
  const caseFile = checkCaseFile(parseCaseJson(source, file), file);
  const entries = entriesOf(caseFile);
  const byOption = options.policy !== undefined;
  const origin = byOption ? { file: '', place: 'policy' } : { file, place: '/policy' };
  const found = findPolicy(byOption ? options.policy : caseFile.policy, origin);
  const evidence = await openEvidence(entries, tree, file);
  const problems = [
    ...zoneProblems(caseFile.timeZone, entries, file),
    ...maskProblems(entries, file),
    ...contradictions(caseFile, file),
    ...evidence.problems,
  ];
  if ('problem' in found) throw new InputError([found.problem, ...problems]);
  if (problems.length > 0) throw new InputError(problems);
  const map = options.map === undefined ? undefined : { ...options.map, sha256: sha256(options.map.bytes) };
  return { claims: claimsOf(caseFile, source), policy: found.policy, evidence: evidence.files, map, source };
};
