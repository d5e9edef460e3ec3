/**
 * Readers of the built package, closed, aborted and killed at points of their work drawn from a seed. Prints what came of it as JSON, and ends
 * when nothing keeps it alive any more: a process or thread that is left over would.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { buildCase, createReaders, openCase, ReadersClosedError, readFile } from '../../../dist/index.js';

const [folder, aborts, closings] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const opened = await openCase(folder);
const label = readFileSync(`${folder}/label.jpg`);

let seed = 20_240_815;
const draw = (below) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};

const works = (readers, signal) => [
  () => buildCase(opened, { readers, signal }),
  () => readFile('label.jpg', label, { readers: async () => readers, signal }),
];

/** Mostly early, where most begins; now and then later, up to the writing of the PDF. */
const moment = () => (draw(12) === 0 ? draw(800) : draw(40));

/** What became of a call that was interrupted: by the next turn of the event loop, or in the end. */
const endOf = async (call, interrupt, isAtOnce) => {
  let end = 'unsettled';
  call.then(
    () => {
      end = 'done';
    },
    (error) => {
      end = error.name;
    },
  );
  await wait(moment());
  if (end === 'done') return end;
  const interrupting = interrupt();
  await turn();
  await turn();
  if (!isAtOnce) await call.catch(() => undefined);
  const seen = end;
  await interrupting;
  return seen;
};

const ends = {};
const count = (kind, end) => {
  ends[`${kind}: ${end}`] = (ends[`${kind}: ${end}`] ?? 0) + 1;
};

const shared = await createReaders();
for (let round = 0; round < aborts; round++) {
  const controller = new AbortController();
  const work = works(shared, controller.signal)[draw(2)];
  count('abort', await endOf(work(), () => controller.abort(), true));
}

/** Processes that this one has started, where the system tells. */
const children = () =>
  process.platform === 'linux'
    ? readdirSync('/proc/self/task').flatMap((task) =>
        readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
      )
    : [];

const read = async () =>
  JSON.stringify((await readFile('label.jpg', label, { readers: async () => shared })).image.lines);
const before = await read();
const reading = read();
reading.catch(() => undefined);
// The first of them while they read, the second while another one opens in its place.
for (const delay of [60, 30]) {
  await wait(delay);
  const [child] = children();
  if (child !== undefined) process.kill(child, 'SIGKILL');
}
count('killed', (await reading) === before ? 'read alike' : 'read otherwise');
await shared.close();

for (let round = 0; round < closings; round++) {
  const readers = await createReaders();
  const [build] = works(readers);
  count('close', await endOf(build(), () => Promise.all([readers.close(), readers.close()]), false));
  const later = await works(readers)[1]().then(
    () => 'done',
    (error) => error instanceof ReadersClosedError,
  );
  count('later', later === true ? 'ReadersClosedError' : String(later));
}
await wait(0);
process.stdout.write(JSON.stringify({ ends, children: children().length }));
