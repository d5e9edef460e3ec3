import { ownPolicy } from '../case/index.js';
import { interruptible, unlessAborted } from '../gather/interrupt.js';
import type { Readers } from '../gather/ports.js';
import { sha256 } from '../model/hash.js';
import { InputError } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import type { Language } from '../model/schema/report.js';
import type { Answer, Genuineness, QuestionId, Statement, Verification } from '../model/schema/verification.js';
import { version } from '../version.js';
import { type Bundle, takeApart } from './bundle.js';
import type { Answered } from './findings.js';
import type { Originals } from './originals.js';
import type { Inquiry } from './question.js';
import { questions } from './questions/index.js';
import { type Composition, recompose } from './recompose.js';
import { rejudged } from './rejudged.js';
import { type StatementCode, verificationWording, wordFound } from './wording/index.js';

/** What a bundle is verified with, besides the bundle itself. */
export interface VerifyOptions {
  /** The file's name in the result and in errors; default `bundle.pdf`. */
  readonly file?: string;
  /** Without readers the images are not read again, and no bundle is found genuine. */
  readonly readers?: Readers | undefined;
  /** The evidence as given to the build, by its name in the case, or a function that finds it. */
  readonly originals?: ReadonlyMap<string, Uint8Array> | Originals | undefined;
  /** PEM of the Ed25519 public key whose signature is checked. */
  readonly key?: string | undefined;
  /** The signed manifest that belongs to the bundle. Used only with a `key`. */
  readonly manifest?: Uint8Array | undefined;
  /** The manifest's signature. */
  readonly signature?: Uint8Array | undefined;
  /** The user's own policy, if the bundle was judged by one: the object or the bytes of its JSON. Packaged policies are known. */
  readonly policy?: object | Uint8Array | undefined;
  /** Language of titles and messages; default `en`. */
  readonly language?: Language;
  /** Aborts the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Verifies a finished bundle from its own contents: its hashes, its verdict, its pages, its images. Whatever the file holds is reported,
 * not thrown; only a file that is not a bundle at all is refused.
 *
 * @throws {InputError} if the bytes are not a readable PDF or not a bundle; if the key is not an Ed25519 public key; if the policy is
 * invalid.
 */
export const verifyBundle = (bytes: Uint8Array, options: VerifyOptions = {}): Promise<Verification> => {
  const { readers, signal } = options;
  return unlessAborted(signal, () =>
    verified(bytes, { ...options, readers: readers && interruptible(readers, signal) }),
  );
};

const verified = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  const { file = 'bundle.pdf', language = 'en' } = options;
  const own = options.policy === undefined ? undefined : ownPolicy(options.policy);
  const bundle = await takeApart(bytes, own === undefined ? [] : [own]);
  if ('expected' in bundle) throw new InputError([{ code: 'not-a-bundle', file, place: '', ...bundle }]);
  const inquiry = inquiryInto(bundle, options);
  const answers = new Map<QuestionId, Answered>();
  for (const { id, ask } of questions) {
    options.signal?.throwIfAborted();
    answers.set(id, await ask(inquiry));
  }
  const judged = rejudged(bundle, await inquiry.composition());
  const { report, contents } = bundle;
  return {
    schemaVersion: 1,
    tool: { name: 'triproof', version },
    language,
    bundle: {
      file,
      sha256: sha256(bytes),
      bytes: bytes.length,
      pages: contents.pages.length,
      case: report.case.id,
      policy: report.policy,
      writtenBy: report.tool.version,
    },
    genuine: genuinenessOf(answers),
    verdict: { printed: report.verdict, judgedAgain: judged?.verdict ?? null },
    questions: [...answers].map(([id, answered]) => worded(id, answered, language, bundle.policy)),
    proves: statements(proven(answers), language),
    doesNotProve: statements(unproven(answers), language),
  };
};

const inquiryInto = (
  bundle: Bundle,
  { readers, originals, key, manifest, signature, signal }: VerifyOptions,
): Inquiry => {
  let composition: Promise<Composition> | undefined;
  return {
    bundle,
    composition: () => (composition ??= recompose(bundle)),
    readers,
    originals:
      typeof originals === 'function' || originals === undefined ? originals : async (file) => originals.get(file),
    signing: key === undefined ? undefined : { key, manifest, signature },
    signal,
  };
};

type Answers = ReadonlyMap<QuestionId, Answered>;

/** Questions that need more than the bundle. They may stay unchecked. */
const furtherQuestions: readonly QuestionId[] = ['originals-unchanged', 'signature-valid'];

const genuinenessOf = (answers: Answers): Genuineness => {
  const statuses = [...answers].map(([id, { status }]) => ({ id, status }));
  if (statuses.some(({ status }) => status === 'differs')) return 'no';
  const open = statuses.some(
    ({ id, status }) => status === 'unclear' || (status === 'not-checked' && !furtherQuestions.includes(id)),
  );
  return open ? 'cannot-tell' : 'yes';
};

const isOk = (answers: Answers, id: QuestionId): boolean => answers.get(id)?.status === 'ok';

/** The questions on which each statement rests. */
const proofs: readonly (readonly [StatementCode, readonly QuestionId[]])[] = [
  ['file-untouched', ['file-unchanged', 'pages-repeated', 'attachments-unchanged', 'images-unchanged']],
  ['verdict-follows', ['judgement-repeated', 'claims-repeated']],
  ['history-attached', ['tracking-repeated', 'attachments-unchanged']],
  ['images-read', ['reading-repeated']],
  ['images-of-originals', ['originals-unchanged', 'images-unchanged']],
  ['signed', ['signature-valid']],
];

const proven = (answers: Answers): readonly StatementCode[] =>
  proofs.filter(([, ids]) => ids.every((id) => isOk(answers, id))).map(([code]) => code);

const unproven = (answers: Answers): readonly StatementCode[] => [
  'not-truth',
  ...(isOk(answers, 'signature-valid') ? [] : (['not-builder'] as const)),
  ...(isOk(answers, 'originals-unchanged') ? [] : (['not-images-whole'] as const)),
  'not-acceptance',
];

const statements = (codes: readonly StatementCode[], language: Language): Statement[] =>
  codes.map((code) => ({ code, message: verificationWording(language).statements[code] }));

const worded = (
  id: QuestionId,
  { status, findings }: Answered,
  language: Language,
  policy: Policy | undefined,
): Answer => ({
  id,
  title: verificationWording(language).questions[id],
  status,
  findings: findings.map((each) => ({
    code: each.code,
    params: each.params,
    message: wordFound(each, language, policy),
  })),
});
