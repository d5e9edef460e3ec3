import type { Argument, Command, HelpConfiguration, Option } from 'commander';
import type { Language } from '../model/schema/report.js';
import { displayWidth, padColumns, wrapColumns } from '../report/columns.js';
import { exitCodes, type Outcome } from '../report/exit-code.js';
import { say } from '../words/problems.js';

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;
const cyan = (text: string): string => `\u001b[36m${text}\u001b[39m`;

const argumentTerm = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** Text without colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
const plain = (text: string): string => text.replace(/\u001b\[\d*m/gu, '');

/** Commander strips the colours if the output takes none. Chinese characters take two columns each, and lines may break between any two. */
export const helpStyle = (language: Language): HelpConfiguration => ({
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  optionDescription: (option) => optionWords(option, language),
  displayWidth: (text) => displayWidth(plain(text)),
  boxWrap: (text, width) =>
    text
      .split('\n')
      .flatMap((line) => wrapColumns(line, width))
      .join('\n'),
  styleTitle: (title) => bold(say(title, language)),
  styleCommandText: cyan,
  styleSubcommandText: cyan,
  styleOptionText: cyan,
  styleArgumentText: cyan,
});

const optionWords = ({ description, defaultValue }: Option, language: Language): string => {
  const more = defaultValue === undefined ? '' : ` (${say('default', language)}: ${String(defaultValue)})`;
  return `${description}${more}`;
};

/** Translates the help of a program and its commands. */
export const translateHelp = (program: Command, language: Language): Command => {
  for (const command of [program, ...program.commands]) {
    command.description(say(command.description(), language));
    if (command.summary() !== '') command.summary(say(command.summary(), language));
    for (const part of [...command.options, ...command.registeredArguments])
      part.description = say(part.description, language);
  }
  return program;
};

/** What each exit code means, gravest last. A test compares the README's table with it. */
export const exitCodeTexts = {
  pass: 'every case passes',
  review: 'some case needs a person, none fails',
  fail: 'some case fails',
  unusable: 'the command or an input cannot be used',
  fault: 'our own fault',
  interrupted: 'interrupted',
} as const satisfies Record<Outcome, string>;

type Lines = readonly (readonly [term: string, words: string])[];

/** Terms and their descriptions, in columns. */
const listed = (title: string, lines: Lines, language: Language): string => {
  const width = Math.max(...lines.map(([term]) => displayWidth(term)));
  const body = lines.map(([term, words]) => `  ${cyan(padColumns(term, width))}  ${say(words, language)}`);
  return [`\n${bold(say(title, language))}`, ...body].join('\n');
};

const exits = (language: Language): string =>
  listed(
    'Exit codes, the gravest of all cases:',
    Object.entries(exitCodeTexts).map(([outcome, text]) => [String(exitCodes[outcome as Outcome]).padEnd(4), text]),
    language,
  );

/** What each exit code of `verify` means. */
const verifyExitTexts = {
  pass: 'every bundle is genuine and passes',
  review: 'some bundle is for review, or nobody can tell whether it is genuine',
  fail: 'something differs, or some bundle fails',
  unusable: 'the command or a file cannot be used, or a file is no bundle',
} as const;

const verifyExits = (language: Language): string =>
  listed(
    'Exit codes, the gravest of all bundles:',
    Object.entries(verifyExitTexts).map(([outcome, text]) => [String(exitCodes[outcome as Outcome]).padEnd(4), text]),
    language,
  );

/** Example calls and what each is for. */
const examples: Readonly<Record<string, Lines>> = {
  triproof: [
    ['triproof check cases/D-2024-0815', 'judge one case, write nothing'],
    ['triproof build cases --out bundles', 'a PDF for every case of a folder'],
    ['triproof check cases --format junit', 'for a CI server'],
    ['triproof verify bundles/D-2024-0815.pdf', 'whether a bundle is as it was built'],
    ['triproof read label.jpg', 'what is read in a photo, to find out why'],
    ['triproof doctor', 'whether everything is there'],
  ],
  build: [
    ['triproof build cases/D-2024-0815 --out bundles', 'bundles/D-2024-0815.pdf and .report.json'],
    ['triproof build cases -o bundles --lang zh --jobs 2', 'all cases of a folder, in Chinese'],
    ['triproof build cases -o bundles --max-bytes 5MB', 'PDFs of at most 5 000 000 bytes'],
    ['triproof build cases -o bundles --mask-phones', 'telephone numbers in images blacked out'],
    ['triproof build cases -o bundles --submission', "the marketplace's copies; refused unless a case passes"],
  ],
  init: [
    ['triproof init D-0815 --dispute-opened-at "2024-08-20 14:03 +03:00"', 'D-0815/case.json'],
    ['triproof init photos --many --out cases', 'files of many orders, a folder for each'],
    ['triproof init --csv > cases.csv', 'a table to be filled in'],
    ['triproof init --from cases.csv --out cases', 'a case for each of its rows'],
  ],
  check: [
    ['triproof check cases/D-2024-0815', 'the checklist of one case'],
    ['triproof check cases --format json > reports.json', 'the reports of all cases of a folder'],
  ],
  serve: [
    ['triproof serve', 'the page, in the browser'],
    ['triproof serve bundles --no-open', 'and what build wrote, under /output/'],
    ['triproof serve --lan', 'photos from a telephone by a QR code'],
    ['triproof serve --listen 0.0.0.0:8080 --token-file token', 'HTTP for tooling, behind a TLS proxy'],
  ],
  submit: [
    ['triproof submit cases --queue postgres://db/queue --store s3://bucket', 'all cases of a folder into the queue'],
  ],
  work: [['triproof work --once', 'work until the queue is empty']],
  collect: [['triproof collect --wait --out bundles', 'wait for the rest, and write everything to bundles']],
  queue: [
    ['triproof queue', 'how far it is'],
    ['triproof queue purge --keep 30', 'delete what was submitted 30 days ago or earlier'],
  ],
  verify: [
    ['triproof verify D-2024-0815.pdf', 'from what the PDF carries alone'],
    ['triproof verify D-2024-0815.pdf --originals cases/D-2024-0815', 'against the evidence it was built from'],
    ['triproof verify D-2024-0815.pdf --key public.pem', 'and who signed it'],
  ],
  policy: [
    ['triproof policy list', 'which policies there are'],
    ['triproof policy show ozon/not-received', 'what one demands, and where that stands'],
    ['triproof policy check acme.json', "everything that is wrong with one's own"],
    ['triproof check D-2024-0815 --policy acme.json', 'judge by it'],
  ],
  outcome: [
    ['triproof outcome D-2024-0815 won --out bundles', 'it was won'],
    ['triproof outcome D-2024-0815 lost --reason "pickup not shown" --at 2024-09-02', 'it was lost, and why'],
  ],
  outcomes: [
    ['triproof outcomes --out bundles', 'what became of all cases of the folder'],
    ['triproof outcomes --format json', 'for programs'],
  ],
  cache: [
    ['triproof cache', 'how much is kept, and where'],
    ['triproof cache clear', 'remove all of it'],
  ],
  read: [
    ['triproof read label.jpg', 'which parcel a photo shows, and by what'],
    ['triproof read order.png --annotate read.png', 'orders, states and times as a picture too'],
    ['triproof read tracking.json --time-zone Asia/Shanghai', "a carrier's history and its pickup"],
    ['triproof read export.json --map carrier.jsonata', 'JSON of a form of its own, through a mapping'],
  ],
};

/** What each exit code of `policy check` means. */
const policyExitTexts = {
  pass: 'every policy is sound',
  fail: 'some policy is not sound',
  unusable: 'the command or a file cannot be used',
} as const;

const policyExits = (language: Language): string =>
  listed(
    'Exit codes of check:',
    Object.entries(policyExitTexts).map(([outcome, text]) => [String(exitCodes[outcome as Outcome]).padEnd(4), text]),
    language,
  );

const exitsOf: Readonly<Record<string, (language: Language) => string>> = {
  triproof: exits,
  build: exits,
  check: exits,
  verify: verifyExits,
  policy: policyExits,
};

/** Adds examples and exit codes to the help of a command or of the whole program. */
export const withExamples = (command: Command, language: Language): Command => {
  const calls = examples[command.name()];
  const codes = exitsOf[command.name()];
  if (calls !== undefined) command.addHelpText('after', listed('Examples:', calls, language));
  return codes === undefined ? command : command.addHelpText('after', codes(language));
};
