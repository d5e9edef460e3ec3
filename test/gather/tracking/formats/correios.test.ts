import { describe, expect, it } from 'vitest';
import { correios } from '../../../../src/gather/tracking/formats/correios.js';
import { doubtsOf, kindsOf, parcelOf, pickupText, readJson } from '../payloads.js';
import { describeFormat } from './describe-format.js';

const at = (date: string, timezone: string | null = 'America/Sao_Paulo'): object => ({
  date,
  timezone_type: 3,
  timezone,
});
const event = (code: string, type: unknown, rest: object = {}): object => ({
  codigo: code,
  tipo: type,
  dtHrCriado: at('2024-08-10 23:20:00.000000'),
  descricao: 'Objeto',
  unidade: { tipo: 'Agência dos Correios', endereco: { cidade: 'Ouro Fino', uf: 'MG' } },
  ...rest,
});
const payload = (events: readonly unknown[]): object => ({
  codObjeto: 'AM700100200BR',
  dtPrevista: '20/08/2024',
  eventos: events,
});
const scan = 'scan 2024-08-11T02:20:00.000Z 2024-08-11T02:20:00.001Z';

describe('Correios', () => {
  it.each(['01', '09', 1, '9'])('takes PO of type %s for the pickup', (type) => {
    const parcel = parcelOf(payload([event('PO', type)]));
    expect(pickupText(parcel)).toBe(scan);
    expect(parcel).toMatchObject({ trackingNumber: 'AM700100200BR', doubts: [], events: [{ place: 'Ouro Fino' }] });
  });

  it('leaves other types of PO, and a collection, to a person', () => {
    for (const [code, type] of [
      ['PO', '77'],
      ['PO', null],
      ['CO', '01'],
    ] as const) {
      const parcel = parcelOf(payload([event(code, type)]));
      expect(pickupText(parcel)).toBe('none');
      expect(doubtsOf(parcel)).toEqual(['possession-unconfirmed']);
    }
  });

  it.each([
    ['BDE', '01', 'delivered'],
    ['BDE', '20', 'exception'],
    ['RO', '01', 'in-transit'],
    ['OEC', '01', 'out-for-delivery'],
    ['LDI', '02', 'in-transit'],
    ['PAR', '17', 'unknown'],
    ['PAR', '16', 'in-transit'],
    ['FC', '01', 'unknown'],
    ['ET', '01', 'unknown'],
    ['', '01', 'unknown'],
  ])('reads %s %s as %s', (code, type, kind) => {
    const parcel = parcelOf(payload([event(code, type)]));
    expect(kindsOf(parcel)).toEqual([kind]);
    expect(parcel.pickupProof).not.toBe('scan');
  });

  it('drops what a correction revokes, wherever it stands', () => {
    const [early, late] = [at('2024-08-09 08:00:00'), at('2024-08-09 09:00:00')];
    const wrong = event('PO', '01', { dtHrCriado: early });
    const correction = event('EST', '01', { dtHrCriado: late });
    for (const events of [
      [event('PO', '01'), correction, wrong],
      [wrong, event('PO', '01'), correction],
    ]) {
      const parcel = parcelOf(payload(events));
      expect(pickupText(parcel)).toBe(scan);
      expect(doubtsOf(parcel)).toEqual(['status-withdrawn']);
    }
    const same = parcelOf(payload([event('EST', '02', { dtHrCriado: early }), wrong]));
    expect(pickupText(same)).toBe('none');
  });

  it('uses no Brazilian zone for the clock of an office abroad', () => {
    const parcel = parcelOf(payload([event('PO', '01', { unidade: { tipo: 'País', nome: 'DINAMARCA' } })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T09:20:00.000Z 2024-08-11T11:20:00.001Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
    expect(parcel.events[0]?.place).toBe('DINAMARCA');
  });

  it.each([
    ['no zone', at('2024-08-10T23:20:00', null)],
    ['an unknown zone', at('2024-08-10T23:20:00', 'Brazil/Nowhere')],
    ['a bare time', '2024-08-10T23:20:00'],
  ])('considers every place on Earth with %s', (_, dtHrCriado) => {
    const parcel = parcelOf(payload([event('PO', '01', { dtHrCriado })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T09:20:00.000Z 2024-08-11T11:20:01.000Z');
    expect(doubtsOf(parcel)).toEqual(['clock-zone-unknown']);
  });

  it('reads midnight as a bare date', () => {
    const parcel = parcelOf(payload([event('PO', '01', { dtHrCriado: at('2024-08-10 00:00:00.000000') })]));
    expect(pickupText(parcel)).toBe('scan 2024-08-10T03:00:00.000Z 2024-08-11T03:00:00.000Z');
    expect(doubtsOf(parcel)).toEqual(['date-only']);
  });

  it('reads several objects, and skips one that was not found', () => {
    const reading = readJson({ objetos: [payload([event('PO', '01')]), { codObjeto: 'B2', mensagem: 'x' }] });
    expect(reading).toMatchObject({ parcels: [{ pointer: '/objetos/0/codObjeto' }] });
  });
});

describeFormat(correios, {
  payload,
  event: ({ code, day }) => {
    const [codigo, tipo = null] = code.split(' ');
    return { codigo, tipo, dtHrCriado: at(`2024-08-${day} 10:20:00.000000`, 'Asia/Shanghai') };
  },
});
