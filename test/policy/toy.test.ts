import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detailPage, labelShot } from '../../fixtures/generate/documents.js';
import { makeCase } from '../../fixtures/generate/make-case.js';
import { makeStory, type Story } from '../../fixtures/generate/story.js';
import { eventsOf, ownForm } from '../../fixtures/generate/tracking.js';
import { buildCase, checkCase } from '../../src/compile.js';
import { caseFromMemory, type Readers } from '../../src/index.js';
import type { Case } from '../../src/model/case.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { loadPolicy } from '../../src/policy/index.js';
import { sharedReaders } from '../readers.js';

/**
 * A marketplace that nobody knows: postings are two letters, five digits and four digits, products three letters and five digits, and the
 * state that proves is `In transit`. What proves at other marketplaces comes before it.
 */
const toy = (): Policy => {
  const known = loadPolicy('ozon/not-received');
  if (known === undefined) throw new Error('no policy to start from');
  const source = Object.keys(known.sources)[0] ?? '';
  const state = (id: string, stage: Policy['statuses'][number]['stage'], ...en: string[]) => ({
    id,
    stage,
    words: { en },
    source,
  });
  return {
    ...known,
    id: 'toy/not-received',
    version: '2026-11-01',
    title: { en: 'Toy market: nothing came', ru: 'Toy market', zh: 'Toy market' },
    claim: { en: 'It left.', ru: 'It left.', zh: 'It left.' },
    statuses: [
      state('accepted', 'before', 'Confirmed', 'Preparing'),
      state('gone', 'proving', 'In transit'),
      state('void', 'disqualified', 'Cancelled'),
    ],
    numbers: { ...known.numbers, posting: '[A-Z]{2}-[0-9]{5}-[0-9]{4}', sku: '[A-Z]{3}[0-9]{5}' },
    recipients: [],
  };
};

const story = makeStory('toy', 'china-post', { postingNumber: 'ZK-48213-7710', sku: 'KLM40917' });

type Shown = 'delivering' | 'preparing';

const openedWith = async (claimed: Story, shown: Shown): Promise<Case> => {
  const history = [
    { status: 'confirmed', at: story.acceptedAt },
    { status: shown, at: story.preparingAt },
  ] as const;
  const { caseFile, files } = await makeCase({
    id: 'toy',
    story: claimed,
    disputeZone: 'Europe/Moscow',
    page: detailPage(story, {}, { status: shown, history }),
    tracking: { payload: ownForm(story, eventsOf(story)) },
    labels: [labelShot(story, 'carrier-100x100')],
  });
  const json = new TextEncoder().encode(JSON.stringify({ ...caseFile, policy: 'ozon/not-received' }));
  return { ...(await caseFromMemory({ caseFile: json, files })), policy: toy() };
};

describe('a policy of a marketplace unknown to the code', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await sharedReaders();
  });
  afterAll(() => readers.close());

  it('passes a complete case with its own numbers and states, and its bundle is legible', async () => {
    const { report, pdf } = await buildCase(await openedWith(story, 'delivering'), { readers });
    expect(report.checks.filter(({ status }) => !['pass', 'not-applicable'].includes(status))).toEqual([]);
    expect(report).toMatchObject({ verdict: 'pass', policy: { id: 'toy/not-received' } });
    expect(report.facts.order.statuses.map(({ status }) => status)).toContain('gone');
    expect(pdf?.length).toBeGreaterThan(10_000);
  });

  it('fails a page whose state proves a case only elsewhere', async () => {
    const report = await checkCase(await openedWith(story, 'preparing'), { readers });
    expect(report.verdict).not.toBe('pass');
    expect(report.checks.find(({ id }) => id === 'order-status-preparing')?.status).toBe('fail');
  });

  it('passes no sibling of its posting', async () => {
    const report = await checkCase(await openedWith({ ...story, postingNumber: 'ZK-48213-7711' }, 'delivering'), {
      readers,
    });
    expect(report.verdict).not.toBe('pass');
    expect(report.checks.find(({ id }) => id === 'order-number-shown')?.status).not.toBe('pass');
  });
});
