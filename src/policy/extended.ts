import { InputError } from '../model/problems.js';
import type { Policy, PolicyStatus } from '../model/schema/policy.js';

/** A policy as in its file. One that extends another gives only the differences. */
export type PolicyFile = Partial<Policy> & Pick<Policy, 'id'>;

/**
 * A policy completed from the one that it extends: all fields that it does not give itself. `statuses` and `sources` are completed entry by entry.
 * The result must follow the schema like any other policy.
 *
 * @param find - The file of another policy; undefined if no policy has that id.
 * @throws {InputError} If it extends a policy that does not exist, or directly or indirectly itself.
 */
export const wholePolicy = (
  file: PolicyFile,
  find: (id: string) => PolicyFile | undefined,
  named = '',
  extending: readonly string[] = [],
): Policy => {
  const { extends: base, ...own } = file;
  if (base === undefined) return complete(own);
  const chain = [...extending, file.id];
  const found = find(base);
  if (found === undefined) throw problem(named, 'a policy that is there', base, 'Name one that is there.');
  if (chain.includes(base)) {
    const circle = [...chain, base].join(' -> ');
    throw problem(named, 'a policy that does not extend this one in turn', circle, 'Break the circle.');
  }
  return joined(wholePolicy(found, find, named, chain), own);
};

/** The schema checks whether it is complete; the compiler cannot. */
const complete = (file: PolicyFile): Policy => file as Policy;

const joined = (base: PolicyFile, { statuses: named, sources = {}, ...own }: PolicyFile): Policy => {
  const statuses: readonly PolicyStatus[] = named ?? [];
  const before: readonly PolicyStatus[] = base.statuses ?? [];
  const kept = before.map((status) => statuses.find(({ id }) => id === status.id) ?? status);
  const added = statuses.filter(({ id }) => !before.some((status) => status.id === id));
  return complete({
    ...base,
    ...own,
    statuses: [...kept, ...added] as Policy['statuses'],
    sources: { ...base.sources, ...sources },
  });
};

const problem = (file: string, expected: string, found: string, mend: string): InputError =>
  new InputError([{ code: 'unknown-policy', file, place: '/extends', expected, found: `"${found}"`, mend }]);
