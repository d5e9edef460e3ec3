/** Ways to change a finished bundle, by someone who wants another verdict or merely saves it again. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { openCase } from '../../src/case/index.js';
import { buildCase } from '../../src/compile.js';
import type { Readers } from '../../src/gather/ports.js';
import type { Verification } from '../../src/model/schema/verification.js';
import { root } from '../cli/run.js';

export const fixtureFolder = `${root}/fixtures/complete-detail-page.pass`;

/** The bundle of a fixture that passes, as the library builds it. */
export const buildFixture = async (readers: Readers): Promise<Uint8Array> =>
  (await buildCase(await openCase(fixtureFolder), { readers })).pdf;

/** Opens the PDF with pdf-lib, changes it, saves it. */
export const edited = async (
  pdf: Uint8Array,
  change: (doc: PDFDocument) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  await change(doc);
  return doc.save();
};

const name = PDFName.of.bind(PDFName);

const embeddedNames = (doc: PDFDocument): PDFArray =>
  doc.catalog.lookup(name('Names'), PDFDict).lookup(name('EmbeddedFiles'), PDFDict).lookup(name('Names'), PDFArray);

const indexOf = (names: PDFArray, file: string): number => {
  for (let i = 0; i < names.size(); i += 2) if (names.lookup(i, PDFHexString).decodeText() === file) return i;
  throw new Error(`no attachment ${file}`);
};

/** Rewrites an attachment's text. */
export const rewriteAttachment =
  (file: string, change: (text: string) => string) =>
  (doc: PDFDocument): void => {
    const names = embeddedNames(doc);
    const ref = names
      .lookup(indexOf(names, file) + 1, PDFDict)
      .lookup(name('EF'), PDFDict)
      .get(name('F')) as PDFRef;
    const stream = doc.context.lookup(ref) as PDFRawStream;
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString();
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${file}`);
    doc.context.assign(ref, doc.context.flateStream(new TextEncoder().encode(after), { Type: 'EmbeddedFile' }));
  };

export const removeAttachment =
  (file: string) =>
  (doc: PDFDocument): void => {
    const names = embeddedNames(doc);
    const index = indexOf(names, file);
    names.remove(index + 1);
    names.remove(index);
  };

const kidsOf = (doc: PDFDocument): PDFArray => doc.catalog.Pages().Kids();

/** Puts the pages, from 1, into another order. */
export const reorder =
  (...order: readonly number[]) =>
  (doc: PDFDocument): void => {
    const kids = kidsOf(doc);
    const refs = kids.asArray().slice();
    for (const [to, from] of order.entries()) kids.set(to, refs[from - 1] as PDFRef);
  };

/** Where the first JPEG's data stands in the file. */
export const jpegAt = (pdf: Uint8Array): number => {
  const at = Buffer.from(pdf).indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  if (at < 0) throw new Error('no JPEG');
  return at;
};

/** Where the first packed pixels stand in the file. */
export const packedAt = (pdf: Uint8Array): number => {
  const bytes = Buffer.from(pdf);
  const at = bytes.indexOf('stream', bytes.indexOf('/Predictor 15'));
  if (at < 0) throw new Error('no packed pixels');
  return at;
};

export const flipped = (pdf: Uint8Array, at: number): Uint8Array => {
  const bytes = Uint8Array.from(pdf);
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
};

/** `question code {params}` for everything that is wrong. */
export const told = ({ questions }: Verification): readonly string[] =>
  questions
    .filter(({ status }) => status === 'differs')
    .flatMap(({ id, findings }) => findings.map(({ code, params }) => `${id} ${code} ${JSON.stringify(params)}`));

export const statusOf = ({ questions }: Verification, id: string): string | undefined =>
  questions.find((question) => question.id === id)?.status;
