import { isDeepStrictEqual } from 'node:util';
import type { Check, Report } from '../../model/schema/report.js';
import { asCarried, type SubmissionWish, withCopy } from '../../report/submission.js';
import { version } from '../../version.js';
import { type Found, found, gravestAnswer, notChecked } from '../findings.js';
import type { Question } from '../question.js';
import { rejudged } from '../rejudged.js';

const checkDifference = (id: string, printed: Check | undefined, judged: Check | undefined): readonly Found[] => {
  if (printed?.status !== judged?.status)
    return [found('check-differs', { check: id, printed: printed?.status ?? null, judged: judged?.status ?? null })];
  return isDeepStrictEqual(printed, judged) ? [] : [found('finding-differs', { check: id })];
};

/** For whom the report says it was written, and who accepted it. */
const wishOf = ({ copy, acceptance }: Report): SubmissionWish => ({
  submission: copy === 'submission',
  ...(acceptance === undefined ? {} : { acceptance }),
});

/** What the report tells beside its checks. */
const told = ['names', 'stake', 'advice', 'next'] as const satisfies readonly (keyof Report)[];

const differencesOf = (printed: Report, judged: Report): readonly Found[] => {
  const of = ({ checks }: Report, id: string) => checks.find((check) => check.id === id);
  const ids = [...new Set([...printed.checks, ...judged.checks].map(({ id }) => id))];
  const { copy, acceptance } = withCopy(judged, wishOf(printed));
  const made = copy === (printed.copy ?? 'working') && isDeepStrictEqual(acceptance, printed.acceptance);
  const alike =
    printed.verdict === judged.verdict &&
    isDeepStrictEqual(printed.elements, judged.elements) &&
    isDeepStrictEqual(printed.causes, judged.causes);
  return [
    ...(alike ? [] : [found('verdict-differs', { printed: printed.verdict, judged: judged.verdict })]),
    ...told.flatMap((part) =>
      isDeepStrictEqual(printed[part], judged[part]) ? [] : [found('told-differs', { part })],
    ),
    ...(made ? [] : [found('copy-differs', {})]),
    ...ids.flatMap((id) => checkDifference(id, of(printed, id), of(judged, id))),
  ];
};

/** Judging the report's facts again gives the verdict and the findings that it prints. */
export const judgementRepeated: Question = {
  id: 'judgement-repeated',
  ask: async ({ bundle, composition }) => {
    const { report } = bundle;
    const judged = rejudged(bundle, await composition());
    if (judged === undefined) return notChecked(found('policy-unknown', report.policy));
    // The marketplace's copy leaves out what is meant only for the seller.
    const carried = asCarried({ ...judged, copy: report.copy ?? 'working' });
    const differing = differencesOf(report, JSON.parse(JSON.stringify(carried)) as Report);
    if (report.tool.version === version || differing.length === 0) return gravestAnswer(differing);
    return gravestAnswer([], [found('other-version', { written: report.tool.version, here: version }), ...differing]);
  },
};
