import type { Barcode } from '../../ports.js';
import { isSamePlace } from '../places.js';
import type { BarcodeView } from '../views.js';

/**
 * Merges the barcodes of several looks, each barcode once. If looks decode one place to different texts, the text decoded more often counts. In a tie
 * none counts, because a check digit lets one wrong decoding in a hundred through.
 */
export const agreedBarcodes = (decoded: readonly Barcode[]): readonly Barcode[] => {
  const firsts = decoded.filter(
    (one, i) => !decoded.slice(0, i).some((two) => one.text === two.text && isSamePlace(one.corners, two.corners)),
  );
  return firsts.filter((one) => {
    const here = decoded.filter(({ corners }) => isSamePlace(corners, one.corners));
    const votes = (text: string): number => here.filter((each) => each.text === text).length;
    return here.every(({ text }) => text === one.text || votes(text) < votes(one.text));
  });
};

/** Symbologies that correct errors themselves. All others have one check digit at most. */
const mending = /QR|Matrix|PDF417|Aztec/u;

/**
 * Searches further views for barcodes that no look decoded. Takes the first from an unsharpened view, or one that two sharpened views agree on. Codes
 * that correct errors need one view only.
 */
export const rescuedBarcodes = async (
  views: AsyncIterable<BarcodeView>,
  decode: (view: BarcodeView) => Promise<readonly Barcode[]>,
): Promise<readonly Barcode[]> => {
  const doubtful: Barcode[] = [];
  for await (const view of views) {
    const decoded = await decode(view);
    const trusted = decoded.filter(
      ({ text, format }) => !view.sharpened || mending.test(format) || doubtful.some((other) => other.text === text),
    );
    if (trusted.length > 0) return agreedBarcodes(trusted);
    doubtful.push(...decoded);
  }
  return [];
};
