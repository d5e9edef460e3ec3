import { harmless } from '../../../report/columns.js';
import { escapeXml } from '../../../report/junit.js';

/** Text that is safe in HTML, between tags and in quoted attributes. A report's contents may come from anyone. */
export const text = (value: string): string => escapeXml(harmless(value));

/** A file of the output folder as a URL. */
export const address = (name: string): string => text(name.split('/').map(encodeURIComponent).join('/'));

/** A share in percent, as SVG takes widths, with no more digits than an eye can see. */
export const share = (n: number, of: number): string => `${of === 0 ? 0 : Math.round((n / of) * 10_000) / 100}%`;
