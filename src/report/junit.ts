import { wordInEnglish } from '../model/problems.js';
import type { Check, CheckStatus, Report, ReportFinding } from '../model/schema/report.js';
import { type Batch, batchOf, type UnusableCase } from './json.js';

/**
 * Reports as JUnit XML: one suite per case, one test per check. A failing check is a failure. One that could not be judged, or crashed, is an error,
 * so that no build system takes an open question for a success. Notes of passing checks go to `system-out`, those of skipped ones into the skip's
 * message. It contains no times, so the same reports give the same bytes. Written in parts, as the cases come.
 */
export const junit = {
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="triproof">\n',
  report: (report: Report): string => lines(suite(report)),
  unusable: (unusable: UnusableCase): string => lines(unusableSuite(unusable)),
  end: '</testsuites>\n',
} as const;

/** One report or a batch as one JUnit XML document. */
export const renderJunit = (given: Report | Batch): string => {
  const { cases, summary } = 'cases' in given ? given : batchOf([given]);
  return [junit.begin, ...cases.map(junit.report), ...summary.unusable.map(junit.unusable), junit.end].join('');
};

const lines = (parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('');

const suite = (report: Report): readonly string[] => {
  const count = (...statuses: readonly CheckStatus[]) =>
    report.checks.filter(({ status }) => statuses.includes(status)).length;
  const attributes = {
    name: report.case.id,
    tests: report.checks.length,
    failures: count('fail'),
    errors: count('unknown', 'error'),
    skipped: count('not-applicable'),
  };
  return [
    `  <testsuite${written(attributes)}>`,
    ...report.checks.flatMap((check) => test(check, report.case.id)),
    '  </testsuite>',
  ];
};

const test = (check: Check, caseId: string): readonly string[] => {
  const open = `    <testcase${written({ classname: `${caseId}.${check.element}`, name: check.id })}`;
  const inside = outcome(check);
  return inside === '' ? [`${open}/>`] : [`${open}>`, `      ${inside}`, '    </testcase>'];
};

const outcome = ({ status, findings }: Check): string => {
  const body = escapeXml(findings.map(sentences).join('\n'));
  const attributes = written({ message: findings[0]?.message ?? '', type: findings[0]?.code ?? status });
  switch (status) {
    case 'pass':
      return body === '' ? '' : `<system-out>${body}</system-out>`;
    case 'not-applicable':
      return body === '' ? '<skipped/>' : `<skipped message="${body}"/>`;
    case 'fail':
      return `<failure${attributes}>${body}</failure>`;
    case 'unknown':
    case 'error':
      return `<error${attributes}>${body}</error>`;
  }
};

const sentences = ({ message, mend }: ReportFinding): string => [message, mend].filter((part) => part !== '').join(' ');

const unusableSuite = ({ case: name, problems }: UnusableCase): readonly string[] => {
  const worded = problems.map(wordInEnglish);
  const attributes = written({ message: worded[0] ?? '', type: problems[0]?.code ?? 'unusable' });
  return [
    `  <testsuite${written({ name, tests: 1, failures: 0, errors: 1, skipped: 0 })}>`,
    `    <testcase${written({ classname: name, name: 'case' })}>`,
    `      <error${attributes}>${escapeXml(worded.join('\n'))}</error>`,
    '    </testcase>',
    '  </testsuite>',
  ];
};

const written = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replace(/[\t\n\r]/gu, ' ')}"`)
    .join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text escaped for XML 1.0, for content and attributes. Characters that XML cannot hold (most controls, lone surrogates, U+FFFE and U+FFFF) become
 * U+FFFD, because file names and readings may hold anything.
 */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character);
