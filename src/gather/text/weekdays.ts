/** Days of the week as parts of a pattern, in any case. If letters follow, they are other words. Chinese has no spaces. */
export const weekdays = {
  english: '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\\p{L})',
  chinese: '(?:周|星期|礼拜)[一二三四五六日天]',
  russian: '(?:пн|вт|ср|чт|пт|сб|вс)(?!\\p{L})',
  russianInFull: '(?:понедельник|вторник|сред[аы]|четверг|пятниц[аы]|суббот[аы]|воскресенье)(?!\\p{L})',
} as const;
