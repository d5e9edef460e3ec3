import type { VerificationWording } from './form.js';

export const englishVerification: VerificationWording = {
  findings: {
    'attachment-missing': ({ name }) => `The attachment ${name} is missing.`,
    'attachment-changed': ({ name }) => `The attachment ${name} was changed: it is not the one that the report names.`,
    'attachment-foreign': ({ name }) => `The attachment ${name} does not belong to the bundle.`,
    'attachment-twice': ({ name }) => `The attachment ${name} is there more than once.`,
    'image-missing': ({ file }) =>
      `The image of ${file} was swapped or removed: no page shows the one that the report names.`,
    'image-foreign': ({ page }) => `Page ${page} shows an image that the report does not know.`,
    'case-unusable': ({ problem }) => `The attached case cannot be opened: ${problem}`,
    'claim-differs': ({ place }) => `The report's case differs from the attached case file at ${place}.`,
    'input-differs': ({ file }) => `The report and the attached case file say different things of ${file}.`,
    'tracking-differs': ({ place }) => `The attached tracking files, read again, differ from the report at ${place}.`,
    'policy-unknown': ({ id, version }) =>
      `The policy ${id} of ${version} is not known here, so that nothing can be judged by it.`,
    'verdict-differs': ({ printed, judged }, names) =>
      `The report prints ${names.verdict(printed)}; its facts, judged again, give ${names.verdict(judged)}.`,
    'check-differs': ({ check, printed, judged }, names) =>
      `"${names.check(check)}": printed ${names.status(printed)}, judged again ${names.status(judged)}.`,
    'finding-differs': ({ check }, names) =>
      `"${names.check(check)}": the printed words or places are not those of the judgement.`,
    'told-differs': ({ part }) => `What the report tells under "${part}" is not what its facts, judged again, give.`,
    'copy-differs':
      'The report says that it is for the marketplace, or that somebody accepted it, where no such copy is made.',
    'page-changed': ({ page }) => `Page ${page} was changed: it does not show what the report says.`,
    'page-missing': ({ page }) => `Page ${page} of the bundle is missing.`,
    'page-added': ({ page }) => `Page ${page} was added: it does not belong to the bundle.`,
    'page-moved': ({ page, from }) => `Page ${page} was moved: its place is ${from}.`,
    'part-changed': ({ part }) => `The document's ${part} was changed.`,
    'part-added': ({ part }) => `The document has an entry ${part} that the bundle does not have.`,
    'part-missing': ({ part }) => `The document's ${part} is missing.`,
    'pages-not-composable': ({ error }) => `No pages can be drawn from this report (${error}).`,
    'other-version': ({ written, here }) =>
      `The bundle was written by version ${written}, this is ${here}: what differs may be due to that. Verify with the same version.`,
    'parts-missing': 'Something that this is answered from is missing or changed.',
    'file-saved-again':
      'The bytes of the file are not those that triproof writes: it was changed, or saved again by another program, and may not look the same in every viewer. Ask for the file as it was built.',
    'file-damaged': 'The file is damaged: its own table of contents is broken and its parts had to be searched for.',
    'file-not-compared': 'Its parts do not make a bundle that the file could be compared with.',
    'no-readers': 'No readers were given.',
    'other-readers': ({ written, here }) =>
      `The readers here are others (${here || 'none'}) than those of the report (${written || 'none'}): what differs may be due to that.`,
    'number-lost': ({ file, value }) => `${value} cannot be read where the report says it stands in ${file}.`,
    'check-not-repeated': ({ check, judged }, names) =>
      `"${names.check(check)}" passed, and is ${names.status(judged)} on what is read now.`,
    'time-differs': ({ printed, read }) =>
      `The report gives the order's time as "${printed}"; read again it is "${read}".`,
    'no-originals': 'The originals were not given.',
    'original-missing': ({ file }) => `The original ${file} is not there.`,
    'original-changed': ({ file }) => `${file} is another file than the one that the bundle was built from.`,
    'image-not-of-original': ({ file }) => `The image in the bundle does not show what the original ${file} shows.`,
    'image-alike': ({ file }) => `${file}: the same picture, coded by another version of the encoder.`,
    'no-key': 'No key was given.',
    'manifest-missing': 'There is no signed manifest with the bundle.',
    'signature-missing': 'The manifest is there, its signature is not.',
    'signature-wrong': 'The signature does not fit: the manifest was changed, or another key signed it.',
    'manifest-unreadable': 'What was signed is no manifest of triproof.',
    'bundle-not-in-manifest': 'The manifest vouches for another PDF than this one.',
    'manifest-differs': ({ name }) => `The manifest vouches for another ${name} than the one that the bundle names.`,
  },
  questions: {
    'attachments-unchanged': 'The attachments are those that the report names',
    'images-unchanged': 'The images are those that the report names',
    'claims-repeated': 'The report speaks of the attached case',
    'tracking-repeated': 'The attached tracking files say what the report says',
    'judgement-repeated': 'The facts, judged again, give the printed verdict',
    'pages-repeated': 'Every page shows what the report says',
    'file-unchanged': 'The file is the very one that triproof writes',
    'reading-repeated': 'The images, read again, show what the report says',
    'originals-unchanged': 'The images were made from the originals',
    'signature-valid': 'The owner of the key signed this file',
  },
  statuses: { ok: 'ok', differs: 'differs', unclear: 'unclear', 'not-checked': 'not checked' },
  genuine: { yes: 'GENUINE', no: 'DIFFERS', 'cannot-tell': 'CANNOT TELL' },
  genuineSays: {
    yes: 'The bundle is as triproof built it, and its verdict follows from what it carries.',
    no: 'The bundle is not as triproof built it. Do not rely on it.',
    'cannot-tell': 'Nothing was found to differ, but not everything could be shown.',
  },
  statements: {
    'file-untouched':
      'Every page says exactly what the attached report says; since the file was written not a byte of it was changed.',
    'verdict-follows': 'The verdict follows from the facts in the report by its policy.',
    'history-attached': "What the report says of the carrier's history stands in the attached tracking files.",
    'images-read': 'What the report says was read in the images was read in them again.',
    'images-of-originals': 'The images in the bundle were made from the originals at hand.',
    signed: 'The owner of the given key signed this very file and the evidence that it names.',
    'not-truth':
      'That the evidence is true: a screenshot or a tracking file that was forged before the build looks like any other.',
    'not-builder':
      'Who built it, and that nobody built the whole bundle anew from other evidence: only the signature of a key you trust shows that.',
    'not-images-whole': 'That the images show all of their originals: only a comparison with the originals shows that.',
    'not-acceptance': 'That the marketplace agrees with the verdict.',
  },
  terms: {
    case: 'Case',
    file: 'SHA-256',
    writtenBy: 'Written by',
    verdict: 'Verdict',
    judgedAgain: 'judged again',
    proves: 'What this shows',
    doesNotProve: 'What this does not show',
    unknown: 'not possible here',
    pages: 'pages',
  },
  absent: 'not there',
};
