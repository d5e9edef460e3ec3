import { DateTime } from 'luxon';
import { digits, weighted } from './random.js';
import type { Language, Random, Story } from './types.js';

/** UPU S10: two letters, eight digits, a check digit, the country. */
const s10 = (prefix: string, country: string, random: Random): string => {
  const serial = digits(8, random);
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const rest = 11 - (sum % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return `${prefix}${serial}${check}${country}`;
};

/** A posting number as labels show it: 8 or 10 digits, often with leading zeros, 4 digits, one digit (rarely two). */
export const postingNumber = (random: Random): string => {
  const length = random.chance(0.68) ? 8 : 10;
  const zeros = length === 10 ? (random.chance(0.8) ? 1 : 0) : random.chance(0.3) ? 1 : 0;
  const first = '0'.repeat(zeros) + String(random.int(1, 9)) + digits(length - zeros - 1, random);
  const last = random.chance(0.03)
    ? random.int(10, 27)
    : weighted(
        [
          [80, 1],
          [12, 2],
          [5, 3],
          [3, 4],
        ],
        random,
      );
  return `${first}-${String(random.int(1, 1400)).padStart(4, '0')}-${last}`;
};

/** Carriers by the seller's country; the number is the posting number itself if the real labels show nothing else. */
const carriers: readonly {
  readonly carrier: string;
  readonly countries: readonly string[];
  readonly number: (order: string, random: Random) => string;
}[] = [
  { carrier: 'cel', countries: ['cn'], number: (order) => order },
  { carrier: 'guoo', countries: ['cn'], number: (order) => order },
  { carrier: 'guoo', countries: ['cn'], number: (_, random) => `GUOO${digits(9, random)}RU` },
  {
    carrier: 'china-post',
    countries: ['cn'],
    number: (_, random) => s10(random.pick(['LK', 'RB', 'UD', 'LV', 'CE']), 'CN', random),
  },
  { carrier: 'yunexpress', countries: ['cn'], number: (_, random) => `YT${digits(16, random)}` },
  { carrier: 'yanwen', countries: ['cn'], number: (_, random) => s10('UG', 'YP', random) },
  { carrier: 'cdek', countries: ['ru', 'cn', 'tr'], number: (_, random) => `1${digits(9, random)}` },
  { carrier: 'russian-post', countries: ['ru'], number: (_, random) => `80${digits(12, random)}` },
  {
    carrier: 'india-post',
    countries: ['in'],
    number: (_, random) => s10(random.pick(['EE', 'CX', 'RM']), 'IN', random),
  },
  { carrier: 'gbs', countries: ['in'], number: (order) => order },
  { carrier: 'ptt', countries: ['tr'], number: (_, random) => s10(random.pick(['RR', 'CP', 'EE']), 'TR', random) },
];

const zones: Readonly<Record<string, readonly string[]>> = {
  cn: ['Asia/Shanghai'],
  ru: ['Europe/Moscow', 'Europe/Moscow', 'Asia/Yekaterinburg'],
  tr: ['Europe/Istanbul'],
  in: ['Asia/Kolkata'],
};

const countries: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [[1, 'cn']],
  ru: [
    [8, 'ru'],
    [1, 'tr'],
    [1, 'cn'],
  ],
  en: [
    [4, 'in'],
    [3, 'tr'],
    [4, 'cn'],
    [1, 'ru'],
  ],
};

const goods: readonly Readonly<Record<Language, string>>[] = [
  { en: 'Wireless earbuds TWS 55, black', ru: 'Беспроводные наушники TWS 55, чёрные', zh: '无线蓝牙耳机 TWS 55 黑色' },
  { en: 'Silicone baking mat 40 x 60 cm', ru: 'Силиконовый коврик для выпечки 40 х 60 см', zh: '硅胶烘焙垫 40x60厘米' },
  { en: 'Cotton scarf with fringe, beige', ru: 'Шарф хлопковый с бахромой, бежевый', zh: '流苏棉围巾 米色' },
  { en: 'LED desk lamp, 3 colour modes', ru: 'Настольная лампа LED, 3 режима света', zh: 'LED台灯 三色调光' },
  { en: 'Herbal digestive tablets, 60 pcs', ru: 'Таблетки растительные, 60 шт', zh: '草本消化片 60粒' },
  { en: 'Phone case for Redmi 13, transparent', ru: 'Чехол для Redmi 13, прозрачный', zh: '红米13手机壳 透明' },
  { en: 'Dream catcher amulet, 16 cm', ru: 'Амулет-ловец снов, 16 см', zh: '捕梦网挂饰 16厘米' },
  { en: 'Turkish towel 90 x 170 cm', ru: 'Полотенце пештемаль 90 х 170 см', zh: '土耳其浴巾 90x170厘米' },
  { en: 'Copper water bottle, 950 ml', ru: 'Медная бутылка для воды, 950 мл', zh: '纯铜水壶 950毫升' },
  { en: 'Disposal bags, 100 pcs', ru: 'Пакеты для утилизации, 100 шт', zh: '垃圾袋 100只' },
  { en: 'Knitted ribbon, 6 cm, pink', ru: 'Тесьма трикотажная, 6 см, розовая', zh: '针织织带 6厘米 粉色' },
  { en: 'USB-C cable, braided, 2 m', ru: 'Кабель USB-C в оплётке, 2 м', zh: 'USB-C编织数据线 2米' },
];

const offerId = (random: Random): string =>
  random.pick([
    () => `${random.int(1600000000, 1799999999)}-${digits(2, random)}${random.pick(['hu', 'pa', 'its', 'kx'])}`,
    () =>
      `${random.pick(['TWS', 'MAT', 'SCF', 'LMP', 'CAS', 'BTL'])}-${random.int(10, 99)}-${random.pick(['BLK', 'RED', 'BG', 'M', 'XL'])}`,
    () => `B0${random.pick(['D', 'C', 'F'])}${random.pick(['CZ', 'KT', 'XW'])}${digits(4, random)}-${random.int(1, 4)}`,
  ])();

const roundToMinute = (moment: DateTime): DateTime => moment.set({ second: 0, millisecond: 0 });
const iso = (moment: DateTime): string => moment.toISO({ suppressMilliseconds: true }) ?? '';

export const drawStory = (seed: number, random: Random, languages: readonly Language[] = ['en', 'ru', 'zh']): Story => {
  const language = random.pick(languages);
  const country = weighted(countries[language], random);
  const zone = random.pick(zones[country] as readonly string[]);
  const orderNumber = postingNumber(random);
  const carrier = random.pick(carriers.filter((one) => one.countries.includes(country)));
  const received = DateTime.fromObject(
    {
      year: random.int(2024, 2026),
      month: random.int(1, 12),
      day: random.int(1, 28),
      hour: random.int(0, 23),
      minute: random.int(0, 59),
      second: random.int(0, 59),
    },
    { zone },
  );
  // A parcel packed within the term and, three times in four, left for more than a day before the carrier came.
  let preparing = received.plus({ seconds: random.int(45 * 60, 50 * 3600) });
  if (preparing.hour < 7) preparing = preparing.set({ hour: random.int(8, 20) });
  let pickup = preparing.plus({
    seconds: random.chance(0.25) ? random.int(150 * 60, 22 * 3600) : random.int(29 * 3600, 5 * 24 * 3600),
  });
  if (pickup.hour < 6) pickup = pickup.plus({ hours: random.int(7, 12) });
  const dispute = roundToMinute(
    pickup.plus({ minutes: random.int(random.chance(0.15) ? 2 * 1440 : 9 * 1440, 50 * 1440) }),
  );
  const count = random.chance(0.18) ? 2 : 1;
  const first = random.int(0, goods.length - 1);
  return {
    id: `S-${String(seed).padStart(5, '0')}`,
    language,
    orderNumber,
    trackingNumber: carrier.number(orderNumber, random),
    carrier: carrier.carrier,
    items: Array.from({ length: count }, (_, at) => ({
      sku: `${random.int(1, 4)}${digits(random.pick([8, 9, 9, 9]), random)}`,
      offerId: offerId(random),
      quantity: random.chance(0.85) ? 1 : random.int(2, 4),
      name: goods[(first + at * 5) % goods.length] as Readonly<Record<Language, string>>,
    })),
    receivedAt: iso(received),
    preparingAt: iso(preparing),
    pickupAt: iso(pickup),
    disputeAt: iso(dispute),
    zone,
  };
};

export const hoursBetween = (from: string, to: string): number =>
  DateTime.fromISO(to).diff(DateTime.fromISO(from), 'hours').hours;
