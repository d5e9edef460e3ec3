import {
  type CaseTold,
  type ClockZone,
  type Given,
  idValue,
  type MissingPlace,
  momentValue,
  orderNumberValue,
  type PlannedCase,
  skusValue,
} from '../intake/index.js';
import type { Language } from '../model/schema/report.js';
import { harmless } from '../report/columns.js';
import { wordProblem } from '../words/problems.js';
import type { Ask } from './ask.js';
import { wordDoubts } from './init-text.js';
import { initWords } from './init-words.js';
import type { Io } from './io.js';

const toldBy = <T>(value: Given<T>, told: (value: T) => CaseTold): Given<CaseTold> =>
  value.ok ? { ok: true, value: told(value.value) } : value;

/** How the answer to each question is understood. */
const readers: Readonly<Record<MissingPlace, (answer: string, clock: ClockZone | undefined) => Given<CaseTold>>> = {
  '/id': (answer) => toldBy(idValue(answer), (id) => ({ id })),
  '/order/number': (answer) => toldBy(orderNumberValue(answer), (orderNumber) => ({ orderNumber })),
  '/order/items': (answer) => toldBy(skusValue(answer), (skus) => ({ skus })),
  '/dispute/openedAt': (answer, clock) => toldBy(momentValue(answer, clock), (openedAt) => ({ openedAt })),
};

/** Asks until the answer can be used. An empty one leaves the value open. */
const answerTo = async (
  place: MissingPlace,
  name: string,
  clock: ClockZone | undefined,
  { stderr, language, ask }: Pick<Io, 'stderr' | 'language'> & { readonly ask: Ask },
): Promise<CaseTold> => {
  for (;;) {
    const answer = await ask(`${harmless(name)}: ${initWords[language].ask[place]}: `);
    if (answer === '') return {};
    const told = readers[place](answer, clock);
    if (told.ok) return told.value;
    const problem = { code: 'bad-option' as const, file: name, place: '', ...told };
    stderr.write(`${harmless(wordProblem(problem, language))}\n`);
  }
};

/** Asks for what a case still lacks. Contradictions are shown first. */
export const askFor = async (
  { draft, to }: PlannedCase,
  clock: ClockZone | undefined,
  io: Pick<Io, 'stderr'> & { readonly language: Language; readonly ask: Ask },
): Promise<CaseTold> => {
  for (const doubt of wordDoubts(draft.doubts, io.language)) io.stderr.write(`${harmless(doubt)}\n`);
  let told: CaseTold = {};
  for (const place of draft.missing) {
    // The order's number also names the case.
    if (place === '/id' && told.orderNumber !== undefined) continue;
    told = { ...told, ...(await answerTo(place, draft.caseFile.id ?? to, clock, io)) };
  }
  return told;
};
