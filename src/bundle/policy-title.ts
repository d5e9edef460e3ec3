import type { Report } from '../model/schema/report.js';
import { wordsOf } from '../words/glossary.js';
import type { PolicyNames } from './names.js';

/**
 * What the policy is called in the report's language: a packaged one by its title, or by its id where it is not known here. One's own says
 * that it is: whoever reads the bundle should know that the marketplace did not write it, nor triproof.
 */
export const policyTitle = (
  { policy, language }: Pick<Report, 'policy' | 'language'>,
  known: PolicyNames | undefined,
): string => (policy.own === true ? wordsOf('terms', language)['own-policy'] : (known?.title[language] ?? policy.id));
