/** Where the workbook says that a document was sent to the INE: its own row, a step or a row beside it that sends it, the register of agreements. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';
import { prepareMatcher } from '../coverage/coverageMatcher';
import { PROPOSAL_THRESHOLD } from '../coverage/coverage';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { agreementMentions, parseAgreementKey } from '../registers/agreementKey';
import type { Activity, Agreement, Registers } from '../registers/records';
import { foldText } from '../text/foldText';
import { oncePer } from '../text/oncePer';
import type { AssessedActivity } from './assessment';
import type { PlanEntry } from './planEntries';
import { isFinished } from './status';
import { isAboutDraft, sendsToIne } from './stepWords';

/** What is needed to look for the sending of a document. */
export interface SendingFacts {
  readonly registers: Pick<Registers, 'agreements'>;
  readonly cutoff: CalendarDate;
  readonly ruleSet: RuleSet;
  readonly plan: readonly PlanEntry[];
  readonly calendar: readonly Delivery[];
  /** The agreement of each delivery whose subject means it and no other. */
  readonly agreements: ReadonlyMap<DeliveryId, Agreement>;
}

/** A document with the row of the plan that answers it. */
export interface HandedIn {
  readonly assessed: AssessedActivity;
  readonly delivery: Delivery;
}

const sends = ({ assessed }: PlanEntry): boolean => sendsToIne(assessed.activity.name.value);

/** The rows of the plan that send something to the INE. */
const sendingEntries = oncePer(({ plan }: SendingFacts): readonly PlanEntry[] => plan.filter(sends));

const entriesByActivity = oncePer(
  ({ plan }: SendingFacts) => new Map(plan.map((entry) => [entry.assessed.activity, entry])),
);

/** The delivery that each row that sends names by its words. */
const namedBySendings = oncePer((facts: SendingFacts): ReadonlyMap<PlanEntry, DeliveryId> => {
  const match = prepareMatcher(facts.ruleSet, facts.calendar);
  return new Map(
    sendingEntries(facts).flatMap((entry) => {
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

/** Whether the days of a row are those of a sending alone: it sends, and its plan has no column for the day of it. */
export const onlySends = ({ name, sentToIne }: Activity): boolean =>
  sentToIne === null && sendsToIne(name.value);

/**
 * The last day on which the row that answers a delivery is in time: one that only sends the document has the term to send it.
 *
 * @example lastDayOf(delivery, assessed) // => 2023-11-07, for «Enviar el acuerdo de integración del COTAPREP», due on the 2nd
 */
export function lastDayOf({ legal, sendBy }: Delivery, { activity }: AssessedActivity): CalendarDate | null {
  const hasTerm = legal !== null && sendBy !== null && isAfter(sendBy, legal);
  return hasTerm && onlySends(activity) ? sendBy : legal;
}

/**
 * The rows that send what an activity hands in: a step of it, the activity itself, or a row beside it that names the same
 * document. A draft's sending is not that of the final version.
 *
 * @example sendingRows(link, facts) // => the row «Remitir al INE el acuerdo de integración del COTAPREP»
 */
export function sendingRows({ assessed, delivery }: HandedIn, facts: SendingFacts): readonly PlanEntry[] {
  const { activity, number } = assessed;
  const above = entriesByActivity(facts).get(activity)?.ancestor?.assessed.activity;
  const isOfIt = (entry: PlanEntry): boolean => {
    const parent = entry.ancestor?.assessed.activity;
    if (entry.assessed.activity === activity || parent === activity) return true;
    const answers = entry.assessed.delivery;
    if (parent !== above || (answers !== null && answers !== delivery.id)) return false;
    const named = namedBySendings(facts).get(entry);
    // Of the steps of one activity, one that names no document sends what the others made.
    if (named === undefined && above !== undefined && answers === null)
      return isAboutDraft(entry.assessed.activity.name.value) === (delivery.stage === 'draft');
    return named === delivery.id || namesActivity(entry, number);
  };
  const isOfStage = ({ assessed: { activity: row } }: PlanEntry): boolean =>
    delivery.stage === 'draft' || !isAboutDraft(row.name.value);
  return sendingEntries(facts).filter((entry) => isOfStage(entry) && isOfIt(entry));
}

/** The last of the rows that send a document that was concluded, by itself rather than only with the activity above it. */
export function concludedSending(link: HandedIn, facts: SendingFacts): PlanEntry | undefined {
  const concluded = sendingRows(link, facts).filter(({ assessed }) => isFinished(assessed.status));
  return concluded.filter(({ assessed }) => !assessed.statusInherited).at(-1) ?? concluded.at(-1);
}

const agreementsByKey = oncePer(
  ({ registers }: SendingFacts): ReadonlyMap<string, Agreement> =>
    new Map(
      (registers.agreements?.rows ?? []).flatMap((agreement) => {
        const key = parseAgreementKey(agreement.key.text)?.key;
        return key === undefined ? [] : [[key, agreement] as const];
      }),
    ),
);

/** The registered agreement that the evidence or the deliverable of an activity names, where it is one. */
function namedAgreement({ activity }: AssessedActivity, facts: SendingFacts): Agreement | null {
  const byKey = agreementsByKey(facts);
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
 * @example agreementOf(link, facts)?.sentToIne // => the cell «Remitido al INE» of its row
 */
export function agreementOf({ assessed, delivery }: HandedIn, facts: SendingFacts): Agreement | null {
  if (delivery.stage === 'draft' || delivery.stage === 'monthly') return null;
  return namedAgreement(assessed, facts) ?? facts.agreements.get(delivery.id) ?? null;
}

/** Whether anybody notes in the register of agreements when they were sent. */
export const notesSendings = oncePer(({ registers }: SendingFacts): boolean =>
  (registers.agreements?.rows ?? []).some(
    ({ sentToIne }) => sentToIne !== null && dayOfReading(sentToIne.value) !== null,
  ),
);
