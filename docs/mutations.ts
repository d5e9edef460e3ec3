/** Writes `tracking-mutations.md`: what becomes of pickup and delivery under every mutant of every format's history, and of the payloads of carriers where they are at hand. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { trackingFormats } from '../src/gather/tracking/index.js';
import {
  entryValues,
  type Mutant,
  mutantsOf,
  noneTried,
  type Subject,
  subjects,
  type Tallies,
  tallyTable,
  trial,
} from '../test/gather/tracking/fuzz.js';
import { histories, payloadOf } from '../test/gather/tracking/histories.js';
import { readJson } from '../test/gather/tracking/payloads.js';

interface Case {
  readonly name: string;
  readonly json: unknown;
  readonly number: string | null;
  readonly mutants: readonly Mutant[];
}

const tallied = (cases: Iterable<Case>): Tallies => {
  let tallies = noneTried;
  for (const { name, json, number, mutants } of cases) {
    const tried = trial(json, number, mutants, tallies);
    tallies = tried.tallies;
    for (const failure of tried.failures) process.stderr.write(`${name}: ${failure}\n`);
    if (tried.failures.length > 0) process.exitCode = 1;
  }
  return tallies;
};

const ofFormats = function* (): Iterable<Case> {
  for (const { id } of trackingFormats) {
    const history = histories[id];
    if (history === undefined) throw new Error(`no history of format ${id}`);
    const json = payloadOf(history);
    yield { name: id, json, number: history.number, mutants: mutantsOf(json, entryValues(history)) };
  }
};

const folder = new URL('../../shared/samples/tracking/', import.meta.url);

const ofCarriers = function* (): Iterable<Case> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json')) continue;
    const json: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const reading = readJson(json);
    const number = reading.state === 'read' ? (reading.parcels[0]?.trackingNumber ?? null) : null;
    yield { name, json, number, mutants: mutantsOf(json) };
  }
};

const introduction = readFileSync(new URL('tracking-mutations.introduction.md', import.meta.url), 'utf8').trim();

const headings: Readonly<Record<Subject, string>> = { pickup: '### Of the pickup', delivery: '### Of the delivery' };

const tables = (tallies: Tallies): readonly string[] =>
  subjects.flatMap((subject) => [headings[subject], tallyTable(tallies[subject])]);

const page = [
  '<!-- Written by `npm run mutations`, its words from tracking-mutations.introduction.md. Do not edit. -->',
  introduction,
  `## A whole history in each of the ${trackingFormats.length} formats`,
  ...tables(tallied(ofFormats())),
  '## Payloads of carriers',
  ...(existsSync(folder) ? tables(tallied(ofCarriers())) : ['They were not at hand when this page was written.']),
];

writeFileSync(new URL('tracking-mutations.md', import.meta.url), `${page.join('\n\n')}\n`);
