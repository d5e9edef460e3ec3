import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meetNeeds, type Need, partOfFacts } from '../../src/rules/given.js';
import { checkIds } from '../../src/rules/ids.js';
import { rules } from '../../src/rules/index.js';
import { pass } from '../../src/rules/outcome.js';
import { defineRule } from '../../src/rules/rule.js';
import { brief, type Changes, delivery, event, factsWith, file, without } from '../fakes/facts.js';

const answer = (need: Need, changes: Changes) => {
  const found = meetNeeds([need], factsWith(changes));
  return 'judgement' in found ? brief(found.judgement) : Object.keys(found.handed).join(' ');
};

const unreadable = (element: 'tracking' | 'label') => [
  ...without(element),
  file(element, { state: 'unreadable', problem: 'reader-failed' }),
];

describe('what rules need', () => {
  it.each([
    ['order-page', {}, 'order'],
    ['order-page', { files: without('order') }, 'not-applicable'],
    ['label-photo', { files: without('label') }, 'not-applicable'],
    ['label-photo', { files: unreadable('label') }, 'label'],
    ['readable-photo', { files: unreadable('label') }, 'not-applicable'],
    ['tracking-file', { files: unreadable('tracking') }, 'tracking'],
    ['history', { files: without('tracking') }, 'not-applicable'],
    ['history', { files: unreadable('tracking') }, 'unknown tracking-no-events'],
    ['documents-to-tie', {}, 'tied'],
    ['documents-to-tie', { files: without('label') }, 'unknown chain-incomplete'],
    ['pickup', { tracking: { pickup: null } }, 'not-applicable'],
    ['timed-pickup', { tracking: { pickup: null, events: [] } }, 'not-applicable'],
    ['timed-pickup', { tracking: { pickup: null, events: [event({ at: null })] } }, 'unknown pickup-unknown'],
    ['delivery', {}, 'not-applicable'],
    ['delivery', { tracking: { delivery: delivery() } }, 'delivery'],
    ['demanded-status', { order: { statuses: [] } }, 'not-applicable'],
    ['demanded-moment', {}, 'preparing'],
    ['ship-by', {}, 'unknown ship-by-missing'],
    ['destination', {}, 'unknown destination-missing'],
    ['total', {}, 'unknown total-missing'],
    ['bundle', {}, 'not-applicable'],
  ] satisfies readonly (readonly [Need, Changes, string])[])('%s, meetNeeds %j: %s', (need, changes, expected) => {
    expect(answer(need, changes)).toBe(expected);
  });

  it('give the finding for the first missing need, in the order in which they are named', () => {
    const facts = factsWith({ files: without('tracking') });
    expect(meetNeeds(['ship-by', 'history'], facts)).toMatchObject({ judgement: { status: 'unknown' } });
    expect(meetNeeds(['history', 'ship-by'], facts)).toEqual({ judgement: { status: 'not-applicable' } });
  });

  it('each belong to one part of the facts', () => {
    expect((['order', 'demanded-moment', 'label-photo', 'pickup', 'bundle'] as const).map(partOfFacts)).toEqual([
      'order',
      'order',
      'label',
      'tracking',
      'bundle',
    ]);
  });
});

describe('a rule', () => {
  const declared = { id: 'delivery-recorded', element: 'tracking', source: 'handbook-tracking' } as const;

  it('receives only what it needs', () => {
    const seen: string[] = [];
    const rule = defineRule({
      ...declared,
      needs: ['case', 'pickup'],
      finds: [],
      judge(facts) {
        seen.push(...Object.keys(facts));
        return pass;
      },
    });
    expect(rule.judge(factsWith())).toEqual(pass);
    expect(seen).toEqual(['case', 'pickup']);
  });

  it('is not asked if one of its needs is missing', () => {
    const rule = defineRule({
      ...declared,
      needs: ['history'],
      finds: ['tracking-no-events'],
      judge() {
        throw new Error('asked');
      },
    });
    expect(brief(rule.judge(factsWith({ files: unreadable('tracking') })))).toBe('unknown tracking-no-events');
    expect(() => rule.judge(factsWith())).toThrow('asked');
  });

  it('does not compile without the codes for its missing needs', () => {
    // @ts-expect-error: `finds` lacks tracking-no-events.
    const rule = defineRule({ ...declared, needs: ['history'], finds: [], judge: () => pass });
    expect(rule.finds).toEqual([]);
  });

  it.each(checkIds.filter((id) => !id.endsWith('-present')))('%s does not itself ask whether a file is there', (id) => {
    const text = readFileSync(new URL(`../../src/rules/${id}.ts`, import.meta.url), 'utf8');
    expect(text).not.toMatch(/isSupplied|wasRead|isLeftOut/u);
    expect(rules[id].id).toBe(id);
  });
});
