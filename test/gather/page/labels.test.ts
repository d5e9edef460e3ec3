import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { lineAt } from '../../fakes/readers.js';

describe('names beside states and times', () => {
  it.each([
    ['Status', 'Preparing', 'Status changed'],
    ['状态', '备货中', '状态更新时间'],
    ['Статус', 'Собирается', 'Дата изменения статуса'],
  ])('gives the state named by %s the time named as its own, wherever that stands', async (state, word, time) => {
    const facts = await gatherPage([
      title,
      lineAt(state, 10, 100),
      lineAt(word, 300, 100),
      lineAt('Warehouse', 10, 140),
      lineAt('Shenzhen', 300, 140),
      lineAt(time, 10, 180),
      lineAt('2024-08-11 09:15', 300, 180),
    ]);
    expect(told(facts)[0]).toMatch(/^preparing@2024-08-11T01:15$/u);
  });

  it.each(['История заказа', 'Order history', '订单历史'])(
    'takes a time under the heading %s for the time of the state beside it',
    async (heading) => {
      const facts = await gatherPage([
        title,
        lineAt(heading, 10, 100),
        lineAt('2024-08-11 09:15', 10, 124),
        lineAt('Preparing', 10, 146),
        lineAt('2024-08-10 09:15', 10, 180),
        lineAt('Confirmed', 10, 202),
      ]);
      expect(told(facts)).toEqual(['preparing@2024-08-11T01:15', 'confirmed@2024-08-10T01:15']);
    },
  );

  it('takes none under Заказан', async () => {
    const lines = [lineAt('Заказан', 10, 100), lineAt('2024-08-11 09:15', 10, 124), lineAt('Preparing', 10, 146)];
    expect(told(await gatherPage([title, ...lines]))).toEqual(['preparing']);
  });

  it.each([
    ['Date and time', 'Status', 'Preparing'],
    ['日期和时间', '状态', '备货中'],
    ['Дата и время', 'Статус', 'Собирается'],
  ])(
    'takes a time under %s, which names no other event, for the time of the state beside it',
    async (head, state, word) => {
      const facts = await gatherPage([
        title,
        lineAt(head, 10, 100),
        lineAt(state, 300, 100),
        lineAt('2024-08-11 09:15', 10, 140),
        lineAt(word, 300, 140),
      ]);
      expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
    },
  );

  it('gives the state beside the number a named time from below the title', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 300, 10),
      lineAt('Status since: 11 Aug 2024, 09:15', 10, 40),
      lineAt('Created: 9 Aug 2024, 17:00', 10, 70),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15']);
  });

  it('reads `Preparing since` with its time', async () => {
    expect(told(await gatherPage([title, lineAt('Preparing since 11 Aug 2024, 09:15', 10, 40)]))).toEqual([
      'preparing@2024-08-11T01:15',
    ]);
  });

  it.each([
    ['in the row below', [lineAt('Handover', 10, 124), lineAt('18 Aug 2024, 17:00', 300, 124)]],
    ['close in front of the time', [lineAt('Handover', 520, 100), lineAt('18 Aug 2024, 17:00', 610, 100)]],
    ['with a colon in front of the time', [lineAt('Handover:', 520, 100), lineAt('18 Aug 2024, 17:00', 700, 100)]],
  ])('ignores a time with an unknown name, %s', async (_, time) => {
    const facts = await gatherPage([title, lineAt('Status', 10, 100), lineAt('Preparing', 300, 100), ...time]);
    expect(told(facts)).toEqual(['preparing']);
  });

  it('ignores a time with an unknown name above it, in the cell beside the state’s', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Status', 10, 100),
      lineAt('Preparing', 10, 124),
      lineAt('Handover', 300, 100),
      lineAt('18 Aug 2024, 17:00', 300, 124),
    ]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null }]);
  });

  it('does not give a named time to one of several states', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 10, 100),
      lineAt('Confirmed', 10, 200),
      lineAt('Status since: 11 Aug 2024, 09:15', 10, 400),
    ]);
    expect(told(facts)).toEqual(['preparing', 'confirmed']);
  });

  it('keep a time beside a state from it if they stand above the time', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Reception at hub', 300, 100),
      lineAt('Preparing', 10, 124),
      lineAt('9 Aug 2024, 17:00', 300, 124),
    ]);
    expect(told(facts)).toEqual(['preparing']);
  });

  it('show that no other state is current if they stand with an unknown state', async () => {
    const facts = await gatherPage([
      title,
      lineAt('All', 10, 60),
      lineAt('Preparing', 80, 60),
      lineAt('Status', 10, 100),
      lineAt('Handed to warehouse', 200, 100),
      lineAt('Status since', 10, 130),
      lineAt('9 Aug 2024, 17:00', 200, 130),
    ]);
    expect(facts.statuses).toMatchObject([{ status: 'preparing', at: null }]);
  });
});
