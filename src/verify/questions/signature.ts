import { sha256 } from '../../model/hash.js';
import type { Report } from '../../model/schema/report.js';
import { verifyingKey } from '../../signature/keys.js';
import { isSigned, type Manifest, type ManifestEntry, savedManifest } from '../../signature/manifest.js';
import type { Bundle } from '../bundle.js';
import { type Answered, type Found, found, gravestAnswer, notChecked } from '../findings.js';
import type { Question, Signing } from '../question.js';

/** What the bundle says about its case and evidence, compared with what was signed. */
const entriesOf = ({
  case: { sha256: hash },
  inputs,
}: Report): readonly Pick<ManifestEntry, 'role' | 'name' | 'sha256'>[] => [
  { role: 'case', name: 'case.json', sha256: hash ?? '' },
  ...inputs.map(({ file, sha256 }) => ({ role: 'original' as const, name: file, sha256 })),
];

const differencesOf = ({ bytes, report }: Bundle, { files, case: id }: Manifest): readonly Found[] => {
  const own = { sha256: sha256(bytes), bytes: bytes.length };
  const bundles = files.filter(({ role }) => role === 'bundle');
  if (!bundles.some((entry) => entry.sha256 === own.sha256 && entry.bytes === own.bytes))
    return [found('bundle-not-in-manifest', {})];
  const named = entriesOf(report)
    .filter(
      ({ role, name, sha256: hash }) => !files.some((f) => f.role === role && f.name === name && f.sha256 === hash),
    )
    .map(({ name }) => found('manifest-differs', { name }));
  return id === report.case.id ? named : [found('manifest-differs', { name: report.case.id }), ...named];
};

const check = (bundle: Bundle, { key: pem, manifest, signature }: Signing): Answered => {
  const key = verifyingKey(pem, '');
  if (manifest === undefined) return gravestAnswer([found('manifest-missing', {})]);
  if (signature === undefined) return gravestAnswer([found('signature-missing', {})]);
  if (!isSigned(manifest, signature, key)) return gravestAnswer([found('signature-wrong', {})]);
  const saved = savedManifest(manifest);
  return gravestAnswer(saved === undefined ? [found('manifest-unreadable', {})] : differencesOf(bundle, saved));
};

/** The owner of the given key vouches for this very file and the evidence that it names. Without a key there is no answer. */
export const signatureValid: Question = {
  id: 'signature-valid',
  ask: ({ bundle, signing }) => (signing === undefined ? notChecked(found('no-key', {})) : check(bundle, signing)),
};
