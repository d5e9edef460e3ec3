import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Context, createContext, Script } from 'node:vm';
import { field } from './json.js';

const require = createRequire(import.meta.url);

/** A JSONata expression (https://docs.jsonata.org) that maps a carrier's JSON to the project's own form. */
export interface Mapping {
  /** Names the mapping in findings. */
  readonly file: string;
  /** The expression in UTF-8. */
  readonly bytes: Uint8Array;
}

/** What an expression made of a value. `fault` says where it went wrong, what was expected and what was found. */
export type Evaluated = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: string };

/** JSONata is Turing-complete. An expression that runs longer than this, in milliseconds, counts as endless. Chosen, not measured. */
const longestMs = 1000;
/** Total length of all texts that an expression may make, in UTF-16 units. A history needs a thousandth of it. Chosen, not measured. */
const mostText = 200_000_000;
/** Longest list that an expression may make. No history in a file of 100 MB is longer. Chosen, not measured. */
const longestList = 1_000_000;

/**
 * Runs before JSONata, in its own realm. It refuses whatever would give other results on another day or machine: the clock, random numbers,
 * and times without an offset, which the language would read in the machine's zone.
 */
const prelude = `'use strict';
const refuse = (message) => { throw { code: 'refused', message }; };
const RealDate = Date;
const parseDate = RealDate.parse;
globalThis.Date = class extends RealDate {
  constructor(...parts) { super(...(parts.length === 0 ? [0] : parts)); }
  static now() { return 0; }
  static parse(text) {
    return /T.*\\d$/.test(text) && !/[+-]\\d\\d:?\\d\\d$/.test(text)
      ? refuse('a time without an offset for $toMillis: leave such times as they are, they are read later')
      : parseDate(text);
  }
};
const notHere = (name, why) => [name, () => refuse('$' + name + '(), ' + why)];
const changing = 'which gives another result every time';
const bindings = Object.fromEntries([
  notHere('now', changing), notHere('millis', changing), notHere('random', changing), notHere('shuffle', changing),
  notHere('eval', 'which runs text as an expression'),
]);
let texts = 0;
const weigh = (_expression, _input, _environment, result) => {
  if (typeof result === 'string' && (texts += result.length) > ${mostText}) refuse('more text than any history holds');
};
globalThis.run = (expression, json) => {
  globalThis.answer = undefined;
  const fail = ({ code, message, position }) => {
    globalThis.answer = JSON.stringify({ code: String(code), message: String(message), position });
  };
  try {
    const compiled = jsonata(expression, { sequence: ${longestList} });
    compiled.assign(Symbol.for('jsonata.__evaluate_exit'), weigh);
    compiled.evaluate(JSON.parse(json), bindings).then((value) => {
      globalThis.answer = value === undefined ? '{}' : '{"value":' + (JSON.stringify(value) ?? 'null') + '}';
    }).catch(fail);
  } catch (error) {
    fail(error);
  }
};`;

interface Answer {
  readonly value?: unknown;
  readonly message?: string;
  /** The position just after the word in question, in UTF-16 units. */
  readonly position?: number;
}

let scripts: readonly Script[] | undefined;

const openRealm = (): Context => {
  scripts ??= [new Script(readFileSync(require.resolve('jsonata'), 'utf8')), new Script(prelude)];
  // Microtasks run within the script's time limit, so a promise is settled or cut off when the script returns.
  const realm = createContext(Object.create(null) as object, {
    microtaskMode: 'afterEvaluate',
    codeGeneration: { strings: false, wasm: false },
  });
  for (const script of scripts) script.runInContext(realm);
  return realm;
};

const isTimeout = (error: unknown): boolean => field(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const ask = (expression: string, json: unknown): Answer | 'endless' => {
  const realm = openRealm();
  // Only texts pass between the realms, so the script can reach nothing in this realm.
  const call = `run(${JSON.stringify(expression)}, ${JSON.stringify(JSON.stringify(json))})`;
  try {
    new Script(call).runInContext(realm, { timeout: longestMs });
    const answer: unknown = new Script('answer').runInContext(realm, { timeout: longestMs });
    return typeof answer === 'string' ? (JSON.parse(answer) as Answer) : 'endless';
  } catch (error) {
    if (isTimeout(error)) return 'endless';
    throw error;
  }
};

const placeOf = (expression: string, position: number | undefined): string => {
  if (position === undefined) return '';
  const lines = expression.slice(0, position).split(/\r\n|\r|\n/u);
  return `, line ${lines.length}, column ${Math.max(1, lines.at(-1)?.length ?? 1)}`;
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Evaluates a mapping on a value. The expression reaches nothing but the value, ends within about a second, and gives the same result every
 * time. Never throws, whatever the expression holds.
 */
export const evaluateMapping = ({ file, bytes }: Mapping, json: unknown): Evaluated => {
  const refuse = (expected: string, found: string, place = ''): Evaluated => ({
    ok: false,
    fault: `${file}${place}: expected ${expected}, found ${found}`,
  });
  const expression = decode(bytes);
  if (expression === undefined) return refuse('a JSONata expression in UTF-8', 'bytes that are no UTF-8');
  if (expression.trim() === '') return refuse('a JSONata expression', 'an empty file');
  const answer = ask(expression, json);
  if (answer === 'endless') {
    return refuse('a result within a second', 'none: look for an endless recursion, a huge range or a slow pattern');
  }
  if (answer.message !== undefined) {
    return refuse('a JSONata expression that can be evaluated', answer.message, placeOf(expression, answer.position));
  }
  return { ok: true, value: answer.value };
};
