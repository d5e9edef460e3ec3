import { atOrBefore, type Window } from '../model/time.js';
import { fail, finding, notApplicable, pass, unknown } from './outcome.js';
import { defineRule } from './rule.js';

/** The seller answered the buyer within the policy's hours. Does not apply if the case says that the buyer never asked. */
export const answeredInTime = defineRule({
  id: 'answered-in-time',
  element: 'chain',
  needs: ['case', 'policy'],
  finds: ['asked-missing', 'answer-missing', 'answered-late', 'answered-overlaps-deadline'],
  source: 'handbook-chain',
  isConditional: true,
  judge({ case: claims, policy }) {
    const hours = policy.parameters?.['answered-in-time']?.hours;
    if (hours === undefined) throw new Error(`policy ${policy.id} gives answered-in-time no hours`);
    const { buyerAskedAt: asked, sellerAnsweredAt: answered } = claims.dispute;
    if (asked === null) return notApplicable;
    if (asked === undefined) return unknown(finding('asked-missing', {}));
    if (answered === undefined) return unknown(finding('answer-missing', { asked, hours }));
    const params = { asked, answered, hours };
    switch (atOrBefore(answered, later(asked, hours))) {
      case 'yes':
        return pass;
      case 'no':
        return fail(finding('answered-late', params));
      case 'unknown':
        return unknown(finding('answered-overlaps-deadline', params));
    }
  },
});

const hourMs = 3_600_000;

const later = ({ earliest, latest, text }: Window, hours: number): Window => {
  const moved = (moment: string): string => new Date(Date.parse(moment) + hours * hourMs).toISOString();
  return { earliest: moved(earliest), latest: moved(latest), text };
};
