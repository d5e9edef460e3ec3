import type { BundleFacts, OutputFacts } from '../model/facts.js';
import type { FindingParams } from '../model/findings.js';
import type { Report } from '../model/schema/report.js';
import { rejudge } from '../report/judge.js';
import type { Bundle } from './bundle.js';
import type { Composition } from './recompose.js';

/** What the report itself says its images lost. */
export const lostBy = (report: Report): BundleFacts['lost'] => lossesOf(report, 'bundle-illegible');

const lossesOf = ({ checks }: Report, wanted: string): BundleFacts['lost'] =>
  checks
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === wanted)
    .map(({ params }) => ({ file: String(params['file']), value: String(params['value']) }));

/** Images and texts are not inside the PDF, so the report's own statements about them are used. */
const outputsBy = (report: Report): OutputFacts => {
  const saidOf = <C extends keyof FindingParams>(wanted: C): FindingParams[C][] =>
    report.checks.flatMap(({ findings }) =>
      findings.filter(({ code }) => code === wanted).map(({ params }) => params as FindingParams[C]),
    );
  const [tooMany] = saidOf('images-too-many');
  const [tooLong] = saidOf('text-too-long');
  return {
    ...(tooMany === undefined ? {} : { tooMany }),
    ...(tooLong === undefined ? {} : { tooLong }),
    tooLarge: saidOf('images-too-large'),
    lost: lossesOf(report, 'images-illegible'),
  };
};

type Params = Readonly<Record<string, unknown>>;

const paramsOf = ({ checks }: Report, wanted: string): Params =>
  checks.flatMap(({ findings }) => findings).find(({ code }) => code === wanted)?.params ?? {};

/**
 * The bundle's own measure, or the report's figure if both exceed the limit: the complaint itself took room, so the two differ a little.
 */
const measure = (own: number, said: unknown, limit: unknown): number =>
  typeof said === 'number' && typeof limit === 'number' && said > limit && own > limit ? said : own;

/** Facts about the bundle as rewritten, because a file saved by another tool may be larger. */
const bundleFacts = ({ report, bytes, contents }: Bundle, composed: Composition, most: number): BundleFacts => {
  const [large, long] = [paramsOf(report, 'bundle-too-large'), paramsOf(report, 'bundle-too-long')];
  const written = 'bytes' in composed ? composed : { bytes, contents };
  const facts = {
    maxBytes: most,
    ...limitsSaid(report),
    bytes: measure(written.bytes.length, large['bytes'], large['maxBytes']),
    pages: measure(written.contents.pages.length, long['pages'], long['maxPages']),
    // Naming the file to blame requires the images, so the report's own statement is used.
    heaviest: blamed(large['file'], 'bytes', large['fileBytes']),
    longest: blamed(long['file'], 'pages', long['filePages']),
    lost: lostBy(report),
    outputs: outputsBy(report),
  };
  return facts;
};

const limitsSaid = ({ fitting }: Report): Partial<Pick<BundleFacts, 'maxBytes' | 'maxPages' | 'forms'>> =>
  fitting === undefined
    ? {}
    : {
        maxBytes: fitting.maxBytes,
        ...(fitting.maxPages === undefined ? {} : { maxPages: fitting.maxPages }),
        forms: fitting.forms ?? [],
      };

const blamed = <K extends 'bytes' | 'pages'>(file: unknown, key: K, measured: unknown) =>
  typeof file === 'string' && typeof measured === 'number'
    ? ({ file, [key]: measured } as { readonly file: string } & Readonly<Record<K, number>>)
    : undefined;

/** The report's facts judged again; undefined if the policy is not known here. */
export const rejudged = (bundle: Bundle, composed: Composition): Report | undefined => {
  const { report, policy } = bundle;
  if (policy === undefined) return undefined;
  return rejudge(report, policy, bundleFacts(bundle, composed, policy.limits.maxBundleBytes));
};
