import { DateTime } from 'luxon';
import type { Language, Random, Story, Trap } from '../types.js';
import { layouts } from './all-layouts.js';
import type { When } from './dates.js';
import { drawPage, type FrameEdit, type PageOptions } from './index.js';
import type { Layout } from './layouts.js';
import type { Entry, Model } from './model.js';
import type { Frame } from './render.js';

export type Edit = (model: Model, random: Random, layout: Layout) => Model;

const allLanguages: readonly Language[] = ['en', 'ru', 'zh'];

export const byName = (...names: readonly string[]): readonly Layout[] =>
  layouts.filter((one) => names.includes(one.name));
/** Layouts that show one order with a history. */
export const detail = (): readonly Layout[] => layouts.filter((one) => one.shows === 'both' || one.shows === 'history');
/** Layouts that show one order's present state, with or without a history. */
export const stated = (): readonly Layout[] => layouts.filter((one) => one.shows === 'both' || one.shows === 'state');
/** Layouts that show both the present state and a history. */
export const both = (): readonly Layout[] => layouts.filter((one) => one.shows === 'both');
/** Layouts that show one order, whatever else. */
export const single = (): readonly Layout[] => layouts.filter((one) => one.shows !== 'list');
export const lists = (): readonly Layout[] => layouts.filter((one) => one.shows === 'list');

export interface OrderTrap {
  readonly name: string;
  readonly why: string;
  readonly languages?: readonly Language[];
  readonly layouts?: () => readonly Layout[];
  readonly options?: PageOptions;
  readonly mistake: Edit;
  /** What the twin has instead; nothing by default. */
  readonly mended?: Edit;
  readonly frame?: FrameEdit;
  readonly twinFrame?: FrameEdit;
  /** A story that fits the mistake, made from the one that there is; used for mistake and twin alike. */
  readonly story?: (story: Story) => Story;
  /** The twin's story if the mistake is in the moments; otherwise that of `story`. */
  readonly twinStory?: (story: Story) => Story;
  readonly suits?: (story: Story) => boolean;
  readonly amend?: Trap['amend'];
}

const same: Edit = (model) => model;

export const orderTrap = (trap: OrderTrap): Trap => {
  const layoutsOf = trap.layouts ?? detail;
  const options = trap.options ?? {};
  const whole = (frame: Frame): Frame => ({ ...frame, whole: true });
  const retold = trap.story ?? ((story: Story) => story);
  const retoldTwin = trap.twinStory ?? retold;
  return {
    name: trap.name.startsWith('order-') ? trap.name : `order-${trap.name}`,
    element: 'order',
    languages: trap.languages ?? allLanguages,
    why: trap.why,
    mistaken: (story, random, browser) =>
      drawPage(retold(story), random, browser, layoutsOf(), options, trap.mistake, trap.frame ?? whole),
    twin: (story, random, browser) =>
      drawPage(retoldTwin(story), random, browser, layoutsOf(), options, trap.mended ?? same, trap.twinFrame ?? whole),
    ...(trap.story && !trap.twinStory ? { retell: trap.story } : {}),
    ...(trap.suits ? { suits: trap.suits } : {}),
    ...(trap.amend ? { amend: trap.amend } : {}),
  };
};

export const later = (model: Model, from: string, minutes: number): When => {
  const moved = DateTime.fromISO(from).setZone(model.story.zone).plus({ minutes });
  return model.form.of(moved.toISO({ suppressMilliseconds: true }) ?? from);
};

export const afterProof = (model: Model, random: Random): When =>
  later(model, model.story.preparingAt, random.int(90, 60 * 30));

export const fill = (text: string, at: When, price: string): string =>
  text.replace('{d}', at.full).replace('{p}', price);

export const upToProof = (model: Model): readonly Entry[] => model.history.filter((one) => one.kind !== 'later');
const withoutProof = (model: Model): readonly Entry[] =>
  model.history.filter((one) => one.kind === 'created' || one.kind === 'before');

/** The page as it was before the click: the state before, its time, no proof anywhere. */
export const beforeProof = (model: Model): Model => {
  const history = withoutProof(model);
  const last = history[history.length - 1] as Entry;
  return { ...model, history, state: { text: last.text, at: model.state.at ? last.at : undefined, proof: false } };
};

export const proofOf = (model: Model): Entry => model.history.find((one) => one.kind === 'proof') as Entry;

export const box = (html: string, colour: 'red' | 'amber' | 'blue' | 'plain'): string => {
  const style = {
    red: 'background:#fde8e8;color:#8f1d22;border:1px solid #f3b9bb',
    amber: 'background:#fff4d6;color:#6d4b00;border:1px solid #efd794',
    blue: 'background:#e8f1ff;color:#1c3f7a;border:1px solid #bcd3f7',
    plain: 'border:1px solid #b9bec6',
  }[colour];
  return `<div style="${style};border-radius:6px;padding:10px 14px">${html}</div>`;
};

export const inLanguage = (
  model: Model,
  texts: Readonly<Record<Language, string | readonly string[]>>,
  random: Random,
): string => {
  const found = texts[model.language];
  return typeof found === 'string' ? found : random.pick(found);
};
