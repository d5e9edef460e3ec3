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
