import type { Speaker } from '../../model/findings.js';
import type { LeadWording } from './form.js';

const speakers: Readonly<Record<Speaker, string>> = {
  case: 'case.json',
  order: 'страница заказа',
  tracking: 'история',
  label: 'этикетка',
  record: 'запись площадки',
};

const named = (agreeing: readonly Speaker[]): string => agreeing.map((each) => speakers[each]).join(', ');

/** Lead findings, in Russian. */
export const russianLeads: LeadWording = {
  'odd-page': {
    message: ({ found, expected, agreeing }) =>
      `Не сходится страница заказа: на ней ${found}, а в остальном — ${expected} (${named(agreeing)}).`,
    mend: ({ found, expected }) =>
      `Сделайте скриншот страницы заказа, на которой стоит ${expected}; остальное нужно заменить, только если спор открыт по заказу с ${found}.`,
  },
  'odd-history': {
    message: ({ found, expected, agreeing }) =>
      `Не сходится история отслеживания: в ней ${found}, а в остальном — ${expected} (${named(agreeing)}).`,
    mend: ({ found, expected }) =>
      `Сохраните историю перевозчика для ${expected}; остальное нужно заменить, только если отправление этого заказа — ${found}.`,
  },
  'odd-label': {
    message: ({ found, expected, agreeing }) =>
      `Не сходится этикетка: на ней ${found}, а в остальном — ${expected} (${named(agreeing)}).`,
    mend: ({ found, expected }) =>
      `Сфотографируйте этикетку ${expected}; остальное нужно заменить, только если отправление этого заказа — ${found}.`,
  },
  'odd-claim': {
    message: ({ place, claimed, found, agreeing }) =>
      `Не сходится само дело: в ${place} указано ${claimed}, чего нет ни в одном документе; в документах — ${found} (${named(agreeing)}).`,
    mend: ({ place, claimed, found }) =>
      `Исправьте ${place} в case.json на ${found}; если верно ${claimed}, документы относятся к другому заказу и их нужно заменить.`,
  },
  'two-parcels': {
    message: ({ label, tracking }) =>
      `Этикетка и история относятся к разным отправлениям: на этикетке ${label}, в истории ${tracking}, и не видно, какое из них этого заказа.`,
    mend: 'Укажите order.trackingNumber в case.json и замените документ, который относится к другому отправлению.',
  },
};
