import { readFileSync } from 'node:fs';
import { decodeImage } from '/work/main/src/gather/images/decode.js';
import { readImage } from '/work/main/src/gather/image.js';
import { createReaders } from '/work/main/src/index.js';
const readers = await createReaders();
const [dir, pat] = process.argv.slice(2);
const c = JSON.parse(readFileSync(`${dir}/case.json`, 'utf8'));
const e = c.evidence.order[0]; const file = typeof e === 'string' ? e : e.file;
const image = await readImage(file, await decodeImage(readFileSync(`${dir}/${file}`)) as any, 'screenshot', readers);
for (const l of image.lines) if (new RegExp(pat!).test(l.text)) { const w = Math.hypot(l.quad[1].x-l.quad[0].x, l.quad[1].y-l.quad[0].y); console.log(l.text, 'h', l.height, 'w', w); let last: any; console.log(l.characters.map((x)=>{ const at=(x.at??0)*w/l.height; const s=`${x.text}${last===undefined?'':(at-last).toFixed(2)}`; last=at; return s; }).join(' ')); }
await readers.close();
