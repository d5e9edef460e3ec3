import { sureDelivery } from '../../model/delivery.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import type { Check, Element, Report, ReportFinding } from '../../model/schema/report.js';
import { unconfirmedMark } from '../../report/beside.js';
import type { CheckId } from '../../rules/ids.js';
import { wordInstant, wordLocal, wordWindow, zoneName } from '../../words/times.js';
import { answerOf, endName, endWords, isOfAnother, isOfDelivery, lastSeen } from '../answer.js';
import { hasCheck, isAsked, isWholeChain } from '../asked.js';
import { carrierName } from '../carrier.js';
import {
  contentBottom,
  contentWidth,
  type Dossier,
  drawSection,
  elementVerdict,
  linkTo,
  openCount,
  verdictName,
} from '../dossier.js';
import { openFindings } from '../exhibits.js';
import type { Ink } from '../ink.js';
import { drawLightCross, drawMark } from '../marks.js';
import { wordPickup } from '../moment.js';
import { isOnParcel } from '../parcel.js';
import { policyTitle } from '../policy-title.js';
import { preparingSeen } from '../preparing.js';
import type { Sheet } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';
import { drawTimeline, timelineHeight } from '../timeline.js';
import type { Label } from '../wording.js';
import { contentsHeight, drawContents } from './contents.js';
import { drawKeyFacts, keyFactsHeight } from './key-facts.js';

const left = margins.side;
const blockGap = 10;

/** How much detail the variable parts of page one show. */
interface Density {
  /** Number of findings shown in full, with what to do. */
  readonly mends: number;
  /** Whether the timeline also shows each moment as its source writes it. */
  readonly sources: boolean;
}

/**
 * The first density that leaves room for the key facts is used. What to do matters more than a source's own words, which are also in its
 * exhibit.
 */
const densities = [
  { mends: 4, sources: true },
  { mends: 3, sources: true },
  { mends: 2, sources: true },
  { mends: 2, sources: false },
  { mends: 1, sources: true },
  { mends: 1, sources: false },
  { mends: 0, sources: false },
] as const satisfies readonly Density[];

/** Page one: the answer, everything that decides the case, and where to look further. */
export const drawCover = async (dossier: Dossier, { ink }: Sheet): Promise<void> => {
  const top = drawBanner(dossier, ink, drawClaims(dossier, ink, drawTitle(dossier, ink, 40)));
  const contentsTop = contentBottom(ink) + 6 - contentsHeight(dossier, ink);
  const needed = keyFactsHeight(dossier, ink);
  const fits = (density: Density) => drawReasons(dossier, ink.rehearsal(), top, density) + needed <= contentsTop;
  const y = drawReasons(dossier, ink, top, densities.find(fits) ?? densities[6]);
  await drawKeyFacts(dossier, ink, y, contentsTop);
  drawContents(dossier, ink, contentsTop);
};

/** Draws what is missing, the chain in time, and the verdict of each element. */
const drawReasons = (dossier: Dossier, ink: Ink, y: number, { mends, sources }: Density): number => {
  const open = dossier.report.verdict === 'pass' ? y : drawOpen(dossier, ink, y, mends);
  return drawElements(dossier, ink, drawChain(dossier, ink, open, sources));
};

const drawChain = (dossier: Dossier, ink: Ink, y: number, sources: boolean): number => {
  const { say, clock, report, press } = dossier;
  const zone = zoneName(clock.zone, clock.language, Date.parse(report.case.dispute.openedAt.earliest));
  const heading = say('inTime', { zone });
  const words = sellersWord(dossier);
  // Beside the heading if it fits, because a separate line would take room from the pictures.
  const [headed, stated] = [press.type.width(heading, type.section), press.type.width(words, type.note)];
  const fits = headed + stated + 40 <= contentWidth(ink);
  const top = y + drawSection(ink, y, heading, fits ? words : '');
  const below = top + (fits ? 0 : ink.paragraph(left, top, contentWidth(ink), words, type.note));
  drawTimeline(dossier, ink, below, sources);
  return below + timelineHeight(dossier, ink, sources) + blockGap;
};

const drawTitle = (dossier: Dossier, ink: Ink, y: number): number => {
  const { report, say } = dossier;
  const width = contentWidth(ink);
  const whose = report.copy === 'submission' ? '' : ` · ${say('workingCopy')}`;
  ink.box({ x: left, y, width: 28, height: 3 }, { fill: colours.accent });
  const used = ink.text(left, y + 8, say('dossier') + whose, type.note) + 12;
  const whom = `${say('case')} ${report.case.id}`;
  ink.text(left + used, y + 8, whom, type.note, { width: width - used, align: 'right' });
  const answer = answerOf(dossier);
  const size = dossier.press.type.width(answer, type.title) <= width ? type.title : type.longTitle;
  const titled = y + 21 + ink.paragraph(left, y + 21, width, answer, size, 3);
  return drawEnd(dossier, ink, titled) + 8;
};

/** Where the parcel is: the second question of whoever decides. */
const drawEnd = (dossier: Dossier, ink: Ink, y: number): number => {
  const event = isOfAnother(dossier.report) ? undefined : lastSeen(dossier.report);
  const words = event && endWords(dossier, event);
  if (event === undefined || words === undefined) return y;
  const name = dossier.say('titled', { name: endName(dossier, event), what: '' }).trim();
  const used = ink.text(left, y + 1, name, type.strong) + 6;
  const room = contentWidth(ink) - used;
  return y + 1 + Math.max(type.strong.leading, ink.paragraph(left + used, y + 1.6, room, words, type.body, 3));
};

/** The case's tracking number, or else the one on which all documents that show one agree, if at least two do. */
const trackingNumber = ({ report, say }: Dossier): string => {
  const { order, tracking, label } = report.facts;
  const claimed = report.case.order.trackingNumber;
  if (claimed !== undefined) return claimed;
  const read = [order.trackingNumber, tracking.trackingNumber, label.trackingNumber].filter((seen) => seen !== null);
  const values = new Set(read.map(({ value }) => normaliseIdentifier(value)));
  const [first] = read;
  const agreed = first !== undefined && read.length > 1 && values.size === 1 && read.every(({ sure }) => sure);
  return agreed ? say('asRead', { text: first.value }) : say('notStated');
};

/** The case's claims, in two columns. Identifiers are wrapped, never cut. */
const drawClaims = (dossier: Dossier, ink: Ink, y: number): number => {
  const { report, say, press, clock } = dossier;
  const { order, dispute } = report.case;
  const skus = order.items.map(({ sku }) => sku);
  const more = skus.length > 2 ? ` ${say('more', { n: skus.length - 2 })}` : '';
  const claims: readonly (readonly [Label, string])[] = [
    ['orderNumber', order.number],
    ['trackingNumber', trackingNumber(dossier)],
    ['sku', skus.slice(0, 2).join(', ') + more],
    ['total', order.total === undefined ? say('notStated') : `${order.total.amount} ${order.total.currency}`],
    ['disputeOpened', wordWindow(dispute.openedAt, clock)],
  ];
  const width = (contentWidth(ink) - 16) / 2;
  const labelled = (column: number) =>
    Math.max(...claims.map(([label], index) => (index % 2 === column ? press.type.width(say(label), type.note) : 0))) +
    8;
  let top = y;
  for (let row = 0; row < claims.length; row += 2) {
    const heights = claims.slice(row, row + 2).map(([label, value], column) => {
      const x = left + column * (width + 16);
      ink.text(x, top, say(label), type.note);
      // The last one alone in its row gets the whole line.
      const room = (row + 1 === claims.length ? contentWidth(ink) : width) - labelled(column);
      return ink.paragraph(x + labelled(column), top - 0.8, room, value, type.strong, 3);
    });
    top += Math.max(...heights) + 1;
  }
  return top + 7;
};

const isJudged = ({ checks }: Report, wanted: CheckId): boolean =>
  checks.some(({ id, status }) => id === wanted && status !== 'not-applicable');

/** What the policy's checks rely on although only the case says it. */
const wordOf = {
  request: ({ checks }) =>
    checks.some(({ findings }) => findings.some(({ code }) => code === 'cancellation-from-case')),
  shipBy: (report) => isJudged(report, 'dispatch-by-deadline'),
  destination: (report) => isJudged(report, 'destination-matches'),
  total: (report) => hasCheck(report, 'signature-above-amount'),
  answer: (report) => hasCheck(report, 'answered-in-time'),
} as const satisfies Readonly<Record<string, (report: Report) => boolean>>;

/** Statements that only the case makes and no evidence shows. */
const sellersWord = ({ report, say }: Dossier): string => {
  const { order } = report.case;
  const { facts } = report;
  const isTied =
    order.trackingNumber === undefined ||
    order.trackingNumber === order.number ||
    facts.order.trackingNumber?.sure === true ||
    facts.label.postingNumber?.sure === true ||
    facts.tracking.postings.some(({ trackingNumber }) => trackingNumber !== null);
  const further = (Object.keys(wordOf) as readonly (keyof typeof wordOf)[]).filter((name) => wordOf[name](report));
  if (further.length === 0) return say(isTied ? 'sellersWord.dispute' : 'sellersWord.link');
  const names = ['dispute', ...(isTied ? [] : (['link'] as const)), ...further] as const;
  return say('sellersWord.several', { what: names.map((name) => say(`sellersWord.of.${name}`)).join('; ') });
};

/** The verdict as a sign, a word and a sentence. A pass is framed; a failure is a heavy dark band. */
const drawBanner = (dossier: Dossier, ink: Ink, y: number): number => {
  const { verdict } = dossier.report;
  const width = contentWidth(ink);
  const colour = verdict === 'fail' ? colours.paper : colours.ink;
  const sentence = bannerSentence(dossier);
  const lines = dossier.press.type.wrap(sentence, type.body, width - 70, 4);
  const height = 34.5 + lines.length * type.body.leading;
  ink.box({ x: left, y, width, height }, bannerBrush[verdict], 4);
  const sign = [left + 16, y + height / 2 - 14, 28] as const;
  if (verdict === 'fail') drawLightCross(ink, ...sign);
  else drawMark(ink, verdict, ...sign);
  ink.text(left + 60, y + 4, verdictName(dossier), inColour(type.verdict, colour), { width: width - 70 });
  ink.paragraph(left + 60, y + 29, width - 70, sentence, inColour(type.body, colour), 4);
  return y + height + blockGap;
};

/** What the verdict means, and whose rules apply. */
const bannerSentence = ({ report, names, say, clock }: Dossier): string => {
  const { acceptance, policy } = report;
  const means =
    acceptance === undefined
      ? say(saysOf(report), { n: openCount(report) })
      : say('verdict.accepted.says', { name: acceptance.by, time: wordInstant(acceptance.at, clock) });
  const rules = say('judgedBy', { title: policyTitle(report, names), id: policy.id, version: policy.version });
  return `${means}${report.language === 'zh' ? '' : ' '}${rules}`;
};

/** If the rules ask for less than the whole chain, the text says only that they are met. */
const saysOf = (report: Report): Label =>
  report.verdict === 'pass' && !isWholeChain(report) ? 'verdict.pass.asked' : `verdict.${report.verdict}.says`;

const bannerBrush = {
  pass: { fill: colours.tint, stroke: colours.accent, width: 1.2 },
  fail: { fill: colours.ink },
  review: { fill: colours.panel, stroke: colours.ink, width: 1.2, dash: [5, 3] },
} as const;

/** The gravest findings with their mends, or what a person accepted. The rest is on the pages of the checks. */
const drawOpen = (dossier: Dossier, ink: Ink, y: number, mends: number): number => {
  const { report, say, press } = dossier;
  const open = openFindings(report);
  if (open.length === 0) return y;
  const accepted = report.acceptance !== undefined;
  const width = contentWidth(ink) - 20;
  let top = y + drawSection(ink, y, say(accepted ? 'acceptedOpen' : 'toMend'));
  for (const { check, finding } of open.slice(0, mends)) {
    drawMark(ink, check.status, left, top + 1, 11);
    top += ink.paragraph(left + 20, top, width, finding.message, type.smallStrong);
    top += ink.paragraph(left + 20, top, width, secondLine(dossier, check, finding), type.small) + 3;
  }
  const rest = open.length - mends;
  const page = press.pageOf('checks');
  if (rest > 0 && page !== undefined) {
    const further = say(accepted ? 'moreAccepted' : 'moreToMend', { n: rest, page });
    const more = mends === 0 ? say('allToMend', { page }) : further;
    const drawn = ink.text(left + 20, top, more, inColour(type.small, colours.accent));
    linkTo(dossier, ink, 'checks', { x: left + 20, y: top, width: drawn, height: 12.5 });
    top += 12.5;
  }
  return top + blockGap - 4;
};

/** For the seller, what to do; for the marketplace, which demand is left open. */
const secondLine = ({ say, report }: Dossier, check: Check, { mend }: ReportFinding): string =>
  report.acceptance === undefined ? mend : say('leftOpen', { text: demandOf(report, check) });

/** A demand, and whether nobody has confirmed that it is one. */
const demandOf = ({ language }: Report, { title, unconfirmed }: Check): string =>
  title + unconfirmedMark(unconfirmed, language);

const drawElements = (dossier: Dossier, ink: Ink, y: number): number => {
  const { report, say, press } = dossier;
  const widest = (labels: readonly Label[]) =>
    Math.max(...labels.map((label) => press.type.width(say(label), type.strong))) + 14;
  const elements = (['order', 'tracking', 'label', 'chain'] as const).filter((element) => isAsked(report, element));
  const verdictLeft = left + 20 + widest(elements.map((element) => `element.${element}` as const));
  const whyLeft =
    verdictLeft + widest(elements.map((element) => `verdict.${elementVerdict(report, element)}` as const));
  const whyWidth = left + contentWidth(ink) - whyLeft;
  let top = y + drawSection(ink, y, say(isWholeChain(report) ? 'elements' : 'elementsAsked'));
  for (const element of elements) {
    const verdict = elementVerdict(report, element);
    drawMark(ink, verdict, left, top + 1, 12);
    ink.text(left + 20, top, say(`element.${element}`), type.strong);
    ink.text(verdictLeft, top + 0.6, say(`verdict.${verdict}`), type.smallStrong);
    const height = ink.paragraph(whyLeft, top + 0.6, whyWidth, whyOf(dossier, element), type.small, 3);
    top += Math.max(height, 13) + 3;
  }
  return top + blockGap - 3;
};

/** Why an element has its verdict: what proves it, or which demand is not met. The findings themselves are listed above. */
const whyOf = (dossier: Dossier, element: Element): string => {
  const { report, say } = dossier;
  if (elementVerdict(report, element) === 'pass') return whyPassed[element](dossier) ?? say('why.passed');
  const [first] = openFindings(report).filter(({ check }) => check.element === element);
  const open = first?.check ?? report.checks.find(({ element: of, status }) => of === element && status !== 'pass');
  return open === undefined ? '' : say('unmet', { text: demandOf(report, open) });
};

/** Whether the policy asks for Preparing, pickup and dispute in this order. */
const isTimed = (report: Report): boolean =>
  (['chain-same-parcel', 'preparing-before-pickup', 'pickup-before-dispute'] as const).every((id) =>
    hasCheck(report, id),
  );

/** Undefined if the facts lack what the sentence would state. */
const whyPassed: { readonly [E in Element]: (dossier: Dossier) => string | undefined } = {
  order: ({ report, say, clock }) => {
    const seen = preparingSeen(report);
    if (!seen?.at) return undefined;
    // A state that is called by its word on the page is not said twice.
    const isWord = say('preparing') === say('quoted', { text: seen.text });
    return say(isWord ? 'why.order.quoted' : 'why.order', { text: seen.text, time: wordLocal(seen.at, clock) });
  },
  tracking: ({ report, names, say, clock }) => {
    const { pickup, pickupProof } = report.facts.tracking;
    const carrier = carrierName(report, names) ?? say('theCarrier');
    const delivered = isOfDelivery(report) ? sureDelivery(report.facts.tracking)?.at : undefined;
    if (delivered) return say('why.delivered', { carrier, time: wordLocal(delivered, clock) });
    if (pickup === null) return undefined;
    return say('why.tracking', {
      carrier,
      time: wordPickup(say, pickup, pickupProof, clock),
    });
  },
  label: ({ report, say }) => {
    const { trackingNumber, skus } = report.facts.label;
    const sku = skus.map(({ value }) => value).join(', ');
    if (trackingNumber === null || sku === '') return undefined;
    const isAll = [trackingNumber, ...skus].every(({ sightings }) => isOnParcel(report, sightings));
    return say(isAll ? 'why.label' : 'why.label.pictures', { number: trackingNumber.value, sku });
  },
  // The order of all three times is proven only if every element passes: pickup before dispute is another element's check.
  chain: ({ report, say }) =>
    report.verdict === 'pass' && isWholeChain(report) && isTimed(report) ? say('why.chain') : undefined,
};
