import { describe, expect, it } from 'vitest';
import { answerOf, endName, lastSeen } from '../../src/bundle/answer.js';
import { captionLefts } from '../../src/bundle/timeline.js';
import { sayFor, sayIn } from '../../src/bundle/wording.js';
import { layOut } from '../../src/bundle/write.js';
import type { Check, Report, Window } from '../../src/model/schema/report.js';
import { asCarried } from '../../src/report/submission.js';
import { clockOf } from '../../src/words/times.js';
import { event, failingReport, openReport, passingReport, reading, sourceOf, span } from './builders.js';
import { pageTexts } from './rendering.js';

const at = (time: string): Window => span(`${time}:00.000Z`, `${time}:59.999Z`, time);

const titleOf = (report: Report): string => {
  const dossier = { report, say: sayFor(report), clock: clockOf(report) };
  return answerOf(dossier as Parameters<typeof answerOf>[0]).replaceAll('\u00A0', ' ');
};

const withStatus = (report: Report, id: string, status: Check['status']): void => {
  report.checks = report.checks.map((check) => (check.id === id ? { ...check, status } : check));
};

describe('the title of page one', () => {
  it('answers whether the carrier had the parcel before the dispute', () => {
    expect(titleOf(passingReport('en'))).toBe('Handed to the carrier 9 days before the dispute');
    expect(titleOf(passingReport('ru'))).toBe('Передано перевозчику за 9 дней до спора');
    expect(titleOf(passingReport('zh'))).toBe('承运商于争议前 9 天揽收');
  });

  it('says so if it had it only afterwards', () => {
    const late = passingReport('en', ({ facts }) => (facts.tracking.pickup = at('2024-08-22T12:03')));
    expect(titleOf(late)).toBe('Handed to the carrier 2 days after the dispute');
  });

  it('claims of a later scan only that the carrier had the parcel by then', () => {
    const held = passingReport('en', ({ facts }) => (facts.tracking.pickupProof = 'later-event'));
    expect(titleOf(held)).toBe('With the carrier at least 9 days before the dispute');
  });

  it('claims nothing if the history is not this parcel’s, or the pickup is unsure or missing', () => {
    const other = passingReport('en', (report) => withStatus(report, 'tracking-number-matches', 'fail'));
    expect(titleOf(other)).toBe('Not shown that the carrier took this parcel');
    const unsure = passingReport('en', (report) => withStatus(report, 'tracking-pickup-recorded', 'unknown'));
    expect(titleOf(unsure)).toBe('Not certain that the carrier took the parcel');
    expect(titleOf(failingReport())).toBe('没有承运商揽收的证明');
    expect(titleOf(openReport())).toBe('Передано перевозчику: до спора или после, неясно');
  });
});

describe('where the parcel ended', () => {
  type Told = readonly ['delivered' | 'returned' | 'in-transit' | 'label-created', string];
  const reportOf = (delivered: number | undefined, kinds: readonly Told[], change = (_: Report): void => {}) =>
    passingReport('en', (report) => {
      const { tracking } = report.facts;
      tracking.events = kinds.map(([kind, time], index) => event(index, kind, at(time), kind, ''));
      const own = tracking.events[delivered ?? -1];
      tracking.delivery =
        own === undefined
          ? null
          : { at: own.at, proof: 'scan', signature: 'not-said', file: own.file, pointer: own.pointer };
      change(report);
    });
  const seenIn = (delivered: number | undefined, ...kinds: readonly Told[]) =>
    lastSeen(reportOf(delivered, kinds))?.kind;
  const named = (report: Report) => {
    const last = lastSeen(report);
    return last && endName({ report, say: sayIn('en') }, last);
  };

  it('is its delivery, unless it came back; otherwise the last known place', () => {
    const delivered = ['delivered', '2024-08-19T10:00'] as const;
    expect(seenIn(0, delivered, ['in-transit', '2024-08-20T10:00'])).toBe('delivered');
    expect(seenIn(undefined, ['returned', '2024-08-20T10:00'], delivered)).toBe('returned');
    expect(seenIn(undefined, ['in-transit', '2024-08-19T10:00'], ['label-created', '2024-08-20T10:00'])).toBe(
      'in-transit',
    );
    expect(seenIn(undefined, ['label-created', '2024-08-20T10:00'])).toBeUndefined();
  });

  it('is called delivered only if the history proves it without a doubt', () => {
    const told: readonly Told[] = [['delivered', '2024-08-19T10:00']];
    expect(named(reportOf(0, told))).toBe('Delivered');
    const doubt = { file: 'tracking.json', pointer: '/events/0', detail: '' };
    const doubted = reportOf(0, told, ({ facts }) => {
      facts.tracking.doubts = [{ ...doubt, code: 'delivery-followed' }];
    });
    for (const report of [reportOf(undefined, told), doubted]) expect(named(report)).toContain('Last seen');
  });
});

describe('page one', () => {
  const pagesOf = async (report: Report): Promise<string[]> => {
    const press = await layOut(await sourceOf(report));
    return (await pageTexts(await press.doc.save())).map((text) => text.replaceAll(/\s+/gu, ' '));
  };

  it('says where the parcel ended, when, and on which side of the dispute', async () => {
    const [cover] = await pagesOf(passingReport('en', (report) => (report.displayZone = 'Europe/Moscow')));
    expect(cover).toContain('Delivered: 2024-08-19 10:30 MSK / 07:30 UTC · Москва · 1 day 3 hours before the dispute');
  });

  it('does not show another parcel’s end', async () => {
    const [cover] = await pagesOf(
      passingReport('en', (report) => withStatus(report, 'tracking-number-matches', 'fail')),
    );
    expect(cover).not.toContain('Delivered:');
  });

  it('names the policy it is judged by', async () => {
    const [cover] = await pagesOf(passingReport('en'));
    expect(cover).toContain('Judged by the rules “Ozon: item not received” (ozon/not-received,');
  });

  it('heads the page with the tracking number on which the documents agree if the case claims none', async () => {
    const unclaimed = (change: (report: Report) => void = () => {}) =>
      passingReport('en', (report) => {
        delete report.case.order.trackingNumber;
        change(report);
      });
    const [agreed] = await pagesOf(unclaimed());
    expect(agreed).toContain('Tracking number LK058863565CN (as read)');
    const [contested] = await pagesOf(
      unclaimed(({ facts }) => (facts.order.trackingNumber = reading('LK000000000CN', []))),
    );
    expect(contested).toContain('Tracking number not stated');
  });

  it('names the readers in the manifest and nowhere else', async () => {
    const pages = await pagesOf(passingReport('en'));
    expect(pages.filter((text) => /paddle|tesseract|zxing/iu.test(text))).toEqual([
      expect.stringContaining('Manifest'),
    ]);
  });

  it('never cuts off what to do', async () => {
    for (const times of [1, 3, 9]) {
      const report = failingReport();
      for (const { findings } of report.checks)
        for (const finding of findings) {
          finding.message = finding.message.repeat(times);
          finding.mend = finding.mend.repeat(times);
        }
      const pages = await pagesOf(report);
      expect(pages.filter((text) => text.includes('…'))).toEqual([]);
      const whole = pages.map((text) => text.replaceAll(' ', ''));
      for (const { findings } of report.checks)
        for (const { mend } of findings)
          expect(whole.some((text) => text.includes(mend.replaceAll(' ', '')))).toBe(true);
    }
  });
});

describe('captions of the timeline', () => {
  it('stand below their marks if there is room, and never overlap', () => {
    expect(captionLefts([0, 100, 400], 491, 120)).toEqual([0, 132, 371]);
    expect(captionLefts([0, 200, 400], 491, 120)).toEqual([0, 194, 371]);
    expect(captionLefts([480, 482, 484], 491, 120)).toEqual([107, 239, 371]);
  });
});

describe('a table over several pages', () => {
  it('leaves no page with only a row or two', async () => {
    for (let count = 10; count < 48; count++) {
      const report = passingReport('en', ({ facts }) => {
        facts.tracking.events = Array.from({ length: count }, (_, i) => event(i, 'in-transit', null, `entry ${i}`, ''));
      });
      const press = await layOut(await sourceOf(report));
      const pages = press.sheets.filter(({ section }) => section === 'exhibit-B');
      const rows = pages.map(({ ink }) => ink.lines.filter(({ text }) => text.startsWith('entry ')).length);
      expect([count, rows.reduce((sum, n) => sum + n, 0)]).toEqual([count, count]);
      expect([count, Math.min(...rows) >= 3]).toEqual([count, true]);
    }
  });
});

describe('the title of page one under other policies', () => {
  const requested = at('2024-08-12T10:00');
  const underRequest = (status: Check['status'], change: (report: Report) => void = () => undefined): Report =>
    passingReport('en', (report) => {
      const finding = { code: 'cancellation-from-case', params: { requested }, message: 'Said.', mend: '', at: [] };
      const check = { id: 'cancellation-after-preparing', element: 'order', title: 'Title', status } as const;
      report.checks.push({ ...check, findings: [finding] });
      change(report);
    });
  const underDelivery = (delivered: Window | null): Report =>
    passingReport('en', (report) => {
      report.checks = report.checks.filter(({ id }) => id !== 'pickup-before-dispute');
      report.checks.push({
        id: 'delivery-recorded',
        element: 'tracking',
        title: 'Title',
        status: 'pass',
        findings: [],
      });
      report.facts.tracking.delivery =
        delivered === null ? null : { at: delivered, proof: 'scan', signature: 'not-said', file: 'x', pointer: '' };
    });

  it('answers which came first, the state or the request to cancel', () => {
    expect(titleOf(underRequest('pass'))).toMatch(/^Preparing began .+ before the buyer asked to cancel$/u);
    expect(titleOf(underRequest('fail'))).toBe('The buyer asked to cancel before Preparing began');
    expect(titleOf(underRequest('unknown'))).toMatch(/^Not certain that Preparing began/u);
  });

  it('answers it in the marketplace’s copy, too', () => {
    const copy = asCarried({ ...underRequest('pass'), copy: 'submission' });
    expect(titleOf(copy)).toBe(titleOf(underRequest('pass')));
  });

  it('answers whether the parcel was delivered', () => {
    expect(titleOf(underDelivery(at('2024-08-18T10:00')))).toMatch(/^Delivered .+ before the dispute$/u);
    expect(titleOf(underDelivery(null))).toBe('No delivery is shown');
  });
});
