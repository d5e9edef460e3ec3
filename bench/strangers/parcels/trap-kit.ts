import { digits } from '../random.js';
import type { Language, Random, Story, Trap } from '../types.js';
import type { Damage } from './damage.js';
import { drawPlan, type Plan, planOf, type Sheeted, type Shot, type Wish } from './scene.js';
import type { Content, Good } from './words.js';

export const everyLanguage: readonly Language[] = ['en', 'ru', 'zh'];

export type Change = (plan: Plan, story: Story, random: Random, mistaken: boolean) => Plan;

export interface Recipe {
  readonly name: string;
  readonly why: string;
  readonly wish?: Wish;
  readonly languages?: readonly Language[];
  readonly suits?: (story: Story) => boolean;
  readonly amend?: Trap['amend'];
  readonly change: Change;
}

/** A trap whose twin is the same plan, in the same light, without the mistake. */
export const planned = (recipe: Recipe): Trap => {
  const draw =
    (mistaken: boolean): Trap['mistaken'] =>
    (story, random, browser) => {
      const plan = planOf(story, random, recipe.wish ?? 'carrier');
      return drawPlan(recipe.change(plan, story, random.fork('change'), mistaken), random, browser);
    };
  return {
    name: `label-${recipe.name}`,
    element: 'label',
    languages: recipe.languages ?? everyLanguage,
    why: recipe.why,
    mistaken: draw(true),
    twin: draw(false),
    ...(recipe.suits ? { suits: recipe.suits } : {}),
    ...(recipe.amend ? { amend: recipe.amend } : {}),
  };
};

/** A trap whose twin needs only the unchanged plan. */
export const changed = (recipe: Recipe): Trap =>
  planned({
    ...recipe,
    change: (plan, story, random, mistaken) => (mistaken ? recipe.change(plan, story, random, true) : plan),
  });

export const eachSheet = (plan: Plan, change: (one: Sheeted) => Sheeted): Plan =>
  plan.map((shot) => ({ ...shot, sheets: shot.sheets.map(change) }));

export const eachShot = (plan: Plan, change: (shot: Shot, at: number) => Shot): Plan => plan.map(change);

const on =
  (shows: 'number' | 'sku') =>
  (one: Sheeted): boolean =>
    one.paper.shows === 'both' || one.paper.shows === shows;
export const showsNumber = on('number');
export const showsSku = on('sku');

export const recontent = (plan: Plan, where: (one: Sheeted) => boolean, change: (content: Content) => Content): Plan =>
  eachSheet(plan, (one) => (where(one) ? { ...one, content: change(one.content) } : one));

/**
 * The number as printed, in its barcode, or both; a posting number on the same paper follows if it is the same number.
 */
export const renumbered = (plan: Plan, number: string, where: 'print' | 'code' | 'both' = 'both'): Plan =>
  recontent(plan, showsNumber, (content) => ({
    ...content,
    number: where === 'code' ? content.number : number,
    numberCode: where === 'print' || content.numberCode === null ? content.numberCode : number,
    posting: content.posting === content.number && where === 'both' ? number : content.posting,
  }));

const firstGood = (content: Content, sku: string, change: (good: Good) => Good): Content => ({
  ...content,
  goods: content.goods.map((good) => (good.sku === sku ? change(good) : good)),
});

export const reskued = (plan: Plan, story: Story, sku: string, where: 'print' | 'code' | 'both' = 'both'): Plan => {
  const ours = story.items[0]?.sku ?? '';
  return recontent(plan, showsSku, (content) =>
    firstGood(content, ours, (good) => ({
      ...good,
      sku: where === 'code' ? good.sku : sku,
      code: where === 'print' || good.code === null ? good.code : `OZN${sku}`,
    })),
  );
};

/** One sighting alone: no barcode and no order field tells the number or the SKU a second time. */
export const withoutCodes = (plan: Plan): Plan =>
  recontent(
    plan,
    () => true,
    (content) => ({
      ...content,
      numberCode: null,
      posting: content.posting === content.number ? '' : content.posting,
      goods: content.goods.map((good) => ({ ...good, code: null })),
    }),
  );

export const damaged = (plan: Plan, where: (one: Sheeted) => boolean, damage: Damage): Plan =>
  eachSheet(plan, (one) => (where(one) ? { ...one, damage: [damage] } : one));

export const ourSku = (story: Story): string => story.items[0]?.sku ?? '';
export const oneItem = (story: Story): boolean => story.items.length === 1;
export const twoItems = (story: Story): boolean => story.items.length > 1;
export const isPosting = (story: Story): boolean => story.trackingNumber === story.orderNumber;
export const isS10 = (story: Story): boolean => /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(story.trackingNumber);

const places = (text: string): readonly number[] => [...text].flatMap((one, at) => (/\d/.test(one) ? [at] : []));

const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);

/** One digit differs; not the first, so the number keeps its look. */
export const oneOff = (text: string, random: Random): string => {
  const at = random.pick(places(text).slice(1));
  const old = Number(text[at]);
  return replaced(text, at, String((old + random.int(1, 9)) % 10));
};

export const swapped = (text: string, random: Random): string => {
  const pairs = places(text).filter((at) => /\d/.test(text[at + 1] ?? '') && text[at] !== text[at + 1] && at > 0);
  if (pairs.length === 0) return oneOff(text, random);
  const at = random.pick(pairs);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
};

export const shortened = (text: string, random: Random): string => {
  const at = random.pick(places(text).slice(1));
  return text.slice(0, at) + text.slice(at + 1);
};

export const lengthened = (text: string, random: Random): string => {
  const at = random.pick(places(text).slice(1));
  return text.slice(0, at) + digits(1, random) + text.slice(at);
};

export const sibling = (posting: string): string => {
  const parts = posting.split('-');
  const last = Number(parts[2] ?? 1);
  return [parts[0], parts[1], String(last === 1 ? 2 : last - 1)].join('-');
};

/** Another number of the same kind. */
export const another = (text: string, random: Random): string =>
  [...text].map((one, at) => (/\d/.test(one) && at > 2 ? String(random.int(0, 9)) : one)).join('');

/** Another S10 number with a right check digit, two digits away from the given one. */
export const neighbourS10 = (number: string, random: Random): string => {
  const serial = number.slice(2, 10);
  const at = random.int(3, 7);
  const next = replaced(serial, at, String((Number(serial[at]) + random.int(1, 8)) % 10));
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, place) => total + weight * Number(next[place]), 0);
  const rest = 11 - (sum % 11);
  return `${number.slice(0, 2)}${next}${rest === 10 ? 0 : rest === 11 ? 5 : rest}${number.slice(11)}`;
};

export const otherSku = (sku: string, random: Random): string => `${random.int(1, 4)}${digits(sku.length - 1, random)}`;
