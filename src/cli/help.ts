import type { Argument, Command, HelpConfiguration } from 'commander';
import { exitCodes, type Outcome } from '../report/exit-code.js';

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;
const cyan = (text: string): string => `\u001b[36m${text}\u001b[39m`;

const argumentTerm = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** Commander strips the colours where the output takes none. */
export const helpStyle: HelpConfiguration = {
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  styleTitle: bold,
  styleCommandText: cyan,
  styleSubcommandText: cyan,
  styleOptionText: cyan,
  styleArgumentText: cyan,
};

/** What each exit code says, gravest last. The README's table is compared with it. */
export const exitCodeTexts = {
  pass: 'every case passes',
  review: 'some case needs a person, none fails',
  fail: 'some case fails',
  unusable: 'the command or an input cannot be used',
  fault: 'our own fault',
  interrupted: 'interrupted',
} as const satisfies Record<Outcome, string>;

const exits = [
  `\n${bold('Exit codes, the gravest of all cases:')}`,
  ...Object.entries(exitCodeTexts).map(
    ([outcome, text]) => `  ${cyan(String(exitCodes[outcome as Outcome]).padEnd(5))} ${text}`,
  ),
].join('\n');

const verifyExits = [
  `\n${bold('Exit codes, the gravest of all bundles:')}`,
  ...(
    [
      ['pass', 'every bundle is genuine and passes'],
      ['review', 'some bundle is for review, or nobody can tell whether it is genuine'],
      ['fail', 'something differs, or some bundle fails'],
      ['unusable', 'the command or a file cannot be used, or a file is no bundle'],
    ] as const
  ).map(([outcome, text]) => `  ${cyan(String(exitCodes[outcome]).padEnd(5))} ${text}`),
].join('\n');

const examples = (lines: readonly (readonly [call: string, remark: string])[]): string => {
  const width = Math.max(...lines.map(([call]) => call.length));
  const body = lines.map(([call, remark]) => `  ${cyan(call.padEnd(width))}  ${remark}`).join('\n');
  return `\n${bold('Examples:')}\n${body}`;
};

export const describeProgram = (program: Command): Command =>
  program
    .addHelpText(
      'after',
      examples([
        ['triproof check cases/D-2024-0815', 'judge one case, write nothing'],
        ['triproof build cases --out bundles', 'a PDF for every case of a folder'],
        ['triproof check cases --format junit', 'for a CI server'],
        ['triproof verify bundles/D-2024-0815.pdf', 'whether a bundle is as it was built'],
        ['triproof read label.jpg', 'what is read in a photo, to find out why'],
        ['triproof doctor', 'whether everything is there'],
      ]),
    )
    .addHelpText('after', exits);

export const describeBuild = (command: Command): Command =>
  command
    .addHelpText(
      'after',
      examples([
        ['triproof build cases/D-2024-0815 --out bundles', 'bundles/D-2024-0815.pdf and .report.json'],
        ['triproof build cases -o bundles --lang zh --jobs 2', 'all cases of a folder, in Chinese'],
        ['triproof build cases -o bundles --max-bytes 5MB', 'PDFs of at most 5 000 000 bytes'],
        ['triproof build cases -o bundles --mask-phones', 'telephone numbers in images blacked out'],
        ['triproof build cases -o bundles --submission', "the marketplace's copies; refused unless a case passes"],
      ]),
    )
    .addHelpText('after', exits);

export const describeCheck = (command: Command): Command =>
  command
    .addHelpText(
      'after',
      examples([
        ['triproof check cases/D-2024-0815', 'the checklist of one case'],
        ['triproof check cases --format json > reports.json', 'the reports of all cases of a folder'],
      ]),
    )
    .addHelpText('after', exits);

export const describeVerify = (command: Command): Command =>
  command
    .addHelpText(
      'after',
      examples([
        ['triproof verify D-2024-0815.pdf', 'from what the PDF carries alone'],
        ['triproof verify D-2024-0815.pdf --originals cases/D-2024-0815', 'against the evidence it was built from'],
        ['triproof verify D-2024-0815.pdf --key public.pem', 'and who signed it'],
      ]),
    )
    .addHelpText('after', verifyExits);

export const describeRead = (command: Command): Command =>
  command.addHelpText(
    'after',
    examples([
      ['triproof read label.jpg', 'barcodes, lines and identifiers of a photo'],
      ['triproof read tracking.json --time-zone Asia/Shanghai', "a carrier's history and its pickup"],
      ['triproof read export.json --map carrier.jsonata', 'JSON of a form of its own, through a mapping'],
    ]),
  );

export const describeInit = (command: Command): Command =>
  command.addHelpText(
    'after',
    examples([
      ['triproof init D-0815 --dispute-opened-at "2024-08-20 14:03 +03:00"', 'D-0815/case.json'],
      ['triproof init photos --many --out cases', 'files of many orders, a folder for each'],
      ['triproof init --csv > cases.csv', 'a table to be filled in'],
      ['triproof init --from cases.csv --out cases', 'a case for each of its rows'],
    ]),
  );
