import { computed, signal } from '@preact/signals';
import type { Box, EvidenceElement, Report } from '../../model/schema/report.js';
import type { InputProblem, ServerState, SessionState, ShownFile, WorkStep } from './session.js';
import { phrase } from './words/phrases.js';

/** The state of the connection to the server. refused: the token is not the server's. */
export type Connection = 'connecting' | 'open' | 'lost' | 'refused';

/** Something that the person did and that failed; shown as a card until it is closed. */
export interface Complaint {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly mend: string;
}

/** What the viewer shows: a file, and the place in it to look at. */
export interface Viewing {
  readonly file: string;
  readonly box?: Readonly<Box>;
  readonly masking?: boolean;
}

export const connection = signal<Connection>('connecting');
export const server = signal<ServerState | undefined>(undefined);
/** The link for a phone, if the server has one. */
export const phoneLink = signal<string | undefined>(undefined);
export const session = signal<SessionState | undefined>(undefined);
/** The server's latest step. */
export const step = signal<WorkStep | undefined>(undefined);
/** Names of files on their way to the server. */
export const sending = signal<readonly string[]>([]);
export const complaints = signal<readonly Complaint[]>([]);
export const viewing = signal<Viewing | undefined>(undefined);
/** What a screen reader announces. */
export const said = signal('');
/** The previous session is gone, with everything in it. */
export const sessionEnded = signal(false);

export const report = computed<Report | undefined>(() => session.value?.report);
export const files = computed<readonly ShownFile[]>(() => session.value?.files ?? []);
export const isEmpty = computed(() => files.value.length === 0 && sending.value.length === 0);
export const isBusy = computed(() => sending.value.length > 0 || (session.value?.busy ?? false));

export const filesOf = (element: EvidenceElement | null): readonly ShownFile[] =>
  files.value.filter((file) => file.element === element);

export const fileNamed = (name: string): ShownFile | undefined => files.value.find((file) => file.name === name);

/** Accepts the server's state of the shown session, unless it is outdated. An answer may come after the tab switched to another session. */
export const accept = (state: SessionState): void => {
  const present = session.peek();
  if (present?.id === state.id && state.revision >= present.revision) show(state);
};

/** Replaces the shown session. */
export const show = (state: SessionState): void => {
  session.value = state;
  if (!state.busy) step.value = undefined;
};

let complained = 0;

export const addComplaint = (title: string, text: string, mend: string): void => {
  complained += 1;
  complaints.value = [...complaints.peek(), { id: complained, title, text, mend }];
};

export const complainOf = (problem: InputProblem, title: string): void =>
  addComplaint(
    problem.file === '' ? title : `${problem.file}${problem.place}`,
    phrase('field.problem', { expected: problem.expected, found: problem.found }),
    problem.mend,
  );

export const dismiss = (id: number): void => {
  complaints.value = complaints.peek().filter((complaint) => complaint.id !== id);
};
