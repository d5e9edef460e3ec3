import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtOrBelow, webAddress } from '../../src/model/web-address.js';

describe('webAddress', () => {
  it.each([
    'https://cdek.ru',
    'https://cdek.ru/ru/tracking?order_id=1#top',
    'https://CDEK.RU/',
    'HTTPS://cdek.ru/',
    'https://cdek.ru./',
    'https://cdek.ru:443/',
    ' https://cdek.ru/ \n',
    'https://cdek.ru?url=https://evil.com@x\\y',
    'https://cdek.ru/\\evil.com',
    'https://cdek.ru/поиск',
  ])('accepts %j as a plain address of the host', (text) => {
    expect(webAddress(text)).toEqual({ host: 'cdek.ru', flaw: null });
  });

  it.each([
    ['http://cdek.ru/', 'no-https'],
    ['ftp://cdek.ru/', 'no-https'],
    ['wss://cdek.ru/', 'no-https'],
    ['https://user@cdek.ru/', 'login'],
    ['https://evil.com:x@cdek.ru/', 'login'],
    ['https://cdek.ru:8443/', 'port'],
    ['https://@cdek.ru/', 'spelling'],
    ['https://cdek%2Eru/', 'spelling'],
    ['https://ｃｄｅｋ.ru/', 'spelling'],
    ['https://cdek。ru/', 'spelling'],
    ['https://cde\u212A.ru/', 'spelling'],
    ['https://cd\u00ADek.ru/', 'spelling'],
    ['https://cd\tek.ru/', 'spelling'],
    ['https:cdek.ru/', 'spelling'],
    ['https:///cdek.ru/', 'spelling'],
    ['https:\\\\cdek.ru/', 'spelling'],
    ['https://cdek.ru\\@evil.com/', 'spelling'],
  ])('finds %j flawed by %s', (text, flaw) => {
    expect(webAddress(text)).toEqual({ host: 'cdek.ru', flaw });
  });

  it.each([
    ['https://cdek.ru@evil.com/', 'evil.com'],
    ['https://cdek.ru%2eevil.com/', 'cdek.ru.evil.com'],
    ['https://cdek.ru.evil.com/', 'cdek.ru.evil.com'],
    ['https://cdek.ru../', 'cdek.ru.'],
    ['https://сdek.ru/', 'xn--dek-3ed.ru'],
    ['https://[::1]/', '[::1]'],
    ['https://3232235777/', '192.168.1.1'],
    ['https://0x7f.1/', '127.0.0.1'],
  ])('reads in %j the host %s', (text, host) => {
    expect(webAddress(text)?.host).toBe(host);
  });

  it.each([
    '',
    ' ',
    'cdek.ru',
    'cdek.ru:443/x',
    'www.cdek.ru/track',
    'https://',
    'https://a b/',
    'https://cdek.ru:99999/',
  ])('finds no address in %j', (text) => {
    expect(webAddress(text)).toBeNull();
  });

  it.each(['file:///etc/hosts', 'mailto:a@cdek.ru', 'javascript:alert(1)', 'data:text/plain,cdek.ru'])(
    'finds no host in %j',
    (text) => {
      expect(webAddress(text)).toBeNull();
    },
  );

  it('never throws on any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true, withQueryParameters: true }));
    const spoilt = fc.tuple(text, fc.string({ unit: 'binary', maxLength: 4 }), fc.nat()).map(([whole, piece, at]) => {
      const cut = at % (whole.length + 1);
      return whole.slice(0, cut) + piece + whole.slice(cut);
    });
    fc.assert(
      fc.property(spoilt, (given) => {
        const address = webAddress(given);
        expect(address === null || address.host.length > 0).toBe(true);
      }),
    );
  });

  it('reads a very long host as it stands', () => {
    const host = `${'a'.repeat(50_000)}.ru`;
    expect(webAddress(`https://${host}/`)).toEqual({ host, flaw: null });
  });

  it('finds no flaw only if the host is written exactly as it is read', () => {
    const authority = fc.string({ unit: fc.constantFrom(...'cdek.ru@:443%2e\\/?#xn-аｃ。\t 8'), maxLength: 20 });
    fc.assert(
      fc.property(authority, (text) => {
        const address = webAddress(`https://${text}`);
        fc.pre(address !== null && address.flaw === null);
        expect(`https://${text}`.trim().toLowerCase().startsWith(`https://${address?.host}`)).toBe(true);
      }),
    );
  });
});

describe('isAtOrBelow', () => {
  it.each([
    ['cdek.ru', true],
    ['www.cdek.ru', true],
    ['a.b.cdek.ru', true],
    ['notcdek.ru', false],
    ['cdek.ru.example.org', false],
    ['ru', false],
    ['xn--dek-3ed.ru', false],
    ['xn--dek-3ed.cdek.ru', false],
    ['a.xn--dek-3ed.cdek.ru', false],
    ['', false],
    ['.cdek.ru', false],
    ['www..cdek.ru', false],
    ['*.cdek.ru', false],
  ])('puts %s at or below cdek.ru: %s', (host, expected) => {
    expect(isAtOrBelow(host, 'cdek.ru')).toBe(expected);
  });

  it('accepts a listed Punycode name exactly, and nothing below it', () => {
    expect(isAtOrBelow('xn--80aaxitdbjk.xn--p1ai', 'xn--80aaxitdbjk.xn--p1ai')).toBe(true);
    expect(isAtOrBelow('www.xn--80aaxitdbjk.xn--p1ai', 'xn--80aaxitdbjk.xn--p1ai')).toBe(false);
  });

  it('holds only for the host and names that end in a dot and the host', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (host, listed) => {
        const labels = host.split('.').slice(-listed.split('.').length).join('.');
        if (isAtOrBelow(host, listed)) expect(labels).toBe(listed);
      }),
    );
  });
});
