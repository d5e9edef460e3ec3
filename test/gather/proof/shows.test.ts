import { describe, expect, it } from 'vitest';
import { showsIdentifier, showsStatus, showsTime } from '../../../src/gather/proof/shows.js';
import { policy, sku, trackingNumber } from '../../fakes/facts.js';
import { lineAt, reading } from '../../fakes/readers.js';

const shows = (lines: readonly string[], value: string, text = value, formats: readonly string[] = []) =>
  showsIdentifier(
    lines.map((line) => reading(line)),
    { value, text, formats },
  );

describe('an identifier in a carried image', () => {
  it('is shown if its value stands alone, however spaced', async () => {
    expect(await shows([`SKU: ${sku}`], sku)).toBe(true);
    expect(await shows(['LK 058 863 565 CN'], trackingNumber)).toBe(true);
  });

  it('is not shown by another digit, nor as part of a longer number', async () => {
    expect(await shows(['1512663423'], sku)).toBe(false);
    expect(await shows(['91512663422'], sku)).toBe(false);
    expect(await shows(['151266342'], sku)).toBe(false);
    expect(await shows([], sku)).toBe(false);
  });

  it('is not shown by a look-alike that may be another number', async () => {
    expect(await shows(['AB8O5X77'], 'AB805X77')).toBe(false);
  });

  it('is shown by a look-alike if the original was read that way', async () => {
    expect(await shows(['AB8O5X77'], 'AB805X77', 'AB8O5X77')).toBe(true);
    expect(await shows(['ABBO5X77'], 'AB805X77', 'AB8O5X77')).toBe(false);
  });

  it('is shown by a look-alike that the number’s format makes unambiguous', async () => {
    const formats = policy.numbers.tracking;
    expect(await shows(['GU00533191984RU'], 'GUOO533191984RU', 'GUOO533191984RU', formats)).toBe(true);
    expect(await shows(['GU00533191934RU'], 'GUOO533191984RU', 'GUOO533191984RU', formats)).toBe(false);
  });

  it('is shown by the offer id that was read in its place, character for character', async () => {
    expect(await shows(['TWS-55-BLK'], sku, 'TWS-55-BLK')).toBe(true);
    expect(await shows(['TWS-5S-BLK'], sku, 'TWS-55-BLK')).toBe(false);
  });

  it('is searched for by its value if the second reader gave the whole line', async () => {
    expect(await shows([sku], sku, `SKU: ${sku} x1`)).toBe(true);
    expect(await shows(['SKU: 15126634221 x1'], sku, `SKU: ${sku} x1`)).toBe(false);
  });

  it('is shown over two lines only if the original breaks it there', async () => {
    const number = '47299271-0259-1';
    expect(await shows(['47299271-', '0259-1'], number, '47299271- 0259-1')).toBe(true);
    expect(await shows(['47299271-', '0259-1'], number)).toBe(false);
    expect(await shows(['47299271-', '0258-1'], number, '47299271- 0259-1')).toBe(false);
    expect(await shows(['47299271- 8', '0259-1'], number, '47299271- 0259-1')).toBe(false);
    expect(await shows(['47299271-', '0259-12'], number, '47299271- 0259-1')).toBe(false);
  });
});

describe('the state in a carried image', () => {
  it('is shown by its word, alone or before a time', () => {
    expect(showsStatus([lineAt('Preparing', 0, 0)], 'preparing', policy)).toBe(true);
    expect(showsStatus([lineAt('Preparing 10 Aug 2024, 09:00', 0, 0)], 'preparing', policy)).toBe(true);
  });

  it('is not shown by another state, nor by a word that became unclear', () => {
    expect(showsStatus([lineAt('Confirmed', 0, 0)], 'preparing', policy)).toBe(false);
    expect(showsStatus([lineAt('Prcpaning', 0, 0)], 'preparing', policy)).toBe(false);
    expect(showsStatus([lineAt('Preparing', 0, 0, { probability: 0.4 })], 'preparing', policy)).toBe(false);
    expect(showsStatus([lineAt('等待备货', 0, 0)], 'awaiting-shipment', policy)).toBe(false);
  });

  it('is shown by a word broken by a narrow column', () => {
    const lines = [lineAt('Awaiting', 0, 0), lineAt('shipping', 0, 24)];
    expect(showsStatus(lines, 'awaiting-shipment', policy)).toBe(true);
  });
});

describe('the time in a carried image', () => {
  it('is shown by the same moment, however it is read', () => {
    expect(showsTime([lineAt('10 Aug 2024, 09:15', 0, 0)], '10 Aug 2024, 09:15', policy)).toBe(true);
    expect(showsTime([lineAt('since 10 Aug 2024 09;15', 0, 0)], '10 Aug 2024, 09:15', policy)).toBe(true);
  });

  it('is not shown by another minute, or by the date alone', () => {
    expect(showsTime([lineAt('10 Aug 2024, 09:16', 0, 0)], '10 Aug 2024, 09:15', policy)).toBe(false);
    expect(showsTime([lineAt('10 Aug 2024', 0, 0)], '10 Aug 2024, 09:15', policy)).toBe(false);
    expect(showsTime([], '10 Aug 2024, 09:15', policy)).toBe(false);
  });
});
