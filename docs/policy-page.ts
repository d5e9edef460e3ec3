/** Tells each policy that stands for itself as a page: what is demanded, by whom, and how sure that is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { singleForms } from '../src/model/output-forms.js';
import type { Policy } from '../src/model/schema/policy.js';
import { loadPolicy, policyIds } from '../src/policy/index.js';
import { speechIn } from '../src/report/case-words.js';
import { titleOf } from '../src/report/wording/index.js';
import { isCheckId } from '../src/rules/ids.js';
import { ruleOf } from '../src/rules/index.js';

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string;

const folder = new URL('policies/', import.meta.url);

/** The marketplaces whose policies have no guide of their own elsewhere: every one but the default's. */
export const marketplaces = (): readonly string[] => {
  const [first = '', ...others] = policyIds().map((id) => id.replace(/\/.*$/u, ''));
  return [...new Set(others)].filter((id) => id !== first).toSorted();
};

export const policyFile = (marketplace: string): URL => new URL(`${marketplace}.md`, folder);

/** The page of a marketplace: a section for each of its policies. */
export const policyPage = (marketplace: string, table: Table): string => {
  const own = policyIds().filter((id) => id.startsWith(`${marketplace}/`));
  const sections = own.flatMap((id) => sectionOf(loadPolicy(id) as Policy, table));
  const banner = `<!-- Written by \`npm run docs\` from src/policy/${marketplace}-*.json. Do not edit. -->`;
  return `${[banner, ...sections].join('\n\n')}\n`;
};

const sectionOf = (policy: Policy, table: Table): readonly string[] => [
  `# ${policy.title.en}`,
  `\`"policy": "${policy.id}"\`, as of ${policy.version}. It shows: ${policy.claim?.en ?? ''}`,
  '## What is demanded',
  table(
    ['check', 'asks', 'demanded by', 'how sure'],
    policy.checks.map((id) => demandOf(id, policy)),
  ),
  '## Times and limits',
  limitsOf(policy)
    .map((line) => `- ${line}`)
    .join('\n'),
  '## Words of its pages',
  table(
    ['state', 'counts as', 'words', 'no source shows'],
    policy.statuses.map(({ id, stage, words, unconfirmed = [] }) => [
      `\`${id}\``,
      stage,
      Object.values(words).flat().join(', '),
      unconfirmed.join(', '),
    ]),
  ),
  ...examplesOf(policy, table),
  '## Sources',
  table(['source', 'what was read', 'read', 'how sure'], sourcesOf(policy)),
  'A demand whose source is *unconfirmed* says what may be wrong, and makes no pass by itself ([how it counts](../policies.md#what-nobody-has-confirmed)). What a source tells that no check names above is not looked at.',
];

const fixtures = new URL('../fixtures/', import.meta.url);

const verdictOf = (name: string): string => name.replace(/^.*\./u, '');

/** Passing cases first, then those for a person, then those that fail: as in the table of all fixtures. */
const order = ['pass', 'review', 'fail'];

const shownBy = (path: string): string => {
  const { shows } = JSON.parse(readFileSync(new URL(`${path}/expected.json`, fixtures), 'utf8')) as { shows: string };
  return shows;
};

/** The drawn cases of a policy, for a reader who wants to try it before there is a case of their own. */
const examplesOf = ({ id }: Policy, table: Table): readonly string[] => {
  const folder = id.replace('/', '-');
  if (!existsSync(new URL(`${folder}/`, fixtures))) return [];
  const names = readdirSync(new URL(`${folder}/`, fixtures)).toSorted(
    (a, b) => order.indexOf(verdictOf(a)) - order.indexOf(verdictOf(b)) || (a < b ? -1 : 1),
  );
  return [
    '## Cases to try',
    'Each is drawn, and nothing in it is real. In a checkout, after `npm ci && npm run build`:',
    `\`\`\`sh\nnpx triproof check fixtures/${folder}/${names[0]}\n\`\`\``,
    table(
      ['case', 'verdict', 'what it shows'],
      names.map((name) => [`\`fixtures/${folder}/${name}\``, verdictOf(name), shownBy(`${folder}/${name}`)]),
    ),
  ];
};

const sourceOf = (id: string, policy: Policy): string => policy.demandedBy?.[id] ?? ruleOf(id)?.source ?? '';

const certaintyOf = (source: string, { sources }: Policy): string => {
  const { certainty = '' } = sources[source] ?? {};
  return certainty === 'unconfirmed' ? '*unconfirmed*' : certainty;
};

const demandOf = (id: string, policy: Policy): readonly string[] => {
  const source = sourceOf(id, policy);
  const element = policy.optional?.some((each) => each.element === ruleOf(id)?.element) ? ', where it is given' : '';
  return [
    `\`${id}\``,
    `${isCheckId(id) ? titleOf(id, speechIn('en', policy)) : ''}${element}`,
    `\`${source}\``,
    certaintyOf(source, policy),
  ];
};

/** The recipient's own text fields, with what is written there and how much it takes. */
const fieldsOf = ({ output }: Policy): readonly string[] =>
  (output === undefined ? [] : singleForms(output)).flatMap((form) => {
    if (form.kind !== 'text' || form.fields === undefined) return [];
    const each = form.fields.map(
      ({ name, holds, maxCharacters, source }) =>
        `\`${name}\`: ${holds}${maxCharacters === undefined ? '' : `, at most ${maxCharacters} characters`} (\`${source}\`)`,
    );
    const all = form.maxCharacters === undefined ? '' : `; all together at most ${form.maxCharacters} characters`;
    return [`text fields: ${each.join('; ')}${all}`];
  });

const limitsOf = (policy: Policy): readonly string[] => {
  const { limits, response, parameters = {}, optional = [], zones } = policy;
  const {
    'signature-above-amount': signature,
    'answered-in-time': answer,
    'dispatch-by-deadline': dispatch,
  } = parameters;
  const signed = signature?.from.map(({ amount, currency }) => `${amount} ${currency}`).join(', ');
  return [
    ...optional.map(({ element, source }) => `may be left out: ${element} (\`${source}\`)`),
    ...(dispatch === undefined ? [] : [`dispatch: ${dispatch.event} no later than \`order.shipBy\``]),
    ...(signed === undefined ? [] : [`a signature from an order total of ${signed} on; any other currency is open`]),
    ...(answer === undefined ? [] : [`the buyer is answered within ${answer.hours} hours`]),
    ...(response === undefined
      ? ['time to answer the dispute: none is told; give `dispute.respondBy`']
      : [
          `time to answer the dispute: ${response.days} ${response.working ? 'working days' : 'days'} (\`${response.source}\`)`,
        ]),
    `one file of at most ${limits.maxBundleBytes} bytes${limits.maxBundlePages === undefined ? '' : ` and ${limits.maxBundlePages} pages`} (\`bundle-limit\`)`,
    ...fieldsOf(policy),
    `clock times without a zone are read in all of ${zones.join(', ')}`,
  ];
};

/** Those that say something of the marketplace: the list of tracking sites and of other recipients has its own. */
const sourcesOf = (policy: Policy): readonly (readonly string[])[] => {
  const elsewhere = new Set([
    ...(policy.recipients ?? []).map(({ source }) => source),
    ...(policy.trackingSites ?? []).flatMap(({ sources }) => sources as readonly string[]),
  ]);
  const own = Object.entries(policy.sources).filter(([id]) => !elsewhere.has(id));
  return own.map(([id, { title, section = '', url, read }]) => [
    `\`${id}\``,
    `${url === undefined ? title : `[${title}](${url})`}: ${section}`,
    read,
    certaintyOf(id, policy),
  ]);
};
