import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/bundle/ink.js';
import type { Sheet } from '../../src/bundle/press.js';
import { layOut, writeBundle } from '../../src/bundle/write.js';
import type { Check, Language, Report, Window } from '../../src/model/schema/report.js';
import { asCarried, withCopy } from '../../src/report/submission.js';
import { failingReport, openReport, passingReport, reading, sourceOf } from './builders.js';
import { pageTexts } from './rendering.js';

const languages = ['en', 'ru', 'zh'] as const;
const acceptance = { by: 'Анна-Мария Константинопольская, ООО «Торговый дом»', at: '2024-08-21T09:00:00+08:00' };

/** Shapes of real cases, each as long as it gets. */
const longest = {
  ids: ['D-1', 'DISPUTE-2024-08-15_seller-0123456789.batch-000017_case-000000042'],
  numbers: ['LK058863565CN', 'GUOO5331919840000000000000000000000000RU'],
  carriers: [
    'china-post',
    'Федеральное государственное унитарное предприятие «Почта России», международный филиал',
    '中国邮政速递物流股份有限公司广东省深圳市分公司国际业务部',
  ],
  zones: [undefined, 'America/Argentina/ComodRivadavia'],
  words: [
    '揽收',
    'Принято в отделении связи отправителя, ожидает отправки в сортировочный центр международного обмена',
  ],
} as const;

const shape = fc.record({
  id: fc.constantFrom(...longest.ids),
  number: fc.constantFrom(...longest.numbers),
  carrier: fc.constantFrom(...longest.carriers),
  zone: fc.constantFrom(...longest.zones),
  words: fc.constantFrom(...longest.words),
  skus: fc.integer({ min: 1, max: 10 }),
  wide: fc.boolean(),
  findings: fc.integer({ min: 1, max: 4 }),
  base: fc.constantFrom('pass', 'fail', 'review', 'accepted'),
  language: fc.constantFrom(...languages),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** Years apart in zone and precision, so that both ends must be written out. */
const widened = ({ earliest, latest, text }: Window): Window => ({
  earliest,
  latest: new Date(Date.parse(latest) + 29 * 3_600_000).toISOString(),
  text: `${text}, Saturday (no time, no zone)`,
});

const bases = { pass: passingReport, fail: failingReport, review: openReport, accepted: openReport } as const;

const reportOf = ({ id, number, carrier, zone, words, skus, wide, findings, base, language }: Shape): Report => {
  const report = base === 'pass' ? passingReport(language) : bases[base]();
  const { case: claims, facts, inputs } = report;
  report.language = language;
  claims.id = id;
  claims.order.trackingNumber = number;
  claims.order.items = Array.from({ length: skus }, (_, i) => ({ sku: `4592316099${i}` }));
  facts.tracking.carrier = carrier;
  for (const event of facts.tracking.events) event.text = words;
  const { trackingNumber } = facts.label;
  if (trackingNumber !== null) facts.label.trackingNumber = { ...trackingNumber, value: number };
  const [sku] = facts.label.skus;
  if (sku !== undefined) facts.label.skus = claims.order.items.map((item) => reading(item.sku, sku.sightings));
  const [page] = inputs;
  if (page !== undefined && zone !== undefined) page.timeZone = zone;
  if (wide) {
    for (const status of facts.order.statuses) status.at = status.at && widened(status.at);
    facts.tracking.pickup = facts.tracking.pickup && widened(facts.tracking.pickup);
  }
  if (base !== 'pass') report.checks = report.checks.map((check) => repeated(check, findings));
  const wish = base === 'accepted' ? { submission: true, acceptance } : {};
  return asCarried(withCopy(report, wish));
};

const repeated = (check: Check, times: number): Check => ({
  ...check,
  findings: check.findings.map((finding) => ({
    ...finding,
    message: Array.from({ length: times }, () => finding.message).join(' '),
    mend: Array.from({ length: times }, () => finding.mend).join(' '),
  })),
});

/** Line boxes are higher than their letters, so neighbours may touch. */
const overlaps = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 2 && b.y < a.y + a.height - 2;

const collisions = ({ ink }: Sheet): string[] =>
  ink.lines.flatMap(({ text, area }, index) =>
    ink.lines.slice(index + 1).flatMap((other) => (overlaps(area, other.area) ? [`${text} / ${other.text}`] : [])),
  );

const expectSound = async (report: Report): Promise<void> => {
  const press = await layOut(await sourceOf(report));
  const [cover, ...others] = press.sheets.filter(({ section }) => section === 'cover');
  expect(press.overflows).toEqual([]);
  expect(others).toEqual([]);
  expect(cover && [cover.ink.width, cover.ink.height]).toEqual([595.28, 841.89]);
  expect(cover && collisions(cover)).toEqual([]);
};

const everything = {
  id: longest.ids[1],
  number: longest.numbers[1],
  zone: longest.zones[1],
  words: longest.words[1],
  skus: 10,
  wide: true,
  findings: 4,
} as const;

describe('page one', () => {
  for (const language of languages) {
    for (const base of ['pass', 'fail', 'review', 'accepted'] as const) {
      it(`is one A4 page without overlapping text, with every value at its longest (${base}, ${language})`, async () => {
        for (const carrier of longest.carriers) await expectSound(reportOf({ ...everything, carrier, base, language }));
      });
    }
  }

  it('is so with any mixture of short and long values', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async (drawn) => expectSound(reportOf(drawn))),
      { numRuns: 25, seed: 7 },
    );
  });

  it('is so where the state that the policy asks for has a long name', async () => {
    const name = `“${'Handed over to the forwarding warehouse '.repeat(3).trim()}”`;
    for (const language of languages)
      await expectSound({
        ...reportOf({ ...everything, carrier: 'china-post', base: 'pass', language }),
        names: { state: { en: name, ru: name, zh: name } },
      });
  });

  it('marks a demand that nobody has confirmed only where it is not shown, and the table of checks marks it always', async () => {
    const marked = async (status: Check['status']): Promise<number> => {
      const report = passingReport('en', ({ checks }) => {
        const check = checks.find(({ id }) => id === 'label-sku-shown');
        if (check !== undefined) Object.assign(check, { status, unconfirmed: true });
      });
      if (status !== 'pass') {
        report.verdict = 'review';
        report.elements = report.elements.map((one) => (one.id === 'label' ? { ...one, verdict: 'review' } : one));
      }
      const { bytes } = await writeBundle(await sourceOf(report));
      const [cover = '', ...others] = await pageTexts(bytes);
      const table = others.filter((text) => /source\s+not\s+confirmed/u.test(text));
      expect([status, table.length]).toEqual([status, 1]);
      return cover.split('source not confirmed').length - 1;
    };
    expect(await marked('pass')).toBe(0);
    expect(await marked('unknown')).toBe(1);
  });

  it('is so if nothing was supplied', async () => {
    const report = failingReport();
    report.facts.order = { number: null, otherNumbers: [], trackingNumber: null, skus: [], statuses: [] };
    report.facts.label = { ...report.facts.label, trackingNumber: null, skus: [] };
    report.facts.tracking.events = [];
    report.inputs = [];
    await expectSound(report);
  });

  it('translates the carrier’s name for the report, and keeps an unknown name as the source has it', async () => {
    const named = async (carrier: string, language: Language): Promise<string> => {
      const report = passingReport(language, ({ facts }) => (facts.tracking.carrier = carrier));
      const press = await layOut(await sourceOf(report));
      return (await pageTexts(await press.doc.save()))[0] ?? '';
    };
    expect(await named('china-post', 'en')).toContain('China Post took the parcel');
    expect(await named('china-post', 'zh')).toContain('中国邮政');
    expect(await named('russian-post', 'ru')).toContain('Почта России: отправление принято');
    expect(await named('Correios', 'ru')).toContain('Correios: отправление принято');
    expect(await named('some-carrier', 'en')).toContain('some-carrier took the parcel');
  });

  it('leaves the state off the timeline and out of the readings if no check asks for it', async () => {
    const coverOf = async (isAsked: boolean): Promise<string> => {
      const report = passingReport('en');
      report.facts.order = { ...report.facts.order, statuses: [] };
      report.checks = report.checks.filter(({ id }) => isAsked || !/^order-status|^preparing/u.test(id));
      const press = await layOut(await sourceOf(report));
      return (await pageTexts(await press.doc.save()))[0] ?? '';
    };
    expect(await coverOf(true)).toContain('Preparing since');
    expect(await coverOf(false)).not.toContain('Preparing');
  });

  it('gives the zone of each clock time', async () => {
    const report = passingReport('en', ({ inputs }) => Object.assign(inputs[0] ?? {}, { timeZone: 'Asia/Shanghai' }));
    const press = await layOut(await sourceOf(report));
    const [cover = ''] = await pageTexts(await press.doc.save());
    expect(cover.replaceAll(/\s+/gu, ' ')).toContain('2024-08-10 17:12 (Asia/Shanghai, UTC+8)');
  });

  it('says what rests only on the seller’s word', async () => {
    const coverOf = async (report: Report): Promise<string> => {
      const press = await layOut(await sourceOf(report));
      return ((await pageTexts(await press.doc.save()))[0] ?? '').replaceAll(/\s+/gu, ' ');
    };
    const tied = passingReport('en', ({ facts, case: { order } }) => {
      facts.order.trackingNumber = reading(order.trackingNumber ?? '', []);
    });
    const link = ', and that the tracking number is this order’s.';
    expect(await coverOf(passingReport('en'))).toContain(`On the seller’s word: when the dispute was opened${link}`);
    expect(await coverOf(tied)).toContain('On the seller’s word: when the dispute was opened.');
  });

  it('shows the pickup as the tracking file has it', async () => {
    const press = await layOut(await sourceOf(passingReport('ru')));
    const [cover = ''] = await pageTexts(await press.doc.save());
    expect(cover).toContain('«揽收 Picked up by courier» (Принято)');
    expect(cover).toContain('2024-08-11T10:20:00+08:00 · Shenzhen');
  });
});

describe('the marketplace’s copy', () => {
  const textsOf = async (report: Report): Promise<string> => {
    const press = await layOut(await sourceOf(asCarried(report)));
    return (await pageTexts(await press.doc.save())).join('\n').replaceAll(/\s+/gu, ' ');
  };
  const note = { code: 'tracking-source-unstated', params: {}, message: 'No page is named', mend: 'Name it', at: [] };
  const noted = (): Report =>
    passingReport('en', ({ checks }) => {
      const [first] = checks;
      checks[0] = { ...(first as Check), findings: [note] };
      checks[8] = { ...(checks[8] as Check), status: 'not-applicable', findings: [note] };
    });

  it('omits notes, checks that do not apply, and internal names of checks', async () => {
    const [working, submitted] = [
      await textsOf(withCopy(noted(), {})),
      await textsOf(withCopy(noted(), { submission: true })),
    ];
    for (const words of ['No page is named', 'Name it', 'order-number-shown', 'Does not apply', 'working copy']) {
      expect(working).toContain(words);
      expect(submitted).not.toContain(words);
    }
    expect(submitted).toContain('All three elements are shown');
  });

  it('of an accepted review says who accepted what and when, and not what to do', async () => {
    const text = await textsOf(withCopy(openReport(), { submission: true, acceptance }));
    expect(text).toContain('Принято после проверки');
    expect(text).toContain(acceptance.by);
    expect(text).toContain('2024-08-21 01:00 UTC');
    expect(text).toContain('Что осталось открытым и принято человеком');
    expect(text).toContain('SKU на фотографии прочитан неуверенно: 1512663422.');
    expect(text).not.toContain('Не подавать');
    expect(text).not.toContain('Снимите этикетку');
    expect(text).not.toContain('Все три элемента показаны');
  });
});
