import type { TextDoubt } from '../../model/findings.js';
import { percent } from './form.js';
import { type ReadingWords, timesLikely } from './readings.js';

const named = ({ words, character }: TextDoubt): string => `${words}（第 ${character} 位）`;
const likely = ({ measured = 0, needed = 0 }: TextDoubt): string =>
  `把握为 ${percent(measured)}，至少需要 ${percent(needed)}`;

const larger = '请重新拍摄或截图，更大、更清晰，让号码占满画面。';
const decide = '请在图片上逐位核对号码并自行判断，或重新拍摄或截图，更大、更清晰。';
const byItself = '请查看图片上的号码是否独立成段；如果是，请重新拍摄或截图，更大、更端正。';

export const chineseReadings: ReadingWords = {
  because: '：',
  and: '；',
  space: '',
  doubts: {
    'digit-unclear': [
      (doubt) =>
        doubt.measured === undefined
          ? `无法得知数字 ${named(doubt)} 的把握`
          : `数字 ${named(doubt)} 的可能性是次选数字的 ${timesLikely(doubt.measured)} 倍，至少需要 ${timesLikely(doubt.needed)} 倍`,
      larger,
    ],
    'digit-weak': [(doubt) => `数字 ${named(doubt)} 可能是别的字符，${likely(doubt)}`, larger],
    'letter-unclear': [(doubt) => `字母 ${named(doubt)} 可能是别的字符，${likely(doubt)}`, larger],
    'line-unclear': [
      ({ measured = 0, needed = 0 }) => `该行的识别把握为 ${percent(measured)}，至少需要 ${percent(needed)}`,
      larger,
    ],
    'cut-off': ['号码伸到图片边缘，后面可能还有内容', '请重新拍摄或截图，在号码四周留出空白。'],
    'in-glare': ['号码末端开始有反光，后面可能还有内容', '请将号码所在的面转离灯光后重新拍摄。'],
    'broken-off': ['号码所在行的末端之后还有印刷内容', byItself],
    'goes-on': [({ words }) => `它只是“${words}”的一部分`, byItself],
    'behind-space': [({ words }) => `在“${words}”中读作空格之处，号码可能并未结束`, byItself],
    'unknown-name': [
      ({ words }) => `它前面写着“${words}”，指的可能不是商品`,
      '请核实那里的号码是否为商品货号，并补拍写明 SKU（货号）的标签或清单。',
    ],
    contested: [({ words }) => `同一位置也被读作 ${words}`, decide],
    'rereading-differs': [({ words }) => `再次识别的结果是 ${words}`, decide],
    'second-reader-differs': [({ words }) => `第二个识别引擎读作 ${words}`, decide],
    'look-alike': [
      ({ words }) => `${words} 中形近的字母和数字无法区分`,
      '请补充能读出其条码的图片，或逐位核对号码并自行判断。',
    ],
    'check-digit': [({ words }) => `${words} 的校验位不符`, '请逐位核对 case.json 与图片上的号码。'],
    gap: [
      (doubt) => `印刷缺口穿过数字 ${named(doubt)}，而别的数字恰在该处有笔画`,
      '请重新打印面单，或补充能读出其条码的图片。',
    ],
    masked: ['号码旁边有遮盖，后面可能还有内容', '请缩小遮盖范围，让号码及其四周保持可见。'],
    'one-of-several': [({ words }) => `同一条码中还有 ${words}`, '请补充能读出号码本身的照片。'],
  },
};
