import type { EvidenceFile } from '../../model/case.js';
import type { Facts, FileFacts } from '../../model/facts.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import { fingerprintOf } from '../../model/raster.js';
import type { Mask } from '../../model/schema/report.js';
import { blackedOut } from '../images/masks.js';
import type { ImageReading } from '../images/reading.js';
import type { Gathered } from '../options.js';
import { phonesToBlackOut, withoutPhones } from './black-out.js';
import { phonesIn } from './find.js';

interface Source {
  readonly readings: readonly ImageReading[];
  readonly payloads: readonly EvidenceFile[];
}

/**
 * Blacks out the telephone numbers that the readers saw, both in the pixels that go into the bundle and in the facts that go with them. What was read
 * stays read. Tracking files stay as they are; the facts tell how many numbers stand in them.
 */
export const withPhonesBlackedOut = (facts: Facts, { readings, payloads }: Source): Gathered => {
  const rest = withoutPhones(facts, readings);
  const black = new Map(readings.map((image) => [image.file, phonesToBlackOut(image, { ...facts, ...rest })]));
  const told = new Map(payloads.map((payload) => [payload.file, phonesInFile(payload, facts)]));
  const files = facts.files.map((file): FileFacts => {
    const { boxes, phonesShown } = black.get(file.file) ?? { boxes: [], phonesShown: told.get(file.file) ?? 0 };
    const masks = [...(file.masks ?? []), ...boxes.map((box): Mask => ({ box: [...box], reason: 'phone' }))];
    return { ...file, phonesShown, ...(masks.length === 0 ? {} : { masks }) };
  });
  return {
    facts: { ...facts, ...rest, files },
    images: new Map(
      readings.map(({ file, upright }) => [file, fingerprintOf(blackedOut(upright, black.get(file)?.boxes ?? []))]),
    ),
  };
};

/** Counts the telephone numbers in a tracking file. Numbers of parcels and orders do not count, whatever they look like. */
const phonesInFile = ({ bytes }: EvidenceFile, { case: claims, tracking }: Facts): number => {
  const known = [
    claims.order.number,
    claims.order.trackingNumber ?? '',
    ...[tracking.trackingNumber, ...tracking.otherNumbers].map((reading) => reading?.value ?? ''),
  ].map(normaliseIdentifier);
  const phones = textOf(bytes)
    .split(/[\r\n,;]+/u)
    .flatMap(phonesIn);
  return new Set(phones.map(({ digits }) => digits).filter((digits) => !known.includes(digits))).size;
};

const textOf = (bytes: Uint8Array): string => {
  const mark = bytes.subarray(0, 2).join();
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};
