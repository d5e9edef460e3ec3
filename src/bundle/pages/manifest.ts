import { grouped } from '../../words/grouped.js';
import { type Attachment, isAttached } from '../attachments.js';
import { contentWidth, type Dossier, drawSection } from '../dossier.js';
import type { Exhibit } from '../exhibits.js';
import type { Ink } from '../ink.js';
import { isReduced } from '../ladder.js';
import type { Sheet } from '../press.js';
import { margins, type } from '../style.js';
import { type CellText, drawTable, type Row } from '../table.js';
import { drawHeading } from './stamp.js';

/** Draws what went in and how it was judged: files with their hashes, attachments, tool, readers, policy. */
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
  const first = nextPage();
  // First, because it is short; after the tables it might end up alone on a page.
  const top = drawMadeWith(dossier, first.ink, margins.top + 8);
  const middle = drawTable(dossier, inputs, first, top);
  drawTable(dossier, carried, middle.sheet, middle.y + 20);
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

/** @returns Where the next block may start. */
const drawMadeWith = ({ report, say }: Dossier, ink: Ink, start: number): number => {
  const { tool, policy } = report;
  let y = start + drawSection(ink, start, say('madeWith'));
  for (const [label, value] of [
    ['tool', `${tool.name} ${tool.version}`],
    ['policy', `${policy.id}, ${policy.version}`],
    ['readers', tool.readers.join(', ')],
  ] as const) {
    ink.text(margins.side, y, say(label), type.note, { width: 104 });
    y += ink.paragraph(margins.side + 110, y, contentWidth(ink) - 110, value, type.small) + 3;
  }
  return y + 14;
};
