import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { served, token } from './served.js';

let place: string;
let output: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'triproof-output-'));
  output = join(place, 'out');
  await mkdir(join(output, 'pages'), { recursive: true });
  await writeFile(join(place, 'secret.json'), '{"secret":1}');
  await writeFile(join(output, 'index.html'), '<!doctype html><style>p{}</style><script>1</script><a href="D-1.pdf">');
  await writeFile(join(output, 'D-1.pdf'), '%PDF-1.7');
  await writeFile(join(output, 'pages', 'index.html'), '<p>page');
  await writeFile(join(output, 'pages', 'a.jpg'), 'x');
  await writeFile(join(output, '.env'), 'x');
  await writeFile(join(output, 'run.sh'), 'x');
  await symlink(join(place, 'secret.json'), join(output, 'link.json'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  served({ output }).app.request(path, { headers: { host: 'localhost', ...headers } });
const bearer = { authorization: `Bearer ${token}` };

describe('a folder written by build', () => {
  it('is shown to a program with the token, and to nobody without', async () => {
    expect((await get('/output/index.html')).status).toBe(401);
    expect((await get('/output/index.html?token=wrong')).status).toBe(401);
    const pdf = await get('/output/D-1.pdf', bearer);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
  });

  it('has its own address for a browser, with working links and without the token', async () => {
    const answer = await get(`/output/?token=${token}`);
    const location = answer.headers.get('location') ?? '';
    expect([answer.status, location.includes(token)]).toEqual([303, false]);
    const page = await get(location);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('D-1.pdf')]);
    expect((await get(`${location}D-1.pdf`)).status).toBe(200);
    expect((await get(`${location}pages/`)).status).toBe(200);
  });

  it('shows its pictures in its documents, which have no origin, and lets other pages show nothing else', async () => {
    const policyOf = async (path: string) => (await get(path, bearer)).headers.get('cross-origin-resource-policy');
    expect(await policyOf('/output/pages/a.jpg')).toBe('cross-origin');
    expect(await policyOf('/output/D-1.pdf')).toBe('same-origin');
    const asPicture = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
    const address = `${(await get(`/output/?token=${token}`)).headers.get('location')}pages/a.jpg`;
    expect((await get(address, asPicture)).status).toBe(200);
    expect((await get('/output/pages/a.jpg', asPicture)).status).toBe(401);
    const csp = (await get('/output/index.html', bearer)).headers.get('content-security-policy');
    expect(csp).toContain("img-src 'self' data:");
  });

  it('opens nothing else by its address', async () => {
    const location = (await get(`/output/?token=${token}`)).headers.get('location') ?? '';
    const key = location.split('/')[2] ?? '';
    expect((await get('/api/server', { authorization: `Bearer ${key}` })).status).toBe(401);
  });

  it('lets its pages run their own scripts, and reach nothing of the server', async () => {
    const policy = (await get('/output/index.html', bearer)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+';/u);
    expect(policy).toMatch(/sandbox allow-scripts/u);
    expect(policy).not.toMatch(/allow-same-origin|unsafe|connect-src/u);
  });

  it.each([
    '../secret.json',
    '..%2fsecret.json',
    '%2e%2e/secret.json',
    '%2e%2e%2fsecret.json',
    '..%5csecret.json',
    'link.json',
    '.env',
    'run.sh',
    'pages',
    'pages/../../secret.json',
    '/etc/passwd',
    '%00',
    '%zz',
    'nothing.pdf',
  ])('does not show %s', async (path) => {
    const answer = await get(`/output/${path}`, bearer);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('"secret"');
  });

  it('is missing if none was named', async () => {
    expect((await served().ask('/output/index.html')).status).toBe(404);
  });
});
