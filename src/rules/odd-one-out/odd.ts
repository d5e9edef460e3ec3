/** Finds the odd voice from who contradicts whom. */
import { contradict, type JudgedCheck, tiesBetween, type Voice, type VoiceName } from './voices.js';

/** A voice that contradicts others which do not contradict each other. */
export interface Odd {
  readonly voice: Voice;
  /** The voices that it contradicts. */
  readonly against: readonly [Voice, ...Voice[]];
}

/** Two voices that contradict each other, if nothing tells which is wrong. */
export type Undecided = readonly [Voice, Voice];

export interface Oddities {
  readonly odd: readonly Odd[];
  readonly undecided: readonly Undecided[];
}

/** The odd voices: one in each group that is connected by contradictions. */
export const oddOf = (voices: readonly Voice[], checks: readonly JudgedCheck[]): Oddities => {
  const found = groupsOf(voices).map((group) => oddIn(group, voices, checks));
  return {
    odd: found.flatMap((each) => (each !== undefined && 'voice' in each ? [each] : [])),
    undecided: found.flatMap((each) => (each !== undefined && !('voice' in each) ? [each] : [])),
  };
};

const rivalsOf = (voice: Voice, voices: readonly Voice[]): readonly Voice[] =>
  voices.filter((other) => contradict(voice, other));

const groupsOf = (voices: readonly Voice[]): readonly (readonly Voice[])[] => {
  const reached = (group: readonly Voice[]): readonly Voice[] => {
    const next = voices.filter((voice) => !group.includes(voice) && rivalsOf(voice, group).length > 0);
    return next.length === 0 ? group : reached([...group, ...next]);
  };
  const groups = new Map(
    voices
      .filter((voice) => rivalsOf(voice, voices).length > 0)
      .map((voice) => {
        const group = voices.filter((each) => reached([voice]).includes(each));
        return [group.map(({ name }) => name).join(), group];
      }),
  );
  return [...groups.values()];
};

/** The voice without which there are no contradictions. Of only two, the one with fewer ties to all others. */
const oddIn = (
  group: readonly Voice[],
  voices: readonly Voice[],
  checks: readonly JudgedCheck[],
): Odd | Undecided | undefined => {
  const [a, b, ...more] = group;
  if (a === undefined || b === undefined) return undefined;
  if (more.length > 0) {
    const centre = group.find((voice) => {
      const others = group.filter((other) => other !== voice);
      return others.every((other) => rivalsOf(other, others).length === 0);
    });
    return centre === undefined ? undefined : against(centre, group);
  }
  const [ties, others] = [tiesOf(a, voices, checks), tiesOf(b, voices, checks)];
  if (ties === others) return [a, b];
  return against(ties < others ? a : b, group);
};

const against = (voice: Voice, group: readonly Voice[]): Odd | undefined => {
  const [first, ...others] = rivalsOf(voice, group);
  return first === undefined ? undefined : { voice, against: [first, ...others] };
};

/** A pickup before the preparing contradicts both page and history. */
const untimely: readonly VoiceName[] = ['order', 'tracking'];

const tiesOf = (voice: Voice, voices: readonly Voice[], checks: readonly JudgedCheck[]): number => {
  const isUntimely =
    untimely.includes(voice.name) &&
    checks.some(({ findings }) => findings.some(({ code }) => code === 'preparing-after-pickup'));
  const ties = voices.filter((other) => other !== voice).map((other) => tiesBetween(voice, other));
  return ties.reduce((sum, each) => sum + each, 0) - (isUntimely ? 1 : 0);
};
