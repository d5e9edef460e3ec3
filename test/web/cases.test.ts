import { setImmediate as tick } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/problems.js';
import type { Report } from '../../src/model/schema/report.js';
import type { Departure } from '../../src/web/index.js';
import {
  caseAsJson,
  caseForm,
  caseJson,
  deferred,
  fixture,
  ownImages,
  pdfOf,
  reportOf,
  scriptedCore,
  served,
  told,
} from './served.js';

interface CaseAnswer {
  readonly id: string;
  readonly state: string;
  readonly verdict: string;
  readonly report: Report;
  readonly links: Readonly<Record<'self' | 'events' | 'report' | 'bundle', string>>;
  readonly problem?: { readonly status: number };
}
const caseIn = async (answer: Response): Promise<CaseAnswer> => (await answer.json()) as CaseAnswer;

/** A core whose cases end on command, and that remembers whether they were stopped. */
const patientCore = () => {
  const started: string[] = [];
  const stopped: string[] = [];
  const gates = new Map<string, ReturnType<typeof deferred<void>>>();
  const gateOf = (id: string) => {
    const gate = gates.get(id) ?? deferred<void>();
    gates.set(id, gate);
    return gate;
  };
  const core = scriptedCore({
    build: async (opened, { signal }) => {
      const { id } = opened.claims;
      started.push(id);
      await new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => {
          stopped.push(id);
          reject(signal.reason);
        });
        void gateOf(id).promise.then(resolve);
      });
      return { report: reportOf(opened), pdf: pdfOf(id) };
    },
  });
  return { core, started, stopped, finish: (id: string) => gateOf(id).resolve() };
};

const named = (id: string): string =>
  caseJson((value) => {
    value['id'] = id;
  });

describe('POST /api/cases', () => {
  it('answers a multipart upload with verdict, report and working links', async () => {
    const { post, ask } = served();
    const answer = await post('/api/cases', caseForm());
    expect(answer.status).toBe(201);
    const { id, verdict, report, links } = await caseIn(answer);
    expect({ verdict, own: report.case.id }).toEqual({ verdict: 'pass', own: 'complete-detail-page' });
    expect(answer.headers.get('location')).toBe(`/api/cases/${id}`);
    expect(await (await ask(links.report)).json()).toEqual(report);
    const bundle = await ask(links.bundle);
    expect(bundle.headers.get('content-type')).toBe('application/pdf');
    expect(bundle.headers.get('content-disposition')).toBe('attachment; filename="complete-detail-page.pdf"');
    expect(new Uint8Array(await bundle.arrayBuffer())).toEqual(pdfOf('complete-detail-page'));
  });

  it('takes the same case as JSON with base64', async () => {
    const { post } = served();
    const answer = await post('/api/cases', caseAsJson());
    expect(answer.status).toBe(201);
    const sizes = (await caseIn(answer)).report.inputs.map(({ file, bytes }) => [file, bytes]);
    expect(sizes).toContainEqual(['label.jpg', fixture('label.jpg').length]);
  });

  it('answers 202 at once if nobody wants to wait, and gives the report later', async () => {
    const { core, finish } = patientCore();
    const { post, ask } = served({ core });
    const answer = await post('/api/cases?wait=false', caseForm());
    expect(answer.status).toBe(202);
    const { links } = await caseIn(answer);
    expect(Object.keys(links).sort()).toEqual(['events', 'self']);
    const early = await ask(`${links.self}/report.json`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([409, '1']);
    finish('complete-detail-page');
    await (await ask(links.events)).text();
    expect((await caseIn(await ask(links.self))).state).toBe('done');
  });

  it('reports progress as events with rising indexes, including past ones, and ends', async () => {
    const { post, ask } = served();
    const { links } = await caseIn(await post('/api/cases', caseForm()));
    const text = await (await ask(links.events)).text();
    const events = [...text.matchAll(/^event: (.*)\ndata: (.*)$/gmu)].map(([, event, data = '']) => ({
      event,
      data: JSON.parse(data) as { index: number; total: number; stage: string; verdict: string },
    }));
    const steps = events.filter(({ event }) => event === 'progress').map(({ data }) => data);
    expect(steps.map(({ stage, index, total }) => [stage, index, total])).toEqual([
      ['reading', 1, 6],
      ['reading', 2, 6],
      ['composing', 3, 6],
      ['proving', 4, 6],
      ['judging', 5, 6],
      ['writing', 6, 6],
    ]);
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { verdict: 'pass' } });
    const rest = await (await ask(links.events, { headers: { 'last-event-id': '7' } })).text();
    expect(rest.match(/^event: /gmu)).toHaveLength(1);
  });

  it('counts the pages that become images, where the recipient takes these', async () => {
    const core = scriptedCore({
      build: async (opened, { onProgress }) => {
        onProgress?.({ stage: 'writing' });
        onProgress?.({ stage: 'imaging', index: 1, total: 2 });
        return { report: reportOf(opened), pdf: pdfOf('x') };
      },
    });
    const { ask, post } = served({ core, policies: [ownImages] });
    const { links } = (await (await post('/api/cases?policy=acme/images', caseForm())).json()) as CaseAnswer;
    const text = await (await ask(links.events)).text();
    expect(text).toContain('{"stage":"imaging","index":7,"total":7}');
  });

  it('is judged by the policy of the operator that it names, and by none that there is not', async () => {
    const seen: string[] = [];
    const core = scriptedCore({
      build: async (opened) => {
        seen.push(opened.policy.id);
        return { report: reportOf(opened), pdf: pdfOf('x') };
      },
    });
    const naming = caseJson((value) => Object.assign(value, { policy: 'acme/images' }));
    const { post } = served({ core, policies: [ownImages] });
    expect((await post('/api/cases', caseForm(naming))).status).toBe(201);
    expect((await post('/api/cases?policy=acme/images', caseForm())).status).toBe(201);
    expect(seen).toEqual(['acme/images', 'acme/images']);
    const [problem] = (await told(await served().post('/api/cases', caseForm(naming)))).problems;
    expect(problem).toMatchObject({ code: 'unknown-policy', file: 'case.json', place: '/policy' });
  });

  it('counts the time to answer from the moment that it is told, and refuses what is none', async () => {
    const seen: unknown[] = [];
    const core = scriptedCore({
      build: async (opened, { now }) => {
        seen.push(now);
        return { report: reportOf(opened), pdf: pdfOf('x') };
      },
    });
    const { post } = served({ core });
    for (const now of ['2024-08-21T09:00:00%2B08:00', '2024-08-21T09:00:00+08:00', '2024-08-21T01:00:00Z'])
      expect((await post(`/api/cases?now=${now}`, caseForm())).status).toBe(201);
    expect((await post('/api/cases', caseForm())).status).toBe(201);
    const local = '2024-08-21T09:00:00+08:00';
    expect(seen).toEqual([local, local, '2024-08-21T01:00:00Z', undefined]);
    for (const now of ['', 'today', '2024-08-21', '2024-08-21T09:00:00', '2024-02-30T09:00:00Z']) {
      const answer = await post(`/api/cases?now=${encodeURIComponent(now)}`, caseForm());
      expect(answer.status).toBe(400);
      expect((await told(answer)).problems).toMatchObject([{ code: 'bad-option', place: 'now' }]);
    }
  });

  it('is removed wherever it is stored once it is deleted, and none else of its id', async () => {
    const released: unknown[] = [];
    const core = scriptedCore({
      release: async (owner, ids) => {
        released.push([owner, ids]);
        return 'removed';
      },
    });
    const { ask, post } = served({ core });
    const ids = [];
    for (let count = 0; count < 2; count++)
      ids.push(((await (await post('/api/cases', caseForm())).json()) as CaseAnswer).id);
    expect((await ask(`/api/cases/${ids[0]}`, { method: 'DELETE' })).status).toBe(204);
    expect(released).toEqual([[ids[0], [JSON.parse(caseJson()).id]]]);
    expect((await ask(`/api/cases/${ids[1]}`)).status).toBe(200);
  });

  it('tells if its deletion has to wait for a worker, and lets one that failed be repeated', async () => {
    const answers: (() => Departure)[] = [
      () => {
        throw new InputError([{ code: 'no-store', file: 's', place: '', expected: 'x', found: 'y', mend: 'z' }]);
      },
      () => 'running',
    ];
    const { ask, post } = served({ core: scriptedCore({ release: async () => answers.shift()?.() ?? 'removed' }) });
    const { id } = (await (await post('/api/cases', caseForm())).json()) as CaseAnswer;
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await ask(`/api/cases/${id}`, { method: 'DELETE' })).status);
    expect(statuses).toEqual([503, 202, 404]);
  });

  it('passes language, zone and limits on to the core', async () => {
    const seen: unknown[] = [];
    const core = scriptedCore({
      build: async (opened, { owner: _owner, signal: _signal, onProgress: _told, ...wishes }) => {
        seen.push(wishes);
        return { report: reportOf(opened), pdf: pdfOf('x') };
      },
    });
    const query = 'language=zh&displayZone=Asia/Shanghai&maxBytes=5000000&recipient=stripe&policy=ozon/not-received';
    expect((await served({ core }).post(`/api/cases?${query}`, caseForm())).status).toBe(201);
    expect(seen).toEqual([{ language: 'zh', displayZone: 'Asia/Shanghai', maxBytes: 5_000_000, recipient: 'stripe' }]);
  });

  it('links images and texts for the recipient, which can be fetched only by those names', async () => {
    const bytes = new TextEncoder().encode('Handed to the carrier.');
    const record = { file: 'D-1.txt', kind: 'text', sha256: '0'.repeat(64), bytes: bytes.length } as const;
    const core = scriptedCore({
      build: async (opened) => ({
        report: { ...reportOf(opened), outputs: [record] },
        pdf: pdfOf('x'),
        outputs: [{ record, bytes }],
      }),
    });
    const { post, ask } = served({ core });
    const { id, links } = (await caseIn(await post('/api/cases', caseForm()))) as CaseAnswer & {
      readonly links: { readonly outputs: readonly string[] };
    };
    expect(links.outputs).toEqual([`/api/cases/${id}/outputs/D-1.txt`]);
    const answer = await ask(links.outputs[0] ?? '');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/u);
    expect(await answer.text()).toBe('Handed to the carrier.');
    expect((await ask(`/api/cases/${id}/outputs/D-2.txt`)).status).toBe(404);
  });

  it.each([
    ['wait=maybe', 'wait'],
    ['language=de', 'language'],
    ['displayZone=Mars/Base', 'displayZone'],
    ['maxBytes=-1', 'maxBytes'],
    ['policy=none', 'policy'],
    ['lang=ru', 'lang'],
  ])('refuses the option %s by name', async (query, place) => {
    const answer = await served().post(`/api/cases?${query}`, caseForm());
    expect(answer.status).toBe(400);
    expect((await told(answer)).problems.map((problem) => problem.place)).toEqual([place]);
  });
});

describe('a case that cannot be used', () => {
  it('is answered with every problem, as on the command line', async () => {
    const broken = caseJson((value) => {
      value['dispute'] = { openedAt: '2024-08-07' };
      value['colour'] = 'red';
    });
    const answer = await served().post('/api/cases', caseForm(broken));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    const { problems } = await told(answer);
    expect(problems.map(({ file, place }) => `${file}${place}`).sort()).toEqual([
      'case.json/colour',
      'case.json/dispute/openedAt',
    ]);
  });

  it('is reported in the language that the caller asks for', async () => {
    const answer = await served().post('/api/cases', caseForm('{'), { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    expect(answer.headers.get('content-language')).toBe('zh');
    expect((await told(answer)).detail).toContain('应为');
  });

  it('names the missing file', async () => {
    const answer = await served().post('/api/cases', caseForm(caseJson(), ['order.png', 'tracking.json']));
    expect((await told(answer)).problems).toMatchObject([{ code: 'file-missing', place: '/evidence/label/0' }]);
  });

  it.each([
    ['nothing at all', new FormData(), 'case'],
    [
      'an unknown part',
      (() => {
        const form = caseForm();
        form.append('file', new File(['x'], 'x.png'));
        return form;
      })(),
      'file',
    ],
    [
      'a file without a name',
      (() => {
        const form = caseForm();
        form.append('files', 'text');
        return form;
      })(),
      'files/3',
    ],
  ])('refuses %s', async (_, form, place) => {
    const answer = await served().post('/api/cases', form);
    expect(answer.status).toBe(400);
    expect((await told(answer)).problems.map((problem) => problem.place)).toContain(place);
  });

  it.each([
    ['{"case":{},"files":{"a.png":"not base64!"}}', 'files/a.png'],
    ['{"case":7}', 'case'],
    ['{"case":{},"files":[]}', 'files'],
    ['{"case":{},"case":{}}', 'body'],
    ['[1', 'body'],
  ])('refuses the JSON %s', async (body, place) => {
    const answer = await served().post('/api/cases', body, { 'content-type': 'application/json' });
    expect(answer.status).toBe(400);
    expect((await told(answer)).problems[0]?.place).toBe(place);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/mixed; boundary=x'])(
    'refuses the type %s with 415',
    async (type) => {
      expect((await served().post('/api/cases', 'x', { 'content-type': type })).status).toBe(415);
    },
  );

  it('takes too long: 503, its work is stopped', async () => {
    const { core, stopped } = patientCore();
    const { post } = served({ core, limits: { caseMs: 5 } });
    const answer = await post('/api/cases', caseForm());
    expect([answer.status, (await told(answer)).problems[0]?.code]).toEqual([503, 'took-too-long']);
    expect(stopped).toEqual(['complete-detail-page']);
  });

  it('meets our own fault: 500, which reveals nothing of what was read', async () => {
    const faults: unknown[] = [];
    const core = scriptedCore({
      build: async () => {
        throw new Error('the label says 123456');
      },
    });
    const log = {
      request: () => undefined,
      fault: () => undefined,
      caseEnded: (_: unknown, fault?: unknown) => void faults.push(fault),
    };
    const { post, ask } = served({ core, log });
    const answer = await post('/api/cases', caseForm());
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('123456');
    expect(faults).toHaveLength(1);
    const { id } = await caseIn(await post('/api/cases?wait=false', caseForm()));
    await (await ask(`/api/cases/${id}/events`)).text();
    const state = await caseIn(await ask(`/api/cases/${id}`));
    expect([state.state, state.problem?.status]).toEqual(['failed', 500]);
    expect((await ask(`/api/cases/${id}/bundle.pdf`)).status).toBe(409);
  });
});

describe('names of uploaded files', () => {
  const upload = (name: string) =>
    served().post('/api/cases', { case: JSON.parse(caseJson()) as object, files: { [name]: '' } });

  it.each(['../label.jpg', '/etc/passwd', 'C:\\label.jpg', 'a\\b.jpg', 'a/../../b.jpg', 'a\u0000b.jpg', '', '.'])(
    'refuses %j, and repeats it without control characters',
    async (name) => {
      const answer = await upload(name);
      expect(answer.status).toBe(400);
      const [problem] = (await told(answer)).problems;
      expect(problem?.code).toBe('path-outside-case');
      expect(Object.values(problem ?? {}).join('')).not.toContain('\u0000');
    },
  );

  it('refuses a name of 4 kB, and repeats part of it', async () => {
    const answer = await upload(`${'я'.repeat(4096)}.jpg`);
    expect(answer.status).toBe(400);
    const [problem] = (await told(answer)).problems;
    expect([problem?.file.length, problem?.found]).toEqual([200, '4100 characters']);
  });

  it('repeats a name with marks of writing direction without the marks', async () => {
    const answer = await upload('../\u202Egpj.exe');
    expect(JSON.stringify(await told(answer))).not.toContain('\u202E');
  });

  it('accepts names in folders, in any script, as the case spells them', async () => {
    const name = 'фото/面单 "1".jpg';
    const value = caseJson((own) => {
      own['evidence'] = { order: ['order.png'], tracking: ['tracking.json'], label: [name] };
    });
    const form = caseForm(value, ['order.png', 'tracking.json']);
    form.append('files', new File([new Uint8Array(fixture('label.jpg'))], name));
    const answer = await served().post('/api/cases', form);
    expect((await caseIn(answer)).report.inputs.map(({ file }) => file)).toContain(name);
  });
});

describe('limits', () => {
  it('refuses a declared size that is too large before it checks the token', async () => {
    const answer = await served({ limits: { maxBodyBytes: 1000 } }).post('/api/cases', 'x', {
      'content-length': '1001',
      authorization: 'Bearer wrong',
    });
    expect(answer.status).toBe(413);
  });

  it('counts a body of undeclared size', async () => {
    const { app } = served({ limits: { maxBodyBytes: 1000 } });
    let given = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        given++;
        controller.enqueue(new Uint8Array(300));
      },
    });
    const headers = {
      host: 'localhost',
      authorization: 'Bearer a-token-of-more-than-thirty-two-letters',
      'content-type': 'application/json',
    };
    const answer = await app.request('/api/cases', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    expect(answer.status).toBe(413);
    expect(given).toBeLessThan(10);
  });

  it('names the file that exceeds the limit for evidence', async () => {
    const answer = await served({ limits: { maxFileBytes: 2000 } }).post('/api/cases', caseForm());
    expect(answer.status).toBe(413);
    expect((await told(answer)).problems.map(({ file }) => file)).toContain('label.jpg');
  });

  it('refuses a multipart bomb of many parts without parsing it', async () => {
    const part = '--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n\r\n';
    const bomb = `${part.repeat(20_000)}--b--\r\n`;
    const answer = await served().post('/api/cases', bomb, { 'content-type': 'multipart/form-data; boundary=b' });
    expect(answer.status).toBe(413);
  });

  it('accepts as many cases as may wait, and answers others 429 with a time', async () => {
    const { core, finish, started } = patientCore();
    const { post } = served({ core, limits: { concurrency: 2, queue: 3 } });
    const ids = Array.from({ length: 20 }, (_, index) => `D-${index}`);
    const asked = ids.map((id) => post('/api/cases', caseForm(named(id))));
    const early: number[] = [];
    for (const answer of asked) void answer.then(({ status }) => early.push(status));
    while (early.length < 15) await tick();
    expect(early).toEqual(Array(15).fill(429));
    expect(started).toHaveLength(2);
    for (const id of ids) finish(id);
    const answers = await Promise.all(asked);
    const built = answers.filter(({ status }) => status === 201);
    expect(built).toHaveLength(5);
    expect(answers.filter(({ headers }) => headers.get('retry-after') !== null)).toHaveLength(15);
    for (const [index, answer] of answers.entries())
      if (answer.status === 201) expect((await caseIn(answer)).report.case.id).toBe(`D-${index}`);
  });

  it('holds no more bytes than allowed, and frees them afterwards', async () => {
    const { core, finish } = patientCore();
    const size = fixture('label.jpg').length * 3;
    const { post } = served({ core, limits: { maxHeldBytes: size } });
    const declared = { 'content-length': String(Math.round(size * 0.7)) };
    const first = post('/api/cases', caseForm(named('A')), declared);
    await tick();
    expect((await post('/api/cases', caseForm(named('B')), declared)).status).toBe(429);
    finish('A');
    await first;
    finish('C');
    expect((await post('/api/cases', caseForm(named('C')), declared)).status).toBe(201);
  });
});

describe('a caller that disconnects', () => {
  it('stops the work on its case', async () => {
    const { core, stopped, started } = patientCore();
    const { post, ask } = served({ core });
    const leaving = new AbortController();
    const form = caseForm();
    const answer = ask('/api/cases', { method: 'POST', body: form, signal: leaving.signal }).catch(() => undefined);
    while (started.length === 0) await tick();
    leaving.abort();
    while (stopped.length === 0) await tick();
    await answer;
    expect((await post('/api/cases?wait=false', caseForm(named('next')))).status).toBe(202);
  });

  it('does not stop the work if another caller waits for it by the same key', async () => {
    const { core, stopped, started, finish } = patientCore();
    const { ask } = served({ core });
    const leaving = new AbortController();
    const body = JSON.stringify(caseAsJson());
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json', 'idempotency-key': 'k-1' } };
    const first = ask('/api/cases', { ...init, signal: leaving.signal }).catch(() => undefined);
    const second = ask('/api/cases', init);
    while (started.length === 0) await tick();
    for (let turn = 0; turn < 50; turn++) await tick();
    leaving.abort();
    await tick();
    finish('complete-detail-page');
    expect((await second).status).toBe(201);
    await first;
    expect([started, stopped]).toEqual([['complete-detail-page'], []]);
  });
});

describe('Idempotency-Key', () => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'one' };

  it('answers the same request from the same case', async () => {
    const { post } = served();
    const body = JSON.stringify(caseAsJson());
    const [first, second] = [await post('/api/cases', body, headers), await post('/api/cases', body, headers)];
    expect((await caseIn(second)).id).toBe((await caseIn(first)).id);
  });

  it('refuses the key of another request, and an invalid key', async () => {
    const { post } = served();
    await post('/api/cases', JSON.stringify(caseAsJson()), headers);
    expect((await post('/api/cases?language=ru', JSON.stringify(caseAsJson()), headers)).status).toBe(422);
    const long = { ...headers, 'idempotency-key': 'x'.repeat(201) };
    expect((await post('/api/cases', JSON.stringify(caseAsJson()), long)).status).toBe(400);
  });

  it('is free again after a refusal, and after its case was deleted', async () => {
    const { post, ask } = served();
    expect((await post('/api/cases', '{}', headers)).status).toBe(400);
    const body = JSON.stringify(caseAsJson());
    const { id } = await caseIn(await post('/api/cases', body, headers));
    await ask(`/api/cases/${id}`, { method: 'DELETE' });
    await tick();
    expect((await caseIn(await post('/api/cases', body, headers))).id).not.toBe(id);
  });
});

describe('DELETE /api/cases/{id}', () => {
  it('forgets the case; of parallel deletes one finds it', async () => {
    const { post, ask } = served();
    const { id } = await caseIn(await post('/api/cases', caseForm()));
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(`/api/cases/${id}`, { method: 'DELETE' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array(7).fill(404)]);
    for (const path of ['', '/report.json', '/bundle.pdf', '/events'])
      expect((await ask(`/api/cases/${id}${path}`)).status).toBe(404);
  });

  it('stops the work on it', async () => {
    const { core, stopped, started } = patientCore();
    const { post, ask } = served({ core });
    const { id } = await caseIn(await post('/api/cases?wait=false', caseForm()));
    while (started.length === 0) await tick();
    expect((await ask(`/api/cases/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(stopped).toEqual(['complete-detail-page']);
  });
});

describe('shutdown of the server', () => {
  it('finishes running work, accepts nothing more, and names what it drops', async () => {
    const { core, finish, started } = patientCore();
    const { post, ask, close } = served({ core, limits: { graceMs: 30, concurrency: 2 } });
    const quick = post('/api/cases', caseForm(named('quick')));
    const { id } = await caseIn(await post('/api/cases?wait=false', caseForm(named('slow'))));
    while (started.length < 2) await tick();
    const closing = close();
    expect((await post('/api/cases', caseForm())).status).toBe(503);
    finish('quick');
    expect((await quick).status).toBe(201);
    expect(await closing).toEqual([id]);
    expect((await ask('/readyz')).status).toBe(503);
  });
});

describe('a case that nobody asked for in a long time', () => {
  it('is forgotten, and so is the oldest if there are too many', async () => {
    let clock = 0;
    const { post, ask, tidy } = served({ now: () => clock, limits: { keptMs: 1000, maxKept: 2 } });
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      clock += 10;
      ids.push((await caseIn(await post('/api/cases', caseForm(named(name))))).id);
    }
    const statuses = async () => Promise.all(ids.map(async (id) => (await ask(`/api/cases/${id}`)).status));
    expect(await statuses()).toEqual([404, 200, 200]);
    clock += 1001;
    tidy();
    expect(await statuses()).toEqual([404, 404, 404]);
  });
});
