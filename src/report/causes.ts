import type { Check, Report, ReportFinding } from '../model/schema/report.js';

/** Whether other findings follow from this one. It is reported before all else. */
export const isCause = ({ causes = [] }: Report, { id }: Pick<Check, 'id'>, { code }: ReportFinding): boolean =>
  causes.some((cause) => cause.check === id && cause.code === code);
