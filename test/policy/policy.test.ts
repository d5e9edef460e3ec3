import { describe, expect, it } from 'vitest';
import { normaliseIdentifier, skeletonOf } from '../../src/model/identifiers.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { loadPolicy, policyIds } from '../../src/policy/index.js';
import { checkIds } from '../../src/rules/ids.js';

const load = (id: string): Policy => {
  const policy = loadPolicy(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  return policy;
};

const fold = (word: string): string => skeletonOf(normaliseIdentifier(word));

describe('loadPolicy', () => {
  it('knows no policy by another id', () => {
    expect(loadPolicy('ozon/')).toBeUndefined();
    expect(loadPolicy('constructor')).toBeUndefined();
  });

  it('lists the default policy first', () => {
    expect(policyIds()[0]).toBe('ozon/not-received');
  });
});

describe.each(policyIds())('%s', (id) => {
  const policy = load(id);
  const words = policy.statuses.flatMap((status) =>
    Object.values(status.words)
      .flat()
      .map((word) => ({ status, word })),
  );

  it('runs every known check once', () => {
    expect([...policy.checks].sort()).toEqual([...checkIds].sort());
  });

  it('shares no word and no look-alike between two statuses', () => {
    const owners = new Map<string, string>();
    for (const { status, word } of words) {
      expect(owners.get(fold(word)) ?? status.id, word).toBe(status.id);
      owners.set(fold(word), status.id);
    }
  });

  it('names each status once', () => {
    const ids = policy.statuses.map((status) => status.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('marks as unconfirmed only words that it lists', () => {
    for (const status of policy.statuses) {
      expect(Object.values(status.words).flat()).toEqual(expect.arrayContaining(status.unconfirmed ?? []));
    }
  });

  it('gives each status a source that it describes', () => {
    for (const { source } of policy.statuses) expect(Object.keys(policy.sources)).toContain(source);
  });

  it('names zones that exist', () => {
    for (const timeZone of policy.zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it('holds number formats that compile and match nothing empty', () => {
    const { posting, tracking, sku, skuBarcode } = policy.numbers;
    for (const format of [posting, ...tracking, sku, skuBarcode]) expect(new RegExp(format, 'u').test('')).toBe(false);
  });

  it('lists bare host names as official', () => {
    for (const host of policy.officialHosts ?? []) expect(new URL(`https://${host}/`).hostname).toBe(host);
  });
});

describe('ozon/not-received', () => {
  const policy = load('ozon/not-received');
  const stageOf = (word: string) => policy.statuses.find((s) => Object.values(s.words).flat().includes(word))?.stage;

  it.each([
    ['Preparing', 'preparing'],
    ['已准备发运', 'preparing'],
    ['Ожидает отгрузки', 'preparing'],
    ['等待备货', 'before'],
    ['Ожидает сборки', 'before'],
    ['Pending', 'before'],
    ['Blocked by Ozon', 'disqualified'],
    ['已取消', 'disqualified'],
    ['运输中', 'after'],
    ['具争议', 'disputed'],
  ])('puts %s at stage %s', (word, stage) => {
    expect(stageOf(word)).toBe(stage);
  });

  it('rests the state it asks for on no coined word but the two renderings of the handbook', () => {
    const coined = policy.statuses.filter((s) => s.stage === 'preparing').flatMap((s) => s.unconfirmed ?? []);
    expect(coined).toEqual(['备货中', 'Собирается']);
  });

  it.each(['04078283-0456-5', '0117427309-0243-1', '37951883-0027-13'])('takes %s for a posting number', (number) => {
    expect(new RegExp(`^${policy.numbers.posting}$`, 'u').test(number)).toBe(true);
  });

  it('takes the SKU out of a product barcode', () => {
    expect(new RegExp(`^${policy.numbers.skuBarcode}$`, 'u').exec('OZN1234567891')?.[1]).toBe('1234567891');
  });
});
