/** Tags from which a colour transform is computed (ICC.1:2022, 9.2). All others concern makers, devices and people. */
const needed = new Set(
  ['wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'kTRC'].concat([
    'A2B0',
    'A2B1',
    'A2B2',
    'B2A0',
    'B2A1',
    'B2A2',
  ]),
);
const headerBytes = 128;
/** Largest profile that fits one JPEG segment. */
const mostBytes = 65_519;

const spaces = { 1: 'GRAY', 3: 'RGB ' } as const;
const classes = new Set(['mntr', 'scnr', 'prtr', 'spac']);

interface Tag {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * A colour profile reduced to what colours are computed from: no names, dates, devices or notes.
 * @returns Undefined if it is not an image profile with this many components, or is too large.
 */
export const bareProfile = (profile: Uint8Array, components: 1 | 3): Uint8Array | undefined => {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.length);
  if (!isProfile(bytes, components)) return undefined;
  const tags = tagsOf(bytes)?.filter(({ name }) => needed.has(name));
  if (tags === undefined || tags.length === 0) return undefined;
  const bare = assembled(bytes, [...namesFor(bytes[8] ?? 0), ...tags]);
  return bare.length > mostBytes ? undefined : bare;
};

const isProfile = (bytes: Buffer, components: 1 | 3): boolean =>
  bytes.length > headerBytes + 4 &&
  textAt(bytes, 36) === 'acsp' &&
  classes.has(textAt(bytes, 12)) &&
  textAt(bytes, 16) === spaces[components] &&
  (bytes[8] ?? 0) <= 4;

const textAt = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4);

const tagsOf = (bytes: Buffer): readonly Tag[] | undefined => {
  const count = bytes.readUInt32BE(headerBytes);
  const first = headerBytes + 4;
  if (count > 100 || first + count * 12 > bytes.length) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * 12;
    const offset = bytes.readUInt32BE(at + 4);
    return { name: textAt(bytes, at), data: bytes.subarray(offset, offset + bytes.readUInt32BE(at + 8)) };
  });
};

/** The description and the copyright notice are mandatory; these say nothing. */
const namesFor = (major: number): readonly Tag[] => [
  { name: 'desc', data: major < 4 ? description : localised },
  { name: 'cprt', data: major < 4 ? Buffer.from('text\0\0\0\0none\0', 'latin1') : localised },
];

const description = Buffer.concat([
  Buffer.from('desc\0\0\0\0\0\0\0\x05none\0', 'latin1'),
  // No other languages: Unicode's code and count, ScriptCode's code and count, and its 67 bytes.
  Buffer.alloc(4 + 4 + 2 + 1 + 67),
]);

const localised = Buffer.concat([
  Buffer.from('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\x08\0\0\0\x1c', 'latin1'),
  Buffer.from('none', 'utf16le').swap16(),
]);

/** The header fields from which colours are computed: version, class, colour spaces, flags, intent, illuminant. */
const headerParts = [
  [8, 24],
  [36, 40],
  [44, 48],
  [64, 80],
] as const;

const assembled = (given: Buffer, tags: readonly Tag[]): Uint8Array => {
  const header = Buffer.alloc(headerBytes);
  for (const [from, to] of headerParts) given.copy(header, from, from, to);
  // The date must be valid; this one belongs to no device.
  for (const [index, figure] of [2000, 1, 1].entries()) header.writeUInt16BE(figure, 24 + index * 2);
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const parts: Buffer[] = [header, table];
  let at = headerBytes + table.length;
  for (const [index, { name, data }] of tags.entries()) {
    const entry = 4 + index * 12;
    table.write(name, entry, 'latin1');
    table.writeUInt32BE(at, entry + 4);
    table.writeUInt32BE(data.length, entry + 8);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  }
  header.writeUInt32BE(at, 0);
  return Buffer.concat(parts);
};
