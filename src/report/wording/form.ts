import type { DemandParams, StakeCode, StakeParams } from '../../model/demand-findings.js';
import type {
  DeliveryDoubt,
  DoubtParams,
  FindingCode,
  FindingParams,
  LeadCode,
  LeadParams,
  OrderDoubtParams,
  TextDefect,
  ToldDoubt,
} from '../../model/findings.js';
import type {
  CheckStatus,
  Element,
  EvidenceElement,
  FileProblem,
  Language,
  LegibilityDefectKind,
  OrderDoubtCode,
  PictureKind,
  Verdict,
  Window,
} from '../../model/schema/report.js';
import type { CheckId } from '../../rules/ids.js';
import type { glossary } from '../../words/glossary.js';

/** A window of time in words. */
export interface WordedWindow {
  /** The whole window. */
  readonly words: string;
  /** Its last moment. */
  readonly end: string;
}

/** The values of a finding, with moments in words. */
export type Worded<P> = { readonly [K in keyof P]: P[K] extends Window ? WordedWindow : P[K] };

/**
 * What the sentences of one case take from its policy and from the output for its recipient, in their language. In a plain text sentence, `{state}`
 * is replaced.
 */
export interface CaseWords {
  /** The state that the policy asks for. */
  readonly state: string;
  /** How the seller's pages write that state if it differs, else empty. */
  readonly onPage: string;
  /** Whether the policy asks the order page for that state. */
  readonly isStateAsked: boolean;
  /**
   * The states that take an order out of the dispute: the title's words for being in none of them, or the states' own words if none has such words.
   */
  readonly disqualified: { readonly denied: readonly string[]; readonly words: readonly string[] };
  /** What is written in addition to the PDF. */
  readonly beside: readonly ('images' | 'text')[];
}

/** The state filled in. */
export const inState = (text: string, { state }: Pick<CaseWords, 'state'>): string => text.replaceAll('{state}', state);

/** `a, b or c`. */
export const inWords = (parts: readonly string[], between: string, last: string): string =>
  parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(between) + last + (parts.at(-1) ?? '');

type Sentence<P> = string | ((params: Worded<P>, words: CaseWords) => string);

/** A statement that is true if its check passes. */
type Title = string | ((words: CaseWords) => string);

/** What one finding says, and what to do about it. The mend is empty if there is nothing to do. */
export interface FindingWords<P> {
  readonly message: Sentence<P>;
  readonly mend: Sentence<P>;
}

/** All words of one language. Tables, so that the compiler checks that they are complete. */
export interface ReportWording {
  readonly language: Language;
  readonly findings: { readonly [C in FindingCode]: FindingWords<FindingParams[C]> };
  /** What each check demands, as a statement that is true if it passes. */
  readonly checks: Readonly<Record<CheckId, Title>>;
  readonly stake: StakeWording;
  readonly elements: Readonly<Record<Element, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly statuses: Readonly<Record<CheckStatus, string>>;
  readonly terms: Readonly<Record<Term, string>>;
  readonly kinds: Readonly<Record<keyof typeof glossary.kinds, string>>;
  /** What to do about a finding that follows from another, as a whole sentence. */
  readonly follows: string;
}

/** Words of lead findings, if one document or claim makes several checks fail. */
export type LeadWording = { readonly [C in LeadCode]: FindingWords<LeadParams[C]> };

/** Words of the findings that only some policies ask for. */
export type DemandWording = { readonly [C in keyof DemandParams]: FindingWords<DemandParams[C]> };

/** The words of what is at stake. */
export type StakeWording = { readonly [C in StakeCode]: FindingWords<StakeParams[C]> };

/** Labels for the values of a report. */
type Term = keyof typeof glossary.terms;

/** One defect of a photo's text, with words for the text that has it. */
interface DefectWords {
  readonly subject: string;
  readonly file: string;
  readonly measured: number;
  readonly needed: number;
}

/** A whole sentence without its full stop, and what to do about it. The mend is empty if there is nothing to do. */
type DoubtWords = readonly [message: string, mend: string];

/** One entry per doubt about a delivery. */
export type DeliveryDoubtWords = Readonly<Record<DeliveryDoubt, DoubtWords>>;

/** Parts of sentences, by code. Each language has its own. */
export interface Phrases {
  readonly doubts: Readonly<Record<ToldDoubt, DoubtWords>>;
  readonly orderDoubts: Readonly<Record<OrderDoubtCode, DoubtWords>>;
  readonly problems: Readonly<Record<FileProblem, string>>;
  /** Flaws of a tracking file's address. */
  readonly flaws: Readonly<Record<FindingParams['tracking-source-flawed']['flaw'], string>>;
  /** What to do about a file if a sound copy of it would not help. */
  readonly problemMends: Readonly<Partial<Record<FileProblem, string>>>;
  readonly documents: Readonly<Record<EvidenceElement, string>>;
  /** Whole sentences: what to do, and the figures that show why. */
  readonly defects: Readonly<Record<LegibilityDefectKind, (defect: DefectWords) => string>>;
  /** The text that has the defects, to follow their words. */
  readonly subjects: Readonly<Record<TextDefect['of'], string>>;
  /** What a picture is, to end a sentence that begins with its file. */
  readonly kinds: Readonly<Record<PictureKind, string>>;
  /** The picture that each element asks for. */
  readonly asked: Readonly<Record<EvidenceElement, string>>;
  readonly numbers: Readonly<Record<FindingParams['chain-posting-file-differs']['what'], string>>;
}

type DoubtFindings = { readonly [C in keyof DoubtParams]: FindingWords<DoubtParams[C]> };

/** The words of findings that report a doubt. `ended` ends the sentence, with the quoted text if there is any. */
export const doubtWordings = (
  doubts: Phrases['doubts'],
  ended: (message: string, detail: string) => string,
): DoubtFindings =>
  // The compiler loses the key types in `entries`.
  Object.fromEntries(
    Object.entries(doubts).map(([code, [message, mend]]) => [
      `tracking-${code}`,
      { message: ({ detail }: { readonly detail: string }) => ended(message, shortened(detail)), mend },
    ]),
  ) as unknown as DoubtFindings;

/** The same for doubts about an order page. */
export const orderDoubtFindings = (
  doubts: Phrases['orderDoubts'],
  ended: (message: string, detail: string) => string,
): { readonly [C in keyof OrderDoubtParams]: FindingWords<OrderDoubtParams[C]> } =>
  Object.fromEntries(
    Object.entries(doubts).map(([code, [message, mend]]) => [
      `order-${code}`,
      {
        message: ({ words }: { readonly words: string }, said: CaseWords) =>
          ended(inState(message, said), shortened(words)),
        mend,
      },
    ]),
  ) as unknown as { readonly [C in keyof OrderDoubtParams]: FindingWords<OrderDoubtParams[C]> };

/** What to do about the defects, a sentence each. Without defects, the given sentence. */
export const mended = (
  defects: readonly TextDefect[],
  { defects: words, subjects }: Phrases,
  otherwise: string,
  separator = ' ',
): string =>
  defects.length === 0
    ? otherwise
    : defects.map(({ kind, of, ...defect }) => words[kind]({ ...defect, subject: subjects[of] })).join(separator);

/** `8 %`: a share of 1 as a percentage, with at most one decimal, and none if it is zero. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}\u00a0%`;

/** How many times closer the photo must be for the text's height to grow from the first figure to the second; at least 1.1. */
export const closer = (measured: number, needed: number): string =>
  String(Math.max(1.1, Math.ceil((needed / Math.max(1, measured)) * 10) / 10));

/** Whole pixels. */
export const pixels = (length: number): string => String(Math.round(length));

/** A web address or host, cut off after 120 characters, which is as much as one can take in. */
export const shortened = (address: string): string =>
  address.length <= 120 ? address : `${[...address].slice(0, 119).join('')}…`;

/** At most two decimals, without trailing zeros. */
export const rounded = (measure: number): string => String(Math.round(measure * 100) / 100);

/** The named values that exist, e.g. `order page A, label B`. */
export const listed = (entries: readonly (readonly [string, string | null])[], separator: string): string =>
  entries.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`])).join(separator);
