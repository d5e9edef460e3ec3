/** What a program on Node sees of the types: compiled, never run. */
import {
  type BuildOptions,
  buildCase,
  type Case,
  caseFromMemory,
  checkCase,
  createReaders,
  formats,
  gatherCase,
  InputError,
  type InputProblem,
  judge,
  type Progress,
  policies,
  type Report,
  readTracking,
  recipients,
  renderJunit,
  renderText,
  type SavedFacts,
  SubmissionRefusedError,
  verifyBundle,
} from 'triproof';
import { judge as judgeElsewhere } from 'triproof/judge';

const told: Progress[] = [];

export const run = async (files: Record<string, Uint8Array>, signal: AbortSignal): Promise<Report> => {
  const readers = await createReaders({ lines: 'auto' });
  try {
    const opened: Case = await caseFromMemory({ caseFile: { id: 'D' }, files });
    const onProgress = (progress: Progress): number => told.push(progress);
    const options: BuildOptions = { readers, signal, onProgress, language: 'zh', displayZone: 'Asia/Shanghai' };
    const facts: SavedFacts = await gatherCase(opened, { readers, signal });
    const [same, other]: Report[] = [judge(facts), judgeElsewhere(facts, { language: 'ru' })];
    console.log(renderText(same), renderJunit(other), policies().length, recipients()[0]?.maxBytes, formats()[0]?.id);
    const { report, pdf } = await buildCase(opened, { ...options, recipient: 'stripe' });
    console.log((await verifyBundle(pdf, { readers })).genuine, readTracking(pdf).state);
    return report.verdict === 'pass' ? report : await checkCase(opened, options);
  } catch (error) {
    if (error instanceof SubmissionRefusedError) return error.report;
    const problems: readonly InputProblem[] = error instanceof InputError ? error.problems : [];
    throw new Error(problems.map(({ file, place, mend }) => `${file}${place} ${mend}`).join());
  } finally {
    await readers.close();
  }
};
