import { gatherPayloads } from '../../gather/tracking/payloads.js';
import type { Case } from '../../model/case.js';
import { sha256 } from '../../model/hash.js';
import type { Report } from '../../model/schema/report.js';
import { attachmentOf, type Bundle } from '../bundle.js';
import { differences, mostPlaces } from '../differences.js';
import { found, gravestAnswer, notChecked } from '../findings.js';
import type { Question } from '../question.js';

const isAttached = ({ report, contents }: Bundle): boolean =>
  report.inputs
    .filter(({ element }) => element === 'tracking')
    .flatMap((input) => [input, ...(input.map === undefined ? [] : [input.map])])
    .every((record) => {
      const bytes = attachmentOf(contents, record);
      return bytes !== undefined && sha256(bytes) === record.sha256;
    });

const placesOf = ({ facts }: Report, opened: Case): readonly string[] => {
  const { tracking, states } = gatherPayloads(opened);
  // The number of telephone numbers in a file is only additional information; the verdict does not rest on it.
  const files = facts.files.filter(({ element }) => element === 'tracking').map(({ phonesShown: _, ...file }) => file);
  // Saved facts lack undefined properties.
  const read = JSON.parse(JSON.stringify({ tracking, files: [...states.values()] })) as object;
  return differences({ tracking: facts.tracking, files }, read);
};

/** The attached tracking files, read again, say what the report says. */
export const trackingRepeated: Question = {
  id: 'tracking-repeated',
  ask: ({ bundle }) => {
    const { report, opened, policy } = bundle;
    if (opened === undefined || policy === undefined || !isAttached(bundle))
      return notChecked(found('parts-missing', {}));
    const places = placesOf(report, opened).slice(0, mostPlaces);
    return gravestAnswer(places.map((place) => found('tracking-differs', { place })));
  },
};
