import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/model/hash.js';
import { archiveOn, type Submission } from '../../src/queue/archive.js';
import { type Job, jobKeyOf } from '../../src/queue/job.js';
import { idAt, placeOfFile, placeOfId, placeWithin } from '../../src/queue/place.js';
import { memoryStore } from '../fakes/store.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const job = (recipe: string): Job => ({ format: 1, tool: '1.0.0', lines: 'l', recipe });
const submission = (id: string, recipe: string): Submission => ({
  kind: 'case',
  id,
  file: `${id}/case.json`,
  language: 'en',
  job: job(recipe),
  compared: { order: '1', photos: [] },
});

describe('the archive', () => {
  it('keeps the last submission of a case, and names what it replaces', async () => {
    const archive = archiveOn(memoryStore());
    expect(await archive.submit('d-1', submission('D-1', 'a'))).toBeUndefined();
    expect(await archive.submit('d-1', submission('D-1', 'b'))).toEqual(submission('D-1', 'a'));
    expect(await archive.submit('d-1', submission('D-1', 'a'))).toEqual(submission('D-1', 'b'));
    const standing = await archive.standingAt('d-1');
    expect(standing && (await archive.read(standing))).toEqual(submission('D-1', 'a'));
  });

  it('ignores an identical submission', async () => {
    const store = memoryStore();
    const archive = archiveOn(store);
    await archive.submit('d-1', submission('D-1', 'a'));
    await archive.submit('d-1', submission('D-1', 'a'));
    expect(store.things.size).toBe(1);
  });

  it('loses none of many submissions at once', async () => {
    const archive = archiveOn(memoryStore());
    await Promise.all(['a', 'b', 'c', 'd'].map((recipe) => archive.submit('d-1', submission('D-1', recipe))));
    expect(new Set(await archive.keysOf('d-1', jobKeyOf))).toEqual(
      new Set(['a', 'b', 'c', 'd'].map((each) => jobKeyOf(job(each)))),
    );
    expect(await archive.standings()).toHaveLength(1);
  });

  it('keeps the first result: a late one changes nothing', async () => {
    const archive = archiveOn(memoryStore());
    await archive.settle('k', { kind: 'judged', report: 'one' });
    await archive.settle('k', { kind: 'judged', report: 'two' });
    expect(await archive.outcome('k')).toEqual({ kind: 'judged', report: 'one' });
  });

  it('rejects a blob that does not match its name', async () => {
    const store = memoryStore();
    const archive = archiveOn(store);
    const hash = await archive.blob.put(bytes('whole'), 'd-1');
    store.things.set(`blobs/${hash.slice(0, 2)}/${hash}`, { bytes: bytes('who'), at: 0 });
    expect(await archive.blob.get(hash)).toBeUndefined();
    await archive.blob.put(bytes('whole'), 'd-1');
    expect(await archive.blob.get(hash)).toEqual(bytes('whole'));
  });

  it('deletes a case with everything that only it holds', async () => {
    const store = memoryStore();
    const archive = archiveOn(store);
    for (const place of ['d-1', 'd-2']) {
      await archive.submit(place, submission(place, place));
      await archive.blob.put(bytes('shared'), place);
      await archive.blob.put(bytes(`own of ${place}`), place);
      await archive.settle(jobKeyOf(job(place)), { kind: 'judged', report: 'r' });
    }
    await archive.forget('d-1', await archive.keysOf('d-1', jobKeyOf));
    expect(await archive.blob.get(sha256(bytes('own of d-1')))).toBeUndefined();
    expect(await archive.blob.get(sha256(bytes('shared')))).toEqual(bytes('shared'));
    expect(await archive.outcome(jobKeyOf(job('d-1')))).toBeUndefined();
    expect([...store.things.keys()].filter((name) => name.includes('d-1'))).toEqual([]);
    await archive.forget('d-2', await archive.keysOf('d-2', jobKeyOf));
    expect([...store.things.keys()]).toEqual([]);
  });

  it('deletes what earlier versions of a case held, too', async () => {
    const store = memoryStore();
    const archive = archiveOn(store);
    for (const version of ['a', 'b']) {
      await archive.submit('d-1', submission('D-1', version));
      await archive.blob.put(bytes(version), 'd-1');
      await archive.settle(jobKeyOf(job(version)), { kind: 'judged', report: version });
    }
    await archive.forget('d-1', await archive.keysOf('d-1', jobKeyOf));
    expect([...store.things.keys()]).toEqual([]);
  });

  it('finds all cases of an id, whoever gave them, and none of another id', async () => {
    const archive = archiveOn(memoryStore());
    const places = [placeOfId('D-1'), placeWithin('One', 'D-1'), placeWithin('other', 'd-1')];
    for (const place of [...places, placeOfId('D-10'), placeWithin('one', 'D-1.a'), placeOfFile('D-1')])
      await archive.submit(place, submission('D-1', place));
    expect((await archive.standingsOf('D-1')).map(({ place }) => place).sort()).toEqual([...places].sort());
    expect(places.map(idAt)).toEqual(['d-1', 'd-1', 'd-1']);
  });

  it('knows what is held without a submission', async () => {
    const archive = archiveOn(memoryStore());
    await archive.submit('d-1', submission('D-1', 'a'));
    for (const place of ['d-1', 'd-2']) await archive.blob.put(bytes('whole'), place);
    expect(await archive.strays()).toEqual(['d-2']);
  });

  it("uses the store's clock, and leaves nothing behind", async () => {
    const store = memoryStore();
    store.now = 1_724_151_780_000;
    expect(await archiveOn(store).now()).toBe(1_724_151_780_000);
    expect(store.things.size).toBe(0);
  });

  it('gives no place a name that could lead elsewhere', () => {
    expect(placeOfFile('../../etc/passwd')).toMatch(/^~[0-9a-f]{32}$/u);
  });
});

describe("a job's key", () => {
  it('is the same for the same job, and differs if anything differs', () => {
    const keys = [
      job('a'),
      job('b'),
      { ...job('a'), tool: '1.0.1' },
      { ...job('a'), lines: 'm' },
      { ...job('a'), format: 2 },
    ].map(jobKeyOf);
    expect(new Set(keys).size).toBe(5);
    expect(jobKeyOf({ recipe: 'a', lines: 'l', tool: '1.0.0', format: 1 })).toBe(keys[0]);
  });
});
