import type { Check, EvidenceElement, Report, Step } from '../../../model/schema/report.js';
import { nextOf, stepsOf } from '../../../report/next.js';
import type { FieldName, MissingStep, SessionState } from '../session.js';
import { fieldOf } from '../words/told.js';

/** One thing that a person can do to reach a pass. */
export interface Task {
  readonly text: string;
  /** The reason, if it comes from a finding. */
  readonly reason?: string;
  readonly element?: string;
  readonly field?: FieldName;
  /** Whether setting the zone of the element's file can settle it. */
  readonly zone?: boolean;
  /** What of a history's source can settle it. */
  readonly source?: 'url' | 'retrievedAt';
  /** Id of the check that asks for it. */
  readonly check?: string;
  /** Nothing more helps, unless what was entered is wrong. */
  readonly over?: boolean;
}

const taskOf = ({ message, element, field }: MissingStep): Task => ({
  text: message,
  ...(element === undefined ? {} : { element }),
  ...(field === undefined ? {} : { field }),
});

/** Everything that is needed for a pass, in order: what is missing, then what findings ask for. Each once. */
export const tasksOf = ({ next, report }: Pick<SessionState, 'next' | 'report'>): readonly Task[] => {
  const asked = report === undefined ? [] : asksOf(report);
  // If both ask for the same, the finding is more informative.
  const missing = next.map((one) => asked.find(({ text }) => text === one.message) ?? taskOf(one));
  const texts = new Set<string>();
  return [...missing, ...asked].filter(({ text }) => !texts.has(text) && texts.add(text));
};

export const isOpen = ({ status }: Check): boolean => status === 'fail' || status === 'unknown' || status === 'error';

/** What findings ask for, in the order of the report. */
const asksOf = (report: Report): readonly Task[] => stepsOf(nextOf(report)).map(askOf);

const askOf = ({ check, code, effort, message, mend }: Step): Task => {
  const field = fieldOf(mend);
  const element = zoneOf[code];
  const source = sourcePartOf[code];
  return {
    text: mend,
    reason: message,
    check,
    ...(effort === 'hopeless' ? { over: true } : {}),
    ...(field === undefined ? {} : { field }),
    ...(element === undefined ? {} : { element, zone: true }),
    ...(source === undefined ? {} : { source }),
  };
};

/** Findings that the zone of a file's clock times can settle, with the element of that file. */
const zoneOf: Readonly<Record<string, EvidenceElement>> = {
  'pickup-overlaps-dispute': 'tracking',
  'preparing-overlaps-pickup': 'order',
  'preparing-overlaps-dispute': 'order',
};

/** Findings about where a history was taken from, and when. */
export const sourcePartOf: Readonly<Record<string, 'url' | 'retrievedAt'>> = {
  'tracking-source-unstated': 'url',
  'tracking-source-other-carrier': 'url',
  'tracking-source-flawed': 'url',
  'tracking-source-unreadable': 'url',
  'tracking-event-after-retrieval': 'retrievedAt',
};
