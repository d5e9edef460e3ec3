import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { caseFromMemory } from '../../src/case/index.js';
import { buildCase } from '../../src/compile.js';
import type { Report } from '../../src/model/schema/report.js';
import { goodCase } from '../case/folder.js';
import { blindReaders } from '../fakes/readers.js';

/** Stands in every kind of metadata that a camera or an editor leaves in a picture. */
const secret = 'Planted Owner 55.7558N';
const exif = {
  IFD0: { Artist: secret, ImageDescription: secret, Copyright: secret, Software: secret },
  IFD2: { UserComment: secret },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 45/1 21/1', GPSProcessingMethod: secret },
};
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta>`;

const picture = () => sharp({ create: { width: 120, height: 90, channels: 3, background: '#a0c0b0' } });

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** Behind the first marker: a comment, what Photoshop writes, a colour profile's name, and a thumbnail's segment of its own. */
const withSegments = (jpeg: Buffer): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xfe, Buffer.from(secret)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
    segment(0xe2, Buffer.from(`MPF\0${secret}`)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xmp/extension/\0${secret}`)),
    jpeg.subarray(2),
    Buffer.from(secret),
  ]);

/** PNG specification, third edition, annex D. */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
};

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** Behind the signature and the header chunk. */
const withText = (png: Buffer): Buffer =>
  Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.from(`Author\0${secret}`)), png.subarray(33)]);

const tagged = () => picture().withExif(exif).withXmp(xmp);

const pictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  'photo.jpg': async () => withSegments(await tagged().jpeg().toBuffer()),
  'turned.jpg': async () => picture().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  'screen.png': async () => withText(await tagged().png().toBuffer()),
  'photo.webp': async () => tagged().webp().toBuffer(),
  'scan.tiff': async () => tagged().tiff().toBuffer(),
  'photo.avif': async () => tagged().avif({ effort: 0 }).toBuffer(),
};

const build = async (
  file: string,
  bytes: Uint8Array,
  { masked = false, maskPhones = false } = {},
): Promise<{ readonly report: Report; readonly pdf: Uint8Array }> => {
  const label = [masked ? { file, mask: [[5, 5, 10, 10]] } : file];
  const opened = await caseFromMemory({ caseFile: { ...goodCase, evidence: { label } }, files: { [file]: bytes } });
  const built = await buildCase(opened, { readers: blindReaders, maskPhones });
  expect(built.report.facts.files).toMatchObject([{ state: 'read' }]);
  return built;
};

/** Everything in a PDF: its bytes, and the content of every stream. */
const contentsOf = async (pdf: Uint8Array): Promise<{ all: Buffer[]; jpegs: Buffer[] }> => {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  const isJpeg = ({ dict }: PDFRawStream): boolean => dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode');
  const jpegs = streams.filter(isJpeg).map(({ contents }) => Buffer.from(contents));
  const others = streams.filter((stream) => !isJpeg(stream));
  const unpacked = others.map((stream) => Buffer.from(decodePDFRawStream(stream).decode()));
  return { all: [Buffer.from(pdf), ...jpegs, ...unpacked], jpegs };
};

const holds = (bytes: Buffer, text: string): boolean =>
  (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(text, encoding))) ||
  bytes.includes(Buffer.from(text, 'utf16le').swap16());

/** Markers of a JPEG up to its image data. */
const markersOf = (jpeg: Buffer): number[] => {
  const markers: number[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) markers.push(jpeg[at + 1] ?? 0);
  return markers;
};

const isTold = (part: Buffer): boolean => holds(part, secret) || holds(part, 'GPSLatitude') || holds(part, 'Exif\0');

describe('metadata of evidence images', () => {
  it.each(Object.keys(pictures))('never reaches the bundle: %s', async (file) => {
    const bytes = new Uint8Array(await (pictures[file] as () => Promise<Buffer>)());
    expect(holds(Buffer.from(bytes), secret)).toBe(true);
    for (const [wish, exact] of [
      [{}, file.endsWith('.jpg') ? 'original' : 'pixels'],
      [{ masked: true }, 'pixels'],
      [{ masked: true, maskPhones: true }, 'pixels'],
    ] as const) {
      const { report, pdf } = await build(file, bytes, wish);
      expect(report.inputs).toMatchObject([{ carried: { exact } }]);
      expect((await contentsOf(pdf)).all.filter(isTold)).toEqual([]);
    }
  });

  it.each(['photo.jpg', 'turned.jpg'])(
    'is absent from the carried JPEG, which holds tables and frame behind the plain JFIF head: %s',
    async (file) => {
      const bytes = await (pictures[file] as () => Promise<Buffer>)();
      const { jpegs } = await contentsOf((await build(file, new Uint8Array(bytes))).pdf);
      // Colours get a profile only if the original had one.
      const plain = new Set([0xe0, 0xdb, 0xc0, 0xc2, 0xc4, ...(file === 'turned.jpg' ? [0xe2] : [])]);
      expect(jpegs).toHaveLength(1);
      expect(jpegs.flatMap(markersOf).filter((marker) => !plain.has(marker))).toEqual([]);
    },
  );
});
