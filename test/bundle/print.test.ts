/** What a greyscale printer, a fax and other viewers need. */

import fc from 'fast-check';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { loadFaces } from '../../src/bundle/fonts.js';
import { pageLabels } from '../../src/bundle/page-labels.js';
import { type Colour, colours, type as styles } from '../../src/bundle/style.js';
import { createTypesetter } from '../../src/bundle/typeset.js';
import { layOut } from '../../src/bundle/write.js';
import { withCopy } from '../../src/report/submission.js';
import { failingReport, openReport, passingReport, sourceOf } from './builders.js';

const written = async (report = passingReport()): Promise<PDFDocument> => {
  const press = await layOut(await sourceOf(report));
  return PDFDocument.load(await press.doc.save({ updateFieldAppearances: false }), { updateMetadata: false });
};

/** WCAG 2.1, relative luminance and contrast ratio. */
const luminance = (colour: Colour): number => {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Colour, b: Colour): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const light = [colours.paper, colours.panel, colours.tint];

describe('contrast', () => {
  it('of text is at least 4.5:1 on every ground under it', () => {
    const used = [...Object.values(styles).map(({ colour }) => colour), colours.accent];
    for (const text of used) for (const ground of light) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [colours.ink, colours.accent])
      expect(contrast(colours.paper, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('of signs is at least 3:1 on every ground under them', () => {
    for (const sign of [colours.accent, colours.ink, colours.quiet])
      for (const ground of light) expect(contrast(sign, ground)).toBeGreaterThanOrEqual(3);
  });
});

/** What the pages draw, as operators. */
const operatorsOf = (document: PDFDocument): string =>
  document
    .getPages()
    .flatMap(({ node }) => {
      const contents = node.Contents();
      const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
      return streams.map((entry) => document.context.lookup(entry));
    })
    .map((stream) =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
    )
    .join('\n');

describe('the pages', () => {
  it('set nothing smaller than 9 points', async () => {
    for (const report of [passingReport(), failingReport(), openReport()]) {
      const sizes = [...operatorsOf(await written(report)).matchAll(/ ([\d.]+) Tf/gu)].map(([, size]) => Number(size));
      expect(sizes.length).toBeGreaterThan(100);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('page labels', () => {
  it("count an exhibit's pages within the exhibit and the others in the whole", async () => {
    const { sheets } = await layOut(await sourceOf(passingReport()));
    expect(pageLabels(sheets)).toEqual(['1', 'A-1', 'B-1', 'C-1', '5', '6']);
  });

  it('are written into the document', async () => {
    const { catalog } = await written();
    const labels = catalog.lookup(PDFName.of('PageLabels')) as PDFDict;
    const numbers = labels.lookup(PDFName.of('Nums')) as unknown as { asArray(): unknown[] };
    const ranges = numbers.asArray().map((item) => {
      if (item instanceof PDFNumber) return item.asNumber();
      const dict = item as PDFDict;
      const prefix = dict.lookup(PDFName.of('P'));
      return [
        prefix instanceof PDFHexString ? prefix.decodeText() : '',
        (dict.lookup(PDFName.of('St')) as PDFNumber).asNumber(),
      ];
    });
    expect(ranges).toEqual([0, ['', 1], 1, ['A-', 1], 2, ['B-', 1], 3, ['C-', 1], 4, ['', 5], 5, ['', 6]]);
  });
});

describe('PDF/A-3b, as far as it can be checked without a validator', () => {
  it('is claimed, with one output intent, an identifier and no encryption', async () => {
    const { catalog, context } = await written();
    const metadata = catalog.lookup(PDFName.of('Metadata'));
    if (!(metadata instanceof PDFRawStream)) throw new Error('no metadata stream');
    expect(metadata.dict.get(PDFName.of('Filter'))).toBeUndefined();
    const xmp = Buffer.from(metadata.getContents()).toString();
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('D-2024-0815: Handed to the carrier 9\u00A0days before the dispute');
    expect(String(catalog.lookup(PDFName.of('OutputIntents')))).toContain('R');
    expect(context.trailerInfo.ID).toBeDefined();
    expect(context.trailerInfo.Encrypt).toBeUndefined();
  });

  it('embeds every font, each with a map to Unicode and glyph ids of its own file', async () => {
    const { context } = await written(failingReport());
    const dicts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    const ofKind = (type: string) => dicts.filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of(type));
    const fonts = ofKind('Font').filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Type0'));
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect(font.get(PDFName.of('ToUnicode'))).toBeDefined();
    const descriptors = ofKind('FontDescriptor');
    expect(descriptors).toHaveLength(4);
    for (const descriptor of descriptors) {
      expect(descriptor.get(PDFName.of('FontFile2')) ?? descriptor.get(PDFName.of('FontFile3'))).toBeDefined();
      // May be absent; an incomplete set may not.
      expect(descriptor.get(PDFName.of('CIDSet'))).toBeUndefined();
    }
  });

  it('uses no transparency, no script and no annotation that is not printed', async () => {
    const { context, catalog } = await written();
    const objects = context.enumerateIndirectObjects().map(([, object]) => String(object));
    for (const key of ['/SMask', '/ca ', '/CA ', '/BM ', '/JavaScript', '/OpenAction', '/Launch'])
      expect(objects.filter((text) => text.includes(key))).toEqual([]);
    const annotations = objects.filter((text) => text.includes('/Type /Annot'));
    expect(annotations.length).toBeGreaterThan(5);
    for (const annotation of annotations) expect(annotation).toContain('/F 4');
    expect(catalog.get(PDFName.of('Lang'))).toBeDefined();
  });
});

interface Told {
  readonly tag: string;
  readonly alt: string | undefined;
  readonly inside: readonly Told[];
  readonly marks: number;
}

/** The document's structure as a reader of tagged PDF finds it. */
const structureOf = ({ context, catalog }: PDFDocument): Told => {
  const told = (dict: PDFDict): Told => {
    const kids = dict.lookup(PDFName.of('K'), PDFArray).asArray();
    const alt = dict.lookup(PDFName.of('Alt'));
    return {
      tag: String(dict.get(PDFName.of('S'))).slice(1),
      alt: alt instanceof PDFHexString ? alt.decodeText() : undefined,
      inside: kids.flatMap((kid) => (kid instanceof PDFRef ? [told(context.lookup(kid, PDFDict))] : [])),
      marks: kids.filter((kid) => kid instanceof PDFNumber).length,
    };
  };
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return told(tree.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict));
};

const allOf = (told: Told): Told[] => [told, ...told.inside.flatMap(allOf)];

describe('tags', () => {
  it('mark headings, figures with alternative text, and tables with their headings', async () => {
    const document = structureOf(await written());
    expect(document.tag).toBe('Document');
    const all = allOf(document);
    const count = (tag: string) => all.filter((told) => told.tag === tag).length;
    expect(count('H1')).toBeGreaterThanOrEqual(6);
    expect(count('Table')).toBe(4);
    const [history] = all.filter(({ tag }) => tag === 'Table');
    expect(history?.inside.map(({ inside }) => inside.map(({ tag }) => tag).join(' '))).toEqual([
      'TH TH TH TH TH',
      ...Array.from({ length: 5 }, () => 'TD TD TD TD TD'),
    ]);
    const figures = all.filter(({ tag }) => tag === 'Figure');
    expect(figures.map(({ alt }) => alt)).toContain('Exhibit C: Parcel photo (label.jpg)');
    expect(figures.map(({ alt }) => alt)).toContain('SKU, on the parcel: 1512663422');
    expect(figures.filter(({ alt }) => alt === undefined)).toEqual([]);
  });

  it('hold every piece of content once, and leave only marked decoration outside', async () => {
    const document = await written(failingReport());
    const operators = operatorsOf(document);
    const marks = [...operators.matchAll(/<<\/MCID \d+>> BDC/gu)].length;
    expect(allOf(structureOf(document)).reduce((sum, told) => sum + told.marks, 0)).toBe(marks);
    const parents = document.catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray)
      .asArray();
    const owned = parents.flatMap((entry) => (entry instanceof PDFArray ? entry.asArray() : []));
    expect(owned).toHaveLength(marks);
    expect(marks).toBeGreaterThan(100);
    let depth = 0;
    for (const [operator] of operators.matchAll(/\b(?:BDC|BMC|EMC|BT|Do|S|f|B)(?=\n|$)/gu)) {
      if (operator === 'BDC' || operator === 'BMC') depth++;
      else if (operator === 'EMC') depth--;
      else expect(depth).toBe(1);
    }
    expect(depth).toBe(0);
  });
});

describe('lines of Chinese', () => {
  it('start with no closing mark, end with no opening one, and keep Latin words and numbers whole', async () => {
    const setter = createTypesetter(await loadFaces('中'));
    const pieces = fc.constantFrom(
      '运单',
      '号',
      '物流轨迹',
      'LK058863565CN',
      'Ozon',
      '2024',
      ...'，。、：；？！”’）》」…',
      ...'（《「“',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 110, max: 300 }),
        (words, width) => {
          const text = words
            .join('')
            .replace(/[（《「“]+(?=[，。、：；？！”’）》」…]|$)/gu, '')
            .replace(/^[，。、：；？！”’）》」…]+/u, '');
          // A row of marks wider than a line has to break somewhere.
          fc.pre(!/[，。、：；？！”’）》」…（《「“]{4}/u.test(text));
          const lines = setter.wrap(text, styles.body, width);
          for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、：；？！”’）》」…]/u);
          for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《「“]$/u);
          for (const word of text.match(/[A-Za-z0-9]+/gu) ?? [])
            if (setter.width(word, styles.body) <= width / 2)
              expect(lines.some((line) => line.includes(word))).toBe(true);
        },
      ),
      { seed: 3 },
    );
  });
});

describe('copies', () => {
  it('for the seller say so on every page, and the marketplace’s on none', async () => {
    const pagesSaying = async (report: ReturnType<typeof passingReport>): Promise<number> => {
      const { sheets } = await layOut(await sourceOf(report));
      return sheets.filter(({ ink }) => ink.lines.some(({ text }) => text.includes('working copy'))).length;
    };
    expect(await pagesSaying(withCopy(passingReport(), {}))).toBe(6);
    expect(await pagesSaying(withCopy(passingReport(), { submission: true }))).toBe(0);
  });
});
