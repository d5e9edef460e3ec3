/**
 * `npm run release:check`: what a release must show before it is published. Packs the package, installs the pack in an empty folder, builds the
 * demo from it and verifies the PDF; writes a list of all packages (CycloneDX) and a report of their licences to `out/release/`. Publishes nothing.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'out/release');
const demo = 'complete-detail-page.pass';

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64_000_000 });

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}
interface Bom {
  readonly bomFormat: string;
  specVersion: string;
  $schema?: string;
  serialNumber?: string;
  readonly metadata: { timestamp?: string };
  readonly components: readonly Component[];
}

/** npm writes version 1.5, whose fields used here are the same in 1.6. Without clock and chance, so that one lock file gives one list. */
const packageList = (): Bom => {
  const bom = JSON.parse(
    run(root, 'npm', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'),
  ) as Bom;
  bom.specVersion = '1.6';
  bom.$schema = 'http://cyclonedx.org/schema/bom-1.6.schema.json';
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  return bom;
};

const licenceOf = ({ licenses = [] }: Component): string => {
  const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '');
  return said.filter((each) => each !== '').join(' OR ') || 'not said';
};

const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`);

const licences = ({ components }: Bom): string => {
  const rows = components.map((each) => `| ${nameOf(each)} | ${each.version} | ${licenceOf(each)} |`).sort();
  return [
    '# Licences of what is installed',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};

/** Installs the pack where nothing of the repository can be reached, and has it build and verify the demo. */
const tryPack = (pack: string): void => {
  const room = mkdtempSync(join(tmpdir(), 'triproof-release-'));
  try {
    writeFileSync(join(room, 'package.json'), '{ "private": true }\n');
    run(room, 'npm', 'install', '--silent', '--no-audit', '--no-fund', pack);
    cpSync(join(root, 'fixtures', demo), join(room, demo), { recursive: true });
    const command = join(room, 'node_modules/triproof/dist/cli/bin.js');
    process.stdout.write(run(room, process.execPath, command, 'build', demo, '--out', 'out', '--no-cache'));
    process.stdout.write(
      run(room, process.execPath, command, 'verify', 'out/complete-detail-page.pdf', '--originals', demo),
    );
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
};

/** What has no place in a package: pictures, pages, tests, sources. */
const strangersIn = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !/^(?:dist\/|schemas\/|package\.json$|README\.md$|LICENSE$)/u.test(file));

const main = (): void => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const [packed] = JSON.parse(run(root, 'npm', 'pack', '--json', '--silent', '--pack-destination', target)) as [
    { files: readonly { path: string }[]; size: number },
  ];
  const strangers = strangersIn(packed.files.map(({ path }) => path));
  if (strangers.length > 0) throw new Error(`the pack holds what is no part of it: ${strangers.join(', ')}`);
  const pack = readdirSync(target).find((name) => name.endsWith('.tgz')) ?? '';
  tryPack(join(target, pack));
  const bom = packageList();
  writeFileSync(join(target, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
  writeFileSync(join(target, 'licences.md'), licences(bom));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const told = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(`## ${version}`);
  if (!told) throw new Error(`CHANGELOG.md has no section for ${version}`);
  console.log(
    `${pack}: ${packed.files.length} files, ${packed.size} bytes; ${bom.components.length} packages listed in out/release`,
  );
};

main();
