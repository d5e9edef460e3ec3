/** Digits in groups of three, separated by a no-break space, which readers of every language understand. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/gu, '\u00A0');
