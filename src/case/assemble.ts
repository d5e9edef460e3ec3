import type { Case } from '../model/case.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { CaseFile } from '../model/schema/case.js';
import type { ReportCase } from '../model/schema/report.js';
import { windowOfInstant } from '../model/time.js';
import { loadPolicy, policyIds } from '../policy/index.js';
import { didYouMean } from './closest.js';
import { entriesOf } from './entries.js';
import { openEvidence, sha256 } from './evidence.js';
import { parseCaseJson } from './parse.js';
import { checkCaseFile } from './schema.js';
import type { FileTree } from './tree.js';
import { wordValue } from './wording.js';
import { zoneProblems } from './zone.js';

const defaultPolicy = 'ozon/not-received';

export interface OpenOptions {
  /** Judges the case by this policy, whatever the case file names. */
  readonly policy?: string | undefined;
}

const unknownPolicy = (id: string, origin: Pick<InputProblem, 'file' | 'place'>): InputProblem => {
  const known = policyIds();
  return {
    code: 'unknown-policy',
    ...origin,
    expected: `a policy that is there (${known.join(', ')})`,
    found: wordValue(id),
    mend: didYouMean(id, known, 'Name one that is there.'),
  };
};

const claimsOf = ({ id, order, dispute }: CaseFile, source: Uint8Array): ReportCase => {
  const openedAt = windowOfInstant(dispute.openedAt);
  if (openedAt === null) throw new Error(`The schema let ${dispute.openedAt} pass as a moment.`);
  return { id, sha256: sha256(source), order, dispute: { openedAt } };
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
  const policyId = options.policy ?? caseFile.policy ?? defaultPolicy;
  const policy = loadPolicy(policyId);
  const policyOrigin = options.policy === undefined ? { file, place: '/policy' } : { file: '', place: '--policy' };
  const evidence = await openEvidence(entries, tree, file);
  const problems = [
    ...(policy === undefined ? [unknownPolicy(policyId, policyOrigin)] : []),
    ...zoneProblems(caseFile.timeZone, entries, file),
    ...evidence.problems,
  ];
  if (policy === undefined || problems.length > 0) throw new InputError(problems);
  return { claims: claimsOf(caseFile, source), policy, evidence: evidence.files, source };
};
