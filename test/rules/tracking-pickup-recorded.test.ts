import { describe, expect, it } from 'vitest';
import type { TrackingDoubtCode } from '../../src/model/facts.js';
import type { DoubtParams } from '../../src/model/findings.js';
import { trackingPickupRecorded } from '../../src/rules/tracking-pickup-recorded.js';
import { brief, type Changes, doubt, event, factsWith, file, postingNumber, without } from '../fakes/facts.js';

const doubtTold = (found: keyof DoubtParams): TrackingDoubtCode => found.slice('tracking-'.length) as TrackingDoubtCode;

describe('tracking-pickup-recorded', () => {
  const judge = (changes: Changes) => brief(trackingPickupRecorded.judge(factsWith(changes)));

  it('passes on a pickup scan', () => {
    expect(judge({})).toBe('pass');
  });

  it('fails when a label was merely created', () => {
    expect(
      judge({
        tracking: {
          pickup: null,
          pickupProof: null,
          events: [event({ kind: 'label-created', text: 'Label created' })],
        },
      }),
    ).toBe('fail tracking-no-pickup');
  });

  it('fails when the file holds no entries', () => {
    expect(judge({ tracking: { pickup: null, pickupProof: null, events: [] } })).toBe('fail tracking-no-events');
  });

  it('is unknown when none of several parcels in the file could be chosen', () => {
    const tracking = { pickup: null, pickupProof: null, events: [], doubts: [doubt('several-parcels')] };
    expect(judge({ tracking })).toBe('unknown tracking-several-parcels');
  });

  it('fails once for each file that holds only a posting', () => {
    expect(
      judge({
        tracking: {
          pickup: null,
          pickupProof: null,
          events: [],
          postings: [
            { file: 'posting.json', postingNumber, trackingNumber: null, skus: [] },
            { file: 'posting.json', postingNumber, trackingNumber: null, skus: [] },
          ],
        },
      }),
    ).toBe('fail tracking-holds-no-history');
  });

  it('is unknown when only a later event proves possession', () => {
    expect(judge({ tracking: { pickupProof: 'later-event', events: [event({ kind: 'in-transit' })] } })).toBe(
      'unknown tracking-pickup-inferred',
    );
  });

  it('is unknown when nothing says what proves the pickup', () => {
    expect(judge({ tracking: { pickupProof: null } })).toBe('unknown tracking-pickup-inferred');
  });

  it.each(['time-unreadable', 'date-implausible'] as const)(
    'is unknown when the only pickup has no time: %s',
    (code) => {
      const { file: name, pointer } = event();
      const tracking = { pickup: null, pickupProof: null, events: [event({ at: null })] };
      const ofPickup = { ...doubt(code), file: name, pointer };
      expect(judge({ tracking: { ...tracking, doubts: [ofPickup] } })).toBe(`unknown tracking-${code}`);
      const ofAnother = { ...ofPickup, pointer: '/elsewhere' };
      expect(judge({ tracking: { ...tracking, doubts: [ofAnother] } })).toBe(
        `fail tracking-no-pickup tracking-${code}`,
      );
    },
  );

  it('reports each doubt once, however many entries it is about', () => {
    const doubts = [1, 2, 3, 4, 4].map((n) => ({ ...doubt('code-text-conflict', `x${n}`), pointer: `/${n}` }));
    expect(trackingPickupRecorded.judge(factsWith({ tracking: { doubts } }))).toMatchObject({
      status: 'unknown',
      findings: [
        {
          code: 'tracking-code-text-conflict',
          params: { detail: 'x1; x2; x3; …' },
          at: [{ pointer: '/1' }, { pointer: '/2' }, { pointer: '/3' }, { pointer: '/4' }, { pointer: '/4' }],
        },
      ],
    });
  });

  it('passes a history that was read through a mapping, and says so', () => {
    const judgement = trackingPickupRecorded.judge(
      factsWith({ tracking: { doubts: [doubt('mapped-by-user', 'own.jsonata')] } }),
    );
    expect(judgement).toMatchObject({
      status: 'pass',
      notes: [{ code: 'tracking-mapped', params: { map: 'own.jsonata' } }],
    });
  });

  it('is unknown when no tracking file could be read', () => {
    expect(
      judge({
        tracking: { pickup: null, pickupProof: null, events: [] },
        files: [file('tracking', { state: 'unreadable' })],
      }),
    ).toBe('unknown tracking-no-events');
  });

  it('is unknown when entries are later than the retrieval, and names each file once', () => {
    const late = [
      { ...doubt('event-after-retrieval', '2024-08-30 10:00'), pointer: '/events/2' },
      { ...doubt('event-after-retrieval', '2024-08-31 10:00'), pointer: '/events/3' },
      { ...doubt('event-after-retrieval', '2024-09-01'), file: 'b.json' },
    ];
    const files = [file('tracking', { retrievedAt: '2024-08-21T09:00:00+08:00' })];
    expect(trackingPickupRecorded.judge(factsWith({ tracking: { doubts: late }, files }))).toMatchObject({
      status: 'unknown',
      findings: [
        {
          code: 'tracking-event-after-retrieval',
          params: { file: 'tracking.json', event: '2024-08-31 10:00', retrievedAt: '2024-08-21T09:00:00+08:00' },
          at: [{ pointer: '/events/2' }, { pointer: '/events/3' }],
        },
        { code: 'tracking-event-after-retrieval', params: { file: 'b.json', event: '2024-09-01', retrievedAt: '' } },
      ],
    });
    expect(judge({ tracking: { pickup: null, doubts: late.slice(0, 1) } })).toBe(
      'unknown tracking-event-after-retrieval',
    );
  });

  it('does not apply without a tracking file', () => {
    expect(judge({ files: without('tracking') })).toBe('not-applicable');
  });

  it.each([
    'tracking-code-text-conflict',
    'tracking-delivered-before-pickup',
    'tracking-duplicate-key',
    'tracking-inferred-from-text',
    'tracking-pickup-withdrawn',
    'tracking-possession-unconfirmed',
    'tracking-return-leg',
    'tracking-returned-before-pickup',
    'tracking-entry-unnumbered',
    'tracking-files-disagree',
    'tracking-names-other-number',
    'tracking-inner-number-differs',
    'tracking-number-reused',
    'tracking-several-parcels',
    'tracking-self-contradiction',
    'tracking-test-data',
    'tracking-text-not-understood',
    'tracking-times-alike',
  ] as const)('is unknown under a doubt: %s', (found) => {
    const code = doubtTold(found);
    expect(judge({ tracking: { doubts: [doubt(code)] } })).toBe(`unknown ${found}`);
    expect(judge({ tracking: { pickup: null, doubts: [doubt(code)] } })).toBe(`unknown ${found}`);
  });

  it('passes when only the delivery is doubted', () => {
    const tracking = { doubts: [doubt('delivery-inferred'), doubt('delivery-withdrawn')] };
    expect(judge({ tracking })).toBe('pass');
  });

  it.each([
    'tracking-date-only',
    'tracking-clock-zone-unknown',
    'tracking-status-withdrawn',
    'tracking-time-unreadable',
    'tracking-row-unreadable',
    'tracking-date-ambiguous',
    'tracking-date-implausible',
    'tracking-tied-by-alias',
  ] as const)('passes under %s, which the windows or the other entries account for, and notes it', (found) => {
    const tracking = { doubts: [doubt(doubtTold(found), 'x')] };
    expect(trackingPickupRecorded.judge(factsWith({ tracking }))).toMatchObject({
      status: 'pass',
      notes: [{ code: found, params: { detail: 'x' } }],
    });
  });
});
