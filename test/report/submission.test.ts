import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/problems.js';
import { asCarried, checkWish, refuseUnless, SubmissionRefusedError, withCopy } from '../../src/report/submission.js';
import { failingReport, openReport, passingReport } from '../bundle/builders.js';

const acceptance = { by: 'Анна Иванова', at: '2024-08-21T09:00:00+08:00' };

const refusedPlaces = (wish: Parameters<typeof checkWish>[0]): string[] => {
  try {
    checkWish(wish);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ place }) => place);
    throw error;
  }
};

describe('checkWish', () => {
  it('accepts a name and a time with an offset', () => {
    expect(refusedPlaces({ submission: true, acceptance })).toEqual([]);
    expect(refusedPlaces({})).toEqual([]);
  });

  it('refuses an invisible name, a time without an offset, and an acceptance of nothing', () => {
    for (const by of ['', '  ', '\u202E', 'A\nB', 'x'.repeat(81)])
      expect(refusedPlaces({ submission: true, acceptance: { ...acceptance, by } })).toEqual(['acceptance.by']);
    for (const at of ['', 'today', '2024-08-21', '2024-08-21T09:00:00', '2024-02-31T09:00:00Z'])
      expect(refusedPlaces({ submission: true, acceptance: { ...acceptance, at } })).toEqual(['acceptance.at']);
    expect(refusedPlaces({ acceptance })).toEqual(['acceptance']);
  });
});

describe('withCopy', () => {
  it('makes a submission of a pass and of an accepted review, and of nothing else', () => {
    const reports = fc.constantFrom(passingReport(), failingReport(), openReport());
    const wishes = fc.record({ submission: fc.boolean(), acceptance: fc.constant(acceptance) }, { requiredKeys: [] });
    fc.assert(
      fc.property(reports, wishes, (report, wish) => {
        const { copy, verdict, acceptance: accepted } = withCopy(report, wish);
        const may = report.verdict === 'pass' || (report.verdict === 'review' && wish.acceptance !== undefined);
        expect(copy).toBe(wish.submission === true && may ? 'submission' : 'working');
        expect(verdict).toBe(report.verdict);
        expect(accepted !== undefined).toBe(copy === 'submission' && verdict === 'review');
      }),
    );
  });
});

describe('refuseUnless', () => {
  it('allows working copies, and throws if a requested submission is not made', () => {
    const wish = { submission: true };
    expect(() => refuseUnless(withCopy(failingReport(), {}), {})).not.toThrow();
    expect(() => refuseUnless(withCopy(passingReport(), wish), wish)).not.toThrow();
    expect(() => refuseUnless(withCopy(failingReport(), wish), wish)).toThrow(SubmissionRefusedError);
    expect(() => refuseUnless(withCopy(openReport(), wish), wish)).toThrow(
      /let a person look and give their name and the time\.$/u,
    );
  });
});

describe('asCarried', () => {
  const noted = passingReport('en', ({ checks }) => {
    checks[8]?.findings.push({ code: 'tracking-source-unstated', params: {}, message: 'not judged', mend: '', at: [] });
  });

  it('leaves a working report unchanged', () => {
    const working = withCopy(noted, {});
    expect(asCarried(working)).toEqual(working);
  });

  it('keeps what was done to the evidence: masks and mappings', () => {
    const done = passingReport('en', ({ checks }) => {
      for (const code of ['evidence-masked', 'phones-masked', 'phones-shown', 'tracking-mapped'])
        checks[14]?.findings.push({ code, params: {}, message: code, mend: 'look', at: [] });
    });
    const { checks } = asCarried(withCopy(done, { submission: true }));
    expect(checks.flatMap(({ findings }) => findings.map(({ code, mend }) => [code, mend]))).toEqual([
      ['evidence-masked', ''],
      ['phones-masked', ''],
      ['tracking-mapped', ''],
    ]);
  });

  it('drops the notes of passing checks and all mends, and keeps open questions and every outcome', () => {
    const passed = asCarried(withCopy(noted, { submission: true }));
    expect(passed.checks.flatMap(({ findings }) => findings)).toEqual([]);
    const review = withCopy(openReport(), { submission: true, acceptance });
    const carried = asCarried(review);
    const messages = ({ checks }: typeof review) =>
      checks.flatMap(({ findings }) => findings.map(({ message }) => message));
    expect(messages(carried)).toEqual(messages(review));
    expect(messages(carried)).toHaveLength(2);
    expect(carried.checks.flatMap(({ findings }) => findings).every(({ mend }) => mend === '')).toBe(true);
    expect(carried.checks.map(({ id, status }) => [id, status])).toEqual(
      review.checks.map(({ id, status }) => [id, status]),
    );
    expect(asCarried(carried)).toEqual(carried);
  });
});
