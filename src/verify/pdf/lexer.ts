import { damaged, type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './values.js';

/** No real document nests arrays and dictionaries deeper. */
const deepest = 100;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const delimiters = new Set(Buffer.from('()<>[]{}/%'));
const isRegular = (byte: number | undefined): boolean => byte !== undefined && !isSpace(byte) && !delimiters.has(byte);
const code = (character: string): number => character.charCodeAt(0);

const escapes: ReadonlyMap<number, number> = new Map(
  (['n\n', 'r\r', 't\t', 'b\b', 'f\f'] as const).map(([from, to]) => [code(from as string), code(to as string)]),
);

/** Reads PDF values from bytes (ISO 32000-1, 7.2 and 7.3), one after the other. */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    // Offsets come from the file itself. One outside the file counts as its end, where there is nothing.
    this.at = Number.isInteger(at) && at >= 0 ? Math.min(at, bytes.length) : bytes.length;
  }

  /** @throws {PdfFault} if there is no value here. */
  value(depth = 0): PdfValue {
    if (depth > deepest) damaged(`values nested over ${deepest} deep at byte ${this.at}`);
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === code('/')) return this.#name();
    if (byte === code('(')) return this.#literal();
    if (byte === code('[')) return this.#array(depth);
    if (byte === code('<')) return this.bytes[this.at + 1] === code('<') ? this.dict(depth) : this.#hex();
    return this.#word();
  }

  /** A word of regular characters, e.g. a number or an operator; empty if there is none here. */
  word(): string {
    this.skipSpace();
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at++;
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, this.at - start).toString('latin1');
  }

  /** Whether this word is next; if so, it is skipped. */
  takes(word: string): boolean {
    const start = this.at;
    if (this.word() === word) return true;
    this.at = start;
    return false;
  }

  integer(): number {
    const start = this.at;
    const word = this.word();
    return /^\d{1,12}$/u.test(word) ? Number(word) : damaged(`no whole number at byte ${start}`);
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === code('%')) this.#skipLine();
      else if (isSpace(byte)) this.at++;
      else return;
    }
  }

  get atEnd(): boolean {
    this.skipSpace();
    return this.at >= this.bytes.length;
  }

  dict(depth = 0): PdfDict {
    this.skipSpace();
    if (this.bytes[this.at] !== code('<') || this.bytes[this.at + 1] !== code('<'))
      damaged(`no dictionary at byte ${this.at}`);
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === code('>') && this.bytes[this.at + 1] === code('>')) break;
      if (this.bytes[this.at] !== code('/')) damaged(`a dictionary that breaks off at byte ${this.at}`);
      const key = this.#name().name;
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return entries;
  }

  #array(depth: number): readonly PdfValue[] {
    this.at++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === code(']')) break;
      items.push(this.value(depth + 1));
    }
    this.at++;
    return items;
  }

  #name(): PdfName {
    this.at++;
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at++;
    const text = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, this.at - start).toString('latin1');
    return new PdfName(text.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  }

  /** A number, a reference (`12 0 R`) or a keyword. */
  #word(): PdfValue {
    const start = this.at;
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return damaged(`no value at byte ${start}`);
    return this.#reference(word) ?? Number(word);
  }

  #reference(word: string): PdfRef | undefined {
    if (!/^\d{1,10}$/u.test(word)) return undefined;
    const after = this.at;
    if (/^\d{1,5}$/u.test(this.word()) && this.takes('R')) return new PdfRef(Number(word));
    this.at = after;
    return undefined;
  }

  #hex(): PdfString {
    const end = this.bytes.indexOf(code('>'), this.at);
    if (end < 0) {
      const start = this.at;
      this.at = this.bytes.length;
      return damaged(`a string that does not end from byte ${start} on`);
    }
    const text = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.at + 1, end - this.at - 1);
    const digits = text.toString('latin1').replace(/[\0\t\n\f\r ]/gu, '');
    if (!/^[0-9a-f]*$/iu.test(digits)) damaged(`a string that is not hexadecimal at byte ${this.at}`);
    this.at = end + 1;
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }

  #literal(): PdfString {
    const out: number[] = [];
    const start = this.at++;
    for (let open = 1; ; ) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) damaged(`a string that does not end from byte ${start} on`);
      if (byte === code('\\')) out.push(...this.#escaped());
      else {
        if (byte === code('(')) open++;
        if (byte === code(')') && --open === 0) return new PdfString(Uint8Array.from(out));
        out.push(byte as number);
      }
    }
  }

  #escaped(): readonly number[] {
    const byte = this.bytes[this.at++] ?? 0;
    if (byte === 10 || byte === 13) {
      if (byte === 13 && this.bytes[this.at] === 10) this.at++;
      return [];
    }
    if (byte < code('0') || byte > code('7')) return [escapes.get(byte) ?? byte];
    let value = byte - code('0');
    for (let more = 0; more < 2; more++) {
      const digit = (this.bytes[this.at] ?? 0) - code('0');
      if (digit < 0 || digit > 7) break;
      value = value * 8 + digit;
      this.at++;
    }
    return [value & 0xff];
  }

  #skipLine(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
  }
}
