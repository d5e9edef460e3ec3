import type { Phrase } from './phrases.js';

/** Phrases about the times, destination and answers in a case. */
export const casePhrases: readonly Phrase[] = [
  [
    'Give it as the order page shows it, e.g. "2024-08-12T23:59:00+03:00", or leave the key out.',
    'Укажите, как на странице заказа, например "2024-08-12T23:59:00+03:00", или уберите ключ.',
    '请按订单页面填写，例如 "2024-08-12T23:59:00+03:00"，或去掉该键。',
  ],
  [
    'an object with `country`, `city` or `postcode`',
    'объект с полями `country`, `city` или `postcode`',
    '含 `country`、`city` 或 `postcode` 的对象',
  ],
  [
    'Give what is known of it, or leave the key out.',
    'Укажите, что известно, или уберите ключ.',
    '请填写已知部分，或去掉该键。',
  ],
  ['an ISO 3166 code of two capital letters', 'код ISO 3166 из двух заглавных букв', '两个大写字母的 ISO 3166 代码'],
  ['Write it as e.g. "RU" or "DE".', 'Напишите, например, "RU" или "DE".', '请写成例如 "RU" 或 "DE"。'],
  [
    "the city's name as text of at most 100 characters",
    'название города в виде текста не длиннее 100 знаков',
    '不超过 100 个字符的城市名称文本',
  ],
  [
    'Copy it in quotes, or leave the key out.',
    'Скопируйте его в кавычках или уберите ключ.',
    '请复制并加引号，或去掉该键。',
  ],
  [
    'the postcode as text of at most 16 characters',
    'индекс в виде текста не длиннее 16 знаков',
    '不超过 16 个字符的邮编文本',
  ],
  [
    'Copy it in quotes, e.g. "101000", or leave the key out.',
    'Скопируйте его в кавычках, например "101000", или уберите ключ.',
    '请复制并加引号，例如 "101000"，或去掉该键。',
  ],
  [
    'Give the last moment to answer, e.g. "2024-08-23T14:03:00+03:00", or leave the key out.',
    'Укажите последний момент для ответа, например "2024-08-23T14:03:00+03:00", или уберите ключ.',
    '请填写答复的最后时刻，例如 "2024-08-23T14:03:00+03:00"，或去掉该键。',
  ],
  [
    'a moment with an offset, or null where the buyer never asked',
    'момент со смещением или null, если покупатель не обращался',
    '带时区偏移的时刻；买家从未联系时为 null',
  ],
  [
    'Give the moment the buyer first asked, e.g. "2024-08-18T10:00:00+03:00", or null, or leave the key out.',
    'Укажите момент первого обращения покупателя, например "2024-08-18T10:00:00+03:00", либо null, или уберите ключ.',
    '请填写买家首次联系的时刻，例如 "2024-08-18T10:00:00+03:00"，或 null，或去掉该键。',
  ],
  [
    'Give the moment of the first answer, e.g. "2024-08-18T15:00:00+03:00", or leave the key out.',
    'Укажите момент первого ответа, например "2024-08-18T15:00:00+03:00", или уберите ключ.',
    '请填写首次回复的时刻，例如 "2024-08-18T15:00:00+03:00"，或去掉该键。',
  ],
  [
    'Give the moment the buyer asked to cancel, e.g. "2024-08-12T10:00:00+03:00", or leave the key out.',
    'Укажите момент просьбы об отмене, например "2024-08-12T10:00:00+03:00", или уберите ключ.',
    '请填写买家申请取消的时刻，例如 "2024-08-12T10:00:00+03:00"，或去掉该键。',
  ],
  ['a moment after the dispute was opened', 'момент после открытия спора', '争议发起之后的时刻'],
  ['a moment after the buyer asked', 'момент после обращения покупателя', '买家联系之后的时刻'],
  ['{value}, which is before {other}', '{value}, что раньше, чем {other}', '{value}，早于 {other}'],
  ['Correct one of the two.', 'Исправьте одно из двух.', '请更正其中之一。'],
  [
    'nothing, as `dispute.buyerAskedAt` is null',
    'ничего, так как `dispute.buyerAskedAt` равно null',
    '无内容，因为 `dispute.buyerAskedAt` 为 null',
  ],
  [
    'Say when the buyer asked, or leave the answer out.',
    'Укажите, когда обратился покупатель, или уберите ответ.',
    '请写明买家何时联系，或去掉回复时间。',
  ],
];
