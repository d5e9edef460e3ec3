import { describe, expect, it } from 'vitest';
import { agreedBarcodes, rescuedBarcodes } from '../../../../src/gather/images/looks/barcodes.js';
import type { BarcodeView } from '../../../../src/gather/images/views.js';
import type { Barcode } from '../../../../src/gather/ports.js';

const code = (text: string, x = 0, format = 'Code128'): Barcode => ({
  format,
  text,
  corners: [
    { x, y: 0 },
    { x: x + 40, y: 0 },
    { x: x + 40, y: 20 },
    { x, y: 20 },
  ],
});

const texts = (barcodes: readonly Barcode[]): readonly string[] => barcodes.map(({ text }) => text);

describe('barcodes of several looks', () => {
  it('are listed once each, and twice if printed twice', () => {
    expect(texts(agreedBarcodes([code('LK1'), code('LK1', 3)]))).toEqual(['LK1']);
    expect(texts(agreedBarcodes([code('LK1'), code('LK1', 90)]))).toEqual(['LK1', 'LK1']);
  });

  it('are what most looks decoded', () => {
    expect(texts(agreedBarcodes([code('LK1'), code('LK7'), code('LK1')]))).toEqual(['LK1']);
  });

  it('are dropped if the looks are evenly split', () => {
    expect(agreedBarcodes([code('LK1'), code('LK7')])).toEqual([]);
    expect(texts(agreedBarcodes([code('LK1'), code('LK7'), code('OZN1', 90)]))).toEqual(['OZN1']);
  });
});

describe('barcodes from further views', () => {
  const view = (sharpened: boolean): BarcodeView => ({
    image: { width: 1, height: 1, data: new Uint8Array(3) },
    back: (point) => point,
    sharpened,
  });

  const rescued = async (
    ...steps: readonly (readonly [sharpened: boolean, ...barcodes: readonly Barcode[]])[]
  ): Promise<readonly string[]> => {
    let at = -1;
    async function* views(): AsyncGenerator<BarcodeView> {
      for (const [sharpened] of steps) {
        at += 1;
        yield view(sharpened);
      }
    }
    return texts(await rescuedBarcodes(views(), async () => steps[at]?.slice(1) as readonly Barcode[]));
  };

  it('are believed at once in a plain view, or if the code corrects its own errors', async () => {
    expect(await rescued([false, code('LK1')])).toEqual(['LK1']);
    expect(await rescued([true, code('LK1', 0, 'QRCode')])).toEqual(['LK1']);
  });

  it('are believed from sharpened views only if two agree', async () => {
    expect(await rescued([true, code('LK1')])).toEqual([]);
    expect(await rescued([true, code('LK1')], [true, code('LK7')])).toEqual([]);
    expect(await rescued([true, code('LK1')], [true, code('LK1')])).toEqual(['LK1']);
  });

  it('may be absent', async () => {
    expect(await rescued([true], [false])).toEqual([]);
  });
});
