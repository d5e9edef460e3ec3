import type { PDFContext, PDFRef } from 'pdf-lib';
import type { BundleImage } from './images.js';
import { jpegHead } from './jpeg.js';

const deviceSpaces = { 1: 'DeviceGray', 3: 'DeviceRGB' } as const;

/** Embeds an image in the document by its very bytes, neither decoded nor recoded (ISO 32000-1, 8.9.5). */
export const embedImage = (context: PDFContext, image: BundleImage): PDFRef => {
  const head = image.coding === 'jpeg' ? jpegHead(image.bytes) : packedHead(image);
  if (head === undefined) throw new Error('a JPEG that no bundle carries');
  const { width, height, components, profile } = head;
  const stream = context.stream(image.bytes, {
    ...{ Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, Width: width, Height: height },
    ColorSpace: profile === undefined ? deviceSpaces[components] : profiled(context, profile, components),
    ...(image.coding === 'jpeg' ? { Filter: 'DCTDecode' } : packing(width, components)),
  });
  return context.register(stream);
};

const packedHead = ({ width, height, greyscale }: BundleImage) =>
  ({ width, height, components: greyscale ? 1 : 3, profile: undefined }) as const;

/** Rows as PNG filters them (7.4.4.4). */
const packing = (width: number, components: number) => ({
  Filter: 'FlateDecode',
  DecodeParms: { Predictor: 15, Colors: components, BitsPerComponent: 8, Columns: width },
});

/** Viewers do not look into a JPEG for its colours, so the PDF has to state its colour space (8.6.5.5). */
const profiled = (context: PDFContext, profile: Uint8Array, components: 1 | 3) => {
  const stream = context.flateStream(profile, { N: components, Alternate: deviceSpaces[components] });
  return ['ICCBased', context.register(stream)];
};
