import { describe, expect, it } from 'vitest';
import { trackingSourceOfficial } from '../../src/rules/tracking-source-official.js';
import { brief, type Changes, factsWith, file } from '../fakes/facts.js';

describe('tracking-source-official', () => {
  const judge = (changes: Changes) => brief(trackingSourceOfficial.judge(factsWith(changes)));

  it('does not apply when no page is named', () => {
    expect(judge({})).toBe('not-applicable');
  });

  it('passes on a listed host', () => {
    expect(judge({ files: [file('tracking', { url: 'https://cdek.ru/track' })] })).toBe('pass');
  });

  it('passes below a listed host', () => {
    expect(judge({ files: [file('tracking', { url: 'https://www.cdek.ru/ru/tracking?order_id=1' })] })).toBe('pass');
  });

  it('is unknown on another host', () => {
    expect(judge({ files: [file('tracking', { url: 'https://example.org/cdek.ru' })] })).toBe(
      'unknown tracking-source-unofficial',
    );
  });

  it('is unknown on a host that merely ends alike', () => {
    expect(judge({ files: [file('tracking', { url: 'https://notcdek.ru/' })] })).toBe(
      'unknown tracking-source-unofficial',
    );
  });

  it('is unknown on a host that begins alike', () => {
    expect(judge({ files: [file('tracking', { url: 'https://cdek.ru.example.org/' })] })).toBe(
      'unknown tracking-source-unofficial',
    );
  });

  it('is unknown on a host with letters of another script', () => {
    expect(judge({ files: [file('tracking', { url: 'https://сdek.ru/' })] })).toBe(
      'unknown tracking-source-unofficial',
    );
  });

  it('is unknown without https', () => {
    expect(judge({ files: [file('tracking', { url: 'http://cdek.ru/' })] })).toBe('unknown tracking-source-unofficial');
  });

  it('is unknown when the listed host is only a user name', () => {
    expect(judge({ files: [file('tracking', { url: 'https://cdek.ru@example.org/' })] })).toBe(
      'unknown tracking-source-unofficial',
    );
  });

  it('is unknown on another port', () => {
    expect(judge({ files: [file('tracking', { url: 'https://cdek.ru:8443/' })] })).toBe(
      'unknown tracking-source-unofficial',
    );
  });

  it('is unknown when the address cannot be parsed', () => {
    expect(judge({ files: [file('tracking', { url: 'cdek.ru' })] })).toBe('unknown tracking-source-unofficial');
  });

  it('is unknown when one of two files comes from elsewhere', () => {
    expect(
      judge({
        files: [file('tracking', { url: 'https://cdek.ru/' }), file('tracking', { url: 'https://example.org/' })],
      }),
    ).toBe('unknown tracking-source-unofficial');
  });

  it('looks at tracking files alone', () => {
    expect(judge({ files: [file('order', { url: 'https://example.org/' })] })).toBe('not-applicable');
  });
});
