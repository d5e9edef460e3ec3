/** Carrier histories as sellers hand them in: complete ones, and honest mistakes with their twins. */
import type { Draw } from '../types.js';
import { drawnFile } from './drawn.js';
import { forms } from './forms.js';
import { logOf } from './log.js';

export { historyTraps } from './traps.js';

export const drawHistory: Draw = async (story, random) => {
  const form = random.fork('form').pick(forms.filter((one) => one.suits(story)));
  return drawnFile(form.write(logOf(story, random.fork('log')), random.fork('write')), form.name);
};
