import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What each file of `src` imports by a relative path, types too. */
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(join(source, file), 'utf8').matchAll(/(?:^|\W)(?:from|import) ?\(?'(\.[^']+)\.js'/gmu)].map(
      ([, path = '']) => join(dirname(file), `${path}.ts`),
    ),
  ]),
);

/** A folder, or a file that stands by itself in `src` or `src/gather`. */
const roomOf = (file: string): string => /^(?:gather\/)?[^/]+/u.exec(file)?.[0] ?? file;

const rooms = new Map<string, string[]>();
for (const [file, imported] of imports) {
  const room = roomOf(file);
  const others = imported.map(roomOf).filter((other) => other !== room);
  rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
}

const circleIn = (graph: ReadonlyMap<string, readonly string[]>): string => {
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): string => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node].join(' -> ');
    if (done.has(node)) return '';
    for (const next of graph.get(node) ?? []) {
      const found = walk(next, [...way, node]);
      if (found !== '') return found;
    }
    done.add(node);
    return '';
  };
  return [...graph.keys()].map((node) => walk(node, [])).find((found) => found !== '') ?? '';
};

/** The page is a program of its own, of which `files` leaves out what draws it. */
const withPage = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));

const declared =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gmu;

/** Where each exported name is declared. A name that a file only passes on is not declared there. */
const declarations = new Map<string, string[]>();
for (const file of withPage)
  for (const [, name = ''] of readFileSync(join(source, file), 'utf8').matchAll(declared))
    declarations.set(name, [...new Set([...(declarations.get(name) ?? []), file])]);

/** Names by which several files offer the same role. There are none: each rule, format and language has a name of its own. */
const protocols: readonly string[] = [];

interface Constant {
  readonly name: string;
  /** The last comment before it that no blank line parts from it. */
  readonly comment: string;
}

/** Numbers become `9`, unless they are zero; names beside a sign of arithmetic and keys are left out. */
const bareOf = (value: string): string =>
  value
    .replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$|['"]?[\w-]+['"]?:| (?:as const|satisfies)[\s\S]*/gmu, '')
    .replace(/\bMath\.PI\b|\b[A-Za-z]\w*(?= [*/+-])|(?<=[*/+-] )[A-Za-z]\w*/gu, '')
    .replace(/\b(?:0x[\da-f]+|\d[\d_.]*(?:e-?\d+)?)\b/gu, (number) =>
      Number(number.replaceAll('_', '')) === 0 ? '' : '9',
    );

/** The constants at a file's top level that hold nothing but numbers. */
const numbersIn = (text: string): readonly Constant[] =>
  [...text.matchAll(/^(?:export )?const ([^=]*?)(?:: [^=]*)? = ([^;]*);$/gmu)]
    .filter(([, , value = '']) => /^[\s9*/+\-()[\]{},]*9[\s9*/+\-()[\]{},]*$/u.test(bareOf(value)))
    .map(({ 1: name = '', index }) => {
      const block = text.slice(text.lastIndexOf('\n\n', index) + 1, index);
      const comment = block.match(/\/\*\*(?:(?!\/\*\*)[\s\S])*?\*\//gu)?.at(-1) ?? '';
      return { name, comment: comment.replace(/\s+(?:\*(?!\/) )?/gu, ' ') };
    });

const saysOrigin =
  /Measured for change [0-9a-f]{7}, \d{4}-\d\d-\d\d|npm run bench|bench\/|Given by |given by |Chosen, not measured/u;

describe('the structure of the source', () => {
  it('is found with its files and their imports', () => {
    expect(imports.get('index.ts')).toContain(join('case', 'index.ts'));
    expect([...imports.values()].flat().filter((file) => !imports.has(file))).toEqual([]);
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toBe('b -> c -> b');
  });

  it('has no file of more than 400 lines, apart from tables of data', () => {
    const isTable = (file: string) =>
      /^(?:model\/schema|report\/wording|words)\/|^policy\/shipped\.ts$|^bundle\/wording\.ts$/u.test(file);
    const long = files.filter((file) => readFileSync(join(source, file), 'utf8').trimEnd().split('\n').length > 400);
    expect(long.filter((file) => !isTable(file))).toEqual([]);
    expect(long).toContain('words/phrases.ts');
  });

  it('declares each exported name in one file only, so that a name says what it stands for', () => {
    const shared = [...declarations].filter(([name, where]) => where.length > 1 && !protocols.includes(name));
    expect(shared.map(([name, where]) => `${name}: ${where.sort().join(', ')}`)).toEqual([]);
    expect(declarations.get('gather')).toEqual([join('gather', 'index.ts')]);
    expect(declarations.get('ElementFacts')).toEqual([join('web', 'page', 'parts', 'facts.tsx')]);
  });

  it("makes a text an order's number, a carrier's or a SKU in one file only", () => {
    const casting = /\bas (?:PostingNumber|TrackingNumber|ParcelNumber|Sku|Identifier|ReadingOf|Named[A-Z]\w*)\b/u;
    const made = withPage.filter((file) => casting.test(readFileSync(join(source, file), 'utf8')));
    expect(made).toEqual([join('model', 'named.ts')]);
  });

  it('says where each number in gather comes from', () => {
    const constants = files
      .filter((file) => file.startsWith('gather/'))
      .flatMap((file) => numbersIn(readFileSync(join(source, file), 'utf8')).map((each) => ({ file, ...each })));
    expect(constants.length).toBeGreaterThan(250);
    const silent = constants.filter(({ comment }) => !saysOrigin.test(comment));
    expect(silent.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('finds numbers alone, in lists, in tables and in arithmetic, each with its comment', () => {
    const text = [
      '/** Pixels. Chosen,',
      ' * not measured. */',
      'const [wide, high] = [32, 4];',
      'const most = 1.5 * wide;',
      '',
      'const rooms: Readonly<Record<string, number>> = {',
      '  /** Of a line. */',
      '  line: 0.25,',
      '} as const;',
      '',
      "const nothing = { text: '', confidence: 0 };",
      'const half = (value: number): number => value / 2;',
      'const none = 0;',
    ].join('\n');
    expect(numbersIn(text)).toEqual([
      { name: '[wide, high]', comment: '/** Pixels. Chosen, not measured. */' },
      { name: 'most', comment: '/** Pixels. Chosen, not measured. */' },
      { name: 'rooms', comment: '' },
    ]);
  });

  it('has no import cycle between files', () => {
    expect(circleIn(imports)).toBe('');
  });

  it('has no import cycle between folders', () => {
    expect(circleIn(rooms)).toBe('');
  });

  it("draws only from the report: callers look up the policy's terms", () => {
    const drawing = files.filter((file) => /^(?:bundle|outputs|annotate)\//u.test(file));
    const reached = drawing.flatMap((file) => (imports.get(file) ?? []).map((other) => `${file} -> ${other}`));
    const judging = /-> (?:policy|case|rules(?!\/ids))\//u;
    expect(reached.filter((way) => judging.test(way))).toEqual([]);
    expect(reached.some((way) => /-> rules\/ids\.ts$/u.test(way))).toBe(true);
  });

  it('draws and words a judgement without gathering anew', () => {
    const drawing = files.filter((file) => /^(?:report|rules)\//u.test(file));
    const reached = drawing.flatMap((file) => (imports.get(file) ?? []).filter((other) => other.startsWith('gather/')));
    expect(reached).toEqual([]);
  });
});
