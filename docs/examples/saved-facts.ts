/**
 * Read on a server, judged in a browser: the server sends the facts once, and the page words them in any language, draws its own checklist
 * of them, or judges them anew after a rule has changed. `triproof/judge` needs nothing but the language itself.
 */
import { type CaseInMemory, caseFromMemory, gatherCase, type Readers } from 'triproof';
import { judge, type Language, renderText, type SavedFacts } from 'triproof/judge';

/** On the server. */
export const factsOf = async (given: CaseInMemory, readers: Readers): Promise<string> =>
  JSON.stringify(await gatherCase(await caseFromMemory(given), { readers }));

/** In the page. */
export const checklistOf = (facts: string, language: Language): string =>
  renderText(judge(JSON.parse(facts) as SavedFacts, { language }));
