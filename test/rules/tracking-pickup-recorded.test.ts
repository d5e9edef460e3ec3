import { describe, expect, it } from 'vitest';
import { trackingPickupRecorded } from '../../src/rules/tracking-pickup-recorded.js';
import { brief, type Changes, doubt, event, factsWith, file, postingNumber, without } from '../fakes/facts.js';

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
    expect(judge({ tracking })).toBe('unknown tracking-pickup-doubtful');
  });

  it('fails on a posting alone, once a file', () => {
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

  it('is unknown when the pickup has no readable time', () => {
    expect(judge({ tracking: { pickup: null, pickupProof: null, events: [event({ at: null })] } })).toBe(
      'unknown tracking-pickup-doubtful',
    );
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
    'code-text-conflict',
    'delivered-before-pickup',
    'duplicate-key',
    'inferred-from-text',
    'possession-unconfirmed',
    'return-leg',
    'several-parcels',
    'self-contradiction',
    'test-data',
    'text-not-understood',
    'times-alike',
  ] as const)('is unknown under the doubt %s', (code) => {
    expect(judge({ tracking: { doubts: [doubt(code)] } })).toBe('unknown tracking-pickup-doubtful');
    expect(judge({ tracking: { pickup: null, doubts: [doubt(code)] } })).toBe('unknown tracking-pickup-doubtful');
  });

  it.each([
    'date-only',
    'clock-zone-unknown',
    'status-withdrawn',
    'time-unreadable',
    'row-unreadable',
    'date-ambiguous',
  ] as const)('passes under %s, which the windows or the other entries account for', (code) => {
    expect(judge({ tracking: { doubts: [doubt(code)] } })).toBe('pass');
  });
});
