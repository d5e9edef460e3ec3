import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One name that an entry of the package exports, and the declaration behind it. */
export interface Exported {
  readonly name: string;
  readonly file: string;
  readonly kind: string;
  /** The comment before it, without stars; empty where there is none. */
  readonly doc: string;
  /** Of an object or a class: its members with their comments. */
  readonly members: readonly { readonly name: string; readonly doc: string }[];
  /** All of the declaration's own text. */
  readonly text: string;
}

const sources = new Map<string, string>();
const sourceOf = (file: string): string => {
  const known = sources.get(file) ?? readFileSync(file, 'utf8');
  sources.set(file, known);
  return known;
};

const lists = /^export (?:type )?\{([^}]*)\} from '(\.[^']+)\.js';/gmu;

/** The names that a module hands on from another: as they are called here, as they are called there, and that module's file. */
const handedOn = (file: string): readonly (readonly [name: string, own: string, file: string])[] => [
  ...[...sourceOf(file).matchAll(/^export \* from '(\.[^']+)\.js';/gmu)].flatMap(([, path = '']) =>
    handedOn(join(dirname(file), `${path}.ts`)),
  ),
  ...[...sourceOf(file).matchAll(lists)].flatMap(([, names = '', path = '']) =>
    names
      .split(',')
      .map((each) => each.trim().replace(/^type /u, ''))
      .filter((each) => each !== '')
      .map((each): [string, string, string] => {
        const [own = '', name = own] = each.split(' as ');
        return [name, own, join(dirname(file), `${path}.ts`)];
      }),
  ),
];

const doc = String.raw`(?:/\*\*((?:[^*]|\*(?!/))*)\*/\s*)?`;

const plain = (comment = ''): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/u, ''))
    .join('\n')
    .trim();

/** Members of the outermost braces: two spaces in, as the formatter sets them. Methods of classes too, but not what is private. */
const membersOf = (text: string): Exported['members'] => {
  const member = new RegExp(
    `^  ${doc}(?:override )?(?:readonly )?(?:get )?([A-Za-z][\\w]*)(?:\\?|!)?(?::|\\(|<| =)`,
    'gmu',
  );
  return [...text.matchAll(member)]
    .filter(([, , name]) => name !== 'constructor' && name !== 'super' && name !== 'return' && name !== 'if')
    .map(([, comment, name = '']) => ({ name, doc: plain(comment) }));
};

const declared = (name: string, own: string, file: string): Exported => {
  const onward = handedOn(file).find(([called]) => called === own);
  if (onward !== undefined) return declared(name, onward[1], onward[2]);
  const declaration = new RegExp(`${doc}export (?:declare )?(const|interface|class|type|function) ${own}\\b`, 'u');
  const found = declaration.exec(sourceOf(file));
  if (found === null) {
    // A module that hands on what it imported under the same name.
    const imported = new RegExp(`import [^;]*\\b${own}\\b[^;]*from '(\\.[^']+)\\.js'`, 'u').exec(sourceOf(file));
    if (imported === null) throw new Error(`${own} is not declared in ${file}`);
    return declared(name, own, join(dirname(file), `${imported[1]}.ts`));
  }
  const [, comment, kind = ''] = found;
  const rest = sourceOf(file).slice(found.index + found[0].length);
  const end = rest.search(/\n\n(?:\/\*\*|export |const |interface |type )/u);
  const text = end === -1 ? rest : rest.slice(0, end);
  const isObject = kind === 'interface' || kind === 'class';
  return { name, file, kind, doc: plain(comment), members: isObject ? membersOf(text) : [], text };
};

/** All that a module of `src` exports, from wherever it comes. */
export const exportsOf = (file: string): readonly Exported[] =>
  handedOn(file).map(([name, own, from]) => declared(name, own, from));
