/** Writes the TypeScript types of every schema to `src/model/schema/`. A test holds them current. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const schemas = new URL('./', import.meta.url);

/** The generated module for one schema file, as text. */
export const typesOf = async (name: string): Promise<string> => {
  const schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8')) as JSONSchema;
  return compile(schema, name, {
    additionalProperties: false,
    cwd: fileURLToPath(schemas),
    bannerComment: `/* Generated from schemas/${name}.schema.json by \`npm run types\`. Do not edit. */`,
    style: { singleQuote: true, printWidth: 120 },
  });
};

export const schemaNames = (): readonly string[] =>
  readdirSync(schemas)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => file.replace('.schema.json', ''))
    .sort();

export const typesFile = (name: string): URL => new URL(`../src/model/schema/${name}.ts`, schemas);

if (
  process.argv[1] !== undefined &&
  import.meta.url.endsWith('generate-types.ts') &&
  process.argv[1].endsWith('generate-types.ts')
) {
  for (const name of schemaNames()) writeFileSync(typesFile(name), await typesOf(name));
}
