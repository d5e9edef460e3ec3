import type { Check, ReportFinding } from '../../model/schema/report.js';
import type { Dossier } from '../dossier.js';
import { drawMark } from '../marks.js';
import type { Sheet } from '../press.js';
import { colours, margins, type } from '../style.js';
import { type CellText, drawTable, type Row } from '../table.js';
import { drawHeading } from './stamp.js';

/** Every check: how it was judged, what was found, what to do. */
export const drawChecks = (dossier: Dossier): void => {
  const { say, report } = dossier;
  const nextPage = (): Sheet => {
    const sheet = dossier.press.sheet('checks');
    drawHeading(sheet.ink, say('checks'), say('checks.intro'));
    return sheet;
  };
  const columns = [
    { head: '', share: 24 },
    { head: say('judgement'), share: 70 },
    { head: say('check'), share: 170 },
    { head: say('findings'), share: 230 },
  ];
  drawTable(
    dossier,
    { columns, rows: report.checks.map((check) => rowOf(dossier, check)), nextPage },
    nextPage(),
    margins.top,
  );
};

const rowOf = (dossier: Dossier, { id, element, title, status, findings }: Check): Row => ({
  cells: [
    [],
    [
      { text: dossier.say(`status.${status}`), style: type.smallStrong },
      { text: dossier.say(`element.${element}`), style: type.note },
    ],
    [{ text: title }, { text: id, style: type.note }],
    findings.flatMap((finding) => findingTexts(dossier, finding)),
  ],
  sign: (ink, x, y) => drawMark(ink, status, x, y + 0.5, 11),
  ...(status === 'fail' || status === 'unknown' || status === 'error' ? { ground: colours.panel } : {}),
});

const findingTexts = ({ say, exhibits }: Dossier, { message, mend, at }: ReportFinding): CellText[] => {
  const letters = exhibits
    .filter(({ input }) => at.some(({ file }) => file === input.file))
    .map(({ letter }) => letter);
  const places = letters.map((letter) => say('exhibit', { letter })).join(', ');
  return [
    { text: message },
    ...(mend === '' ? [] : [{ text: say('mend', { text: mend }), style: type.smallStrong }]),
    ...(places === '' ? [] : [{ text: say('see', { places }), style: type.note }]),
  ];
};
