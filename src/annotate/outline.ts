import { type Faces, fontRuns, printable } from '../bundle/fonts.js';

/** Text as the outlines of its letters: an SVG that looks alike even where no font is installed. */
export interface Outlined {
  readonly svg: string;
  readonly width: number;
}

/** @param size - Type size in pixels. The text begins at x, with its letters on the baseline. */
export const outlined = (
  text: string,
  faces: Faces,
  {
    x,
    baseline,
    size,
    colour,
  }: { readonly x: number; readonly baseline: number; readonly size: number; readonly colour: string },
): Outlined => {
  let at = x;
  const paths: string[] = [];
  for (const run of fontRuns(printable(text), faces)) {
    const script = run.face === 'han' && faces.han !== undefined ? faces.han : faces.latin;
    const { font } = script.regular;
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run.text);
    glyphs.forEach((glyph, i) => {
      const position = positions[i];
      const [left, up] = [at + (position?.xOffset ?? 0) * scale, baseline - (position?.yOffset ?? 0) * scale];
      const outline = glyph.path.toSVG();
      if (outline !== '')
        paths.push(
          `<path d="${outline}" transform="translate(${rounded(left)} ${rounded(up)}) scale(${scale} ${-scale})"/>`,
        );
      at += (position?.xAdvance ?? 0) * scale;
    });
  }
  return { svg: `<g fill="${colour}">${paths.join('')}</g>`, width: at - x };
};

const rounded = (value: number): number => Math.round(value * 100) / 100;
