/** Where the workbook says that a document was sent to the INE: its own row, a step or a row beside it that sends it, the register of agreements. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { agreedDeliveries } from '../assessment/agreementsOfDeliveries';
import type { AssessedActivity } from '../assessment/assessment';
import type { PlanEntry } from '../assessment/planEntries';
import { isFinished } from '../assessment/status';
import { stepKind } from '../assessment/stepWords';
import { prepareMatcher } from '../coverage/coverageMatcher';
import { PROPOSAL_THRESHOLD } from '../coverage/coverage';
import { dayOfReading } from '../dates/dateReading';
import { agreementMentions, parseAgreementKey } from '../registers/agreementKey';
import type { DateField } from '../registers/cell';
import type { Agreement } from '../registers/records';
import { foldText } from '../text/foldText';
import type { Answered } from './deliveryFacts';
import { oncePer } from './oncePer';
import { isDraft } from './planSteps';
import type { RuleContext } from './rule';

const sends = ({ assessed }: PlanEntry): boolean => stepKind(assessed.activity.name.value) === 'sending';

/** The delivery that each finished row that sends names by its words. */
const namedBySendings = oncePer((context: RuleContext): ReadonlyMap<PlanEntry, DeliveryId> => {
  const match = prepareMatcher(
    context.ruleSet,
    context.deliveries.map(({ delivery }) => delivery),
  );
  return new Map(
    context.plan.filter(sends).flatMap((entry) => {
      const { activity, end } = entry.assessed;
      const deliverable = activity.deliverable?.value ?? '';
      const [best] = match({ text: activity.name.value, deliverable, childrenText: '', end }).candidates;
      return best !== undefined && best.confidence >= PROPOSAL_THRESHOLD
        ? [[entry, best.deliveryId] as const]
        : [];
    }),
  );
});

/** Whether the words of a row name an activity by its number: «…, actividad 5». */
function namesActivity({ assessed }: PlanEntry, number: string): boolean {
  const [, named] = /\bactividad (\d+(?:\.\d+)*)\b/.exec(foldText(assessed.activity.name.value)) ?? [];
  return number !== '' && named === number;
}

/**
 * The rows that send what an activity hands in: a step of it, the activity itself, or a row beside it that names the same
 * document. A draft's sending is not that of the final version.
 *
 * @example sendingRows(link, context) // => the row «Remitir al INE el acuerdo de integración del COTAPREP»
 */
export function sendingRows({ assessed, delivery }: Answered, context: RuleContext): readonly PlanEntry[] {
  const { activity, number } = assessed;
  const own = context.plan.find((entry) => entry.assessed.activity === activity);
  const above = own?.ancestor?.assessed.activity;
  const isOfIt = (entry: PlanEntry): boolean => {
    const parent = entry.ancestor?.assessed.activity;
    if (entry.assessed.activity === activity || parent === activity) return true;
    const answers = entry.assessed.delivery;
    if (parent !== above || (answers !== null && answers !== delivery.id)) return false;
    return namedBySendings(context).get(entry) === delivery.id || namesActivity(entry, number);
  };
  return context.plan.filter(
    (entry) => sends(entry) && (delivery.stage === 'draft' || !isDraft(entry)) && isOfIt(entry),
  );
}

/** The last of the rows that send a document that was concluded by itself, and not only with the activity above it. */
export function concludedSending(link: Answered, context: RuleContext): PlanEntry | undefined {
  return sendingRows(link, context)
    .filter(({ assessed }) => isFinished(assessed.status) && !assessed.statusInherited)
    .at(-1);
}

const agreementsByKey = oncePer(
  ({ registers }: RuleContext): ReadonlyMap<string, Agreement> =>
    new Map(
      (registers.agreements?.rows ?? []).flatMap((agreement) => {
        const key = parseAgreementKey(agreement.key.text)?.key;
        return key === undefined ? [] : [[key, agreement] as const];
      }),
    ),
);

/**
 * The agreement of each delivery whose subject means it and no other.
 *
 * @example agreementsBySubject(context).get('4-final')?.key.text // => 'IMPEPAC/CEE/325/2023'
 */
export const agreementsBySubject = oncePer(
  ({ registers, deliveries, ruleSet, cutoff }: RuleContext): ReadonlyMap<DeliveryId, Agreement> => {
    const calendar = deliveries.map(({ delivery }) => delivery);
    const links = agreedDeliveries({ registers, calendar, ruleSet, cutoff })?.links ?? new Map();
    const rows = new Map((registers.agreements?.rows ?? []).map((agreement) => [agreement.row, agreement]));
    return new Map(
      [...links].flatMap(([id, { activityKey }]) => {
        const agreement = rows.get(Number(activityKey));
        return agreement === undefined ? [] : [[id, agreement] as const];
      }),
    );
  },
);

/** The registered agreement that the evidence or the deliverable of an activity names, where it is one. */
function namedAgreement({ activity }: AssessedActivity, context: RuleContext): Agreement | null {
  const byKey = agreementsByKey(context);
  const keys = new Set(
    [activity.evidence, activity.deliverable].flatMap((field) =>
      agreementMentions(field?.value || field?.text || '').map(({ key }) => key),
    ),
  );
  const [found, another] = [...keys].flatMap((key) => byKey.get(key) ?? []);
  return another === undefined ? (found ?? null) : null;
}

/**
 * The agreement by which a document was approved: the one that its activity names, or the one whose subject is the
 * document's. Drafts and monthly reports have none.
 *
 * @example agreementOf(link, context)?.sentToIne // => the cell «Remitido al INE» of its row
 */
export function agreementOf(
  { assessed, delivery }: { readonly assessed: AssessedActivity; readonly delivery: Delivery },
  context: RuleContext,
): Agreement | null {
  if (delivery.stage === 'draft' || delivery.stage === 'monthly') return null;
  return namedAgreement(assessed, context) ?? agreementsBySubject(context).get(delivery.id) ?? null;
}

/** Whether anybody notes in the register of agreements when they were sent. */
export const notesSendings = oncePer(({ registers }: RuleContext): boolean =>
  (registers.agreements?.rows ?? []).some(
    ({ sentToIne }) => sentToIne !== null && dayOfReading(sentToIne.value) !== null,
  ),
);

/** The field in which a row of the plan says on what day it was sent, and not when the row was concluded. */
export function sentFields(link: Answered, context: RuleContext): readonly DateField[] {
  const rows = [
    link.assessed.activity,
    ...sendingRows(link, context).map(({ assessed }) => assessed.activity),
  ];
  return [...new Set(rows)].flatMap(({ sentToIne }) =>
    sentToIne !== null && dayOfReading(sentToIne.value) !== null ? [sentToIne] : [],
  );
}
