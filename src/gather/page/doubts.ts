import type { Raster } from '../../model/raster.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Window } from '../../model/time.js';
import { isBadge } from './badge.js';
import { type Cell, withName } from './cell.js';
import { distanceTo, inOneColumn, inOneRow, nearestOf, opposite } from './geometry.js';
import { headOf } from './names.js';
import type { OrderArea } from './orders.js';
import type { Roles } from './roles.js';
import { type Doubted, isInHistory, isProving, type PageTold, type StateOnPage } from './state.js';
import { type ClockContext, windowOfTime } from './times.js';
import {
  connective,
  dispute,
  ended,
  harmlessState,
  hypothetical,
  toCome,
  underway,
  unreal,
  usual,
} from './vocabulary.js';
import { fieldNamed, mayBeState, stateNamed } from './words.js';

/** Where doubts are sought. */
export interface Understood {
  readonly area: OrderArea;
  readonly roles: Roles;
  readonly told: PageTold;
  readonly clock: ClockContext;
  readonly upright: Raster;
}

/** Everything that contradicts the order's state, or that a verdict hangs on and that was not understood. */
export const pageDoubtsOf = (page: Understood): readonly Doubted[] => [
  ...stateNow(page),
  ...leftAgain(page),
  ...badgeUnknown(page),
  ...laterEntries(page),
  ...laterTimes(page),
  ...notices(page),
  ...qualified(page),
  ...timesNamedOtherwise(page),
  ...zones(page),
  ...disputes(page),
];

const doubted = (code: Doubted['code'], cells: readonly Cell[]): Doubted => ({
  code,
  cells,
  words: cells.map(({ text }) => text).join(' '),
});

const proving = ({ told: { states } }: Understood): readonly StateOnPage[] =>
  states.filter(({ named }) => isProving(named.status));

/** The states behind which an unknown one would count: the proving ones, or all where the policy has none. */
const known = (page: Understood): readonly StateOnPage[] =>
  page.clock.policy.statuses.some(isProving) ? proving(page) : page.told.states;

/** The page names the order's current state, but it is unknown or comes before the proving one. */
const stateNow = (page: Understood): readonly Doubted[] => {
  const { told } = page;
  const { states, now, unknownNow } = told;
  const before = ({ named }: StateOnPage): boolean => named.status.stage === 'before';
  const apart = states.filter(
    (state) => before(state) && state.time === undefined && !now.includes(state) && !isInHistory(state, told),
  );
  const hasProof = states.some(({ named, time }) => isProving(named.status) && time !== undefined);
  return [
    ...unknownNow
      .filter((cell) => !isUnderway(cell.text) && !isHarmless(cell.text, page) && !isEarlier(cell, page))
      .map((cell) => doubted('state-now-unknown', [cell])),
    ...(hasProof ? [...now.filter(before), ...apart] : []).map(({ cell }) => doubted('state-now-other', [cell])),
  ];
};

/** An entry of the history with its own time, before the proving state's. */
const isEarlier = (cell: Cell, page: Understood): boolean => {
  const { direction, pairs } = page.told.paired;
  if (direction === undefined) return false;
  const times = page.told.times.map((time) => time.cell);
  const time = nearestOf(withName(cell, ['colon']), direction, times);
  const at = time === undefined || [...pairs.values()].includes(time) ? null : windowOfTime(time, page.clock);
  const proof = proving(page).flatMap((state) => state.at ?? []);
  return at !== null && proof.length > 0 && proof.every((from) => at.latest <= from.earliest);
};

/** A state in the page's own words that says that the parcel is with the carrier or further, or in dispute. */
const isUnderway = (text: string): boolean =>
  (underway.test(text) || dispute.test(text)) && !ended.test(text) && !unreal.test(text);

/** Where no state is asked for, one that is unknown to the policy matters only if it may have ended the order. */
const isHarmless = (text: string, { clock: { policy } }: Understood): boolean =>
  !policy.statuses.some(isProving) &&
  !ended.test(text) &&
  !unreal.test(text) &&
  (usual.test(text) || harmlessState.test(text.trim()));

/** The history goes back: a state before the proving one has a later time. */
const leftAgain = (page: Understood): readonly Doubted[] => {
  const proof = proving(page).flatMap(({ at }) => at ?? []);
  return page.told.states
    .filter(
      ({ named, at }) =>
        named.status.stage === 'before' &&
        at !== null &&
        proof.some((from) => from.earliest < at.earliest && from.latest <= at.latest),
    )
    .map(({ cell }) => doubted('state-left', [cell]));
};

/** The page calls no state the order's own, but a badge beside or right under its number may be an unknown state. */
const badgeUnknown = (page: Understood): readonly Doubted[] => {
  const {
    told,
    area,
    roles,
    clock: { policy },
    upright,
  } = page;
  const { number, cells, kind } = area;
  if (number === undefined || kind === 'row' || told.now.length > 0 || told.unknownNow.length > 0) return [];
  return (['right', 'below'] as const)
    .flatMap((direction) => nearestOf(number, direction, cells) ?? [])
    .filter((cell) => roles.get(cell)?.is === 'text' && mayBeState(cell.text, policy))
    .filter((cell) => cells.filter((other) => inOneRow(other, cell)).length < fewestInMenu)
    .filter((cell) => !isUsual(cell.text, policy) && !isUnderway(cell.text))
    .filter((cell) => !isHarmless(cell.text, page) && isBadge(cell, upright))
    .map((cell) => doubted('state-now-unknown', [cell]));
};

/** This many things in one row are a menu, tabs or buttons. Chosen, not measured. */
const fewestInMenu = 3;

/**
 * Times that are surely later than the proving state's and that the page calls something unknown, in a form or a sentence: what happened then may
 * have ended the order.
 */
const laterTimes = (page: Understood): readonly Doubted[] => {
  const { area, roles } = page;
  if (area.kind === 'row' || proving(page).length === 0) return [];
  const texts = area.cells.filter((cell) => roles.get(cell)?.is === 'text' && /\p{L}{2}/u.test(cell.text));
  return unknownFrom(
    page,
    (time) => nameInForm(time, texts, area.cells),
    (at, proof) => at !== null && at.earliest >= proof.latest,
  );
};

/** Times of no known state that lie behind the proving one (all known ones where the policy has none) and whose words are unknown too. */
const unknownFrom = (
  page: Understood,
  wordsOf: (time: Cell) => Cell | undefined,
  isBehind: (at: Window | null, proof: Window) => boolean,
): readonly Doubted[] => {
  const { told, clock } = page;
  const proof = known(page).flatMap(({ at }) => at ?? []);
  if (proof.length === 0) return [];
  const paired = new Set(told.paired.pairs.values());
  return told.times.flatMap(({ cell: time, meaning }) => {
    if (paired.has(time) || !['none', 'unknown'].includes(meaning)) return [];
    const words = wordsOf(time);
    if (words === undefined || isUsual(words.text, clock.policy)) return [];
    const at = windowOfTime(time, clock);
    return proof.every((from) => isBehind(at, from)) ? [doubted('entry-unknown', [words, time])] : [];
  });
};

/** The words that name a time: before it in its line, in the next column to the left in a form, or right above it. */
const nameInForm = (time: Cell, texts: readonly Cell[], cells: readonly Cell[]): Cell | undefined => {
  const { before, joint } = time;
  if (before !== undefined && joint !== 'gap') return texts.includes(before) ? before : undefined;
  const left = nearestOf(time, 'left', cells);
  if (left !== undefined) return texts.includes(left) ? left : undefined;
  const over = nearestOf(time, 'above', cells);
  return over !== undefined && texts.includes(over) ? over : undefined;
};

/** Entries of the history behind the proving one with unknown words. */
const laterEntries = (page: Understood): readonly Doubted[] => {
  const { told, area, roles } = page;
  const { direction, pairs } = told.paired;
  if (direction === undefined) return [];
  const texts = area.cells.filter(
    (cell) => ['text', 'option'].includes(roles.get(cell)?.is ?? '') && /\p{L}{2}/u.test(cell.text),
  );
  const ownerIn = (time: Cell): Cell | undefined => {
    const owner = ownerOf(time, direction, texts);
    return owner !== undefined && [...pairs].some((entry) => isEntryLike(entry, owner, time)) ? owner : undefined;
  };
  return unknownFrom(page, ownerIn, (at, proof) => at === null || at.earliest >= proof.earliest);
};

/** Whether some words and a time are laid out like an entry of the history: each in its column, or both in one line. */
const isEntryLike = ([state, its]: readonly [Cell, Cell], words: Cell, time: Cell): boolean =>
  inOneColumn(its, time) && (inOneColumn(state, words) || time.before === words || words.before === time);

const ownerOf = (
  time: Cell,
  direction: Exclude<PageTold['paired']['direction'], undefined>,
  texts: readonly Cell[],
): Cell | undefined =>
  time.before !== undefined && time.joint !== 'gap' && texts.includes(time.before)
    ? time.before
    : nearestOf(time, opposite[direction], texts);

/** Whether an event leaves a prepared order prepared. The notices tell what ends it. */
const isUsual = (text: string, policy: Policy): boolean =>
  ended.test(text) ||
  usual.test(text) ||
  toCome.test(text) ||
  fieldNamed(text, policy) !== undefined ||
  stateNamed(text, policy) !== undefined;

/** Words in the order's part of the page that say it came to an end, in any sentence, badge or entry. A time may stand among them. */
const notices = ({ area, roles, told, clock: { policy } }: Understood): readonly Doubted[] =>
  area.cells
    .filter((cell) => roles.get(cell)?.is === 'text' && !told.unknownNow.includes(cell))
    .map((cell) => ({ cell, sentence: sentenceFrom(cell, area.cells) }))
    .filter(({ cell, sentence }) => saysEnded(sentence) && stateNamed(cell.text, policy) === undefined)
    .map(({ cell, sentence }) => ({ code: 'notice', words: sentence, cells: [cell] }));

/** A text with what follows in its line, without times: `订单已于 2026-08-26 删除`. */
const sentenceFrom = (cell: Cell, cells: readonly Cell[]): string => {
  const next = cells.find(({ before, joint }) => before === cell && joint === 'space');
  const rest = next === undefined ? '' : sentenceFrom(next, cells);
  return [cell.stamp === undefined ? cell.text : '', rest].filter((text) => text !== '').join(' ');
};

const saysEnded = (text: string): boolean => ended.test(text) && !hypothetical.test(text);

/** Words that stand with the proving state: in its line, before it as its name, or beside it saying that it is not so. */
const qualified = (page: Understood): readonly Doubted[] =>
  proving(page).flatMap((state) => [
    ...attachedTo(state, page),
    ...nameOfState(state, page),
    ...besideState(state, page),
  ]);

/** Words in one line with the state, with no sign between. */
const attachedTo = ({ cell, named }: StateOnPage, { area: { cells }, roles, told }: Understood): readonly Doubted[] => {
  const behind = cells.find(({ before, joint }) => before === cell && joint !== 'gap');
  // If other states have words behind them too, the words tell who set the state.
  const isSigned = told.states.some(
    (other) =>
      other.named.status.id !== named.status.id &&
      cells.some(({ before, joint, text }) => before === other.cell && joint === 'space' && /\p{L}/u.test(text)),
  );
  const before = cell.joint === 'space' ? cell.before : undefined;
  return [before, behind]
    .filter((near) => near !== undefined)
    .filter((near) => isUnknown(near, roles) && isSaidOf(near, near === before, isSigned))
    .map((near) => doubted('state-qualified', [cell, near]));
};

const isSaidOf = ({ text, joint }: Cell, isBefore: boolean, isSigned: boolean): boolean =>
  isBefore || (joint === 'space' && !isSigned) || unreal.test(text) || ended.test(text);

const isUnknown = (cell: Cell, roles: Roles): boolean =>
  ['text'].includes(roles.get(cell)?.is ?? '') && /\p{L}{2}/u.test(cell.text) && !connective.test(cell.text);

/** A name before a colon that is no name of the order's state: `Next: Preparing`. */
const nameOfState = ({ cell }: StateOnPage, { roles }: Understood): readonly Doubted[] => {
  const { before, joint } = cell;
  return joint === 'colon' && before !== undefined && isUnknown(before, roles)
    ? [doubted('state-qualified', [before, cell])]
    : [];
};

/** Words farther off than this, in heights, do not speak about a state. Chosen, not measured. */
const nearby = { left: 8, above: 0.8, right: 8 } as const;

const besideState = ({ cell }: StateOnPage, { area: { cells, heads }, roles }: Understood): readonly Doubted[] =>
  (['left', 'above', 'right'] as const).flatMap((direction) => {
    const near = nearestOf(cell, direction, cells);
    if (
      near === undefined ||
      heads.includes(near) ||
      !isUnknown(near, roles) ||
      near.before === cell ||
      cell.before === near
    )
      return [];
    const isNear = (distanceTo(cell, near, direction) ?? 0) < nearby[direction] * cell.height;
    return isNear && isShort(near) && unreal.test(near.text) ? [doubted('state-qualified', [near, cell])] : [];
  });

const isShort = ({ text }: Cell): boolean => text.split(/\s+/u).length <= 5 && text.length <= 40;

/** All times of the page belong to something else. */
const timesNamedOtherwise = (page: Understood): readonly Doubted[] => {
  const states = proving(page);
  const { area, roles, told, clock } = page;
  // Without a dispute, the year of a time that does not write it is unknown. The time is still the state's.
  const isTimed = ({ at, time }: StateOnPage): boolean =>
    at !== null ||
    (clock.openedAt === undefined && time?.stamp?.candidates.some(({ year }) => year === undefined) === true);
  if (states.length === 0 || states.some(isTimed)) return [];
  return told.times
    .filter(({ meaning }) => meaning === 'intake' || meaning === 'unknown' || meaning === 'other')
    .slice(0, 3)
    .map(({ cell, meaning }) => {
      const head = roles.get(cell) === undefined ? undefined : headOf(cell, area.heads);
      return doubted(
        meaning === 'intake' ? 'time-of-intake' : 'time-of-another',
        head === undefined ? [cell] : [head, cell],
      );
    });
};

/** The page names another zone than the case does. */
const zones = ({ area, told, clock }: Understood): readonly Doubted[] => {
  const [zone, ...more] = clock.zones;
  const { offsets } = clock.page;
  if (zone === undefined || more.length > 0 || offsets.length === 0) return [];
  const moment = clock.openedAt ?? told.states.find(({ at }) => at !== null)?.at ?? undefined;
  if (moment === undefined) return [];
  return area.cells.length === 0 || offsets.some((minutes) => isZoneAt(zone, minutes, moment))
    ? []
    : [{ code: 'zone-differs', words: zone, cells: [] }];
};

const isZoneAt = (zone: string, minutes: number, { earliest }: Window): boolean => {
  const shown = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(earliest),
  );
  const offset = shown.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', rest = '0'] = /GMT([+-])?(\d{2})?:?(\d{2})?/u.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest)) === minutes;
};

/** The page tells of a dispute that was opened before the case says. */
const disputes = ({ told, clock }: Understood): readonly Doubted[] => {
  const { openedAt } = clock;
  if (openedAt === undefined) return [];
  return [
    ...told.times
      .filter(({ meaning }) => meaning === 'dispute')
      .map(({ cell }) => ({ cell, at: windowOfTime(cell, clock) })),
    ...told.states.filter(({ named }) => named.status.stage === 'disputed'),
  ]
    .filter(({ at }) => at !== null && at.latest <= openedAt.earliest)
    .map(({ cell }) => doubted('dispute-earlier', [cell]));
};
