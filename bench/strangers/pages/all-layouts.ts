import { baseLayouts, type Layout } from './layouts.js';
import { moreLayouts } from './layouts-more.js';

export const layouts: readonly Layout[] = [...baseLayouts, ...moreLayouts];
