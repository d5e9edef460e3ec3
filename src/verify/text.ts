import type { Answer, AnswerStatus, Genuineness, Verification } from '../model/schema/verification.js';
import { displayWidth, harmless, padColumns, wrapColumns } from '../report/columns.js';
import { columnsFor, hanging, type Paint, painter, type Style, type TextOptions } from '../report/terminal.js';
import { wordingIn } from '../report/wording/index.js';
import { verificationWording } from './wording/index.js';

const symbols = { ok: '✓', differs: '✗', unclear: '?', 'not-checked': '–' } as const satisfies Record<
  AnswerStatus,
  string
>;
const colours = { ok: 'green', differs: 'red', unclear: 'yellow', 'not-checked': 'dim' } as const satisfies Record<
  AnswerStatus,
  Style
>;
const asStatus = { yes: 'ok', no: 'differs', 'cannot-tell': 'unclear' } as const satisfies Record<
  Genuineness,
  AnswerStatus
>;

interface Page {
  readonly verification: Verification;
  readonly words: ReturnType<typeof verificationWording>;
  readonly paint: Paint;
  readonly width: number;
}

/** A verification for a terminal: whether the bundle is genuine, each question with what was found, and what that shows. */
export const renderVerification = (verification: Verification, options: TextOptions): string => {
  const words = verificationWording(verification.language);
  const page: Page = { verification, words, paint: painter(options), width: columnsFor(options) };
  const lines = [
    ...headline(page),
    '',
    ...about(page),
    '',
    ...verification.questions.flatMap((each) => answer(each, page)),
  ];
  return `${[...lines, ...statements('proves', '✓', page), ...statements('doesNotProve', '·', page)].join('\n')}\n`;
};

const headline = ({ verification: { genuine, bundle }, words, paint, width }: Page): readonly string[] => {
  const status = asStatus[genuine];
  const title = paint(`${symbols[status]} ${words.genuine[genuine]}`, 'bold', colours[status]);
  return [
    `${title}  ${paint(harmless(bundle.file), 'bold')}`,
    '',
    ...hanging('  ', words.genuineSays[genuine], { width }),
  ];
};

const about = ({ verification, words, width }: Page): readonly string[] => {
  const { bundle, verdict, language } = verification;
  const { terms } = words;
  const { verdicts } = wordingIn(language);
  const again = verdict.judgedAgain === null ? terms.unknown : verdicts[verdict.judgedAgain];
  const rows: readonly (readonly [string, string])[] = [
    [terms.case, `${bundle.case} · ${bundle.pages} ${terms.pages}`],
    [terms.verdict, `${verdicts[verdict.printed]} · ${terms.judgedAgain}: ${again}`],
    [terms.writtenBy, `triproof ${bundle.writtenBy} · ${bundle.policy.id} ${bundle.policy.version}`],
    [terms.file, bundle.sha256],
  ];
  const column = Math.max(...rows.map(([name]) => displayWidth(name)));
  return rows.flatMap(([name, value]) => hanging(`  ${padColumns(name, column)}  `, value, { width }));
};

const answer = ({ status, title, findings }: Answer, { paint, width }: Page): readonly string[] => {
  const [first = '', ...rest] = wrapColumns(title, width - 4);
  const painted = (line: string): string => (status === 'not-checked' ? paint(line, 'dim') : line);
  return [
    `  ${paint(symbols[status], colours[status])} ${painted(first)}`,
    ...rest.map((line) => `    ${painted(line)}`),
    ...findings.flatMap(({ message }) => hanging('    ', message, { width }).map(painted)),
  ];
};

const statements = (which: 'proves' | 'doesNotProve', symbol: string, page: Page): readonly string[] => {
  const { verification, words, paint, width } = page;
  const said = verification[which];
  if (said.length === 0) return [];
  return [
    '',
    paint(words.terms[which], 'bold'),
    ...said.flatMap(({ message }) => hanging(`  ${symbol} `, message, { width })),
  ];
};
