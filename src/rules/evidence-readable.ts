import { finding, gravest } from './outcome.js';
import { defineRule } from './rule.js';

/** Every file that the case names can be opened and read. One finding a file. */
export const evidenceReadable = defineRule({
  id: 'evidence-readable',
  element: 'chain',
  needs: ['files'],
  finds: ['evidence-unreadable'],
  source: 'evidence-integrity',
  judge({ files }) {
    const unreadable = files.filter(({ state }) => state === 'unreadable');
    const findings = unreadable.map(({ file, problem, detail }) =>
      finding('evidence-unreadable', { file, problem: problem ?? 'reader-failed', detail: detail ?? '' }, [{ file }]),
    );
    return gravest(findings, []);
  },
});
