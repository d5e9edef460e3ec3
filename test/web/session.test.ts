import { setImmediate as tick } from 'node:timers/promises';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadIdentifier, ReadResult } from '../../src/gather/read-file.js';
import type { Policy } from '../../src/model/schema/policy.js';
import type { PictureKind } from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';
import { renderJson } from '../../src/report/json.js';
import { rejudge } from '../../src/report/judge.js';
import { SubmissionRefusedError } from '../../src/report/submission.js';
import type { State } from '../../src/web/session/model.js';
import { deferred, fixture, ownImages, pdfOf, reportOf, scriptedCore, served, told } from './served.js';

const [number, parcel, sku] = ['70548213-0117-1', 'LK058863565CN', '1512663422'];

type Numbers = readonly (readonly [ReadIdentifier['kind'], string])[];

const picture = (file: string, kind: PictureKind, numbers: Numbers, turn = 0): ReadResult => ({
  file,
  kind: 'image',
  image: {
    ...{ width: 60, height: 40, turn, barcodes: [], lines: [], orders: [], parcels: [], cells: [] },
    picture: { kind, sure: true, drawn: false, reasons: [] },
    identifiers: numbers.map(([each, value]) => ({
      kind: each,
      value,
      sightings: [{ file, box: [0, 0, 1, 1], reader: 'barcode', text: value, confidence: 1 }],
    })),
  },
});

const history = (file: string, trackingNumber = parcel): ReadResult => ({
  file,
  kind: 'tracking',
  tracking: {
    format: 'own',
    carrier: null,
    parcels: [{ trackingNumber, events: [], pickup: null, pickupProof: null, delivery: null }],
    findings: [],
  },
});

/** What each file shows, by its name. */
const script: Readonly<Record<string, ReadResult>> = {
  'order.png': picture('order.png', 'order-page', [
    ['posting-number', number],
    ['tracking-number', parcel],
    ['sku', sku],
  ]),
  'label.png': picture('label.png', 'parcel-label', [
    ['tracking-number', parcel],
    ['sku', sku],
  ]),
  'turned.png': picture('turned.png', 'parcel-label', [['tracking-number', parcel]], 1),
  'other-order.png': picture('other-order.png', 'order-page', [['posting-number', '70548213-0118-1']]),
  'cat.png': picture('cat.png', 'other', []),
  'tracking.json': history('tracking.json'),
};

const reading = scriptedCore({
  read: async (file) =>
    script[file] ?? { file, kind: 'unreadable', findings: [{ code: 'image-truncated', detail: 'half an image' }] },
});

let pixels: Uint8Array;
beforeAll(async () => {
  pixels = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
});

/** Different bytes for every name. */
const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  name.endsWith('.json') ? new Uint8Array(fixture('tracking.json')) : new Uint8Array([...pixels, ...Buffer.from(name)]);

const formOf = (...names: readonly string[]): FormData => {
  const form = new FormData();
  for (const name of names) form.append('files', new File([bytesOf(name)], name));
  return form;
};

type Server = ReturnType<typeof served>;

const begun = async (server: Server): Promise<string> => {
  const answer = await server.post('/api/sessions', {});
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
};

const stateOf = async (server: Server, id: string): Promise<State> =>
  (await (await server.ask(`/api/sessions/${id}`)).json()) as State;

/** The state once nothing is being read or judged any more. */
const rest = async (server: Server, id: string): Promise<State> => {
  for (;;) {
    const state = await stateOf(server, id);
    if (!state.busy) return state;
    await tick();
  }
};

const change = (server: Server, id: string, body: unknown): Promise<Response> =>
  server.ask(`/api/sessions/${id}`, {
    method: 'PATCH',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

const add = (server: Server, id: string, ...names: readonly string[]): Promise<Response> =>
  server.post(`/api/sessions/${id}/files`, formOf(...names));

const moment = '2024-08-07T20:18:00+03:00';

/** A session with a complete case. */
const complete = async (core = reading) => {
  const server = served({ core, policies: [ownImages] });
  const id = await begun(server);
  await add(server, id, 'order.png', 'tracking.json', 'label.png');
  await change(server, id, { fields: { disputeOpenedAt: moment } });
  return { server, id, state: await rest(server, id) };
};

describe('files that are dropped', () => {
  it('land where they belong, in whatever order, and fill the fields', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    const first = (await (await add(server, id, 'label.png', 'tracking.json', 'order.png')).json()) as State;
    expect(first.files.map(({ status }) => status)).not.toContain('read');
    expect(first.busy).toBe(true);
    const { files, fields, report } = await rest(server, id);
    expect(files.map(({ name, element, guessed, what }) => [name, element, guessed, what])).toEqual([
      ['label.png', 'label', true, 'parcel label'],
      ['tracking.json', 'tracking', true, 'tracking history'],
      ['order.png', 'order', true, 'order page'],
    ]);
    expect(fields.orderNumber).toEqual({ value: number, source: 'read', from: 'order.png' });
    expect(fields.trackingNumber).toMatchObject({ value: parcel, source: 'read' });
    expect(fields.skus).toMatchObject({ value: sku, source: 'read' });
    expect(fields.disputeOpenedAt).toEqual({ value: '', source: 'none' });
    expect(report).toBeUndefined();
  });

  it('are judged as soon as enough is known, and again after each change', async () => {
    const { server, id, state } = await complete();
    expect(state.report).toMatchObject({ verdict: 'pass', case: { id: number } });
    expect(state.next).toEqual([]);
    const label = state.files.find(({ name }) => name === 'label.png');
    await server.ask(`/api/sessions/${id}/files/${label?.id}`, { method: 'DELETE' });
    const after = await rest(server, id);
    expect(after.revision).toBeGreaterThan(state.revision);
    expect(after.report?.inputs.map(({ file }) => file)).toEqual(['order.png', 'tracking.json']);
    expect(after.next[0]).toMatchObject({ element: 'label' });
  });

  it('that are unusable are cards with their mend, and do not harm the others', async () => {
    const server = served({ core: reading, limits: { maxFileBytes: 10_000 } });
    const id = await begun(server);
    const form = formOf('order.png', 'broken.png', 'cat.png');
    form.append('files', new File([new Uint8Array(60_000)], 'huge.png'));
    form.append('files', new File(['%PDF-1.7'], 'page.pdf'));
    form.append('files', new File(['GIF89a'], 'anim.gif'));
    form.append('files', new File([bytesOf('order.png')], 'again.png'));
    await server.post(`/api/sessions/${id}/files`, form);
    const { files, next } = await rest(server, id);
    const said = Object.fromEntries(files.map(({ name, status, problem }) => [name, [status, problem?.code]]));
    expect(said).toEqual({
      'order.png': ['read', undefined],
      'broken.png': ['unreadable', 'file-unreadable'],
      'cat.png': ['read', 'no-evidence'],
      'huge.png': ['unreadable', 'file-too-large'],
      'page.pdf': ['unreadable', 'file-unreadable'],
      'anim.gif': ['unreadable', 'file-unreadable'],
      'again.png': ['unreadable', 'file-twice'],
    });
    for (const { problem } of files) if (problem !== undefined) expect(problem.mend).not.toBe('');
    expect(next[0]?.message).toBe('Replace broken.png: it cannot be read.');
  });

  it('get safe names, all different', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    const names = [
      '../../a.png',
      'b/a.png',
      'C:\\x\\a.png',
      '\u202Egnp.exe',
      '',
      'case.json',
      `${'я'.repeat(4096)}.png`,
      '.hidden',
    ];
    const form = new FormData();
    for (const [index, name] of names.entries()) form.append('files', new File([`${index}`], name));
    const { files } = (await (await server.post(`/api/sessions/${id}/files`, form)).json()) as State;
    expect(files.slice(0, 6).map(({ name }) => name)).toEqual([
      'a.png',
      'a-2.png',
      'a-3.png',
      'gnp.exe',
      'file',
      'case-2.json',
    ]);
    expect(files[6]?.name).toMatch(/^я{95}….png$/u);
    expect(files[7]?.name).toBe('hidden');
    await rest(server, id);
  });

  it('are limited in number, and accepted only as multipart', async () => {
    const server = served({ core: reading, limits: { maxFiles: 2 } });
    const id = await begun(server);
    expect((await add(server, id, 'order.png', 'tracking.json', 'label.png')).status).toBe(413);
    expect((await add(server, id, 'order.png', 'tracking.json')).status).toBe(201);
    expect((await add(server, id, 'label.png')).status).toBe(413);
    expect((await server.post(`/api/sessions/${id}/files`, {})).status).toBe(415);
    expect((await server.post(`/api/sessions/${id}/files`, new FormData())).status).toBe(400);
    await rest(server, id);
  });
});

describe('what is missing', () => {
  it('is asked for one by one, the files of an empty session first', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    const asked = async () => (await rest(server, id)).next.map(({ element, field }) => element ?? field);
    expect(await asked()).toEqual(['order', 'tracking', 'label', 'orderNumber', 'skus', 'disputeOpenedAt']);
    await add(server, id, 'label.png');
    expect(await asked()).toEqual(['disputeOpenedAt', 'order', 'tracking', 'orderNumber']);
    await add(server, id, 'order.png', 'tracking.json');
    expect(await asked()).toEqual(['disputeOpenedAt']);
  });

  it.each([
    ['ru', 'Добавьте снимок страницы заказа'],
    ['zh', '请添加订单页面截图'],
  ])('is asked for in the language of the browser (%s)', async (language, words) => {
    const server = served({ core: reading });
    const answer = await server.post('/api/sessions', {}, { 'accept-language': language });
    const { id } = (await answer.json()) as { id: string };
    const { next, language: own } = await stateOf(server, id);
    expect([own, next[0]?.message]).toEqual([language, expect.stringContaining(words)]);
  });
});

describe('typed values', () => {
  it('override readings, which return when the typed value is cleared', async () => {
    const { server, id } = await complete();
    await change(server, id, { fields: { orderNumber: '70548213-0999-1' } });
    expect((await rest(server, id)).fields.orderNumber).toMatchObject({ value: '70548213-0999-1', source: 'typed' });
    await change(server, id, { fields: { orderNumber: null } });
    expect((await rest(server, id)).fields.orderNumber).toEqual({ value: number, source: 'read', from: 'order.png' });
  });

  it('that are unusable stay as typed, with their mend, and nothing is judged', async () => {
    const { server, id } = await complete();
    await change(server, id, { fields: { disputeOpenedAt: '07/08/2024 20:18' } });
    const { fields, report } = await rest(server, id);
    expect(fields.disputeOpenedAt).toMatchObject({
      value: '07/08/2024 20:18',
      source: 'typed',
      problem: { place: 'disputeOpenedAt' },
    });
    expect(report).toBeUndefined();
    await change(server, id, { fields: { disputeOpenedAt: '2024-08-07 20:18', timeZone: 'Europe/Moscow' } });
    expect((await rest(server, id)).report?.case.dispute.openedAt.earliest).toBe('2024-08-07T17:18:00.000Z');
  });

  it('that lack only a zone ask for the zone', async () => {
    const { server, id } = await complete();
    await change(server, id, { fields: { disputeOpenedAt: '2024-08-07T20:18' } });
    const { fields, next, report } = await rest(server, id);
    expect([fields.disputeOpenedAt.problem, fields.timeZone.problem?.place]).toEqual([undefined, 'timeZone']);
    expect([next[0]?.field, report]).toEqual(['timeZone', undefined]);
  });

  it('may list several SKUs separated by a bar', async () => {
    const { server, id } = await complete();
    await change(server, id, { fields: { skus: '1512663422 | 1512663423' } });
    const { report } = await rest(server, id);
    expect(report?.case.order.items.map((item) => item.sku)).toEqual(['1512663422', '1512663423']);
  });

  it('of an unknown form are refused with all faults, and nothing changes', async () => {
    const { server, id, state } = await complete();
    const answer = await change(server, id, {
      language: 'de',
      colour: 1,
      fields: { orderNumber: 7 },
      files: { nobody: {}, [state.files[0]?.id ?? '']: { element: 'box', masks: [[0, 0, -1, 5]] } },
    });
    expect(answer.status).toBe(400);
    expect((await told(answer)).problems.map(({ place }) => place).sort()).toEqual(
      [
        '/colour',
        `/files/${state.files[0]?.id}/element`,
        `/files/${state.files[0]?.id}/masks`,
        '/files/nobody',
        '/fields/orderNumber',
        '/language',
      ].sort(),
    );
    expect(await stateOf(server, id)).toEqual(state);
  });
});

describe('files that disagree', () => {
  it('leave the number open, and say which file names which', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    await add(server, id, 'order.png', 'other-order.png');
    const { fields } = await rest(server, id);
    expect(fields.orderNumber.source).toBe('none');
    expect(fields.orderNumber.problem?.found).toBe('70548213-0117-1 (order.png), 70548213-0118-1 (other-order.png)');
  });
});

describe('a wrong guess', () => {
  it('is moved by a person, and taken out of the case without being deleted', async () => {
    const { server, id, state } = await complete();
    await add(server, id, 'cat.png');
    const cat = (await rest(server, id)).files.find(({ name }) => name === 'cat.png');
    expect(cat?.element).toBeNull();
    await change(server, id, { files: { [cat?.id ?? '']: { element: 'label' } } });
    const moved = await rest(server, id);
    expect(moved.files.at(-1)).toMatchObject({ element: 'label', guessed: false });
    expect(moved.report?.inputs.map(({ file }) => file)).toContain('cat.png');
    await change(server, id, { files: { [state.files[0]?.id ?? '']: { element: null } } });
    expect((await rest(server, id)).next.map(({ element }) => element)).toContain('order');
  });

  it('takes zone and masks along into the case', async () => {
    const { server, id, state } = await complete();
    const [order] = state.files;
    await change(server, id, { files: { [order?.id ?? '']: { timeZone: 'Asia/Shanghai', masks: [[1, 2, 30, 4]] } } });
    await rest(server, id);
    const zip = unzipSync(new Uint8Array(await (await server.ask(`/api/sessions/${id}/case.zip`)).arrayBuffer()));
    const { evidence } = JSON.parse(strFromU8(zip['case.json'] ?? new Uint8Array())) as {
      evidence: { order: unknown[] };
    };
    expect(evidence.order).toEqual([{ file: 'order.png', timeZone: 'Asia/Shanghai', mask: [[1, 2, 30, 4]] }]);
  });

  it('takes along where a history was taken from, and when by the dispute’s zone, and forgets it', async () => {
    const { server, id, state } = await complete();
    const history = state.files.find(({ element }) => element === 'tracking')?.id ?? '';
    const told = (wish: object) => change(server, id, { files: { [history]: wish } });
    await told({ url: ' https://www.cdek.ru/ru/tracking ', retrievedAt: '2024-08-21 09:00' });
    const tracking = async (): Promise<unknown> => {
      await rest(server, id);
      const zip = unzipSync(new Uint8Array(await (await server.ask(`/api/sessions/${id}/case.zip`)).arrayBuffer()));
      const json = JSON.parse(strFromU8(zip['case.json'] ?? new Uint8Array())) as { evidence: { tracking: unknown } };
      return json.evidence.tracking;
    };
    const source = { url: 'https://www.cdek.ru/ru/tracking', retrievedAt: '2024-08-21T09:00:00+03:00' };
    expect(await tracking()).toEqual([{ file: 'tracking.json', ...source }]);
    expect((await stateOf(server, id)).files.find((file) => file.id === history)).toMatchObject(source);
    await told({ url: null, retrievedAt: '' });
    expect(await tracking()).toEqual(['tracking.json']);
  });

  it('refuses a moment of retrieval that is none, and changes nothing', async () => {
    const { server, id, state } = await complete();
    const history = state.files.find(({ element }) => element === 'tracking')?.id ?? '';
    const answer = await change(server, id, {
      files: { [history]: { url: 'https://a.example', retrievedAt: '21 August' } },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(`/files/${history}/retrievedAt`);
    expect((await stateOf(server, id)).files.find((file) => file.id === history)).not.toHaveProperty('url');
  });
});

describe('the language', () => {
  it('is switched without reading or judging again', async () => {
    const policy = loadPolicy('ozon/not-received') as Policy;
    const checks: string[] = [];
    const core = {
      ...reading,
      check: async (opened: Parameters<typeof reading.check>[0]) => {
        checks.push(opened.claims.id);
        return rejudge(reportOf(opened), policy);
      },
    };
    const { server, id, state } = await complete(core);
    const answer = (await (await change(server, id, { language: 'zh', displayZone: 'Asia/Shanghai' })).json()) as State;
    expect([answer.busy, checks]).toEqual([false, [number]]);
    expect(answer.report).toMatchObject({
      language: 'zh',
      displayZone: 'Asia/Shanghai',
      verdict: state.report?.verdict,
    });
    expect(answer.files.map(({ what }) => what)).toEqual(['订单页面', '物流记录', '包裹面单']);
  });
});

describe('an outdated judgement', () => {
  it('is stopped, and never shown', async () => {
    const gate = deferred<void>();
    const stopped: string[] = [];
    const core = {
      ...reading,
      check: async (...[opened, { signal }]: Parameters<typeof reading.check>) => {
        if (opened.claims.order.number !== number) return reportOf(opened);
        await new Promise<void>((resolve, reject) => {
          signal?.addEventListener('abort', () => {
            stopped.push(opened.claims.id);
            reject(signal.reason);
          });
          void gate.promise.then(resolve);
        });
        return reportOf(opened);
      },
    };
    const server = served({ core });
    const id = await begun(server);
    await add(server, id, 'order.png', 'tracking.json');
    await change(server, id, { fields: { disputeOpenedAt: moment } });
    for (let turn = 0; turn < 20; turn++) await tick();
    expect((await stateOf(server, id)).busy).toBe(true);
    await change(server, id, { fields: { orderNumber: '70548213-0999-1' } });
    const { report } = await rest(server, id);
    expect([stopped, report?.case.order.number]).toEqual([[number], '70548213-0999-1']);
    gate.resolve();
  });
});

describe('events', () => {
  it('give the whole state first, then each change and what is being read', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    const leaving = new AbortController();
    const answer = await server.ask(`/api/sessions/${id}/events`, { signal: leaving.signal });
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    await add(server, id, 'order.png');
    let text = '';
    while (!text.includes('"status":"read"')) text += Buffer.from((await reader.read()).value ?? []).toString();
    const events = [...text.matchAll(/^event: (.*)$/gmu)].map(([, event]) => event);
    expect([events[0], events.includes('progress')]).toEqual(['state', true]);
    expect(text).toContain('"file":"order.png","stage":"reading","index":1,"total":1');
    leaving.abort();
    await reader.cancel();
    await rest(server, id);
  });

  it('end with the server', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    const answer = await server.ask(`/api/sessions/${id}/events`);
    await server.close();
    expect(await answer.text()).toContain('event: state');
  });
});

describe('pictures', () => {
  it('are shown upright, no wider than requested, without camera metadata', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    const tagged = await sharp(pixels)
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('files', new File([new Uint8Array(tagged)], 'turned.png'));
    await server.post(`/api/sessions/${id}/files`, form);
    const { files } = await rest(server, id);
    const image = await server.ask(`/api/sessions/${id}/files/${files[0]?.id}/image?width=20`);
    expect(image.headers.get('content-type')).toBe('image/webp');
    const { width, height, exif, format } = await sharp(await image.arrayBuffer()).metadata();
    expect([width, height, exif, format]).toEqual([20, 30, undefined, 'webp']);
  });

  it('are missing for files that are no pictures', async () => {
    const { server, id, state } = await complete();
    const file = state.files.find(({ name }) => name === 'tracking.json');
    expect((await server.ask(`/api/sessions/${id}/files/${file?.id}/image`)).status).toBe(404);
    expect((await server.ask(`/api/sessions/${id}/files/none/image`)).status).toBe(404);
  });
});

describe('the policy of a session', () => {
  it('is one that ships, or one of the operator; another one is refused by its name', async () => {
    const { server, id } = await complete();
    const { policies } = (await (await server.ask('/api/server')).json()) as { policies: readonly { id: string }[] };
    expect(policies.at(-1)).toMatchObject({ id: 'acme/images', own: true, takes: ['images'] });
    expect((await change(server, id, { policy: 'acme/images' })).status).toBe(200);
    expect((await rest(server, id)).policy).toBe('acme/images');
    const refused = await change(server, id, { policy: 'acme/other' });
    expect((await told(refused)).problems).toMatchObject([{ code: 'unknown-policy', place: '/policy' }]);
  });

  it('reads the files anew when it is another one: what they show is told by its words', async () => {
    const seen: string[] = [];
    const core = scriptedCore({
      ...reading,
      read: (file, bytes, options) => {
        seen.push(`${file} ${typeof options.policy === 'object' ? (options.policy as Policy).id : options.policy}`);
        return reading.read(file, bytes, options);
      },
    });
    const { server, id } = await complete(core);
    seen.length = 0;
    await change(server, id, { policy: 'acme/images' });
    expect((await rest(server, id)).report).toBeDefined();
    expect(seen.toSorted()).toEqual(['label.png', 'order.png', 'tracking.json'].map((file) => `${file} acme/images`));
  });

  it('is kept in what is saved, with the times that only some policies ask for', async () => {
    const { server, id } = await complete();
    const fields = { respondBy: '2024-08-27T23:59', buyerAskedAt: 'never', orderTotal: '2490.00 RUB', country: 'ru' };
    await change(server, id, { policy: 'acme/images', fields });
    await rest(server, id);
    const zip = new Uint8Array(await (await server.ask(`/api/sessions/${id}/case.zip`)).arrayBuffer());
    const saved = JSON.parse(strFromU8(unzipSync(zip)['case.json'] as Uint8Array));
    expect(saved).toMatchObject({
      policy: 'acme/images',
      order: { total: { amount: '2490.00', currency: 'RUB' }, destination: { country: 'RU' } },
      dispute: { respondBy: '2024-08-27T23:59:00+03:00', buyerAskedAt: null },
    });
    const again = (await (await open(server, zip)).json()) as State;
    expect(again.policy).toBe('acme/images');
    expect(again.fields.respondBy.value).toBe('2024-08-27T23:59:00+03:00');
    expect(again.fields.buyerAskedAt.value).toBe('never');
    expect(again.asked).toContain('buyerAskedAt');
    const elsewhere = await open(served({ core: reading }), zip);
    expect((await told(elsewhere)).problems).toMatchObject([{ code: 'unknown-policy', place: '/policy' }]);
  });
});

describe('the time to answer', () => {
  it('is counted from the moment that the page names, and from none by itself', async () => {
    const { server, id, state } = await complete();
    expect(state.now).toBeUndefined();
    await change(server, id, { fields: { respondBy: '2024-08-27T23:59:00+03:00' } });
    const stake = async () => (await rest(server, id)).report?.now;
    expect(await stake()).toBeUndefined();
    await change(server, id, { now: '2024-08-21T09:00:00+03:00' });
    expect((await rest(server, id)).now).toBe('2024-08-21T09:00:00+03:00');
    for (const now of ['tomorrow', '2024-08-21', 5]) {
      const refused = await change(server, id, { now });
      expect(refused.status).toBe(400);
      expect((await told(refused)).problems).toMatchObject([{ place: '/now' }]);
    }
  });
});

describe('what the recipient takes', () => {
  it('is every file that was written for them, with the report of these', async () => {
    const wishes: unknown[] = [];
    const core = scriptedCore({
      ...reading,
      build: async (opened, { recipient, submission }) => {
        wishes.push([recipient, submission]);
        const report = reportOf(opened);
        const record = { file: 'D-1.txt', kind: 'text', sha256: 'a'.repeat(64), bytes: 2, characters: 2 } as const;
        return {
          report: { ...report, outputs: [record] },
          pdf: pdfOf('x'),
          outputs: [{ record, bytes: Buffer.from('ok') }],
        };
      },
    });
    const { server, id } = await complete(core);
    await change(server, id, { recipient: 'amex' });
    const made = await server.ask(`/api/sessions/${id}/outputs?submission=true`);
    expect(await made.json()).toMatchObject({ files: ['D-1.txt'], report: { outputs: [{ kind: 'text' }] } });
    const file = await server.ask(`/api/sessions/${id}/outputs/D-1.txt?submission=true`);
    expect(await file.text()).toBe('ok');
    expect(file.headers.get('content-disposition')).toContain('D-1.txt');
    expect((await server.ask(`/api/sessions/${id}/outputs/other.txt`)).status).toBe(404);
    expect(wishes).toEqual([
      ['amex', true],
      ['amex', false],
    ]);
  });

  it('is the PDF where nothing else is written; a recipient whom the policy does not know is refused', async () => {
    const { server, id } = await complete();
    const made = (await (await server.ask(`/api/sessions/${id}/outputs`)).json()) as { files: readonly string[] };
    expect(made.files).toHaveLength(1);
    expect((await server.ask(`/api/sessions/${id}/outputs/${made.files[0]}`)).headers.get('content-type')).toBe(
      'application/pdf',
    );
    const refused = await change(server, id, { recipient: 'nobody' });
    expect((await told(refused)).problems).toMatchObject([{ code: 'bad-option', place: '/recipient' }]);
  });
});

describe('downloads', () => {
  it('are the report, the PDF and the case; before there is a report, 409', async () => {
    const server = served({ core: reading });
    const id = await begun(server);
    for (const name of ['report.json', 'bundle.pdf'])
      expect((await server.ask(`/api/sessions/${id}/${name}`)).status).toBe(409);
    const done = await complete();
    const get = (name: string) => done.server.ask(`/api/sessions/${done.id}/${name}`);
    expect(await (await get('report.json')).text()).toBe(renderJson(done.state.report as NonNullable<State['report']>));
    const pdf = await get('bundle.pdf');
    expect(pdf.headers.get('content-disposition')).toContain(`filename="${number}.pdf"`);
    expect((await get('case.zip')).headers.get('content-type')).toBe('application/zip');
  });

  it('include no marketplace copy if the case does not pass', async () => {
    const core = {
      ...reading,
      build: async (opened: Parameters<typeof reading.build>[0]) => {
        throw new SubmissionRefusedError({ ...reportOf(opened), verdict: 'review' });
      },
    };
    const { server, id } = await complete(core);
    const answer = await server.ask(`/api/sessions/${id}/bundle.pdf?submission=true`);
    expect([answer.status, (await told(answer)).problems[0]?.found]).toEqual([409, 'one that needs a person']);
  });

  it('have the same bytes for the same case', async () => {
    const zips = await Promise.all(
      [0, 1].map(async () => {
        const { server, id } = await complete();
        return Buffer.from(await (await server.ask(`/api/sessions/${id}/case.zip`)).arrayBuffer()).toString('hex');
      }),
    );
    expect(zips[0]).toBe(zips[1]);
  });
});

const open = (server: Server, bytes: Uint8Array): Promise<Response> =>
  server.ask('/api/sessions/open', { method: 'POST', body: new Uint8Array(bytes) });

describe('a saved case', () => {
  it('is reopened from its ZIP as it was', async () => {
    const { server, id, state } = await complete();
    await change(server, id, {
      files: { [state.files[2]?.id ?? '']: { timeZone: 'Asia/Shanghai', masks: [[1, 2, 3, 4]] } },
    });
    await rest(server, id);
    const zip = new Uint8Array(await (await server.ask(`/api/sessions/${id}/case.zip`)).arrayBuffer());
    const answer = await open(server, zip);
    expect(answer.status).toBe(201);
    const again = (await answer.json()) as State;
    expect(again.id).not.toBe(id);
    const judged = await rest(server, again.id);
    expect(judged.files.map(({ name, element, timeZone, masks }) => ({ name, element, timeZone, masks }))).toEqual(
      (await stateOf(server, id)).files.map(({ name, element, timeZone, masks }) => ({
        name,
        element,
        timeZone,
        masks,
      })),
    );
    expect(judged.report?.verdict).toBe('pass');
    expect(new Uint8Array(await (await server.ask(`/api/sessions/${again.id}/case.zip`)).arrayBuffer())).toEqual(zip);
  });

  it('keeps what the page does not show, also from a folder within the ZIP', async () => {
    const server = served({ core: reading });
    const caseFile = JSON.parse(Buffer.from(fixture('case.json')).toString()) as { evidence: { label: string[] } };
    caseFile.evidence.label = ['label.png'];
    const zip = zipSync({
      'D-1/case.json': Buffer.from(JSON.stringify(caseFile)),
      'D-1/order.png': bytesOf('order.png'),
      'D-1/label.png': bytesOf('label.png'),
      'D-1/tracking.json': bytesOf('tracking.json'),
      '__MACOSX/D-1/._label.png': new Uint8Array(8),
    });
    const { id } = (await (await open(server, zip)).json()) as State;
    await rest(server, id);
    const saved = unzipSync(new Uint8Array(await (await server.ask(`/api/sessions/${id}/case.zip`)).arrayBuffer()));
    expect(JSON.parse(strFromU8(saved['case.json'] ?? new Uint8Array()))).toEqual(caseFile);
  });

  it('is shown from a report alone, until its files are supplied and it is judged again', async () => {
    const { server, state } = await complete();
    const report = Buffer.from(renderJson(state.report as NonNullable<State['report']>));
    const shown = (await (await open(server, report)).json()) as State;
    expect([shown.report?.verdict, shown.files.map(({ problem }) => problem?.code)]).toEqual([
      'pass',
      ['file-missing', 'file-missing', 'file-missing'],
    ]);
    await add(server, shown.id, 'label.png');
    expect((await rest(server, shown.id)).report).toBeUndefined();
    await add(server, shown.id, 'order.png', 'tracking.json');
    const judged = await rest(server, shown.id);
    expect(judged.files).toHaveLength(3);
    expect([judged.report?.verdict, judged.fields.disputeOpenedAt.source]).toEqual(['pass', 'typed']);
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['text', () => Buffer.from('hello')],
    ['a PDF that is no bundle', () => Buffer.from('%PDF-1.7\n%%EOF')],
    [
      'a truncated ZIP',
      () => zipSync({ 'case.json': Buffer.from('{}'), 'a.png': new Uint8Array(9000) }, { level: 0 }).subarray(0, 200),
    ],
    ['a ZIP without a case', () => zipSync({ 'a.png': new Uint8Array(9) })],
    [
      'a ZIP that leaves its folder',
      () => zipSync({ 'case.json': Buffer.from('{}'), '../../etc/cron.d/x': new Uint8Array(9) }),
    ],
    [
      'a ZIP with an absolute path',
      () => zipSync({ 'case.json': Buffer.from('{}'), '/etc/passwd': new Uint8Array(9) }),
    ],
  ])('is refused if it is %s', async (_, bytes) => {
    const server = served({ core: reading });
    expect((await open(server, bytes())).status).toBe(400);
  });

  it('is refused if it expands beyond all bounds, whatever size it declares', async () => {
    const server = served({ core: reading, limits: { maxBodyBytes: 1_000_000 } });
    const bomb = zipSync({ 'case.json': Buffer.from('{}'), 'a.png': new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    // The sizes in the local header and in the directory are set small.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 28 < bomb.length; at++)
      for (const [mark, offset] of [
        [0x04034b50, 22],
        [0x02014b50, 24],
      ] as const)
        if (view.getUint32(at, true) === mark && view.getUint32(at + offset, true) === 50_000_000)
          view.setUint32(at + offset, 9, true);
    expect((await open(server, bomb)).status).toBe(413);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.png`, new Uint8Array(1)])),
    );
    expect((await open(server, many)).status).toBe(413);
  });
});

describe('sessions', () => {
  it('are separate: what happens in one is not seen in the other', async () => {
    const server = served({ core: reading });
    const [a, b] = [await begun(server), await begun(server)];
    await Promise.all([add(server, a, 'order.png'), add(server, b, 'label.png')]);
    const [one, two] = [await rest(server, a), await rest(server, b)];
    expect([one.files.map(({ name }) => name), two.files.map(({ name }) => name)]).toEqual([
      ['order.png'],
      ['label.png'],
    ]);
    const [file] = one.files;
    expect((await server.ask(`/api/sessions/${b}/files/${file?.id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('are forgotten when they are deleted, and an hour after the last call', async () => {
    let clock = 0;
    let forgotten = 0;
    const core = { ...reading, forget: () => void forgotten++ };
    const server = served({ core, now: () => clock });
    const [a, b] = [await begun(server), await begun(server)];
    expect((await server.ask(`/api/sessions/${a}`, { method: 'DELETE' })).status).toBe(204);
    expect((await server.ask(`/api/sessions/${a}`)).status).toBe(404);
    expect(forgotten).toBe(1);
    clock = 3_600_001;
    server.tidy();
    expect((await server.ask(`/api/sessions/${b}`)).status).toBe(404);
    expect(forgotten).toBe(2);
  });

  it('that hold nothing make room for new ones; if none does, 429', async () => {
    const server = served({ core: reading, limits: { maxSessions: 2 } });
    const [empty, full] = [await begun(server), await begun(server)];
    await add(server, full, 'order.png');
    await rest(server, full);
    const third = await begun(server);
    expect((await server.ask(`/api/sessions/${empty}`)).status).toBe(404);
    await add(server, third, 'order.png');
    await rest(server, third);
    expect((await server.post('/api/sessions', {})).status).toBe(429);
  });

  it('that are closed during a read end the reading', async () => {
    const aborted: string[] = [];
    const core = {
      ...reading,
      read: async (...[file, , { signal }]: Parameters<typeof reading.read>) =>
        new Promise<never>((_, reject) => {
          signal?.addEventListener('abort', () => {
            aborted.push(file);
            reject(signal.reason);
          });
        }),
    };
    const server = served({ core });
    const id = await begun(server);
    await add(server, id, 'order.png');
    await tick();
    await server.ask(`/api/sessions/${id}`, { method: 'DELETE' });
    await tick();
    expect(aborted).toEqual(['order.png']);
  });
});
