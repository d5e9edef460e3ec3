import { describe, expect, it } from 'vitest';
import type { DemandParams, StakeCode, StakeParams } from '../../src/model/demand-findings.js';
import type { DoubtParams, Finding, FindingCode, FindingParams } from '../../src/model/findings.js';
import { loadPolicy } from '../../src/policy/index.js';
import { speechIn } from '../../src/report/case-words.js';
import { wordFinding, wordingIn, wordStake } from '../../src/report/wording/index.js';
import { languages } from '../../src/words/languages.js';
import { at } from '../fakes/facts.js';
import { foreignWords } from '../words/foreign.js';

const window = at('2024-08-11T02:20:00Z');
const numbers = { expected: 'EXPECTED', found: 'FOUND' };
const misread = { expected: 'EXPECTED', read: 'READ' };
const unclear = { code: 'digit-unclear', words: '3', character: 4, measured: 2.1, needed: 4.5 } as const;
const small = { file: 'FILE', of: 'sku', kind: 'too-small', measured: 9.2, needed: 14 } as const;

const doubted = (): DoubtParams => {
  const detail = { detail: 'DETAIL' };
  return {
    'tracking-clock-zone-unknown': detail,
    'tracking-code-text-conflict': detail,
    'tracking-date-ambiguous': detail,
    'tracking-date-implausible': detail,
    'tracking-date-only': detail,
    'tracking-delivered-before-pickup': detail,
    'tracking-delivery-after-return': detail,
    'tracking-delivery-contradicted': detail,
    'tracking-delivery-date-only': detail,
    'tracking-delivery-entry-unnumbered': detail,
    'tracking-delivery-files-disagree': detail,
    'tracking-delivery-followed': detail,
    'tracking-delivery-inferred': detail,
    'tracking-delivery-names-other-number': detail,
    'tracking-delivery-not-borne-out': detail,
    'tracking-delivery-recipient-unclear': detail,
    'tracking-delivery-repeated': detail,
    'tracking-delivery-times-alike': detail,
    'tracking-delivery-unconfirmed': detail,
    'tracking-delivery-withdrawn': detail,
    'tracking-duplicate-key': detail,
    'tracking-files-disagree': detail,
    'tracking-inferred-from-text': detail,
    'tracking-entry-unnumbered': detail,
    'tracking-inner-number-differs': detail,
    'tracking-names-other-number': detail,
    'tracking-number-reused': detail,
    'tracking-pickup-withdrawn': detail,
    'tracking-possession-unconfirmed': detail,
    'tracking-return-leg': detail,
    'tracking-returned-before-pickup': detail,
    'tracking-row-unreadable': detail,
    'tracking-self-contradiction': detail,
    'tracking-several-parcels': detail,
    'tracking-status-withdrawn': detail,
    'tracking-test-data': detail,
    'tracking-text-not-understood': detail,
    'tracking-tied-by-alias': detail,
    'tracking-time-unreadable': detail,
    'tracking-times-alike': detail,
  };
};

const words = { words: 'WORDS' };

const demanded: { readonly [C in keyof DemandParams]: DemandParams[C] } = {
  'delivery-missing': { lastEvent: 'EVENT' },
  'delivery-unproven': {},
  'delivery-returned': {},
  'delivery-to-another': { to: 'neighbour', recipient: 'RECIPIENT' },
  'delivery-time-missing': {},
  'delivery-after-dispute': { delivered: window, openedAt: window },
  'delivery-overlaps-dispute': { delivered: window, openedAt: window },
  'history-doubted': {},
  'ship-by-missing': {},
  'ship-by-after-dispute': { shipBy: window, openedAt: window },
  'dispatch-missing': { shipBy: window },
  'dispatch-time-missing': { shipBy: window },
  'dispatch-late': { dispatched: window, shipBy: window },
  'dispatch-overlaps-deadline': { dispatched: window, shipBy: window },
  'destination-missing': {},
  'destination-unread': { expected: 'EXPECTED', found: 'FOUND' },
  'destination-differs': numbers,
  'destination-unsure': numbers,
  'total-missing': {},
  'total-in-other-currency': { total: 'TOTAL', known: 'KNOWN' },
  'signature-unproven': { from: 'FROM' },
  'signature-not-said': { from: 'FROM' },
  'signature-declined': { from: 'FROM' },
  'asked-missing': {},
  'answer-missing': { asked: window, hours: 48 },
  'answered-late': { asked: window, answered: window, hours: 48 },
  'answered-overlaps-deadline': { asked: window, answered: window, hours: 48 },
  'cancellation-missing': {},
  'cancellation-unsure': { read: 'READ' },
  'cancellation-word-unconfirmed': { read: 'READ' },
  'cancellation-times-differ': { page: window, claimed: window },
  'cancellation-before-preparing': { preparing: window, requested: window },
  'cancellation-overlaps-preparing': { preparing: window, requested: window },
  'cancellation-from-page': { read: 'READ', requested: window },
  'cancellation-from-case': { requested: window },
  'alternative-proven': {},
  'alternative-open': {},
  'optional-unconfirmed': { element: 'label' },
  'rests-on-unconfirmed': { source: 'SOURCE' },
};

/** One example of every finding. A code without one does not compile. */
const examples: { readonly [C in FindingCode]: FindingParams[C] } = {
  ...demanded,
  'odd-page': { ...numbers, agreeing: ['case'] },
  'odd-history': { ...numbers, agreeing: ['case', 'label'] },
  'odd-label': { ...numbers, agreeing: ['tracking', 'record'] },
  'odd-claim': { place: 'order.number', claimed: 'CLAIMED', found: 'FOUND', agreeing: ['order'] },
  'two-parcels': { label: 'LABEL', tracking: 'TRACKING' },
  'order-screenshot-missing': {},
  'order-number-differs': numbers,
  'order-number-unsure': { ...misread, doubts: [] },
  'order-number-unread': { expected: 'EXPECTED' },
  'order-status-not-preparing': { found: 'FOUND' },
  'order-status-unsure': { read: 'READ' },
  'order-status-of-another': { read: 'READ', number: 'NUMBER', expected: 'EXPECTED' },
  'order-status-unowned': { read: 'READ', expected: 'EXPECTED' },
  'order-status-masked': { read: 'READ' },
  'order-status-unread': {},
  'order-status-time-missing': { status: 'STATUS' },
  'order-status-time-unresolved': { status: 'STATUS', read: 'READ' },
  'order-dispute-earlier': words,
  'order-entry-unknown': words,
  'order-notice': words,
  'order-state-left': words,
  'order-state-now-other': words,
  'order-state-now-unknown': words,
  'order-state-qualified': words,
  'order-state-struck-out': words,
  'order-time-of-another': words,
  'order-time-of-intake': words,
  'order-zone-differs': words,
  'order-disqualified': { status: 'STATUS' },
  'order-disqualified-unsure': { status: 'STATUS' },
  'order-state-unknown': { words: 'WORDS' },
  'order-state-masked': {},
  'tracking-missing': {},
  'tracking-holds-no-history': { file: 'FILE' },
  'tracking-number-differs': numbers,
  'tracking-number-unstated': { expected: 'EXPECTED' },
  'tracking-number-ambiguous': { found: 'FOUND' },
  'tracking-no-pickup': { lastEvent: 'EVENT' },
  'tracking-no-events': {},
  ...doubted(),
  'tracking-pickup-inferred': { possession: window },
  'tracking-mapped': { file: 'FILE', map: 'MAP' },
  'tracking-event-after-retrieval': { file: 'FILE', event: 'EVENT', retrievedAt: 'MOMENT' },
  'tracking-source-unofficial': { host: 'HOST' },
  'tracking-source-other-carrier': { host: 'HOST', owner: 'OWNER', carrier: 'CARRIER' },
  'tracking-source-flawed': { host: 'HOST', flaw: 'test-data' },
  'tracking-source-unreadable': { address: 'ADDRESS' },
  'tracking-source-unstated': {},
  'pickup-after-dispute': { pickup: window, openedAt: window },
  'pickup-overlaps-dispute': { pickup: window, openedAt: window },
  'pickup-unknown': {},
  'label-missing': {},
  'label-number-differs': numbers,
  'label-number-unsure': { ...misread, doubts: [unclear], defects: [small] },
  'label-number-unread': { expected: 'EXPECTED', defects: [small] },
  'label-posting-number-only': { expected: 'EXPECTED', posting: 'POSTING' },
  'label-sku-differs': numbers,
  'label-sku-unsure': { ...misread, doubts: [unclear], defects: [] },
  'label-sku-unread': { expected: 'EXPECTED', defects: [] },
  'label-illegible': { file: 'FILE', defects: [small] },
  'label-hardly-legible': { file: 'FILE', defects: [] },
  'label-text-illegible': { file: 'FILE', value: 'VALUE', defects: [small] },
  'label-text-poor': { file: 'FILE', value: 'VALUE', defects: [small] },
  'label-barcode-differs': numbers,
  'label-second-number': numbers,
  'label-other-number-unsure': numbers,
  'label-number-on-list-only': numbers,
  'label-number-struck-out': numbers,
  'label-other-sku': numbers,
  'label-sku-barcode-differs': numbers,
  'label-sku-within-number': numbers,
  'label-sku-struck-out': numbers,
  'label-row-of-another': numbers,
  'label-row-differs': numbers,
  'label-other-posting': numbers,
  'label-sibling-posting': numbers,
  'label-other-parcel': numbers,
  'claimed-number-misspelt': { claimed: 'CLAIMED' },
  'label-neighbour-in-view': { found: 'FOUND' },
  'evidence-masked': { file: 'FILE', places: 3 },
  'phones-masked': { file: 'FILE', places: 3 },
  'phones-shown': { file: 'FILE', places: 3 },
  'evidence-unreadable': { file: 'FILE', problem: 'image-truncated', detail: 'DETAIL' },
  'picture-in-two-cases': { file: 'FILE', other: 'OTHER', case: 'CASE', order: 'ORDER', how: 'same-view' },
  'picture-of-two-parcels': { file: 'FILE', case: 'CASE', order: 'ORDER' },
  'number-in-two-cases': { number: 'NUMBER', case: 'CASE', order: 'ORDER' },
  'picture-in-two-elements': { file: 'FILE', other: 'OTHER', how: 'same-view' },
  'picture-of-another-kind': { file: 'FILE', kind: 'order-page', element: 'label' },
  'label-drawn': { file: 'FILE' },
  'chain-posting-differs': numbers,
  'chain-number-conflict': { claim: 'CLAIM', order: null, tracking: 'TRACKING', label: null },
  'chain-number-untied': {},
  'chain-sku-differs': numbers,
  'chain-incomplete': { missing: 'label' },
  'chain-posting-file-differs': { file: 'FILE', what: 'sku', ...numbers },
  'preparing-after-pickup': { preparing: window, pickup: window },
  'preparing-overlaps-pickup': { preparing: window, pickup: window },
  'preparing-after-dispute': { preparing: window, openedAt: window },
  'preparing-overlaps-dispute': { preparing: window, openedAt: window },
  'preparing-unknown': {},
  'bundle-too-large': { bytes: 10_000_001, maxBytes: 10_000_000, file: 'FILE', fileBytes: 7_000_000 },
  'bundle-too-long': { pages: 51, maxPages: 50, file: 'FILE', filePages: 40 },
  'images-too-many': { images: 12, maxImages: 5 },
  'images-too-large': { file: 'D-1.page-01.jpg', bytes: 2_100_000, maxBytes: 1_500_000 },
  'images-illegible': { file: 'label.jpg', value: 'LK058863565CN' },
  'text-too-long': { characters: 612, maxCharacters: 500 },
  'bundle-illegible': { file: 'FILE', value: 'VALUE' },
  'rule-crashed': { error: 'ERROR' },
  'main-reader-missing': {},
};

const stakes: { readonly [C in StakeCode]: StakeParams[C] } = {
  penalty: { amount: '500.00', currency: 'RUB', share: 0.15, minimum: '500.00', isMinimum: true },
  'penalty-unknown': { share: 0.15, minimum: '500.00', currency: 'RUB' },
  'respond-by': { respondBy: window },
  'respond-by-left': { respondBy: window, days: 1, hours: 5 },
  'respond-by-passed': { respondBy: window },
  'respond-within-days': { days: 3, isWorking: true, openedAt: window },
  'element-missing-costs': { share: 0.894, elements: ['order', 'tracking', 'label'] },
};

const codes = Object.keys(examples) as FindingCode[];
const finding = (code: FindingCode, params: object = examples[code]) =>
  ({ code, params, at: [] }) as unknown as Finding;

describe.each(languages)('the wording in %s', (language) => {
  const wording = wordingIn(language);
  const speech = speechIn(language, loadPolicy('ozon/not-received'));
  const say = (code: FindingCode, params?: object) => wordFinding(finding(code, params), speech);

  it.each(codes)('says %s in whole sentences, with every text that the finding holds', (code) => {
    const { message, mend } = say(code);
    expect(message).toMatch(/^\S.*[.。]$/u);
    expect(mend).toMatch(/^$|^\S.*[.。]$/u);
    expect(message + mend).not.toMatch(/undefined|null|NaN|\[object/u);
    const texts = Object.entries(examples[code]).filter(([key, value]) => /^[A-Z]+$/u.test(value) && key !== 'what');
    for (const [, text] of texts) expect(message).toContain(text);
  });

  it('says what to do about every finding except a mere note', () => {
    expect(codes.filter((code) => say(code).mend === '')).toEqual([
      'cancellation-from-page',
      'cancellation-from-case',
      'alternative-proven',
      'tracking-date-only',
      'tracking-delivery-date-only',
      'tracking-status-withdrawn',
      'tracking-tied-by-alias',
      'tracking-source-unstated',
      'label-neighbour-in-view',
      'evidence-masked',
      'phones-masked',
      'picture-of-two-parcels',
    ]);
  });

  it.each(Object.keys(stakes) as StakeCode[])('states %s as a stake, in its own words', (code) => {
    const { message, mend } = wordStake({ code, params: stakes[code] }, speech);
    expect(message).toMatch(/^\S.*[.。]$/u);
    expect(mend).toMatch(/^$|^\S.*[.。]$/u);
    expect(message + mend).not.toMatch(/undefined|null|NaN|\[object/u);
    expect(foreignWords(`${message} ${mend}`, language)).toEqual([]);
  });

  it('omits brackets around missing details', () => {
    const { message } = say('evidence-unreadable', { file: 'FILE', problem: 'empty-file', detail: '' });
    expect(message).not.toMatch(/[()（）]/u);
  });

  it('omits the last entry of a history that has none', () => {
    expect(say('tracking-no-pickup', { lastEvent: '' }).message).not.toMatch(/[“«；;]/u);
  });

  it('has no word of another language', () => {
    const found = codes.flatMap((code) => {
      const { message, mend } = say(code);
      return foreignWords(`${message} ${mend}`, language).map((word) => `${code}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it('writes moments in UTC, beside the deciding zone if there is one', () => {
    expect(say('pickup-after-dispute').message).toMatch(/[：:] ?2024-08-11 02:20 UTC/u);
    const { message } = wordFinding(finding('pickup-after-dispute'), { ...speech, zone: 'Asia/Shanghai' });
    expect(message).toContain('2024-08-11 10:20 UTC+8 / 02:20 UTC');
  });

  it('says by how much to mend each defect of the text, and whose text it is', () => {
    const kinds = ['too-small', 'low-contrast', 'blurred', 'shaken', 'glare', 'too-dark', 'cut-off'] as const;
    const mends = kinds.map((kind) => {
      const defects = [{ file: 'FILE', of: 'sku', kind, measured: 0.4, needed: 0.3 }];
      return say('label-sku-unread', { expected: 'EXPECTED', defects }).mend;
    });
    for (const mend of mends) expect(mend).toMatch(/(?=.*SKU)(?=.*FILE)/u);
    for (const mend of mends.slice(1, -1)) expect(mend).toMatch(/(?=.*(?:40|0\.4))(?=.*(?:30|0\.3))/u);
    expect(new Set(mends).size).toBe(kinds.length);
  });

  it('says how much closer to move for characters that are too small', () => {
    expect(say('label-number-unread').mend).toMatch(/1\.6.*9.*14/u);
  });

  it('groups bytes', () => {
    expect(say('bundle-too-large').message).toContain('10\u00a0000\u00a0001');
  });

  it('leaves no name empty', () => {
    const { checks, elements, verdicts, statuses, terms } = wording;
    for (const name of [checks, elements, verdicts, statuses, terms].flatMap(Object.values)) expect(name).not.toBe('');
  });

  it('words each flaw of an address differently', () => {
    const flaws = ['no-https', 'login', 'port', 'spelling', 'test-data'];
    const sentences = flaws.map((flaw) => say('tracking-source-flawed', { host: 'HOST', flaw }).message);
    expect(new Set(sentences).size).toBe(flaws.length);
    for (const sentence of sentences) expect(sentence).not.toContain('undefined');
  });

  it('cuts off an address that nobody could read', () => {
    const address = `x${'é😀'.repeat(5000)}`;
    const { message } = say('tracking-source-unreadable', { address });
    expect([...message].length).toBeLessThan(260);
    expect(message).toContain('…');
    expect(message).toMatch(/^\P{Surrogate}*$/u);
  });

  it('omits a moment of retrieval that was not given', () => {
    const params = { file: 'FILE', event: 'EVENT', retrievedAt: '' };
    expect(say('tracking-event-after-retrieval', params).message.match(/[(（]/gu)).toHaveLength(1);
  });

  it('gives every verdict its own word', () => {
    expect(new Set(Object.values(wording.verdicts)).size).toBe(3);
  });
});

describe('the languages', () => {
  it('differ in every sentence', () => {
    for (const code of codes) {
      const sentences = languages.map((language) => wordFinding(finding(code), speechIn(language)).message);
      expect(new Set(sentences).size, code).toBe(languages.length);
    }
  });

  it('use their own letters', () => {
    for (const code of codes) {
      expect(wordFinding(finding(code), speechIn('ru')).message).toMatch(/\p{Script=Cyrillic}/u);
      expect(wordFinding(finding(code), speechIn('zh')).message).toMatch(/\p{Script=Han}/u);
      expect(wordFinding(finding(code), speechIn('en')).message).not.toMatch(/\p{Script=Cyrillic}|\p{Script=Han}/u);
    }
  });
});
