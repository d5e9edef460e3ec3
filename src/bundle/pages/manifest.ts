import { type Attachment, isAttached } from '../attachments.js';
import { contentWidth, type Dossier, drawSection } from '../dossier.js';
import type { Exhibit } from '../exhibits.js';
import type { Ink } from '../ink.js';
import type { Sheet } from '../press.js';
import { margins, type } from '../style.js';
import { drawTable, type Row } from '../table.js';
import { drawHeading } from './stamp.js';

/** What went in and what it was judged with: files with their hashes, attachments, tool, readers, policy. */
export const drawManifest = (dossier: Dossier, attachments: readonly Attachment[]): void => {
  const { say } = dossier;
  const nextPage = (): Sheet => {
    const sheet = dossier.press.sheet('manifest');
    drawHeading(sheet.ink, say('manifest'), say('manifest.intro'));
    return sheet;
  };
  const columns = [
    { head: '', share: 26 },
    { head: say('column.file'), share: 366 },
    { head: say('column.element'), share: 60 },
    { head: say('column.bytes'), share: 60 },
  ];
  const rows = dossier.exhibits.map((exhibit) => fileRow(dossier, exhibit, attachments));
  const files = drawTable(dossier, { columns, rows, nextPage }, nextPage(), margins.top);
  const attachedRows = attachments.map((attachment) => attachmentRow(dossier, attachment));
  const after = drawTable(
    dossier,
    {
      columns: [
        { head: '', share: 26 },
        { head: say('attachments'), share: 426 },
        { head: say('column.bytes'), share: 60 },
      ],
      rows: attachedRows,
      nextPage,
    },
    files.sheet,
    files.y + 20,
  );
  drawMadeWith(dossier, after, nextPage);
};

const fileRow = ({ say }: Dossier, { letter, input }: Exhibit, attachments: readonly Attachment[]): Row => ({
  cells: [
    [{ text: letter, style: type.smallStrong }],
    [
      {
        text: isAttached(attachments, input.file) ? `${input.file} (${say('attached')})` : input.file,
        style: type.smallStrong,
      },
      { text: `SHA-256 ${input.sha256}`, style: type.note },
    ],
    [{ text: say(`element.${input.element}`) }],
    [{ text: grouped(input.bytes) }],
  ],
});

const attachmentRow = ({ say }: Dossier, { name, kind, bytes, sha256 }: Attachment): Row => ({
  cells: [
    [],
    [
      { text: `${name}: ${say(`attachment.${kind}`)}`, style: type.small },
      { text: `SHA-256 ${sha256}`, style: type.note },
    ],
    [{ text: grouped(bytes.length) }],
  ],
});

/** Digits in groups of three, with a thin no-break space, which every language reads. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/gu, '\u00A0');

const drawMadeWith = (
  { report, say }: Dossier,
  { sheet, y }: { sheet: Sheet; y: number },
  nextPage: () => Sheet,
): void => {
  const lines: [string, string][] = [
    [say('tool'), `${report.tool.name} ${report.tool.version}`],
    [say('policy'), `${report.policy.id}, ${report.policy.version}`],
    [say('readers'), report.tool.readers.join(', ')],
  ];
  const fits = y + 110 < sheet.ink.height - margins.bottom;
  const ink: Ink = fits ? sheet.ink : nextPage().ink;
  let at = fits ? y + 20 : margins.top;
  at += drawSection(ink, at, say('madeWith'));
  for (const [label, value] of lines) {
    ink.text(margins.side, at, label, type.note, { width: 104 });
    at += ink.paragraph(margins.side + 110, at, contentWidth(ink) - 110, value, type.small, 8) + 3;
  }
};
