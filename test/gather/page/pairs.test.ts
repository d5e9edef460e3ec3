import { describe, expect, it } from 'vitest';
import { gatherPage, title, told } from '../../fakes/order.js';
import { blank, lineAt } from '../../fakes/readers.js';

describe('a step with its time and a word under it', () => {
  const step = (x: number, state: string, time: string) => [lineAt(state, x, 100), lineAt(time, x, 122)];
  const steps = (under: string) => [
    title,
    ...step(10, 'Pending', '9 Aug 2024, 10:00'),
    ...step(300, 'Confirmed', '9 Aug 2024, 11:00'),
    ...step(600, 'Preparing', '9 Aug 2024, 15:50'),
    lineAt(under, 600, 142),
  ];

  it.each(['expected', '(planned)', 'est.', 'ожидается', 'план', '预计'])('is still to come: %s', async (word) => {
    const facts = await gatherPage(steps(word));
    expect(told(facts).filter((text) => text.startsWith('preparing@'))).toEqual([]);
  });

  it('has begun if the word begins the next entry', async () => {
    const facts = await gatherPage([...steps('Expected'), lineAt('12 Aug 2024, 15:50', 760, 142)]);
    expect(told(facts)).toContain('preparing@2024-08-09T07:50');
  });
});

describe('pairing states with times', () => {
  it('does not give a state without a time the time of the next one, set above it', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 10, 120),
      lineAt('10 Aug 2024, 18:00', 10, 154),
      lineAt('Confirmed', 10, 176),
    ]);
    expect(told(facts)).toEqual(['preparing', 'confirmed@2024-08-10T10:00']);
  });

  it('gives a time evenly between two states to neither', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 10, 100),
      lineAt('10 Aug 2024, 18:00', 10, 124),
      lineAt('Confirmed', 10, 148),
    ]);
    expect(told(facts)).toEqual(['preparing', 'confirmed']);
    expect(facts.statuses[0]?.timeText).toBe('10 Aug 2024, 18:00');
  });

  it('does not give a state without a time the time of an unread state below it', async () => {
    for (const y of [154, 146]) {
      const facts = await gatherPage([
        title,
        lineAt('Preparing', 10, 120),
        lineAt('10 Aug 2024, 18:00', 10, y),
        lineAt('Скомплектован', 10, 176),
      ]);
      expect(told(facts)).toEqual(['preparing']);
      expect(facts.statuses[0]?.timeText).toBe('10 Aug 2024, 18:00');
    }
  });

  it('does not give a state without a time the time of an unread state above it', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Скомплектован', 10, 100),
      lineAt('10 Aug 2024, 18:00', 10, 122),
      lineAt('Preparing', 10, 156),
    ]);
    expect(told(facts)).toEqual(['preparing']);
  });

  it('gives a state its time if the print beyond is farther off, or too large or wordy for a state', async () => {
    for (const beyond of [
      lineAt('Скомплектован', 10, 160),
      { ...lineAt('pack it with care', 10, 146), height: 10 },
      lineAt('Ship by', 10, 146),
      lineAt('Mug with a handle', 60, 146),
      lineAt('Коврик 900x400 мм, нескол', 10, 146),
    ]) {
      const facts = await gatherPage([
        title,
        lineAt('Preparing', 10, 100),
        lineAt('10 Aug 2024, 18:00', 10, 124),
        beyond,
      ]);
      expect(told(facts)).toEqual(['preparing@2024-08-10T10:00']);
    }
  });

  it('gives a state its time if the print beyond is longer than states of its language', async () => {
    const card = (beyond: string) => [
      title,
      lineAt('Собирается', 10, 100),
      lineAt('10 Aug 2024, 18:00', 10, 124),
      lineAt(beyond, 10, 146),
    ];
    expect(told(await gatherPage(card('Термометр кухонный электронный со щупом для мяса')))).toEqual([
      'preparing@2024-08-10T10:00',
    ]);
    expect(told(await gatherPage(card('Скомплектован')))).toEqual(['preparing']);
  });

  it('keeps the closer arrangement if the upper edge of the page cuts the first entry', async () => {
    const facts = await gatherPage([
      title,
      lineAt('13 Aug 2024, 07:00', 10, 60),
      lineAt('Preparing', 10, 96),
      lineAt('11 Aug 2024, 09:15', 10, 118),
      lineAt('Confirmed', 10, 154),
      lineAt('10 Aug 2024, 18:00', 10, 176),
    ]);
    expect(told(facts)).toEqual(['preparing@2024-08-11T01:15', 'confirmed@2024-08-10T10:00']);
  });

  it('gives a time with a state on either side to neither', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 10, 100),
      lineAt('11 Aug 2024, 09:15', 200, 100),
      lineAt('Confirmed', 460, 100),
    ]);
    expect(told(facts)).toEqual(['preparing', 'confirmed']);
  });

  it('gives a state no time far below it', async () => {
    const at = async (y: number) =>
      told(await gatherPage([title, lineAt('Preparing', 10, 120), lineAt('10 Aug 2024, 18:00', 10, y)]));
    expect(await at(160)).toEqual(['preparing@2024-08-10T10:00']);
    expect(await at(164)).toEqual(['preparing']);
  });

  it('keeps the closer arrangement though the farther one pairs more', async () => {
    const facts = await gatherPage([
      title,
      lineAt('Preparing', 10, 100),
      lineAt('10 Aug 2024, 18:00', 10, 134),
      lineAt('Confirmed', 10, 156),
      lineAt('9 Aug 2024, 17:00', 10, 190),
    ]);
    expect(told(facts)).toEqual(['preparing', 'confirmed@2024-08-10T10:00']);
  });

  it('gives a state no time that may belong to one cut off by the page’s edge', async () => {
    const page = (height: number) => ({
      upright: { ...blank, height, data: blank.data.subarray(0, 3 * blank.width * height) },
    });
    const below = (y: number) => [title, lineAt('Preparing', 10, 100), lineAt('10 Aug 2024, 18:00', 10, y)];
    const cut = await gatherPage(below(134), page(160));
    expect(told(cut)).toEqual(['preparing']);
    expect(cut.statuses[0]?.timeText).toBe('10 Aug 2024, 18:00');
    expect(told(await gatherPage(below(134), page(200)))).toEqual(['preparing@2024-08-10T10:00']);
    expect(told(await gatherPage(below(126), page(152)))).toEqual(['preparing@2024-08-10T10:00']);
    const above = (y: number) => [
      lineAt('10 Aug 2024, 18:00', 10, 4),
      lineAt('Preparing', 10, y),
      { ...title, ...lineAt(title.text, 10, 100) },
    ];
    expect(told(await gatherPage(above(38)))).toEqual(['preparing']);
    expect(told(await gatherPage(above(30)))).toEqual(['preparing@2024-08-10T10:00']);
  });
});
