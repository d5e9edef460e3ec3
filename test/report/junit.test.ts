import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/schema/report.js';
import type { UnusableCase } from '../../src/report/json.js';
import { judge } from '../../src/report/judge.js';
import { escapeXml, junit } from '../../src/report/junit.js';
import { type Changes, factsWith, on, status, sure, without } from '../fakes/facts.js';

const report = (changes: Changes = {}) =>
  judge(factsWith(changes), { language: 'en', tool: { version: '0.0.0', readers: [] }, inputs: [] });

const documentOf = (reports: readonly Report[], unusable: readonly UnusableCase[] = []): string =>
  [junit.begin, ...reports.map(junit.report), ...unusable.map(junit.unusable), junit.end].join('');

const render = (changes: Changes = {}) => documentOf([report(changes)]);

describe('junit', () => {
  it('has a suite per case and a test per check', () => {
    const xml = documentOf([report(), report()]);
    expect(xml.match(/<testsuite /gu)).toHaveLength(2);
    expect(xml.match(/<testcase /gu)).toHaveLength(2 * report().checks.length);
  });

  it('counts failures, errors and skipped checks as it writes them', () => {
    const xml = render({ files: without('label'), tracking: { pickup: on('2024-08-20') } });
    for (const [attribute, element] of [
      ['failures', 'failure'],
      ['errors', 'error'],
      ['skipped', 'skipped'],
    ] as const) {
      const counted = Number(new RegExp(`${attribute}="(\\d+)"`, 'u').exec(xml)?.[1]);
      expect(xml.match(new RegExp(`<${element}[ /]`, 'gu'))?.length ?? 0, element).toBe(counted);
      expect(counted).toBeGreaterThan(0);
    }
  });

  it('writes a failing check as a failure with its code, message and mend', () => {
    const xml = render({ order: { statuses: [status({ stage: 'before', text: 'A & B' })] } });
    expect(xml).toContain('type="order-status-not-preparing"');
    expect(xml).toContain('“A &amp; B”, but the status Preparing nowhere. Add a screenshot');
  });

  it('does not report an open question as success', () => {
    expect(render({ tracking: { pickup: on('2024-08-20') } })).toMatch(/<error [^>]*type="pickup-overlaps-dispute"/u);
  });

  it('keeps the note of a passing check separate', () => {
    expect(render({ label: { numbers: [sure('LK058863579CN')] } })).toContain(
      '<system-out>Another parcel&apos;s number',
    );
  });

  it('says why a check is skipped if it has a note', () => {
    expect(render()).toMatch(/<skipped message="The case names no page [^"<>]*"\/>/u);
  });

  it('reports a case that could not be used', () => {
    const problem = {
      code: 'not-json',
      file: 'a/case.json',
      place: '',
      expected: 'JSON',
      found: '<',
      mend: 'Mend it.',
    } as const;
    const xml = documentOf([], [{ case: 'a', problems: [problem] }]);
    expect(xml).toContain('<testsuite name="a" tests="1" failures="0" errors="1" skipped="0">');
    expect(xml).toContain('a/case.json: expected JSON, found &lt;. Mend it.');
  });
});

describe('escapeXml', () => {
  it('escapes the special characters of XML', () => {
    expect(escapeXml(`<a b="c">&'`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&apos;');
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u001bc\ud800d\uffffe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  });

  it('leaves text in any script as it is', () => {
    expect(escapeXml('备货中 Собирается 𠀀')).toBe('备货中 Собирается 𠀀');
  });
});
