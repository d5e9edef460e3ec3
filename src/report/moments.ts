import type { Language } from '../model/schema/report.js';
import type { Window } from '../model/time.js';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;

const between: Readonly<Record<Language, (from: string, to: string) => string>> = {
  en: (from, to) => `between ${from} and ${to} UTC`,
  ru: (from, to) => `между ${from} и ${to} UTC`,
  zh: (from, to) => `${from} 至 ${to}（UTC）之间`,
};

/** As many characters of ISO 8601 as the unit needs: `2024-08-11 02:20:00` for a second. */
const written = (epochMs: number, unit: number): string => {
  const iso = new Date(epochMs).toISOString().replace('T', ' ').replace('Z', '');
  if (unit === dayMs) return iso.slice(0, 10);
  if (unit === minuteMs) return iso.slice(0, 16);
  return iso.endsWith('.000') ? iso.slice(0, 19) : iso;
};

/** The coarsest written unit of which every given number is a multiple. */
const unitOf = (...epochs: readonly number[]): number =>
  [dayMs, minuteMs, secondMs].find((unit) => epochs.every((epoch) => epoch % unit === 0)) ?? 1;

/**
 * A window in words. One that is as long as a written unit is that unit (`2024-08-11 02:20:00 UTC`, `2024-08-11 02:20 UTC`,
 * `2024-08-11 UTC`); a wider one names both its ends. Always in UTC: a report reads the same everywhere.
 */
export const formatWindow = ({ earliest, latest }: Window, language: Language): string => {
  const [from, to] = [Date.parse(earliest), Date.parse(latest)];
  const unit = [dayMs, minuteMs, secondMs].find((length) => to - from === length && from % length === 0);
  if (unit !== undefined) return `${written(from, unit)} UTC`;
  if (to - from <= 1) return `${written(from, 1)} UTC`;
  const precision = Math.min(minuteMs, unitOf(from, to));
  return between[language](written(from, precision), written(to, precision));
};

/** The end of a window: the moment by which what it is about has happened. */
export const formatEnd = ({ latest }: Window): string => {
  const end = Date.parse(latest);
  return `${written(end, Math.min(minuteMs, unitOf(end)))} UTC`;
};
