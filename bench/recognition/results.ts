import { readFile, rename, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { version } from './library.js';
import { engineVersions } from './peers.js';

const path = fileURLToPath(new URL('../RESULTS.md', import.meta.url));

const opening = `# Results

Written by \`npm run bench -- recognition --seeds reporting\` and its stages; each section by the run that it names. Pictures are drawn
from seeds by \`fixtures/generate\`; nothing was tuned on the seeds that are reported here.
`;

/** What a run ran on and with: times mean nothing without it. */
export const circumstances = (seeds: string, absent: readonly string[]): string =>
  [
    `${new Date().toISOString().slice(0, 10)} · ${seeds} · ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${arch()}`,
    `Node ${process.version} · triproof ${version} · ${engineVersions().join(' · ')}`,
    ...(absent.length > 0 ? [`Not on this machine: ${absent.join(', ')}`] : []),
  ].join('\\\n');

/** Puts a section in the place of the one under the same heading, or at the end. Readers never see half a file. */
export const writeSection = async (heading: string, body: string): Promise<void> => {
  const before = await readFile(path, 'utf8').catch(() => opening);
  const [top = opening, ...sections] = before.split(/^(?=## )/mu);
  const section = `## ${heading}\n\n${body.trim()}\n`;
  const at = sections.findIndex((known) => known.startsWith(`## ${heading}\n`));
  const next = at < 0 ? [...sections, section] : sections.with(at, section);
  await writeFile(`${path}.new`, `${[top, ...next].map((part) => part.trim()).join('\n\n')}\n`);
  await rename(`${path}.new`, path);
};
