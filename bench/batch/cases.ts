import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const historyOf = (number: string): object => ({
  carrier: 'guoo',
  trackingNumber: number,
  timeZone: 'Asia/Shanghai',
  events: [{ at: '2024-08-11T10:20:00+08:00', kind: 'picked-up', text: '揽收', place: 'Shenzhen' }],
});

/** So many small cases in a folder, each with a history of one event, and one blank photo unless there shall be none. */
export const writeCases = async (folder: string, count: number, hasPhotos = true): Promise<void> => {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#ddd' } })
    .png()
    .toBuffer();
  for (let index = 0; index < count; index++) {
    const id = `D-${String(index).padStart(5, '0')}`;
    const own = join(folder, id);
    mkdirSync(own, { recursive: true });
    const number = `GUOO${String(533_191_984 + index)}RU`;
    const order = {
      number: `70548213-${String(index).padStart(4, '0')}-1`,
      trackingNumber: number,
      items: [{ sku: '1512663422' }],
    };
    const evidence = { tracking: ['tracking.json'], label: hasPhotos ? ['label.png'] : [] };
    const caseFile = { id, order, dispute: { openedAt: '2024-08-20T14:03:00+03:00' }, evidence };
    writeFileSync(join(own, 'case.json'), JSON.stringify(caseFile));
    writeFileSync(join(own, 'tracking.json'), JSON.stringify(historyOf(number)));
    if (hasPhotos) writeFileSync(join(own, 'label.png'), photo);
  }
};
