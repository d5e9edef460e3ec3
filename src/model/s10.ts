/**
 * Postal item numbers by the Universal Postal Union's standard S10: two letters for the service, eight digits, a check digit, two letters for the
 * country of the issuing post.
 */

/** Countries and territories (ISO 3166-1) under whose codes posts issue numbers. Any other pair of letters is some carrier's own. */
const issuers = new Set(
  (
    'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR ' +
    'CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN ' +
    'HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG ' +
    'MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PY QA RE RO RS ' +
    'RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC ' +
    'VE VG VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/**
 * Whether the check digit of an S10 number is right. Undefined if it is no such number. Source: UPU S10-12, annex on the check digit.
 *
 * @param number - Normalised.
 */
export const holdsS10 = (number: string): boolean | undefined => {
  const [, serial = '', check, issuer = ''] = /^[A-Z]{2}([0-9]{8})([0-9])([A-Z]{2})$/u.exec(number) ?? [];
  if (!issuers.has(issuer)) return undefined;
  const sum = [...serial].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return Number(check) === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
};
