import type { Trap } from '../types.js';
import { drawnFile } from './drawn.js';
import { type Form, wordyForms } from './forms.js';
import { shortLog } from './log.js';
import { structureTraps } from './traps-structure.js';
import { type Excuse, excuses } from './words.js';

const all = ['en', 'ru', 'zh'] as const;

/** The event is filed as a pickup, and its own text denies it. */
const denied = (excuse: Excuse): Trap => {
  const draw =
    (mistaken: boolean): Trap['mistaken'] =>
    async (story, random) => {
      const form: Form = random.fork('form').pick(wordyForms);
      const log = shortLog(story, random.fork('log'), excuse.tongue);
      const scans = mistaken
        ? log.scans.map((scan) => (scan.stage === 'picked' ? { ...scan, text: excuse.text } : scan))
        : log.scans;
      return drawnFile(form.write({ ...log, scans }, random.fork('write')), form.name);
    };
  return {
    name: `history-pickup-denied-${excuse.name}`,
    element: 'tracking',
    languages: all,
    why: `The only event filed as a pickup says: ${excuse.text}`,
    mistaken: draw(true),
    twin: draw(false),
  };
};

export const historyTraps: readonly Trap[] = [...excuses.map(denied), ...structureTraps];
