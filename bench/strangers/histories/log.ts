/** A carrier's true record of one parcel, before any form is given to it. */
import { DateTime } from 'luxon';
import type { Random, Story } from '../types.js';
import { announced, onTheWay, possession, type Step, type Tongue } from './words.js';

export type Stage = 'created' | 'picked' | Step;

export interface Scan {
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  readonly stage: Stage;
  readonly text: string;
  readonly place: string;
}

export interface Log {
  readonly number: string;
  readonly carrier: string;
  readonly zone: string;
  /** Oldest first. */
  readonly scans: readonly Scan[];
}

const origins: Readonly<Record<string, readonly string[]>> = {
  'Asia/Shanghai': ['Shenzhen', 'Yiwu', 'Guangzhou', 'Dongguan'],
  'Europe/Moscow': ['Москва', 'Подольск', 'Казань'],
  'Asia/Yekaterinburg': ['Екатеринбург', 'Челябинск'],
  'Europe/Istanbul': ['İstanbul', 'Denizli', 'Bursa'],
  'Asia/Kolkata': ['Mumbai', 'Jaipur', 'New Delhi'],
};

const destinations = ['Новосибирск', 'Ростов-на-Дону', 'Самара', 'Пермь', 'Krasnodar', 'Tver'];

export const moment = (iso: string): DateTime => DateTime.fromISO(iso, { setZone: true });

export const stamp = (at: DateTime, zone: string): string =>
  at.setZone(zone).set({ millisecond: 0 }).toISO({ suppressMilliseconds: true }) ?? '';

/** The language of the texts: the seller's own, at times that of the route. */
const tongueOf = (story: Story, random: Random): Tongue => {
  if (story.carrier === 'ptt' && random.chance(0.4)) return 'tr';
  if (random.chance(0.1)) return random.pick(['de', 'fr', 'es', 'it', 'pl', 'uk', 'kk', 'ko', 'ja'] as const);
  return story.language;
};

const mainOf = (tongue: Tongue): 'en' | 'ru' | 'zh' => (tongue === 'ru' || tongue === 'zh' ? tongue : 'en');

/** A moment between the click on "prepare" and the pickup. */
const announcedAt = (story: Story, random: Random): DateTime => {
  const from = moment(story.preparingAt);
  const minutes = moment(story.pickupAt).diff(from, 'minutes').minutes;
  return from.plus({ seconds: Math.floor(minutes * 60 * (0.05 + random.next() * 0.5)) });
};

export const created = (story: Story, random: Random, tongue: Tongue): Scan => ({
  at: stamp(announcedAt(story, random), story.zone),
  stage: 'created',
  text: random.pick(announced[tongue]),
  place: '',
});

export const picked = (story: Story, random: Random, tongue: Tongue): Scan => ({
  at: stamp(moment(story.pickupAt), story.zone),
  stage: 'picked',
  text: random.pick(possession[tongue]),
  place: random.pick(origins[story.zone] ?? ['Shenzhen']),
});

const steps = (story: Story, random: Random, tongue: Tongue): readonly Scan[] => {
  const home =
    story.carrier === 'russian-post' || story.zone === 'Europe/Moscow' || story.zone === 'Asia/Yekaterinburg';
  const route: readonly Step[] = home
    ? ['sorting', 'depart', 'arrived']
    : ['sorting', 'depart', 'export', 'flight', 'import', 'sorting', 'arrived'];
  const left = moment(story.disputeAt).diff(moment(story.pickupAt), 'minutes').minutes;
  const count = random.int(1, route.length);
  const share = (left * (0.5 + random.next() * 0.45)) / route.length;
  const abroad = route.indexOf('import');
  let at = moment(story.pickupAt);
  return route.slice(0, count).map((step, place) => {
    at = at.plus({ minutes: Math.max(20, Math.floor(share * (0.4 + random.next() * 0.6))) });
    const far = abroad < 0 ? step === 'arrived' : place >= abroad;
    return {
      at: stamp(at, far ? 'Europe/Moscow' : story.zone),
      stage: step,
      text: random.pick(onTheWay[mainOf(tongue)][step]),
      place: far ? random.pick(destinations) : random.pick(origins[story.zone] ?? ['Shenzhen']),
    };
  });
};

export const logOf = (story: Story, random: Random, tongue = tongueOf(story, random.fork('tongue'))): Log => ({
  number: story.trackingNumber,
  carrier: story.carrier,
  zone: story.zone,
  scans: [
    ...(random.fork('announced').chance(0.75) ? [created(story, random.fork('created'), tongue)] : []),
    picked(story, random.fork('picked'), tongue),
    ...steps(story, random.fork('steps'), tongue),
  ],
});

/** The announcement and one more scan, so that nothing else can prove the pickup. */
export const shortLog = (story: Story, random: Random, tongue: Tongue): Log => ({
  number: story.trackingNumber,
  carrier: story.carrier,
  zone: story.zone,
  scans: [created(story, random.fork('created'), tongue), picked(story, random.fork('picked'), tongue)],
});

export const local = (iso: string, zone: string, format: string): string => moment(iso).setZone(zone).toFormat(format);
export const utc = (iso: string): string => moment(iso).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
export const epoch = (iso: string): number => moment(iso).toMillis();
