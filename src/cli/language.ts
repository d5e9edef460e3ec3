import type { Language } from '../model/schema/report.js';
import { languages } from '../words/languages.js';
import type { Io } from './io.js';

/** What POSIX calls the order of precedence for messages. The first that is set decides, known or not. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the user's locale, e.g. `zh` for `zh_CN.UTF-8`; English for any other. */
const localeLanguage = (env: Io['env']): Language => {
  const locale = variables.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  const [name = ''] = locale.toLowerCase().split(/[-_.@]/u);
  return languages.find((language) => language === name) ?? 'en';
};

/** What `--lang` says in the arguments, before they are parsed: complaints about them are in that language, too. */
export const languageAsked = (argv: readonly string[]): Language | undefined => {
  const at = argv.lastIndexOf('--lang');
  const joined = argv.findLast((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  return languages.find((language) => language === (at < 0 ? joined : argv[at + 1]));
};

/**
 * The language of messages: by the option, else by the locale. Reports and documents never follow the locale: what is written is
 * the same on every machine.
 */
export const messageLanguage = (asked: Language | undefined, env: Io['env']): Language => asked ?? localeLanguage(env);
