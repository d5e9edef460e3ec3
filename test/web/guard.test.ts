import { describe, expect, it } from 'vitest';
import { hostNameOf } from '../../src/web/guard/host.js';
import { isSameToken, newToken } from '../../src/web/guard/token.js';
import { languageOf } from '../../src/web/language.js';
import { caseForm, description, served, silent, token, told } from './served.js';

const path = '/api/server';

describe('the token', () => {
  it.each([
    [{}, 401],
    [{ authorization: '' }, 401],
    [{ authorization: `Basic ${token}` }, 401],
    [{ authorization: `Bearer ${token.slice(1)}` }, 401],
    [{ authorization: `Bearer ${token}x` }, 401],
    [{ authorization: `Bearer ${token}` }, 200],
    [{ authorization: `bearer  ${token}` }, 200],
  ])('%j is answered %i', async (headers, status) => {
    const answer = await served().app.request(path, { headers: { host: 'localhost:1', ...headers } });
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('is required by everything below /api/ that reveals something of a case', async () => {
    const { app } = served();
    for (const [address, item] of Object.entries(description.paths)) {
      for (const [method, operation] of Object.entries(item).filter(([name]) => name !== 'parameters')) {
        const isOpen = (operation as { security?: unknown }).security !== undefined;
        const answer = await app.request(address.replace('{schema}', 'case.schema.json').replaceAll(/\{\w+\}/gu, 'x'), {
          method: method.toUpperCase(),
          headers: { host: 'localhost' },
        });
        expect([address, method, answer.status === 401]).toEqual([address, method, !isOpen]);
      }
    }
  });

  it('does not count in the address, where a log or a history would keep it', async () => {
    const answer = await served().app.request(`${path}?token=${token}`, { headers: { host: 'localhost' } });
    expect(answer.status).toBe(401);
  });

  it('has 256 bits, differs each time, and is compared with tokens of any length', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
    expect(newToken()).not.toBe(newToken());
    expect([isSameToken('', token), isSameToken(token.repeat(9), token), isSameToken(token, token)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the Host', () => {
  it.each(['127.0.0.1:8080', 'localhost', 'LOCALHOST:1', '[::1]:8080'])('%s is this machine', async (host) => {
    expect((await served().ask(path, { headers: { host } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '192.168.0.7:8080',
    '',
    'a b',
    '[::1',
    '127.0.0.1:x',
  ])('%j is refused: a name bound to this machine, or none', async (host) => {
    expect((await served().ask(path, { headers: { host } })).status).toBe(421);
  });

  it('beyond this machine may be any numeric address, and the given names', async () => {
    const { ask } = served({ hosts: { names: ['triproof.example.org'], anyAddress: true } });
    const statuses = await Promise.all(
      ['192.168.0.7:8080', 'triproof.example.org', 'evil.example', '[fe80::1]:80'].map(
        async (host) => (await ask(path, { headers: { host } })).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 421, 200]);
  });

  it('is read without its port', () => {
    expect(['a.example:80', '[::1]:80', '[::1]', 'A.example'].map(hostNameOf)).toEqual([
      'a.example',
      '::1',
      '::1',
      'a.example',
    ]);
  });
});

describe('the origin of a request', () => {
  const host = '127.0.0.1:8080';
  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://127.0.0.1:9999' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
    [{ origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: `https://${host}` }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{}, 200],
  ])('%j is answered %i', async (headers, status) => {
    expect((await served().ask(path, { headers: { host, ...headers } as Record<string, string> })).status).toBe(status);
  });

  it('refuses a form from another page, even with the token', async () => {
    const answer = await served().post('/api/cases', caseForm(), { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
  });

  it('lets a link open the page', async () => {
    const { app } = served();
    const headers = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await app.request('/', { headers })).status).toBe(200);
  });

  it('allows no other origin to read anything (CORS)', async () => {
    const { app } = served();
    const headers = { host, origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await app.request('/api/cases', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('every answer', () => {
  it('has the headers that restrict the browser, refusals too', async () => {
    const { ask, app } = served();
    const answers = [
      await ask(path),
      await ask('/api/cases/none'),
      await app.request('/', { headers: { host: 'localhost' } }),
      await app.request('/', { headers: { host: 'evil.example' } }),
    ];
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/u,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('to another method lists the allowed ones', async () => {
    const { ask } = served();
    const answer = await ask('/api/cases/x', { method: 'PUT' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, DELETE']);
    expect((await ask('/api/nothing')).status).toBe(404);
  });
});

describe('the log', () => {
  it('contains no name, number, token or address', async () => {
    const lines: object[] = [];
    const log = {
      ...silent,
      request: (line: object) => void lines.push(line),
      caseEnded: (line: object) => void lines.push(line),
    };
    const { post, ask } = served({ log });
    const { id } = (await (await post('/api/cases', caseForm())).json()) as { id: string };
    await ask(`/api/cases/${id}/report.json`);
    await ask(`/api/70548213-0117-1?token=${token}`);
    const text = JSON.stringify(lines);
    for (const secret of [id, token, '70548213', 'LK058863565CN', 'label.jpg', 'complete-detail-page'])
      expect(text).not.toContain(secret);
    expect(lines).toHaveLength(4);
    expect(lines).toMatchObject([
      { state: 'done', files: 3 },
      { method: 'POST', route: '/api/cases', status: 201 },
      { method: 'GET', route: '/api/cases/:id/report.json', status: 200 },
      { method: 'GET', route: 'other', status: 404 },
    ]);
  });
});

describe('the language of complaints', () => {
  it.each([
    [undefined, 'en'],
    ['ru-RU,ru;q=0.9,en-US;q=0.8', 'ru'],
    ['de, zh;q=0.5, en;q=0.4', 'zh'],
    ['en;q=0, ru;q=0.1', 'ru'],
    ['*', 'en'],
    ['ru;q=x,zh', 'ru'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('applies to complaints about the token, too', async () => {
    const answer = await served().ask(path, { headers: { authorization: 'Bearer no', 'accept-language': 'ru' } });
    expect((await told(answer)).detail).toMatch(/ожидается .+ дано /u);
  });
});
