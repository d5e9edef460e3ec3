import type { ImagesOutput, Output, PdfOutput, TextOutput } from './schema/policy.js';
import type { OutputForm } from './schema/report.js';

/** The single forms that an output is made of, each kind once. */
export const singleForms = (output: Output): readonly (PdfOutput | ImagesOutput | TextOutput)[] => {
  const forms = output.kind === 'files' ? output.files : [output];
  return forms.filter(({ kind }, index) => forms.findIndex((other) => other.kind === kind) === index);
};

/** The kinds of an output; none where the PDF alone is written. */
export const formsOf = (output: Output | undefined): OutputForm[] =>
  output === undefined ? [] : singleForms(output).map(({ kind }) => kind);
