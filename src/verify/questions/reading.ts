import { pixelsOf } from '../../bundle/index.js';
import { gather } from '../../gather/index.js';
import type { Gathered } from '../../gather/options.js';
import { type Legible, type Rereading, rereadingOf } from '../../gather/proof/index.js';
import type { Case } from '../../model/case.js';
import type { BundleFacts, Facts } from '../../model/facts.js';
import type { FindingCode } from '../../model/findings.js';
import { sha256 } from '../../model/hash.js';
import { preparingBegan } from '../../model/preparing.js';
import { InputError } from '../../model/problems.js';
import { fingerprintOf, isSamePicture } from '../../model/raster.js';
import type { Check, Report } from '../../model/schema/report.js';
import { judge } from '../../report/judge.js';
import type { Bundle } from '../bundle.js';
import { openWith } from '../bundle.js';
import { type Answered, type Found, found, gravestAnswer, notChecked, ok } from '../findings.js';
import type { Inquiry, Question } from '../question.js';
import { lostBy } from '../rejudged.js';

/** Findings of a second reading that contradict the first. Finding less is not a contradiction, because smaller images may show less. */
const contradictions: ReadonlySet<string> = new Set<FindingCode>([
  'order-number-differs',
  'order-status-not-preparing',
  'order-disqualified',
  'label-number-differs',
  'label-sku-differs',
  'label-posting-number-only',
  'chain-posting-differs',
  'chain-number-conflict',
  'chain-sku-differs',
  'preparing-after-pickup',
  'preparing-after-dispute',
]);

const contradicts = ({ status, findings }: Check): boolean =>
  status === 'fail' && findings.some(({ code }) => contradictions.has(code));

/** Checks that passed but do not pass on what is read now. The bundle's own checks are ignored. */
const fallen = (printed: Report, read: Report): readonly (readonly [Check, Check])[] =>
  printed.checks.flatMap((check) => {
    const now = read.checks.find(({ id }) => id === check.id);
    const falls = check.status === 'pass' && (now?.status === 'fail' || now?.status === 'unknown');
    return falls && now !== undefined ? [[check, now] as const] : [];
  });

const notRepeated = ([printed, now]: readonly [Check, Check]): Found =>
  found('check-not-repeated', { check: printed.id, printed: printed.status, judged: now.status });

const timeDifference = (printed: Report, read: Facts): readonly Found[] => {
  const [before, now] = [preparingBegan(printed.facts.order), preparingBegan(read.order)];
  if (before === null || now === null) return [];
  const same = before.earliest === now.earliest && before.latest === now.latest;
  return same ? [] : [found('time-differs', { printed: before.text, read: now.text })];
};

/** The case with its original evidence, if all of it is at hand and has the report's hashes. */
const originalCase = async ({ bundle, originals }: Inquiry): Promise<Case | undefined> => {
  if (originals === undefined) return undefined;
  const { report, contents, policy } = bundle;
  const bytes = new Map<string, Uint8Array>();
  for (const { file, sha256: hash } of report.inputs) {
    const read = await originals(file);
    if (read === undefined || sha256(read) !== hash) return undefined;
    bytes.set(file, read);
  }
  const opened = await openWith(report, contents, ({ file }) => bytes.get(file), policy);
  return opened instanceof InputError ? undefined : opened;
};

const otherReaders = ({ tool }: Report, here: readonly string[]): readonly Found[] => {
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((reader) => !others.includes(reader)).join(', ');
  const [written, now] = [only(tool.readers, here), only(here, tool.readers)];
  return written === '' && now === '' ? [] : [found('other-readers', { written, here: now })];
};

const compare = (report: Report, read: Facts, lost: BundleFacts['lost'], here: readonly string[]): Answered => {
  const judged = judge(read, report);
  const pairs = fallen(report, judged);
  const known = lostBy(report);
  const newlyLost = lost
    .filter(({ file, value }) => !known.some((each) => each.file === file && each.value === value))
    .map(({ file, value }) => found('number-lost', { file, value }));
  const others = otherReaders(report, here);
  const sure = [...timeDifference(report, read), ...pairs.filter(([, now]) => contradicts(now)).map(notRepeated)];
  const open = pairs.filter(([, now]) => !contradicts(now)).map(notRepeated);
  if (others.length === 0) return gravestAnswer([...newlyLost, ...sure], open);
  // Other readers may read less, which is nobody's fault, so the result is only unclear. Whatever they read as well counts as read.
  const unsure = [...newlyLost, ...sure, ...open];
  return unsure.length === 0 ? ok(...others) : gravestAnswer([], [...others, ...unsure]);
};

/** What the report names and the images in the bundle no longer show. What was read in exactly these pixels is not read again. */
const lostIn = async ({ images }: Bundle, read: Gathered, again: Rereading): Promise<BundleFacts['lost']> => {
  const legible = new Map<string, Legible>();
  for (const [file, image] of images) {
    const [raster, pixelsRead] = [await pixelsOf(image), read.images.get(file)];
    if (raster === undefined) continue;
    const isRead = pixelsRead !== undefined && isSamePicture(fingerprintOf(raster), pixelsRead);
    const seen: Legible = isRead ? again.shownIn(file, read.facts) : new Set();
    const misses = [...again.shownBy(file)].some((mark) => !seen.has(mark));
    const more: Legible = misses ? await again.legibleIn(file, { raster, scale: image.scale }) : new Set();
    legible.set(file, new Set([...seen, ...more]));
  }
  return again.lostFrom(legible);
};

/**
 * The images, read again, show what the report says was read in them: every number where it was seen, and enough for every passed check to
 * pass again. The originals are read if all are at hand, else the images in the bundle.
 */
export const readingRepeated: Question = {
  id: 'reading-repeated',
  ask: async (inquiry) => {
    const { bundle, readers, signal } = inquiry;
    const { report, policy, opened } = bundle;
    if (readers === undefined) return notChecked(found('no-readers', {}));
    if (opened === undefined || policy === undefined) return notChecked(found('parts-missing', {}));
    const read = await gather((await originalCase(inquiry)) ?? opened, { readers, signal });
    signal?.throwIfAborted();
    const printed = { case: report.case, policy, ...report.facts, bundle: null };
    const lost = await lostIn(bundle, read, rereadingOf(opened, printed, readers));
    return compare(report, read.facts, lost, readers.identities());
  },
};
