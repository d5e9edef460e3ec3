import { caseFileName } from '../../case/index.js';
import { parseJson } from '../../case/json.js';
import { findPolicy } from '../../case/policy.js';
import { defined } from '../../model/defined.js';
import { isObject } from '../../model/json-object.js';
import { InputError } from '../../model/problems.js';
import type { CaseItem } from '../../model/schema/case.js';
import type { Policy } from '../../model/schema/policy.js';
import type { Report } from '../../model/schema/report.js';
import { defaultPolicy } from '../../policy/index.js';
import { savedReport } from '../../report/saved.js';
import { takeApart } from '../../verify/bundle.js';
import type { ServerLimits } from '../limits.js';
import { problemAt } from '../problem.js';
import { badBody } from '../refusals.js';
import { tooLarge } from '../upload/case-upload.js';
import { shownName } from '../upload/names.js';
import type { CaseRest } from './draft.js';
import { freshFile } from './files.js';
import type { EntryRest, SessionFile, Typed } from './model.js';
import { moreTyped } from './more.js';
import { refusedUnread } from './reading.js';
import type { Session } from './session.js';
import { isZip, unzipped } from './zip.js';

/** What a saved case puts into a new session. */
export interface Saved {
  readonly id: string | undefined;
  readonly typed: Typed;
  /** Id of the policy that judges it. */
  readonly policy: string;
  readonly displayZone: string | undefined;
  readonly rest: CaseRest;
  readonly files: readonly SessionFile[];
  readonly maps: ReadonlyMap<string, Uint8Array>;
  /** Shown until something changes. */
  readonly report: Report | undefined;
}

/**
 * A case from a saved file: the ZIP of a case folder, a report, or a bundle.
 * @param own - The operator's policies, which may judge it.
 * @throws {HttpProblem} For anything else. {InputError} if its policy is not offered here.
 */
export const savedCase = async (bytes: Uint8Array, limits: ServerLimits, own: readonly Policy[]): Promise<Saved> => {
  const saved = await savedIn(bytes, limits, own);
  const found = findPolicy(saved.policy, { file: caseFileName, place: '/policy' }, own);
  if ('problem' in found) throw new InputError([{ ...found.problem, mend: notOffered }]);
  return saved;
};

const notOffered = 'Start triproof serve with that policy: --policy FILE.';

const savedIn = async (bytes: Uint8Array, limits: ServerLimits, own: readonly Policy[]): Promise<Saved> => {
  if (isZip(bytes)) return fromZip(unzipped(bytes, limits), limits);
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return fromBundle(bytes, own);
  const report = savedReport(bytes);
  if (report !== undefined) return fromReport(report);
  throw badBody(
    'body',
    'the ZIP of a case, a report of triproof, or a bundle',
    'something else',
    'Choose what the page or triproof build has saved.',
  );
};

export const putInto = (session: Session, saved: Saved): void => {
  session.adopt(saved.id, saved.rest, saved.maps);
  const { policy, displayZone = session.settings.displayZone } = saved;
  const settings = { ...session.settings, policy, displayZone };
  session.change(settings, saved.typed, []);
  session.add(saved.files);
  if (saved.report !== undefined) session.show(saved.report);
};

type Json = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 500 ? value : undefined;

const record = (value: unknown): Json => (isObject(value) ? value : {});

const itemsIn = (value: unknown): readonly CaseItem[] =>
  (Array.isArray(value) ? value : []).slice(0, 100).flatMap((item) => {
    const { sku, offerId, quantity } = record(item);
    if (text(sku) === undefined) return [];
    return {
      sku: sku as string,
      ...(text(offerId) === undefined ? {} : { offerId: offerId as string }),
      ...(Number.isInteger(quantity) ? { quantity: quantity as number } : {}),
    };
  });

/** Times are text in a case file, and have a window in a report. */
const timeIn = (value: unknown): string | undefined => text(value) ?? text(record(value)['text']);

const typedFrom = (order: Json, dispute: Json): Typed => {
  const [number, trackingNumber] = [text(order['number']), text(order['trackingNumber'])];
  const skus = itemsIn(order['items']).map(({ sku }) => sku);
  return {
    ...(number === undefined ? {} : { orderNumber: number }),
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
    ...(skus.length === 0 ? {} : { skus: skus.join('|') }),
    ...defined({ disputeOpenedAt: timeIn(dispute['openedAt']) }),
    ...moreTyped(moreIn(order, dispute)),
  };
};

const moreIn = (order: Json, dispute: Json): Parameters<typeof moreTyped>[0] => {
  const { amount, currency } = record(order['total']);
  const [sum, unit] = [text(amount), text(currency)];
  const { country, city, postcode } = record(order['destination']);
  const { buyerAskedAt } = dispute;
  const times = {
    respondBy: timeIn(dispute['respondBy']),
    sellerAnsweredAt: timeIn(dispute['sellerAnsweredAt']),
    cancellationRequestedAt: timeIn(dispute['cancellationRequestedAt']),
  };
  return {
    order: {
      ...(sum === undefined || unit === undefined ? {} : { total: { amount: sum, currency: unit } }),
      ...defined({ shipBy: timeIn(order['shipBy']) }),
      destination: defined({ country: text(country), city: text(city), postcode: text(postcode) }),
    },
    dispute: {
      ...defined(times),
      ...(buyerAskedAt === null ? { buyerAskedAt } : defined({ buyerAskedAt: timeIn(buyerAskedAt) })),
    },
  };
};

const restOf = (order: Json): CaseRest => ({ items: itemsIn(order['items']) });

const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/u.test(value) ? value : undefined;

/** The case file, at the root of the ZIP or in its only folder. */
const caseFileIn = (files: ReadonlyMap<string, Uint8Array>): { readonly folder: string; readonly json: unknown } => {
  const names = [...files.keys()]
    .filter((name) => /^(?:[^/]+\/)?case\.json$/u.test(name))
    .toSorted((a, b) => a.length - b.length);
  const [name] = names;
  const parsed = name === undefined ? undefined : parseJson(files.get(name) ?? new Uint8Array());
  if (name === undefined || parsed?.ok !== true)
    throw badBody('body', 'a ZIP with a case.json', 'one without, or with one that is no JSON', 'Save it anew.');
  return { folder: name.slice(0, -'case.json'.length), json: parsed.value };
};

interface Entry extends EntryRest {
  readonly file: string;
  readonly element: 'order' | 'tracking' | 'label';
  readonly timeZone: string | undefined;
  readonly masks: SessionFile['masks'];
}

const entriesIn = (evidence: Readonly<Record<string, unknown>>, caseZone: string | undefined): readonly Entry[] =>
  (['order', 'tracking', 'label'] as const).flatMap((element) => {
    const listed = evidence[element];
    return (Array.isArray(listed) ? listed : []).flatMap((each): readonly Entry[] => {
      const { file, timeZone, mask, ...others } = typeof each === 'string' ? { file: each } : record(each);
      if (typeof file !== 'string') return [];
      return [{ file, element, timeZone: text(timeZone) ?? caseZone, masks: boxesIn(mask), ...entryRest(others) }];
    });
  });

const boxesIn = (value: unknown): SessionFile['masks'] =>
  (Array.isArray(value) ? value : []).filter(
    (box): box is [number, number, number, number] =>
      Array.isArray(box) && box.length === 4 && box.every((side) => Number.isInteger(side)),
  );

const entryRest = ({ carrier, map, url, retrievedAt, turn }: Readonly<Record<string, unknown>>): EntryRest => ({
  ...(text(carrier) === undefined ? {} : { carrier: carrier as string }),
  ...(text(map) === undefined ? {} : { map: map as string }),
  ...(text(url) === undefined ? {} : { url: url as string }),
  ...(text(retrievedAt) === undefined ? {} : { retrievedAt: retrievedAt as string }),
  ...(Number.isInteger(turn) ? { turn: turn as number } : {}),
});

const fileFrom = (name: string, bytes: Uint8Array, entry: Entry | undefined, limits: ServerLimits): SessionFile => {
  const fresh = freshFile(name, bytes);
  const problem =
    bytes.length > limits.maxFileBytes ? tooLarge(name, '', bytes.length, limits) : refusedUnread(name, bytes);
  const file: SessionFile =
    problem === undefined ? fresh : { ...fresh, bytes: undefined, status: 'unreadable', problem };
  if (entry === undefined) return file;
  const { element, timeZone, masks, file: _file, ...rest } = entry;
  return { ...file, moved: element, timeZone, masks, rest };
};

const fromZip = (files: ReadonlyMap<string, Uint8Array>, limits: ServerLimits): Saved => {
  const { folder, json } = caseFileIn(files);
  const { id, policy, order, dispute, evidence, timeZone } = record(json);
  const entries = entriesIn(record(evidence), text(timeZone));
  const maps = new Set(entries.flatMap(({ map }) => map ?? []));
  const inside = [...files].flatMap(([name, bytes]) =>
    name.startsWith(folder) && name !== `${folder}case.json` ? [[name.slice(folder.length), bytes] as const] : [],
  );
  return {
    id: idIn(id),
    typed: typedFrom(record(order), record(dispute)),
    policy: text(policy) ?? defaultPolicy,
    displayZone: undefined,
    rest: restOf(record(order)),
    files: inside
      .filter(([name]) => !maps.has(name))
      .map(([name, bytes]) =>
        fileFrom(
          name,
          bytes,
          entries.find(({ file }) => file === name),
          limits,
        ),
      ),
    maps: new Map(inside.filter(([name]) => maps.has(name))),
    report: undefined,
  };
};

const claimsIn = ({ case: claims, policy, displayZone }: Report) => ({
  id: claims.id,
  typed: typedFrom(claims.order, claims.dispute),
  policy: policy.id,
  displayZone,
  rest: restOf(claims.order),
});

/** A report contains no evidence: its files are listed, and wait until somebody adds them. */
const fromReport = (report: Report): Saved => ({
  ...claimsIn(report),
  maps: new Map(),
  report,
  files: report.inputs.map(({ file, element, sha256, bytes, timeZone, url, retrievedAt }) => ({
    ...freshFile(file, new Uint8Array()),
    ...{ bytes: undefined, size: bytes, sha256, moved: element, timeZone, status: 'unreadable' as const },
    rest: defined({ url, retrievedAt }),
    masks: (report.facts.files.find((state) => state.file === file)?.masks ?? []).map(({ box }) => box),
    problem: problemAt(
      'file-missing',
      '',
      {
        expected: 'the file itself',
        found: 'only its name in the report',
        mend: 'Drop it here to judge the case anew.',
      },
      shownName(file),
    ),
  })),
});

/** A bundle contains its evidence: histories unchanged, pictures upright, with masks in black. */
const fromBundle = async (bytes: Uint8Array, own: readonly Policy[]): Promise<Saved> => {
  const bundle = await takeApart(bytes, own);
  if ('expected' in bundle) throw badBody('body', bundle.expected, bundle.found, bundle.mend);
  const { opened, report, problem } = bundle;
  if (opened === undefined) throw new InputError([problemAt('not-a-bundle', 'body', cannotOpen(problem))]);
  return {
    ...claimsIn(report),
    maps: new Map(opened.evidence.flatMap(({ map }) => (map === undefined ? [] : [[map.file, map.bytes] as const]))),
    report: undefined,
    files: opened.evidence.map(({ file, element, timeZone, carrier, url, retrievedAt, map, bytes: own }) => ({
      ...freshFile(file, own),
      ...{ moved: element, timeZone },
      rest: entryRest({ carrier, url, retrievedAt, map: map?.file }),
    })),
  };
};

const cannotOpen = (problem: string | undefined) => ({
  expected: 'a bundle that carries its whole case',
  found: problem ?? 'one that does not',
  mend: 'Open the ZIP of the case instead.',
});
