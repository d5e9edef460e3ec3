import { createHash } from 'node:crypto';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { sha256 } from '../model/hash.js';
import type { Report } from '../model/schema/report.js';
import { stableJson } from '../model/stable-json.js';

/** A file embedded in the PDF, byte for byte. */
export interface Attachment {
  readonly name: string;
  /** The case's file that it copies; undefined for the report and the case file. */
  readonly file: string | undefined;
  readonly kind: 'report' | 'case' | 'original';
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const attachment = (name: string, kind: Attachment['kind'], bytes: Uint8Array, file?: string): Attachment => ({
  name,
  file,
  kind,
  bytes,
  sha256: sha256(bytes),
});

interface Original {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The files in a bundle besides its pages: the report, the case file, the original tracking files and the mappings used to read them. */
export const attachmentsOf = (source: {
  readonly report: Report;
  readonly caseFile: Uint8Array;
  readonly originals: readonly Original[];
}): Attachment[] => {
  const tracking = source.report.inputs.filter(({ element }) => element === 'tracking');
  const wanted = new Set([...tracking, ...tracking.flatMap(({ map }) => map ?? [])].map(({ file }) => file));
  // Several files may share a mapping.
  const once = new Map(source.originals.map((original) => [`${original.file} ${sha256(original.bytes)}`, original]));
  const originals = [...once.values()].filter(({ file }) => wanted.has(file));
  const taken = new Set(['report.json', 'case.json']);
  return [
    attachment('report.json', 'report', new TextEncoder().encode(stableJson(source.report))),
    attachment('case.json', 'case', source.caseFile),
    ...originals.map(({ file, bytes }) => attachment(freeName(file, taken), 'original', bytes, file)),
  ];
};

/** The file's name, moved under `original/` if it would hide another attachment. */
const freeName = (file: string, taken: Set<string>): string => {
  const name = taken.has(file) ? freeName(`original/${file}`, taken) : file;
  taken.add(name);
  return name;
};

export const isAttached = (attachments: readonly Attachment[], file: string): boolean =>
  attachments.some((candidate) => candidate.file === file);

/** Adds the attachments to the document. Implemented here because names may hold any character and no date may be added. */
export const attachAll = (doc: PDFDocument, attachments: readonly Attachment[]): void => {
  const byName = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries = byName.map((file) => ({ name: PDFHexString.fromText(file.name), ref: attach(doc, file) }));
  const names = doc.context.obj({
    EmbeddedFiles: doc.context.obj({ Names: entries.flatMap(({ name, ref }) => [name, ref]) }),
  });
  doc.catalog.set(PDFName.of('Names'), names);
  doc.catalog.set(PDFName.of('AF'), doc.context.obj(entries.map(({ ref }) => ref)));
};

const mediaType = (name: string): string => {
  if (/\.json$/iu.test(name)) return 'application/json';
  return /\.csv$/iu.test(name) ? 'text/csv' : 'text/plain';
};

const attach = ({ context }: PDFDocument, { name, kind, bytes }: Attachment): PDFRef => {
  const checksum = PDFHexString.of(createHash('md5').update(bytes).digest('hex'));
  const stream = context.flateStream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: mediaType(name),
    Params: { Size: bytes.length, CheckSum: checksum },
  });
  const file = context.register(stream);
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(name.replace(/[^\w./-]/gu, '_')),
      UF: PDFHexString.fromText(name),
      EF: { F: file, UF: file },
      AFRelationship: kind === 'report' ? 'Data' : 'Source',
    }),
  );
};
