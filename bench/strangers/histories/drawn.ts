import type { Drawn } from '../types.js';
import type { HistoryFile } from './forms.js';

export const drawnFile = (file: HistoryFile, note: string): Drawn => ({
  files: [{ name: file.name, bytes: new TextEncoder().encode(file.text) }],
  entries: [{ file: file.name, ...file.entry }],
  notes: { form: note },
});
