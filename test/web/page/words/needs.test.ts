import { afterEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../../src/model/schema/policy.js';
import { loadPolicy, policies } from '../../../../src/policy/index.js';
import { namesOf } from '../../../../src/policy/names.js';
import type { SessionState } from '../../../../src/web/page/session.js';
import { session } from '../../../../src/web/page/store.js';
import { language } from '../../../../src/web/page/words/language.js';
import { needOf } from '../../../../src/web/page/words/needs.js';
import { termOf } from '../../../../src/web/page/words/phrases.js';

const elements = ['order', 'tracking', 'label', 'chain'] as const;

/** What the cards ask for under a policy. */
const needsUnder = (policy: Policy): string => {
  const names = namesOf(policy);
  const state = { checks: policy.checks, ...(names === undefined ? {} : { names }) };
  session.value = state as unknown as SessionState;
  return elements.map(needOf).join('\n');
};

const packaged = (id: string): Policy => {
  const policy = loadPolicy(id);
  if (policy === undefined) throw new Error(id);
  return policy;
};

afterEach(() => {
  session.value = undefined;
  language.value = 'en';
});

describe('what the cards ask for', () => {
  it('is the state by the word of the policy', () => {
    const known = packaged('ozon/not-received');
    expect(needsUnder(known)).toMatch(
      /the state Preparing \(Awaiting shipping\) and[\s\S]*SKU; Preparing, then pickup/u,
    );
    const [first, ...rest] = known.statuses.filter(({ stage }) => stage !== 'proving');
    if (first === undefined) throw new Error('no states');
    const packed = {
      id: 'packed',
      stage: 'proving',
      words: { en: ['Packed'], ru: ['Упаковано'] },
      source: '',
    } as const;
    const own = { ...known, statuses: [first, ...rest, structuredClone(packed)] } as unknown as Policy;
    expect(needsUnder(own)).toMatch(/the state “Packed” and[\s\S]*SKU; “Packed”, then pickup/u);
    expect(termOf('preparing-since', { names: namesOf(own) } as object)).toBe('“Packed” since');
    for (const [other, name] of [
      ['ru', '«Упаковано»'],
      ['zh', '“Packed”'],
    ] as const) {
      language.value = other;
      expect(needsUnder(own)).toContain(name);
      expect(needsUnder(own)).not.toMatch(/Preparing|\{/u);
    }
  });

  it('is no state, no pickup and no SKU where the policy asks for none', () => {
    const stateless = policies().filter(({ checks }) => !checks.includes('order-status-preparing'));
    expect(stateless.length).toBeGreaterThan(0);
    for (const policy of stateless) expect(needsUnder(policy), policy.id).not.toMatch(/Preparing|state/u);
    expect(needsUnder(packaged('ebay/item-not-received'))).toMatch(/with the delivery/u);
    expect(needsUnder(packaged('ebay/item-not-received'))).not.toMatch(/SKU|pickup/u);
  });
});
