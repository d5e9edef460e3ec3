import type { DrawnPolicyNames } from '../bundle/index.js';
import type { OutputFacts } from '../model/facts.js';
import { sha256 } from '../model/hash.js';
import { singleForms } from '../model/output-forms.js';
import type { ImagesOutput, Output, TextOutput } from '../model/schema/policy.js';
import type { OutputRecord } from '../model/schema/report.js';
import type { OutputFile } from './file.js';
import { type ImagesSource, pageImages, type Shot } from './images/index.js';
import { fieldsIn, fieldsJson, fieldsText } from './text/fields.js';
import { answerIn } from './text/index.js';

export type { ImageProof } from './images/index.js';

/** All that the recipient takes, and what is wrong with it. */
export interface RecipientOutputs {
  readonly files: readonly OutputFile[];
  readonly facts: OutputFacts;
}

export interface OutputSource extends ImagesSource {
  /** The PDF's name; the others are called after it. */
  readonly fileName: string;
  readonly pages: number;
  /** What its policy calls things; undefined where the policy is not known here. */
  readonly names: DrawnPolicyNames | undefined;
}

export const noTrouble: OutputFacts = { tooLarge: [], lost: [] };

/** Makes what the recipient takes out of a bundle that was written. The same bundle gives the same bytes. */
export const makeOutputs = async (output: Output, source: OutputSource): Promise<RecipientOutputs> => {
  const forms = singleForms(output);
  const attached = forms.flatMap(({ kind }) => (kind === 'text' ? [] : [kind]));
  let made: RecipientOutputs = { files: [], facts: noTrouble };
  for (const form of forms) {
    if (form.kind === 'pdf') made = joined(made, { files: [pdfFile(source)], facts: noTrouble });
    if (form.kind === 'images') made = joined(made, await imageFiles(form, source));
    if (form.kind === 'text') made = joined(made, textFiles(form, source, attached));
  }
  return made;
};

const joined = (a: RecipientOutputs, b: RecipientOutputs): RecipientOutputs => ({
  files: [...a.files, ...b.files],
  facts: {
    ...a.facts,
    ...b.facts,
    tooLarge: [...a.facts.tooLarge, ...b.facts.tooLarge],
    lost: [...a.facts.lost, ...b.facts.lost],
  },
});

const stemOf = (fileName: string): string => fileName.replace(/\.pdf$/iu, '');

const recordOf = (file: string, kind: OutputRecord['kind'], bytes: Uint8Array): OutputRecord => ({
  ...{ file, kind },
  sha256: sha256(bytes),
  bytes: bytes.length,
});

const pdfFile = ({ fileName, pdf, pages }: OutputSource): OutputFile => ({
  record: { ...recordOf(fileName, 'pdf', pdf), pages },
  bytes: pdf,
});

const textFiles = (
  form: TextOutput,
  source: OutputSource,
  attached: Parameters<typeof answerIn>[3],
): RecipientOutputs => {
  const { fields } = form;
  return fields === undefined ? textFile(form, source, attached) : fieldFiles({ ...form, fields }, source, attached);
};

/** The recipient's own fields: once for a program, once for a person. */
const fieldFiles = (
  form: Parameters<typeof fieldsIn>[2],
  { fileName, report, names }: OutputSource,
  attached: Parameters<typeof answerIn>[3],
): RecipientOutputs => {
  const fields = fieldsIn(report, names, form, attached);
  const { characters, leftOut, tooLong } = fields;
  const file = (name: string, kind: OutputRecord['kind'], text: string): OutputFile => {
    const bytes = new TextEncoder().encode(text);
    const record = { ...recordOf(name, kind, bytes), characters };
    return { record: leftOut === 0 ? record : { ...record, leftOut }, bytes };
  };
  const stem = stemOf(fileName);
  return {
    files: [
      file(`${stem}.fields.json`, 'fields', fieldsJson(report, fields)),
      file(`${stem}.txt`, 'text', fieldsText(report, fields, form.language ?? report.language)),
    ],
    facts: tooLong === undefined ? noTrouble : { ...noTrouble, tooLong },
  };
};

const textFile = (
  form: TextOutput,
  { fileName, report, names }: OutputSource,
  attached: Parameters<typeof answerIn>[3],
): RecipientOutputs => {
  const { text, characters, leftOut } = answerIn(report, names, form, attached);
  const bytes = new TextEncoder().encode(text);
  const { maxCharacters = Number.POSITIVE_INFINITY } = form;
  const record = { ...recordOf(`${stemOf(fileName)}.txt`, 'text', bytes), characters };
  return {
    files: [{ record: leftOut === 0 ? record : { ...record, leftOut }, bytes }],
    facts: characters <= maxCharacters ? noTrouble : { ...noTrouble, tooLong: { characters, maxCharacters } },
  };
};

const endings = { jpeg: 'jpg', png: 'png' } as const satisfies Record<ImagesOutput['format'], string>;

const imageFiles = async (form: ImagesOutput, source: OutputSource): Promise<RecipientOutputs> => {
  const { shots, facts } = await pageImages(form, source);
  const { total, ...others } = facts;
  const files = shots.map((shot, index): OutputFile => imageFile(shot, index, form, source.fileName));
  const { maxBytes = Number.POSITIVE_INFINITY, maxTotalBytes = Number.POSITIVE_INFINITY } = form;
  const tooLarge = files
    .filter(({ bytes }) => bytes.length > maxBytes)
    .map(({ record: { file, bytes } }) => ({ file, bytes, maxBytes }));
  const together = total > maxTotalBytes ? [{ file: null, bytes: total, maxBytes: maxTotalBytes }] : [];
  return { files, facts: { ...others, tooLarge: [...tooLarge, ...together] } };
};

const imageFile = (shot: Shot, index: number, { format }: ImagesOutput, fileName: string): OutputFile => {
  const { page, at, bytes, width, height } = shot;
  const quality = page.codings[at]?.quality;
  const file = `${stemOf(fileName)}.page-${String(index + 1).padStart(2, '0')}.${endings[format]}`;
  const record = { ...recordOf(file, 'image', bytes), width, height, shows: page.shows };
  return { record: quality === undefined ? record : { ...record, quality }, bytes };
};
