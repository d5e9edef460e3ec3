import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvidenceElement, Language, PictureKind, Report } from '../../../src/model/schema/report.js';
import { loadPolicy } from '../../../src/policy/index.js';
import { namesOf } from '../../../src/policy/names.js';
import { rejudge } from '../../../src/report/judge.js';
import type {
  Change,
  Field,
  FieldName,
  InputProblem,
  MissingStep,
  SessionState,
  ShownFile,
  WorkStep,
} from '../../../src/web/page/session.js';
import { wordsOf } from '../../../src/words/glossary.js';

/** Cases that the real readers read once; every call judges and words those readings anew. */
export type ScriptName = 'pass' | 'fail' | 'review';

const fixtureOf = {
  pass: 'complete-detail-page.pass',
  fail: 'sku-one-digit-off.fail',
  review: 'zone-unknown.review',
} as const satisfies Record<ScriptName, string>;

/** A file of the fixture that a script's evidence comes from. */
export const evidencePath = (script: ScriptName, file: string): string =>
  fileURLToPath(new URL(`../../../fixtures/${fixtureOf[script]}/${file}`, import.meta.url));

const savedReport = (script: ScriptName): Report =>
  JSON.parse(readFileSync(new URL(`saved/${script}.json`, import.meta.url), 'utf8')) as Report;

const policy = loadPolicy('ozon/not-received');
const names = policy === undefined ? undefined : namesOf(policy);

/** A saved report in a language, with the verdict of today's rules. */
const judgedAgain = (saved: Report, language: Language, displayZone: string): Report => {
  if (policy === undefined) throw new Error('no policy');
  return rejudge({ ...saved, language, displayZone }, policy);
};

export const evidenceOf = (script: ScriptName): readonly string[] => savedReport(script).inputs.map(({ file }) => file);

const messages: Readonly<Record<'order' | 'tracking' | 'label' | 'disputeOpenedAt', Record<Language, string>>> = {
  order: { en: 'Add the order page.', ru: 'Добавьте страницу заказа.', zh: '请添加订单页面。' },
  tracking: { en: 'Add the carrier history.', ru: 'Добавьте историю перевозчика.', zh: '请添加物流记录。' },
  label: { en: 'Add a photo of the label.', ru: 'Добавьте фото этикетки.', zh: '请添加面单照片。' },
  disputeOpenedAt: {
    en: 'Type when the dispute was opened.',
    ru: 'Введите, когда открыт спор.',
    zh: '请输入争议发起时间。',
  },
};

type Stored = Omit<ShownFile, 'what'> & { readonly kind: PictureKind | 'history'; readonly body: Uint8Array };

const elements = ['order', 'tracking', 'label'] as const satisfies readonly EvidenceElement[];

/**
 * A session with a prepared reading. Files are recognised by name: those of the script, `unreadable.jpg`, and others.
 */
export class FakeSession {
  readonly id: string;
  readonly #saved: Report;
  readonly #script: ScriptName;
  readonly #listeners = new Set<(event: string, data: object) => void>();
  #files: readonly Stored[] = [];
  #typed: Partial<Record<FieldName, string>> = {};
  #language: Language = 'en';
  #zone = 'Europe/Moscow';
  #revision = 0;

  constructor(id: string, script: ScriptName) {
    this.id = id;
    this.#script = script;
    this.#saved = savedReport(script);
  }

  /** Follows the session. @returns A function that stops it. */
  listen(listener: (event: string, data: object) => void): () => void {
    this.#listeners.add(listener);
    listener('state', this.state());
    return () => this.#listeners.delete(listener);
  }

  /** Takes a file; it is read when `read` is called. */
  add(name: string, body: Uint8Array): string {
    const id = `f${this.#files.length + 1}-${name.replace(/\W/gu, '')}`;
    const file = {
      id,
      name,
      bytes: body.length,
      element: null,
      guessed: true,
      masks: [],
      kind: 'other',
      body,
    } as const;
    this.#files = [...this.#files, { ...file, status: 'reading' }];
    this.#changed();
    this.#send('progress', { file: name, stage: 'reading', index: 1, total: 2 } satisfies WorkStep);
    return id;
  }

  read(id: string): void {
    this.#files = this.#files.map((file) => (file.id === id ? this.#asRead(file) : file));
    this.#changed();
  }

  change({ fields = {}, files = {}, language, displayZone }: Change): void {
    if (language !== undefined) this.#language = language;
    if (typeof displayZone === 'string') this.#zone = displayZone;
    for (const [name, value] of Object.entries(fields) as [FieldName, string | null][])
      if (value === null) delete this.#typed[name];
      else this.#typed[name] = value;
    this.#files = this.#files.map((file) => {
      const { element = file.element, masks = file.masks, timeZone, url } = files[file.id] ?? {};
      const zone = typeof timeZone === 'string' ? { timeZone } : {};
      const source = typeof url === 'string' ? { url } : {};
      return { ...file, ...zone, ...source, element, masks, guessed: file.guessed && element === file.element };
    });
    this.#changed();
  }

  remove(id: string): void {
    this.#files = this.#files.filter((file) => file.id !== id);
    this.#changed();
  }

  body(id: string): Uint8Array | undefined {
    return this.#files.find((file) => file.id === id)?.body;
  }

  state(): SessionState {
    const next = this.#next();
    const busy = this.#files.some(({ status }) => status === 'reading');
    return {
      id: this.id,
      revision: this.#revision,
      language: this.#language,
      policy: 'ozon/not-received',
      checks: policy?.checks ?? [],
      ...(names === undefined ? {} : { names }),
      asked: ['respondBy', 'orderTotal'],
      files: this.#files.map((file) => this.#shown(file)),
      fields: this.#fields(),
      next,
      busy,
      ...(busy || next.length > 0 ? {} : { report: judgedAgain(this.#saved, this.#language, this.#zone) }),
    };
  }

  #asRead(file: Stored): Stored {
    const facts = this.#saved.facts.files.find((one) => one.file === file.name);
    if (facts === undefined)
      return file.name === 'unreadable.jpg'
        ? { ...file, status: 'unreadable', element: 'label', problem: cutOff(file.name) }
        : { ...file, status: 'read' };
    const { element, width, height, picture } = facts;
    const image = width === undefined || height === undefined ? {} : { image: { width, height } };
    return { ...file, ...image, status: 'read', element, kind: picture?.kind ?? 'history' };
  }

  #shown({ kind, body: _body, ...file }: Stored): ShownFile {
    const words = wordsOf('pictures', this.#language);
    return { ...file, what: kind === 'history' ? wordsOf('terms', this.#language).events : words[kind] };
  }

  #fields(): SessionState['fields'] {
    const page = this.#files.find(({ element, status }) => element === 'order' && status === 'read')?.name;
    const { number, items, trackingNumber = '' } = this.#saved.case.order;
    const field = (name: FieldName, read = ''): Field => {
      const typed = this.#typed[name];
      if (typed !== undefined) return { value: typed, source: 'typed' };
      return page === undefined || read === ''
        ? { value: '', source: 'none' }
        : { value: read, source: 'read', from: page };
    };
    return {
      orderNumber: field('orderNumber', number),
      trackingNumber: field('trackingNumber', trackingNumber),
      skus: field('skus', items.map(({ sku }) => sku).join('|')),
      disputeOpenedAt: field('disputeOpenedAt'),
      timeZone: field('timeZone'),
      ...{ respondBy: field('respondBy'), shipBy: field('shipBy'), orderTotal: field('orderTotal') },
      ...{ buyerAskedAt: field('buyerAskedAt'), sellerAnsweredAt: field('sellerAnsweredAt') },
      ...{ cancellationRequestedAt: field('cancellationRequestedAt'), country: field('country') },
      ...{ city: field('city'), postcode: field('postcode') },
    };
  }

  #next(): MissingStep[] {
    const expected = evidenceOf(this.#script);
    const without = elements.filter((element) => !this.#files.some((file) => file.element === element));
    const asked = without.map((element) => ({ element, message: messages[element][this.#language] }));
    const { disputeOpenedAt, timeZone } = this.#typed;
    const timed = disputeOpenedAt !== undefined && timeZone !== undefined;
    const time = { field: 'disputeOpenedAt' as const, message: messages.disputeOpenedAt[this.#language] };
    const complete = expected.every((name) => this.#files.some((file) => file.name === name));
    return [...(timed ? [] : [time]), ...(complete ? [] : asked)];
  }

  #changed(): void {
    this.#revision += 1;
    this.#send('state', this.state());
  }

  #send(event: string, data: object): void {
    for (const listener of this.#listeners) listener(event, data);
  }
}

const cutOff = (file: string): InputProblem => ({
  code: 'file-unreadable',
  file,
  place: '',
  expected: 'a whole picture',
  found: 'The picture ends in the middle.',
  mend: 'Copy it from the phone again, or take it anew.',
});
