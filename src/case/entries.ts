import type { EvidenceFile } from '../model/case.js';
import { pointerStep } from '../model/json-pointer.js';
import type { CaseFile, ImageEvidenceEntry, TrackingEvidenceEntry } from '../model/schema/case.js';

/** One entry of a case's evidence lists, with its short form expanded. */
export interface EvidenceEntry extends Omit<EvidenceFile, 'bytes' | 'sha256' | 'map'> {
  /** Tracking only: the path of its mapping. */
  readonly map: string | undefined;
  /** JSON pointer into the case file. */
  readonly pointer: string;
}

const elements = ['order', 'tracking', 'label'] as const;

/** All evidence that a case names: order screenshots, tracking files, label photos, each in the order of the file. */
export const entriesOf = ({ evidence, timeZone }: CaseFile): readonly EvidenceEntry[] =>
  elements.flatMap((element) =>
    (evidence[element] ?? []).map((listed, index) => {
      const entry: ImageEvidenceEntry & TrackingEvidenceEntry = typeof listed === 'string' ? { file: listed } : listed;
      return {
        element,
        pointer: `/evidence/${element}${pointerStep(index)}`,
        file: entry.file,
        timeZone: entry.timeZone ?? timeZone,
        carrier: entry.carrier,
        map: entry.map,
        mask: entry.mask,
        turn: entry.turn,
        url: entry.url,
        retrievedAt: entry.retrievedAt,
      };
    }),
  );
