/** Shell completion scripts. Generated from the program itself, so they cannot offer anything that does not exist. */
import type { Argument, Command, Option } from 'commander';
import type { Shell } from './shells.js';

/** Possible completions for the value of an option or an argument. */
type Values = { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'files' | 'none' };

interface KnownOption {
  /** `--out`, `-o`. */
  readonly flags: readonly string[];
  readonly words: string;
  /** Undefined if it takes no value. */
  readonly values: Values | undefined;
}

interface KnownCommand {
  readonly name: string;
  readonly words: string;
  readonly options: readonly KnownOption[];
  readonly values: Values;
}

/** Names of values that are a file or a folder. */
const paths = new Set(['file', 'dir', 'out', 'csv', 'case', 'bundle', 'folder']);

const valuesOf = (name: string, choices: readonly string[] | undefined): Values => {
  if (choices !== undefined) return { kind: 'words', words: choices };
  return { kind: paths.has(name) ? 'files' : 'none' };
};

const knownOption = ({ short, long, description, flags, argChoices }: Option): KnownOption => {
  const value = /[<[]([\w-]+)/u.exec(flags)?.[1];
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    words: description,
    values: value === undefined ? undefined : valuesOf(value, argChoices),
  };
};

const argumentValues = (argument: Argument | undefined): Values =>
  argument === undefined ? { kind: 'none' } : valuesOf(argument.name(), argument.argChoices);

const knownCommand = (command: Command): KnownCommand => ({
  name: command.name(),
  words: command.summary() || command.description(),
  options: command.createHelp().visibleOptions(command).map(knownOption),
  values: argumentValues(command.registeredArguments[0]),
});

const knownCommands = (program: Command): readonly KnownCommand[] =>
  program.createHelp().visibleCommands(program).map(knownCommand);

const flagsOf = ({ options }: KnownCommand): readonly string[] => options.flatMap(({ flags }) => flags);

/** Nothing is special inside single quotes in any of the three shells. Single quotes in the text are replaced. */
const quoted = (text: string): string => `'${text.replaceAll("'", '’').replaceAll('\n', ' ')}'`;

const bashWords = (values: Values): string => (values.kind === 'words' ? values.words.join(' ') : '');

const bashValues = ({ name, options }: KnownCommand): readonly string[] =>
  options.flatMap(({ flags, values }) => {
    if (values === undefined) return [];
    const pattern = flags.map((flag) => `${name}:${flag}`).join('|');
    const reply = values.kind === 'files' ? 'compopt -o default; return' : `words=${quoted(bashWords(values))}`;
    return [`    ${pattern}) ${reply} ;;`];
  });

const bashCommand = (command: KnownCommand): string => {
  const { name, values } = command;
  const rest = values.kind === 'files' ? 'compopt -o default; return' : `words=${quoted(bashWords(values))}`;
  return `    ${name}) case $current in -*) words=${quoted(flagsOf(command).join(' '))} ;; *) ${rest} ;; esac ;;`;
};

/** Bash also splits words at `=`: \`--lang=r\` arrives as three. */
const bash = (commands: readonly KnownCommand[]): string => `# triproof completion for bash: source it, or
#   triproof completion bash > ~/.local/share/bash-completion/completions/triproof
_triproof() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if [[ $current == = ]]; then current=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD == 1)); then
    words=${quoted([...commands.map(({ name }) => name), '--help', '--version'].join(' '))}
  else case $command:$before in
${commands.flatMap(bashValues).join('\n')}
    *) case $command in
${commands.map(bashCommand).join('\n')}
    esac ;;
  esac fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _triproof triproof
`;

/** Colons and brackets are special in a zsh description. */
const zshWords = (text: string): string => text.replace(/[[\]:\\]/gu, '\\$&');

const zshAction = (values: Values): string => {
  if (values.kind === 'files') return ':path:_files';
  return values.kind === 'words' ? `:value:(${values.words.join(' ')})` : ':value: ';
};

const zshOption = ({ flags, words, values }: KnownOption): readonly string[] =>
  flags.map((flag) => quoted(`*${flag}[${zshWords(words)}]${values === undefined ? '' : zshAction(values)}`));

const zshCommand = ({ name, options, values }: KnownCommand): string => {
  const rest = values.kind === 'none' ? [] : [quoted(`*${zshAction(values)}`)];
  return `    ${name}) _arguments -S ${[...options.flatMap(zshOption), ...rest].join(' \\\n      ')} ;;`;
};

const zsh = (commands: readonly KnownCommand[]): string => `#compdef triproof
# triproof completion for zsh: triproof completion zsh > "\${fpath[1]}/_triproof"
_triproof() {
  local -a commands=(
${commands.map(({ name, words }) => `    ${quoted(`${name}:${zshWords(words)}`)}`).join('\n')}
  )
  if ((CURRENT == 2)); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(zshCommand).join('\n')}
  esac
}
if [[ $funcstack[1] == _triproof ]]; then _triproof "$@"; else compdef _triproof triproof; fi
`;

const fishFlag = (flag: string): string => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`);

const fishValues = (values: Values): string => {
  if (values.kind === 'files') return '-r -F';
  return values.kind === 'words' ? `-x -a ${quoted(values.words.join(' '))}` : '-x';
};

const fishCommand = ({ name, words, options, values }: KnownCommand): readonly string[] => {
  const here = `complete -c triproof -n '__fish_seen_subcommand_from ${name}'`;
  return [
    `complete -c triproof -n __fish_use_subcommand -a ${name} -d ${quoted(words)}`,
    ...(values.kind === 'files' ? [`${here} -F`] : []),
    ...(values.kind === 'words' ? [`${here} -a ${quoted(values.words.join(' '))}`] : []),
    ...options.map((option) => {
      const taken = option.values === undefined ? '' : ` ${fishValues(option.values)}`;
      return `${here} ${option.flags.map(fishFlag).join(' ')}${taken} -d ${quoted(option.words)}`;
    }),
  ];
};

const fish = (commands: readonly KnownCommand[]): string =>
  [
    '# triproof completion for fish: triproof completion fish > ~/.config/fish/completions/triproof.fish',
    'complete -c triproof -f',
    ...commands.flatMap(fishCommand),
    '',
  ].join('\n');

const writers = { bash, zsh, fish } as const satisfies Record<Shell, unknown>;

/** The script for a shell. Descriptions are in the language of the program. */
export const completion = (program: Command, shell: Shell): string => writers[shell](knownCommands(program));
