import { describe, expect, it } from 'vitest';
import type { Check, Report, ReportFinding } from '../../../../src/model/schema/report.js';
import { tasksOf } from '../../../../src/web/page/figures/todo.js';

const finding = (code: string, mend: string, follows?: string): ReportFinding => ({
  code,
  params: {},
  message: `why ${code}`,
  mend,
  at: [],
  ...(follows === undefined ? {} : { follows }),
});

const check = (id: string, status: Check['status'], ...findings: ReportFinding[]): Check => ({
  id,
  element: 'label',
  title: id,
  status,
  findings,
});

/** Only what tasks are made from. */
const reportOf = (checks: Check[], causes: Report['causes'] = []): Report => ({ checks, causes }) as unknown as Report;

describe('the list of tasks', () => {
  it('starts with what is missing, and names each thing once, with its reason if a finding has one', () => {
    const report = reportOf([
      check('a', 'fail', finding('x', 'Photograph it.')),
      check('b', 'unknown', finding('y', 'Wait.')),
    ]);
    const next = [
      { field: 'disputeOpenedAt' as const, message: 'Type the time.' },
      { element: 'label', message: 'Photograph it.' },
    ];
    expect(tasksOf({ next, report })).toEqual([
      { text: 'Type the time.', field: 'disputeOpenedAt' },
      { text: 'Photograph it.', reason: 'why x', check: 'a' },
      { text: 'Wait.', reason: 'why y', check: 'b' },
    ]);
  });

  it('asks for nothing that follows from something else, that passes, or that has no mend', () => {
    const checks = [
      check('a', 'fail', finding('x', 'Do it.', 'c')),
      check('b', 'pass', finding('note', 'Perhaps.')),
      check('c', 'unknown', finding('y', '')),
    ];
    expect(tasksOf({ next: [], report: reportOf(checks) })).toEqual([]);
  });

  it('leads to where a history was taken from, and when', () => {
    const codes = ['tracking-source-unreadable', 'tracking-event-after-retrieval', 'tracking-source-unofficial'];
    const report = reportOf(codes.map((code) => check(code, 'unknown', finding(code, `Mend ${code}.`))));
    expect(tasksOf({ next: [], report }).map(({ source }) => source)).toEqual(['url', 'retrievedAt', undefined]);
  });

  it('puts causes before other open tasks', () => {
    const checks = [
      check('a', 'fail', finding('x', 'First by order.')),
      check('b', 'fail', finding('odd-page', 'Cause.')),
    ];
    const report = reportOf(checks, [{ check: 'b', code: 'odd-page' }]);
    expect(tasksOf({ next: [], report }).map(({ text }) => text)).toEqual(['Cause.', 'First by order.']);
  });
});
