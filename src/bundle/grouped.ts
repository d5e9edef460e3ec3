/** Digits in groups of three with a no-break space, which every language reads. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/gu, '\u00A0');
