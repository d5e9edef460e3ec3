import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../src/bundle/index.js';
import { layOut } from '../../src/bundle/write.js';
import type { Language, Report } from '../../src/model/schema/report.js';
import { stableJson } from '../../src/model/stable-json.js';
import { event, failingReport, openReport, passingReport, reading, sighting, sourceOf, span } from './builders.js';
import { drawnByCanvas, inkColumns, likeness, pageTexts, renderPage, sum } from './rendering.js';

const languages = ['en', 'ru', 'zh'] as const;
const write = async (report: Report) => writeBundle(await sourceOf(report));
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

const hostileTexts = [
  '\u202Eevil\u202C \u0000\u0007\u001B[31m',
  '\u{1F4E6}\u200D\u{1F468} שלום مرحبا 배송 ๆ',
  'x'.repeat(3000),
  '\uD83D lone ) ( \\ %%EOF endobj',
  '長'.repeat(900),
  '',
];

/** As long in every way as a real case may be. */
const stretch = (report: Report): void => {
  report.case.id = 'DISPUTE-2024-08-15_seller-0123456789.batch-000017_case-000000042';
  report.case.order.number = '0117427309-0243-12';
  report.case.order.trackingNumber = 'GUOO53319198400000000000000RU1';
  report.case.order.items = Array.from({ length: 12 }, (_, i) => ({ sku: `4592316099${i}` }));
  report.facts.tracking.carrier = 'China Post EMS / Почта России / 中国邮政速递物流股份有限公司';
  report.facts.tracking.pickup = span(
    '2024-08-10T16:00:00.000Z',
    '2024-08-11T21:00:00.000Z',
    'Aug 11 (no time, no zone)',
  );
  for (const { findings } of report.checks) {
    for (const finding of findings) {
      finding.message = `${finding.message} ${finding.message} ${finding.message} ${finding.message}`;
      finding.mend = `${finding.mend} ${finding.mend} ${finding.mend} ${finding.mend}`;
    }
  }
};

describe('the same source', () => {
  it('gives the same bytes', async () => {
    const [first, second] = [await write(failingReport()), await write(failingReport())];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('gives the same bytes in another time zone and after other documents', async () => {
    const first = await write(passingReport());
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    await write(passingReport('zh', ({ case: { order } }) => (order.number = '7054\u00A08213')));
    const second = await write(passingReport());
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('page one', () => {
  for (const language of languages) {
    it(`is a single page whose text stays on the paper, with long values too (${language})`, async () => {
      for (const build of [passingReport, failingReport, openReport]) {
        const report = build === passingReport ? passingReport(language) : build();
        report.language = language;
        stretch(report);
        const press = await layOut(await sourceOf(report));
        expect(press.overflows).toEqual([]);
        expect(press.sheets.filter(({ section }) => section === 'cover')).toHaveLength(1);
      }
    });
  }

  it('states the answer, case, order, verdict, the facts and the times', async () => {
    const [cover = ''] = await pageTexts((await write(passingReport())).bytes);
    for (const text of ['D-2024-0815', '70548213-0117-1', 'Pass', 'LK058863565CN', '1512663422']) {
      expect(cover).toContain(text);
    }
    for (const text of [
      '2024-08-10 09:12 UTC',
      '2024-08-11 02:20 UTC',
      '2024-08-20 11:03 UTC',
      'Handed to the carrier 9 days before the dispute',
    ]) {
      expect(cover.replaceAll(/\s/gu, ' ')).toContain(text);
    }
    expect(cover).not.toContain('Item not received');
  });

  it('says that a failing case is not for submission, what is missing and what to do', async () => {
    const [cover = ''] = await pageTexts((await write(failingReport())).bytes);
    expect(cover).toContain('请勿提交');
    expect(cover).toContain('照片上未读到 SKU 1512663422。');
    expect(cover).toContain('请补拍商品条码贴纸');
    expect(cover).not.toContain('三项证据齐全');
  });

  it('never says pass if a check is open', async () => {
    const [cover = ''] = await pageTexts((await write(openReport())).bytes);
    expect(cover).toContain('Не подавать, пока не посмотрит человек');
    expect(cover).not.toContain('Все три элемента показаны');
  });

  const titles: readonly (readonly [Language, string, string, number])[] = [
    ['en', 'Handed to the carrier 9\u00A0days before the dispute', 'latinBold', 19],
    ['ru', 'Передано перевозчику за 9\u00A0дней до спора', 'latinBold', 22],
    ['zh', '承运商于争议前', 'hanBold', 22],
  ];
  for (const [language, title, family, size] of titles) {
    it(`shows its title in real ink (${language})`, async () => {
      const scale = 3;
      const page = await renderPage((await write(passingReport(language))).bytes, 0, scale);
      const at = { x: 52, baseline: 61 + (size === 22 ? 29 : 25) * 0.76 };
      const ideal = drawnByCanvas(title, { family, size, colour: '#17212b' }, at, {
        width: 596,
        height: 842,
        scale,
      });
      const area = { x: 50, y: 63, width: language === 'zh' ? 154 : 400, height: 27 };
      const [drawn, wanted] = [inkColumns(page, area), inkColumns(ideal, area)];
      expect(sum(wanted)).toBeGreaterThan(500);
      expect(Math.abs(sum(drawn) / sum(wanted) - 1)).toBeLessThan(0.07);
      expect(likeness(drawn, wanted)).toBeGreaterThan(0.97);
    });
  }
});

describe('exhibits', () => {
  it('are stamped with letter, page and case on every page', async () => {
    const { bytes, pages } = await write(passingReport());
    const texts = await pageTexts(bytes);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`Page ${index + 1} of ${pages}`);
      expect(text).toContain('D-2024-0815');
    }
    for (const [page, letter] of [
      [1, 'A'],
      [2, 'B'],
      [3, 'C'],
    ] as const)
      expect(texts[page]).toContain(`Exhibit ${letter}`);
  });

  it('mark the pickup in words', async () => {
    const texts = await pageTexts((await write(passingReport())).bytes);
    expect(texts[2]?.replaceAll(/\s+/gu, ' ')).toContain('Pickup: the carrier holds the parcel from here on');
  });

  it('repeat the table head on every page of a long history and say what they omit', async () => {
    const report = passingReport('en', ({ facts: { tracking } }) => {
      const at = span('2024-08-12T05:40:00.000Z', '2024-08-12T05:41:00.000Z', '2024-08-12 13:40');
      tracking.events = Array.from({ length: 300 }, (_, i) =>
        i === 140
          ? event(i, 'picked-up', tracking.pickup, 'Collected', 'Shenzhen')
          : event(i, 'in-transit', at, `Scan ${i}`, 'Hub'),
      );
    });
    const press = await layOut(await sourceOf(report));
    expect(press.overflows).toEqual([]);
    const texts = await pageTexts(await press.doc.save());
    const history = texts.filter((_, index) => press.sheets[index]?.section === 'exhibit-B');
    expect(history.length).toBeGreaterThan(4);
    for (const text of history) expect(text).toContain('UTC, and as in the source');
    const all = history.join('\n');
    expect(all).toContain('Collected');
    expect([...all.matchAll(/left out here: (\d+)/gu)].reduce((n, [, count]) => n + Number(count), 0)).toBe(
      300 - (all.match(/Scan \d+/gu)?.length ?? 0) - 1,
    );
  });

  it('of thousands of entries print the first, the last and those around the pickup, and count the others', async () => {
    const report = passingReport('en', ({ facts: { tracking } }) => {
      const at = span('2024-08-12T05:40:00.000Z', '2024-08-12T05:41:00.000Z', '2024-08-12 13:40');
      tracking.events = Array.from({ length: 4000 }, (_, i) =>
        i === 60
          ? event(i, 'picked-up', tracking.pickup, 'Collected', '')
          : event(i, 'in-transit', at, `Scan ${i};`, ''),
      );
    });
    const press = await layOut(await sourceOf(report));
    const lines = press.sheets.flatMap(({ ink }) => ink.lines.map(({ text }) => text)).join('\n');
    for (const shown of ['Scan 0;', 'Scan 59;', 'Collected', 'Scan 61;', 'Scan 3999;']) expect(lines).toContain(shown);
    expect(lines.replaceAll(/\s+/gu, ' ')).toContain('Further entries left out here: 3 830. All are in');
    expect(press.overflows).toEqual([]);
    expect(press.sheets.length).toBeLessThan(25);
  });

  it('say so if a file could not be shown', async () => {
    const source = await sourceOf(passingReport());
    const { bytes } = await writeBundle({ ...source, images: new Map() });
    expect((await pageTexts(bytes))[1]).toContain('This file could not be shown as an image.');
  });

  it('continue on further pages if many places were read', async () => {
    const report = passingReport('en', ({ facts: { label } }) => {
      label.numbers = Array.from({ length: 60 }, (_, i) =>
        reading(
          `N${i}`,
          [sighting('label.jpg', `number ${i} as it was read on the label`, [20, 20 + i * 25, 300, 20])],
          false,
        ),
      );
    });
    const press = await layOut(await sourceOf(report));
    expect(press.overflows).toEqual([]);
    expect(press.sheets.filter(({ section }) => section === 'exhibit-C').length).toBeGreaterThan(1);
  });
});

describe('hostile text', () => {
  it('breaks nothing and stays on the paper', async () => {
    for (const text of hostileTexts) {
      const report = passingReport('en', ({ case: dispute, facts, inputs, checks }) => {
        dispute.order.number = text;
        for (const seen of facts.tracking.events) Object.assign(seen, { text, place: text });
        facts.tracking.carrier = text;
        facts.order.number = reading(text, [sighting('order.png', text, [0, 0, 5000, 5000])]);
        const [, tracking] = inputs;
        if (tracking !== undefined) tracking.url = text;
        checks[0]?.findings.push({ code: 'x', params: {}, message: text, mend: text, at: [{ file: 'order.png' }] });
      });
      const press = await layOut(await sourceOf(report));
      expect(press.overflows).toEqual([]);
      expect((await pageTexts(await press.doc.save())).length).toBe(press.sheets.length);
    }
  });

  it('in file names reaches the attachments unharmed', async () => {
    const file = 'сле(д)\\ \u{1F4E6}.json';
    const report = passingReport('en', ({ inputs, facts }) => {
      const [, tracking] = inputs;
      if (tracking !== undefined) tracking.file = file;
      for (const seen of facts.tracking.events) seen.file = file;
    });
    const source = await sourceOf(report);
    const { bytes } = await writeBundle({ ...source, originals: [{ file, bytes: new Uint8Array([1, 2, 3]) }] });
    const found = (await open(bytes)).getAttachments().find(({ name }) => name === file);
    expect(found && [...found.data]).toEqual([1, 2, 3]);
  });
});

describe('the document', () => {
  it('carries report, case and tracking originals byte for byte, and no image originals', async () => {
    const source = await sourceOf(passingReport());
    const attachments = (await open((await writeBundle(source)).bytes)).getAttachments();
    const byName = new Map(attachments.map(({ name, data }) => [name, Buffer.from(data).toString()]));
    expect([...byName.keys()].sort()).toEqual(['case.json', 'report.json', 'tracking.json']);
    expect(byName.get('case.json')).toBe(Buffer.from(source.caseFile).toString());
    expect(byName.get('tracking.json')).toBe(Buffer.from(source.originals[1]?.bytes ?? []).toString());
    expect(byName.get('report.json')).toBe(stableJson(source.report));
    expect(JSON.parse(byName.get('report.json') ?? '')).toEqual(source.report);
  });

  it('has a bookmark for the summary, each exhibit, the checks and the manifest', async () => {
    const { context, catalog } = await open((await write(passingReport())).bytes);
    const root = context.lookup(catalog.get(PDFName.of('Outlines')), PDFDict);
    const titles: string[] = [];
    for (let next = root.get(PDFName.of('First')); next instanceof PDFRef; ) {
      const entry = context.lookup(next, PDFDict);
      titles.push(entry.lookup(PDFName.of('Title'), PDFHexString).decodeText());
      next = entry.get(PDFName.of('Next'));
    }
    expect(titles).toEqual([
      'Summary: Pass',
      'Exhibit A: Order page (order.png)',
      'Exhibit B: Tracking history (tracking.json)',
      'Exhibit C: Parcel photo (label.jpg)',
      'All checks',
      'Manifest',
    ]);
  });

  it('links page one to the exhibits', async () => {
    const document = await open((await write(passingReport())).bytes);
    const annotations = document.getPage(0).node.Annots();
    const targets = Array.from({ length: annotations?.size() ?? 0 }, (_, i) =>
      annotations?.lookup(i, PDFDict).lookup(PDFName.of('Dest'), PDFArray).get(0),
    );
    for (const page of document.getPages().slice(1)) expect(targets).toContain(page.ref);
  });

  it('states title and language, and no date but the dispute’s', async () => {
    const document = await open((await write(passingReport('ru'))).bytes);
    expect(document.getTitle()).toBe('D-2024-0815: Передано перевозчику за 9\u00A0дней до спора');
    expect(document.getLanguage()).toBe('ru');
    expect(document.getCreationDate()?.toISOString()).toBe('2024-08-20T11:03:00.000Z');
    expect(document.getModificationDate()?.toISOString()).toBe('2024-08-20T11:03:00.000Z');
  });

  it('embeds fonts as small subsets', async () => {
    const source = await sourceOf(failingReport());
    const bare = await writeBundle({ ...source, images: new Map() });
    expect(bare.bytes.length).toBeLessThan(250_000);
  });
});
