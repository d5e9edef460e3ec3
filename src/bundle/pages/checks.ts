import type { Check, Element, Report, ReportFinding } from '../../model/schema/report.js';
import { adviceSource, unconfirmedMark } from '../../report/beside.js';
import type { Dossier } from '../dossier.js';
import { drawMark } from '../marks.js';
import type { Sheet } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';
import { type CellText, drawTable, type Row } from '../table.js';
import { drawHeading } from './stamp.js';

/** Every check: its judgement, what was found, what to do. */
export const drawChecks = (dossier: Dossier): void => {
  const { say, report } = dossier;
  const nextPage = (): Sheet => {
    const sheet = dossier.press.sheet('checks');
    drawHeading(sheet.ink, say('checks'), say(isSubmission(report) ? 'checks.submitted' : 'checks.intro'));
    return sheet;
  };
  const columns = [
    { head: '', share: 22 },
    { head: say('judgement'), share: 84 },
    { head: say('check'), share: 385 },
  ];
  const checks = report.checks.filter(({ status }) => !isSubmission(report) || status !== 'not-applicable');
  const rows = checks.flatMap((check, index) => [
    ...(check.element === checks[index - 1]?.element ? [] : [elementRow(dossier, check.element)]),
    checkRow(dossier, check),
  ]);
  drawTable(dossier, { columns, rows: [...rows, ...besideRows(dossier)], nextPage }, nextPage(), margins.top);
};

const isSubmission = ({ copy }: Report): boolean => copy === 'submission';

/** A check that a person accepted stays open and is marked as accepted. */
const judgementWords = ({ report, say }: Dossier, { status }: Check): string => {
  const words = say(`status.${status}`);
  const accepted = report.acceptance !== undefined && (status === 'unknown' || status === 'error');
  return accepted ? say('meaning', { text: words, meaning: say('status.accepted') }) : words;
};

const elementRow = ({ say }: Dossier, element: Element): Row => headRow(say(`element.${element}`));

const headRow = (name: string): Row => ({
  cells: [[], [{ text: name, style: inColour(type.smallStrong, colours.accent) }], []],
  ground: colours.panel,
  heads: true,
});

/** The stakes and advice. They are not checks, and only the seller sees them. */
const besideRows = ({ report, say }: Dossier): readonly Row[] => [
  ...section(
    say('stake'),
    (report.stake ?? []).map(({ message, mend, unconfirmed }) => [
      message + unconfirmedMark(unconfirmed, report.language),
      mend === '' ? '' : say('mend', { text: mend }),
    ]),
  ),
  ...section(
    say('advice'),
    (report.advice ?? []).map((given) => [given.message, adviceSource(given, report.language)]),
  ),
];

const section = (name: string, entries: readonly (readonly [words: string, more: string])[]): readonly Row[] =>
  entries.length === 0 ? [] : [headRow(name), ...entries.map(besideRow)];

const besideRow = ([words, more]: readonly [words: string, more: string]): Row => ({
  cells: [[], [], [{ text: words }, ...(more === '' ? [] : [{ text: more, style: type.note }])]],
});

const checkRow = (dossier: Dossier, check: Check): Row => {
  const { id, title, status, findings } = check;
  // The marketplace does not know our names for the checks.
  const aside = isSubmission(dossier.report) ? {} : { aside: id };
  const open = status !== 'pass' && status !== 'not-applicable';
  return {
    cells: [
      [],
      [{ text: judgementWords(dossier, check), style: type.smallStrong }],
      [
        {
          text: title + unconfirmedMark(check.unconfirmed, dossier.report.language),
          style: open ? type.smallStrong : type.small,
          ...aside,
        },
        ...findings.flatMap((finding) => findingTexts(dossier, finding)),
      ],
    ],
    sign: (ink, x, y) => drawMark(ink, status, x, y + 0.5, 11),
  };
};

const findingTexts = ({ say, exhibits }: Dossier, { message, mend, at }: ReportFinding): CellText[] => {
  const here = exhibits.filter(({ input }) => at.some(({ file }) => file === input.file));
  const places = here.map(({ letter }) => say('exhibit', { letter })).join(', ');
  return [
    { text: message },
    ...(mend === '' ? [] : [{ text: say('mend', { text: mend }) }]),
    ...(places === '' ? [] : [{ text: say('see', { places }), style: type.note }]),
  ];
};
