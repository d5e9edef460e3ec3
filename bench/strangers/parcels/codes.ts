import bwip from 'bwip-js/node';

export type Symbology = 'code128' | 'code39' | 'interleaved2of5' | 'qrcode' | 'datamatrix' | 'ean13' | 'pdf417';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A barcode as inline SVG that fills its box. */
export const code = (symbology: Symbology, text: string, width: number, height: number): string => {
  const flat = symbology !== 'qrcode' && symbology !== 'datamatrix';
  const svg = bwip.toSVG({ bcid: symbology, text, scale: 2, ...(flat ? { height: 12 } : {}), includetext: false });
  const stretched = svg.replace('<svg ', `<svg preserveAspectRatio="${flat ? 'none' : 'xMidYMid meet'}" `);
  return `<span class="code" title="${escaped(text)}" style="display:inline-block;width:${width}px;height:${height}px;overflow:hidden">${stretched.replace('<svg ', `<svg width="${width}" height="${height}" `)}</span>`;
};
