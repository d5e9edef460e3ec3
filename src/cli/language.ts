import type { Language } from '../model/schema/report.js';
import { languages } from '../words/languages.js';
import type { Io } from './io.js';

/** The POSIX variables for the language of messages, in order of precedence. The first that is set decides, even if its language is unknown. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the user's locale, e.g. `zh` for `zh_CN.UTF-8`; English for any other. */
const localeLanguage = (env: Io['env']): Language => {
  const locale = variables.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  const [name = ''] = locale.toLowerCase().split(/[-_.@]/u);
  return languages.find((language) => language === name) ?? 'en';
};

/** The value of `--lang`, found before the arguments are parsed, so that errors about them are in that language too. */
export const languageAsked = (argv: readonly string[]): Language | undefined => {
  const at = argv.lastIndexOf('--lang');
  const joined = argv.findLast((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  return languages.find((language) => language === (at < 0 ? joined : argv[at + 1]));
};

/**
 * The language of messages: the option's, else the locale's. Reports and documents never follow the locale, so that they are the same on every
 * machine.
 */
export const messageLanguage = (asked: Language | undefined, env: Io['env']): Language => asked ?? localeLanguage(env);
