import type { DeliveryTo, EvidenceElement, Window } from './schema/report.js';

/** Findings of checks that only some policies demand: delivery, dispatch, destination, signature, answers, a request to cancel. */
export interface DemandParams {
  'delivery-missing': { readonly lastEvent: string };
  'delivery-unproven': Record<string, never>;
  'delivery-returned': Record<string, never>;
  /** `recipient` as the history writes it; empty if it names none. */
  'delivery-to-another': { readonly to: DeliveryTo; readonly recipient: string };
  'delivery-time-missing': Record<string, never>;
  'delivery-after-dispute': { readonly delivered: Window; readonly openedAt: Window };
  'delivery-overlaps-dispute': { readonly delivered: Window; readonly openedAt: Window };
  /** The history is doubted, so nothing further rests on it. */
  'history-doubted': Record<string, never>;
  'ship-by-missing': Record<string, never>;
  'ship-by-after-dispute': { readonly shipBy: Window; readonly openedAt: Window };
  'dispatch-missing': { readonly shipBy: Window };
  'dispatch-time-missing': { readonly shipBy: Window };
  'dispatch-late': { readonly dispatched: Window; readonly shipBy: Window };
  'dispatch-overlaps-deadline': { readonly dispatched: Window; readonly shipBy: Window };
  'destination-missing': Record<string, never>;
  /** `found` is the place as the history writes it; empty if it names none. */
  'destination-unread': { readonly expected: string; readonly found: string };
  'destination-differs': { readonly expected: string; readonly found: string };
  'destination-unsure': { readonly expected: string; readonly found: string };
  'total-missing': Record<string, never>;
  /** `known` are the amounts that the policy names. */
  'total-in-other-currency': { readonly total: string; readonly known: string };
  'signature-unproven': { readonly from: string };
  'signature-not-said': { readonly from: string };
  'signature-declined': { readonly from: string };
  'asked-missing': Record<string, never>;
  'answer-missing': { readonly asked: Window; readonly hours: number };
  'answered-late': { readonly asked: Window; readonly answered: Window; readonly hours: number };
  'answered-overlaps-deadline': { readonly asked: Window; readonly answered: Window; readonly hours: number };
  'cancellation-missing': Record<string, never>;
  'cancellation-unsure': { readonly read: string };
  'cancellation-word-unconfirmed': { readonly read: string };
  'cancellation-times-differ': { readonly page: Window; readonly claimed: Window };
  'cancellation-before-preparing': { readonly preparing: Window; readonly requested: Window };
  'cancellation-overlaps-preparing': { readonly preparing: Window; readonly requested: Window };
  /** The source of the request's time. */
  'cancellation-from-page': { readonly read: string; readonly requested: Window };
  'cancellation-from-case': { readonly requested: Window };
  /** Another option of the same alternative is proven. */
  'alternative-proven': Record<string, never>;
  /** No option of the alternative is proven, and not all fail. */
  'alternative-open': Record<string, never>;
  'optional-unconfirmed': { readonly element: EvidenceElement };
  /** `source` is the title of the demand's source. */
  'rests-on-unconfirmed': { readonly source: string };
}

/** What is at stake and by when. No check finds it; the report tells it beside the checks. */
export interface StakeParams {
  /** `amount` with two decimals; `share` from 0 to 1; `isMinimum` if the share of the total is less than the minimum. */
  penalty: {
    readonly amount: string;
    readonly currency: string;
    readonly share: number;
    readonly minimum: string;
    readonly isMinimum: boolean;
  };
  /** The total is missing, or in another currency. */
  'penalty-unknown': { readonly share: number; readonly minimum: string; readonly currency: string };
  'respond-by': { readonly respondBy: Window };
  'respond-by-left': { readonly respondBy: Window; readonly days: number; readonly hours: number };
  'respond-by-passed': { readonly respondBy: Window };
  /** By the policy's own time, if the case gives no respondBy. */
  'respond-within-days': { readonly days: number; readonly isWorking: boolean; readonly openedAt: Window };
  'element-missing-costs': { readonly share: number; readonly elements: readonly EvidenceElement[] };
}

export type StakeCode = keyof StakeParams;
