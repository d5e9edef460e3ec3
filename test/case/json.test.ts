import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/case/json.js';

const parse = (text: string) => parseJson(new TextEncoder().encode(text));
const accepts = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('parseJson', () => {
  it('reads whatever JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('refuses exactly what JSON.parse refuses when characters are lost, doubled or changed', () => {
    const damage = fc.constantFrom('', ',', '"', '}', '{', ']', ':', '\\', '0', '-', '\n', '\u0001', '\u007f', "'");
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), damage, (text, seed, put) => {
        const at = seed % (text.length + 1);
        const damaged = text.slice(0, at) + put + text.slice(at + 1);
        const parsed = parse(damaged);
        const onlyDuplicates = !parsed.ok && parsed.faults.every(({ kind }) => kind === 'duplicate-key');
        expect(parsed.ok || onlyDuplicates).toBe(accepts(new TextDecoder().decode(new TextEncoder().encode(damaged))));
      }),
      { numRuns: 500 },
    );
  });

  it('names line and column of a fault, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const parsed = parse(`{${end}  "id": "x",${end}}`);
      expect(parsed).toMatchObject({ ok: false, faults: [{ kind: 'syntax', line: 3, column: 1, found: '}' }] });
    }
  });

  it('says that the file ends too early', () => {
    expect(parse('{"id": "x"')).toMatchObject({ faults: [{ expected: 'a comma or }', found: '' }] });
    expect(parse('')).toMatchObject({ faults: [{ expected: 'a value', found: '', line: 1, column: 1 }] });
  });

  it('refuses a key given twice, also when one of the two is escaped, at every depth', () => {
    expect(parse('{"a/b": [{"id": 1, "\\u0069d": 2}]}')).toMatchObject({
      ok: false,
      faults: [{ kind: 'duplicate-key', pointer: '/a~1b/0/id', key: 'id', column: 20 }],
    });
  });

  it('allows one key in two objects', () => {
    expect(parse('[{"id":1},{"id":2}]').ok).toBe(true);
  });

  it('accepts a byte order mark and refuses other encodings', () => {
    expect(parse('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
    expect(parseJson(Buffer.from('{"a":1}', 'utf16le'))).toMatchObject({ ok: false });
    expect(parseJson(Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toEqual({ ok: false, faults: [{ kind: 'encoding' }] });
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(parse('['.repeat(100_000))).toMatchObject({ faults: [{ kind: 'too-deep' }] });
  });

  it('reads long texts', () => {
    const text = JSON.stringify({ a: 'x'.repeat(900_000), b: '\\n"'.repeat(30_000) });
    expect(parse(text).ok).toBe(true);
  });
});
