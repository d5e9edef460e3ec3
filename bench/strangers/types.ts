/**
 * Evidence as strangers would draw it: what a drawn case is. Nothing in this folder knows how triproof reads or judges; it draws pages,
 * parcels and carrier files from public words and layouts, and says what is true of them.
 */
import type { Browser } from 'playwright-core';

export type Language = 'en' | 'ru' | 'zh';

/** A random source with a seed: the same seed draws the same case, byte for byte as far as the browser allows. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
  chance(probability: number): boolean;
  /** A separate source for one part, so a change in one part leaves the others unchanged. */
  fork(name: string): Random;
}

/** What one honest seller could truly show: the story behind a case. */
export interface Story {
  readonly id: string;
  readonly language: Language;
  /** An Ozon posting number, e.g. `70548213-0117-1`. */
  readonly orderNumber: string;
  /** The carrier's number; some carriers use the posting number itself. */
  readonly trackingNumber: string;
  readonly carrier: string;
  readonly items: readonly {
    readonly sku: string;
    readonly offerId: string;
    readonly quantity: number;
    readonly name: Readonly<Record<Language, string>>;
  }[];
  /** Moments as ISO 8601 with an offset, in order. */
  readonly receivedAt: string;
  readonly preparingAt: string;
  readonly pickupAt: string;
  readonly disputeAt: string;
  /** The IANA zone that the pages and histories show their clock times in. */
  readonly zone: string;
}

export interface DrawnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One element of the evidence, drawn. */
export interface Drawn {
  readonly files: readonly DrawnFile[];
  /** Entries for `evidence.order`, `evidence.tracking` or `evidence.label` of case.json. */
  readonly entries: readonly unknown[];
  /** What was drawn, in plain words: layout, theme, date form, distortion. For whoever looks into a miss. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Draws one element of a complete case in one of many layouts, which `random` decides. */
export type Draw = (story: Story, random: Random, browser: Browser) => Promise<Drawn>;

/** An honest mistake. Its twin is the same case without the mistake, in the same layout as far as that is possible, and must pass. */
export interface Trap {
  /** Lower case with hyphens, e.g. `order-cancelled-in-banner`. */
  readonly name: string;
  readonly element: 'order' | 'tracking' | 'label' | 'case';
  /** The languages it makes sense in. */
  readonly languages: readonly Language[];
  /** What a person sees that looks at it closely: one sentence. */
  readonly why: string;
  /** Draws the element with the mistake. */
  readonly mistaken: Draw;
  /** Draws the same element without it; must read as complete to any careful person. */
  readonly twin: Draw;
  /** Changes the whole story first, for mistake and twin alike, if the mistake needs moments close to each other. */
  readonly retell?: (story: Story) => Story;
  /** The stories with which the mistake makes sense; all if left out. */
  readonly suits?: (story: Story) => boolean;
  /** Changes to the whole case.json, if the mistake lies in the case rather than in a picture. */
  readonly amend?: (caseJson: Record<string, unknown>, story: Story) => Record<string, unknown>;
}
