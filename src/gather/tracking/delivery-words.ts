import type { DeliverySeen } from '../../model/facts.js';
import type { DeliveryTo } from '../../model/schema/report.js';
import { type DeliveryGroup, deliveryVocabularies } from './delivery-vocabulary.js';
import { clausesOf, plainOf, type Stems, stemsOf } from './stems.js';

export type Signature = DeliverySeen['signature'];

/** Places and persons that say more than the addressee, whose mailbox, neighbour or pick-up point they are. */
const particular = ['household', 'neighbour', 'locker', 'pick-up-point', 'other'] as const;

const groups = [
  ...(['done', 'open', 'undone', 'signed', 'unsigned', 'addressee', 'sender'] as const),
  ...particular,
] as const satisfies readonly DeliveryGroup[];

const stems = Object.fromEntries(
  groups.map((group) => [group, stemsOf(deliveryVocabularies.map((vocabulary) => vocabulary[group] ?? ''))]),
) as Readonly<Record<DeliveryGroup, Stems>>;

/** A cache: events repeat their words, and each text is asked about more than once. */
const known = new Map<string, boolean>();
/** Texts that the cache holds before it begins anew. Chosen, not measured. */
const mostKnown = 20_000;

const has = (group: DeliveryGroup, plain: string): boolean => {
  const key = `${group} ${plain}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const found = stems[group].has(plain);
  known.set(key, found);
  return found;
};

/**
 * What words say about a delivery. `not-delivered` (it was not handed over, or not yet) outweighs `delivered`. `undefined` if nothing about
 * delivery is understood. "Nobody signed" denies the signature, not the delivery.
 */
export const deliverySense = (text: string): 'delivered' | 'not-delivered' | undefined => {
  const plain = plainOf(text);
  if (plain === '') return undefined;
  const aside = stems.unsigned.without(stems.sender.without(plain));
  if (clausesOf(aside).some((clause) => has('open', clause))) return 'not-delivered';
  return has('done', plain) ? 'delivered' : undefined;
};

/** Whether words say that the parcel was handed over. Faster than `deliverySense`, because most words do not mention delivery at all. */
export const saysDelivered = (text: string): boolean => {
  if (text === '') return false;
  const plain = plainOf(text);
  return has('done', plain) && deliverySense(text) === 'delivered';
};

/** Whether words say that the sender has the parcel again. */
export const saysHandedBack = (text: string): boolean => {
  return has('sender', plainOf(text)) && saysDelivered(text);
};

/** Whether words take back a recorded hand-over. */
export const saysDeliveryUndone = (text: string): boolean => {
  const plain = plainOf(text);
  return plain !== '' && has('undone', plain);
};

/** Who or what the words say took the parcel in. `undefined` if they name several. */
export const recipientOf = (text: string): DeliveryTo | undefined => {
  const plain = plainOf(text);
  if (plain === '') return undefined;
  if (has('sender', plain)) return 'sender';
  const named = particular.filter((group) => has(group, plain));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return has('addressee', plain) ? 'addressee' : undefined;
};

/** What words say about a signature. A statement that there is none outweighs one that there is. */
export const signatureOf = (text: string): Signature => {
  const plain = plainOf(text);
  if (plain === '') return 'not-said';
  if (has('unsigned', plain)) return 'declined';
  return has('signed', plain) ? 'recorded' : 'not-said';
};

/** Characters of a name that are kept. Chosen, not measured. */
const longestName = 80;
const named =
  /(?:signed(?: for)? by|received by|signatory|签收人|签收者|unterschrieben von|signé par|firmado por|firmato da|assinado por|recebedor)\s*[:：-]?\s*([^,;，。；|[\]]{2,80})/iu;

/** A person's name in a field. Filler, digits and statements that nobody signed are not names. */
export const personOf = (text: string): string | undefined => {
  const name = text.trim().slice(0, longestName);
  const isFiller =
    !/^[\p{L}\p{M}\p{N} .,'’()*&/-]*\p{L}[\p{L}\p{M}\p{N} .,'’()*&/-]*$/u.test(name) ||
    /^(?:string|null|none|n\/?a|unknown|undefined)$/iu.test(name);
  return isFiller || signatureOf(name) === 'declined' ? undefined : name;
};

/** The name that the words give for whoever took the parcel. */
export const personIn = (text: string): string | undefined => {
  const found = named.exec(text)?.[1];
  return found === undefined ? undefined : personOf(found);
};
