/** From HTML to a picture as sellers hand it in: scale, crop, format, a messenger's downscale, a photographed screen. */
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import type { DrawnFile, Random } from '../types.js';

export interface Frame {
  readonly html: string;
  readonly width: number;
  readonly scales: readonly number[];
  /** Kept as it is: the trap is where the picture ends, or the page must be seen whole. */
  readonly whole?: boolean;
  /** Cuts the picture at the right edge of this share of the element marked data-cut (0 to 1). */
  readonly cutAt?: number;
  /** Cuts the picture above the element marked data-cut-top, or below the one marked data-cut-bottom. */
  readonly cutRows?: boolean;
  readonly maxHeight?: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page a device scale, used again and again: to open one costs more than to draw in it. */
const tabs = new WeakMap<Browser, Map<number, Promise<Page>>>();
const tabOf = async (browser: Browser, scale: number): Promise<Page> => {
  const known = tabs.get(browser) ?? new Map<number, Promise<Page>>();
  tabs.set(browser, known);
  const found =
    known.get(scale) ??
    browser
      .newContext({ viewport: { width: 1200, height: 700 }, deviceScaleFactor: scale })
      .then((context) => context.newPage());
  known.set(scale, found);
  return found;
};

/** Runs in the page. A text, since a compiled function may refer to helpers that the page has not. */
const measure = `(() => {
  const boxes = (selector) => [...document.querySelectorAll(selector)].map((one) => {
    const b = one.getBoundingClientRect();
    return { x: b.left, y: b.top, right: b.right, bottom: b.bottom };
  });
  return { needs: boxes('[data-need],[data-keep]'), cuts: boxes('[data-cut]'), tops: boxes('[data-cut-top]'), bottoms: boxes('[data-cut-bottom]'), height: Math.ceil(document.body.getBoundingClientRect().height) };
})()`;

const names = (random: Random, extension: string): string => {
  const n = (count: number) => String(random.int(0, 10 ** count - 1)).padStart(count, '0');
  const part = (from: number, to: number) => String(random.int(from, to)).padStart(2, '0');
  const day = `${random.int(2024, 2026)}${part(1, 12)}${part(1, 28)}`;
  const clock = `${part(8, 22)}${part(0, 59)}${part(0, 59)}`;
  const base = random.pick([
    () => `Screenshot_${day}-${clock}`,
    () =>
      `Screenshot ${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)} at ${clock.slice(0, 2)}.${clock.slice(2, 4)}.${clock.slice(4)}`,
    () => `Снимок экрана (${random.int(1, 90)})`,
    () => `微信截图_${day}${clock}`,
    () => `image_${day}${clock}${n(3)}`,
    () => `IMG_${n(4)}`,
    () => `photo_${random.int(1, 9)}_x`,
    () => `order-${n(4)}`,
    () => `企业微信截图_17${n(8)}`,
    () => `screen${random.int(1, 30)}`,
    () => `Безымянный${random.int(1, 9)}`,
  ])();
  return `${base}.${extension}`;
};

export const render = async (
  frame: Frame,
  random: Random,
  browser: Browser,
): Promise<{ file: DrawnFile; notes: Record<string, string> }> => {
  const r = random.fork('render');
  const scale = r.pick(frame.scales);
  let crop = 'whole page';
  const tab = await tabOf(browser, scale);
  await tab.setViewportSize({ width: frame.width, height: 700 });
  await tab.setContent(frame.html, { waitUntil: 'load' });
  const measured = (await tab.evaluate(measure)) as {
    needs: Box[];
    cuts: Box[];
    tops: Box[];
    bottoms: Box[];
    height: number;
  };
  const height = Math.max(200, Math.min(measured.height, frame.maxHeight ?? 2400));
  let clip = { x: 0, y: 0, width: frame.width, height };
  const cut = measured.cuts[0];
  if (frame.cutAt !== undefined && cut) {
    const edge = cut.x + (cut.right - cut.x) * frame.cutAt;
    clip = { ...clip, width: Math.round(edge) };
    crop = `cut at the right edge, at ${Math.round(edge)} px`;
  } else if (frame.cutRows) {
    const top = Math.round(measured.tops[0]?.y ?? 0);
    const bottom = Math.round(measured.bottoms[0]?.bottom ?? height);
    clip = { ...clip, y: top, height: bottom - top };
    crop = `rows cut at ${top} and ${bottom} px`;
  } else if (frame.whole !== true && measured.needs.length > 0 && r.chance(0.3)) {
    const { needs } = measured;
    const left = Math.max(0, Math.min(...needs.map((one) => one.x)) - r.int(24, 160));
    const top = Math.max(0, Math.min(...needs.map((one) => one.y)) - r.int(20, 130));
    const right = Math.min(frame.width, Math.max(...needs.map((one) => one.right)) + r.int(30, 320));
    const bottom = Math.min(height, Math.max(...needs.map((one) => one.bottom)) + r.int(24, 260));
    clip = { x: Math.floor(left), y: Math.floor(top), width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
    crop = 'cropped around what is needed';
  }
  let shot: Buffer = await tab.screenshot({ clip, fullPage: true, type: 'png' });

  let photographed = false;
  let downscale = '';
  if (frame.cutAt === undefined && frame.cutRows !== true && r.chance(0.08)) {
    shot = await photograph(shot, r, browser);
    photographed = true;
  } else if (scale >= 1.5 && r.chance(0.25)) {
    const share = scale >= 2 ? r.int(62, 85) / 100 : r.int(80, 92) / 100;
    const { width } = await sharp(shot).metadata();
    shot = await sharp(shot)
      .resize(Math.round((width ?? frame.width) * share))
      .png()
      .toBuffer();
    downscale = `downscaled to ${Math.round(share * 100)} %`;
  }

  const format = photographed ? 'jpg' : r.pick(['png', 'png', 'png', 'jpg', 'jpg', 'webp'] as const);
  const quality = r.int(scale >= 1.5 ? 60 : 72, 95);
  const image = sharp(shot).flatten({ background: '#ffffff' });
  const bytes =
    format === 'png'
      ? await image.png({ compressionLevel: 6 }).toBuffer()
      : format === 'jpg'
        ? await image.jpeg({ quality }).toBuffer()
        : await image.webp({ quality }).toBuffer();
  return {
    file: { name: names(r, r.chance(0.1) && format === 'jpg' ? 'jpeg' : format), bytes },
    notes: {
      scale: String(scale),
      crop,
      format: format === 'png' ? 'png' : `${format} ${quality}`,
      ...(downscale ? { downscale } : {}),
      ...(photographed ? { distortion: 'photographed screen' } : {}),
    },
  };
};

/** A screen photographed by hand: a little turned, brighter on one side, a little soft. */
const photograph = async (shot: Buffer, r: Random, browser: Browser): Promise<Buffer> => {
  const meta = await sharp(shot).metadata();
  let width = meta.width ?? 1000;
  let height = meta.height ?? 800;
  const enlarge = Math.max(1, 1500 / width);
  width = Math.round(width * Math.min(enlarge, 1.8));
  height = Math.round(height * Math.min(enlarge, 1.8));
  const margin = Math.round(width * 0.04);
  const tab = await tabOf(browser, 1);
  await tab.setViewportSize({ width: width + 2 * margin, height: 700 });
  const turnX = r.int(-30, 30) / 10;
  const turnY = r.int(-35, 35) / 10;
  const turnZ = r.int(-8, 8) / 10;
  await tab.setContent(
    `<body style="margin:0;background:#2b2c2e;width:${width + 2 * margin}px;height:${height + 2 * margin}px;overflow:hidden"><div style="perspective:${width * 2}px;padding:${margin}px"><div style="position:relative;transform:rotateX(${turnX}deg) rotateY(${turnY}deg) rotateZ(${turnZ}deg);box-shadow:0 0 0 14px #101012"><img src="data:image/png;base64,${shot.toString('base64')}" style="display:block;width:${width}px;height:${height}px"><div style="position:absolute;inset:0;background:linear-gradient(${r.int(0, 359)}deg,rgba(255,255,255,${r.int(4, 14) / 100}),rgba(0,0,0,${r.int(8, 24) / 100}))"></div></div></div></body>`,
    { waitUntil: 'load' },
  );
  const taken = await tab.screenshot({ fullPage: true, type: 'png' });
  return await sharp(taken)
    .blur(r.int(4, 7) / 10)
    .png()
    .toBuffer();
};
