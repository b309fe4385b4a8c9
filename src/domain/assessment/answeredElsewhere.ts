/** What answers a delivery that no activity is linked to: a step of the plan, an agreement, or its own final version. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';
import type { Coverage, CoverageLink } from '../coverage/coverage';
import { coverSteps } from '../coverage/coverage';
import { denialsIn, deniesDelivery } from '../coverage/deliveryLink';
import { namesBothStages } from '../coverage/incompleteLink';
import type { Registers } from '../registers/records';
import type { Steps } from '../steps';
import { foldText, tidyBlanks } from '../text/foldText';
import type { AgreementPlace, DoneElsewhere } from './assessment';
import type { PlanEntry } from './planEntries';
import { isFinished } from './status';

/** What is known before the deliveries get their status. */
export interface ElsewhereFacts {
  readonly registers: Pick<Registers, 'agreements'>;
  /** The row that answers each delivery. */
  readonly answers: ReadonlyMap<DeliveryId, PlanEntry>;
  readonly calendar: readonly Delivery[];
  /** The deliveries that agreements mean by their subjects; `null` without any. */
  readonly agreed: Coverage | null;
}

/** What is known before steps are looked for. */
export interface StepFacts {
  readonly plan: readonly PlanEntry[];
  /** The activity that answers each delivery. */
  readonly answers: ReadonlyMap<DeliveryId, PlanEntry>;
  readonly calendar: readonly Delivery[];
  readonly ruleSet: RuleSet;
  /** Whether a person decided in the calendar sheet who answers it: then words link nothing to it. */
  readonly isDecided: (id: DeliveryId) => boolean;
}

/** How sure a step is that is a draft by its words, of a document that its activity answers. */
const DRAFT_STEP_CONFIDENCE = 0.75;
/** A step that makes or sends a draft; one that attends to remarks on it does neither. */
const DRAFT_STEP =
  /^(?:elabor|integr|redact|prepar|formul|remi(?:t|s)|envi|entreg|present|version|(?:ante)?proyecto|borrador).*(?:\b(?:ante)?proyecto\b|preliminar|borrador)|^(?:(?:ante)?proyecto|borrador)\b/;

/** How sure an agreement is, from 0 to 1, that is the only one to mean a delivery and settles it: «Modifica … la designación de la instancia interna» is. */
const SURE_AGREEMENT = 0.6;

/** What each agreement that is linked to no delivery most likely means, and how surely. */
function proposedDeliveries({ links, proposals }: Coverage): Coverage['proposals'] {
  const linked = new Set([...links.values()].map(({ activityKey }) => activityKey));
  const proposed = new Set<DeliveryId>(links.keys());
  return proposals.filter(({ activityKey, deliveryId }) => {
    if (linked.has(activityKey)) return false;
    linked.add(activityKey);
    const isFirst = !proposed.has(deliveryId);
    proposed.add(deliveryId);
    return isFirst;
  });
}

/**
 * The agreements whose subject means a delivery, and those of which a person has to say whether it does: the words are few, or the
 * date of the delivery is hardly known.
 */
function agreementsByDelivery({ registers, agreed, calendar }: ElsewhereFacts): {
  readonly sure: ReadonlyMap<DeliveryId, AgreementPlace>;
  readonly likely: ReadonlyMap<DeliveryId, AgreementPlace>;
} {
  const sure = new Map<DeliveryId, AgreementPlace>();
  const likely = new Map<DeliveryId, AgreementPlace>();
  if (agreed === null) return { sure, likely };
  const keys = new Map((registers.agreements?.rows ?? []).map(({ row, key }) => [row, key]));
  const hardlyKnown = new Set(calendar.flatMap(({ id, confidence }) => (confidence === 'low' ? id : [])));
  const note = (into: Map<DeliveryId, AgreementPlace>, id: DeliveryId, row: unknown): void => {
    const key = keys.get(Number(row));
    if (key !== undefined) into.set(id, { key: tidyBlanks(key.text), cell: key.cell });
  };
  for (const [id, { activityKey }] of agreed.links) note(sure, id, activityKey);
  for (const { deliveryId: id, activityKey, confidence } of proposedDeliveries(agreed))
    note(confidence >= SURE_AGREEMENT && !hardlyKnown.has(id) ? sure : likely, id, activityKey);
  return { sure, likely };
}

/** Whether a person stated that a row answers no document. */
function isDenied({ assessed: { activity } }: PlanEntry): boolean {
  return deniesDelivery(activity.anexo13?.text || activity.anexo13?.value || '');
}

/**
 * The steps that mean a delivery by their own words, or are the draft of the document that their activity answers, each by its place
 * in the plan. In steps.
 *
 * @example finish(stepsThatAnswer(facts)).get('3-2026-11') // => { activityKey: 12, how: 'step', confidence: 0.9 }
 */
export function* stepsThatAnswer({
  plan,
  answers,
  calendar,
  ruleSet,
  isDecided,
}: StepFacts): Steps<ReadonlyMap<DeliveryId, CoverageLink>> {
  const open = calendar.filter(({ id }) => !answers.has(id) && !isDecided(id));
  const answering = new Set([...answers.values()]);
  const steps = plan.filter(
    (entry) =>
      entry.ancestor !== null && !answering.has(entry) && !isDenied(entry) && !isDenied(entry.ancestor),
  );
  const places = new Map(plan.map((entry, index) => [entry, index]));
  const found = new Map<DeliveryId, CoverageLink>();
  const note = (id: DeliveryId, entry: PlanEntry | undefined, confidence: number): void => {
    const activityKey = entry && places.get(entry);
    if (activityKey !== undefined) found.set(id, { activityKey, how: 'step', confidence });
  };
  for (const { id, document, stage } of open) {
    const final = stage === 'draft' ? answers.get(`${document}-final`) : undefined;
    if (final === undefined) continue;
    const isDraftToo = namesBothStages(final.assessed.activity.name.value);
    const entry = isDraftToo
      ? final
      : steps.find(
          (step) =>
            step.ancestor?.assessed === final.assessed &&
            DRAFT_STEP.test(foldText(step.assessed.activity.name.value)),
        );
    note(id, entry, DRAFT_STEP_CONFIDENCE);
  }
  const rows = steps.map(({ assessed: { activity, end }, ancestor }, key) => ({
    key,
    // What a person denies of an activity holds for its steps.
    explicit: denialsIn(
      [ancestor?.assessed.activity, activity].map((each) => each?.anexo13?.text ?? '').join('\n'),
    ),
    text: activity.name.value,
    deliverable: activity.deliverable?.value ?? null,
    end,
  }));
  yield;
  const { links } = yield* coverSteps(rows, open, ruleSet);
  for (const [id, { activityKey, confidence }] of links) note(id, steps[Number(activityKey)], confidence);
  return found;
}

/** Settles the drafts whose final version is done; of what only an agreement says and whose date is hardly known a person decides. */
function noteDrafts(
  { answers, calendar }: ElsewhereFacts,
  found: Map<DeliveryId, DoneElsewhere>,
  likely: Map<DeliveryId, AgreementPlace>,
): void {
  for (const { id, document, stage, confidence } of calendar) {
    if (stage !== 'draft' || answers.has(id) || found.has(id)) continue;
    const final = `${document}-final`;
    const other = found.get(final);
    const row = answers.get(final)?.assessed;
    const agreement = other?.kind === 'agreement' ? other.agreement : null;
    if (agreement !== null && confidence === 'low') likely.set(id, agreement);
    else if (agreement !== null || (row !== undefined && isFinished(row.status)))
      found.set(id, { kind: 'final', activity: row?.number ?? null, agreement });
  }
}

/** What answers deliveries, and the agreements of which a person has to say whether they do. */
export interface Elsewhere {
  readonly found: ReadonlyMap<DeliveryId, DoneElsewhere>;
  readonly likely: ReadonlyMap<DeliveryId, AgreementPlace>;
}

/**
 * What answers each delivery that no row of the plan answers, and the agreements that may: the register of agreements; a draft whose
 * final version is done is no longer missed, unless nothing but an agreement says so and its date is hardly known: then a person decides.
 *
 * @example answeredElsewhere(facts).found.get('2-final')?.kind // => 'agreement', with «Se designa la instancia interna» in Acuerdos
 */
export function answeredElsewhere(facts: ElsewhereFacts): Elsewhere {
  const { answers, calendar } = facts;
  const { sure, likely: proposed } = agreementsByDelivery(facts);
  const likely = new Map(proposed);
  const found = new Map<DeliveryId, DoneElsewhere>();
  for (const { id } of calendar) {
    const agreement = sure.get(id);
    if (agreement !== undefined && !answers.has(id)) found.set(id, { kind: 'agreement', agreement });
  }
  noteDrafts(facts, found, likely);
  return { found, likely };
}
