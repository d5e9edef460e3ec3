import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

/** `latin` holds Latin, Greek and Cyrillic; `han` holds Chinese, kana and most symbols. */
export type Script = 'latin' | 'han';
export type Weight = 'regular' | 'bold';

/** A parsed font file, shared by all documents of the process and never changed. */
export interface Face {
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Advance width as a fraction of the type size. */
  advance(codePoint: number): number;
}

/** The faces for a document. `han` is absent if no text needs it, because its two files weigh 17 MB. */
export type Faces = { readonly latin: Readonly<Record<Weight, Face>> } & {
  readonly han?: Readonly<Record<Weight, Face>>;
};

const require = createRequire(import.meta.url);
const latinFile = (name: string) => require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`);
// The package exports only its entry; the font files lie next to it.
const hanFile = (name: string) => join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts', `${name}.otf`);

const files: Readonly<Record<Script, Readonly<Record<Weight, () => string>>>> = {
  latin: {
    regular: () => latinFile('400Regular/NotoSans_400Regular'),
    bold: () => latinFile('600SemiBold/NotoSans_600SemiBold'),
  },
  han: { regular: () => hanFile('NotoSansHans-Regular'), bold: () => hanFile('NotoSansHans-Bold') },
};

const faceOf = (font: Font): Face => {
  /** Undefined for a character that the font lacks. */
  const advances = new Map<number, number | undefined>();
  const measure = (codePoint: number): number | undefined =>
    font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm : undefined;
  const advanceOf = (codePoint: number): number | undefined => {
    if (!advances.has(codePoint)) advances.set(codePoint, measure(codePoint));
    return advances.get(codePoint);
  };
  return {
    font,
    has: (codePoint) => advanceOf(codePoint) !== undefined,
    advance: (codePoint) => advanceOf(codePoint) ?? 0,
  };
};

const parse = async (file: string): Promise<Face> => {
  const font = create(await readFile(file));
  if ('fonts' in font) throw new Error(`${file} is a collection, not one font`);
  return faceOf(font);
};

const parsed = new Map<string, Promise<Face>>();

const load = (script: Script, weight: Weight): Promise<Face> => {
  const key = `${script}/${weight}`;
  const face = parsed.get(key) ?? parse(files[script][weight]());
  parsed.set(key, face);
  return face;
};

const loadScript = async (script: Script): Promise<Readonly<Record<Weight, Face>>> => {
  const [regular, bold] = await Promise.all([load(script, 'regular'), load(script, 'bold')]);
  return { regular, bold };
};

/** Loads the faces for all text to be drawn. Each file is read and parsed once per process. */
export const loadFaces = async (text: string): Promise<Faces> => {
  const latin = await loadScript('latin');
  const foreign = [...new Set(printable(text))].some((character) => !latin.regular.has(codePointOf(character)));
  return foreign ? { latin, han: await loadScript('han') } : { latin };
};

export const codePointOf = (character: string): number => character.codePointAt(0) ?? 0xfffd;

/**
 * Text as it can be printed: composed, on one line, without invisible characters (controls, direction marks, joiners, variation selectors),
 * which could reorder or hide the text around them.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\p{Cf}|[\uFE00-\uFE0F]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '');

/** A stretch of text in one face. `missing`: a single character that no face can draw. */
export interface FontRun {
  readonly face: Script | 'missing';
  readonly text: string;
}

/** Marks that both faces draw: full width in Chinese text, narrow elsewhere. */
const shared = /[\u00B7\u2013-\u2026]/u;

/** Splits text into runs by the face that has the glyphs. Latin is preferred; nothing is dropped. */
export const fontRuns = (text: string, faces: Faces): FontRun[] => {
  const runs: { face: FontRun['face']; text: string }[] = [];
  const characters = [...text];
  const quotes: FontRun['face'][] = [];
  for (const [index, character] of characters.entries()) {
    const last = runs.at(-1);
    const plain = faceFor(character, last?.face, faces);
    const face = quoteFace(character, plain, faceFor(characters[index + 1] ?? '', undefined, faces), quotes);
    if (last !== undefined && last.face === face && face !== 'missing') last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
};

/** An opening quote takes the face of the text it opens, and a closing quote takes the face of its opening quote. */
const quoteFace = (
  character: string,
  plain: FontRun['face'],
  next: FontRun['face'],
  open: FontRun['face'][],
): FontRun['face'] => {
  if (character === '“' || character === '‘') open.push(next === 'han' ? next : plain);
  else if (character !== '”' && (character !== '’' || open.length === 0)) return plain;
  return (character === '“' || character === '‘' ? open.at(-1) : open.pop()) ?? plain;
};

const faceFor = (character: string, before: FontRun['face'] | undefined, faces: Faces): FontRun['face'] => {
  if (character === '') return 'latin';
  const codePoint = codePointOf(character);
  const han = faces.han?.regular.has(codePoint) === true;
  if (han && before === 'han' && shared.test(character)) return 'han';
  if (faces.latin.regular.has(codePoint)) return 'latin';
  return han ? 'han' : 'missing';
};
