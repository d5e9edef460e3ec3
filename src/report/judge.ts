import { type BundleFacts, evidenceOf, type Facts } from '../model/facts.js';
import type { Finding, Judgement, LeadCode } from '../model/findings.js';
import type { Policy } from '../model/schema/policy.js';
import type {
  Cause,
  Check,
  CheckStatus,
  Element,
  ElementVerdict,
  InputRecord,
  Language,
  Report,
  ReportFinding,
  Verdict,
} from '../model/schema/report.js';
import { namesOf } from '../policy/names.js';
import { isOwnPolicy, policyRecord } from '../policy/own.js';
import { isByUnconfirmed, type Judged as Weighed, weighDemands } from '../rules/demands/index.js';
import { withFloor } from '../rules/floor.js';
import { ruleOf } from '../rules/index.js';
import { type Attributed, attributed } from '../rules/odd-one-out/index.js';
import type { Rule } from '../rules/rule.js';
import { adviceIn } from './advice.js';
import { caseWords } from './case-words.js';
import { nextOf } from './next.js';
import { stakeOf } from './stake.js';
import { type Speech, titleOf, wordFinding, wordingIn } from './wording/index.js';

/** What the report contains besides the judgement. */
export interface JudgeContext {
  /** Language of titles, messages and mends. Codes, params and facts are the same in every language. */
  readonly language: Language;
  /** IANA name of the zone in which times are given first. Default: the policy's. */
  readonly displayZone?: string | undefined;
  /** ISO 8601 with an offset. The time left to answer is counted from here. Default: it is not counted. */
  readonly now?: string | undefined;
  readonly tool: {
    readonly version: string;
    /** Identities of the readers that were used. The report sorts them. */
    readonly readers: readonly string[];
  };
  readonly inputs: readonly InputRecord[];
}

const elements = ['order', 'tracking', 'label', 'chain'] as const satisfies readonly Element[];

/**
 * Judges the facts by the checks of their policy, in the policy's order. If a rule throws, that is our bug: its check gets the status `error` and the
 * others go on. Checks that a custom policy may not leave out are judged even if it does.
 * @throws {Error} If the policy names a check that does not exist. Skipping it silently could lead to a pass.
 */
export const judge = (given: Facts, context: JudgeContext): Report => {
  const facts = isOwnPolicy(given.policy) ? { ...given, policy: withFloor(given.policy) } : given;
  const { policy } = given;
  const { language, tool, inputs, displayZone = policy.displayZone, now } = context;
  const speech = {
    wording: wordingIn(language),
    words: caseWords(facts.policy, language, facts.bundle?.forms),
    zone: displayZone,
  };
  const names = namesOf(policy);
  const halfBlind = isHalfBlind(tool.readers);
  const weighed = weighDemands(
    rulesFor(facts).map((rule) => runCheck(rule, facts, halfBlind)),
    facts,
  );
  const judged = attributed(
    weighed.map((check) => asJudged(check, policy)),
    facts,
  );
  const checks = judged.map((check) => worded(check, speech));
  const causes = causesIn(judged);
  const stake = stakeOf(facts, elementVerdicts(checks, policy), { ...speech, now });
  const advice = adviceIn(facts, checks, language);
  const next = nextOf({ checks, causes });
  return {
    schemaVersion: 1,
    tool: { name: 'triproof', version: tool.version, readers: [...tool.readers].sort() },
    case: facts.case,
    policy: policyRecord(policy),
    ...(names === undefined ? {} : { names }),
    language,
    ...(displayZone === undefined ? {} : { displayZone }),
    ...(now === undefined ? {} : { now }),
    verdict: verdictOf(checks.map(({ status }) => status)),
    elements: elementVerdicts(checks, policy),
    ...(causes.length === 0 ? {} : { causes }),
    ...(next === undefined ? {} : { next }),
    checks,
    ...(stake.length === 0 ? {} : { stake: [...stake] }),
    ...(advice.length === 0 ? {} : { advice: [...advice] }),
    facts: evidenceOf(facts),
    inputs: [...inputs],
  };
};

/**
 * Judges a saved report again from the facts in it, without any reader.
 *
 * @param bundle - The current bundle. Without it the checks of the bundle do not apply.
 * @returns A report without `bundle`, in the language of the given one.
 */
export const rejudge = (report: Report, policy: Policy, bundle: BundleFacts | null = null): Report =>
  judge({ case: report.case, policy, ...report.facts, bundle }, report);

/** The verdict from the statuses of checks. Never a pass if a question is open, or if nothing at all is proven. */
export const verdictOf = (statuses: readonly CheckStatus[]): Verdict => {
  if (statuses.includes('fail')) return 'fail';
  if (statuses.includes('unknown') || statuses.includes('error')) return 'review';
  return statuses.includes('pass') ? 'pass' : 'review';
};

/** The verdict of each element from its own checks. Elements without checks have none, nor do those that need not be shown. */
const elementVerdicts = (checks: readonly Check[], { optional = [] }: Policy): ElementVerdict[] =>
  elements
    .map((id) => ({ id, own: checks.filter(({ element }) => element === id) }))
    .filter(
      ({ id, own }) =>
        !own.every((check) =>
          isSpared(
            check,
            optional.some(({ element }) => element === id),
          ),
        ),
    )
    .map(({ id, own }) => ({ id, verdict: verdictOf(own.map(({ status }) => status)) }));

/** Whether a check does not apply because the policy asks for another proof, or for none of its element. */
const isSpared = ({ status, findings }: Check, isOptional: boolean): boolean =>
  status === 'not-applicable' && (isOptional || findings.some(({ code }) => code === 'alternative-proven'));

/** The rules of the policy's checks. Those across cases are left out if there is nothing to judge. */
const rulesFor = ({ policy, reused }: Facts): readonly Rule[] =>
  policy.checks.map((id) => ruleNamed(id, policy)).filter(({ acrossCases }) => !acrossCases || reused !== undefined);

const ruleNamed = (id: string, policy: Policy): Rule => {
  const rule = ruleOf(id);
  if (rule === undefined) throw new Error(`policy ${policy.id} asks for the check ${id}, which does not exist`);
  return rule;
};

/** A check whose findings are not yet worded. */
interface Judged extends Pick<Rule, 'id' | 'element'> {
  readonly status: CheckStatus;
  readonly unconfirmed: boolean;
  readonly findings: readonly Attributed[];
}

/** Whether only the second reader read any lines. */
const isHalfBlind = (readers: readonly string[]): boolean =>
  readers.some((reader) => reader.startsWith('tesseract')) && !readers.some((reader) => reader.startsWith('paddle'));

const runCheck = (rule: Rule, facts: Facts, halfBlind: boolean): Weighed => {
  const outcome = outcomeOf(rule, facts);
  return { rule, ...(halfBlind ? lenient(rule, outcome) : outcome) };
};

const asJudged = ({ rule, status, findings }: Weighed, policy: Policy): Judged => {
  const { id, element } = rule;
  return { id, element, status, unconfirmed: isByUnconfirmed({ rule }, policy), findings };
};

const worded = ({ findings, unconfirmed, ...check }: Judged, speech: Speech): Check => {
  const { id, element, status } = check;
  const title = titleOf(id, speech);
  const mark = unconfirmed ? ({ unconfirmed } as const) : {};
  return { id, element, title, status, ...mark, findings: findings.map((each) => reported(each, speech)) };
};

/** What is reported before all else. Each comes first in its check. */
const causesIn = (checks: readonly Judged[]): Cause[] =>
  checks.flatMap(({ id, findings }) =>
    findings.filter(({ code }) => isLead(code)).map(({ code }) => ({ check: id, code })),
  );

const leads: Readonly<Record<LeadCode, true>> = {
  'odd-claim': true,
  'odd-history': true,
  'odd-label': true,
  'odd-page': true,
  'two-parcels': true,
};

const isLead = (code: string): code is LeadCode => Object.hasOwn(leads, code);

interface Outcome {
  readonly status: CheckStatus;
  readonly findings: readonly Finding[];
}

/**
 * Without the main reader, a page that shows another number may also show the right one, unread. Checks that depend on images then leave a failure to
 * a person. This is said once, beside the other notes on the evidence.
 */
const lenient = (rule: Rule, { status, findings }: Outcome): Outcome => ({
  status: status === 'fail' && (rule.goesByImages || rule.id === 'bundle-legible') ? 'unknown' : status,
  findings: rule.id === 'evidence-readable' ? [...findings, mainReaderMissing] : findings,
});

const mainReaderMissing: Finding = { code: 'main-reader-missing', params: {}, at: [] };

const outcomeOf = (rule: Rule, facts: Facts): Outcome => {
  try {
    const judgement = rule.judge(facts);
    return { status: judgement.status, findings: findingsOf(judgement) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    return { status: 'error', findings: [{ code: 'rule-crashed', params: { error }, at: [] }] };
  }
};

const findingsOf = (judgement: Judgement): readonly Finding[] =>
  'findings' in judgement ? judgement.findings : (judgement.notes ?? []);

/** A finding that follows from another gets no mend of its own: following it would be wrong. */
const reported = (finding: Attributed, speech: Speech): ReportFinding => {
  const { code, params, at, follows } = finding;
  const told = wordFinding(finding, speech);
  return {
    code,
    params,
    ...(follows === undefined ? told : { message: told.message, mend: speech.wording.follows, follows }),
    at: [...at],
  };
};
