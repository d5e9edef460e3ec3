import type { CaseDraft } from '../../intake/index.js';
import { defined } from '../../model/defined.js';
import type { InputProblem } from '../../model/problems.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Language, Report } from '../../model/schema/report.js';
import { namesOf } from '../../policy/names.js';
import { wordsOf } from '../../words/glossary.js';
import type { ServerLimits } from '../limits.js';
import { wordedIn } from '../problem.js';
import type { Field, FieldName, ShownFile } from '../shown.js';
import { fieldsOf } from './fields.js';
import { elementOf, type SessionFile, type State, type Typed } from './model.js';
import { fieldsAsked } from './more.js';
import { nextSteps } from './next.js';
import type { SessionSettings } from './settings.js';
import { sessionWords } from './words.js';

const whatIs = ({ read, status, moved }: SessionFile, language: Language): string => {
  const words = sessionWords[language];
  if (status === 'waiting' || status === 'reading') return words.waiting;
  if (read === undefined || read.kind === 'unreadable') return moved === 'tracking' ? words.history : words.unreadable;
  return read.kind === 'tracking' ? words.history : wordsOf('pictures', language)[read.image.picture.kind];
};

/** A file as the page shows it. */
const fileState = (file: SessionFile, language: Language): ShownFile => {
  const { id, name, size, status, problem, read, timeZone, masks, moved, rest } = file;
  const { url, retrievedAt } = rest;
  const image = read?.kind === 'image' ? { width: read.image.width, height: read.image.height } : undefined;
  return {
    id,
    name,
    bytes: size,
    element: elementOf(file),
    guessed: moved === undefined,
    what: whatIs(file, language),
    status,
    ...(problem === undefined ? {} : { problem: wordedIn(problem, language) }),
    ...(image === undefined ? {} : { image }),
    ...defined({ timeZone, url, retrievedAt }),
    masks,
  };
};

/** The parts of a session from which its state is made. */
export interface StateParts {
  readonly id: string;
  readonly revision: number;
  readonly settings: SessionSettings;
  readonly policy: Policy;
  readonly limits: ServerLimits;
  readonly files: readonly SessionFile[];
  readonly typed: Typed;
  readonly draft: CaseDraft;
  readonly problems: ReadonlyMap<FieldName, InputProblem>;
  readonly busy: boolean;
  readonly problem: InputProblem | undefined;
  readonly report: Report | undefined;
  readonly phone: string | undefined;
}

const worded = (fields: State['fields'], language: Language): State['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, Field] => [
      name,
      field.problem === undefined ? field : { ...field, problem: wordedIn(field.problem, language) },
    ]),
  ) as State['fields'];

/** All that the page shows of a session, in its language. */
export const stateOf = (standing: StateParts): State => {
  const { id, revision, settings, policy, limits, files, typed, draft, problems, busy, report, phone } = standing;
  const { language, displayZone, recipient, now } = settings;
  const [checks, names] = [policy.checks, namesOf(policy)];
  const optional = (policy.optional ?? []).map(({ element }) => element);
  return {
    ...{ id, revision, language, policy: policy.id, checks },
    ...defined({ displayZone, recipient, now, names }),
    files: files.map((file) => fileState(file, language)),
    fields: worded(fieldsOf(typed, draft, problems, files), language),
    asked: fieldsAsked(policy, typed),
    next: nextSteps({ language, files, draft, problems, report, checks, optional, ...defined({ names }) }),
    busy,
    limits: { fileBytes: limits.maxFileBytes, files: limits.maxFiles },
    ...(phone === undefined ? {} : { phone: { url: phone } }),
    ...(standing.problem === undefined ? {} : { problem: wordedIn(standing.problem, language) }),
    ...(report === undefined ? {} : { report }),
  };
};
