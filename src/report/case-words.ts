import { defined } from '../model/defined.js';
import { formsOf } from '../model/output-forms.js';
import type { Policy } from '../model/schema/policy.js';
import type { Language, OutputForm } from '../model/schema/report.js';
import { firstWord, namesOf } from '../policy/names.js';
import type { CheckId } from '../rules/ids.js';
import { stateName } from '../words/state-name.js';
import { type CaseWords, type Speech, wordingIn } from './wording/index.js';

/**
 * The words that the sentences of a case take from its policy.
 * @param forms - What was written for the recipient. Default: what the policy says of all recipients.
 */
export const caseWords = (policy: Policy, language: Language, forms?: readonly OutputForm[]): CaseWords => {
  const names = namesOf(policy);
  return {
    state: stateName(defined({ names }), language),
    onPage: names?.onPage?.[language] ?? '',
    isStateAsked: policy.checks.includes('order-status-preparing' satisfies CheckId),
    disqualified: disqualifiedIn(policy, language),
    beside: (forms ?? formsOf(policy.output)).filter((kind) => kind !== 'pdf'),
  };
};

const disqualifiedIn = ({ statuses }: Policy, language: Language): CaseWords['disqualified'] => {
  const states = statuses.filter(({ stage }) => stage === 'disqualified');
  return {
    denied: states.flatMap(({ denied }) => (denied === undefined ? [] : [denied[language]])),
    words: states.map((state) => firstWord(state, language)),
  };
};

/** Used if there is no policy. */
const plainWords = (language: Language): CaseWords => ({
  state: stateName({}, language),
  onPage: '',
  isStateAsked: false,
  disqualified: { denied: [], words: [] },
  beside: [],
});

/** How sentences are made in a language, with the policy's words if there is a policy. Times are given in UTC only. */
export const speechIn = (language: Language, policy?: Policy): Speech => ({
  wording: wordingIn(language),
  words: policy === undefined ? plainWords(language) : caseWords(policy, language),
});
