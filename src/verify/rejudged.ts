import type { BundleFacts } from '../model/facts.js';
import type { Report } from '../model/schema/report.js';
import { rejudge } from '../report/judge.js';
import type { Bundle } from './bundle.js';

/** What the report itself says of the numbers that its images lost. */
export const lostBy = ({ checks }: Report): BundleFacts['lost'] =>
  checks
    .find(({ id }) => id === 'bundle-legible')
    ?.findings.map(({ params }) => ({ file: String(params['file']), value: String(params['value']) })) ?? [];

/** The size that the report was judged on: the one it complains of, else the file's own. */
const sizeOf = ({ report, bytes }: Bundle, written: number | undefined): number => {
  const said = report.checks.flatMap(({ findings }) => findings).find(({ code }) => code === 'bundle-too-large');
  const size = said?.params['bytes'];
  const limit = report.fitting?.maxBytes ?? 0;
  return typeof size === 'number' && size > limit && bytes.length > limit ? size : (written ?? bytes.length);
};

/**
 * The report's facts judged again; undefined where the policy is not known here.
 *
 * @param written - Size of the bundle as it is written anew: one saved again by another tool may be larger.
 */
export const rejudged = (bundle: Bundle, written: number | undefined): Report | undefined => {
  const { report, policy } = bundle;
  if (policy === undefined) return undefined;
  const maxBytes = report.fitting?.maxBytes ?? policy.limits.maxBundleBytes;
  return rejudge(report, policy, { bytes: sizeOf(bundle, written), maxBytes, lost: lostBy(report) });
};
