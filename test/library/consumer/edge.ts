/** What a page or an edge runtime sees of the types: there is nothing but the language. Compiled, never run. */
import {
  type Batch,
  batchOf,
  InputError,
  judge,
  policies,
  type Report,
  renderJson,
  renderJunit,
  renderText,
  type SavedFacts,
} from 'triproof/judge';

export const told = (facts: SavedFacts): readonly string[] => {
  try {
    const report: Report = judge(facts, { language: 'ru' });
    const batch: Batch = batchOf([report]);
    return [renderJson(report), renderText(report, { width: 60 }), renderJunit(batch), policies()[0]?.title.zh ?? ''];
  } catch (error) {
    return error instanceof InputError ? error.problems.map(({ mend }) => mend) : [];
  }
};
