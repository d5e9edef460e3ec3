import type { Element } from '../../../model/schema/report.js';
import type { CheckId } from '../../../rules/ids.js';
import { session } from '../store.js';
import { language } from './language.js';
import { phrase } from './phrases.js';

const isAsked = (id: CheckId): boolean => session.value?.checks.includes(id) ?? false;

/** What an element must show, by the policy of the session. */
export const needOf = (element: Element): string => needs[element]();

const needs: Readonly<Record<Element, () => string>> = {
  order: () => {
    const { state, onPage } = session.value?.names ?? {};
    if (state === undefined || !isAsked('order-status-preparing')) return phrase('need.order.number');
    const [name, word] = [state[language.value], onPage?.[language.value]];
    return phrase('need.order', { state: word === undefined ? name : phrase('need.order.state', { name, word }) });
  },
  tracking: () =>
    phrase(
      isAsked('delivery-recorded') && !isAsked('pickup-before-dispute') ? 'need.tracking.delivery' : 'need.tracking',
    ),
  label: () => phrase(isAsked('label-sku-shown') ? 'need.label' : 'need.label.number'),
  chain: () => {
    const state = session.value?.names?.state[language.value];
    const isTimed = state !== undefined && isAsked('preparing-before-pickup');
    return isTimed ? phrase('need.chain', { state }) : phrase('need.chain.parcel');
  },
};
