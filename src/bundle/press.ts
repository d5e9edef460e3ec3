import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import { embedImage } from './embed.js';
import { codePointOf, type Face, type Faces, loadFaces, type Script, type Weight } from './fonts.js';
import type { BundleImage } from './images.js';
import { type Area, type DrawnImage, Ink, type Means } from './ink.js';
import { Structure } from './structure.js';
import { paper } from './style.js';
import { createTypesetter, type Typesetter } from './typeset.js';

/** What a page belongs to. Exhibits carry their letter. */
export type Section = 'cover' | 'checks' | 'manifest' | `exhibit-${string}`;

/** A whole evidence picture on a page, in points from the top left corner. */
export interface PictureOnPage {
  readonly file: string;
  readonly area: Area;
}

/** One page of the dossier and the ink to draw on it. */
export interface Sheet {
  readonly section: Section;
  readonly page: PDFPage;
  readonly ink: Ink;
  readonly pictures: PictureOnPage[];
}

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];
type Engine = Extract<Awaited<ReturnType<Fontkit['create']>>, { createSubset(): unknown }>;

/**
 * Maps each character to one glyph, without ligatures or other shaping, so that identifiers can be copied out of the document as they went
 * in. Glyphs are created per document, because the engine's own keep the characters for which an earlier document used them.
 */
const plainEngine = ({ font }: Face): Engine => {
  const glyphOf = (codePoint: number) => {
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    return { id, advanceWidth, codePoints: [codePoint] };
  };
  const { postscriptName, unitsPerEm, ascent, descent, italicAngle, capHeight, xHeight, bbox } = font;
  return {
    ...{ postscriptName, unitsPerEm, ascent, descent, italicAngle, capHeight, xHeight, bbox },
    'OS/2': font['OS/2'],
    characterSet: [],
    glyphForCodePoint: glyphOf,
    layout: (text) => ({ glyphs: Array.from(text, (character) => glyphOf(codePointOf(character))) }),
    createSubset: () => font.createSubset(),
  };
};

/** A document in the making: its pages in order, its fonts, its images. */
export class Press implements Means {
  readonly doc: PDFDocument;
  readonly type: Typesetter;
  readonly structure = new Structure();
  readonly sheets: Sheet[] = [];
  /** Texts that ran over an edge. Empty in a sound document. */
  readonly overflows: string[] = [];
  readonly #fonts: ReadonlyMap<string, PDFFont>;
  readonly #images = new Map<string, DrawnImage>();

  private constructor(doc: PDFDocument, faces: Faces, fonts: ReadonlyMap<string, PDFFont>) {
    this.doc = doc;
    this.type = createTypesetter(faces);
    this.#fonts = fonts;
  }

  /** @param text - Everything that may be drawn; it decides which faces are loaded. */
  static async open(text: string): Promise<Press> {
    const doc = await PDFDocument.create({ updateMetadata: false });
    const faces = await loadFaces(text);
    return new Press(doc, faces, await embedFaces(doc, faces));
  }

  font(script: Script, weight: Weight): PDFFont {
    const font = this.#fonts.get(`${script}/${weight}`);
    if (font === undefined) throw new Error(`No ${weight} face was loaded for ${script}`);
    return font;
  }

  /** Adds a page at the end of the dossier. */
  sheet(section: Section, orientation: 'portrait' | 'landscape' = 'portrait'): Sheet {
    const { width, height } = paper;
    return this.sheetOf(section, orientation === 'portrait' ? { width, height } : { width: height, height: width });
  }

  /** Adds a page of any size, in points. */
  sheetOf(section: Section, { width, height }: { readonly width: number; readonly height: number }): Sheet {
    const page = this.doc.addPage([width, height]);
    const sheet = { section, page, ink: new Ink(page, this), pictures: [] };
    this.sheets.push(sheet);
    return sheet;
  }

  /** The image as an object of the document. Each file is embedded once, however often it is drawn. */
  async image(file: string, image: BundleImage): Promise<DrawnImage> {
    const drawn = this.#images.get(file) ?? {
      ref: embedImage(this.doc.context, image),
      orientation: image.orientation,
    };
    this.#images.set(file, drawn);
    return drawn;
  }

  /** The name by which pages refer to the file's image. */
  imageName(file: string): string {
    return `image-${[...this.#images.keys()].indexOf(file) + 1}`;
  }

  /** Number of the section's first page, from 1; undefined if the section has no pages. */
  pageOf(section: Section): number | undefined {
    const index = this.sheets.findIndex((sheet) => sheet.section === section);
    return index < 0 ? undefined : index + 1;
  }
}

const embedFaces = async (doc: PDFDocument, faces: Faces): Promise<ReadonlyMap<string, PDFFont>> => {
  const fonts = new Map<string, PDFFont>();
  for (const script of ['latin', 'han'] as const) {
    for (const weight of ['regular', 'bold'] as const) {
      const face = faces[script]?.[weight];
      if (face !== undefined) fonts.set(`${script}/${weight}`, await embedFace(doc, face));
    }
  }
  return fonts;
};

const embedFace = (doc: PDFDocument, face: Face): Promise<PDFFont> => {
  doc.registerFontkit({ create: () => plainEngine(face) });
  // A fixed name, because the library's default ends in a random number.
  return doc.embedFont(new Uint8Array(), { subset: true, customName: `TRIPRF+${face.font.postscriptName}` });
};
