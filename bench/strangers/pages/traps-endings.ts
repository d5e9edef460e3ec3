/** The order came to nothing: ten families of words, in a badge, in the history, in a banner, in a note, in a field, in a list's row. */
import { endings, type Family, families } from './endings.js';
import { esc } from './kit.js';
import type { Entry, Model } from './model.js';
import { afterProof, both, box, fill, lists, orderTrap, single, stated, upToProof } from './trap-kit.js';

const of = (model: Model, family: Family) => endings[family][model.language];

const badgeTrap = (family: Family) =>
  orderTrap({
    name: `${family}-in-badge`,
    why: `The page's status says that the order was ${family}; Preparing stands only in its past.`,
    layouts: both,
    mistake: (m, r) => {
      const text = r.pick(of(m, family).badges);
      const at = afterProof(m, r);
      return {
        ...m,
        history: upToProof(m),
        state: { text, at: m.state.at ? at : undefined, proof: false, bad: r.chance(0.6) },
      };
    },
  });

const historyTrap = (family: Family) =>
  orderTrap({
    name: `${family}-in-history`,
    why: `The last entry of the order's history says that it was ${family}.`,
    options: { atProof: true },
    mistake: (m, r) => {
      const words = of(m, family);
      const at = afterProof(m, r);
      const text = r.chance(0.6)
        ? r.pick(words.badges)
        : fill(
            r.pick(words.sentences.filter((one) => !one.includes('{d}'))) ?? r.pick(words.badges),
            at,
            m.prices[0] as string,
          );
      const entry: Entry = { kind: 'later', text, at };
      return { ...m, history: [...upToProof(m), entry], state: { ...m.state, at: undefined } };
    },
    mended: (m) => ({ ...m, state: { ...m.state, at: undefined } }),
  });

const bannerTrap = (family: Family) =>
  orderTrap({
    name: `${family}-in-banner`,
    why: `A banner on the page says that this order was ${family}.`,
    layouts: single,
    options: { atProof: true },
    mistake: (m, r) => ({
      ...m,
      top: box(
        esc(fill(r.pick(of(m, family).sentences), afterProof(m, r), m.prices[0] as string)),
        r.pick(['red', 'amber', 'blue']),
      ),
    }),
  });

const noteTrap = (family: Family) =>
  orderTrap({
    name: `${family}-in-note`,
    why: `A line in the page's details says that this order was ${family}.`,
    layouts: stated,
    options: { atProof: true },
    mistake: (m, r) => {
      const at = afterProof(m, r);
      const words = of(m, family);
      if (r.chance(0.5)) {
        const [label, value] = r.pick(words.fields);
        const facts = [...m.facts];
        facts.splice(r.int(0, facts.length), 0, [label, fill(value, at, m.prices[0] as string)]);
        return { ...m, facts };
      }
      const sentence = `${esc(m.words.sections.notes)}: ${esc(fill(r.pick(words.sentences), at, m.prices[0] as string))}`;
      return r.chance(0.5) ? { ...m, middle: sentence } : { ...m, bottom: box(sentence, 'plain') };
    },
  });

const rowTrap = (family: Family) =>
  orderTrap({
    name: `${family}-in-row`,
    why: `In the list our row says that the order was ${family}; Preparing belongs to other rows.`,
    layouts: lists,
    mistake: (m, r) => {
      const text = r.pick(of(m, family).badges);
      const proof = m.rows.find((one) => one.ours)?.state as string;
      return {
        ...m,
        rows: m.rows.map((row) =>
          row.ours ? { ...row, state: text } : r.chance(0.6) ? { ...row, state: proof } : row,
        ),
      };
    },
  });

export const endingTraps = [
  ...families.map(badgeTrap),
  ...families.map(historyTrap),
  ...families.map(bannerTrap),
  ...families.map(noteTrap),
  ...(['cancelled', 'refunded', 'closed', 'blocked'] as const).map(rowTrap),
];
