import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../src/bundle/index.js';
import type { Policy } from '../../src/model/schema/policy.js';
import type { Language, Report } from '../../src/model/schema/report.js';
import { answerIn } from '../../src/outputs/text/index.js';
import { policyProblems } from '../../src/policy/check/index.js';
import { loadPolicy, policies } from '../../src/policy/index.js';
import { namesOf } from '../../src/policy/names.js';
import { speechIn } from '../../src/report/case-words.js';
import { rejudge } from '../../src/report/judge.js';
import { renderText } from '../../src/report/text.js';
import { titleOf } from '../../src/report/wording/index.js';
import { checkIds } from '../../src/rules/ids.js';
import { languages } from '../../src/words/languages.js';
import { passingReport, sourceOf } from '../bundle/builders.js';
import { pageTexts } from '../bundle/rendering.js';
import { policy as known } from '../fakes/facts.js';

const words = { en: ['Packed'], ru: ['Упаковано'], zh: ['已打包'] };

const state = (id: string, stage: Policy['statuses'][number]['stage'], own: Record<string, string[]>) => ({
  id,
  stage,
  words: own,
  source: Object.keys(known.sources)[0] ?? '',
});

/** A policy of a seller whose state has another name, under the id that the first policy has for its own. */
const packed = (changes: Partial<Policy['statuses'][number]> = {}): Policy => ({
  ...known,
  id: 'toy/packed',
  title: { en: 'Toy', ru: 'Toy', zh: 'Toy' },
  claim: { en: 'Toy.', ru: 'Toy.', zh: 'Toy.' },
  statuses: [
    { ...state('preparing', 'proving', words), ...changes },
    state('lost', 'disqualified', { en: ['Lost'], ru: ['Утерян'], zh: ['已丢失'] }),
  ],
  advice: [],
});

/** What another marketplace calls its state, and states in which its orders are not defended. */
const foreign = /Preparing|Awaiting shipping|Ожидает отгрузки|等待发运|cancelled, blocked|заблокирован|封锁|\{\w+\}/u;

type Change = (facts: Report['facts']) => void;

const nothing: Change = () => undefined;

/** Of a page that says `Packed` since a moment, unless it is changed. */
const judged = (language: Language, policy: Policy, change: Change = nothing): Report => {
  const report = passingReport(language, ({ facts }) => {
    for (const seen of facts.order.statuses) {
      const sightings = seen.sightings.map((sighting) => ({ ...sighting, text: 'Packed' }));
      Object.assign(seen, { status: 'preparing', text: 'Packed', sightings });
    }
    change(facts);
  });
  return rejudge(report, policy);
};

const cases: Readonly<Record<string, Change>> = {
  'that passes': nothing,
  'without the state': ({ order }) => {
    order.statuses = [];
  },
  'whose state has no time': ({ order }) => {
    for (const seen of order.statuses) Object.assign(seen, { at: null, timeText: null });
  },
  'whose state came after the dispute': ({ order }) => {
    const at = { earliest: '2024-09-20T00:00:00.000Z', latest: '2024-09-20T00:01:00.000Z', text: '20 Sep' };
    for (const seen of order.statuses) Object.assign(seen, { at });
  },
  'without an order page': (facts) => {
    facts.order.statuses = [];
    facts.files = facts.files.filter(({ element }) => element !== 'order');
  },
};

const form = { kind: 'text', maxCharacters: 10_000, counted: 'code-points' } as const;

describe('a policy whose state is called Packed', () => {
  it.each(languages)('says so in the terminal, and nowhere what another marketplace calls it (%s)', (language) => {
    for (const [name, change] of Object.entries(cases)) {
      const report = judged(language, packed(), change);
      const told = renderText(report, { color: false, width: 100 });
      expect([name, foreign.exec(told)?.[0]]).toEqual([name, undefined]);
      expect([name, told.includes(words[language][0] ?? '')]).toEqual([name, true]);
      expect(foreign.exec(answerIn(report, packed(), form, []).text)?.[0]).toBeUndefined();
    }
  });

  it.each(languages)('says so on the pages of the PDF (%s)', async (language) => {
    const report = judged(language, packed());
    const { bytes } = await writeBundle(await sourceOf(report));
    const text = (await pageTexts(bytes)).join('\n').normalize('NFKC');
    expect(text).toContain(words[language][0]);
    expect(foreign.exec(text)?.[0]).toBeUndefined();
  });

  it('quotes the word of the page, in the language of the reader where the page has one', () => {
    expect(namesOf(packed())).toEqual({ state: { en: '“Packed”', ru: '«Упаковано»', zh: '“已打包”' } });
    expect(namesOf(packed({ words: { en: ['Packed'] } }))?.state.ru).toBe('«Packed»');
  });

  it('takes a name only out of its words: no report speaks of what no page shows', () => {
    const name = { en: 'Delivered', ru: 'Delivered', zh: 'Delivered' };
    expect(namesOf(packed({ name }))?.state.en).toBe('“Packed”');
    const problems = policyProblems(packed({ name }), 'x.json').map(({ place }) => place);
    expect(problems).toEqual(['en', 'ru', 'zh'].map((language) => `/statuses/0/name/${language}`));
    expect(namesOf(packed({ name: { en: 'Packed', ru: 'Packed', zh: '已打包' } }))?.state).toEqual({
      en: 'Packed',
      ru: 'Packed',
      zh: '已打包',
    });
  });
});

const titlesOf = (id: (typeof checkIds)[number], policy: Policy | undefined) =>
  languages.map((language) => titleOf(id, speechIn(language, policy)));

describe('the titles of checks', () => {
  it('say in which states an order is not defended, by the policy', () => {
    expect(titlesOf('order-not-disqualified', packed())).toEqual([
      'The order is not “Lost”',
      'Заказ не в состоянии «Утерян»',
      '订单不处于“已丢失”状态',
    ]);
    expect(titlesOf('order-not-disqualified', loadPolicy('ozon/not-received'))).toEqual([
      'The order is not cancelled, blocked or unpaid',
      'Заказ не отменён, не заблокирован и оплачен',
      '订单未取消、未封锁、已付款',
    ]);
    // There the buyer's cancelling is what the dispute is about, and takes no order out of it.
    expect(titlesOf('order-not-disqualified', loadPolicy('ozon/cancelled-after-preparing'))).toEqual([
      'The order is not blocked or unpaid',
      'Заказ не заблокирован и оплачен',
      '订单未封锁、已付款',
    ]);
  });

  it('name the images and the text that are written beside the PDF', () => {
    const output = { kind: 'files', files: [{ kind: 'images', format: 'jpeg' }, { ...form }] } as const;
    const policy: Policy = { ...packed(), output: structuredClone(output) as unknown as Policy['output'] & object };
    expect(titlesOf('bundle-within-limit', policy)[0]).toBe('PDF, images and text are within their limits');
    expect(titlesOf('bundle-legible', policy)[0]).toBe('What was read can still be read in the PDF and in the images');
    expect(titlesOf('bundle-within-limit', packed())[0]).toBe('The PDF is within the size limit');
  });

  it('speak of a state in no packaged policy that asks for none', () => {
    const stateless = policies().filter(({ checks }) => !checks.includes('order-status-preparing'));
    expect(stateless.length).toBeGreaterThan(0);
    for (const policy of stateless)
      for (const id of checkIds.filter((each) => policy.checks.includes(each)))
        expect([policy.id, id, titlesOf(id, policy).filter((title) => foreign.test(title))]).toEqual([
          policy.id,
          id,
          [],
        ]);
  });
});
