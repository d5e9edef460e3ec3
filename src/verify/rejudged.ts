import type { BundleFacts, OutputFacts } from '../model/facts.js';
import type { FindingParams } from '../model/findings.js';
import type { Report } from '../model/schema/report.js';
import { rejudge } from '../report/judge.js';
import type { Bundle } from './bundle.js';
import type { Composition } from './recompose.js';

/** What the report itself says of what its images lost. */
export const lostBy = (report: Report): BundleFacts['lost'] => lossesOf(report, 'bundle-illegible');

const lossesOf = ({ checks }: Report, wanted: string): BundleFacts['lost'] =>
  checks
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === wanted)
    .map(({ params }) => ({ file: String(params['file']), value: String(params['value']) }));

/** Images and texts lie beside the PDF: what is wrong with them is the report's own word. */
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
 * A measure beyond its limit that the report complains of stands where the bundle's own is beyond it too: to say so took room, so that
 * the two differ a little.
 */
const measure = (own: number, said: unknown, limit: unknown): number =>
  typeof said === 'number' && typeof limit === 'number' && said > limit && own > limit ? said : own;

/** What the bundle turned out to be, as it is written anew: one that another tool saved may be larger. */
const bundleFacts = ({ report, bytes, contents }: Bundle, composed: Composition, most: number): BundleFacts => {
  const [large, long] = [paramsOf(report, 'bundle-too-large'), paramsOf(report, 'bundle-too-long')];
  const written = 'bytes' in composed ? composed : { bytes, contents };
  const facts = {
    maxBytes: most,
    ...limitsSaid(report),
    bytes: measure(written.bytes.length, large['bytes'], large['maxBytes']),
    pages: measure(written.contents.pages.length, long['pages'], long['maxPages']),
    // Which file is to blame takes the images to tell: the report's own word.
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

/** The report's facts judged again; undefined where the policy is not known here. */
export const rejudged = (bundle: Bundle, composed: Composition): Report | undefined => {
  const { report, policy } = bundle;
  if (policy === undefined) return undefined;
  return rejudge(report, policy, bundleFacts(bundle, composed, policy.limits.maxBundleBytes));
};
