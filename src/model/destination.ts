/** Compares where a parcel was to go with where it went, without knowledge of any country's addresses. */
import type { DeliveryPlace, ReportCase } from './schema/report.js';

export type Destination = NonNullable<ReportCase['order']['destination']>;

/** `open`: one of the two is missing, or in another script. */
type Likeness = 'same' | 'different' | 'open';

/** Whether a place is the destination. `alike` and `different` are sure; anything else is for a person. */
export type PlaceLikeness = 'alike' | 'different' | 'unsure';

/** Letters and digits only, without marks and case: `São Paulo` and `SAO PAULO` are one. */
const bareName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');

const barePostcode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const scripts = ['Latin', 'Cyrillic', 'Han'] as const;

/** The one script of a name. Undefined for another script, or for several. */
const scriptOf = (text: string): string | undefined => {
  const used = scripts.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));
  return used.length === 1 ? used[0] : undefined;
};

const likenessOf = (a: string | undefined, b: string | undefined, bare: (text: string) => string): Likeness => {
  const [one, other] = [bare(a ?? ''), bare(b ?? '')];
  if (one === '' || other === '') return 'open';
  return one === other ? 'same' : 'different';
};

/**
 * Compares postcodes. `90210-1234` is no other than `90210`, only more precise. The beginning of a postcode is a district, which may be that of
 * another house.
 */
const postcodeLikeness = (a: string | undefined, b: string | undefined): Likeness => {
  const likeness = likenessOf(a, b, barePostcode);
  if (likeness !== 'different') return likeness;
  const [short, long] = [barePostcode(a ?? ''), barePostcode(b ?? '')].toSorted((x, y) => x.length - y.length);
  if (short === undefined || !long?.startsWith(short)) return 'different';
  return /^\d{5}$/u.test(short) && /^\d{9}$/u.test(long) ? 'same' : 'open';
};

/** Compares cities. A name in another script may well be the same city. */
const cityLikeness = (a: string | undefined, b: string | undefined): Likeness => {
  const likeness = likenessOf(a, b, bareName);
  if (likeness !== 'different') return likeness;
  const script = scriptOf(a ?? '');
  return script !== undefined && script === scriptOf(b ?? '') ? 'different' : 'open';
};

/**
 * Whether a place is the destination. Another country is another place, whatever else agrees. A postcode is enough if nothing contradicts it, a city
 * if the country is the same. A city that is written differently may be the same city, so it never decides alone.
 */
export const placeLikeness = (destination: Destination, place: DeliveryPlace): PlaceLikeness => {
  const country = likenessOf(destination.country, place.country, barePostcode);
  const postcode = postcodeLikeness(destination.postcode, place.postcode);
  const city = cityLikeness(destination.city, place.city);
  if (country === 'different') return 'different';
  if (postcode === 'different') return city === 'same' ? 'unsure' : 'different';
  if (city === 'different') return 'unsure';
  if (postcode === 'same') return 'alike';
  return city === 'same' && country === 'same' ? 'alike' : 'unsure';
};

/** `101000 Moscow, RU` */
export const wordPlace = ({ country, city, postcode }: Pick<DeliveryPlace, 'country' | 'city' | 'postcode'>): string =>
  [[postcode, city].filter((part) => part !== undefined).join(' '), country ?? '']
    .filter((part) => part !== '')
    .join(', ');
