import { harmless } from '../../../report/columns.js';
import { escapeXml } from '../../../report/junit.js';

/** Text as it may stand in HTML, between tags and in quoted attributes. What stands in a report is anybody's. */
export const text = (value: string): string => escapeXml(harmless(value));

/** A file of the output folder as an address. */
export const address = (name: string): string => text(name.split('/').map(encodeURIComponent).join('/'));

/** A share in hundredths, as SVG takes widths; no more digits than an eye sees. */
export const share = (n: number, of: number): string => `${of === 0 ? 0 : Math.round((n / of) * 10_000) / 100}%`;
