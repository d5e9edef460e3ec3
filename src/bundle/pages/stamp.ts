import { contentWidth, type Dossier } from '../dossier.js';
import type { Exhibit } from '../exhibits.js';
import type { Ink } from '../ink.js';
import { pageLabels } from '../page-labels.js';
import type { Sheet } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';

const sticker = { least: 132, most: 196, height: 42 } as const;

/** As wide as the case's id requires. */
const stickerWidth = ({ press, report }: Dossier): number =>
  Math.min(Math.max(press.type.width(report.case.id, type.note) + 14, sticker.least), sticker.most);

/** Stamps every page with its name, the case, and its place in the whole. Drawn last, when all pages are known. */
export const stampPages = (dossier: Dossier): void => {
  for (const [index, sheet] of dossier.press.sheets.entries()) {
    sheet.ink.aside(() => drawFooter(dossier, sheet.ink, index + 1));
    const exhibit = dossier.exhibits.find(({ letter }) => sheet.section === `exhibit-${letter}`);
    if (exhibit !== undefined) sheet.ink.aside(() => drawSticker(dossier, sheet, exhibit, index + 1));
  }
};

const drawFooter = ({ report, say, press }: Dossier, ink: Ink, page: number): void => {
  const y = ink.height - 44;
  const width = contentWidth(ink);
  const number = say('pageOf', { n: page, m: press.sheets.length });
  const room = press.type.width(number, type.note) + 12;
  ink.rule([margins.side, y - 5], [margins.side + width, y - 5]);
  const whose = report.copy === 'submission' ? '' : ` · ${say('workingCopy')}`;
  const own = press.type.width(whose, type.note);
  const used = ink.text(margins.side, y, `${say('case')} ${report.case.id}`, type.note, { width: width - room - own });
  ink.text(margins.side + used, y, whose, type.note);
  ink.text(margins.side, y, number, type.note, { width, align: 'right' });
};

/** The exhibit's stamp, top right: letter, page, case. */
const drawSticker = (dossier: Dossier, { ink }: Sheet, { letter }: Exhibit, page: number): void => {
  const { say, press, report } = dossier;
  const width = stickerWidth(dossier);
  const x = ink.width - margins.side - width;
  const y = 40;
  const lines = press.type.wrap(report.case.id, type.note, width - 12, 2);
  const more = (lines.length - 1) * 11;
  ink.box({ x, y, width, height: sticker.height + more }, { fill: colours.paper, stroke: colours.accent, width: 1.4 });
  const label = `${say('exhibit', { letter })} · ${pageLabels(press.sheets)[page - 1]}`;
  const inner = { width: width - 12, align: 'centre' } as const;
  ink.text(x + 6, y + 3, label, inColour(type.section, colours.accent), inner);
  for (const [index, line] of lines.entries()) ink.text(x + 6, y + 17 + index * 11, line, type.note, inner);
  ink.text(x + 6, y + 28 + more, say('pageOf', { n: page, m: press.sheets.length }), type.note, inner);
};

/** Draws the heading of a page after the cover: what it shows and a line about it. */
export const drawHeading = (ink: Ink, title: string, about: string, aside = 0): void => {
  const width = contentWidth(ink) - aside;
  ink.box({ x: margins.side, y: 42, width: 28, height: 3 }, { fill: colours.accent });
  ink.text(margins.side, 50, title, type.heading, { width });
  ink.paragraph(margins.side, 71.5, width, about, type.note, 2);
};

/** How much of a heading's width the stamp takes. */
export const stickerRoom = (dossier: Dossier): number => stickerWidth(dossier) + 16;
