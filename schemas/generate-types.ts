/**
 * Writes the TypeScript types of every schema to `src/model/schema/`, and what is data there as modules: the policies and the form of a
 * report. Where there are no files, as in a browser, these are read all the same. A test holds them current.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const schemas = new URL('./', import.meta.url);

const compiled = async (name: string, text: string): Promise<string> =>
  compile(JSON.parse(text) as JSONSchema, name, {
    additionalProperties: false,
    cwd: fileURLToPath(schemas),
    bannerComment: `/* Generated from schemas/${name}.schema.json by \`npm run types\`. Do not edit. */`,
    style: { singleQuote: true, printWidth: 120 },
  });

/** One declared type with the comment above it. */
const declaration =
  /(?:\/\*\*\n(?: \*.*\n)+)?export (?:type|interface) (\w+)[\s\S]*?(?=^\/\*\*|^export |$(?![\s\S]))/gmu;

const namesIn = (module: string): readonly string[] => [...module.matchAll(declaration)].map(([, name = '']) => name);

/** A module that imports what another schema's module declares. The compiler copies it, because it follows every reference. */
const withImports = (module: string, other: string, from: string): string => {
  const declared = new Set(namesIn(other));
  const own = module.replace(declaration, (whole, name: string) => (declared.has(name) ? '' : whole));
  const borrowed = namesIn(module).filter((name) => declared.has(name) && new RegExp(`\\b${name}\\b`, 'u').test(own));
  return own.replace('\n\n', `\n\nimport type {\n  ${borrowed.sort().join(',\n  ')},\n} from '${from}';\n\n`);
};

/** The schema whose definitions others refer to. */
const referred = 'report';

/** The generated module for one schema file, as text. */
export const typesOf = async (name: string): Promise<string> => {
  const text = readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8');
  const module = await compiled(name, text);
  if (!text.includes(`"${referred}.schema.json#`)) return module;
  return withImports(module, await typesOf(referred), `./${referred}.js`);
};

/** Saved facts are fields of a report: their type is picked out of it. */
const picked = 'facts';

export const schemaNames = (): readonly string[] =>
  readdirSync(schemas)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => file.replace('.schema.json', ''))
    .filter((name) => name !== picked)
    .sort();

export const typesFile = (name: string): URL => new URL(`../src/model/schema/${name}.ts`, schemas);

const policies = new URL('../src/policy/', schemas);

const isWorded = (key: string): boolean => ['description', 'title', '$schema', '$id'].includes(key);

/** What a schema asks for, without what it tells. Names of fields are no keywords: they stay, whatever they are. */
const formOf = (value: unknown, areNames = false): unknown => {
  if (Array.isArray(value)) return value.map((item) => formOf(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !isWorded(key))
      .map(([key, inner]) => [key, formOf(inner, !areNames && (key === 'properties' || key === '$defs'))]),
  );
};

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** The module that holds the form which a schema asks for, as text. */
const formModule = (name: string): string => {
  const schema: unknown = JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8'));
  const banner = `/* Generated from schemas/${name}.schema.json by \`npm run types\`. Do not edit. */`;
  return `${banner}\nimport type { Form } from '../form.js';\n\nexport const ${name}Form: Form = ${json(formOf(schema))};\n`;
};

/** What the JSON files of a folder hold, in the order of their names. */
const contentsOf = (folder: URL): readonly unknown[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** The module that holds the policies and the parts that they share, as text. */
export const shippedPolicies = (): string =>
  [
    '/* Generated from src/policy/*.json and src/policy/shared/*.json by `npm run types`. Do not edit. */',
    "import type { PolicyFile } from './extended.js';\n",
    '/** As their files have them: what they take over from each other is not filled in. */',
    `export const shippedPolicies: readonly PolicyFile[] = ${json(contentsOf(policies))};\n`,
    '/** What several policies extend and nobody can choose: no policies by themselves. */',
    `export const sharedParts: readonly PolicyFile[] = ${json(contentsOf(new URL('shared/', policies)))};\n`,
  ].join('\n');

/** What is written beside the types, by the file that it stands in. */
export const dataFiles: readonly (readonly [file: URL, content: () => string])[] = [
  [new URL('../src/model/schema/report-form.ts', schemas), () => formModule('report')],
  [new URL('../src/model/schema/policy-form.ts', schemas), () => formModule('policy')],
  [new URL('../src/model/schema/outcome-form.ts', schemas), () => formModule('outcome')],
  [new URL('shipped.ts', policies), shippedPolicies],
];

if (
  process.argv[1] !== undefined &&
  import.meta.url.endsWith('generate-types.ts') &&
  process.argv[1].endsWith('generate-types.ts')
) {
  for (const name of schemaNames()) writeFileSync(typesFile(name), await typesOf(name));
  for (const [file, content] of dataFiles) writeFileSync(file, content());
}
