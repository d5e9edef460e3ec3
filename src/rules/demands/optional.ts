import type { Facts } from '../../model/facts.js';
import { isLeftOut } from '../evidence.js';
import { finding } from '../outcome.js';
import { instead, type Judged } from './judged.js';
import { isUnconfirmed } from './sources.js';

const optionIn = (id: string, { optional = [] }: Facts['policy']) => optional.find(({ element }) => element === id);

/** If an element may be left out and is, its checks do not apply. If only an unconfirmed source allows it, a person decides. */
export const withoutOptional = (checks: readonly Judged[], facts: Facts): readonly Judged[] =>
  checks.map((check) => {
    const { element } = check.rule;
    const option = optionIn(element, facts.policy);
    if (option === undefined || !isLeftOut(option.element, facts)) return check;
    return isUnconfirmed(option.source, facts.policy)
      ? instead({ ...check, findings: [] }, 'unknown', finding('optional-unconfirmed', { element: option.element }))
      : { ...check, status: 'not-applicable', findings: [] };
  });
