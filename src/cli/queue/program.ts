/** The commands for many machines. Each command's module is loaded when it runs. */
import { type Command, Option } from 'commander';
import type { Io } from '../io.js';
import { oneOfWords, wholeNumber } from '../options.js';
import { reportFormats } from '../output.js';
import type { CollectOptions } from './collect.js';
import { type QueueAction, queueActions, type StatusOptions } from './status.js';
import type { SubmitOptions } from './submit.js';
import type { WorkOptions } from './work.js';

type Made = () => Option;

/** Options shared with the other commands. */
export interface Common {
  readonly io: Io;
  finish(code: number, endsByInterrupt?: boolean): void;
  telling(command: Command): Command;
  readonly casesArgument: readonly [string, string];
  readonly options: Readonly<
    Record<
      | 'policy'
      | 'displayZone'
      | 'jobs'
      | 'timeLimit'
      | 'maxBytes'
      | 'maxPages'
      | 'recipient'
      | 'maskPhones'
      | 'map'
      | 'noCache',
      Made
    >
  > & {
    language(words?: string): Option;
    format(words: readonly string[]): Option;
  };
}

const queue: Made = () =>
  new Option('--queue <url>', 'PostgreSQL database of the queue: postgres://NAME@host/base (default: TRIPROOF_QUEUE)');
const store: Made = () =>
  new Option('--store <place>', 'folder or s3://bucket that holds the cases (default: TRIPROOF_STORE)');
const messages = 'language of what is said: en, ru or zh (default: by locale)';

const submitCommand = (program: Command, { io, finish, casesArgument, options }: Common): void => {
  program
    .command('submit')
    .summary('put cases into the queue, for workers on any machine')
    .description(
      'Puts the evidence of cases into the store, and a job for each into the queue; says what was done before.',
    )
    .argument(...casesArgument)
    .addOption(queue())
    .addOption(store())
    .addOption(
      new Option('--priority <n>', 'cases of a higher one are taken first (default: 0)').argParser(
        wholeNumber('--priority', 0, 1000),
      ),
    )
    .addOption(options.maxBytes())
    .addOption(options.maxPages())
    .addOption(options.recipient())
    .addOption(options.maskPhones())
    .option('--submission', "the marketplace's copy, without remarks for the seller; a pass only")
    .option('--accept-review <name>', 'with --submission: who has looked at what a review leaves open')
    .option('--accepted-at <time>', 'with --accept-review: when, in ISO 8601 with an offset')
    .addOption(options.map())
    .addOption(options.policy())
    .addOption(options.language())
    .addOption(options.displayZone())
    .addOption(options.noCache())
    .addOption(options.format(['text', 'json']))
    .action(async (cases: string[], given: SubmitOptions) =>
      finish(await (await import('./submit.js')).submit(cases, given, io)),
    );
};

const workCommand = (program: Command, { io, finish, options }: Common): void => {
  program
    .command('work')
    .summary('do what waits in the queue; any number of machines may')
    .description(
      'Takes cases out of the queue, as many at a time as this machine bears, and puts their reports and PDFs into the store. ' +
        'Ends with SIGTERM: finishes what it can, and puts the rest back.',
    )
    .addOption(queue())
    .addOption(store())
    .addOption(options.jobs())
    .option('--once', 'end when all is done, by whomever')
    .addOption(options.timeLimit())
    .addOption(
      new Option('--drain <seconds>', 'time to finish what was begun, once told to end (default: 30)').argParser(
        wholeNumber('--drain', 0, 3600),
      ),
    )
    .addOption(options.noCache())
    .addOption(options.language(messages))
    .action(async (given: WorkOptions) => finish(await (await import('./work.js')).work(given, io), true));
};

const collectCommand = (program: Command, { io, finish, telling, options }: Common): void => {
  telling(program.command('collect'))
    .summary('fetch the PDFs and reports of submitted cases')
    .description(
      'Writes the PDF and the report of each case that was submitted, with index and summaries, as build writes them.',
    )
    .requiredOption('-o, --out <dir>', 'folder for the products; made if need be')
    .addOption(queue())
    .addOption(store())
    .option('--wait', 'until no case waits or is worked on')
    .option('--sign-key <file>', 'Ed25519 private key (PEM): also writes DIR/<id>.manifest.json and .manifest.sig')
    .addOption(options.language('language of summaries and messages: en, ru or zh (default: that of the reports)'))
    .addOption(options.format(reportFormats))
    .action(async (given: CollectOptions) => finish(await (await import('./collect.js')).collect(given, io)));
};

const statusCommand = (program: Command, { io, finish, options }: Common): void => {
  program
    .command('queue')
    .summary('tell how many cases wait, are worked on, done or put aside')
    .description(
      'Tells how many cases wait, are worked on, done or put aside, and how fast it goes. `queue retry` lets those that were put aside ' +
        'wait again, `queue purge --keep DAYS` deletes old cases, `queue delete ID…` deletes cases with all that only they hold.',
    )
    .argument(
      '[action]',
      '`show` (the default), `retry`, `purge` or `delete`',
      oneOfWords('action', queueActions),
      'show',
    )
    .argument('[id...]', 'with `delete`: ids of cases')
    .addOption(queue())
    .addOption(store())
    .addOption(
      new Option('--keep <days>', 'with `purge`: cases that were submitted in the last days stay').argParser(
        wholeNumber('--keep', 0, 36_500),
      ),
    )
    .addOption(options.language(messages))
    .addOption(options.format(['text', 'json']))
    .action(async (action: QueueAction, ids: string[], given: StatusOptions) =>
      finish(await (await import('./status.js')).status(action, ids, given, io)),
    );
};

export const manyMachines = (program: Command, common: Common): void => {
  program.commandsGroup('Many machines:');
  submitCommand(program, common);
  workCommand(program, common);
  collectCommand(program, common);
  statusCommand(program, common);
};
