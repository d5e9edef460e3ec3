import type { Check, Report, ReportFinding } from '../model/schema/report.js';

/** Whether a check's finding is one that others follow from. It is said before all else. */
export const isCause = ({ causes = [] }: Report, { id }: Pick<Check, 'id'>, { code }: ReportFinding): boolean =>
  causes.some((cause) => cause.check === id && cause.code === code);
