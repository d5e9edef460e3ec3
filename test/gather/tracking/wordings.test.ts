import { describe, expect, it } from 'vitest';
import { senseOf } from '../../../src/gather/tracking/text-sense.js';
import { vocabularies } from '../../../src/gather/tracking/vocabulary.js';
import { doubtsOf, ownForm, parcelOf, track17 } from './payloads.js';
import { notTaken, taken, type Wording } from './wordings.js';

const at = '2024-08-11T10:20:00+08:00';

const own = (text: string, place?: string) => parcelOf(ownForm([{ at, kind: 'picked-up', text, place }]));
const aggregated = (text: string) =>
  parcelOf(track17([{ time_iso: at, stage: 'PickedUp', sub_status: 'InTransit_PickedUp', description: text }]));
const forms = { own, aggregated } as const;
const graveWords = ['code-text-conflict', 'text-not-understood'];

const isSure = (parcel: ReturnType<typeof parcelOf>): boolean =>
  parcel.pickupProof === 'scan' && !doubtsOf(parcel).some((doubt) => graveWords.includes(doubt));

describe.each(Object.entries(forms))('a claimed pickup, in the form: %s', (_, read) => {
  it.each(notTaken)('is contradicted by its words (%s): %s', (_language, text) => {
    const parcel = read(text);
    expect(parcel.pickup).toBeNull();
    expect(parcel.doubts).toContainEqual(expect.objectContaining({ code: 'code-text-conflict' }));
    expect(parcel.doubts.find(({ code }) => code === 'code-text-conflict')?.detail).toContain(text);
  });

  it.each(taken)('is confirmed by its words (%s): %s', (_language, text) => {
    const parcel = read(text);
    expect(parcel.pickupProof).toBe('scan');
    expect(doubtsOf(parcel)).toEqual([]);
  });

  it.each(['พัสดุอยู่ที่นี่', 'Lorem ipsum', 'Arrived at facility', 'In transit'])(
    'needs a person if its words are not understood: %s',
    (text) => {
      const parcel = read(text);
      expect(isSure(parcel)).toBe(false);
      expect(parcel.doubts).toContainEqual(expect.objectContaining({ code: 'text-not-understood', detail: text }));
    },
  );

  it('needs no words', () => {
    expect(isSure(read(''))).toBe(true);
  });
});

describe("the words of a claim in the project's own form", () => {
  it('may consist of its place and number', () => {
    expect(isSure(own('Shenzhen, LK058863565CN', 'Shenzhen, CN'))).toBe(true);
    expect(isSure(own('Shenzhen'))).toBe(false);
  });

  it('matter only for the first scan', () => {
    const parcel = parcelOf(
      ownForm([
        { at, kind: 'picked-up', text: '揽收' },
        { at: '2024-08-13T10:20:00+08:00', kind: 'picked-up', text: 'Lorem ipsum' },
      ]),
    );
    expect(doubtsOf(parcel)).toEqual([]);
  });
});

/** Every way to deny, plan or call off, around every wording of possession in its language. */
const around: Readonly<Record<string, readonly ((text: string) => string)[]>> = {
  en: [(t) => `Not yet: ${t}`, (t) => `${t} - cancelled`, (t) => `${t} (scheduled)`, (t) => `Expected: ${t}`],
  ru: [(t) => `Ещё не ${t}`, (t) => `${t}: отменено`, (t) => `Ожидается: ${t}`, (t) => `${t} (запланировано)`],
  zh: [(t) => `尚未${t}`, (t) => `${t}（已取消）`, (t) => `预计${t}`, (t) => `等待${t}`],
  de: [(t) => `Noch nicht: ${t}`, (t) => `${t} - storniert`, (t) => `Geplant: ${t}`],
  fr: [(t) => `Pas encore : ${t}`, (t) => `${t} - annulé`, (t) => `Prévu : ${t}`],
  es: [(t) => `Aún no ${t}`, (t) => `${t} - cancelado`, (t) => `Previsto: ${t}`],
  it: [(t) => `Non ancora: ${t}`, (t) => `${t} - annullato`, (t) => `Previsto: ${t}`],
  pl: [(t) => `Jeszcze nie ${t}`, (t) => `${t} - anulowano`, (t) => `Planowane: ${t}`],
  tr: [(t) => `Henüz ${t} değil`, (t) => `${t} - iptal`, (t) => `Planlandı: ${t}`],
  uk: [(t) => `Ще не ${t}`, (t) => `${t} - скасовано`, (t) => `Очікується: ${t}`],
  kk: [(t) => `Әлі ${t} жоқ`, (t) => `${t} - жойылды`, (t) => `Жоспарланған: ${t}`],
  ko: [(t) => `${t} 안 됨: 실패`, (t) => `${t} 취소`, (t) => `${t} 예정`],
  ja: [(t) => `${t}できません`, (t) => `${t}キャンセル`, (t) => `${t}予定`],
};

const turned = taken.flatMap(([language, text]: Wording) =>
  (around[language] ?? []).map((turn) => [language, turn(text)] as const),
);

describe('words of possession that are denied, planned or called off', () => {
  it('exist in every language', () => {
    const languages = vocabularies.map(({ language }) => language).filter((language) => language !== 'pt');
    expect(Object.keys(around).sort()).toEqual([...languages].sort());
    expect(new Set(taken.map(([language]) => language))).toEqual(new Set(languages));
    expect(new Set(notTaken.map(([language]) => language))).toEqual(new Set(languages));
  });

  it.each(turned)('contradict a pickup (%s): %s', (_language, text) => {
    expect(['announced', 'not-collected']).toContain(senseOf(text));
  });
});
