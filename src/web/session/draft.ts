import {
  type CaseDraft,
  type CaseTold,
  type ClockZone,
  clockValue,
  type Document,
  type DraftFile,
  draftCase,
  type Given,
  momentValue,
  orderNumberValue,
  skusValue,
  trackingNumberValue,
  unread,
} from '../../intake/index.js';
import type { InputProblem } from '../../model/problems.js';
import type { CaseItem } from '../../model/schema/case.js';
import type { Policy } from '../../model/schema/policy.js';
import { problemAt } from '../problem.js';
import type { FieldName } from '../shown.js';
import { elementOf, type SessionFile, type Typed } from './model.js';
import { type MoreClaims, moreClaims } from './more.js';

/** The usable part of what was typed, and what is wrong with the rest. */
export interface TypedUnderstood {
  readonly told: CaseTold;
  readonly more: MoreClaims;
  readonly problems: ReadonlyMap<FieldName, InputProblem>;
}

const noZone = {
  expected: 'the time zone of that clock time',
  found: 'none',
  mend: 'Choose it: none is guessed.',
};

/** A clock time that only lacks a zone to be a moment. */
const lacksZoneAlone = ({ disputeOpenedAt = '', timeZone = '' }: Typed): boolean =>
  timeZone.trim() === '' && disputeOpenedAt.trim() !== '' && momentValue(disputeOpenedAt.trim(), 0).ok;

export const understand = (typed: Typed, id: string | undefined): TypedUnderstood => {
  const problems = new Map<FieldName, InputProblem>();
  const taken = <T>(field: FieldName, read: (text: string) => Given<T>): T | undefined => {
    const text = typed[field]?.trim();
    if (text === undefined || text === '') return undefined;
    const value = read(text);
    if (value.ok) return value.value;
    const { expected, found, mend } = value;
    problems.set(field, problemAt('bad-option', field, { expected, found, mend }));
    return undefined;
  };
  const clock = taken('timeZone', clockValue);
  const openedAt = problems.has('timeZone') ? undefined : taken('disputeOpenedAt', (text) => momentValue(text, clock));
  if (openedAt === undefined && clock === undefined && lacksZoneAlone(typed)) {
    problems.delete('disputeOpenedAt');
    problems.set('timeZone', problemAt('bad-option', 'timeZone', noZone));
  }
  const told = {
    id,
    orderNumber: taken('orderNumber', orderNumberValue),
    trackingNumber: taken('trackingNumber', trackingNumberValue),
    skus: taken('skus', skusValue),
    openedAt,
  };
  // Without a typed zone, other times use the dispute's own offset.
  const more = moreClaims(typed, clock ?? offsetOf(openedAt), problems);
  return { told, more, problems };
};

/** The clock of times that are typed without an offset: the dispute's. */
export const typedClockOf = (typed: Typed): ClockZone | undefined => {
  const typedZone = clockValue(typed.timeZone?.trim() ?? '');
  return typedZone.ok ? typedZone.value : offsetOf(typed.disputeOpenedAt?.trim());
};

const offsetOf = (moment: string | undefined): ClockZone | undefined => {
  const read = clockValue(/(?:Z|[+-]\d\d:\d\d)$/u.exec(moment ?? '')?.[0] ?? '');
  return read.ok ? read.value : undefined;
};

/** The evidence among the files. A file that a person placed stays there, whatever it looks like. */
export const documentsOf = (files: readonly SessionFile[]): readonly Document[] =>
  files.flatMap((file) => {
    const element = elementOf(file);
    if (element === null || file.bytes === undefined) return [];
    return { ...(file.document ?? unread(file.name, element)), element };
  });

export const draftOf = (documents: readonly Document[], told: CaseTold, policy: Policy): CaseDraft =>
  draftCase(documents, told, { policy, folderName: 'case' });

/** What an opened case contains beyond what the page shows. */
export interface CaseRest {
  readonly items: readonly CaseItem[];
}

const listed = ['order', 'tracking', 'label'] as const;

type Evidence = DraftFile['evidence'];

const entryOf = (file: SessionFile): Evidence['tracking'][number] => {
  const { name, timeZone, masks, rest, read } = file;
  const turn = rest.turn ?? (read?.kind === 'image' ? read.image.turn : 0);
  const { turn: _turn, ...ofHistory } = rest;
  // Only a history has a source, a carrier and a mapping.
  const others = elementOf(file) === 'tracking' ? ofHistory : {};
  const more = {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(masks.length === 0 ? {} : { mask: masks.map((box) => [...box]) }),
    ...(masks.length > 0 && turn !== 0 ? { turn } : {}),
    ...others,
  };
  return Object.keys(more).length === 0 ? name : { file: name, ...more };
};

const evidenceOf = (files: readonly SessionFile[]): Evidence => {
  const of = (element: (typeof listed)[number]): Evidence['tracking'] =>
    files.filter((file) => elementOf(file) === element).map(entryOf);
  return { order: of('order'), tracking: of('tracking'), label: of('label') } as Evidence;
};

/** The case file as it would be on disk. */
export const caseFileOf = (
  draft: CaseDraft,
  files: readonly SessionFile[],
  { items }: CaseRest,
  more: MoreClaims,
): DraftFile => {
  const { order, dispute } = draft.caseFile;
  return {
    ...draft.caseFile,
    order: {
      ...order,
      ...(order.items === undefined
        ? {}
        : { items: order.items.map(({ sku }) => items.find((item) => item.sku === sku) ?? { sku }) }),
      ...more.order,
    },
    dispute: { ...dispute, ...more.dispute },
    evidence: evidenceOf(files),
  };
};
