import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase, type Case, caseFromMemory, checkCase, type Progress } from '../../src/index.js';
import { blindReaders as readers } from '../fakes/readers.js';
import { smallCase } from '../fakes/small-case.js';

describe('progress', () => {
  let opened: Case;
  beforeAll(async () => {
    opened = await caseFromMemory(await smallCase());
  });

  const of = (seen: readonly Progress[], stage: Progress['stage']) => seen.filter((each) => each.stage === stage);
  const counts = (seen: readonly Progress[]) => seen.map(({ index, total }) => [index, total]);

  it('reports each file once, when it is read, with its index and the total', async () => {
    const seen: Progress[] = [];
    await checkCase(opened, { readers, onProgress: (progress) => seen.push(progress) });
    const reading = of(seen, 'reading');
    expect(counts(reading)).toEqual([0, 1, 2, 3].map((index) => [index, 3]));
    expect(reading.map(({ file }) => file).sort()).toEqual(['label.jpg', 'order.png', 'tracking.json', undefined]);
    expect(reading[0]).not.toHaveProperty('file');
    expect(seen.at(-1)).toEqual({ stage: 'judging' });
  });

  it('goes through all stages of a build, in order', async () => {
    const seen: Progress[] = [];
    await buildCase(opened, { readers, onProgress: (progress) => seen.push(progress) });
    const stages = seen.map(({ stage }) => stage).filter((stage, index, all) => stage !== all[index - 1]);
    expect(stages).toEqual(['reading', 'composing', 'proving', 'judging', 'writing']);
    expect(counts(of(seen, 'proving'))).toEqual([0, 1, 2].map((index) => [index, 2]));
  });

  it('reports an unreadable file too', async () => {
    const seen: Progress[] = [];
    const broken = { ...opened, evidence: opened.evidence.map((file) => ({ ...file, bytes: new Uint8Array(9) })) };
    await checkCase(broken, { readers, onProgress: (progress) => seen.push(progress) });
    expect(counts(of(seen, 'reading')).at(-1)).toEqual([3, 3]);
  });

  it('ends the work if the callback throws', async () => {
    const onProgress = () => {
      throw new Error('the tab is closed');
    };
    await expect(checkCase(opened, { readers, onProgress })).rejects.toThrow('the tab is closed');
  });
});
