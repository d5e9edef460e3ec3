import type { TrackingCourier } from 'ts-tracking-number';

/** What a number's own check digit says. `none`: no carrier that prints one has numbers of this form. */
export type CheckDigit = 'holds' | 'fails' | 'none';

/**
 * Checks a number by the rules of UPS, FedEx, USPS, DHL, OnTrac and posts (S10). Several carriers share some forms; the digit holds if it holds for
 * one of them. The carriers' tables take a tenth of a second to load, so they are loaded at their first use.
 *
 * @param number - Normalised.
 */
export const checkDigitOf = async (number: string): Promise<CheckDigit> => {
  tables ??= loadTables();
  const { forms, getTracking } = await tables;
  const fitting = forms.filter(({ whole }) => whole.test(number));
  if (fitting.length === 0) return 'none';
  return fitting.some(({ courier }) => getTracking(number, [courier]) !== undefined) ? 'holds' : 'fails';
};

/** One form of number with a check digit, as the only one of its carrier. */
interface Form {
  readonly whole: RegExp;
  readonly courier: TrackingCourier;
}

let tables: ReturnType<typeof loadTables> | undefined;

const loadTables = async () => {
  const { allCouriers, getTracking } = await import('ts-tracking-number');
  const forms = allCouriers.flatMap((courier) =>
    courier.tracking_numbers
      .filter(({ validation }) => validation.checksum !== undefined)
      .map((form): Form => {
        const pattern = [form.regex].flat().join('');
        return { whole: new RegExp(`^(?:${pattern})$`, 'u'), courier: { ...courier, tracking_numbers: [form] } };
      }),
  );
  return { forms, getTracking };
};
