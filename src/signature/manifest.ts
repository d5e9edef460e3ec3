import { type KeyObject, sign, verify } from 'node:crypto';
import { parseJson } from '../case/json.js';
import { sha256 } from '../model/hash.js';
import type { Report } from '../model/schema/report.js';
import { stableJson } from '../model/stable-json.js';

/** One file that a manifest vouches for. */
export interface ManifestEntry {
  readonly role: 'bundle' | 'report' | 'case' | 'original' | 'map';
  /** For a bundle and a report, the name of the file next to the manifest; otherwise relative to the case's folder. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a signer vouches for: this bundle, made from these files, by this version. */
export interface Manifest {
  readonly manifestVersion: 1;
  readonly tool: { readonly name: 'triproof'; readonly version: string };
  readonly case: string;
  readonly files: readonly ManifestEntry[];
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const entry = (role: ManifestEntry['role'], { name, bytes }: File): ManifestEntry => ({
  role,
  name,
  sha256: sha256(bytes),
  bytes: bytes.length,
});

const roles = ['bundle', 'report', 'case', 'original', 'map'] as const;

const inOrder = (a: ManifestEntry, b: ManifestEntry): number =>
  roles.indexOf(a.role) - roles.indexOf(b.role) || (a.name < b.name ? -1 : Number(a.name > b.name));

/** The manifest of a build, as the bytes that are signed. The same build gives the same bytes. */
export const manifestOf = (
  { case: { id }, tool, inputs }: Report,
  { bundle, report, caseFile }: { readonly bundle: File; readonly report: File; readonly caseFile: Uint8Array },
): Uint8Array => {
  const originals = inputs.map(({ file: name, sha256: hash, bytes }) => ({
    role: 'original' as const,
    name,
    sha256: hash,
    bytes,
  }));
  const maps = inputs.flatMap(({ map }) =>
    map === undefined ? [] : [{ role: 'map' as const, name: map.file, sha256: map.sha256, bytes: map.bytes }],
  );
  const own = [entry('bundle', bundle), entry('report', report), entry('case', { name: 'case.json', bytes: caseFile })];
  const once = new Map([...own, ...originals, ...maps].map((each) => [JSON.stringify(each), each]));
  const manifest: Manifest = {
    manifestVersion: 1,
    tool: { name: 'triproof', version: tool.version },
    case: id,
    files: [...once.values()].sort(inOrder),
  };
  return new TextEncoder().encode(stableJson(manifest));
};

/** The detached signature: 64 bytes of Ed25519 (RFC 8032), the same every time. */
export const signManifest = (manifest: Uint8Array, key: KeyObject): Uint8Array => sign(null, manifest, key);

/** Whether the key's owner signed exactly these bytes. */
export const isSigned = (manifest: Uint8Array, signature: Uint8Array, key: KeyObject): boolean =>
  signature.length === 64 && verify(null, manifest, key, signature);

const isEntry = (value: unknown): value is ManifestEntry =>
  typeof value === 'object' &&
  value !== null &&
  'role' in value &&
  roles.some((role) => role === value.role) &&
  'name' in value &&
  typeof value.name === 'string' &&
  'sha256' in value &&
  typeof value.sha256 === 'string' &&
  'bytes' in value &&
  typeof value.bytes === 'number';

/** Parses a saved manifest; undefined for anything else. */
export const savedManifest = (bytes: Uint8Array): Manifest | undefined => {
  const parsed = parseJson(bytes);
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return undefined;
  const { manifestVersion, files } = parsed.value as Partial<Record<keyof Manifest, unknown>>;
  const sound = manifestVersion === 1 && Array.isArray(files) && files.every(isEntry);
  return sound ? (parsed.value as Manifest) : undefined;
};
