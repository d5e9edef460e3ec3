import {
  appendBezierCurve,
  beginText,
  clip,
  closePath,
  concatTransformationMatrix,
  drawObject,
  endPath,
  endText,
  fill,
  fillAndStroke,
  LineCapStyle,
  lineTo,
  moveTo,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setLineCap,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  showText,
  stroke,
} from 'pdf-lib';
import type { Script, Weight } from './fonts.js';
import { matrixOf, type Orientation } from './orientation.js';
import type { Structure } from './structure.js';
import { bleed, type Colour, colours, type as styles, type TextStyle } from './style.js';
import { substitutePadding, substituteText, type Typesetter } from './typeset.js';

export type PagePoint = readonly [x: number, y: number];

/** How a shape is drawn. Without `fill` and `stroke` it is invisible. Widths and dashes in points. */
export interface Brush {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An image of the document, and how to turn it upright. */
export interface DrawnImage {
  readonly ref: PDFRef;
  readonly orientation: Orientation;
}

interface LineOptions {
  readonly width?: number;
  readonly align?: 'left' | 'centre' | 'right';
}

type Leaf = ReturnType<Structure['leaf']>;

const tagOf = ({ size }: TextStyle): 'H1' | 'H2' | 'P' => {
  if (size >= styles.heading.size) return 'H1';
  return size === styles.section.size ? 'H2' : 'P';
};

/** The usual constant for a circle of four Bezier curves. */
const kappa = 0.5523;

/** What a page is drawn with: the document, its fonts, its typesetting, its structure. */
export interface Means {
  readonly doc: PDFDocument;
  readonly type: Typesetter;
  readonly structure: Structure;
  /** Texts that ran over an edge. */
  readonly overflows: string[];
  font(script: Script, weight: Weight): PDFFont;
}

/**
 * Draws on one page, in points from the top left corner, y downwards. Text that would run off the paper is recorded in the press's
 * `overflows` and still drawn.
 */
export class Ink {
  readonly width: number;
  readonly height: number;
  /** Every line of text on the page and its box. On a sound page none overlap. */
  readonly lines: { readonly text: string; readonly area: Area }[] = [];
  readonly #page: PDFPage;
  readonly #means: Means;
  readonly #silent: boolean;
  #isAside = false;

  constructor(page: PDFPage, means: Means, silent = false) {
    this.#page = page;
    this.#means = means;
    this.#silent = silent;
    this.width = page.getWidth();
    this.height = page.getHeight();
  }

  /** An ink that measures like this one but draws nothing, to learn how much room a drawing takes. */
  rehearsal(): Ink {
    return new Ink(this.#page, this.#means, true);
  }

  /**
   * Draws one line of text whose line box begins at `y`.
   * @param options.width - Wider text is cut with an ellipsis; `align` also refers to this width.
   * @returns The width drawn.
   */
  text(x: number, y: number, text: string, style: TextStyle, options: LineOptions = {}): number {
    return this.#textLine(x, y, text, style, options, this.#leafFor(style));
  }

  #textLine(
    x: number,
    y: number,
    text: string,
    style: TextStyle,
    options: LineOptions,
    leaf: Leaf | undefined,
  ): number {
    const { type } = this.#means;
    const shown = options.width === undefined ? text : type.cut(text, style, options.width);
    const drawn = type.width(shown, style);
    const spare = (options.width ?? drawn) - drawn;
    const left = x + (options.align === 'right' ? spare : options.align === 'centre' ? spare / 2 : 0);
    if (this.#silent) return drawn;
    this.#guard(left, y, drawn, style, shown);
    this.#runs(left, this.height - y - style.leading * 0.76, shown, style, leaf);
    return drawn;
  }

  /** Draws wrapped text. @returns Its height. */
  paragraph(x: number, y: number, width: number, text: string, style: TextStyle, most?: number): number {
    const lines = this.#means.type.wrap(text, style, width, most);
    const leaf = lines.length === 0 ? undefined : this.#leafFor(style);
    for (const [index, line] of lines.entries()) this.#textLine(x, y + index * style.leading, line, style, {}, leaf);
    return lines.length * style.leading;
  }

  /** Marks whatever `draw` draws as a repetition of content: a stamp, a footer, a table's head on its next page. */
  aside(draw: () => void): void {
    this.#isAside = true;
    draw();
    this.#isAside = false;
  }

  #leafFor(style: TextStyle): Leaf | undefined {
    if (this.#silent || this.#isAside) return undefined;
    return this.#means.structure.leaf(tagOf(style), this.#page);
  }

  #guard(x: number, y: number, width: number, { leading }: TextStyle, text: string): void {
    const inside = x >= bleed && y >= bleed && x + width <= this.width - bleed && y + leading <= this.height - bleed;
    if (!inside) this.#means.overflows.push(text);
    this.lines.push({ text, area: { x, y, width, height: leading } });
  }

  #runs(x: number, baseline: number, text: string, style: TextStyle, leaf: Leaf | undefined): void {
    let at = x;
    for (const run of this.#means.type.runs(text, style)) {
      if (run.face === 'missing') this.#substitute(at, baseline, run.width, run.text, style, leaf);
      else this.#glyphs(at, baseline, run.text, run.face, style, leaf);
      at += run.width;
    }
  }

  /** Draws a character without a glyph as its framed code point, so that it is neither hidden nor mistaken for text. */
  #substitute(
    x: number,
    baseline: number,
    width: number,
    character: string,
    style: TextStyle,
    leaf: Leaf | undefined,
  ): void {
    const { size } = style;
    this.box(
      { x: x + 0.5, y: this.height - baseline - size * 0.86, width: width - 1, height: size * 1.1 },
      { stroke: style.colour, width: 0.5 },
    );
    this.#glyphs(x + size * substitutePadding, baseline, substituteText(character), 'latin', style, leaf);
  }

  #glyphs(
    x: number,
    baseline: number,
    text: string,
    script: Script,
    { size, weight, colour }: TextStyle,
    leaf: Leaf | undefined,
  ): void {
    const font = this.#means.font(script, weight);
    const name = PDFName.of(`${script}-${weight}`);
    this.#page.node.setFontDictionary(name, font.ref);
    this.#tagged(
      leaf,
      setFillingRgbColor(...colour),
      beginText(),
      setFontAndSize(name, size),
      setTextMatrix(1, 0, 0, 1, round(x), round(baseline)),
      showText(font.encodeText(text)),
      endText(),
    );
  }

  rule(from: PagePoint, to: PagePoint, colour: Colour = colours.rule, width = 0.6, dash: readonly number[] = []): void {
    this.shape([from, to], { stroke: colour, width, dash }, false);
  }

  /** Draws a rectangle with corners rounded by `radius`. */
  box({ x, y, width, height }: Area, brush: Brush, radius = 0): void {
    if (radius === 0) {
      this.#paint([rectangle(round(x), round(this.height - y - height), round(width), round(height))], brush);
      return;
    }
    const k = radius * (1 - kappa);
    const [right, bottom] = [x + width, y + height];
    this.#paint(
      [
        this.#move([x + radius, y]),
        this.#line([right - radius, y]),
        this.#curve([right - k, y], [right, y + k], [right, y + radius]),
        this.#line([right, bottom - radius]),
        this.#curve([right, bottom - k], [right - k, bottom], [right - radius, bottom]),
        this.#line([x + radius, bottom]),
        this.#curve([x + k, bottom], [x, bottom - k], [x, bottom - radius]),
        this.#line([x, y + radius]),
        this.#curve([x, y + k], [x + k, y], [x + radius, y]),
        closePath(),
      ],
      brush,
    );
  }

  circle([x, y]: PagePoint, radius: number, brush: Brush): void {
    this.box({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, brush, radius);
  }

  /** Draws a line through the points; `closed` joins the last point to the first. */
  shape([first, ...rest]: readonly [PagePoint, ...PagePoint[]], brush: Brush, closed = true): void {
    const lines = rest.map((point) => this.#line(point));
    this.#paint([this.#move(first), ...lines, ...(closed ? [closePath()] : [])], brush);
  }

  /**
   * Draws an image into `area`. If `window` is given, only the part inside it shows. `alt` describes the image in words. `tilt` turns it
   * about its top left corner, in radians counterclockwise.
   */
  image(
    { ref, orientation }: DrawnImage,
    { name, alt, tilt = 0 }: { readonly name: string; readonly alt: string; readonly tilt?: number },
    area: Area,
    window: Area = area,
  ): void {
    const key = PDFName.of(name);
    const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
    this.#page.node.setXObject(key, ref);
    this.#tagged(
      this.#silent ? undefined : this.#means.structure.leaf('Figure', this.#page, alt),
      pushGraphicsState(),
      rectangle(
        round(window.x),
        round(this.height - window.y - window.height),
        round(window.width),
        round(window.height),
      ),
      clip(),
      endPath(),
      concatTransformationMatrix(
        round(area.width * cos),
        round(area.width * sin),
        round(-area.height * sin),
        round(area.height * cos),
        round(area.x + area.height * sin),
        round(this.height - area.y - area.height * cos),
      ),
      ...(orientation === 1 ? [] : [concatTransformationMatrix(...matrixOf(orientation))]),
      drawObject(key),
      popGraphicsState(),
    );
  }

  /** Links an area of the page to the top of another page. */
  link(area: Area, target: PDFPage): void {
    const { context } = this.#means.doc;
    this.#annotate(area, 'Dest', context.obj([target.ref, 'XYZ', null, target.getHeight(), null]));
  }

  /** Links an area of the page to a web address, which is plain ASCII like `URL.href`. */
  webLink(area: Area, href: string): void {
    // In hex, because an address may contain brackets and backslashes.
    const uri = PDFHexString.of(Buffer.from(href, 'ascii').toString('hex'));
    this.#annotate(area, 'A', this.#means.doc.context.obj({ Type: 'Action', S: 'URI', URI: uri }));
  }

  #annotate({ x, y, width, height }: Area, key: 'Dest' | 'A', target: PDFObject): void {
    if (this.#silent) return;
    const { context } = this.#means.doc;
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [round(x), round(this.height - y - height), round(x + width), round(this.height - y)],
      Border: [0, 0, 0],
      // Printed with the page, as PDF/A requires.
      F: 4,
      [key]: target,
    });
    this.#page.node.addAnnot(context.register(annotation));
  }

  #paint(path: readonly PDFOperator[], brush: Brush): void {
    const { fill: inside, stroke: edge, width = 1, dash = [] } = brush;
    if (inside === undefined && edge === undefined) return;
    this.#tagged(
      undefined,
      ...(inside === undefined ? [] : [setFillingRgbColor(...inside)]),
      ...(edge === undefined
        ? []
        : [
            setStrokingRgbColor(...edge),
            setLineWidth(width),
            setDashPattern([...dash], 0),
            setLineCap(LineCapStyle.Butt),
          ]),
      ...path,
      inside === undefined ? stroke() : edge === undefined ? fill() : fillAndStroke(),
    );
  }

  #move = ([x, y]: PagePoint) => moveTo(round(x), round(this.height - y));
  #line = ([x, y]: PagePoint) => lineTo(round(x), round(this.height - y));
  #curve = (a: PagePoint, b: PagePoint, c: PagePoint) =>
    appendBezierCurve(
      round(a[0]),
      round(this.height - a[1]),
      round(b[0]),
      round(this.height - b[1]),
      round(c[0]),
      round(this.height - c[1]),
    );

  /** Draws as part of a piece of content, or as decoration if there is none. */
  #tagged(leaf: Leaf | undefined, ...operators: readonly PDFOperator[]): void {
    if (this.#silent) return;
    const { structure } = this.#means;
    const begin =
      leaf === undefined
        ? PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')])
        : PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
            PDFName.of(leaf.tag),
            `<</MCID ${structure.mark(leaf)}>>`,
          ]);
    this.#page.pushOperators(begin, ...operators, PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }
}

/** Hundredths of a point: finer than any printer, and short in the file. */
const round = (value: number): number => Math.round(value * 100) / 100;
