/**
 * npx tsx bench/strangers/draw.ts --out DIR --from 1 --to 40 [--every 2] [--kind complete|traps] [--languages ru,zh] [--trap NAME] [--element order]
 *
 * Draws a case a seed: a complete one, or a trap with its twin.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { withBrowser } from './browser.js';
import { drawOrder } from './pages/index.js';
import { orderTraps } from './pages/traps.js';
import { drawHistory, drawParcel, historyTraps, parcelTraps } from './parts.js';
import { seeded } from './random.js';
import { drawStory } from './story.js';
import type { Draw, Drawn, Language, Random, Story, Trap } from './types.js';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string' },
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: '20' },
    every: { type: 'string', default: '1' },
    kind: { type: 'string', default: 'both' },
    languages: { type: 'string', default: 'en,ru,zh' },
    trap: { type: 'string' },
    element: { type: 'string' },
  },
});
if (options.out === undefined) {
  console.error('Say where to: --out DIR');
  process.exit(3);
}
const out = options.out;
const languages = options.languages.split(',') as Language[];

type Part = 'order' | 'parcel' | 'history';
const of = (part: Part, list: readonly Trap[]) => list.map((trap) => ({ part, trap }));
const traps = [...of('order', orderTraps), ...of('parcel', parcelTraps), ...of('history', historyTraps)].filter(
  ({ trap }) =>
    (options.element === undefined || trap.element === options.element) &&
    (options.trap === undefined || trap.name === options.trap) &&
    trap.languages.some((one) => languages.includes(one)),
);

/** N seeds meet N traps; from one round to the next a trap changes from odd to even seeds and back. */
const trapOf = (seed: number) => {
  const count = traps.length;
  return traps[count % 2 === 1 ? seed % count : (seed + Math.floor(seed / count)) % count];
};

interface Parts {
  readonly order: Drawn;
  readonly parcel: Drawn;
  readonly history: Drawn;
}

const write = async (
  folder: string,
  story: Story,
  parts: Parts,
  trap: Trap | undefined,
  expected: 'pass' | 'not-pass',
  seed: number,
): Promise<void> => {
  const dir = join(out, folder);
  await mkdir(dir, { recursive: true });
  const taken = new Map<string, string>();
  const place = async (drawn: Drawn): Promise<unknown[]> => {
    const renamed = new Map<string, string>();
    for (const file of drawn.files) {
      let name = file.name;
      for (let count = 2; taken.has(name.toLowerCase()) && !renamed.has(name); count += 1)
        name = file.name.replace(/(\.[^.]+)$/, ` (${count})$1`);
      taken.set(name.toLowerCase(), file.name);
      renamed.set(file.name, name);
      await writeFile(join(dir, name), file.bytes);
    }
    return drawn.entries.map((entry) => {
      if (typeof entry === 'string') return renamed.get(entry) ?? entry;
      const { file } = entry as { file: string };
      return { ...(entry as object), file: renamed.get(file) ?? file };
    });
  };
  const order = await place(parts.order);
  const tracking = await place(parts.history);
  const label = await place(parts.parcel);
  const plain: Record<string, unknown> = {
    id: `${story.id}-${trap ? (expected === 'pass' ? 'c' : 'b') : 'a'}`,
    policy: 'ozon/not-received',
    order: {
      number: story.orderNumber,
      trackingNumber: story.trackingNumber,
      items: story.items.map((item) => ({ sku: item.sku, offerId: item.offerId, quantity: item.quantity })),
    },
    dispute: { openedAt: story.disputeAt },
    evidence: { order, tracking, label },
  };
  const amended = trap?.amend && expected === 'not-pass' ? trap.amend(plain, story) : plain;
  await writeFile(join(dir, 'case.json'), `${JSON.stringify(amended, null, 2)}\n`);
  const truth = {
    seed,
    language: story.language,
    kind: trap ? (expected === 'pass' ? 'twin' : 'trap') : 'complete',
    ...(trap ? { trap: trap.name, element: trap.element } : { element: 'case' }),
    expected,
    why: expected === 'not-pass' ? (trap?.why ?? '') : 'everything is shown',
    notes: { order: parts.order.notes, tracking: parts.history.notes, label: parts.parcel.notes },
    story: {
      zone: story.zone,
      carrier: story.carrier,
      preparingAt: story.preparingAt,
      pickupAt: story.pickupAt,
      disputeAt: story.disputeAt,
    },
  };
  await writeFile(join(dir, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
};

const undrawn: Drawn = { files: [], entries: [], notes: {} };

const drawCase = async (seed: number, browser: Browser): Promise<void> => {
  const label = `s${String(seed).padStart(4, '0')}`;
  const root = seeded(seed);
  // A fork starts from its name alone, so each call gives the same drawing again.
  const part = (name: string): Random => root.fork(name);
  const all = async (story: Story, but?: Part): Promise<Parts> => ({
    order: but === 'order' ? undrawn : await drawOrder(story, part('order'), browser),
    parcel: but === 'parcel' ? undrawn : await drawParcel(story, part('parcel'), browser),
    history: but === 'history' ? undrawn : await drawHistory(story, part('history'), browser),
  });
  if (options.kind !== 'traps') {
    const story = drawStory(seed, part('story'), languages);
    await write(`${label}-complete`, story, await all(story), undefined, 'pass', seed);
  }
  if (options.kind === 'complete') return;
  const found = trapOf(seed);
  if (found === undefined) throw new Error('no such trap');
  const { trap, part: element } = found;
  const spoken = trap.languages.filter((one) => languages.includes(one));
  let story = drawStory(seed, part('trap story'), spoken);
  for (let again = 0; trap.suits && !trap.suits(story); again += 1) {
    if (again === 2000) throw new Error(`seed ${seed}: no story suits ${trap.name}`);
    story = drawStory(seed, part(`trap story ${again}`), spoken);
  }
  if (trap.retell) story = trap.retell(story);
  const good = await all(story, element);
  const with_ = async (draw: Draw): Promise<Parts> => ({
    ...good,
    [element]: await draw(story, part('trap'), browser),
  });
  await write(`${label}-${trap.name}`, story, await with_(trap.mistaken), trap, 'not-pass', seed);
  await write(`${label}-${trap.name}-twin`, story, await with_(trap.twin), trap, 'pass', seed);
};

await withBrowser(async (browser) => {
  for (let seed = Number(options.from); seed <= Number(options.to); seed += Number(options.every)) {
    const before = Date.now();
    await drawCase(seed, browser);
    console.error(`seed ${seed}: ${Date.now() - before} ms`);
  }
});
