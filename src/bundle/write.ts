import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString } from 'pdf-lib';
import type { Report } from '../model/schema/report.js';
import { clockOf } from '../words/times.js';
import { answerOf } from './answer.js';
import { type Attachment, attachAll, attachmentsOf } from './attachments.js';
import { carrierName } from './carrier.js';
import { type Dossier, verdictName } from './dossier.js';
import { exhibitsOf, exhibitTitle } from './exhibits.js';
import { printable } from './fonts.js';
import type { BundleImage } from './images.js';
import type { DrawnPolicyNames } from './names.js';
import { type Bookmark, writeOutline } from './outline.js';
import { writePageLabels } from './page-labels.js';
import { drawChecks } from './pages/checks.js';
import { drawCover } from './pages/cover.js';
import { drawImageExhibit } from './pages/exhibit-image.js';
import { drawManifest } from './pages/manifest.js';
import { stampPages } from './pages/stamp.js';
import { drawTrackingExhibit } from './pages/tracking.js';
import { policyTitle } from './policy-title.js';
import { type PictureOnPage, Press, type Section, type Sheet } from './press.js';
import { sayFor, wording } from './wording.js';

/** Everything that a bundle is made of. */
export interface BundleSource {
  /** Without its `bundle` record, which names the PDF that is only now written. */
  readonly report: Report;
  /** What its policy calls things; undefined if the policy is not known here. */
  readonly names: DrawnPolicyNames | undefined;
  /** The case file's own bytes, which are attached. */
  readonly caseFile: Uint8Array;
  /** Evidence as given. Tracking files are attached; images are proved by their hash. */
  readonly originals: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** Prepared images by file name. A file without one is shown as not readable. */
  readonly images: ReadonlyMap<string, BundleImage>;
}

export interface WrittenBundle {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The evidence that takes most pages; undefined if there is none. */
  readonly longest: { readonly file: string; readonly pages: number } | undefined;
  /** The contents of each page, in page order. */
  readonly plan: readonly PagePlan[];
}

/** What a page belongs to, its size in points, and the whole pictures on it. */
export interface PagePlan {
  readonly section: Section;
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly PictureOnPage[];
}

/** Writes the bundle: one PDF (PDF/A-3b) with report, exhibits and attachments. The same source gives the same bytes. */
export const writeBundle = async (source: BundleSource): Promise<WrittenBundle> => {
  const { doc, sheets } = await layOut(source);
  const bytes = await doc.save({ updateFieldAppearances: false });
  return { bytes, pages: sheets.length, longest: longestOf(source.report, sheets), plan: sheets.map(planOf) };
};

const planOf = ({ section, ink, pictures }: Sheet): PagePlan => ({
  ...{ section, pictures },
  ...{ width: ink.width, height: ink.height },
});

/** The evidence that takes most pages; the first one in a tie. */
const longestOf = (report: Report, sheets: readonly Sheet[]): WrittenBundle['longest'] => {
  const lengths = exhibitsOf(report).map(({ letter, input: { file } }) => ({
    file,
    pages: sheets.filter(({ section }) => section === `exhibit-${letter}`).length,
  }));
  return lengths.sort((a, b) => b.pages - a.pages)[0];
};

/** Draws all pages without writing them out. The press's `overflows` lists texts that left the paper. */
export const layOut = async (source: BundleSource): Promise<Press> => {
  const { report, names } = source;
  const say = sayFor(report);
  const attachments = attachmentsOf(source);
  const press = await Press.open(
    JSON.stringify([
      report,
      carrierName(report, names),
      policyTitle(report, names),
      Object.values(wording[report.language]),
    ]),
  );
  const clock = clockOf(report);
  const dossier: Dossier = { report, names, say, clock, press, exhibits: exhibitsOf(report), images: source.images };

  const cover = press.sheet('cover');
  for (const exhibit of dossier.exhibits) {
    if (exhibit.input.element === 'tracking') drawTrackingExhibit(dossier, exhibit);
    else await drawImageExhibit(dossier, exhibit);
  }
  drawChecks(dossier);
  drawManifest(dossier, attachments);
  // Last, because it names the pages of everything else.
  await drawCover(dossier, cover);
  stampPages(dossier);
  writeOutline(press.doc, bookmarksOf(dossier));
  writePageLabels(press.doc, press.sheets);
  press.structure.write(
    press.doc,
    press.sheets.map(({ page }) => page),
  );
  attachAll(press.doc, attachments);
  describe(press.doc, dossier, attachments);
  return press;
};

const bookmarksOf = (dossier: Dossier): Bookmark[] => {
  const { press, say, exhibits } = dossier;
  const titles: readonly [string, string][] = [
    ['cover', say('titled', { name: say('summary'), what: verdictName(dossier) })],
    ...exhibits.map((exhibit): [string, string] => [
      `exhibit-${exhibit.letter}`,
      `${exhibitTitle(say, exhibit)} (${printable(exhibit.input.file)})`,
    ]),
    ['checks', say('checks')],
    ['manifest', say('manifest')],
  ];
  return titles.flatMap(([section, title]) => {
    const sheet = press.sheets.find((candidate) => candidate.section === section);
    return sheet === undefined ? [] : [{ title, page: sheet.page }];
  });
};

/** Sets title, language and identity. The only date is the case's own, because the current time would make every copy a different file. */
const describe = (doc: PDFDocument, dossier: Dossier, attachments: readonly Attachment[]): void => {
  const { report, say } = dossier;
  const moment = new Date(report.case.dispute.openedAt.earliest);
  const tool = `${report.tool.name} ${report.tool.version}`;
  doc.setTitle(say('titled', { name: report.case.id, what: answerOf(dossier) }), { showInWindowTitleBar: true });
  doc.setSubject(`${say('orderNumber')} ${printable(report.case.order.number)}`);
  doc.setLanguage(report.language);
  doc.setCreator(tool);
  doc.setProducer(tool);
  doc.setCreationDate(moment);
  doc.setModificationDate(moment);
  const hash = createHash('sha256').update(attachments.map(({ sha256 }) => sha256).join('\n'));
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
  doc.convertToPDFA({ conformance: '3B' });
};
