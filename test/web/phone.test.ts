import { describe, expect, it } from 'vitest';
import { foreignWords } from '../words/foreign.js';
import { served, token } from './served.js';

const lan = { origin: () => 'http://192.168.0.7:9000', hosts: { names: ['192.168.0.7'], anyAddress: false } };
const host = '192.168.0.7:9000';

const begun = async () => {
  const server = served({ lan });
  const idOf = async () => ((await (await server.post('/api/sessions', {})).json()) as { id: string }).id;
  const id = await idOf();
  const { link } = (await (await server.ask(`/api/sessions/${id}/phone`)).json()) as { link: string };
  const { pathname, search, searchParams } = new URL(link);
  const phone = (path: string, init: RequestInit = {}) =>
    server.phone?.request(path, {
      ...init,
      headers: { host, ...(init.headers as Record<string, string>) },
    }) as Promise<Response>;
  return { ...server, idOf, id, path: `${pathname}${search}`, phoneToken: searchParams.get('token') ?? '', phone };
};

const photo = (): FormData => {
  const form = new FormData();
  form.append('files', new File(['not quite a photo'], 'IMG_0001.jpg'));
  return form;
};

const filesOf = async ({ ask }: Pick<ReturnType<typeof served>, 'ask'>, id: string): Promise<readonly unknown[]> =>
  ((await (await ask(`/api/sessions/${id}`)).json()) as { files: unknown[] }).files;

describe("the same person's phone", () => {
  it('gets a form without a script, and its photo lands in the session that made the link', async () => {
    const server = await begun();
    const other = await server.idOf();
    const form = await server.phone(server.path, { headers: { 'accept-language': 'ru' } });
    const html = await form.text();
    expect([form.status, html.includes('<script')]).toEqual([200, false]);
    expect(form.headers.get('content-security-policy')).toContain("form-action 'self'");
    const sent = await server.phone(server.path, { method: 'POST', body: photo() });
    expect(sent.status).toBe(201);
    expect(await filesOf(server, server.id)).toMatchObject([{ name: 'IMG_0001.jpg' }]);
    expect(await filesOf(server, other)).toEqual([]);
  });

  it('can reach nothing else: no other address, token or door', async () => {
    const server = await begun();
    for (const path of ['/', '/api/server', `/api/sessions/${server.id}`, '/output/'])
      expect((await server.phone(path, { headers: { authorization: `Bearer ${server.phoneToken}` } })).status).toBe(
        404,
      );
    expect((await server.phone(`/phone?token=${token}`)).status).toBe(401);
    expect((await server.phone('/phone')).status).toBe(401);
    const main = await server.app.request('/api/server', {
      headers: { host: 'localhost', authorization: `Bearer ${server.phoneToken}` },
    });
    expect(main.status).toBe(401);
  });

  it('is refused once the session is gone', async () => {
    const server = await begun();
    await server.ask(`/api/sessions/${server.id}`, { method: 'DELETE' });
    expect((await server.phone(server.path)).status).toBe(401);
  });

  it('is refused under another host name, and from another page', async () => {
    const { phone, path } = await begun();
    expect((await phone(path, { headers: { host: 'evil.example' } })).status).toBe(421);
    expect(
      (await phone(path, { method: 'POST', body: photo(), headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403);
  });

  it('is unavailable unless requested', async () => {
    const { post, ask, phone } = served();
    const { id } = (await (await post('/api/sessions', {})).json()) as { id: string };
    expect((await ask(`/api/sessions/${id}/phone`)).status).toBe(404);
    expect(phone).toBeUndefined();
  });

  it.each(['en', 'ru', 'zh'] as const)('gets the language of its browser (%s)', async (language) => {
    const { phone, path } = await begun();
    const html = await (await phone(path, { headers: { 'accept-language': language } })).text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(foreignWords(html.replaceAll(/<[^>]*>/gu, ''), language)).toEqual([]);
  });
});
