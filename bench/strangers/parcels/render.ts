import type { Browser } from 'playwright-core';
import sharp from 'sharp';

/** Millimetres to the CSS pixels that papers are laid out in. */
const perMillimetre = 4;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A marked text on the paper: `<b data-k="number">…</b>`, each of its characters with its place. */
export interface Mark {
  readonly key: string;
  readonly text: string;
  readonly fontSize: number;
  readonly box: Box;
  readonly characters: readonly (Box & { readonly character: string })[];
}

/** A paper as pixels. */
export interface Sheet {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels a millimetre. */
  readonly density: number;
  readonly marks: readonly Mark[];
}

const style = `
*{box-sizing:border-box;margin:0;padding:0}
body{background:#fff;color:#000;-webkit-font-smoothing:antialiased}
#paper{position:absolute;left:0;top:0;background:#fff;overflow:hidden}
table{border-collapse:collapse}
[data-k]{white-space:pre-wrap}
`;

/** Runs in the page, hence plain text: the tests' configuration knows no DOM. */
const collect = `[...document.querySelectorAll('[data-k]')].map((element) => {
  const flat = (box) => ({ x: box.x, y: box.y, width: box.width, height: box.height });
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const characters = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.textContent.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      characters.push({ ...flat(range.getBoundingClientRect()), character: node.textContent[at] });
    }
  }
  return {
    key: element.getAttribute('data-k'),
    text: element.textContent,
    fontSize: Number.parseFloat(getComputedStyle(element).fontSize),
    box: flat(element.getBoundingClientRect()),
    characters,
  };
})`;

const scaled = (box: Box, by: number): Box => ({
  x: box.x * by,
  y: box.y * by,
  width: box.width * by,
  height: box.height * by,
});

export interface Layout {
  readonly html: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** Where the marked texts stand, before it is decided how large the paper is drawn. */
export const renderSheet = async (browser: Browser, layout: Layout, density: number): Promise<Sheet> => {
  const scale = density / perMillimetre;
  const width = Math.round(layout.width * perMillimetre);
  const height = Math.round(layout.height * perMillimetre);
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  try {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="paper" style="width:${width}px;height:${height}px">${layout.html}</div>`,
    );
    const marks = (await page.evaluate(collect)) as Mark[];
    const png = await page.screenshot({ type: 'png', clip: { x: 0, y: 0, width, height } });
    const { data, info } = await sharp(png)
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      pixels: new Uint8Array(data),
      width: info.width,
      height: info.height,
      density: info.width / layout.width,
      marks: marks.map((mark) => ({
        ...mark,
        fontSize: mark.fontSize * scale,
        box: scaled(mark.box, scale),
        characters: mark.characters.map((one) => ({ ...one, ...scaled(one, scale) })),
      })),
    };
  } finally {
    await context.close();
  }
};
