import { createRequire } from 'node:module';
import type { Raster } from '../../model/raster.js';

const require = createRequire(import.meta.url);

/** The part of libheif's interface that decoding uses. libheif's own decoder prints errors instead of returning them. */
interface Libheif {
  readonly heif_error_code: { readonly heif_error_Ok: unknown };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGB: unknown };
  heif_context_alloc(): unknown;
  heif_context_free(context: unknown): void;
  heif_context_read_from_memory(
    context: unknown,
    bytes: Uint8Array,
  ): { readonly code: unknown; readonly message: string };
  heif_js_context_get_primary_image_handle(context: unknown): unknown;
  heif_image_handle_get_width(handle: unknown): number;
  heif_image_handle_get_height(handle: unknown): number;
  heif_image_handle_release(handle: unknown): void;
  heif_js_decode_image2(handle: unknown, colorspace: unknown, chroma: unknown): Decoded | Promise<Decoded>;
  heif_image_release(image: unknown): void;
}

interface Decoded {
  readonly code?: unknown;
  readonly image: unknown;
  readonly channels: readonly {
    readonly width: number;
    readonly height: number;
    readonly stride: number;
    readonly data: Uint8Array;
  }[];
}

/**
 * Decodes the primary image of a HEIC/HEIF file. libheif applies the file's own turns and mirrors.
 * @param refuse - Called with the size before anything large is decoded. If it answers, its answer is returned instead of pixels.
 * @throws {Error} with libheif's own words if the data is damaged.
 */
export const decodeHeic = async <P>(
  bytes: Uint8Array,
  refuse: (width: number, height: number) => P | undefined,
): Promise<Raster | P> => {
  const heif = require('libheif-js/wasm-bundle') as Libheif;
  const context = heif.heif_context_alloc();
  try {
    const { code, message } = heif.heif_context_read_from_memory(context, bytes);
    if (code !== heif.heif_error_code.heif_error_Ok) throw new Error(message);
    const handle = heif.heif_js_context_get_primary_image_handle(context);
    if (failed(handle)) throw new Error('no primary image');
    const refused = refuse(heif.heif_image_handle_get_width(handle), heif.heif_image_handle_get_height(handle));
    if (refused !== undefined) return refused;
    try {
      const decoded = await heif.heif_js_decode_image2(
        handle,
        heif.heif_colorspace.heif_colorspace_RGB,
        heif.heif_chroma.heif_chroma_interleaved_RGB,
      );
      const [plane] = failed(decoded) ? [] : decoded.channels;
      if (plane === undefined) throw new Error('the image data cannot be decoded');
      const image = packed(plane);
      heif.heif_image_release(decoded.image);
      return image;
    } finally {
      heif.heif_image_handle_release(handle);
    }
  } finally {
    heif.heif_context_free(context);
  }
};

/** libheif returns an error object in place of a result. */
const failed = (answer: unknown): boolean =>
  answer === null || answer === undefined || (typeof answer === 'object' && 'code' in answer);

/** Removes the padding that libheif may put behind each row. */
const packed = ({ width, height, stride, data }: Decoded['channels'][number]): Raster => {
  const out = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) out.set(data.subarray(y * stride, y * stride + width * 3), y * width * 3);
  return { width, height, data: out };
};
