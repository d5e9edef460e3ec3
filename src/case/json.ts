/**
 * Parses hand-written JSON. A fault is named with its line and column. A key given twice is refused, because `JSON.parse` would silently keep the
 * last one.
 */

import { pointerStep } from '../model/json-pointer.js';

export type JsonFault =
  | { readonly kind: 'encoding' }
  | { readonly kind: 'too-deep'; readonly line: number; readonly column: number }
  | {
      readonly kind: 'syntax';
      /** Line from 1. Columns count from 1 in UTF-16 units, as in editors. */
      readonly line: number;
      readonly column: number;
      readonly expected: string;
      /** The unexpected character; empty at the end of the text. */
      readonly found: string;
    }
  | {
      readonly kind: 'duplicate-key';
      /** JSON pointer of the second key. */
      readonly pointer: string;
      readonly key: string;
      readonly line: number;
      readonly column: number;
    };

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly JsonFault[] };

const deepest = 100;
const tokens = {
  space: /[ \t\n\r]*/y,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
  string: /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y,
  scalar: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y,
} as const;

class Halt extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Walks the text once without building anything; `JSON.parse` makes the value. */
class Scanner {
  readonly duplicates: JsonFault[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value('', 0);
    if (this.#peek() !== '') this.#fail('the end of the file');
  }

  #value(pointer: string, depth: number): void {
    if (depth > deepest) throw new Halt({ kind: 'too-deep', ...this.#position(this.#at) });
    const next = this.#peek();
    if (next === '{') this.#object(pointer, depth);
    else if (next === '[') this.#array(pointer, depth);
    else if (next === '"') this.#string('text in double quotes');
    else if (this.#take(tokens.scalar) === undefined) this.#fail('a value');
  }

  #object(pointer: string, depth: number): void {
    const keys = new Set<string>();
    this.#at++;
    if (this.#skip('}')) return;
    do {
      this.#peek();
      const start = this.#at;
      const key = this.#string('a key in double quotes');
      const at = pointer + pointerStep(key);
      if (keys.has(key)) this.duplicates.push({ kind: 'duplicate-key', pointer: at, key, ...this.#position(start) });
      keys.add(key);
      if (!this.#skip(':')) this.#fail('a colon');
      this.#value(at, depth + 1);
    } while (this.#skip(','));
    if (!this.#skip('}')) this.#fail('a comma or }');
  }

  #array(pointer: string, depth: number): void {
    this.#at++;
    if (this.#skip(']')) return;
    let index = 0;
    do this.#value(pointer + pointerStep(index++), depth + 1);
    while (this.#skip(','));
    if (!this.#skip(']')) this.#fail('a comma or ]');
  }

  #string(expected: string): string {
    const text = this.#peek() === '"' ? this.#take(tokens.string) : undefined;
    if (text === undefined) return this.#fail(expected);
    return JSON.parse(text) as string;
  }

  /** The next character that is not white space; empty at the end. */
  #peek(): string {
    this.#take(tokens.space);
    return this.#text.charAt(this.#at);
  }

  #skip(character: string): boolean {
    const there = this.#peek() === character;
    if (there) this.#at++;
    return there;
  }

  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const text = token.exec(this.#text)?.[0];
    this.#at += text?.length ?? 0;
    return text;
  }

  #fail(expected: string): never {
    const code = this.#text.codePointAt(this.#at);
    const found = code === undefined ? '' : String.fromCodePoint(code);
    throw new Halt({ kind: 'syntax', ...this.#position(this.#at), expected, found });
  }

  #position(offset: number): { readonly line: number; readonly column: number } {
    const lines = this.#text.slice(0, offset).split(/\r\n|\r|\n/u);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  }
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const faultsOf = (text: string): readonly JsonFault[] => {
  const scanner = new Scanner(text);
  try {
    scanner.document();
    return scanner.duplicates;
  } catch (error) {
    if (error instanceof Halt) return [error.fault];
    throw error;
  }
};

/** Reads UTF-8 JSON, with or without a byte order mark. */
export const parseJson = (bytes: Uint8Array): ParsedJson => {
  const text = decode(bytes);
  if (text === undefined) return { ok: false, faults: [{ kind: 'encoding' }] };
  const faults = faultsOf(text);
  return faults.length === 0 ? { ok: true, value: JSON.parse(text) as unknown } : { ok: false, faults };
};
