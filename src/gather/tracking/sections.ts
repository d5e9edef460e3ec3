import { speaksOfPlans } from './text-sense.js';

/** Names for lists of entries. */
const nouns =
  /(?<!\p{L})(?:events?|steps?|stages?|scans?|movements?|updates?|history|ereignisse|schritte|verlauf|événements|étapes|historique|eventos|pasos|historial|eventi|tappe|cronologia|zdarzenia|etapy|historia|olaylar|hareketler|события|этапы|операции|история|движение|події|етапи|історія|оқиғалар)(?!\p{L})|轨迹|节点|事件|步骤|이벤트|이력|履歴|イベント/iu;
const next =
  /^(?:what happens next|next steps?|upcoming|coming up|что дальше|дальнейшие шаги|下一步|接下来|后续)(?!\p{L})/iu;

/** Longer lines are not headings. Chosen, not measured. */
const longest = 50;

/** What a line without a time heads: future entries (`plan`), past ones (`history`), or nothing. */
export const sectionOf = (line: string): 'plan' | 'history' | undefined => {
  const text = line.trim();
  if (text.length > longest) return undefined;
  if (next.test(text)) return 'plan';
  if (!nouns.test(text)) return undefined;
  return speaksOfPlans(text) ? 'plan' : 'history';
};

interface Titled<T> {
  readonly value: T;
  /** The heading of future entries. */
  readonly under: string | undefined;
}

/** Pairs each value with the heading of planned entries above it, up to the next heading. */
export const underSections = <T>(
  values: readonly T[],
  lineOf: (value: T) => string | undefined,
): readonly Titled<T>[] => {
  let under: string | undefined;
  return values.map((value) => {
    const line = lineOf(value);
    const section = line === undefined ? undefined : sectionOf(line);
    if (section !== undefined) under = section === 'plan' ? line?.trim() : undefined;
    return { value, under };
  });
};
