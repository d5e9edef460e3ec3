import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/intake/document.js';
import { areOfSeveralOrders, type KnownOrder, sortDocuments } from '../../src/intake/sort.js';
import { history, label, page } from './builders.js';

const [one, two, sibling] = ['70548213-0117-1', '0206740695-0907-2', '70548213-0117-2'];

/** Who got what: orders with their files, and what is nobody's with the reason. */
const sorted = (documents: readonly Document[], given?: readonly KnownOrder[]) => {
  const { groups, unplaced } = sortDocuments(documents, given);
  return {
    groups: Object.fromEntries(
      groups.map(({ orderNumber, documents: own }) => [orderNumber, own.map(({ file }) => file)]),
    ),
    unplaced: Object.fromEntries(unplaced.map(({ document, reason }) => [document.file, reason])),
  };
};

const first = [
  page('a.png', { postings: [one], trackingNumbers: ['LK058863565CN'], skus: ['1512663422'] }),
  label('b.jpg', { trackingNumbers: ['LK058863565CN'] }),
  history('c.json', 'LK058863565CN'),
];
const second = [
  page('d.png', { postings: [two], skus: ['2607417654'] }),
  label('e.jpg', { postings: [two], trackingNumbers: ['1143902223'] }),
  history('f.json', '1143902223'),
  label('g.jpg', { skus: ['2607417654'] }),
];

describe('documents of several orders', () => {
  it('go to the order whose number, parcel or products they show', () => {
    expect(sorted([...first, ...second])).toEqual({
      groups: { [two]: ['d.png', 'e.jpg', 'f.json', 'g.jpg'], [one]: ['a.png', 'b.jpg', 'c.json'] },
      unplaced: {},
    });
  });

  it('go there in whatever order they come', () => {
    const all = [
      ...first,
      ...second,
      page('list.png', { postings: [one, two, '99999999-0001-1'] }),
      label('stray.jpg', { trackingNumbers: ['RB887548038CN'] }),
      label('both.jpg', { postings: [one], trackingNumbers: ['1143902223'] }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(sortDocuments(shuffled)).toEqual(sortDocuments(all));
      }),
    );
  });

  it('go to one order each, or to all that they name: none is lost or listed twice', () => {
    const orders = [one, two, sibling];
    const numbers = fc.record({
      postings: fc.subarray(orders),
      trackingNumbers: fc.subarray(['LK058863565CN', '1143902223']),
      skus: fc.subarray(['1512663422', '2607417654']),
    });
    const make = fc.constantFrom(
      page,
      label,
      (file: string, { trackingNumbers }: { trackingNumbers: readonly string[] }) => history(file, ...trackingNumbers),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(make, numbers), { maxLength: 8 }), (drawn) => {
        const documents = drawn.map(([draw, shown], index) => draw(`${index}`, shown));
        const { groups, unplaced } = sortDocuments(documents);
        const placed = groups.flatMap((group) => group.documents.map(({ file }) => file));
        const left = unplaced.map(({ document }) => document.file);
        expect([...new Set([...placed, ...left])].sort()).toEqual(documents.map(({ file }) => file).sort());
        expect(left.filter((file) => placed.includes(file))).toEqual([]);
        for (const { orderNumber, documents: own } of groups)
          for (const { postings } of own)
            if (postings.length > 0) expect(postings.map(({ value }) => value)).toContain(orderNumber);
      }),
    );
  });

  it('keep siblings apart that differ only in the last digit', () => {
    const parcels = [
      page('a', { postings: [one] }),
      label('b', { postings: [sibling] }),
      page('c', { postings: [sibling] }),
    ];
    expect(sorted(parcels).groups).toEqual({ [one]: ['a'], [sibling]: ['b', 'c'] });
  });

  it('go to nobody if they name nothing known, fit several, or contradict themselves', () => {
    const strangers = [
      history('none', 'RB887548038CN'),
      label('product-of-both', { skus: ['1512663422'] }),
      page('another', { postings: [two], skus: ['1512663422'] }),
      label('contradiction', { postings: [two], trackingNumbers: ['LK058863565CN'] }),
    ];
    expect(sorted([...first, ...strangers]).unplaced).toEqual({
      none: 'no-order',
      'product-of-both': 'several-orders',
      contradiction: 'contradiction',
    });
  });

  it('make no order from a number almost equal to a known one, unless a barcode says it', () => {
    const misread = '370548213-0117-1';
    expect(Object.keys(sorted([...first, label('x', { postings: [misread] }, false)]).groups)).toEqual([one]);
    expect(Object.keys(sorted([...first, label('x', { postings: [misread] })]).groups)).toEqual([misread, one]);
  });

  it('match a number in which readers take letters for digits', () => {
    const read = page('page', { postings: [one], trackingNumbers: ['GU00333562217RU'] });
    expect(sorted([read, history('file', 'GUOO333562217RU')]).groups).toEqual({ [one]: ['file', 'page'] });
  });

  it('go only to the given orders, if orders are given', () => {
    const given = [{ orderNumber: one, trackingNumber: 'RB887548038CN' }];
    expect(sorted([...first, ...second, history('h', 'RB887548038CN')], given)).toEqual({
      groups: { [one]: ['a.png', 'b.jpg', 'c.json', 'h'] },
      unplaced: { 'd.png': 'no-order', 'e.jpg': 'no-order', 'f.json': 'no-order', 'g.jpg': 'no-order' },
    });
  });

  it('that many orders share, such as lists and a carrier’s export, go to each', () => {
    const shared = [page('list', { postings: [one, two] }), history('export', 'LK058863565CN', '1143902223', 'X1')];
    const { groups } = sorted([...first, ...second, ...shared]);
    for (const order of [one, two]) expect(groups[order]).toEqual(expect.arrayContaining(['list', 'export']));
  });
});

describe('whether documents are from several orders', () => {
  it('is shown by two order pages, or by two orders with two documents each', () => {
    expect(areOfSeveralOrders([...first, page('x', { postings: [two] })])).toBe(true);
    expect(areOfSeveralOrders([...first, label('x', { postings: [two] }), history('y', two)])).toBe(false);
    expect(areOfSeveralOrders([...first, label('x', { postings: [two] }), label('y', { postings: [two] })])).toBe(true);
  });

  it('is not shown by one label of another order, nor by a list', () => {
    expect(areOfSeveralOrders([...first, label('x', { postings: [sibling] })])).toBe(false);
    expect(areOfSeveralOrders([page('list', { postings: [one, two] }), label('x', { postings: [one] })])).toBe(false);
  });
});
