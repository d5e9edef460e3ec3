import { describe, expect, it } from 'vitest';
import { effortOrder, efforts, endsWhere } from '../../src/report/efforts.js';
import { judge } from '../../src/report/judge.js';
import { nextOf, stepsOf } from '../../src/report/next.js';
import { asCarried } from '../../src/report/submission.js';
import { wordingIn } from '../../src/report/wording/index.js';
import { rules } from '../../src/rules/index.js';
import { languages } from '../../src/words/languages.js';
import { at, type Changes, factsWith, on, photo, status, sure, unsure, without } from '../fakes/facts.js';

const report = (changes: Changes = {}) =>
  judge(factsWith(changes), { language: 'en', tool: { version: '0.0.0', readers: ['paddle'] }, inputs: [] });

const codes = (changes: Changes) => stepsOf(report(changes).next).map(({ code, effort }) => `${effort} ${code}`);

describe('the effort for a finding', () => {
  it('is known for every finding with wording, and for every one that a rule may make', () => {
    const found = Object.values(rules).flatMap(({ finds }) => finds);
    for (const language of languages) found.push(...(Object.keys(wordingIn(language).findings) as typeof found));
    expect([...new Set(found)].filter((code) => !Object.hasOwn(efforts, code))).toEqual([]);
    expect(Object.values(efforts).filter((effort) => effort !== null && !effortOrder.includes(effort))).toEqual([]);
  });

  it('ends a dispute only beside a check that says whose document it is', () => {
    const ending = Object.entries(efforts).filter(([, effort]) => effort === 'hopeless');
    expect(ending.map(([code]) => code).sort()).toEqual(Object.keys(endsWhere).sort());
  });
});

describe('the next thing to do', () => {
  it('is nothing if a case passes', () => {
    expect(report().next).toBeUndefined();
  });

  it('is the one with the least effort: the sticker before the history', () => {
    const found = codes({
      label: { skus: [], legibility: [photo()] },
      tracking: { pickupProof: 'later-event' },
    });
    expect(found).toEqual(['photograph label-sku-unread', 'export tracking-pickup-inferred']);
  });

  it('is one thing, with the later ones listed; each mend once', () => {
    const { next } = report({ files: without('label'), label: { trackingNumber: null, skus: [] } });
    expect(next).toMatchObject({ check: 'label-present', code: 'label-missing', effort: 'photograph' });
    const steps = stepsOf(next);
    expect(new Set(steps.map(({ mend }) => mend)).size).toBe(steps.length);
  });

  it('is a cause before anything with less effort', () => {
    const found = codes({
      claims: { trackingNumber: 'LK058863574CN' },
      label: { trackingNumber: null, numbers: [sure('LK058863565CN')] },
      tracking: { pickup: on('2024-08-20') },
    });
    expect(found[0]).toBe('correct odd-claim');
  });

  it('is that nothing more helps if the parcel was picked up after the dispute', () => {
    const { next } = report({ tracking: { pickup: at('2024-08-25T00:00:00Z') }, label: { skus: [] } });
    expect(next).toMatchObject({ code: 'pickup-after-dispute', effort: 'hopeless' });
    expect(next?.later.map(({ code }) => code)).toContain('label-sku-unread');
  });

  it('is to look again if the history may be another parcel’s, since nothing is over yet', () => {
    const late = { pickup: at('2024-08-25T00:00:00Z'), trackingNumber: unsure('LK058863565CN') };
    const effort = codes({ tracking: late }).find((each) => each.endsWith('pickup-after-dispute'));
    expect(effort).toBe('correct pickup-after-dispute');
  });

  it('is the same for a cancelled order, unless the page may be another order’s', () => {
    const cancelled = status({ status: 'cancelled', stage: 'disqualified', text: 'Cancelled' });
    const found = codes({ order: { statuses: [status(), cancelled] } });
    expect(found[0]).toBe('hopeless order-disqualified');
  });

  it('is derived from the report alone, and absent from the marketplace’s copy', () => {
    const open = report({ tracking: { pickup: on('2024-08-20') } });
    expect(nextOf(open)).toEqual(open.next);
    expect(asCarried({ ...open, copy: 'submission' }).next).toBeUndefined();
    expect(asCarried({ ...open, copy: 'working' }).next).toEqual(open.next);
  });
});
