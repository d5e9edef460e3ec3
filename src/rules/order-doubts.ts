import type { OrderFacts } from '../model/facts.js';
import type { Finding, OrderDoubtParams } from '../model/findings.js';
import type { OrderDoubtCode } from '../model/schema/report.js';
import { placesOf } from './evidence.js';
import { finding } from './outcome.js';

/** The checks that weigh doubts about the page. */
type DoubtedCheck =
  | 'order-status-preparing'
  | 'order-not-disqualified'
  | 'order-status-time-shown'
  | 'preparing-before-dispute';

/** The check that each doubt about the order page concerns. */
const checks = {
  'state-now-unknown': 'order-status-preparing',
  'state-now-other': 'order-status-preparing',
  'state-left': 'order-status-preparing',
  'state-qualified': 'order-status-preparing',
  'state-struck-out': 'order-status-preparing',
  'entry-unknown': 'order-not-disqualified',
  notice: 'order-not-disqualified',
  'time-of-another': 'order-status-time-shown',
  'time-of-intake': 'order-status-time-shown',
  'zone-differs': 'order-status-time-shown',
  'dispute-earlier': 'preparing-before-dispute',
} as const satisfies Readonly<Record<OrderDoubtCode, DoubtedCheck>>;

type CodesOf<C extends DoubtedCheck> = {
  [D in OrderDoubtCode]: (typeof checks)[D] extends C ? D : never;
}[OrderDoubtCode];

/** Findings that a check may make from doubts about the page. */
export const doubtsFor = <C extends DoubtedCheck>(check: C): readonly `order-${CodesOf<C>}`[] =>
  (Object.keys(checks) as readonly OrderDoubtCode[])
    .filter((code) => checks[code] === check)
    .map((code) => `order-${code}` as `order-${CodesOf<C>}`);

/** The doubts about the page that concern a check. Each code once, with all its words. */
export const doubtFindings = <C extends DoubtedCheck>(
  { doubts = [] }: OrderFacts,
  check: C,
): readonly Finding<`order-${CodesOf<C>}` & keyof OrderDoubtParams>[] => {
  const own = doubts.filter(({ code }) => checks[code] === check);
  return [...new Set(own.map(({ code }) => code))].map((code) => {
    const same = own.filter((doubt) => doubt.code === code);
    const words = [...new Set(same.map((doubt) => doubt.words))].slice(0, 3).join(' / ');
    return finding(`order-${code}`, { words }, placesOf(...same)) as Finding<
      `order-${CodesOf<C>}` & keyof OrderDoubtParams
    >;
  });
};
