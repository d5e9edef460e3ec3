import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '../../src/bundle/index.js';
import { layOut } from '../../src/bundle/write.js';
import type { Check, Report } from '../../src/model/schema/report.js';
import { passingReport, sourceOf } from './builders.js';
import { pageTexts } from './rendering.js';

const trackingPage = 2;

const takenFrom = (url: string | undefined, change: (check: Check, report: Report) => void = () => {}): Report =>
  passingReport('en', (report) => {
    const [, tracking] = report.inputs;
    if (tracking === undefined) throw new Error('the tracking file is gone');
    if (url === undefined) delete tracking.url;
    else tracking.url = url;
    const check = report.checks.find(({ id }) => id === 'tracking-source-official');
    if (check === undefined) throw new Error('the check is gone');
    change(check, report);
  });

/** The outside links of the tracking page, each once. */
const links = async (report: Report): Promise<readonly string[]> => {
  const { bytes } = await writeBundle(await sourceOf(report));
  const page = (await PDFDocument.load(bytes, { updateMetadata: false })).getPage(trackingPage);
  const annotations = page.node.Annots();
  const found = Array.from({ length: annotations?.size() ?? 0 }, (_, i) =>
    annotations?.lookup(i, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'), PDFHexString),
  );
  return [
    ...new Set(found.flatMap((uri) => (uri === undefined ? [] : [Buffer.from(uri.asBytes()).toString('ascii')]))),
  ];
};

const fault = (file: string) => ({ code: 'x', params: {}, message: 'M.', mend: '', at: [{ file }] });

describe('the address of a tracking file', () => {
  it('is a link if the check of its source finds no fault', async () => {
    expect(await links(takenFrom('https://www.guoo.com/track?no=1'))).toEqual(['https://www.guoo.com/track?no=1']);
  });

  it('keeps brackets, backslashes and letters of any script', async () => {
    expect(await links(takenFrom('https://www.guoo.com/a)(b/след?x=\\)&y=<'))).toEqual([
      'https://www.guoo.com/a)(b/%D1%81%D0%BB%D0%B5%D0%B4?x=\\)&y=%3C',
    ]);
  });

  it.each<[string, Report]>([
    ['another source', takenFrom('https://example.org/', (check) => check.findings.push(fault('tracking.json')))],
    [
      'a check that does not apply',
      takenFrom('https://a.ru/', (check) => Object.assign(check, { status: 'not-applicable' })),
    ],
    ['a check that broke off', takenFrom('https://a.ru/', (check) => Object.assign(check, { status: 'error' }))],
    ['no such check', takenFrom('https://a.ru/', (check) => Object.assign(check, { id: 'tracking-present' }))],
    ['no https', takenFrom('http://www.guoo.com/')],
    ['a script', takenFrom('javascript:alert(1)')],
    ['no address', takenFrom('guoo.com')],
    ['nothing', takenFrom(undefined)],
  ])('is no link with %s', async (_, report) => {
    expect(await links(report)).toEqual([]);
  });

  it('is a link beside another file whose source is doubtful', async () => {
    const report = takenFrom('https://www.guoo.com/', (check) => check.findings.push(fault('other.json')));
    expect(await links(report)).toEqual(['https://www.guoo.com/']);
  });

  it('is shown as text in any case', async () => {
    const { bytes } = await writeBundle(
      await sourceOf(takenFrom('http://evil.example/', (check) => check.findings.push(fault('tracking.json')))),
    );
    expect((await pageTexts(bytes))[trackingPage]).toContain('http://evil.example/');
  });

  it('wraps if it is very long and is shown whole', async () => {
    const url = `https://www.guoo.com/track?${Array.from({ length: 45 }, (_, i) => `key${i}=value_${i}`).join('&')}`;
    const press = await layOut(await sourceOf(takenFrom(url)));
    expect(press.overflows).toEqual([]);
    const text = (await pageTexts(await press.doc.save()))[trackingPage] ?? '';
    expect(text.replaceAll(/\s+/gu, '')).toContain(url);
  });

  it('ends in an ellipsis beyond a readable length, and leaves room for the history', async () => {
    const press = await layOut(await sourceOf(takenFrom(`https://www.guoo.com/${'x'.repeat(50_000)}`)));
    expect(press.overflows).toEqual([]);
    const text = (await pageTexts(await press.doc.save()))[trackingPage] ?? '';
    expect(text).toContain('…');
    expect(text).toContain('Shipment data received');
  });
});

describe('the moment of retrieval', () => {
  it('is shown in the zone of those who decide, with UTC beside it', async () => {
    const { bytes } = await writeBundle(
      await sourceOf(passingReport('en', (report) => (report.displayZone = 'Europe/Moscow'))),
    );
    const text = (await pageTexts(bytes))[trackingPage]?.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('2024-08-21 04:00 MSK / 01:00 UTC');
  });
});
