import { detailPage, labelShot } from '../../fixtures/generate/documents.js';
import { type MadeCase, makeCase } from '../../fixtures/generate/make-case.js';
import { later } from '../../fixtures/generate/page-time.js';
import type { PhotoOptions } from '../../fixtures/generate/photo.js';
import { makeStory, type Story } from '../../fixtures/generate/story.js';
import { eventsOf, ownForm, type TrackEvent } from '../../fixtures/generate/tracking.js';

/** How large the pictures of a case are, and how much they weigh. */
export interface CaseSize {
  readonly name: string;
  /** Of a photo, in pixels. */
  readonly photo: Pick<PhotoOptions, 'width' | 'height'>;
  /** Pixels a CSS pixel of the order page. */
  readonly pageScale: number;
  readonly photos: number;
  readonly events: number;
}

export const caseSizes = {
  /** An order page of 3 megapixels and two photos of 3.1. */
  typical: {
    name: '3 images of 3 MP, 30 events',
    photo: { width: 2048, height: 1536 },
    pageScale: 2.1,
    photos: 2,
    events: 30,
  },
  large: {
    name: '3 photos of 12 MP, 30 events',
    photo: { width: 4000, height: 3000 },
    pageScale: 2.1,
    photos: 3,
    events: 30,
  },
} as const satisfies Readonly<Record<string, CaseSize>>;

/** A complete case in pictures of the given size, with a sensor's noise on the photos: what weighs in a photo from a phone. */
export const sizedCase = ({ photo, pageScale, photos, events }: CaseSize): Promise<MadeCase> => {
  const story = makeStory('a bundle of this size', 'china-post');
  const shots = ['carrier-100x100', 'sticker-58x40', 'postal-100x70'] as const;
  return makeCase({
    id: 'D-bundle',
    story,
    disputeZone: 'Europe/Moscow',
    page: detailPage(story, { scale: pageScale, timeStyle: '2025-06-15 22:51' }),
    tracking: { payload: ownForm(story, longHistory(story, events)) },
    labels: shots
      .slice(0, photos)
      .map((layout) =>
        labelShot(story, layout, { file: `${layout}.jpg`, photo: { ...photo, quality: 92, noise: 2.4, fill: 0.7 } }),
      ),
  });
};

/** The history with stops at sorting centres added up to the number of events. */
const longHistory = (story: Story, count: number): readonly TrackEvent[] => {
  const events = eventsOf(story);
  const last = events.at(-1) as TrackEvent;
  const stops = Array.from(
    { length: Math.max(0, count - events.length) },
    (_, i): TrackEvent => ({
      kind: 'in-transit',
      at: later(last.at, 3 * (i + 1)),
      text: i % 2 === 0 ? 'Прибыло в сортировочный центр' : '离开处理中心，发往下一站',
      place: i % 2 === 0 ? story.city : story.senderCity,
      zone: last.zone,
    }),
  );
  return [...events, ...stops];
};
