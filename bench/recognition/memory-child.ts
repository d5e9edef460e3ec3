/** Reads the given number of cases one after the other, and prints the resident set in mebibytes after each. */
import { readFile } from 'node:fs/promises';
import { caseFromMemory, checkCase, createReaders } from './library.js';

const [list = '', count = ''] = process.argv.slice(2);
const cases = JSON.parse(await readFile(list, 'utf8')) as { caseFile: object; files: Record<string, string> }[];
const readers = await createReaders();
for (let done = 0; done < Number(count); done++) {
  const next = cases[done % cases.length];
  if (next === undefined) throw new Error('There are no cases to read');
  const files = new Map<string, Uint8Array>();
  for (const [file, path] of Object.entries(next.files)) files.set(file, await readFile(path));
  await checkCase(await caseFromMemory({ caseFile: next.caseFile, files }), { readers });
  process.stdout.write(`${(process.memoryUsage().rss / 2 ** 20).toFixed(1)}\n`);
}
await readers.close();
