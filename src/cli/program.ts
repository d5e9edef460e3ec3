import { Argument, Command, Option } from 'commander';
import type { Language } from '../model/schema/report.js';
import { version } from '../version.js';
import { languages } from '../words/languages.js';
import { say } from '../words/problems.js';
import type { CacheAction, CacheOptions } from './cache.js';
import type { DoctorOptions } from './doctor.js';
import { helpStyle, translateHelp, withExamples } from './help.js';
import type { InitOptions } from './init.js';
import { type Io, wantsColor, widthOf } from './io.js';
import { languageAsked } from './language.js';
import { byteSize, oneOfWords, wholeNumber } from './options.js';
import type { OutcomeOptions } from './outcome.js';
import { type OutcomeWord, outcomeWords } from './outcome-words.js';
import type { OutcomesOptions } from './outcomes.js';
import { reportFormats } from './output.js';
import type { PolicyAction, PolicyOptions } from './policy.js';
import { manyMachines } from './queue/program.js';
import type { ServeOptions } from './serve.js';
import { type Shell, shells } from './shells.js';

const casesArgument = [
  '<case...>',
  'case folders, case files, a folder that holds case folders, or a CSV with one case a row',
] as const;

/** An option that takes one of a few words, which completion offers. */
const choosing = (option: Option, words: readonly string[]): Option => {
  option.argChoices = [...words];
  return option.argParser(oneOfWords(option.long ?? '', words));
};

const policy = (): Option =>
  new Option(
    '--policy <file|id>',
    "judge by this policy, whatever the case names: an id, or one's own as a .json file",
  );
/** Without this option a report is in English on every machine; text that is only printed follows the locale. */
const language = (words = 'language of report and messages: en, ru or zh (default: en, messages by locale)'): Option =>
  choosing(new Option('--lang <language>', words), languages);
const displayZone = (): Option =>
  new Option('--display-zone <name>', "IANA zone that times are stated in first, UTC beside (default: the policy's)");
const now = (): Option =>
  new Option('--now <time>', 'from when on the time left to answer is counted, in ISO 8601 with an offset');
const format = <const T extends string>(words: readonly T[]): Option =>
  choosing(new Option('--format <format>', `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`), words).default(
    'text',
  );
const jobs = (): Option =>
  new Option('--jobs <n>', 'worker processes for several cases (default: as many as cores and memory bear)').argParser(
    wholeNumber('--jobs', 1, 64),
  );
const timeLimit = (): Option =>
  new Option('--time-limit <seconds>', 'what one case may take (default: 600)').argParser(
    wholeNumber('--time-limit', 1, 86_400),
  );
const maxBytes = (): Option =>
  new Option('--max-bytes <size>', "largest PDF, as 4500000 or 4.5MB (default: the policy's limit)").argParser(
    byteSize('--max-bytes', 1_000_000_000),
  );
const maxPages = (): Option =>
  new Option('--max-pages <n>', "most pages of the PDF (default: the policy's limit, if it has one)").argParser(
    wholeNumber('--max-pages', 1, 10_000),
  );
const recipient = (): Option =>
  new Option('--recipient <id>', 'who gets the PDF: stripe, paypal, … (the limits that they publish)');

const maskPhones = (): Option =>
  new Option(
    '--mask-phones',
    'black out telephone numbers that the readers see in images (look at the PDF all the same)',
  );

const map = (): Option => new Option('--map <file>', 'JSONata mapping for tracking JSON that no format recognises');

/** How much is reported for several cases. Of the first two options, the last one given wins. */
const telling = (command: Command): Command =>
  command
    .option('-q, --quiet', 'print nothing but complaints and the table at the end')
    .option('--verbose', 'print each of several cases in full')
    .option('--only-failed', 'print nothing of the cases that pass')
    .on('option:quiet', () => command.setOptionValue('verbose', undefined))
    .on('option:verbose', () => command.setOptionValue('quiet', undefined));

/** An argument that takes one of a few words, which completion offers. */
const wordArgument = (name: string, says: string, words: readonly string[]): Argument => {
  const argument = new Argument(`<${name}>`, says);
  argument.argChoices = [...words];
  return argument.argParser(oneOfWords(name, words));
};

const policyArgument = (): Argument => wordArgument('action', 'list, show or check', ['list', 'show', 'check']);
const shellArgument = (): Argument => wordArgument('shell', 'bash, zsh or fish', shells);
const outcomeArgument = (): Argument => wordArgument('outcome', 'won, lost or partly', outcomeWords);

const noCache = (): Option => new Option('--no-cache', 'read everything anew, and keep nothing of it on this machine');

/** An option that may be given several times. */
const repeated = (flags: string, words: string): Option =>
  new Option(flags, words).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

/** A call of the program. */
interface Call {
  readonly argv: readonly string[];
  /** Changes the language of messages. */
  speak(language: Language): void;
}

/** Runs one command and returns its exit code. */
type Action = (paths: readonly string[], options: never, io: Io) => Promise<number>;

/**
 * The command line. Each command's module is loaded when the command runs.
 *
 * @param finish - Receives the exit code of the command, and whether the command ends by being interrupted, as it should.
 * @param call - The arguments to parse, and a way to change the language of messages. Settings are looked up before parsing.
 */
export const programOn = (
  io: Io,
  finish: (code: number, endsByInterrupt?: boolean) => void,
  { argv, speak }: Call,
): Command => {
  const run = (load: () => Promise<Action>) => async (paths: string[], options: object) =>
    finish(await (await load())(paths, options as never, io));

  const words = (english: string): string => say(english, io.language);
  const program = new Command('triproof')
    .description(
      'Answers an "item not received" dispute: reads the order screenshot, the carrier\'s tracking file and the label ' +
        'photos, judges whether they are one proven chain, and writes one PDF. Nothing leaves this machine.',
    )
    .usage('<command> [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', words('print this help; `triproof <command> --help` says more'))
    .helpCommand('help [command]', words('print the help of a command'))
    .configureHelp(helpStyle(io.language))
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
      getOutHasColors: () => wantsColor(io.stdout, io.env),
      getErrHasColors: () => wantsColor(io.stderr, io.env),
    })
    .exitOverride();

  program.commandsGroup('Commands:');
  telling(program.command('build'))
    .summary('judge cases and write a PDF and a report for each')
    .description('Reads and judges cases; writes DIR/<id>.pdf and DIR/<id>.report.json for each.')
    .argument(...casesArgument)
    .requiredOption('-o, --out <dir>', 'folder for the products; made if need be')
    .addOption(maxBytes())
    .addOption(maxPages())
    .addOption(recipient())
    .addOption(maskPhones())
    .option('--force', 'rebuild although nothing changed')
    .option('--submission', "the marketplace's copy, without remarks for the seller; a pass only")
    .option('--accept-review <name>', 'with --submission: who has looked at what a review leaves open')
    .option('--accepted-at <time>', 'with --accept-review: when, in ISO 8601 with an offset')
    .option('--sign-key <file>', 'Ed25519 private key (PEM): also writes DIR/<id>.manifest.json and .manifest.sig')
    .addOption(map())
    .addOption(policy())
    .addOption(language())
    .addOption(displayZone())
    .addOption(now())
    .addOption(format(reportFormats))
    .addOption(jobs())
    .addOption(noCache())
    .addOption(timeLimit())
    .action(run(async () => (await import('./build.js')).build));
  telling(program.command('check'))
    .summary('judge cases before they are submitted; writes no file')
    .description('The checklist before a submission: the judgement that build makes, printed, without a PDF.')
    .argument(...casesArgument)
    .addOption(map())
    .addOption(policy())
    .addOption(language())
    .addOption(displayZone())
    .addOption(now())
    .addOption(format(reportFormats))
    .addOption(jobs())
    .addOption(noCache())
    .addOption(timeLimit())
    .action(run(async () => (await import('./check.js')).check));

  program
    .command('verify')
    .summary('check finished bundles again from what they carry')
    .description(
      'Checks a bundle that build wrote: its hashes, verdict, pages and images; says what that shows and what not.',
    )
    .argument('<bundle...>', 'PDFs that build wrote')
    .option('--originals <dir>', "the case's folder: compares the images with their originals")
    .option('--key <file>', 'Ed25519 public key (PEM): whose signature the bundle must have')
    .option('--policy <file>', "one's own policy that the bundle was judged by")
    .option('--manifest <file>', 'signed manifest (default: <bundle>.manifest.json beside it)')
    .addOption(language())
    .addOption(format(['text', 'json']))
    .action(run(async () => (await import('./verify.js')).verify));

  program
    .command('serve')
    .summary('the checklist as a local web page, and HTTP for tooling')
    .description(
      'Serves the checklist as a page on this machine, and HTTP for tooling. Prints the link with its token; ends with SIGINT or SIGTERM.',
    )
    .argument('[dir]', 'folder that build wrote: shown under /output/')
    .addOption(new Option('--port <n>', 'port (default: any that is free)').argParser(wholeNumber('--port', 0, 65_535)))
    .option('--host <name>', 'address to listen on (default: this machine alone)')
    .option('--no-open', 'do not open the browser')
    .option('--listen <address>', 'HOST:PORT beyond this machine; demands a token by --token-file or TRIPROOF_TOKEN')
    .option('--token-file <file>', 'file that holds the token (default: a random one)')
    .addOption(repeated('--allow-host <name>', 'name that a proxy before it passes on as the Host'))
    .option('--lan', "let a telephone in the same network add photos by the page's QR code")
    .addOption(repeated('--policy <file>', "one's own policy, offered beside the packaged ones; may be given again"))
    .addOption(
      new Option('--log <form>', 'json: one line a request on stderr, without evidence; or none')
        .argParser(oneOfWords('--log', ['json', 'none']))
        .default('none'),
    )
    .addOption(
      new Option(
        '--queue <url>',
        'let workers of this queue judge (triproof work); here cases are only accepted and shown',
      ),
    )
    .addOption(new Option('--store <place>', 'with --queue: folder or s3://bucket that holds the cases'))
    .addOption(language('language of messages: en, ru or zh (default: by locale)'))
    .action(async (dir: string | undefined, options: ServeOptions) =>
      finish(await (await import('./serve.js')).serve([dir], options, io), true),
    );

  manyMachines(program, {
    io,
    finish,
    telling,
    casesArgument,
    options: {
      policy,
      language,
      displayZone,
      format,
      jobs,
      timeLimit,
      maxBytes,
      maxPages,
      recipient,
      maskPhones,
      map,
      noCache,
    },
  });

  program.commandsGroup('Getting cases in:');
  program
    .command('init')
    .summary('make cases out of files, or of a table')
    .description(
      'Looks what is in a folder, reads it, and writes a case.json; one for each order where it holds several. ' +
        'Or makes a case of each row of a table.',
    )
    .argument('[dir]', 'folder that the evidence lies in')
    .option('--order <number>', 'order number')
    .addOption(repeated('--sku <number>', 'SKU; several with | or by giving the option again'))
    .option('--tracking-number <number>', "the carrier's number")
    .option('--dispute-opened-at <time>', 'when the buyer opened the dispute, e.g. "2024-08-20 14:03 +03:00"')
    .option('--time-zone <name>', 'zone of a dispute time without an offset: an IANA name, or +03:00')
    .option('--evidence-zone <name>', 'IANA zone of clock times in screenshots and histories that carry no offset')
    .option('--id <name>', 'name of the case (default: the order number)')
    .addOption(repeated('--order-file <file>', 'file that is an order screenshot, whatever it looks like'))
    .addOption(repeated('--tracking-file <file>', 'file that is a tracking history'))
    .addOption(repeated('--label-file <file>', 'file that is a label photo'))
    .option('--many', 'sort the files into one case for each order')
    .option('--no-many', 'make one case of all files')
    .option('--from <csv>', 'table with one case a row')
    .option('--csv', 'print the template of such a table')
    .option('-o, --out <dir>', 'make the folders of cases there, and copy the evidence into them')
    .option('--force', 'write case files anew that are there')
    .option('--dry-run', 'write nothing')
    .option('--no-input', 'ask nothing, on a terminal neither')
    .addOption(noCache())
    .addOption(policy())
    .addOption(language('language of messages and of the template: en, ru or zh (default: by locale, template en)'))
    .addOption(format(['text', 'json']))
    .action(async (dir: string | undefined, options: InitOptions) =>
      finish(await (await import('./init.js')).init([dir], options, io)),
    );

  program.commandsGroup('Finding out why:');
  program
    .command('read')
    .summary('print what is read in single evidence files')
    .description(
      'Prints which orders a page shows, with states and times, which parcels a photo shows, and what everything was taken for; ' +
        "or a tracking file's number, events and pickup.",
    )
    .argument('<file...>', 'images or tracking files')
    .option('--time-zone <name>', 'IANA zone of clock times without an offset')
    .option('--dispute-opened-at <time>', 'when, in ISO 8601 with an offset: tells years that a page leaves out')
    .option('--annotate <out>', 'also as a picture: a PNG file, or a folder for several files')
    .addOption(map())
    .addOption(noCache())
    .addOption(policy())
    .addOption(language())
    .addOption(format(['text', 'json']))
    .action(run(async () => (await import('./read.js')).read));
  program
    .command('doctor')
    .summary('tell which engines, language data and fonts are there')
    .description('Tells which engines, language data and fonts are there, and what to do about those that are not.')
    .option('--strict', 'end with 1 where the main reader is missing')
    .addOption(language('language of what is said: en, ru or zh (default: by locale)'))
    .addOption(format(['text', 'json']))
    .action(async (options: DoctorOptions) => finish(await (await import('./doctor.js')).doctor(options, io)));
  program
    .command('cache')
    .summary('tell what is kept of earlier readings, and empty it')
    .description(
      'Tells where the answers of the readers are kept, how many they are and how much room they take; `cache clear` removes all of them.',
    )
    .argument('[action]', '`show` (the default) or `clear`', oneOfWords('action', ['show', 'clear']), 'show')
    .addOption(language('language of what is said: en, ru or zh (default: by locale)'))
    .addOption(format(['text', 'json']))
    .action(async (action: CacheAction, options: CacheOptions) =>
      finish(await (await import('./cache.js')).cache(action, options, io)),
    );
  program
    .command('policy')
    .summary("list policies, show one, and check one's own")
    .description(
      "Lists the policies that there are, shows what one demands and where that stands, or names everything that is wrong with one's own.",
    )
    .addArgument(policyArgument())
    .argument('[policy...]', 'an id or a file to show; files to check')
    .addOption(language('language of what is said: en, ru or zh (default: by locale)'))
    .addOption(format(['text', 'json']))
    .action(async (action: PolicyAction, names: string[], options: PolicyOptions) =>
      finish(await (await import('./policy.js')).policy(action, names, options, io)),
    );

  program.commandsGroup('Afterwards:');
  program
    .command('outcome')
    .summary('note what became of a submitted case')
    .description(
      'Appends a line to a plain file on this machine: what became of a case, and how its report stood. Nothing is sent anywhere.',
    )
    .argument('<case>', 'id of the case, or the path of its report')
    .addArgument(outcomeArgument())
    .option('--reason <text>', 'why, in the words of who decided')
    .option('--at <time>', 'when it was decided: a date, or ISO 8601 with an offset (default: no time is noted)')
    .option('-o, --out <dir>', 'folder that build wrote: its reports are looked up there (default: here)')
    .option('--file <file>', 'file of the outcomes (default: outcomes.jsonl beside the report)')
    .addOption(language('language of what is said: en, ru or zh (default: by locale)'))
    .addOption(format(['text', 'json']))
    .action(async (of: string, outcome: OutcomeWord, options: OutcomeOptions) =>
      finish(await (await import('./outcome.js')).outcome(of, outcome, options, io)),
    );
  program
    .command('outcomes')
    .summary('what became of submitted cases, by element, policy and carrier')
    .description(
      'Counts what became of submitted cases: won and lost by the state of each element, by policy and by carrier, with how few cases a figure rests on.',
    )
    .option('-o, --out <dir>', 'folder that build wrote (default: here)')
    .option('--file <file>', 'file of the outcomes (default: outcomes.jsonl in that folder)')
    .addOption(language('language of what is said: en, ru or zh (default: by locale)'))
    .addOption(format(['text', 'json']))
    .action(async (options: OutcomesOptions) => finish(await (await import('./outcomes.js')).outcomes(options, io)));
  for (const command of program.commands) {
    if (!command.options.some(({ long }) => long === '--lang')) continue;
    command.option('--config <file>', 'settings to use (default: the nearest triproof.json upward from here)');
    command.option('--no-config', 'use no settings');
  }
  program.hook('preSubcommand', async (_, command) => {
    const { applySettings, settingsFor, takesSettings } = await import('./settings.js');
    if (!takesSettings(command, argv)) return;
    const settings = await settingsFor(argv);
    applySettings(command, settings);
    const { lang } = settings;
    if (languageAsked(argv) === undefined && lang !== undefined) speak(lang);
  });
  program
    .command('completion')
    .summary('print what completes calls in a shell')
    .description('Prints a script that completes commands, options and their values in a shell.')
    .addArgument(shellArgument())
    .action(async (shell: Shell) => {
      const { completion } = await import('./completion.js');
      io.stdout.write(completion(program, shell));
      finish(0);
    });
  for (const command of [program, ...program.commands]) withExamples(command, io.language);
  return translateHelp(program, io.language);
};
