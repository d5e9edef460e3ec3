import { expect, it } from 'vitest';
import type { Report } from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';
import { judge } from '../../src/report/judge.js';
import { at, type Changes, delivery, event, factsWith, file } from '../fakes/facts.js';

type Untold<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What differs from a complete case. `undefined` is what the case then does not say. */
export interface CaseChanges extends Omit<Changes, 'toldOfOrder' | 'toldOfDispute'> {
  readonly toldOfOrder?: Untold<NonNullable<Changes['toldOfOrder']>>;
  readonly toldOfDispute?: Untold<NonNullable<Changes['toldOfDispute']>>;
}

/** One case: what it shows, what differs, the verdict, and each check that failed or is open, with its first reason. */
export type PolicyCase = readonly [
  shows: string,
  changes: CaseChanges,
  verdict: Report['verdict'],
  ...open: readonly string[],
];

const berlin = { country: 'DE', postcode: '10115', city: 'Berlin' } as const;

export const everyFile = [file('order'), file('tracking'), file('label')];

const delivered = delivery({ place: berlin });

/** A complete case of a policy that asks for a delivery and lets page and photo be left out. */
export const withDelivery: CaseChanges = {
  toldOfOrder: { total: { amount: '120.00', currency: 'USD' }, destination: berlin },
  tracking: { delivery: delivered, events: [event(), event({ kind: 'delivered', at: delivered.at })] },
  files: [file('tracking')],
};

export const deliveredBy = (changes: Parameters<typeof delivery>[0]): CaseChanges => ({
  tracking: { delivery: delivery({ place: berlin, ...changes }) },
});

export const total = (amount: string, currency = 'USD'): CaseChanges => ({
  toldOfOrder: { total: { amount, currency } },
});

export const shipBy = (moment: string): CaseChanges => ({ toldOfOrder: { shipBy: at(moment) } });

/** What is said in both, the changes first. */
export const joined = (complete: CaseChanges, changes: CaseChanges): CaseChanges => ({
  ...complete,
  ...changes,
  toldOfOrder: { ...complete.toldOfOrder, ...changes.toldOfOrder },
  toldOfDispute: { ...complete.toldOfDispute, ...changes.toldOfDispute },
  tracking: { ...complete.tracking, ...changes.tracking },
});

const said = (told: object = {}): object =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));

/** Nothing is read of an element whose files are not there. */
const unread = {
  order: { number: null, statuses: [] },
  label: { trackingNumber: null, skus: [], legibility: [] },
} satisfies Changes;

const factsOf = ({ toldOfOrder, toldOfDispute, ...rest }: CaseChanges) => {
  const missing = (['order', 'label'] as const).filter((id) => !rest.files?.some(({ element }) => element === id));
  const blank = Object.fromEntries(missing.map((id) => [id, unread[id]]));
  return factsWith({ ...rest, ...blank, toldOfOrder: said(toldOfOrder), toldOfDispute: said(toldOfDispute) });
};

/** Judges each case by its facts alone. @param complete - What a complete case tells. */
export const itJudges = (id: string, complete: CaseChanges, cases: readonly PolicyCase[]): void => {
  const policy = loadPolicy(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  it.each(cases.map(([shows, ...rest]) => ({ shows, rest })))('$shows', ({ rest: [changes, verdict, ...open] }) => {
    const facts = { ...factsOf(joined(complete, changes)), policy };
    const report = judge(facts, { language: 'en', tool: { version: '0.0.0', readers: [] }, inputs: [] });
    const rest = report.checks.filter(({ status }) => status !== 'pass' && status !== 'not-applicable');
    const found = rest.map((check) => `${check.id}: ${check.status} ${check.findings[0]?.code}`);
    expect([report.verdict, ...found]).toEqual([verdict, ...open]);
  });
};
