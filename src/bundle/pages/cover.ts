import type { Check, Element, ReportFinding } from '../../model/schema/report.js';
import { carrierName } from '../carrier.js';
import {
  contentBottom,
  contentWidth,
  type Dossier,
  drawSection,
  linkTo,
  openCount,
  verdictName,
  verdictOf,
} from '../dossier.js';
import { openFindings } from '../exhibits.js';
import type { Ink } from '../ink.js';
import { drawLightCross, drawMark } from '../marks.js';
import { wordInstant, wordPickup, wordWindow } from '../moment.js';
import { isOnParcel } from '../parcel.js';
import { preparingSeen } from '../preparing.js';
import type { Sheet } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';
import { drawTimeline, timelineHeight } from '../timeline.js';
import type { Label } from '../wording.js';
import { contentsHeight, drawContents } from './contents.js';
import { drawKeyFacts, keyFactsHeight } from './key-facts.js';

const left = margins.side;
const blockGap = 10;

/** How much the changing parts of page one may say. */
interface Density {
  readonly mends: number;
  readonly messageLines: number;
  readonly mendLines: number;
  readonly whyLines: number;
}

/** Tried in turn until the key facts find room: page one is always a single page. */
const densities = [
  { mends: 3, messageLines: 2, mendLines: 2, whyLines: 2 },
  { mends: 3, messageLines: 2, mendLines: 1, whyLines: 1 },
  { mends: 2, messageLines: 1, mendLines: 1, whyLines: 1 },
  { mends: 1, messageLines: 1, mendLines: 1, whyLines: 1 },
] as const satisfies readonly Density[];

/** Page one: everything that decides the case, and where to look further. */
export const drawCover = async (dossier: Dossier, { ink }: Sheet): Promise<void> => {
  const top = drawBanner(dossier, ink, drawClaims(dossier, ink, drawTitle(dossier, ink, 40)));
  const contentsTop = contentBottom(ink) + 6 - contentsHeight(dossier, ink);
  const timelineTop = contentsTop - timelineHeight - 21;
  const density = densities.find(
    (candidate) => drawReasons(dossier, ink.rehearsal(), top, candidate) + keyFactsHeight(dossier, ink) <= timelineTop,
  );
  const y = drawReasons(dossier, ink, top, density ?? densities[3]);
  await drawKeyFacts(dossier, ink, y, timelineTop);
  // Beside the heading: every line of its own takes room from the pictures.
  const headed = drawSection(ink, timelineTop, dossier.say('timeline'), sellersWord(dossier));
  drawTimeline(dossier, ink, timelineTop + headed);
  drawContents(dossier, ink, contentsTop);
};

/** What is missing, and the verdict of each element. */
const drawReasons = (dossier: Dossier, ink: Ink, y: number, density: Density): number =>
  drawElements(dossier, ink, dossier.report.verdict === 'pass' ? y : drawOpen(dossier, ink, y, density), density);

const drawTitle = ({ report, say }: Dossier, ink: Ink, y: number): number => {
  const width = contentWidth(ink);
  const policy = `${say('policy')} ${report.policy.id}, ${report.policy.version}`;
  const whose = report.copy === 'submission' ? '' : ` · ${say('workingCopy')}`;
  ink.box({ x: left, y, width: 28, height: 3 }, { fill: colours.accent });
  const used = ink.text(left, y + 8, say('dossier') + whose, type.note) + 12;
  ink.text(left + used, y + 8, policy, type.note, { width: width - used, align: 'right' });
  ink.text(left, y + 20, say('claim'), type.title, { width });
  return y + 54;
};

/** What the case claims, in two columns. Identifiers are wrapped, never cut. */
const drawClaims = ({ report, say }: Dossier, ink: Ink, y: number): number => {
  const { order, dispute, id } = report.case;
  const skus = order.items.map(({ sku }) => sku);
  const more = skus.length > 2 ? ` ${say('more', { n: skus.length - 2 })}` : '';
  const claims: readonly (readonly [Label, string])[] = [
    ['case', id],
    ['orderNumber', order.number],
    ['trackingNumber', order.trackingNumber ?? say('notStated')],
    ['sku', skus.slice(0, 2).join(', ') + more],
    ['disputeOpened', wordWindow(dispute.openedAt)],
    ['total', order.total === undefined ? say('notStated') : `${order.total.amount} ${order.total.currency}`],
  ];
  const width = (contentWidth(ink) - 16) / 2;
  let top = y;
  for (let row = 0; row < claims.length; row += 2) {
    const heights = claims.slice(row, row + 2).map(([label, value], column) => {
      const x = left + column * (width + 16);
      ink.text(x, top, say(label), type.note, { width: 100 });
      return ink.paragraph(x + 104, top - 0.8, width - 104, value, type.strong, 3);
    });
    top += Math.max(...heights) + 1;
  }
  return top + 7;
};

/** What no evidence shows and the case alone says. */
const sellersWord = ({ report, say }: Dossier): string => {
  const { order } = report.case;
  const { facts } = report;
  const isTied =
    order.trackingNumber === undefined ||
    order.trackingNumber === order.number ||
    facts.order.trackingNumber?.sure === true ||
    facts.label.postingNumber?.sure === true ||
    facts.tracking.postings.some(({ trackingNumber }) => trackingNumber !== null);
  return say(isTied ? 'sellersWord.dispute' : 'sellersWord.link');
};

/** The verdict as a sign, a word and a sentence. A pass is framed; what fails is a heavy dark band. */
const drawBanner = (dossier: Dossier, ink: Ink, y: number): number => {
  const { verdict } = dossier.report;
  const width = contentWidth(ink);
  const colour = verdict === 'fail' ? colours.paper : colours.ink;
  const sentence = bannerSentence(dossier);
  const lines = dossier.press.type.wrap(sentence, type.body, width - 70, 2);
  const height = 34.5 + lines.length * type.body.leading;
  ink.box({ x: left, y, width, height }, bannerBrush[verdict], 4);
  const sign = [left + 16, y + height / 2 - 14, 28] as const;
  if (verdict === 'fail') drawLightCross(ink, ...sign);
  else drawMark(ink, verdict, ...sign);
  ink.text(left + 60, y + 4, verdictName(dossier), inColour(type.verdict, colour), { width: width - 70 });
  ink.paragraph(left + 60, y + 29, width - 70, sentence, inColour(type.body, colour), 2);
  return y + height + blockGap;
};

const bannerSentence = ({ report, say }: Dossier): string => {
  const { verdict, acceptance } = report;
  if (acceptance === undefined) return say(`verdict.${verdict}.says`, { n: openCount(report) });
  return say('verdict.accepted.says', { name: acceptance.by, time: wordInstant(acceptance.at) });
};

const bannerBrush = {
  pass: { fill: colours.tint, stroke: colours.accent, width: 1.2 },
  fail: { fill: colours.ink },
  review: { fill: colours.panel, stroke: colours.ink, width: 1.2, dash: [5, 3] },
} as const;

/** The gravest findings with their mends, or what a person accepted; the rest stand on the checks' pages. */
const drawOpen = (dossier: Dossier, ink: Ink, y: number, density: Density): number => {
  const { report, say, press } = dossier;
  const open = openFindings(report);
  if (open.length === 0) return y;
  const accepted = report.acceptance !== undefined;
  const width = contentWidth(ink) - 20;
  let top = y + drawSection(ink, y, say(accepted ? 'acceptedOpen' : 'toMend'));
  for (const { check, finding } of open.slice(0, density.mends)) {
    drawMark(ink, check.status, left, top + 1, 11);
    top += ink.paragraph(left + 20, top, width, finding.message, type.smallStrong, density.messageLines);
    const second = secondLine(dossier, check, finding);
    top += ink.paragraph(left + 20, top, width, second, type.small, density.mendLines) + 2;
  }
  const rest = open.length - density.mends;
  const page = press.pageOf('checks');
  if (rest > 0 && page !== undefined) {
    const more = say(accepted ? 'moreAccepted' : 'moreToMend', { n: rest, page });
    const drawn = ink.text(left + 20, top, more, inColour(type.small, colours.accent));
    linkTo(dossier, ink, 'checks', { x: left + 20, y: top, width: drawn, height: 12.5 });
    top += 12.5;
  }
  return top + blockGap - 4;
};

/** For the seller what to do; for the marketplace which demand is left open. */
const secondLine = ({ say, report }: Dossier, { title }: Check, { mend }: ReportFinding): string =>
  report.acceptance === undefined ? mend : say('leftOpen', { text: title });

const drawElements = (dossier: Dossier, ink: Ink, y: number, { whyLines }: Density): number => {
  const { report, say, press } = dossier;
  const widest = (labels: readonly Label[]) =>
    Math.max(...labels.map((label) => press.type.width(say(label), type.strong))) + 14;
  const elements = ['order', 'tracking', 'label', 'chain'] as const;
  const verdictLeft = left + 20 + widest(elements.map((element) => `element.${element}` as const));
  const whyLeft = verdictLeft + widest(elements.map((element) => `verdict.${verdictOf(report, element)}` as const));
  const whyWidth = left + contentWidth(ink) - whyLeft;
  let top = y + drawSection(ink, y, say('elements'));
  for (const element of elements) {
    const verdict = verdictOf(report, element);
    drawMark(ink, verdict, left, top + 1, 12);
    ink.text(left + 20, top, say(`element.${element}`), type.strong);
    ink.text(verdictLeft, top + 0.6, say(`verdict.${verdict}`), type.smallStrong);
    const height = ink.paragraph(whyLeft, top + 0.6, whyWidth, whyOf(dossier, element), type.small, whyLines);
    top += Math.max(height, 13) + 3;
  }
  return top + blockGap - 3;
};

/** Why an element has its verdict, in a line or two. */
const whyOf = (dossier: Dossier, element: Element): string => {
  const { report } = dossier;
  if (verdictOf(report, element) === 'pass') return whyPassed[element](dossier) ?? dossier.say('why.passed');
  const first = openFindings(report).find(({ check }) => check.element === element);
  const open = report.checks.find(({ element: of, status }) => of === element && status !== 'pass');
  return first?.finding.message ?? open?.title ?? '';
};

/** Undefined where the facts lack what the sentence would state. */
const whyPassed: { readonly [E in Element]: (dossier: Dossier) => string | undefined } = {
  order: ({ report, say }) => {
    const seen = preparingSeen(report);
    return seen?.at ? say('why.order', { text: seen.text, time: wordWindow(seen.at) }) : undefined;
  },
  tracking: ({ report, say }) => {
    const { pickup, pickupProof } = report.facts.tracking;
    if (pickup === null) return undefined;
    return say('why.tracking', {
      carrier: carrierName(report) ?? say('theCarrier'),
      time: wordPickup(say, pickup, pickupProof),
    });
  },
  label: ({ report, say }) => {
    const { trackingNumber, skus } = report.facts.label;
    const sku = skus.map(({ value }) => value).join(', ');
    if (trackingNumber === null || sku === '') return undefined;
    const isAll = [trackingNumber, ...skus].every(({ sightings }) => isOnParcel(report, sightings));
    return say(isAll ? 'why.label' : 'why.label.pictures', { number: trackingNumber.value, sku });
  },
  // The order of all three times is proven only where every element passes: pickup before dispute is another element's check.
  chain: ({ report, say }) => (report.verdict === 'pass' ? say('why.chain') : undefined),
};
