import type { Report } from '../model/schema/report.js';
import { loadPolicy } from '../policy/index.js';
import { wordsOf } from '../words/glossary.js';

/**
 * What the policy is called in the report's language: a packaged one by its title, or by its id where it is not known here. One's own says
 * that it is: whoever reads the bundle should know that the marketplace did not write it, nor triproof.
 */
export const policyTitle = ({ policy, language }: Pick<Report, 'policy' | 'language'>): string =>
  policy.own === true
    ? wordsOf('terms', language)['own-policy']
    : (loadPolicy(policy.id)?.title[language] ?? policy.id);
