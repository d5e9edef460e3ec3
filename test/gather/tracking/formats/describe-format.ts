import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type CodeEntry, codeEntries } from '../../../../src/gather/tracking/codes.js';
import type { TrackingFormat } from '../../../../src/gather/tracking/format.js';
import { trackingFormats } from '../../../../src/gather/tracking/index.js';
import { pathsOf, replaced, substitutes } from '../mutations.js';
import { deliveryDoubtsOf, doubtsOf, parcelOf, pickupText, readJson } from '../payloads.js';

/** How to make up a format's payloads for its tests. */
export interface Samples {
  /** A whole payload of one parcel with these events. */
  payload(events: readonly unknown[]): unknown;
  /** One event; 11 August is `day` 11, always at 02:20:00 UTC. `code` is one of the format's table. */
  event(sample: { readonly code: string; readonly day: number }): unknown;
  /** Codes of the table that no event carries, e.g. those of a header; their own tests cover them. */
  readonly except?: readonly string[];
}

const familyMember = (code: string): string => code.replace('*', 'X');

const kindOf: Readonly<Record<CodeEntry['sense'], string>> = {
  label: 'label-created',
  possession: 'picked-up',
  physical: 'in-transit',
  'last-mile': 'in-transit',
  delivered: 'delivered',
  exception: 'exception',
  returned: 'returned',
  none: 'unknown',
};

const kind = ({ sense, unconfirmed, outForDelivery }: CodeEntry): string => {
  if (outForDelivery) return 'out-for-delivery';
  const proves = ['possession', 'physical', 'last-mile', 'delivered'].includes(sense);
  return unconfirmed && proves ? 'unknown' : kindOf[sense];
};

/** What holds for every format; each format's own test covers its particulars. */
export const describeFormat = (format: TrackingFormat, { payload, event, except = [] }: Samples): void => {
  const entries = codeEntries(format.codes).filter(({ code }) => !except.includes(code));
  const first = (sense: CodeEntry['sense']): string | undefined =>
    entries.filter((entry) => entry.sense === sense && !entry.unconfirmed).map(({ code }) => familyMember(code))[0];
  const possession = first('possession');
  const history = [first('label'), possession, first('physical'), first('delivered')]
    .filter((code) => code !== undefined)
    .map((code, index) => event({ code, day: 10 + index }));
  const whole = payload(history.length > 0 ? history : [event({ code: 'UNKNOWN', day: 11 })]);

  const latestPickups = (json: unknown): readonly string[] => {
    const reading = readJson(json);
    return reading.state === 'read' ? reading.parcels.flatMap(({ pickup }) => pickup?.latest ?? []) : [];
  };

  describe(`${format.title}, like every format`, () => {
    it('is recognised as no other format', () => {
      expect(trackingFormats.filter(({ recognise }) => recognise(whole) === true).map(({ id }) => id)).toEqual([
        format.id,
      ]);
    });

    it('declares a valid schema', () => {
      const schema = typeof format.schema === 'function' ? format.schema() : format.schema;
      const ajv = new Ajv2020();
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    });

    it.each(entries.map((entry) => [entry.code, kind(entry), entry] as const))(
      'reads %s as %s',
      (code, expected, entry) => {
        const parcel = parcelOf(payload([event({ code: familyMember(code), day: 11 })]));
        expect(parcel.events.map((each) => each.kind)).toEqual([expected]);
        if (entry.sense === 'possession' && !entry.unconfirmed) expect(parcel.pickupProof).toBe('scan');
        else expect(parcel.pickupProof).not.toBe('scan');
        const isHandover = expected === 'delivered' || (entry.sense === 'returned' && entry.to === 'sender');
        if (isHandover) expect(parcel.delivery).toMatchObject({ proof: 'scan', pointer: parcel.events[0]?.pointer });
        else expect(parcel.delivery).toBeNull();
        if (isHandover && entry.to !== undefined) expect(parcel.delivery?.to).toBe(entry.to);
        if (entry.sense === 'delivered' && entry.unconfirmed)
          expect(deliveryDoubtsOf(parcel)).toEqual(['delivery-unconfirmed']);
        if (expected === 'unknown' && entry.unconfirmed) {
          expect(parcel.pickup).toBeNull();
          expect(doubtsOf(parcel)).toContain('possession-unconfirmed');
        }
      },
    );

    it('places its times correctly', () => {
      const parcel = parcelOf(payload([event({ code: possession ?? 'UNKNOWN', day: 11 })]), {
        timeZone: 'Asia/Shanghai',
      });
      const [at] = parcel.events.map((each) => each.at);
      expect(at?.earliest).toMatch(/^2024-08-11T02:20:00/u);
      if (possession !== undefined) expect(pickupText(parcel)).toContain('scan 2024-08-11T02:20:00');
    });

    it('never throws, and never has an earlier pickup if a value is dropped, nulled or of another type', () => {
      const [truth = '9999'] = latestPickups(whole);
      for (const path of pathsOf(whole)) {
        for (const substitute of substitutes) {
          for (const latest of latestPickups(replaced(whole, path, substitute)))
            expect(latest >= truth, `${path.join('/')} = ${JSON.stringify(substitute)}: ${latest}`).toBe(true);
        }
      }
    });

    it('survives one bad event', () => {
      for (const bad of [null, 7, 'x', {}, []])
        expect(readJson(payload([bad, event({ code: possession ?? 'UNKNOWN', day: 11 })]))).toMatchObject({
          state: 'read',
          format: format.id,
        });
    });
  });
};
