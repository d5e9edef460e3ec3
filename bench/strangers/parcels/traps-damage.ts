/** What is printed cannot be read, or is read as what it is not. */
import type { Story, Trap } from '../types.js';
import { type Damage, deadColumn, deadRow, dot, finger, hole, scraped, struck, tape } from './damage.js';
import type { Wish } from './scene.js';
import {
  changed,
  damaged,
  eachShot,
  isS10,
  oneItem,
  oneOff,
  ourSku,
  planned,
  renumbered,
  reskued,
  showsNumber,
  showsSku,
  withoutCodes,
} from './trap-kit.js';

type Target = 'number' | 'sku';
const shows = { number: showsNumber, sku: showsSku };
const textOf = (story: Story, target: Target): string => (target === 'number' ? story.trackingNumber : ourSku(story));

const digitPlaces = (text: string, digit?: string): readonly number[] =>
  [...text].flatMap((one, at) => ((digit === undefined ? /\d/.test(one) : one === digit) ? [at] : []));

const covers: Readonly<Record<string, (key: string, at: number) => Damage>> = {
  finger,
  sticker: dot,
  tape,
  hole,
  scrape: scraped,
};

const covered = (target: Target, by: string, cover: (key: string, at: number) => Damage): Trap =>
  planned({
    name: `${target}-digit-under-${by}`,
    why: `One digit of the ${target === 'number' ? 'tracking number' : 'SKU'} is hidden by a ${by}, and no barcode tells it.`,
    wish: 'carrier',
    suits: oneItem,
    change: (plan, story, random, mistaken) => {
      const at = random.pick(digitPlaces(textOf(story, target)).slice(1));
      const bare = withoutCodes(plan);
      return mistaken ? damaged(bare, shows[target], cover(target, at)) : bare;
    },
  });

interface Gap {
  readonly printed: string;
  readonly claimed: string;
  readonly damage: (key: string, at: number) => Damage;
}

/** The glyph boxes are taller than the digits: caps stand between about 0.19 and 0.82 of a line box. */
const gaps: Readonly<Record<string, Gap>> = {
  'eight-like-three': { printed: '8', claimed: '3', damage: (key, at) => deadColumn(key, at, -0.02, 0.36) },
  'eight-like-zero': { printed: '8', claimed: '0', damage: (key, at) => deadRow(key, at, 0.42, 0.56) },
  'seven-like-one': { printed: '7', claimed: '1', damage: (key, at) => deadRow(key, at, 0.14, 0.3) },
  'nine-like-three': { printed: '9', claimed: '3', damage: (key, at) => deadColumn(key, at, -0.02, 0.36) },
  'six-like-zero': { printed: '6', claimed: '0', damage: (key, at) => deadRow(key, at, 0.38, 0.54) },
};

const worn = (target: Target, name: string, gap: Gap): Trap => {
  const last = (text: string): number => {
    const places = digitPlaces(text, gap.claimed).filter((at) => at > 0);
    return places[places.length - 1] ?? -1;
  };
  return planned({
    name: `${target}-worn-${name}`,
    why: `A dead line of the print head runs through a ${gap.printed} of another ${target === 'number' ? 'number' : 'SKU'}, so that it looks like the claimed ${gap.claimed}.`,
    wish: 'carrier',
    suits: (story) => oneItem(story) && last(textOf(story, target)) > 0 && !(target === 'number' && isS10(story)),
    change: (plan, story, _, mistaken) => {
      const text = textOf(story, target);
      const at = last(text);
      const bare = withoutCodes(plan);
      if (!mistaken) return bare;
      const printed = text.slice(0, at) + gap.printed + text.slice(at + 1);
      const wrong = target === 'number' ? renumbered(bare, printed) : reskued(bare, story, printed);
      return damaged(wrong, shows[target], gap.damage(target, at));
    },
  });
};

const spoiled = (
  name: string,
  why: string,
  target: Target,
  spoil: Parameters<typeof spoilAll>[1],
  digitHeight: number | undefined,
  wish: Wish = 'carrier',
): Trap =>
  planned({
    name,
    why,
    wish,
    suits: oneItem,
    change: (plan, story, random, mistaken) => {
      const bare = withoutCodes(plan);
      if (!mistaken) return bare;
      const wrong =
        target === 'number'
          ? renumbered(bare, oneOff(story.trackingNumber, random))
          : reskued(bare, story, oneOff(ourSku(story), random));
      return spoilAll(wrong, spoil, digitHeight);
    },
  });

const spoilAll = (
  plan: Parameters<typeof eachShot>[0],
  spoil: { focusBlur?: number; motionBlur?: number; noise?: number; exposure?: number; quality?: number },
  digitHeight: number | undefined,
) => eachShot(plan, (shot) => ({ ...shot, spoil, ...(digitHeight === undefined ? {} : { digitHeight }) }));

const cutAt = (target: Target, left: number): Trap =>
  planned({
    name: `${target}-cut-off-${left < 0.5 ? 'early' : 'late'}`,
    why: `The paper is torn off in the middle of the ${target === 'number' ? 'tracking number' : 'SKU'}.`,
    wish: 'carrier',
    suits: oneItem,
    change: (plan, _, __, mistaken) => {
      const bare = withoutCodes(plan);
      return mistaken ? eachShot(bare, (shot) => ({ ...shot, cut: { key: target, left } })) : bare;
    },
  });

const targets: readonly Target[] = ['number', 'sku'];

export const damageTraps: readonly Trap[] = [
  ...targets.flatMap((target) => Object.entries(covers).map(([by, cover]) => covered(target, by, cover))),
  ...targets.flatMap((target) => Object.entries(gaps).map(([name, gap]) => worn(target, name, gap))),
  ...targets.map((target) =>
    changed({
      name: `${target}-struck-out`,
      why: `A pen strikes out the ${target === 'number' ? 'tracking number' : 'SKU'}.`,
      wish: 'carrier',
      suits: oneItem,
      change: (plan) => damaged(withoutCodes(plan), shows[target], struck(target)),
    }),
  ),
  spoiled(
    'number-blurred-and-one-off',
    'The number is blurred beyond reading, and it is another one.',
    'number',
    { focusBlur: 9 },
    24,
  ),
  spoiled(
    'sku-blurred-and-one-off',
    'The SKU is blurred beyond reading, and it is another one.',
    'sku',
    { focusBlur: 9 },
    24,
  ),
  spoiled(
    'number-shaken-and-one-off',
    'The camera moved: the number is smeared, and it is another one.',
    'number',
    { motionBlur: 31 },
    26,
  ),
  spoiled(
    'sku-too-far-and-one-off',
    'The photo is taken from too far away to tell the digits of the SKU.',
    'sku',
    { quality: 55 },
    5,
  ),
  spoiled(
    'number-too-far-and-one-off',
    'The photo is taken from too far away to tell the digits of the number.',
    'number',
    { quality: 55 },
    5,
  ),
  spoiled(
    'sku-in-the-dark-and-one-off',
    'The photo is too dark and noisy to tell the digits.',
    'sku',
    { exposure: 0.07, noise: 24, focusBlur: 3 },
    20,
  ),
  cutAt('number', 0.72),
  cutAt('number', 0.4),
  cutAt('sku', 0.7),
];
