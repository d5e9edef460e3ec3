/** npx tsx bench/strangers/pages/gallery.ts DIR [FROM] [TO] [LAYOUT]: order pages alone, to look at. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withBrowser } from '../browser.js';
import { seeded } from '../random.js';
import { drawStory } from '../story.js';
import { layouts } from './all-layouts.js';
import { drawPage } from './index.js';
import { orderTraps } from './traps.js';

const [dir = 'gallery', from = '1', to = '20', wanted = ''] = process.argv.slice(2);
await mkdir(dir, { recursive: true });
await withBrowser(async (browser) => {
  for (let seed = Number(from); seed <= Number(to); seed += 1) {
    const root = seeded(seed);
    if (wanted === 'traps' || wanted.startsWith('order-')) {
      const pool = wanted === 'traps' ? orderTraps : orderTraps.filter((one) => one.name === wanted);
      const trap = pool[seed % pool.length];
      if (!trap) throw new Error(`no trap ${wanted}`);
      const story = drawStory(seed, root.fork('story'), trap.languages);
      for (const [kind, draw] of [
        ['a-trap', trap.mistaken],
        ['b-twin', trap.twin],
      ] as const) {
        const drawn = await draw(story, root.fork('trap'), browser);
        const file = drawn.files[0];
        if (file)
          await writeFile(
            join(dir, `${String(seed).padStart(3, '0')}-${trap.name}-${kind}.${file.name.split('.').pop()}`),
            file.bytes,
          );
      }
      continue;
    }
    const layout = wanted ? layouts.filter((one) => one.name === wanted) : [layouts[seed % layouts.length]];
    const drawn = await drawPage(
      drawStory(seed, root.fork('story')),
      root.fork('order'),
      browser,
      layout.flatMap((one) => one ?? []),
      {},
      (model) => model,
    );
    const file = drawn.files[0];
    if (file)
      await writeFile(
        join(dir, `${String(seed).padStart(3, '0')}-${drawn.notes['layout']}.${file.name.split('.').pop()}`),
        file.bytes,
      );
  }
});
