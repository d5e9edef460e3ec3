import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareImage, writeBundle } from '../../src/bundle/index.js';
import { openCase } from '../../src/case/index.js';
import { buildCase } from '../../src/compile.js';
import { decodeImage } from '../../src/gather/images/decode.js';
import type { Readers } from '../../src/gather/ports.js';
import { InputError } from '../../src/model/problems.js';
import type { Raster } from '../../src/model/raster.js';
import type { Report } from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';
import { rejudge } from '../../src/report/judge.js';
import { type Bundle, takeApart } from '../../src/verify/bundle.js';
import { verifyBundle } from '../../src/verify/index.js';
import { root } from '../cli/run.js';
import { sharedReaders } from '../readers.js';
import {
  buildFixture,
  edited,
  fixtureFolder,
  flipped,
  jpegAt,
  packedAt,
  removeAttachment,
  reorder,
  rewriteAttachment,
  statusOf,
  told,
} from './tampering.js';

let readers: Readers;
let pdf: Uint8Array;
beforeAll(async () => {
  readers = await sharedReaders();
  pdf = await buildFixture(readers);
});
afterAll(() => readers.close());

const original = async (file: string): Promise<Uint8Array> => readFileSync(`${fixtureFolder}/${file}`);

/** The findings about a bundle changed that way; the images are not read again. */
const tamperedWith = async (change: (doc: PDFDocument) => void | Promise<void>) => {
  const verification = await verifyBundle(await edited(pdf, change));
  expect(verification.genuine).toBe('no');
  return told(verification);
};

describe('a bundle as it was built', () => {
  it('is genuine, and every question is answered', async () => {
    const verification = await verifyBundle(pdf, { readers, originals: original });
    expect(verification.genuine).toBe('yes');
    expect(verification.verdict).toEqual({ printed: 'pass', judgedAgain: 'pass' });
    expect(verification.questions.map(({ id, status, findings }) => [id, status, findings])).toEqual([
      ['attachments-unchanged', 'ok', []],
      ['images-unchanged', 'ok', []],
      ['claims-repeated', 'ok', []],
      ['tracking-repeated', 'ok', []],
      ['judgement-repeated', 'ok', []],
      ['pages-repeated', 'ok', []],
      ['file-unchanged', 'ok', []],
      ['reading-repeated', 'ok', []],
      ['originals-unchanged', 'ok', []],
      ['signature-valid', 'not-checked', [expect.objectContaining({ code: 'no-key' })]],
    ]);
  });

  it('follows the schema, whatever the result', async () => {
    const schema = JSON.parse(readFileSync(`${root}/schemas/verification.schema.json`, 'utf8')) as object;
    const validate = new Ajv2020().compile(schema);
    for (const bytes of [pdf, flipped(pdf, jpegAt(pdf) + 5000)]) {
      expect(validate(JSON.parse(JSON.stringify(await verifyBundle(bytes))))).toBe(true);
    }
  });

  it('is not found genuine without rereading its images', async () => {
    const verification = await verifyBundle(pdf);
    expect(verification.genuine).toBe('cannot-tell');
    expect(statusOf(verification, 'reading-repeated')).toBe('not-checked');
  });

  it('is not said to be from anyone, nor to be true', async () => {
    const { doesNotProve } = await verifyBundle(pdf);
    expect(doesNotProve.map(({ code }) => code)).toEqual([
      'not-truth',
      'not-builder',
      'not-images-whole',
      'not-acceptance',
    ]);
  });
});

describe('a bundle that other readers read', () => {
  const blind: Readers['lines'] = {
    name: 'tesseract',
    identity: 'blind',
    find: async () => [],
    recognise: async (_, quads) => quads.map(() => ({ text: '', confidence: 0, characters: [] })),
  };

  it('is not accused if they see less', async () => {
    const others: Readers = {
      barcodes: { identity: 'blind', read: async () => [] },
      lines: blind,
      witness: undefined,
      identities: () => ['blind'],
      close: async () => undefined,
    };
    const verification = await verifyBundle(pdf, { readers: others });
    expect(verification.genuine).toBe('cannot-tell');
    const answer = verification.questions.find(({ id }) => id === 'reading-repeated');
    expect(answer?.status).toBe('unclear');
    expect(answer?.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['other-readers', 'number-lost']));
  });

  it('is genuine if they see the same', async () => {
    const verification = await verifyBundle(pdf, { readers: { ...readers, identities: () => ['another'] } });
    expect(verification.genuine).toBe('yes');
    const answer = verification.questions.find(({ id }) => id === 'reading-repeated');
    expect(answer).toMatchObject({ status: 'ok', findings: [{ code: 'other-readers' }] });
  });
});

describe('a bundle that was changed', () => {
  it('reports a missing page', async () => {
    expect(await tamperedWith((doc) => doc.removePage(2))).toEqual(['pages-repeated page-missing {"page":3}']);
  });

  it('reports an added page', async () => {
    expect(await tamperedWith((doc) => void doc.insertPage(1))).toEqual(['pages-repeated page-added {"page":2}']);
  });

  it('reports pages that swapped places', async () => {
    expect(await tamperedWith(reorder(1, 2, 4, 3))).toEqual(['pages-repeated page-moved {"page":4,"from":3}']);
  });

  it('reports a page that was written on', async () => {
    const change = (doc: PDFDocument) => doc.getPage(4).drawText('PASS', { x: 100, y: 100 });
    expect(await tamperedWith(change)).toEqual(['pages-repeated page-changed {"page":5}']);
  });

  it('reports a page whose content was replaced in place', async () => {
    const change = (doc: PDFDocument): void => {
      const page = doc.getPage(5).node;
      page.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream('0 0 100 100 re f')));
    };
    expect(await tamperedWith(change)).toEqual(['pages-repeated page-changed {"page":6}']);
  });

  it('reports a page whose link leads elsewhere', async () => {
    const change = (doc: PDFDocument): void => {
      const [first] = doc.getPage(0).node.Annots()?.asArray() ?? [];
      const link = doc.context.lookup(first) as unknown as Map<PDFName, unknown> & {
        set(k: PDFName, v: unknown): void;
      };
      link.set(PDFName.of('Dest'), doc.context.obj([doc.getPage(5).ref, 'Fit']));
    };
    expect(await tamperedWith(change)).toEqual(['pages-repeated page-changed {"page":1}']);
  });

  it.each([
    ['label.jpg', 'a JPEG', jpegAt, 4],
    ['order.png', 'packed pixels', packedAt, 2],
  ] as const)(
    'reports an image with one changed byte, and the pages that show it: %s, %s',
    async (file, _, at, page) => {
      const verification = await verifyBundle(flipped(pdf, at(pdf) + 5000));
      expect(verification.genuine).toBe('no');
      expect(told(verification)).toEqual(
        expect.arrayContaining([
          `images-unchanged image-missing {"file":"${file}"}`,
          'images-unchanged image-foreign {"page":1}',
          `images-unchanged image-foreign {"page":${page}}`,
        ]),
      );
      expect(verification.proves.map(({ code }) => code)).not.toContain('file-untouched');
    },
  );

  it('recognises pixels that another program packed differently', async () => {
    const repacked = await edited(pdf, (doc) => {
      for (const [ref, object] of doc.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream) || !object.dict.has(PDFName.of('DecodeParms'))) continue;
        const rows = inflateSync(object.contents);
        doc.context.assign(
          ref,
          PDFRawStream.of(object.dict, Buffer.concat([deflateSync(rows, { level: 1 }), Buffer.from('x')])),
        );
      }
    });
    const verification = await verifyBundle(repacked, { readers, originals: original });
    expect(told(verification)).toEqual([]);
    expect(statusOf(verification, 'images-unchanged')).toBe('ok');
    expect(statusOf(verification, 'originals-unchanged')).toBe('ok');
    expect(verification.genuine).toBe('cannot-tell');
  });

  it('reports an attachment that is missing, added or changed by one byte', async () => {
    expect(await tamperedWith(removeAttachment('tracking.json'))).toContain(
      'attachments-unchanged attachment-missing {"name":"tracking.json"}',
    );
    expect(await tamperedWith((doc) => doc.attach(Buffer.from('x'), 'extra.txt'))).toContain(
      'attachments-unchanged attachment-foreign {"name":"extra.txt"}',
    );
    expect(await tamperedWith(rewriteAttachment('tracking.json', (text) => `${text} `))).toContain(
      'attachments-unchanged attachment-changed {"name":"tracking.json"}',
    );
  });

  it('reports a claim that was changed in the case file', async () => {
    const change = rewriteAttachment('case.json', (text) => text.replace('2024-08-07T', '2024-08-09T'));
    expect(await tamperedWith(change)).toEqual(
      expect.arrayContaining([
        'attachments-unchanged attachment-changed {"name":"case.json"}',
        'claims-repeated claim-differs {"place":"/dispute/openedAt/earliest"}',
      ]),
    );
  });

  it('says that a case file without its commas cannot be opened', async () => {
    const change = rewriteAttachment('case.json', (text) => text.replaceAll(',', ''));
    expect((await tamperedWith(change)).join()).toContain('claims-repeated case-unusable');
  });

  it('reports a verdict that does not follow from the facts', async () => {
    const change = rewriteAttachment('report.json', (text) =>
      text.replace(/"verdict": "pass"\n\}\n$/u, '"verdict": "fail"\n}\n'),
    );
    expect(await tamperedWith(change)).toEqual(
      expect.arrayContaining([
        'judgement-repeated verdict-differs {"printed":"fail","judged":"pass"}',
        'pages-repeated page-changed {"page":1}',
      ]),
    );
  });

  it('reports a message in the report that differs from the judgement’s', async () => {
    const change = rewriteAttachment('report.json', (text) =>
      text.replace(/"title": "[^"]*"/u, '"title": "All is well"'),
    );
    expect((await tamperedWith(change)).join()).toContain('judgement-repeated finding-differs');
  });

  it('reports another name of the state that the policy asks for', async () => {
    const change = rewriteAttachment('report.json', (text) => text.replace('"en": "Preparing"', '"en": "Delivered"'));
    expect(await tamperedWith(change)).toContain('judgement-repeated told-differs {"part":"names"}');
  });

  it('reports an acceptance of something that needed none', async () => {
    const word = '"acceptance": { "by": "Anna", "at": "2024-08-21T09:00:00+08:00" },';
    const change = rewriteAttachment('report.json', (text) => text.replace('"copy":', `${word} "copy":`));
    expect(await tamperedWith(change)).toContain('judgement-repeated copy-differs {}');
  });

  it('reports a fact of the history that is not in the tracking file', async () => {
    const change = rewriteAttachment('report.json', (text) => text.replaceAll('2024-07-20T04:16', '2024-07-20T03:16'));
    expect(await tamperedWith(change)).toContain(
      'tracking-repeated tracking-differs {"place":"/tracking/pickup/earliest"}',
    );
  });

  it('reports additions to the document and changed properties', async () => {
    const script = (doc: PDFDocument) =>
      doc.catalog.set(PDFName.of('OpenAction'), doc.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }));
    expect(await tamperedWith(script)).toEqual(['pages-repeated part-added {"part":"OpenAction"}']);
    expect(await tamperedWith((doc) => doc.setTitle('Another'))).toEqual([
      'pages-repeated part-changed {"part":"Info/Title"}',
    ]);
  });

  it('is detected by an update appended to the file, as by another save', async () => {
    const text = Buffer.from(pdf).toString('latin1');
    const [, catalog = ''] = /\n(2 0 obj\n<<[\s\S]*?\nendobj)/u.exec(text) ?? [];
    const previous = /startxref\n(\d+)\n%%EOF\s*$/u.exec(text)?.[1];
    const update = `\n${catalog.replace('/Lang (en)', '/Lang (en)\n/URI << /Base (http://example.org) >>')}\n`;
    const at = pdf.length + 1;
    const table = `xref\n2 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 56 /Root 2 0 R /Prev ${previous} >>\n`;
    const whole = Buffer.concat([
      pdf,
      Buffer.from(`${update}${table}startxref\n${pdf.length + update.length}\n%%EOF\n`, 'latin1'),
    ]);
    const verification = await verifyBundle(whole);
    expect(told(verification)).toContain('pages-repeated part-added {"part":"URI"}');
  });
});

describe('a bundle that another program saved', () => {
  it('has the same content, but nobody can tell that it is genuine', async () => {
    const verification = await verifyBundle(await edited(pdf), { readers });
    expect(verification.genuine).toBe('cannot-tell');
    expect(told(verification)).toEqual([]);
    expect(statusOf(verification, 'pages-repeated')).toBe('ok');
    expect(statusOf(verification, 'file-unchanged')).toBe('unclear');
  });

  it('is not taken for the original, even if a single byte was appended', async () => {
    const verification = await verifyBundle(Buffer.concat([pdf, Buffer.from('\n')]));
    expect(statusOf(verification, 'file-unchanged')).toBe('unclear');
  });

  it('is reported as damaged if its own table cannot be followed', async () => {
    const broken = Buffer.from(Buffer.from(pdf).toString('latin1').replace('startxref', 'startxxxx'), 'latin1');
    const verification = await verifyBundle(broken);
    expect(verification.questions.find(({ id }) => id === 'file-unchanged')?.findings).toMatchObject([
      { code: 'file-damaged' },
    ]);
  });
});

describe('a bundle rebuilt from other facts', () => {
  /** Writes a whole, consistent bundle from a report whose facts were changed and judged again. */
  const forged = async (change: (text: string) => string, images?: Bundle['images']): Promise<Uint8Array> => {
    const bundle = (await takeApart(pdf)) as Bundle;
    const changed = JSON.parse(change(JSON.stringify(bundle.report))) as Report;
    const policy = loadPolicy(changed.policy.id);
    if (policy === undefined || bundle.opened === undefined) throw new Error('no policy');
    const facts = { bytes: pdf.length, maxBytes: changed.fitting?.maxBytes ?? 0, lost: [] };
    const report = { ...rejudge(changed, policy, facts), fitting: changed.fitting as object } as Report;
    const source = {
      report,
      names: policy,
      caseFile: bundle.opened.source,
      originals: bundle.opened.evidence,
      images: images ?? bundle.images,
    };
    return (await writeBundle(source)).bytes;
  };

  it('is consistent until its images are read again: a time', async () => {
    const bytes = await forged((text) =>
      text.replaceAll('2024-07-19T04:26', '2024-07-19T02:26').replaceAll('2024-07-19T04:27', '2024-07-19T02:27'),
    );
    expect((await verifyBundle(bytes)).genuine).toBe('cannot-tell');
    const verification = await verifyBundle(bytes, { readers });
    expect(verification.genuine).toBe('no');
    expect(told(verification).join()).toContain('reading-repeated time-differs');
  });

  it('is exposed by its images: a number', async () => {
    const bytes = await forged((text) => text.replaceAll('1512663422', '1512663423'));
    const verification = await verifyBundle(bytes, { readers });
    expect(verification.genuine).toBe('no');
    expect(told(verification)).toContain('reading-repeated number-lost {"file":"label.jpg","value":"1512663423"}');
  });

  it('is exposed by the originals: a picture that was painted over', async () => {
    const bundle = (await takeApart(pdf)) as Bundle;
    const raster = (await decodeImage(await original('label.jpg'))) as Raster;
    const painted = { ...raster, data: Uint8Array.from(raster.data) };
    for (let y = 10; y < 40; y++) painted.data.fill(255, (y * raster.width + 10) * 3, (y * raster.width + 60) * 3);
    const image = await prepareImage(painted);
    const images = new Map([...bundle.images, ['label.jpg', image] as const]);

    const before = bundle.report.inputs.find(({ file }) => file === 'label.jpg')?.carried;
    const bytes = await forged(
      (text) =>
        text
          .replace(before?.sha256 ?? '-', image.sha256)
          .replace(`"bytes":${before?.bytes}`, `"bytes":${image.bytes.length}`),
      images,
    );
    const verification = await verifyBundle(bytes, { originals: original });
    expect(told(verification)).toEqual(['originals-unchanged image-not-of-original {"file":"label.jpg"}']);
  });
});

describe('a bundle with masks', () => {
  it('is genuine if the originals give its images once masked the same way', async () => {
    const folder = `${root}/fixtures/masked-address.pass`;
    const { pdf: maskedPdf } = await buildCase(await openCase(folder), { readers });
    const originals = async (file: string): Promise<Uint8Array> => readFileSync(`${folder}/${file}`);
    expect(await verifyBundle(maskedPdf, { readers })).toMatchObject({ genuine: 'yes' });
    const { questions } = await verifyBundle(maskedPdf, { originals });
    expect(questions.find(({ id }) => id === 'originals-unchanged')).toMatchObject({ status: 'ok', findings: [] });
  });
});

describe('originals', () => {
  it('are reported if they are missing or different', async () => {
    const files = new Map([
      ['order.png', await original('order.png')],
      ['tracking.json', new TextEncoder().encode('{}')],
    ]);
    const verification = await verifyBundle(pdf, { originals: files });
    const answer = verification.questions.find(({ id }) => id === 'originals-unchanged');
    expect(answer).toMatchObject({
      status: 'differs',
      findings: [
        { code: 'original-changed', params: { file: 'tracking.json' } },
        { code: 'original-missing', params: { file: 'label.jpg' } },
      ],
    });
  });
});

describe('a file that is no bundle', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const error = await verifyBundle(bytes, { file: 'x.pdf' }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  };

  it.each([
    ['an empty file', new Uint8Array(), 'found an empty file'],
    ['text', Buffer.from('hello'), 'found a file of another kind'],
    ['a PDF of nothing', Buffer.from('%PDF-1.7\n%%EOF'), 'neither a cross-reference table nor a trailer'],
  ])('is refused, with what it is: %s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  it('is refused if its end is cut off', async () => {
    expect(await refusal(pdf.subarray(0, pdf.length >> 1))).toContain('x.pdf: expected a PDF that can be read');
  });

  it('is refused if it is encrypted', async () => {
    const doc = await PDFDocument.create();
    doc.addPage();
    doc.encrypt({ ownerPassword: 'o', userPassword: 'u' });
    expect(await refusal(await doc.save())).toContain('found an encrypted PDF');
  });

  it('is refused if the report is not attached, or is invalid', async () => {
    expect(await refusal(await edited(pdf, removeAttachment('report.json')))).toContain(
      'a PDF whose attachments lack it',
    );
    const other = rewriteAttachment('report.json', () => '{"schemaVersion":2}');
    expect(await refusal(await edited(pdf, other))).toContain('a report.json that is no report of this kind');
    const plain = await PDFDocument.create();
    plain.addPage();
    expect(await refusal(await plain.save())).toContain('a PDF without attachments');
  });

  it('stops when it is aborted', async () => {
    await expect(verifyBundle(pdf, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
  });
});
