import type { FieldName } from '../session.js';
import { phrase, shared } from '../words/phrases.js';

const termOf = {
  orderNumber: 'order-number',
  trackingNumber: 'tracking-number',
  skus: 'sku',
  disputeOpenedAt: 'dispute',
} as const;

const isTerm = (name: FieldName): name is keyof typeof termOf => Object.hasOwn(termOf, name);

export const fieldId = (name: FieldName): string => `field-${name}`;

/** The name of a field, everywhere on the page. */
export const fieldLabel = (name: FieldName): string => {
  if (isTerm(name)) return shared('terms')[termOf[name]];
  return phrase(name === 'timeZone' ? 'field.zone' : `field.${name}`);
};
