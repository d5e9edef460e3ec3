import type { Report } from '../model/schema/report.js';
import { wordsOf } from '../words/glossary.js';
import type { DrawnPolicyNames } from './names.js';

/**
 * The policy's name in the report's language: the title of a packaged policy, or its id if it is not known here. The name says if the
 * policy is the user's own, so that readers know that neither the marketplace nor triproof wrote it.
 */
export const policyTitle = (
  { policy, language }: Pick<Report, 'policy' | 'language'>,
  known: DrawnPolicyNames | undefined,
): string => (policy.own === true ? wordsOf('terms', language)['own-policy'] : (known?.title[language] ?? policy.id));
