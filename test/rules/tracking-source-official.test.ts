import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackingSourceOfficial } from '../../src/rules/tracking-source-official.js';
import { brief, type Changes, factsWith, file, policy } from '../fakes/facts.js';

describe('tracking-source-official', () => {
  const judge = (changes: Changes) => brief(trackingSourceOfficial.judge(factsWith(changes)));
  const from = (url: string, carrier?: string) =>
    judge({ files: [file('tracking', { url, ...(carrier === undefined ? {} : { carrier }) })] });

  it('does not apply when no page is named, and notes that', () => {
    expect(judge({})).toBe('not-applicable tracking-source-unstated');
  });

  it('does not apply, without a note, when there is no tracking file', () => {
    expect(judge({ files: [file('order', { url: 'https://example.org/' })] })).toBe('not-applicable');
  });

  it.each([
    ['on a listed host', 'https://cdek.ru/track'],
    ['below a listed host', 'https://www.cdek.ru/ru/tracking?order_id=1'],
    ['on a listed host in capital letters', 'HTTPS://WWW.CDEK.RU/ru/tracking'],
    ['on a listed host with a dot at its end', 'https://cdek.ru./'],
  ])('passes %s', (_, url) => {
    expect(from(url, 'cdek')).toBe('pass');
    expect(from(url)).toBe('pass');
  });

  it.each([
    ['on another host', 'https://example.org/cdek.ru'],
    ['on a host that only ends in the same letters', 'https://notcdek.ru/'],
    ['on a host that only begins with a listed one', 'https://cdek.ru.example.com/'],
    ['on a host that begins with a listed one and an encoded dot', 'https://cdek.ru%2eevil.com/'],
    ['on a host above a listed one', 'https://ems.com.cn/'],
    ['on a host with letters of another script', 'https://сdek.ru/'],
    ['on the Punycode of that host', 'https://xn--dek-3ed.ru/'],
    ['below a listed host under a name in Punycode', 'https://xn--e1afmkfd.cdek.ru/'],
    ['when the listed host is only the user name', 'https://cdek.ru@example.org/'],
    ['on an IPv4 address', 'https://192.0.2.1/'],
    ['on an IPv6 address', 'https://[2001:db8::1]/'],
    ['on an IPv4 address that is written as one number', 'https://3221225985/'],
    ['on localhost', 'https://localhost/'],
    ['on a host that no source confirms', 'https://www.816kf.com/'],
    ['on a very long host', `https://${'cdek.ru.'.repeat(9000)}evil.com/`],
  ])('is unknown %s', (_, url) => {
    expect(from(url, 'cdek')).toBe('unknown tracking-source-unofficial');
  });

  it.each([
    ['without https', 'http://cdek.ru/'],
    ['with a login', 'https://me:secret@cdek.ru/'],
    ['on another port', 'https://cdek.ru:8443/'],
    ['that some programs read as another host', 'https://cdek.ru\\@evil.com/'],
    ['that is written in full-width letters', 'https://ｃｄｅｋ.ru/'],
    ['on a test system', 'https://api.edu.cdek.ru/v2/orders'],
  ])('is unknown on a listed host %s', (_, url) => {
    expect(from(url, 'cdek')).toBe('unknown tracking-source-flawed');
  });

  it.each(['cdek.ru', '', 'https://', 'tracking page', 'file:///tracking.json', '\ud800'])(
    'is unknown when %j is given as the address',
    (url) => {
      expect(from(url)).toBe('unknown tracking-source-unreadable');
    },
  );

  it("is unknown on another carrier's site", () => {
    expect(from('https://www.cdek.ru/ru/tracking', 'russian-post')).toBe('unknown tracking-source-other-carrier');
    expect(from('https://www.cdek.ru/ru/tracking', 'nobody knows')).toBe('unknown tracking-source-other-carrier');
  });

  it('passes on the site of one of the carriers that the file names', () => {
    expect(from('https://www.pochta.ru/tracking', 'China Post, Russian Post')).toBe('pass');
  });

  it("passes on an aggregator's site whoever the carrier is", () => {
    expect(from('https://t.17track.net/en', 'nobody knows')).toBe('pass');
    expect(from('https://tracking.ozon.ru/?track=1', 'cdek')).toBe('pass');
  });

  it('is unknown when one of two files comes from elsewhere', () => {
    const files = [
      file('tracking', { url: 'https://cdek.ru/' }),
      file('tracking', { file: 'b.json', url: 'https://example.org/' }),
    ];
    expect(judge({ files })).toBe('unknown tracking-source-unofficial');
  });

  it('notes the file without an address beside one whose source is known', () => {
    const files = [file('tracking', { url: 'https://cdek.ru/' }), file('tracking', { file: 'b.json' })];
    const judgement = trackingSourceOfficial.judge(factsWith({ files }));
    expect(judgement).toMatchObject({
      status: 'pass',
      notes: [{ code: 'tracking-source-unstated', at: [{ file: 'b.json' }] }],
    });
  });

  it.each([
    ['fail', 'fail tracking-source-unofficial'],
    ['unknown', 'unknown tracking-source-unofficial'],
    ['note', 'not-applicable tracking-source-unofficial'],
  ] as const)('weighs another source as the policy says: %s', (weight, expected) => {
    const files = [file('tracking', { url: 'https://example.org/' })];
    expect(judge({ files, policy: { weights: { 'tracking-source-unofficial': weight } } })).toBe(expected);
  });

  it('is unknown for a finding that the policy gives no weight', () => {
    const files = [file('tracking', { url: 'https://example.org/' })];
    expect(judge({ files, policy: { weights: {} } })).toBe('unknown tracking-source-unofficial');
  });

  it('lists what fails before what is unknown', () => {
    const files = [
      file('tracking', { url: 'nowhere' }),
      file('tracking', { file: 'b.json', url: 'https://example.org/' }),
    ];
    expect(judge({ files, policy: { weights: { 'tracking-source-unofficial': 'fail' } } })).toBe(
      'fail tracking-source-unofficial tracking-source-unreadable',
    );
  });

  it('is unknown on any host when the policy lists none', () => {
    const files = [file('tracking', { url: 'https://cdek.ru/' })];
    expect(judge({ files, policy: { trackingSites: [] } })).toBe('unknown tracking-source-unofficial');
  });

  it('passes only https on a listed host or below it, for every address put together from parts', () => {
    const hosts = policy.trackingSites?.flatMap((site) => site.hosts) ?? [];
    const own = new RegExp(
      `^https://(?:[a-z0-9_-]+\\.)*(?:${hosts.join('|').replaceAll('.', '\\.')})\\.?(?::443)?(?:[/?#]|$)`,
      'iu',
    );
    const piece = fc.oneof(
      fc.constantFrom(...hosts),
      fc.constantFrom(
        'www.',
        '.',
        '@',
        ':',
        '/',
        '\\',
        '%2e',
        '?',
        '#',
        '//',
        'xn--',
        'evil.com',
        '。',
        '\t',
        '\u00AD',
        '-',
      ),
      fc.constantFrom(':443', ':80', 'СDEK', 'ſ', '\u212A', '[', ']', '127.0.0.1', 'https://', 'http:', ' '),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const address = fc
      .tuple(fc.constantFrom('https://', 'https://', 'http://', 'https:', ''), fc.array(piece, { maxLength: 6 }))
      .map(([scheme, pieces]) => scheme + pieces.join(''));
    fc.assert(
      fc.property(address, (url) => {
        if (from(url) === 'pass') expect(url.trim()).toMatch(own);
      }),
      { numRuns: 3000 },
    );
  });
});
