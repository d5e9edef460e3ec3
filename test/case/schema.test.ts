import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectations } from '../../src/case/expectations.js';
import { checkCaseFile } from '../../src/case/schema.js';
import { InputError, type InputProblem } from '../../src/model/problems.js';
import { goodCase } from './folder.js';

const problems = (value: unknown): readonly InputProblem[] => {
  try {
    checkCaseFile(value, 'case.json');
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
};
const withOrder = (order: object) => ({ ...goodCase, order: { ...goodCase.order, ...order } });
const withEvidence = (evidence: unknown) => ({ ...goodCase, evidence });
const openedAt = (moment: unknown) => ({ ...goodCase, dispute: { openedAt: moment } });

interface Node {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Every place that the schema knows, as a pointer with `*` for an index or an evidence list. */
const places = (root: Node): ReadonlySet<string> => {
  const found = new Set<string>();
  const walk = (node: Node, at: string): void => {
    if (node.$ref !== undefined) walk(root.$defs?.[node.$ref.split('/').at(-1) ?? ''] ?? {}, at);
    found.add(at.replace(/^\/evidence\/[^/]+/u, '/evidence/*'));
    for (const [key, child] of Object.entries(node.properties ?? {})) walk(child, `${at}/${key}`);
    if (node.items !== undefined) walk(node.items, `${at}/*`);
    for (const child of node.oneOf ?? []) walk(child, at);
  };
  walk(root, '');
  return found;
};

describe('the words for each place of case.json', () => {
  it('are complete, and name no place that the schema does not have', () => {
    const schema = JSON.parse(readFileSync('schemas/case.schema.json', 'utf8')) as Node;
    expect(Object.keys(expectations).sort()).toEqual([...places(schema)].sort());
  });
});

describe('checkCaseFile', () => {
  it('accepts a case with only the required fields', () => expect(problems(goodCase)).toEqual([]));

  it('accepts the example of the documentation', () => {
    const tracking = [
      {
        file: 'tracking.json',
        carrier: 'cdek',
        timeZone: 'Europe/Moscow',
        url: 'https://www.cdek.ru/ru/tracking?order_id=1',
        retrievedAt: '2024-08-21T09:00:00+08:00',
      },
    ];
    const order = [{ file: 'order.png', timeZone: 'Asia/Shanghai' }];
    const total = { amount: '2490.00', currency: 'RUB' };
    const items = [{ sku: '1512663422', offerId: 'TWS-55-BLK', quantity: 1 }];
    const full = {
      ...withOrder({ trackingNumber: 'LK058863565CN', items, total }),
      policy: 'ozon/not-received',
      evidence: { order, tracking, label: ['label.jpg'] },
    };
    expect(problems(full)).toEqual([]);
  });

  it.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a list', [], ''],
    ['a text', 'x', ''],
    ['an id with a slash', { ...goodCase, id: '../x' }, '/id'],
    ['an id that begins with a dot', { ...goodCase, id: '.x' }, '/id'],
    ['an id of 65 characters', { ...goodCase, id: 'x'.repeat(65) }, '/id'],
    ['a number for an id', { ...goodCase, id: 7 }, '/id'],
    ['a number for a SKU', withOrder({ items: [{ sku: 1512663422 }] }), '/order/items/0/sku'],
    ['a blank SKU', withOrder({ items: [{ sku: '  ' }] }), '/order/items/0/sku'],
    ['a blank tracking number', withOrder({ trackingNumber: '--' }), '/order/trackingNumber'],
    ['no items', withOrder({ items: [] }), '/order/items'],
    ['a quantity of zero', withOrder({ items: [{ sku: '1', quantity: 0 }] }), '/order/items/0/quantity'],
    ['an amount as a number', withOrder({ total: { amount: 2490, currency: 'RUB' } }), '/order/total/amount'],
    ['a currency in lower case', withOrder({ total: { amount: '1', currency: 'rub' } }), '/order/total/currency'],
    ['a file outside a list', withEvidence({ label: 'label.jpg' }), '/evidence/label'],
    ['a number for a file', withEvidence({ label: [3] }), '/evidence/label/0'],
    ['a list for a file', withEvidence({ label: [[]] }), '/evidence/label/0'],
    ['an empty file name', withEvidence({ label: [''] }), '/evidence/label/0'],
    ['an entry without its file', withEvidence({ label: [{}] }), '/evidence/label/0/file'],
    ['a number for an entry’s file', withEvidence({ label: [{ file: 3 }] }), '/evidence/label/0/file'],
    ['a mask that is not a list', withEvidence({ label: [{ file: 'a', mask: 3 }] }), '/evidence/label/0/mask'],
    ['a box as text', withEvidence({ label: [{ file: 'a', mask: ['1, 2, 3, 4'] }] }), '/evidence/label/0/mask/0'],
    ['a box of three numbers', withEvidence({ order: [{ file: 'a', mask: [[1, 2, 3]] }] }), '/evidence/order/0/mask/0'],
    ['half a pixel', withEvidence({ label: [{ file: 'a', mask: [[1, 2, 3, 4.5]] }] }), '/evidence/label/0/mask/0/3'],
    ['a turn of a whole circle', withEvidence({ label: [{ file: 'a', turn: 4 }] }), '/evidence/label/0/turn'],
    ['an empty address', withEvidence({ tracking: [{ file: 'a', url: '' }] }), '/evidence/tracking/0/url'],
  ])('finds one fault, at its place, in %s', (_, value, place) => {
    expect(problems(value)).toMatchObject([{ code: 'schema-mismatch', file: 'case.json', place }]);
  });

  it('says that a tracking file has nothing to mask', () => {
    expect(problems(withEvidence({ tracking: [{ file: 'a', mask: [[1, 2, 3, 4]] }] }))).toMatchObject([
      { code: 'unknown-key', place: '/evidence/tracking/0/mask', mend: expect.stringContaining('blacks out pixels') },
    ]);
  });

  it('leaves the judgement of an address to the checks', () => {
    for (const url of ['cdek.ru', 'https://сdek.ru/поиск', 'https://cdek.ru\\@evil.com']) {
      expect(problems(withEvidence({ tracking: [{ file: 'a', url }] }))).toEqual([]);
    }
  });

  it('says that the offset is missing, not that the format is wrong', () => {
    const [problem, ...others] = problems(openedAt('2024-08-20T14:03:00'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ place: '/dispute/openedAt', found: '"2024-08-20T14:03:00"' });
    expect(problem?.mend).toContain('Add the offset');
    expect(problems(openedAt('2024-02-30T14:03:00Z'))[0]?.mend).toContain('calendar');
    expect(problems(openedAt('yesterday'))[0]?.mend).toContain('e.g.');
  });

  it('names an unknown key with the closest known one', () => {
    expect(problems(withOrder({ tracking_number: 'X1' }))).toMatchObject([
      { code: 'unknown-key', place: '/order/tracking_number', mend: 'Did you mean `trackingNumber`?' },
    ]);
    expect(problems(withEvidence({ lable: [] }))).toMatchObject([{ mend: 'Did you mean `label`?' }]);
    expect(problems(withEvidence({ label: [{ file: 'a', timezone: 'x' }] }))).toMatchObject([
      { place: '/evidence/label/0/timezone', mend: 'Did you mean `timeZone`?' },
    ]);
  });

  it.each([
    ['/order/orderNumber', withOrder({ orderNumber: 'x' }), 'Did you mean `number`?'],
    ['/orderNumber', { ...goodCase, orderNumber: 'x' }, 'Did you mean `order.number`?'],
    ['/order_number', { ...goodCase, order_number: 'x' }, 'Did you mean `order.number`?'],
    ['/order/postingNumber', withOrder({ postingNumber: 'x' }), 'Did you mean `number`?'],
    ['/order/tracking', withOrder({ tracking: 'x' }), 'Did you mean `trackingNumber`?'],
    ['/tracking', { ...goodCase, tracking: 'x' }, 'Did you mean `order.trackingNumber`?'],
    ['/tracking', { ...goodCase, tracking: ['x.json'] }, 'Did you mean `evidence.tracking`?'],
    ['/trackingNumber', { ...goodCase, trackingNumber: 'x' }, 'Did you mean `order.trackingNumber`?'],
    ['/sku', { ...goodCase, sku: '1' }, 'Did you mean `order.items[].sku`?'],
    ['/order/sku', withOrder({ sku: '1' }), 'Did you mean `order.items[].sku`?'],
    ['/items', { ...goodCase, items: [{ sku: '1' }] }, 'Did you mean `order.items`?'],
    ['/openedAt', { ...goodCase, openedAt: 'x' }, 'Did you mean `dispute.openedAt`?'],
    ['/label', { ...goodCase, label: ['x.jpg'] }, 'Did you mean `evidence.label`?'],
    ['/evidence/photos', withEvidence({ photos: ['x.jpg'] }), 'Did you mean `label`?'],
    ['/evidence/label/0/tz', withEvidence({ label: [{ file: 'a', tz: 'x' }] }), 'Did you mean `timeZone`?'],
    ['/lang', { ...goodCase, lang: 'zh' }, 'Remove it: that is chosen at each call.'],
  ])('reports %s, a usual slip, where it belongs', (place, value, mend) => {
    const told = problems(value).filter(({ code }) => code === 'unknown-key');
    expect(told).toMatchObject([{ place, mend }]);
  });

  it('suggests nothing for a key that resembles none, and keeps `__proto__` out', () => {
    expect(problems({ ...goodCase, comment: 'x' })).toMatchObject([{ code: 'unknown-key', mend: 'Remove it.' }]);
    const polluted: unknown = JSON.parse(JSON.stringify(goodCase).replace('{', '{"__proto__":{"x":1},'));
    expect(problems(polluted)).toMatchObject([{ code: 'unknown-key', place: '/__proto__' }]);
  });

  it('refuses tracking fields on an image', () => {
    expect(problems(withEvidence({ label: [{ file: 'a', carrier: 'cdek' }] }))).toMatchObject([
      { code: 'unknown-key', place: '/evidence/label/0/carrier' },
    ]);
  });

  it('lists all faults together', () => {
    const value = { id: '', order: { items: [{}] }, dispute: {}, evidence: { label: [7] }, policies: 'x' };
    const found = problems(value).map(({ place }) => place);
    expect(found.sort()).toEqual(
      ['/dispute/openedAt', '/evidence/label/0', '/id', '/order/items/0/sku', '/order/number', '/policies'].sort(),
    );
  });
});
