import type { TrackingDoubt } from '../model/facts.js';
import type { DoubtParams, Finding, ToldDoubt } from '../model/findings.js';
import { finding } from './outcome.js';

/** One finding per doubt, in the given order, however many entries it concerns. */
export const doubtFindingsOf = <D extends ToldDoubt>(
  codes: readonly D[],
  doubts: readonly TrackingDoubt[],
): readonly Finding<Extract<keyof DoubtParams, `tracking-${D}`>>[] =>
  codes.flatMap((code) => {
    const own = doubts.filter((doubt) => doubt.code === code);
    const details = [...new Set(own.map(({ detail }) => detail))].filter((detail) => detail !== '');
    const detail = `${details.slice(0, 3).join('; ')}${details.length > 3 ? '; …' : ''}`;
    const places = own.map(({ file, pointer }) => ({ file, pointer }));
    if (own.length === 0) return [];
    return [finding(`tracking-${code}` as keyof DoubtParams, { detail }, places)] as unknown as Finding<
      Extract<keyof DoubtParams, `tracking-${D}`>
    >[];
  });
