import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { isCalled } from '../../src/model/carrier-name.js';
import { normaliseIdentifier, skeletonOf } from '../../src/model/identifiers.js';
import type { Policy } from '../../src/model/schema/policy.js';
import { isAtOrBelow } from '../../src/model/web-address.js';
import { loadPolicy, policyIds } from '../../src/policy/index.js';
import { sharedParts, shippedPolicies } from '../../src/policy/shipped.js';
import { checkIds } from '../../src/rules/ids.js';
import { ruleOf, rules } from '../../src/rules/index.js';

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

  it('offers no part that policies only share', () => {
    expect(sharedParts.map(({ id }) => id)).toContain('shared/tracking-sites');
    for (const { id } of sharedParts) expect(loadPolicy(id)).toBeUndefined();
  });

  it('gives every policy the one list of tracking sites', () => {
    const listing = [...shippedPolicies, ...sharedParts].filter(({ trackingSites }) => trackingSites !== undefined);
    expect(listing.map(({ id }) => id)).toEqual(['shared/tracking-sites']);
    for (const id of policyIds()) expect(load(id).trackingSites).toEqual(listing[0]?.trackingSites);
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

  it('follows its schema', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const schema = readFileSync(new URL('../../schemas/policy.schema.json', import.meta.url), 'utf8');
    ajv.validate(JSON.parse(schema) as object, policy);
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('runs checks that there are, each once', () => {
    expect(checkIds).toEqual(expect.arrayContaining(policy.checks));
    expect(new Set(policy.checks).size).toBe(policy.checks.length);
  });

  it('says of every check whose demand it is', () => {
    for (const id of policy.checks)
      expect(Object.keys(policy.sources), id).toContain(policy.demandedBy?.[id] ?? ruleOf(id)?.source);
    expect(policy.checks).toEqual(expect.arrayContaining(Object.keys(policy.demandedBy ?? {})));
  });

  it('takes only what its own checks need', () => {
    const { parameters = {}, alternatives = [], optional = [], penalty, rejections, response, advice = [] } = policy;
    expect(policy.checks).toEqual(expect.arrayContaining(Object.keys(parameters)));
    const ways = alternatives.flatMap((alternative) => alternative.ways.flat());
    expect(policy.checks).toEqual(expect.arrayContaining(ways));
    expect(new Set(ways).size).toBe(ways.length);
    const own = [
      ...alternatives,
      ...optional,
      ...advice,
      ...[penalty, rejections, response].flatMap((part) => part ?? []),
    ];
    for (const { source } of own) expect(Object.keys(policy.sources)).toContain(source);
  });

  it('advises in situations that its own states and checks can show', () => {
    const found = policy.checks.flatMap((id) => ruleOf(id)?.finds ?? []);
    for (const { when } of policy.advice ?? []) {
      expect(policy.statuses.map((status) => status.id)).toEqual(expect.arrayContaining(when.statuses ?? []));
      expect(Object.values(rules).flatMap(({ finds }) => finds)).toEqual(expect.arrayContaining(when.findings ?? []));
      if (when.findings !== undefined && when.stages === undefined)
        expect(found).toEqual(expect.arrayContaining(when.findings));
    }
  });

  it('proves by no state whose words only an unconfirmed source has', () => {
    const coined = policy.statuses
      .filter(({ stage }) => stage === 'proving')
      .filter(({ source }) => policy.sources[source]?.certainty === 'unconfirmed');
    expect(coined).toEqual([]);
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

  describe('the sites that histories come from', () => {
    const sites = policy.trackingSites ?? [];
    const hosts = sites.flatMap((site) => site.hosts.map((host) => ({ site: site.id, host })));

    it('are listed as bare host names', () => {
      for (const { host } of hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
    });

    it('are each listed once, and none below another', () => {
      for (const { host } of hosts) {
        expect(hosts.filter((other) => isAtOrBelow(host, other.host)).map((other) => other.host)).toEqual([host]);
      }
    });

    it('are no suffix under which anybody can register', () => {
      const shared =
        /^(?:com?|net|org|gov|edu|ac)\.[a-z]{2}$|^(?:github|gitlab|vercel|netlify|pages|web|herokuapp)\.[a-z]+$/u;
      for (const { host } of hosts) expect(host).not.toMatch(shared);
    });

    it('have carriers whose names tell them apart', () => {
      for (const { id, names } of sites) {
        for (const name of names) {
          expect(
            sites.filter((other) => isCalled(name, other.names)).map((other) => other.id),
            name,
          ).toEqual([id]);
        }
      }
    });

    it('are unconfirmed only where they are listed, and test systems only below what is listed', () => {
      for (const { hosts: own, unconfirmed = [], testHosts = [] } of sites) {
        expect(own).toEqual(expect.arrayContaining(unconfirmed));
        for (const host of testHosts)
          expect(
            own.some((listed) => isAtOrBelow(host, listed)),
            host,
          ).toBe(true);
      }
    });

    it('rest on sources that the policy describes, with the date they were read', () => {
      for (const { sources, id } of sites) {
        for (const source of sources) expect(policy.sources[source]?.read, id).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      }
    });
  });

  it('weighs only findings that a rule makes', () => {
    const found = Object.values(rules).flatMap(({ finds }) => finds);
    for (const code of Object.keys(policy.weights ?? {})) expect(found).toContain(code);
  });
});

describe('ozon/not-received', () => {
  const policy = load('ozon/not-received');
  const stageOf = (word: string) => policy.statuses.find((s) => Object.values(s.words).flat().includes(word))?.stage;

  it.each([
    ['Preparing', 'proving'],
    ['已准备发运', 'proving'],
    ['Ожидает отгрузки', 'proving'],
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
    const coined = policy.statuses.filter((s) => s.stage === 'proving').flatMap((s) => s.unconfirmed ?? []);
    expect(coined).toEqual(['备货中', 'Собирается']);
  });

  it.each(['04078283-0456-5', '0117427309-0243-1', '37951883-0027-13'])('takes %s for a posting number', (number) => {
    expect(new RegExp(`^${policy.numbers.posting}$`, 'u').test(number)).toBe(true);
  });

  it('takes the SKU out of a product barcode', () => {
    expect(new RegExp(`^${policy.numbers.skuBarcode}$`, 'u').exec('OZN1234567891')?.[1]).toBe('1234567891');
  });
});
