/** The JSON of a delivery of the calendar. */
import type { Delivery } from '../../../domain/anexo13/calendar';
import type { JsonObject } from './json';
import { iso } from './json';

/** Returns a delivery with the activity that answers it and its status; null for a calendar without a workbook. */
export function deliveryJson(
  delivery: Delivery,
  answer: { readonly activity: string | null; readonly status: string | null },
): JsonObject {
  const { id, name, legal, sendBy, sendByCalendar, orientative, waitsFor, confidence, conditional } =
    delivery;
  return {
    id,
    name,
    legal: iso(legal),
    sendBy: iso(sendByCalendar),
    // Counted from the approval, once that is known.
    sendLimit: iso(sendBy),
    // A day to plan by that makes nothing late.
    ...(orientative === null ? {} : { orientative: iso(orientative) }),
    ...(waitsFor === null ? {} : { waitsFor }),
    ...answer,
    // How surely a rule is known says nothing of a date that the process's own plan gives.
    confidence: delivery.dateFrom === 'rule' ? confidence : null,
    sendingConfidence: delivery.sendingConfidence,
    conditional,
    dateFrom: delivery.dateFrom,
    ...(delivery.isBeforeStart ? { beforeStart: true } : {}),
    ...(delivery.notOwed === null ? {} : { notOwed: delivery.notOwed }),
  };
}
