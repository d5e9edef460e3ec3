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

/** A window of time as sentences have it. */
export interface WordedWindow {
  /** The whole of it. */
  readonly words: string;
  /** Its last moment. */
  readonly end: string;
}

/** The values of a finding with their moments in words. */
export type Worded<P> = { readonly [K in keyof P]: P[K] extends Window ? WordedWindow : P[K] };

/**
 * What the sentences of one case take from its policy and from what is written for its recipient, in their language. In a sentence that is a
 * plain text `{state}` is filled in.
 */
export interface CaseWords {
  /** The state that the policy asks for. */
  readonly state: string;
  /** How the seller's pages write that state, where they do otherwise; else empty. */
  readonly onPage: string;
  /** Whether the policy asks the order page for that state. */
  readonly isStateAsked: boolean;
  /** The states that take an order out of the dispute: how a title says that it is in none, or their words where none has that. */
  readonly disqualified: { readonly denied: readonly string[]; readonly words: readonly string[] };
  /** What is written beside the PDF. */
  readonly beside: readonly ('images' | 'text')[];
}

/** The state filled in. */
export const inState = (text: string, { state }: Pick<CaseWords, 'state'>): string => text.replaceAll('{state}', state);

/** `a, b or c`. */
export const inWords = (parts: readonly string[], between: string, last: string): string =>
  parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(between) + last + (parts.at(-1) ?? '');

type Sentence<P> = string | ((params: Worded<P>, words: CaseWords) => string);

/** A statement that holds when its check passes. */
type Title = string | ((words: CaseWords) => string);

/** What one finding says, and what to do about it; the mend is empty where nothing is to be done. */
export interface FindingWords<P> {
  readonly message: Sentence<P>;
  readonly mend: Sentence<P>;
}

/** Everything that is said in one language. Tables, so that the compiler proves them complete. */
export interface Wording {
  readonly language: Language;
  readonly findings: { readonly [C in FindingCode]: FindingWords<FindingParams[C]> };
  /** What each check demands, as a statement that holds when it passes. */
  readonly checks: Readonly<Record<CheckId, Title>>;
  readonly stake: StakeWording;
  readonly elements: Readonly<Record<Element, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly statuses: Readonly<Record<CheckStatus, string>>;
  readonly terms: Readonly<Record<Term, string>>;
  readonly kinds: Readonly<Record<keyof typeof glossary.kinds, string>>;
  /** What to do about a finding that follows from another: a whole sentence. */
  readonly follows: string;
}

/** The words of what is said first, where one document or claim makes several checks fail. */
export type LeadWording = { readonly [C in LeadCode]: FindingWords<LeadParams[C]> };

/** The words of what only some policies ask for. */
export type DemandWording = { readonly [C in keyof DemandParams]: FindingWords<DemandParams[C]> };

/** The words of what is at stake. */
export type StakeWording = { readonly [C in StakeCode]: FindingWords<StakeParams[C]> };

/** Words beside the values of a report. */
type Term = keyof typeof glossary.terms;

/** One defect of a photo's text, with whose text it is in the words of the language. */
interface DefectWords {
  readonly subject: string;
  readonly file: string;
  readonly measured: number;
  readonly needed: number;
}

/** A whole sentence without its full stop, and what to do about it; the mend is empty where nothing is to be done. */
type DoubtWords = readonly [message: string, mend: string];

/** Of each doubt about a delivery. */
export type DeliveryDoubtWords = Readonly<Record<DeliveryDoubt, DoubtWords>>;

/** Parts of sentences that follow from a code. Each language has its own. */
export interface Phrases {
  readonly doubts: Readonly<Record<ToldDoubt, DoubtWords>>;
  readonly orderDoubts: Readonly<Record<OrderDoubtCode, DoubtWords>>;
  readonly problems: Readonly<Record<FileProblem, string>>;
  /** Of a tracking file's address. */
  readonly flaws: Readonly<Record<FindingParams['tracking-source-flawed']['flaw'], string>>;
  /** What to do about a file where a sound copy of it would not help. */
  readonly problemMends: Readonly<Partial<Record<FileProblem, string>>>;
  readonly documents: Readonly<Record<EvidenceElement, string>>;
  /** Whole sentences: what to do, and the figures why. */
  readonly defects: Readonly<Record<LegibilityDefectKind, (defect: DefectWords) => string>>;
  /** Whose text it is, after the defects' words. */
  readonly subjects: Readonly<Record<TextDefect['of'], string>>;
  /** What a picture is: the end of a sentence that begins with its file. */
  readonly kinds: Readonly<Record<PictureKind, string>>;
  /** What each element asks for, as a picture. */
  readonly asked: Readonly<Record<EvidenceElement, string>>;
  readonly numbers: Readonly<Record<FindingParams['chain-posting-file-differs']['what'], string>>;
}

type DoubtFindings = { readonly [C in keyof DoubtParams]: FindingWords<DoubtParams[C]> };

/** The words of the findings that tell of a doubt; `ended` ends its sentence with what it quotes, if anything. */
export const doubtFindings = (
  doubts: Phrases['doubts'],
  ended: (message: string, detail: string) => string,
): DoubtFindings =>
  // The compiler does not follow names through `entries`.
  Object.fromEntries(
    Object.entries(doubts).map(([code, [message, mend]]) => [
      `tracking-${code}`,
      { message: ({ detail }: { readonly detail: string }) => ended(message, shortened(detail)), mend },
    ]),
  ) as unknown as DoubtFindings;

/** The same of the doubts about an order page. */
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

/** What to do about some defects, a sentence each; about none, the given sentence. */
export const mended = (
  defects: readonly TextDefect[],
  { defects: words, subjects }: Phrases,
  otherwise: string,
  separator = ' ',
): string =>
  defects.length === 0
    ? otherwise
    : defects.map(({ kind, of, ...defect }) => words[kind]({ ...defect, subject: subjects[of] })).join(separator);

/** `8 %`: a share of 1 in hundredths, with as many decimals as are not zero, one at the most. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}\u00a0%`;

/** How many times closer text must be for its height to grow from one figure to the other; never less than 1.1. */
export const closer = (measured: number, needed: number): string =>
  String(Math.max(1.1, Math.ceil((needed / Math.max(1, measured)) * 10) / 10));

/** Whole pixels. */
export const pixels = (length: number): string => String(Math.round(length));

/** `10 000 000`: groups of three, the same in every language. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');

/** A web address or host as one can take it in: what goes beyond 120 characters is cut off. */
export const shortened = (address: string): string =>
  address.length <= 120 ? address : `${[...address].slice(0, 119).join('')}…`;

/** Two decimals at the most, without trailing zeros. */
export const rounded = (measure: number): string => String(Math.round(measure * 100) / 100);

/** The named values that are there, e.g. `order page A, label B`. */
export const listed = (entries: readonly (readonly [string, string | null])[], separator: string): string =>
  entries.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`])).join(separator);
