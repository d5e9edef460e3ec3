import type { Speaker } from '../../model/findings.js';
import type { LeadWording } from './form.js';

const speakers: Readonly<Record<Speaker, string>> = {
  case: 'case.json',
  order: '订单页面',
  tracking: '轨迹',
  label: '面单',
  record: '平台记录',
};

const named = (agreeing: readonly Speaker[]): string => agreeing.map((each) => speakers[each]).join('、');

/** Lead findings, in Chinese. */
export const chineseLeads: LeadWording = {
  'odd-page': {
    message: ({ found, expected, agreeing }) =>
      `不相符的是订单页面：页面上是 ${found}，而其他材料为 ${expected}（${named(agreeing)}）。`,
    mend: ({ found, expected }) =>
      `请截取显示 ${expected} 的订单页面；只有争议订单确为显示 ${found} 的那一单时，才需要更换其他材料。`,
  },
  'odd-history': {
    message: ({ found, expected, agreeing }) =>
      `不相符的是物流轨迹：轨迹属于 ${found}，而其他材料为 ${expected}（${named(agreeing)}）。`,
    mend: ({ found, expected }) =>
      `请保存 ${expected} 的承运商轨迹；只有本订单的包裹确为 ${found} 时，才需要更换其他材料。`,
  },
  'odd-label': {
    message: ({ found, expected, agreeing }) =>
      `不相符的是面单：面单上是 ${found}，而其他材料为 ${expected}（${named(agreeing)}）。`,
    mend: ({ found, expected }) => `请拍摄 ${expected} 的面单；只有本订单的包裹确为 ${found} 时，才需要更换其他材料。`,
  },
  'odd-claim': {
    message: ({ place, claimed, found, agreeing }) =>
      `不相符的是案件文件：${place} 为 ${claimed}，没有任何材料显示该号码；材料显示 ${found}（${named(agreeing)}）。`,
    mend: ({ place, claimed, found }) =>
      `请将 case.json 中的 ${place} 更正为 ${found}；如果 ${claimed} 无误，则材料属于其他订单，需要更换。`,
  },
  'two-parcels': {
    message: ({ label, tracking }) =>
      `面单和轨迹属于两个包裹：面单为 ${label}，轨迹为 ${tracking}，无法判断哪一个属于本订单。`,
    mend: '请在 case.json 中填写 order.trackingNumber，并更换属于另一个包裹的材料。',
  },
};
