import type { FileFacts } from '../model/facts.js';
import type { Finding } from '../model/findings.js';
import { fail, finding, pass } from './outcome.js';
import { defineRule } from './rule.js';

/** Every file in the case can be opened and read. One finding per file. Blacked-out areas are noted, with the reason. */
export const evidenceReadable = defineRule({
  id: 'evidence-readable',
  element: 'chain',
  needs: ['files'],
  finds: ['evidence-unreadable', 'evidence-masked', 'phones-masked', 'phones-shown'],
  source: 'evidence-integrity',
  judge({ files }) {
    const unreadable = files.filter(({ state }) => state === 'unreadable');
    const [first, ...rest] = unreadable.map(({ file, problem, detail }) =>
      finding('evidence-unreadable', { file, problem: problem ?? 'reader-failed', detail: detail ?? '' }, [{ file }]),
    );
    const notes = files.flatMap(notesOn);
    return first === undefined ? { ...pass, notes } : fail<Found>(first, ...rest, ...notes);
  },
});

type Found = Finding<'evidence-unreadable' | Note>;
type Note = 'evidence-masked' | 'phones-masked' | 'phones-shown';

const notesOn = ({ file, masks = [], phonesShown = 0 }: FileFacts) => {
  const boxes = (wanted: 'case' | 'phone') =>
    masks.flatMap(({ box, reason }) => (reason === wanted ? [{ file, box }] : []));
  const [own, phones] = [boxes('case'), boxes('phone')];
  return [
    ...(own.length === 0 ? [] : [finding('evidence-masked', { file, places: own.length }, own)]),
    ...(phones.length === 0 ? [] : [finding('phones-masked', { file, places: phones.length }, phones)]),
    ...(phonesShown === 0 ? [] : [finding('phones-shown', { file, places: phonesShown }, [{ file }])]),
  ];
};
