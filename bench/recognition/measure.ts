import type { LineReading, Readers } from '../../src/gather/ports.js';
import { editDistance, normaliseIdentifier } from '../../src/model/identifiers.js';
import type { CaseFile } from '../../src/model/schema/case.js';
import type { Report } from '../../src/model/schema/report.js';
import type { RecognitionCase, Score, State, Twin } from './case.js';
import { type Floor, floorOf } from './floor.js';
import { caseFromMemory, checkCase } from './library.js';
import { type Peer, standsIn } from './peers.js';
import { remembering } from './remembering.js';

export interface PeerResult {
  readonly name: string;
  /** One for each thing wanted: whether exactly that stands in what it read. */
  readonly right: readonly boolean[];
  readonly ms: number;
}

export interface CaseResult extends Score {
  readonly className: string;
  readonly seed: number;
  readonly traits: string;
  readonly names: readonly string[];
  /** Of the element that the pictures decide. */
  readonly passed: boolean;
  readonly ms: number;
  readonly twins: number;
  /** Twins whose element passed: each is a broken promise. */
  readonly falsePasses: readonly string[];
  /** Twins whose own check passed, whatever became of the element. */
  readonly falseChecks: readonly string[];
  readonly floorMs: number | undefined;
  readonly peers: readonly PeerResult[];
}

export interface Measured {
  readonly result: CaseResult;
  /** For each picture whose floor was measured. */
  readonly floors: readonly Floor[];
}

export interface MeasureOptions {
  readonly readers: Readers;
  readonly peers: readonly Peer[];
  readonly floor: boolean;
}

/** Runs library, floor, peers and twins on one case, one after the other. */
export const measure = async (made: RecognitionCase, { readers, peers, floor }: MeasureOptions): Promise<Measured> => {
  const start = performance.now();
  const report = await checked(made.pictures, made.caseFile, readers);
  const ms = performance.now() - start;
  const floors: Floor[] = [];
  if (floor) for (const picture of made.pictures) floors.push(await floorOf(picture, readers));
  const others: PeerResult[] = [];
  for (const peer of peers) others.push(await readBy(peer, made));
  const score = made.score(report);
  const words = [...score.misread, ...floors.flatMap(({ lines }) => lines.flatMap(({ reading }) => wordsIn(reading)))];
  const twins = [...made.twins, ...mistakes(made, words)];
  const result = {
    ...score,
    className: made.className,
    seed: made.seed,
    traits: made.traits,
    names: made.wanted.map(({ name }) => name),
    passed: passes(report, made),
    ms,
    twins: twins.length,
    ...(await passing(twins, made, readers)),
    floorMs: floor ? floors.reduce((sum, one) => sum + one.ms, 0) : undefined,
    peers: others,
  };
  return { result, floors };
};

type Files = NonNullable<Twin['pictures']>;

const checked = async (pictures: Files, caseFile: CaseFile, readers: Readers): Promise<Report> => {
  const files = new Map(pictures.map(({ file, bytes }) => [file, bytes]));
  return checkCase(await caseFromMemory({ caseFile, files }), { readers });
};

const passes = ({ elements }: Report, { element }: RecognitionCase): boolean =>
  elements.some(({ id, verdict }) => id === element && verdict === 'pass');

const readBy = async (peer: Peer, { pictures, wanted }: RecognitionCase): Promise<PeerResult> => {
  const start = performance.now();
  const texts: string[] = [];
  for (const { bytes } of pictures) texts.push(await peer.read(bytes));
  const ms = performance.now() - start;
  return { name: peer.name, right: wanted.map(({ value }) => texts.some((text) => standsIn(text, value))), ms };
};

/** Twins that pass, by name. */
const passing = async (
  twins: readonly Twin[],
  made: RecognitionCase,
  readers: Readers,
): Promise<Pick<CaseResult, 'falsePasses' | 'falseChecks'>> => {
  const patient = remembering(readers);
  const falsePasses: string[] = [];
  const falseChecks: string[] = [];
  for (const { name, caseFile, check, pictures = made.pictures } of twins) {
    const report = await checked(pictures, caseFile, patient);
    if (passes(report, made)) falsePasses.push(name);
    if (report.checks.some(({ id, status }) => id === check && status === 'pass')) falseChecks.push(name);
  }
  return { falsePasses, falseChecks };
};

/** A line's text, and each of its words. */
const wordsIn = ({ text }: LineReading): readonly string[] =>
  [text, ...text.split(/[^0-9A-Za-z-]+/u)].map(normaliseIdentifier);

/** The worst that can be claimed: just what a reader makes of a number that it misreads. @param words - All that was read. */
const mistakes = ({ wanted, claiming, pictures }: RecognitionCase, words: readonly string[]): readonly Twin[] => {
  const stands = pictures.flatMap(({ printed }) => printed.map(({ text }) => normaliseIdentifier(text)));
  return wanted.flatMap(({ name, value }) => {
    const right = normaliseIdentifier(value);
    const wrong = [...new Set(words)].filter(
      (word) =>
        word !== right &&
        word.length === right.length &&
        editDistance(word, right, mistakenEdits) <= mistakenEdits &&
        !stands.some((text) => text.includes(word)),
    );
    return wrong.flatMap((word) =>
      claiming === undefined ? [] : [{ name: `${name} as misread: ${word}`, ...claiming(name, word) }],
    );
  });
};

/** What is read wrongly lies this near to the truth. */
const mistakenEdits = 3;

/** How often each state came up. */
export const countStates = (states: readonly State[]): Readonly<Record<State, number>> => ({
  right: states.filter((state) => state === 'right').length,
  missed: states.filter((state) => state === 'missed').length,
  misread: states.filter((state) => state === 'misread').length,
});
