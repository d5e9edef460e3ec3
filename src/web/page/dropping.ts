import { signal } from '@preact/signals';
import type { EvidenceElement } from '../../model/schema/report.js';
import { move, open, send } from './actions.js';
import { filesIn } from './folders.js';
import { files, isEmpty } from './store.js';

/** The type under which a file of the page is dragged from card to card. */
export const carried = 'application/x-triproof-file';

/** What is dragged over the page: files from outside, or one of the page's own. */
export const held = signal<'outside' | 'own' | undefined>(undefined);

const heldIn = ({ dataTransfer }: DragEvent): typeof held.value => {
  if (dataTransfer?.types.includes(carried) === true) return 'own';
  return dataTransfer?.types.includes('Files') === true ? 'outside' : undefined;
};

/** The card under the pointer: an element, null for files without a place, undefined outside all cards. */
const cardAt = (target: EventTarget | null): EvidenceElement | null | undefined => {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-element]') : null;
  if (card === null) return undefined;
  const { element } = card.dataset;
  return element === 'order' || element === 'tracking' || element === 'label' ? element : null;
};

const isSaved = ({ name }: File): boolean => /\.(?:zip|pdf)$/iu.test(name);

/** Accepts files. A single saved case is opened, a single file goes where it was dropped, and several are sorted by what they are. */
export const take = (given: readonly File[], element?: EvidenceElement | null): void => {
  const [first] = given;
  if (first === undefined) return;
  if (given.length === 1 && isSaved(first) && isEmpty.peek()) void open(first);
  else void send(given, given.length === 1 && element !== null ? element : undefined);
};

const drop = (event: DragEvent): void => {
  const kind = heldIn(event);
  held.value = undefined;
  if (kind === undefined) return;
  event.preventDefault();
  const element = cardAt(event.target);
  if (kind === 'outside') void filesIn(event.dataTransfer).then((given) => take(given, element));
  const own = files.peek().find(({ id }) => id === event.dataTransfer?.getData(carried));
  if (kind === 'own' && own !== undefined && element !== undefined) void move(own.id, own.name, element);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Pastes a picture, files, or a history that was copied as text. */
const paste = (event: ClipboardEvent): void => {
  const { clipboardData } = event;
  if (clipboardData === null) return;
  const text = clipboardData.getData('text').trim();
  if (clipboardData.files.length > 0) take([...clipboardData.files]);
  else if (!isTyping(event.target) && /^[[{]/u.test(text))
    take([new File([text], 'pasted.json', { type: 'application/json' })]);
};

/** The whole page accepts drops, so nobody has to aim. */
export const takeDrops = (): void => {
  addEventListener('dragover', (event) => {
    const kind = heldIn(event);
    if (kind === undefined) return;
    event.preventDefault();
    held.value = kind;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) held.value = undefined;
  });
  addEventListener('dragend', () => {
    held.value = undefined;
  });
  addEventListener('drop', drop);
  addEventListener('paste', paste);
};
