import type { CaseDraft, MissingPlace } from '../../intake/index.js';
import type { InputProblem } from '../../model/problems.js';
import type { EvidenceElement, Language, PolicyNames, Report } from '../../model/schema/report.js';
import { nextOf, stepsOf } from '../../report/next.js';
import type { CheckId } from '../../rules/ids.js';
import { say } from '../../words/problems.js';
import type { FieldName, MissingStep } from '../shown.js';
import { elementOf, type SessionFile } from './model.js';
import { sessionWords } from './words.js';

/** By increasing effort: a screenshot, an export, a photo of a parcel. */
const elements = ['order', 'tracking', 'label'] as const satisfies readonly EvidenceElement[];

const fields: Readonly<Partial<Record<MissingPlace, 'orderNumber' | 'skus' | 'disputeOpenedAt'>>> = {
  '/order/number': 'orderNumber',
  '/order/items': 'skus',
  '/dispute/openedAt': 'disputeOpenedAt',
};

export interface NextParts {
  readonly language: Language;
  readonly files: readonly SessionFile[];
  readonly draft: CaseDraft;
  readonly problems: ReadonlyMap<FieldName, InputProblem>;
  readonly report: Report | undefined;
  readonly checks: readonly string[];
  readonly names?: PolicyNames;
  /** Elements that the policy allows to be left out. */
  readonly optional: readonly EvidenceElement[];
}

/** Files that were not recognised or cannot be read come first, because a look at them costs least. */
const aboutFiles = ({ language, files }: NextParts): readonly MissingStep[] => {
  const words = sessionWords[language];
  return files.flatMap((file): readonly MissingStep[] => {
    const element = elementOf(file);
    if (file.status === 'unreadable')
      return [{ ...(element === null ? {} : { element }), message: words.replace(file.name) }];
    return file.status === 'read' && element === null && file.moved === undefined
      ? [{ message: words.place(file.name) }]
      : [];
  });
};

/** Fields that no file filled, and typed values that cannot be used. */
const aboutFields = ({ language, draft, problems }: NextParts): readonly MissingStep[] => {
  const { type } = sessionWords[language];
  const wrong = [...problems].map(([field, { mend }]) => ({ field, message: say(mend, language) }));
  const isAsked = (field: FieldName): boolean =>
    problems.has(field) || (field === 'disputeOpenedAt' && problems.has('timeZone'));
  const missing = draft.missing.flatMap((place) => {
    const field = fields[place];
    return field === undefined || isAsked(field) ? [] : { field, message: type[field] };
  });
  return [...wrong, ...missing];
};

/** Elements that the policy allows to be left out are not asked for. */
const aboutElements = ({ language, draft, checks, names, optional }: NextParts): readonly MissingStep[] => {
  const { add } = sessionWords[language];
  const isSkuAsked = checks.includes('label-sku-shown' satisfies CheckId);
  const state = checks.includes('order-status-preparing' satisfies CheckId) ? names?.state[language] : undefined;
  return elements
    .filter((element) => draft.without.includes(element) && !optional.includes(element))
    .map((element) => ({
      element,
      message: { order: add.order(state), tracking: add.tracking, label: add.label(isSkuAsked) }[element],
    }));
};

/** What the judgement asks for, in the order of the report. Elements that are missing completely are already asked for. */
const aboutChecks = ({ report, draft }: NextParts): readonly MissingStep[] => {
  if (report === undefined) return [];
  const elements = new Map(report.checks.map(({ id, element }) => [id, element]));
  return stepsOf(nextOf(report)).flatMap(({ check, mend }): readonly MissingStep[] => {
    const element = elements.get(check);
    if (draft.without.some((missing) => missing === element)) return [];
    return [{ ...(element === undefined ? {} : { element }), message: mend }];
  });
};

const once = (steps: readonly MissingStep[]): readonly MissingStep[] => {
  const seen = new Set<string>();
  return steps.filter(({ message }) => !seen.has(message) && seen.add(message));
};

/** What to do, the easiest first. In an empty session the files come first, because they fill the fields. */
export const nextSteps = (standing: NextParts): readonly MissingStep[] => {
  const [files, typed, elementSteps] = [aboutFiles(standing), aboutFields(standing), aboutElements(standing)];
  const fillable = new Set(standing.draft.without.includes('order') ? ['orderNumber', 'skus'] : []);
  const later = typed.filter(
    ({ field }) => field !== undefined && (standing.files.length === 0 || fillable.has(field)),
  );
  const now = typed.filter((step) => !later.includes(step));
  return once([...files, ...now, ...elementSteps, ...later, ...aboutChecks(standing)]);
};
