import type { Optics, Seen } from '../../../fixtures/generate/composition.js';
import type { PrintOptions } from '../../../fixtures/generate/print.js';
import type { Random } from '../../../fixtures/generate/random.js';
import { bag, crumpled, flat, folded, type Shape, tube } from '../../../fixtures/generate/shapes.js';
import type { Story } from '../../../fixtures/generate/story.js';
import type { CaseClass } from '../case.js';
import { drawNeighbour, makePhotoCase, type PlanOf } from './case.js';
import type { PhotoPlan, Size } from './photo.js';

const common: readonly Size[] = [
  [1280, 960],
  [1600, 1200],
  [2016, 1512],
  [2592, 1944],
];
const huge: readonly Size[] = [
  [3264, 2448],
  [4032, 3024],
];

/** A label printed and photographed as most are: held straight, in fair light. */
const plain = (random: Random): PhotoPlan => {
  const optics = fair(random.fork('fair'));
  return {
    sizes: common,
    fill: random.between(0.66, 0.95),
    pose: { turn: random.between(-5, 5), tilt: random.between(0, 7), towards: random.between(0, 360) },
    shape: flat,
    print: printOf(random.fork('print')),
    barcodes: true,
    neighbours: [],
    foreignCodes: 0,
    optics: () => optics,
  };
};

const printOf = (random: Random): PrintOptions => ({
  thermal: random.chance(0.7),
  faded: random.between(0, 0.25),
  streaks: random.chance(0.15) ? random.int(1, 2) : 0,
  paper: random.pick([
    [255, 255, 255],
    [250, 248, 240],
    [244, 247, 252],
  ]),
});

const fair = (random: Random): Optics => ({
  exposure: random.between(0.68, 1),
  shade: random.between(0, 0.22),
  noise: random.between(0.6, 2.2),
  quality: random.int(74, 93),
});

const blurOf = (
  random: Random,
  height: number,
  defocus: readonly [number, number],
  motion: readonly [number, number],
): Optics =>
  random.chance(0.5)
    ? { defocus: height * random.between(...defocus) }
    : { motion: { length: height * random.between(...motion), angle: random.between(0, 180) }, defocus: height * 0.03 };

const dim = (random: Random, { width, height }: { readonly width: number; readonly height: number }): Optics => ({
  exposure: random.between(0.27, 0.48),
  shade: random.between(0.2, 0.45),
  noise: random.between(2, 5.5),
  ...(random.chance(0.6)
    ? {
        shadow: {
          at: { x: width * random.between(0.3, 0.7), y: height * random.between(0.3, 0.7) },
          direction: random.between(0, 360),
          soft: Math.min(width, height) * random.between(0.02, 0.2),
          depth: random.between(0.2, 0.45),
        },
      }
    : {}),
});

/** Reflections, the first over a number that is asked for. */
const glaresOver = (wanted: readonly Seen[], height: number, random: Random): NonNullable<Optics['glares']> =>
  Array.from({ length: random.int(1, 2) }, (_, i) => {
    const { quad } = random.pick(wanted);
    const along = random.between(0, 1);
    const aside = i === 0 ? random.between(-0.5, 0.5) : random.between(-8, 8);
    return {
      at: {
        x: quad[0].x + (quad[1].x - quad[0].x) * along + (quad[3].x - quad[0].x) * aside,
        y: quad[0].y + (quad[1].y - quad[0].y) * along + (quad[3].y - quad[0].y) * aside,
      },
      radius: height * random.between(1.5, 7),
      strength: random.between(0.4, 0.72),
    };
  });

const bentOf = (random: Random): Shape => {
  const relief = random.fork('relief');
  return random.pick([
    () => tube(random.between(38, 90), random.pick([0, 0, 90, random.between(0, 180)])),
    () => folded(random.between(-15, 15), random.between(0, 180), random.between(10, 24)),
    () => bag(random.between(3, 7), relief),
    () => crumpled(random.between(1.6, 3.2), relief),
  ])();
};

/** The order's other posting, or another parcel of the carrier's. */
const siblingOf = (story: Story, random: Random): PhotoPlan['neighbours'][number] => {
  const other = drawNeighbour(`${story.trackingNumber} beside`, story.carrier, random);
  const postingNumber = story.postingNumber.replace(/\d+$/u, (last) => String(Number(last) + 1));
  const isPosting = story.trackingNumber === story.postingNumber;
  const trackingNumber = isPosting ? postingNumber : other.story.trackingNumber;
  return { ...other, story: { ...other.story, postingNumber, trackingNumber } };
};

const tilted = (random: Random, least: number, most: number): PhotoPlan['pose'] => ({
  turn: random.between(-10, 10),
  tilt: random.between(least, most),
  towards: random.between(0, 360),
});

interface PhotoClass {
  readonly name: string;
  readonly about: string;
  readonly plan: PlanOf;
}

const photoPlans: readonly PhotoClass[] = [
  { name: 'straight', about: 'held straight, in fair light', plan: plain },
  {
    name: 'turned',
    about: 'turned by any angle, upside down too',
    plan: (random) => {
      const whole = plain(random);
      return { ...whole, pose: { ...whole.pose, turn: random.between(0, 360) } };
    },
  },
  {
    name: 'perspective',
    about: 'seen at a slant of 15 to 35 degrees',
    plan: (random) => ({ ...plain(random), pose: tilted(random, 15, 35) }),
  },
  {
    name: 'blurred',
    about: 'out of focus, or moved',
    plan: (random) => {
      const whole = plain(random);
      const fairly = fair(random);
      return {
        ...whole,
        optics: (_, __, height) => ({ ...fairly, ...blurOf(random, height, [0.06, 0.12], [0.15, 0.32]) }),
      };
    },
  },
  {
    name: 'dark',
    about: 'little light, uneven, with shadows and noise',
    plan: (random) => ({ ...plain(random), optics: (exposure) => ({ quality: 80, ...dim(random, exposure) }) }),
  },
  {
    name: 'glare',
    about: 'reflections over the numbers',
    plan: (random) => {
      const fairly = fair(random);
      return {
        ...plain(random),
        optics: (_, wanted, height) => ({ ...fairly, glares: glaresOver(wanted, height, random) }),
      };
    },
  },
  {
    name: 'crumpled',
    about: 'crumpled, folded, or bent round a tube or a bag',
    plan: (random) => ({ ...plain(random), shape: bentOf(random) }),
  },
  {
    name: 'compressed',
    about: 'JPEG quality 40 to 60',
    plan: (random) => {
      const fairly = fair(random);
      return {
        ...plain(random),
        sizes: common.slice(0, 2),
        optics: () => ({ ...fairly, quality: random.int(40, 60) }),
      };
    },
  },
  {
    name: 'small',
    about: 'the label takes about a quarter of the photo',
    plan: (random) => ({ ...plain(random), fill: random.between(0.38, 0.56) }),
  },
  {
    name: 'large',
    about: '8 to 12 megapixels',
    plan: (random) => ({ ...plain(random), sizes: huge, fill: random.between(0.45, 0.97) }),
  },
  {
    name: 'crowded',
    about: 'other parcels’ labels and foreign barcodes around',
    plan: (random, story) => ({
      ...plain(random),
      sizes: common.slice(1),
      fill: random.between(0.45, 0.62),
      foreignCodes: random.int(0, 2),
      neighbours: [
        siblingOf(story, random.fork('sibling')),
        ...Array.from({ length: random.int(0, 2) }, (_, i) =>
          drawNeighbour(`${story.trackingNumber} ${i}`, story.carrier, random.fork(`neighbour ${i}`)),
        ),
      ],
    }),
  },
  {
    name: 'no-barcode',
    about: 'text alone: torn or pasted over barcodes',
    plan: (random) => ({ ...plain(random), barcodes: false }),
  },
  {
    name: 'worst',
    about: 'dark, at a slant, blurred, and JPEG quality 40 to 60',
    plan: (random) => ({
      ...plain(random),
      pose: tilted(random, 12, 28),
      optics: (exposure, _, height) => ({
        ...dim(random, exposure),
        ...blurOf(random, height, [0.04, 0.09], [0.12, 0.26]),
        quality: random.int(40, 60),
      }),
    }),
  },
  {
    name: 'beyond',
    about:
      'blurred, faint or dark past the point where a person is sure: nothing is expected but that nothing false passes',
    plan: (random) => {
      const whole = plain(random);
      const faint = random.chance(0.4);
      return {
        ...whole,
        barcodes: random.chance(0.3),
        print: { ...whole.print, faded: faint ? random.between(0.7, 0.92) : random.between(0, 0.4) },
        optics: (exposure, _, height) => ({
          ...dim(random, exposure),
          ...blurOf(random, height, faint ? [0.06, 0.12] : [0.12, 0.24], faint ? [0.2, 0.4] : [0.38, 0.8]),
          quality: random.int(30, 70),
        }),
      };
    },
  },
];

export const photoClasses: readonly CaseClass[] = photoPlans.map(({ name, about, plan }) => ({
  name,
  about,
  make: (seed) => makePhotoCase(name, seed, plan),
}));
