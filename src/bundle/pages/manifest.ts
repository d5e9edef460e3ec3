import { type Attachment, isAttached } from '../attachments.js';
import { contentBottom, contentWidth, type Dossier, drawSection } from '../dossier.js';
import type { Exhibit } from '../exhibits.js';
import { grouped } from '../grouped.js';
import { isReduced } from '../ladder.js';
import type { Sheet } from '../press.js';
import { margins, type } from '../style.js';
import { type CellText, drawTable, type Row } from '../table.js';
import { drawHeading } from './stamp.js';

/** What went in and what it was judged with: files with their hashes, attachments, tool, readers, policy. */
export const drawManifest = (dossier: Dossier, attachments: readonly Attachment[]): void => {
  const { say } = dossier;
  const nextPage = (): Sheet => {
    const sheet = dossier.press.sheet('manifest');
    drawHeading(sheet.ink, say('manifest'), say('manifest.intro'));
    return sheet;
  };
  const columnsOf = (head: string) => [
    { head: '', share: 26 },
    { head, share: 395 },
    { head: say('column.bytes'), share: 70 },
  ];
  const files = dossier.exhibits.map((exhibit) => fileRow(dossier, exhibit, attachments));
  const inside = attachments.map((attachment) => attachmentRow(dossier, attachment));
  const inputs = { columns: columnsOf(say('column.file')), rows: files, nextPage };
  const carried = { columns: columnsOf(say('attachments')), rows: inside, nextPage };
  const middle = drawTable(dossier, inputs, nextPage(), margins.top + 8);
  drawMadeWith(dossier, drawTable(dossier, carried, middle.sheet, middle.y + 20), nextPage);
};

/** What an image gave up to fit the bundle's limit, in words. */
const reduction = ({ report, say }: Dossier, { input: { carried }, state }: Exhibit): readonly CellText[] => {
  const { width, height } = state ?? {};
  if (carried === undefined || width === undefined || height === undefined) return [];
  if (carried.quality === undefined || !isReduced(carried, { width, height })) return [];
  const megabytes = Number(((report.fitting?.maxBytes ?? 0) / 1e6).toPrecision(3));
  const pixels = Math.max(carried.width, carried.height);
  const given = say('reduced', { megabytes, quality: carried.quality, pixels });
  return [{ text: carried.greyscale ? `${given}, ${say('greyscale')}` : given }];
};

const fileRow = (dossier: Dossier, exhibit: Exhibit, attachments: readonly Attachment[]): Row => {
  const { say } = dossier;
  const { letter, input } = exhibit;
  const attached = isAttached(attachments, input.file) ? ` (${say('attached')})` : '';
  return {
    cells: [
      [{ text: letter, style: type.smallStrong }],
      [
        {
          text: say('titled', { name: say(`element.${input.element}`), what: input.file + attached }),
          style: type.smallStrong,
        },
        { text: input.sha256, style: type.note },
        ...reduction(dossier, exhibit),
        ...(input.map === undefined
          ? []
          : [
              { text: say('titled', { name: say('mappedBy'), what: input.map.file }) },
              { text: input.map.sha256, style: type.note },
            ]),
      ],
      [{ text: grouped(input.bytes) }],
    ],
  };
};

const attachmentRow = ({ say }: Dossier, { name, kind, bytes, sha256 }: Attachment): Row => ({
  cells: [
    [],
    [{ text: say('titled', { name, what: say(`attachment.${kind}`) }) }, { text: sha256, style: type.note }],
    [{ text: grouped(bytes.length) }],
  ],
});

const drawMadeWith = ({ report, say }: Dossier, end: { sheet: Sheet; y: number }, nextPage: () => Sheet): void => {
  const { tool, policy } = report;
  const fits = end.y + 120 < contentBottom(end.sheet.ink);
  const { ink } = fits ? end.sheet : nextPage();
  let y = fits ? end.y + 24 : margins.top;
  y += drawSection(ink, y, say('madeWith'));
  for (const [label, value] of [
    ['tool', `${tool.name} ${tool.version}`],
    ['policy', `${policy.id}, ${policy.version}`],
    ['readers', tool.readers.join(', ')],
  ] as const) {
    ink.text(margins.side, y, say(label), type.note, { width: 104 });
    y += ink.paragraph(margins.side + 110, y, contentWidth(ink) - 110, value, type.small, 6) + 3;
  }
};
