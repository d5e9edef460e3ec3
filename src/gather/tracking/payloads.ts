import type { Case, EvidenceFile } from '../../model/case.js';
import type { FileFacts, TrackingFacts } from '../../model/facts.js';
import { gatherTracking, readTrackingPayload, type TrackingReading } from './index.js';

/** What a case's tracking files hold, each separately and all together. */
export interface Payloads {
  readonly tracking: TrackingFacts;
  readonly states: ReadonlyMap<EvidenceFile, FileFacts>;
}

/** Reads the tracking files of a case and announces each before reading it. Needs no engine. */
export const gatherPayloads = (opened: Case, begun: (file: string) => void = () => undefined): Payloads => {
  const payloads = opened.evidence
    .filter(({ element }) => element === 'tracking')
    .map((file) => {
      begun(file.file);
      return { file, reading: readPayload(file, opened) };
    });
  const tracking = gatherTracking(
    payloads.map(({ file, reading }) => ({ file: file.file, reading, retrievedAt: file.retrievedAt })),
    opened.claims,
  );
  return { tracking, states: new Map(payloads.map(({ file, reading }) => [file, payloadFacts(file, reading)])) };
};

const readPayload = (
  { bytes, file, carrier, timeZone, map }: EvidenceFile,
  { policy, map: fallbackMap }: Case,
): TrackingReading => readTrackingPayload(bytes, { file, zones: policy.zones, carrier, timeZone, map, fallbackMap });

/** What the case says about every file. */
export const givenFacts = ({
  file,
  element,
  url,
  retrievedAt,
}: EvidenceFile): Pick<FileFacts, 'file' | 'element' | 'url' | 'retrievedAt'> => ({
  file,
  element,
  ...(url === undefined ? {} : { url }),
  ...(retrievedAt === undefined ? {} : { retrievedAt }),
});

const payloadFacts = (file: EvidenceFile, reading: TrackingReading): FileFacts => {
  const map = reading.map === undefined ? {} : { map: reading.map.file };
  return reading.state === 'read'
    ? {
        ...givenFacts(file),
        state: 'read',
        format: reading.format,
        ...map,
        ...(reading.carrier === null ? {} : { carrier: reading.carrier }),
      }
    : { ...givenFacts(file), state: 'unreadable', problem: reading.problem, detail: reading.detail, ...map };
};
