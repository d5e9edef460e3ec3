import type { Facts } from '../../model/facts.js';
import type { Finding } from '../../model/findings.js';
import { named } from '../../model/named.js';
import type { CheckId } from '../ids.js';
import { followsFrom } from './consequences.js';
import { type Lead, leadsOf } from './leads.js';
import { oddOf } from './odd.js';
import { type JudgedCheck, voicesOf } from './voices.js';

/** A finding, and the check whose first finding it follows from. */
export type Attributed = Finding & { readonly follows?: CheckId };

const isOpen = ({ status }: JudgedCheck): boolean => status === 'fail' || status === 'unknown';

/**
 * Puts the blame in the right place. One wrong document or claim makes several checks fail, most of them about things that are right. The odd one is
 * found and reported first, in the check that is about it. Findings that follow from it are reported as such. No status changes: what fails still
 * fails.
 */
export const attributed = <J extends JudgedCheck>(
  checks: readonly J[],
  facts: Facts,
): readonly (Omit<J, 'findings'> & { readonly findings: readonly Attributed[] })[] => {
  const voices = voicesOf(named(facts), checks);
  const leads = leadsOf(oddOf(voices, checks), voices, facts).flatMap((lead) => homed(lead, checks));
  return checks.map((check) => {
    const first = leads.filter(({ home }) => home === check.id).map(({ said }) => said);
    const told = isOpen(check) ? check.findings.map((each) => attribute(each, leads)) : check.findings;
    return { ...check, findings: [...first, ...told] };
  });
};

interface Homed {
  readonly said: Lead['said'];
  readonly home: CheckId;
}

/** If every check that it could be reported in passes, there is nothing to explain. */
const homed = ({ said, homes }: Lead, checks: readonly JudgedCheck[]): readonly Homed[] => {
  const home = homes.find((id) => checks.some((check) => check.id === id && isOpen(check)));
  return home === undefined ? [] : [{ said, home }];
};

const attribute = (finding: Finding, leads: readonly Homed[]): Attributed => {
  const lead = leads.find(({ said }) => followsFrom(finding, said));
  return lead === undefined ? finding : { ...finding, follows: lead.home };
};
