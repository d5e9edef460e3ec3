import { policyOption, zoneProblem } from '../../case/index.js';
import { momentValue } from '../../intake/index.js';
import { didYouMean } from '../../model/closest.js';
import { defined } from '../../model/defined.js';
import { isObject } from '../../model/json-object.js';
import { InputError, type InputProblem } from '../../model/problems.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Box, EvidenceElement } from '../../model/schema/report.js';
import { limitsOf } from '../../policy/limits.js';
import { displayProblems } from '../../report/saved-facts.js';
import { isLanguage } from '../../words/languages.js';
import { HttpProblem, harmlessName, problemAt } from '../problem.js';
import { typedClockOf } from './draft.js';
import { type EntryRest, fieldNames, type SessionFile, type Typed } from './model.js';
import type { Session } from './session.js';
import type { SessionSettings } from './settings.js';

/** A person's changes, checked. Every malformed value is reported. */
export interface CheckedChange {
  readonly settings: SessionSettings;
  readonly typed: Typed;
  readonly files: readonly SessionFile[];
}

type Json = Readonly<Record<string, unknown>>;

class Checker {
  readonly problems: InputProblem[] = [];

  wrong(place: string, expected: string, mend = 'See /api/openapi.json.'): undefined {
    this.problems.push(problemAt('schema-mismatch', place, { expected, found: 'something else', mend }));
    return undefined;
  }

  /** An object with no other keys than these. A missing one counts as empty. */
  object(value: unknown, place: string, keys?: readonly string[]): Json {
    if (value === undefined) return {};
    if (!isObject(value)) {
      this.wrong(place, 'an object');
      return {};
    }
    for (const key of Object.keys(value))
      if (keys !== undefined && !keys.includes(key)) this.#strange(place, key, keys);
    return value;
  }

  #strange(place: string, key: string, keys: readonly string[]): void {
    const expected = `only ${keys.map((each) => `\`${each}\``).join(', ')}`;
    const mend = didYouMean(key.slice(0, 100), keys, 'Remove it.');
    this.problems.push(
      problemAt('unknown-key', `${place}/${harmlessName(key)}`, { expected, found: 'another key', mend }),
    );
  }

  text(value: unknown, place: string, longest: number): string | undefined {
    if (typeof value === 'string' && value.length <= longest) return value;
    return this.wrong(place, `a text of at most ${longest} characters`);
  }

  zone(value: unknown, place: string): string | undefined {
    const text = this.text(value, place, 100);
    const problem = text === undefined ? undefined : zoneProblem(text, '', place);
    if (problem !== undefined) this.problems.push(problem);
    return text;
  }
}

const settingsIn = (json: Json, before: SessionSettings, own: readonly Policy[], check: Checker): SessionSettings => {
  const { language, policy, displayZone, recipient, now } = json;
  const settings = { ...before };
  if (typeof language === 'string' && isLanguage(language)) settings.language = language;
  else if (language !== undefined) check.wrong('/language', 'one of en, ru, zh');
  if (policy !== undefined) settings.policy = policyIn(policy, own, check) ?? before.policy;
  // Recipients belong to their policy, so the choice does not carry over to another one.
  if (settings.policy !== before.policy) settings.recipient = undefined;
  if (recipient !== undefined) settings.recipient = recipientIn(recipient, settings.policy, own, check);
  if (now !== undefined) settings.now = nowIn(now, check);
  if (displayZone !== undefined)
    settings.displayZone = displayZone === null ? undefined : check.zone(displayZone, '/displayZone');
  return settings;
};

/** Reports a problem with a value at its place, and returns undefined then. */
const tried = <T>(place: string, check: Checker, find: () => T): T | undefined => {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    check.problems.push(...error.problems.map((problem) => ({ ...problem, place })));
    return undefined;
  }
};

const policyIn = (value: unknown, own: readonly Policy[], check: Checker): string | undefined => {
  const id = check.text(value, '/policy', 100);
  return id === undefined ? undefined : tried('/policy', check, () => policyOption(id, own).id);
};

const recipientIn = (value: unknown, policy: string, own: readonly Policy[], check: Checker): string | undefined => {
  if (value === null) return undefined;
  const id = check.text(value, '/recipient', 100);
  if (id !== undefined)
    tried('/recipient', check, () => limitsOf(policyOption(policy, own), { recipient: harmlessName(id) }));
  return id;
};

const nowIn = (value: unknown, check: Checker): string | undefined => {
  if (value === null) return undefined;
  const now = check.text(value, '/now', 100);
  if (now !== undefined) check.problems.push(...displayProblems({ now }).map((each) => ({ ...each, place: '/now' })));
  return now;
};

const typedIn = (json: unknown, before: Typed, check: Checker): Typed => {
  const fields = check.object(json, '/fields', fieldNames);
  if (Object.keys(fields).length === 0) return before;
  const typed: { -readonly [K in keyof Typed]: Typed[K] } = { ...before };
  for (const name of fieldNames) {
    const value = fields[name];
    if (value === null || value === '') delete typed[name];
    else if (value !== undefined) typed[name] = check.text(value, `/fields/${name}`, 500) ?? '';
  }
  return typed;
};

const elements = ['order', 'tracking', 'label'] as const satisfies readonly EvidenceElement[];

const elementIn = (value: unknown, place: string, check: Checker): EvidenceElement | null => {
  const known = elements.find((each) => each === value);
  if (known === undefined && value !== null) check.wrong(place, 'one of `order`, `tracking`, `label`, or `null`');
  return known ?? null;
};

const mostMasks = 200;
const farthest = 100_000;

/** A box in whole pixels. Parts outside the picture are cut off when it is read. */
const isBox = (value: unknown): value is Box =>
  Array.isArray(value) &&
  value.length === 4 &&
  value.every((side) => Number.isInteger(side) && Math.abs(side) <= farthest) &&
  value[2] > 0 &&
  value[3] > 0;

const masksIn = (value: unknown, place: string, check: Checker): readonly Box[] => {
  if (Array.isArray(value) && value.length <= mostMasks && value.every(isBox)) return value;
  check.wrong(place, 'a list of boxes, each of four whole numbers: x, y, width, height');
  return [];
};

/** The longest address that is taken. Browsers show no more than about this. */
const longestUrl = 2000;

const urlIn = (value: unknown, place: string, check: Checker): string | undefined =>
  value === null ? undefined : check.text(value, place, longestUrl)?.trim() || undefined;

const retrievedIn = (value: unknown, place: string, typed: Typed, check: Checker): string | undefined => {
  const text = value === null ? '' : (check.text(value, place, 100)?.trim() ?? '');
  if (text === '') return undefined;
  const moment = momentValue(text, typedClockOf(typed));
  if (moment.ok) return moment.value;
  const { found, mend } = moment;
  const expected = 'a date and time to the minute, with its zone';
  check.problems.push(problemAt('bad-option', place, { expected, found, mend }));
  return undefined;
};

const sourceIn = (
  rest: EntryRest,
  { url, retrievedAt }: Json,
  place: string,
  typed: Typed,
  check: Checker,
): EntryRest => {
  const { url: _url, retrievedAt: _retrievedAt, ...others } = rest;
  const [page, at] = [
    url === undefined ? rest.url : urlIn(url, `${place}/url`, check),
    retrievedAt === undefined ? rest.retrievedAt : retrievedIn(retrievedAt, `${place}/retrievedAt`, typed, check),
  ];
  return { ...others, ...defined({ url: page, retrievedAt: at }) };
};

const fileIn = (file: SessionFile, json: unknown, typed: Typed, check: Checker): SessionFile => {
  const place = `/files/${file.id}`;
  const wish = check.object(json, place, ['element', 'timeZone', 'masks', 'url', 'retrievedAt']);
  const { element, timeZone, masks } = wish;
  return {
    ...file,
    ...(element === undefined ? {} : { moved: elementIn(element, `${place}/element`, check) }),
    ...(timeZone === undefined
      ? {}
      : { timeZone: timeZone === null || timeZone === '' ? undefined : check.zone(timeZone, `${place}/timeZone`) }),
    ...(masks === undefined ? {} : { masks: masksIn(masks, `${place}/masks`, check) }),
    rest: sourceIn(file.rest, wish, place, typed, check),
  };
};

const filesIn = (
  json: unknown,
  before: readonly SessionFile[],
  typed: Typed,
  check: Checker,
): readonly SessionFile[] => {
  const changes = check.object(json, '/files');
  if (Object.keys(changes).length === 0) return before;
  for (const id of Object.keys(changes))
    if (!before.some((file) => file.id === id))
      check.wrong(`/files/${harmlessName(id)}`, 'the id of a file of this session');
  return before.map((file) => (Object.hasOwn(changes, file.id) ? fileIn(file, changes[file.id], typed, check) : file));
};

/**
 * The changes to a session in the body of a PATCH.
 * @throws {HttpProblem} With everything that is malformed. Then nothing is changed.
 */
export const changeIn = (json: unknown, { settings, typed, files, policies }: Session): CheckedChange => {
  const check = new Checker();
  const keys = ['language', 'displayZone', 'policy', 'recipient', 'now', 'fields', 'files'];
  if (json === undefined) check.wrong('', 'an object');
  const whole = check.object(json, '', keys);
  const now = typedIn(whole['fields'], typed, check);
  const change = {
    settings: settingsIn(whole, settings, policies, check),
    typed: now,
    files: filesIn(whole['files'], files, now, check),
  };
  if (check.problems.length > 0) throw new HttpProblem(400, check.problems);
  return change;
};
