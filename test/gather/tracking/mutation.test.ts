import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { trackingFormats } from '../../../src/gather/tracking/index.js';
import { rounds } from '../../rounds.js';
import { entryValues, mutantsOf, noneTried, someOf, subjects, tallyTable, trial } from './fuzz.js';
import { histories, payloadOf } from './histories.js';
import { readJson } from './payloads.js';

/** For each payload; `npm run mutations` tries all of them. */
const mostOfFormat = rounds(250);
const mostOfSample = rounds(100);
const seed = 20240811;

describe('mutants of a whole history in every format', () => {
  let tallies = noneTried;

  it.each(trackingFormats.map(({ id }) => id))(
    'have the same pickup and delivery, a wider one, a doubt, or none: %s',
    (id) => {
      const history = histories[id];
      if (history === undefined) throw new Error(`no history of format ${id} to mutate`);
      const json = payloadOf(history);
      expect(readJson(json)).toMatchObject({ state: 'read', format: id });
      const tried = trial(
        json,
        history.number,
        someOf(mutantsOf(json, entryValues(history)), mostOfFormat, seed),
        tallies,
      );
      tallies = tried.tallies;
      expect(tried.failures).toEqual([]);
    },
  );

  afterAll(() => {
    for (const subject of subjects) process.stdout.write(`${subject}\n${tallyTable(tallies[subject])}\n`);
  });
});

const folder = new URL('../../../../shared/samples/tracking/', import.meta.url);
const samples = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
  : [];

describe.skipIf(samples.length === 0)("mutants of carriers' payloads (skipped if shared/samples is absent)", () => {
  let tallies = noneTried;

  it.each(samples)('have the same pickup and delivery, a wider one, a doubt, or none: %s', (name) => {
    const json: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const reading = readJson(json);
    const number = reading.state === 'read' ? (reading.parcels[0]?.trackingNumber ?? null) : null;
    const tried = trial(json, number, someOf(mutantsOf(json), mostOfSample, seed), tallies);
    tallies = tried.tallies;
    expect(tried.failures).toEqual([]);
  });

  afterAll(() => {
    for (const subject of subjects) process.stdout.write(`${subject}\n${tallyTable(tallies[subject])}\n`);
  });
});
