import type { EventSeen, InputRecord, Report } from '../../model/schema/report.js';
import type { CheckId } from '../../rules/ids.js';
import { carrierName } from '../carrier.js';
import { contentBottom, contentWidth, type Dossier, drawSection } from '../dossier.js';
import { type Exhibit, findingsAbout } from '../exhibits.js';
import { grouped } from '../grouped.js';
import type { Ink } from '../ink.js';
import { drawMark, drawPointer } from '../marks.js';
import { wordInstant, wordWindow } from '../moment.js';
import { pickupEvent } from '../pickup.js';
import type { Sheet } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';
import { drawTable, type Row } from '../table.js';
import { drawHeading, stickerRoom } from './stamp.js';

/** Beyond this many events a history is shown in part; the omission is stated and the whole is attached. */
const mostEvents = 200;
/** Of a history shown in part: so many from its start, its end, and around the pickup. */
const shownParts = { first: 120, last: 50, around: 10 } as const;

/** A tracking file: who carries what, where it was taken from, and its history as a table. */
export const drawTrackingExhibit = (dossier: Dossier, exhibit: Exhibit): void => {
  const { say, report } = dossier;
  const nextPage = (): Sheet => {
    const sheet = dossier.press.sheet(`exhibit-${exhibit.letter}`);
    drawHeading(sheet.ink, say('exhibit.tracking'), exhibit.input.file, stickerRoom(dossier));
    return sheet;
  };
  const sheet = nextPage();
  const y = drawAbout(dossier, exhibit, sheet.ink, margins.top);
  const events = report.facts.tracking.events.filter(({ file }) => file === exhibit.input.file);
  const top = y + drawSection(sheet.ink, y, `${say('events')} (${grouped(events.length)})`);
  if (events.length === 0) sheet.ink.text(margins.side, top, say('noEvents'), type.body);
  const columns = [
    { head: '', share: 27 },
    { head: say('column.time'), share: 142 },
    { head: say('column.event'), share: 166 },
    { head: say('column.place'), share: 80 },
    { head: say('column.kind'), share: 76 },
  ];
  const end = drawTable(dossier, { columns, rows: rowsOf(dossier, exhibit, events), nextPage }, sheet, top);
  drawNotes(dossier, exhibit, end, nextPage);
};

/** So much of an address is shown; the whole stands in report.json. */
const mostAddressLines = 12;

/** Carrier, number, source and time of retrieval. */
const drawAbout = (dossier: Dossier, { input }: Exhibit, ink: Ink, y: number): number => {
  const { report, say, press } = dossier;
  const { trackingNumber } = report.facts.tracking;
  const lines = [
    [say('carrier'), carrierName(report) ?? say('notStated')],
    [say('trackingNumber'), trackingNumber?.value ?? say('notStated')],
    [say('sourceUrl'), input.url ?? say('notStated'), officialAddress(report, input)],
    [say('retrievedAt'), input.retrievedAt === undefined ? say('notStated') : wordInstant(input.retrievedAt)],
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

/** The address to follow: only one with which the check of its source finds no fault, and only https. */
const officialAddress = ({ checks }: Report, { file, url = '' }: InputRecord): string | undefined => {
  const check = checks.find(({ id }) => id === ('tracking-source-official' satisfies CheckId));
  const judged = check !== undefined && check.status !== 'not-applicable' && check.status !== 'error';
  const faulty = check?.findings.some(({ at }) => at.some((place) => place.file === file));
  if (!judged || faulty || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' ? href : undefined;
};

const rowsOf = (dossier: Dossier, { input }: Exhibit, events: readonly EventSeen[]): Row[] => {
  const pickup = pickupEvent(dossier.report, events);
  const shown = chosen(events.length, pickup === undefined ? -1 : events.indexOf(pickup));
  const rows: Row[] = [];
  let omitted = 0;
  const close = () => {
    if (omitted > 0) rows.push(omissionRow(dossier, omitted, input.file));
    omitted = 0;
  };
  for (const [index, event] of events.entries()) {
    if (shown(index)) {
      close();
      rows.push(eventRow(dossier, event, index + 1, event === pickup));
    } else omitted++;
  }
  close();
  return rows;
};

/** Which events of a history are shown, by their place in it. */
const chosen = (count: number, pickup: number): ((index: number) => boolean) => {
  if (count <= mostEvents) return () => true;
  const { first, last, around } = shownParts;
  return (index) => index < first || index >= count - last || (pickup >= 0 && Math.abs(index - pickup) <= around);
};

const eventRow = ({ say, report }: Dossier, event: EventSeen, number: number, isPickup: boolean): Row => {
  const style = isPickup ? type.smallStrong : type.small;
  const words = say(report.facts.tracking.pickupProof === 'later-event' ? 'laterRow' : 'pickupRow');
  return {
    cells: [
      [{ text: isPickup ? ' ' : String(number), style: type.note }],
      [
        { text: event.at === null ? say('noTime') : wordWindow(event.at), style },
        { text: event.at?.text ?? '', style: type.note },
      ],
      [
        { text: event.text === '' ? event.code : event.text, style },
        ...(isPickup ? [{ text: words, style: inColour(type.smallStrong, colours.accent) }] : []),
      ],
      [{ text: event.place, style: type.small }],
      [{ text: say(`kind.${event.kind}`), style }],
    ],
    ...(isPickup ? { ground: colours.tint, sign: drawPointer } : {}),
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

/** What checks say about this file. */
const drawNotes = (
  { report, say, press }: Dossier,
  exhibit: Exhibit,
  end: { readonly sheet: Sheet; readonly y: number },
  nextPage: () => Sheet,
): void => {
  let { ink } = end.sheet;
  let y = end.y + 16;
  for (const [index, { check, finding }] of findingsAbout(report, exhibit).entries()) {
    const width = contentWidth(ink) - 20;
    const lines = [finding.message, finding.mend].flatMap((text) => press.type.wrap(text, type.small, width, 4));
    if (y + (lines.length + 2) * type.small.leading > contentBottom(ink)) {
      ink = nextPage().ink;
      y = margins.top;
    }
    if (index === 0) y += drawSection(ink, y, say('findingsHere'));
    drawMark(ink, check.status, margins.side, y + 0.5, 11);
    y += ink.paragraph(margins.side + 20, y, width, finding.message, type.small, 4);
    y += ink.paragraph(margins.side + 20, y, width, finding.mend, type.note, 4) + 4;
  }
};
