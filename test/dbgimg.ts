import { readFileSync } from 'node:fs';
import { decodeImage } from '/work/main/src/gather/images/decode.js';
import { readImage } from '/work/main/src/gather/image.js';
import { createReaders } from '/work/main/src/index.js';
import { cellsOf } from '/work/main/src/gather/page/cells.js';
import { levelPlaces } from '/work/main/src/gather/page/level.js';
import { rolesOf } from '/work/main/src/gather/page/roles.js';
import { gatherOrder } from '/work/main/src/gather/page/index.js';
import { loadPolicy } from '/work/main/src/policy/index.js';
import { windowOfInstant } from '/work/main/src/model/time.js';
const withCyrillic = async (i: any, _: any) => i;
const policy = loadPolicy('ozon/not-received')!;
const readers = await createReaders();
for (const dir of process.argv.slice(2)) {
  const c = JSON.parse(readFileSync(`${dir}/case.json`, 'utf8'));
  for (const e of c.evidence.order) {
    const file = typeof e === 'string' ? e : e.file;
    const d: any = await decodeImage(readFileSync(`${dir}/${file}`));
    let image: any = await readImage(file, d, 'screenshot', readers);
    image = await withCyrillic(image, readers);
    const cells = cellsOf(image.lines, levelPlaces(image.lines), policy);
    const roles = rolesOf(cells, c.order.number, { whole: /[0-9]{6,12}-[0-9]{4}-[0-9]{1,3}/u, broken: /(?<![0-9])[0-9]{6,12}-[0-9]{2,7}(?:-[0-9]{0,3})?(?![0-9])/u }, policy);
    console.log('==', dir, c.order.number, JSON.stringify(e));
    for (const [c, r] of [...roles].sort((a,b)=>a[0].box[1]-b[0].box[1]||a[0].box[0]-b[0].box[0])) console.log(c.box.map(Math.round).join().padEnd(20), c.joint.padEnd(6), r.is.padEnd(12), JSON.stringify(c.text), (r as any).names ?? (r as any).named?.status.id ?? '', (r as any).named?.agreement ?? '', c.legible ? '' : 'ILLEGIBLE');
    const f = await gatherOrder([{ image, zones: e.timeZone ? [e.timeZone] : policy.zones }], { id: 'x', sha256: '', order: c.order, dispute: { openedAt: windowOfInstant(c.dispute.openedAt) } } as any, policy, readers);
    console.log('number', f.number?.value, f.number?.sure, 'others', f.otherNumbers.map((o) => o.value).join());
    for (const s of f.statuses) console.log('  ', s.sure, s.status, JSON.stringify(s.text), s.at?.earliest, JSON.stringify(s.timeText));
    for (const x of f.doubts ?? []) console.log('  DOUBT', x.code, x.words);
  }
}
await readers.close();
