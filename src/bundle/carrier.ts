import { isCalled } from '../model/carrier-name.js';
import type { Language, Report } from '../model/schema/report.js';
import type { DrawnPolicyNames } from './names.js';

const scripts: Readonly<Record<Language, RegExp>> = {
  en: /^[\p{Script=Latin}\P{L}]+$/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};

/**
 * The carrier's name for people. If the source has only a code (`china-post`), the policy's name for that carrier, in the report's language
 * if there is one; otherwise what the source says.
 */
export const carrierName = ({ facts, language }: Report, known: DrawnPolicyNames | undefined): string | undefined => {
  const { carrier } = facts.tracking;
  if (carrier === null) return undefined;
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/u.test(carrier)) return carrier;
  const names = (known?.trackingSites ?? []).find((site) => isCalled(carrier, site.names))?.names ?? [];
  return names.find((name) => scripts[language].test(name)) ?? names[0] ?? carrier;
};
