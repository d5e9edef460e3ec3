import type { Report } from '../model/schema/report.js';
import { loadPolicy } from '../policy/index.js';

/** What the policy is called in the report's language; its id where it is not known here. */
export const policyTitle = ({ policy, language }: Pick<Report, 'policy' | 'language'>): string =>
  loadPolicy(policy.id)?.title[language] ?? policy.id;
