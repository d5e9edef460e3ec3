import type { Case } from '../../model/case.js';
import type { Report } from '../../model/schema/report.js';
import { differences, mostPlaces } from '../differences.js';
import { type Found, found, gravestAnswer } from '../findings.js';
import type { Question } from '../question.js';

/** Differences between the evidence files in the case and in the report. */
const inputDifferences = ({ inputs }: Report, { evidence }: Case): readonly Found[] => {
  const said = inputs.map(({ file, element, url, retrievedAt, timeZone }) => ({
    file,
    element,
    url,
    retrievedAt,
    timeZone,
  }));
  const named = evidence.map(({ file, element, url, retrievedAt, timeZone }) => ({
    file,
    element,
    url,
    retrievedAt,
    timeZone,
  }));
  const files = new Set([...said, ...named].map(({ file }) => file));
  return [...files]
    .filter((file) => {
      const [one, other] = [
        said.findIndex((each) => each.file === file),
        named.findIndex((each) => each.file === file),
      ];
      return one !== other || differences(said[one], named[other]).length > 0;
    })
    .map((file) => found('input-differs', { file }));
};

/** The report's case is the attached one: the same claims, the same evidence files. */
export const claimsRepeated: Question = {
  id: 'claims-repeated',
  ask: ({ bundle: { report, opened, problem = '' } }) => {
    if (opened === undefined) return gravestAnswer([found('case-unusable', { problem })]);
    const places = differences(report.case, opened.claims).slice(0, mostPlaces);
    return gravestAnswer([
      ...places.map((place) => found('claim-differs', { place })),
      ...inputDifferences(report, opened),
    ]);
  },
};
