import type { EventSeen, InputRecord, Report } from '../../model/schema/report.js';
import type { CheckId } from '../../rules/ids.js';
import { grouped } from '../../words/grouped.js';
import { momentIn, wordInstant, zoneName } from '../../words/times.js';
import { deliveryEvent, isOfDelivery } from '../answer.js';
import { carrierName } from '../carrier.js';
import { contentBottom, contentWidth, type Dossier, drawSection } from '../dossier.js';
import { type Exhibit, findingsAbout } from '../exhibits.js';
import type { Ink } from '../ink.js';
import { drawDiamond, drawMark, drawPointer } from '../marks.js';
import { pickupEvent } from '../pickup.js';
import type { Sheet } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';
import { drawTable, type Row } from '../table.js';
import { drawHeading, stickerRoom } from './stamp.js';

/** A history with more events is shown in part. The omission is stated, and the whole history is attached. */
const mostEvents = 200;
/** Events shown of a partial history: at its start, at its end, and around the pickup. */
const shownParts = { first: 120, last: 50, around: 10 } as const;

/** Draws a tracking file: carrier, number, source, and its history as a table. */
export const drawTrackingExhibit = (dossier: Dossier, exhibit: Exhibit): void => {
  const { say, report } = dossier;
  const nextPage = (): Sheet => {
    const sheet = dossier.press.sheet(`exhibit-${exhibit.letter}`);
    drawHeading(sheet.ink, say('exhibit.tracking'), exhibit.input.file, stickerRoom(dossier));
    return sheet;
  };
  const first = nextPage();
  const about = drawAbout(dossier, exhibit, first.ink, margins.top);
  // Before the history, because after it a single remark might end up alone on a page.
  const { sheet, y } = drawNotes(dossier, exhibit, { sheet: first, y: about }, nextPage);
  const events = report.facts.tracking.events.filter(({ file }) => file === exhibit.input.file);
  const top = y + drawSection(sheet.ink, y, `${say('events')} (${grouped(events.length)})`);
  if (events.length === 0) sheet.ink.text(margins.side, top, say('noEvents'), type.body);
  const columns = [
    { head: '', share: 27 },
    { head: say('column.time', { zone: clocksOf(dossier) }), share: 152 },
    { head: say('column.event'), share: 160 },
    { head: say('column.place'), share: 78 },
    { head: say('column.kind'), share: 74 },
  ];
  drawTable(dossier, { columns, rows: rowsOf(dossier, exhibit, events), nextPage }, sheet, top);
};

/** The clocks in the column of times. */
const clocksOf = ({ clock, report }: Dossier): string => {
  const zone = zoneName(clock.zone, clock.language, Date.parse(report.case.dispute.openedAt.earliest));
  return zone === 'UTC' ? zone : `${zone} / UTC`;
};

const timeWords = ({ say, clock }: Dossier, { at }: EventSeen): string => {
  if (at === null) return say('noTime');
  const { local, utc } = momentIn(at, clock);
  return utc === undefined ? local : `${local} / ${utc} UTC`;
};

/** Most lines of an address that are shown; report.json has it in full. */
const mostAddressLines = 12;

/** Draws carrier, number, source and time of retrieval. */
const drawAbout = (dossier: Dossier, { input }: Exhibit, ink: Ink, y: number): number => {
  const { report, names, say, press } = dossier;
  const { trackingNumber } = report.facts.tracking;
  const lines = [
    [say('carrier'), carrierName(report, names) ?? say('notStated')],
    [say('trackingNumber'), trackingNumber?.value ?? say('notStated')],
    [say('sourceUrl'), input.url ?? say('notStated'), officialAddress(report, input)],
    [
      say('retrievedAt'),
      input.retrievedAt === undefined ? say('notStated') : wordInstant(input.retrievedAt, dossier.clock),
    ],
  ] as const;
  const left = margins.side + 110;
  for (const [label, value, href] of lines) {
    ink.text(margins.side, y, label, type.note, { width: 104 });
    const style = href === undefined ? type.smallStrong : inColour(type.smallStrong, colours.accent);
    for (const line of press.type.wrap(value, style, ink.width - margins.side - left, mostAddressLines)) {
      const width = ink.text(left, y, line, style);
      if (href !== undefined) ink.webLink({ x: left, y, width, height: style.leading }, href);
      y += style.leading;
    }
    y += 2;
  }
  return y + 10;
};

/** The address to link: https only, and only if the check of its source finds no fault. */
const officialAddress = ({ checks }: Report, { file, url = '' }: InputRecord): string | undefined => {
  const check = checks.find(({ id }) => id === ('tracking-source-official' satisfies CheckId));
  const judged = check !== undefined && check.status !== 'not-applicable' && check.status !== 'error';
  const faulty = check?.findings.some(({ at }) => at.some((place) => place.file === file));
  if (!judged || faulty || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' ? href : undefined;
};

/** What is drawn at an entry that the verdict rests on. */
interface RowMark {
  readonly words: string;
  readonly sign: (ink: Ink, x: number, y: number) => void;
}

/** The entries that the verdict rests on: the pickup, and the delivery if the policy asks for it. */
const marksOf = ({ report, say }: Dossier, events: readonly EventSeen[]): ReadonlyMap<EventSeen, RowMark> => {
  const { tracking } = report.facts;
  const pickup = pickupEvent(report, events);
  const delivered = isOfDelivery(report) ? deliveryEvent(tracking) : undefined;
  const marks = new Map<EventSeen, RowMark>();
  const held = say(tracking.pickupProof === 'later-event' ? 'laterRow' : 'pickupRow');
  if (pickup !== undefined) marks.set(pickup, { words: held, sign: drawPointer });
  if (delivered !== undefined && events.includes(delivered))
    marks.set(delivered, { words: say('deliveryRow'), sign: drawDiamond });
  return marks;
};

const rowsOf = (dossier: Dossier, { input }: Exhibit, events: readonly EventSeen[]): Row[] => {
  const marks = marksOf(dossier, events);
  const shown = chosen(events, marks);
  const rows: Row[] = [];
  let omitted = 0;
  const close = () => {
    if (omitted > 0) rows.push(omissionRow(dossier, omitted, input.file));
    omitted = 0;
  };
  for (const [index, event] of events.entries()) {
    if (shown(index)) {
      close();
      rows.push(eventRow(dossier, event, index + 1, marks.get(event)));
    } else omitted++;
  }
  close();
  return rows;
};

/** Which events of a history are shown, by their index: the first, the last, and those around the marked ones. */
const chosen = (events: readonly EventSeen[], marks: ReadonlyMap<EventSeen, RowMark>): ((index: number) => boolean) => {
  if (events.length <= mostEvents) return () => true;
  const { first, last, around } = shownParts;
  const marked = [...marks.keys()].map((event) => events.indexOf(event));
  return (index) =>
    index < first || index >= events.length - last || marked.some((at) => Math.abs(index - at) <= around);
};

const eventRow = (dossier: Dossier, event: EventSeen, number: number, mark: RowMark | undefined): Row => {
  const { say } = dossier;
  const style = mark === undefined ? type.small : type.smallStrong;
  return {
    cells: [
      [{ text: mark === undefined ? String(number) : ' ', style: type.note }],
      [
        { text: timeWords(dossier, event), style },
        { text: event.at?.text ?? '', style: type.note },
      ],
      [
        { text: event.text === '' ? event.code : event.text, style },
        ...(mark === undefined ? [] : [{ text: mark.words, style: inColour(type.smallStrong, colours.accent) }]),
      ],
      [{ text: event.place, style: type.small }],
      [{ text: say(`kind.${event.kind}`), style }],
    ],
    ...(mark === undefined ? {} : { ground: colours.tint, sign: mark.sign }),
  };
};

const omissionRow = ({ say }: Dossier, n: number, file: string): Row => ({
  cells: [
    [{ text: '…' }],
    [{ text: '…' }],
    [{ text: say('omitted', { n: grouped(n), file }), style: type.smallStrong }],
    [],
    [],
  ],
  ground: colours.panel,
});

/** A remark must fit a page. None of our own sentences is longer. */
const mostNoteLines = 24;

/** Draws what checks say about this file. @returns Where the next block may start. */
const drawNotes = (
  { report, say, press }: Dossier,
  exhibit: Exhibit,
  start: { readonly sheet: Sheet; readonly y: number },
  nextPage: () => Sheet,
): { readonly sheet: Sheet; readonly y: number } => {
  let { sheet, y } = start;
  const notes = findingsAbout(report, exhibit);
  for (const [index, { check, finding }] of notes.entries()) {
    const width = contentWidth(sheet.ink) - 20;
    const lines = [finding.message, finding.mend].flatMap((text) =>
      press.type.wrap(text, type.small, width, mostNoteLines),
    );
    if (y + (lines.length + 2) * type.small.leading > contentBottom(sheet.ink)) {
      sheet = nextPage();
      y = margins.top;
    }
    if (index === 0) y += drawSection(sheet.ink, y, say('findingsHere'));
    drawMark(sheet.ink, check.status, margins.side, y + 0.5, 11);
    y += sheet.ink.paragraph(margins.side + 20, y, width, finding.message, type.small, mostNoteLines);
    y += sheet.ink.paragraph(margins.side + 20, y, width, finding.mend, type.note, mostNoteLines) + 4;
  }
  return { sheet, y: notes.length === 0 ? y : y + 8 };
};
