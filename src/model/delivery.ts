import type { DeliverySeen, TrackingFacts } from './schema/report.js';

/**
 * The delivery that nothing makes doubtful: an entry of the carrier with a time, to the buyer's side. A date alone is no doubt: its window
 * is the whole day.
 */
export const sureDelivery = ({
  delivery,
  doubts,
}: Pick<TrackingFacts, 'delivery' | 'doubts'>): DeliverySeen | undefined => {
  const isDoubted = doubts.some(({ code }) => code.startsWith('delivery-') && code !== 'delivery-date-only');
  if (delivery === null || delivery.at === null || delivery.proof !== 'scan' || delivery.to === 'sender')
    return undefined;
  return isDoubted ? undefined : delivery;
};
