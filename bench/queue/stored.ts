import { caseFromMemory } from '../../src/case/index.js';
import { storedCases } from '../../src/cli/queue/stored-cases.js';
import { sha256 } from '../../src/model/hash.js';
import { defaultPolicy } from '../../src/policy/index.js';
import { limitsOf } from '../../src/policy/limits.js';
import { archiveOn, jobFormat, mannerOf, placeOfId, preparedFrom } from '../../src/queue/index.js';
import { folderStore } from '../../src/store/folder.js';
import { smallCase } from '../../test/fakes/small-case.js';

/** Milliseconds until `submit` knows of so many cases that lie in a folder what it compares with, and the files that it opens for each. */
export const knowing = async (
  folder: string,
  count: number,
): Promise<{ readonly ms: number; readonly gets: number }> => {
  const store = folderStore(folder);
  const archive = archiveOn(store);
  const { caseFile, files } = await smallCase();
  const text = Buffer.from(caseFile).toString('utf8');
  for (let index = 0; index < count; index++) {
    const id = `stored-${index}`;
    const source = text.replace('"small"', `"${id}"`).replace('0117', String(index).padStart(4, '0'));
    const opened = await caseFromMemory(
      { caseFile: new TextEncoder().encode(source), files },
      { policy: defaultPolicy },
    );
    const manner = mannerOf(limitsOf(opened.policy, {}), { language: 'en', maskPhones: false }, {});
    const { recipe } = preparedFrom(opened, manner, sha256);
    const job = { format: jobFormat, tool: 'bench', lines: 'bench', recipe: sha256(recipe) };
    const photos = opened.evidence.flatMap(({ element, file, sha256: hash }) =>
      element === 'label' ? [[file, hash] as const] : [],
    );
    const compared = { order: opened.claims.order.number, photos };
    await archive.submit(placeOfId(id), { kind: 'case', id, file: `${id}/case.json`, language: 'en', job, compared });
    for (const bytes of [opened.source, recipe]) await archive.blob.put(bytes, placeOfId(id));
  }
  let gets = 0;
  const counting = archiveOn({
    ...store,
    get: (name) => {
      gets++;
      return store.get(name);
    },
  });
  const since = performance.now();
  let known = 0;
  for await (const _ of storedCases(counting)(new Set())) known++;
  if (known !== count) throw new Error(`${known} of ${count} cases are known`);
  return { ms: performance.now() - since, gets };
};
