import type { DeliveryDoubtWords } from './form.js';

/** Doubts about a delivery, in Chinese. */
export const chineseDeliveries: DeliveryDoubtWords = {
  'delivery-withdrawn': [
    '后续记录（退回、更正或投递失败）推翻了签收',
    '请与承运商网站核对；待包裹妥投后重新保存轨迹。',
  ],
  'delivery-contradicted': [
    '有记录的代码表示已签收，但其文字或其他字段与之矛盾',
    '请与承运商网站核对该记录；若文件来自别处，请补充承运商自己的导出文件。',
  ],
  'delivery-inferred': [
    '只有记录的文字表示签收，没有承运商代码佐证',
    '请补充带有代码的承运商导出文件，或由人工阅读该记录后判断。',
  ],
  'delivery-unconfirmed': [
    '签收只有一个含义未经承运商文档证实的代码可作依据',
    '请向承运商询问该代码的含义，或补充承运商的签收证明。',
  ],
  'delivery-not-borne-out': [
    '有记录被标为签收，但其文字并未这样写',
    '请补充带有代码的承运商导出文件，或由人工阅读该记录后判断。',
  ],
  'delivery-after-return': ['退回记录早于签收记录，签收人可能是寄件人', '请向承运商询问由谁签收，并补充其签收证明。'],
  'delivery-followed': ['包裹已记录为签收，但后续记录显示其仍在运输', '请与承运商网站核对；待轨迹结束后重新保存。'],
  'delivery-repeated': ['包裹多次记录为签收，其间另有其他步骤，以最后一次为准', '请向承运商询问哪一次是签收给买家的。'],
  'delivery-recipient-unclear': ['有记录写有不同的签收人，均未予计入', '请补充写明签收人的承运商签收证明。'],
  'delivery-date-only': ['签收只有日期，没有时刻，已按全天考虑', ''],
  'delivery-files-disagree': [
    '同一来源的两份导出文件关于签收相互矛盾',
    '请向承运商重新获取轨迹，并去掉与之不符的文件。',
  ],
  'delivery-names-other-number': [
    '签收记录写有另一个包裹的号码',
    '请只保存本包裹的轨迹；如该号码也是本包裹的，请补充写明这一点的承运商导出文件。',
  ],
  'delivery-entry-unnumbered': [
    '签收记录位于包裹号码之上，或所在行没有号码，可能属于其他包裹',
    '请重新保存轨迹，使号码位于所有记录之上，或每一行都有号码。',
  ],
  'delivery-times-alike': ['另一地点的记录与签收时间完全相同，两者不可能都正确', '请与承运商网站核对时间。'],
};
