import { type CodesBySense, codeEntries, noted, unconfirmed } from '../codes.js';
import { defineFormat, type FormatReader, type RawPayload } from '../format.js';
import { entries, field, textOf } from '../json.js';
import { anything, array, type JsonSchema, object, oneOf, some } from '../shape.js';
import { clock, type TimeRule } from '../times.js';

const carrier = 'boxberry';

/** The format has no codes. Its status names are a closed list and serve as codes. */
const codes: CodesBySense = {
  label: [
    noted('Загружен реестр ИМ', "the shop's register was loaded"),
    unconfirmed('Заказ создан в личном кабинете'),
    unconfirmed('Заказ включен в акт. В обработке'),
  ],
  possession: [
    noted('Принято к доставке', 'marked and accepted at a Boxberry warehouse'),
    unconfirmed('Заказ передан на доставку'),
  ],
  physical: [
    'Передано на сортировку',
    'Отправлен на сортировочный терминал',
    'Отправлено в город назначения',
    noted('В пути в город получателя', 'the later name of the same'),
  ],
  'last-mile': [
    'Передан на доставку до пункта выдачи',
    'Передано на курьерскую доставку',
    noted('Поступил в город для передачи курьеру', 'the later name of the same'),
    'Поступило в пункт выдачи',
    noted('Доступен к получению в Пункте выдачи', 'the later name of the same'),
  ],
  delivered: ['Выдано', noted('Успешно Выдан', 'the later name of the same')],
  returned: [
    'Готовится к возврату',
    'Отправлено в пункт приема',
    'Возвращено в пункт приема',
    'Возвращено с курьерской доставки',
    'Возвращено в ИМ',
    noted('Заказ в пути в Интернет-магазин', 'the later name of «Отправлено в пункт приема»'),
    noted('Заказ возвращен в Интернет-магазин', 'the later name of «Возвращено в ИМ»'),
  ],
};

/** Many formats have the keys `Date` and `Name`, so at least one status must be Boxberry's. */
const status: JsonSchema = object({ Date: anything, Name: { enum: codeEntries(codes).map(({ code }) => code) } });

/** The westernmost and easternmost zones of Russia. */
const zone: readonly TimeRule[] = [clock('Date', { among: ['Europe/Kaliningrad', 'Asia/Kamchatka'] })];

const sources = [
  'Boxberry API documentation, example of ListStatuses',
  'meaning and later names of the statuses: code of third parties',
] as const;

const notes = ['The body names no number.', 'No statement on the zone was found; Moscow time is likely.'];

const read = (statuses: unknown, pointer: string, { meaning, time }: FormatReader): RawPayload => ({
  parcels: [
    {
      number: null,
      pointer,
      carrier,
      events: entries(statuses, pointer).map(({ entry, pointer: at }) => {
        const name = textOf(field(entry, 'Name'));
        return {
          ...meaning(name.replaceAll('ё', 'е')),
          time: time(entry),
          text: name,
          place: textOf(field(entry, 'Comment')),
          code: '',
          pointer: at,
        };
      }),
    },
  ],
});

export const boxberryList = defineFormat({
  id: 'boxberry-list',
  carrier,
  title: 'Boxberry, ListStatuses',
  marks: [['[].Date', '[].Name']],
  schema: some(status),
  codes,
  zone,
  sources,
  notes,
  read: (json, reader) => read(json, '', reader),
});

/** An order without a status is recognised by the keys of its header. */
export const boxberryFull = defineFormat({
  id: 'boxberry-full',
  carrier,
  title: 'Boxberry, ListStatusesFull',
  marks: ['statuses[].Name', ['PD', 'statuses']],
  schema: oneOf(
    object({ statuses: some(status) }),
    object({ PD: anything, PaymentMethod: anything, Weight: anything, statuses: array }),
  ),
  codes,
  zone,
  sources,
  notes: [...notes, '`deliveryDate` is filler where it reads `0001-01-01`, and no event.'],
  read: (json, reader) => read(field(json, 'statuses'), '/statuses', reader),
});
