import type { TextDoubt } from '../../model/findings.js';
import { percent } from './form.js';
import { type ReadingWords, timesLikely } from './readings.js';

const named = ({ words, character }: TextDoubt): string => `${words} (${character}-й знак)`;
const likely = ({ measured = 0, needed = 0 }: TextDoubt): string =>
  `вероятность ${percent(measured)}, нужно ${percent(needed)}`;

const larger = 'Сделайте снимок заново, крупнее и чётче, чтобы номер занимал весь кадр.';
const decide = 'Сверьте номер на снимке знак за знаком и решите сами или сделайте снимок заново, крупнее и чётче.';
const byItself = 'Посмотрите, стоит ли номер на снимке отдельно; если да, сделайте снимок заново, крупнее и ровно.';

export const russianReadings: ReadingWords = {
  because: ': ',
  and: '; ',
  space: ' ',
  doubts: {
    'digit-unclear': [
      (doubt) =>
        doubt.measured === undefined
          ? `неизвестно, насколько надёжно прочитана цифра ${named(doubt)}`
          : `цифра ${named(doubt)} вероятнее следующей в ${timesLikely(doubt.measured)} раза, а нужно в ${timesLikely(doubt.needed)}`,
      larger,
    ],
    'digit-weak': [(doubt) => `цифра ${named(doubt)} может быть другим знаком: ${likely(doubt)}`, larger],
    'letter-unclear': [(doubt) => `буква ${named(doubt)} может быть другим знаком: ${likely(doubt)}`, larger],
    'line-unclear': [
      ({ measured = 0, needed = 0 }) =>
        `строка прочитана с уверенностью ${percent(measured)}, нужно ${percent(needed)}`,
      larger,
    ],
    'cut-off': [
      'номер доходит до края снимка и может там продолжаться',
      'Сделайте снимок заново, оставив место со всех сторон номера.',
    ],
    'in-glare': [
      'там, где номер кончается, начинается блик, и номер может там продолжаться',
      'Отверните то, на чём стоит номер, от лампы и сфотографируйте ещё раз.',
    ],
    'broken-off': ['печать продолжается там, где найден конец строки', byItself],
    'goes-on': [({ words }) => `это лишь часть «${words}»`, byItself],
    'behind-space': [({ words }) => `номер может продолжаться за тем, что прочитано как пробел в «${words}»`, byItself],
    'unknown-name': [
      ({ words }) => `он стоит после слов «${words}», которые могут называть не товар`,
      'Посмотрите, номер ли это товара. Сфотографируйте стикер или лист, где он назван артикулом или SKU.',
    ],
    contested: [({ words }) => `то же место прочитано и как ${words}`, decide],
    'rereading-differs': [({ words }) => `при повторном чтении получается ${words}`, decide],
    'second-reader-differs': [({ words }) => `второе средство чтения видит ${words}`, decide],
    'look-alike': [
      ({ words }) => `в ${words} не отличить буквы от похожих на них цифр`,
      'Добавьте снимок, где читается штрихкод номера, или сверьте номер знак за знаком и решите сами.',
    ],
    'check-digit': [
      ({ words }) => `контрольная цифра номера ${words} не сходится`,
      'Сверьте номер в case.json и на снимке знак за знаком.',
    ],
    gap: [
      (doubt) => `цифру ${named(doubt)} пересекает пробел печати там, где у другой цифры был бы штрих`,
      'Напечатайте этикетку заново или добавьте снимок, где читается штрихкод номера.',
    ],
    masked: [
      'рядом с номером закрытое место, и номер может под ним продолжаться',
      'Уменьшите закрытые места, чтобы номер и место вокруг него остались видны.',
    ],
    'one-of-several': [
      ({ words }) => `в том же штрихкоде записан и ${words}`,
      'Добавьте фотографию, на которой читается сам номер.',
    ],
  },
};
