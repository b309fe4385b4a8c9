/** What plan, sessions and agreements have of a lettered section: told where nobody wrote the section, offered where somebody does. */
import { answeringActivities } from '../../assessment/answeringActivities';
import type { AssessedActivity, AssessedDelivery } from '../../assessment/assessment';
import type { CalendarDate } from '../../dates/calendarDate';
import { isAfter } from '../../dates/calendarDate';
import type { Activity } from '../../registers/records';
import type { SectionId } from '../../registers/noteSection';
import { SECTION_NUMBERS, sectionOfNote } from '../../registers/noteSection';
import { orderOfTheDayItems } from '../../registers/orderOfTheDay';
import { sessionOutcome } from '../../registers/sessionOutcome';
import { isSimulacro, isTest } from '../../rules/planSteps';
import { isUnderWay, sendingPaper } from '../content/activityFacts';
import type { Block } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { inMonth, pastDay } from '../content/reportInput';
import { LETTER_TEXTS } from '../texts/letterTexts';
import { lineOf, paragraph } from '../texts/prose';
import { sessionFullName } from '../texts/sessionFullName';
import { isSubjectSection } from '../texts/sections';
import { uncapitalised } from '../texts/typography';
import { monthAgreements } from './agreementsPart';
import { agreementText } from './bodiesPart';
import { trials } from './trialsPart';

const BY_LETTER: ReadonlyMap<string, SectionId> = new Map(
  Object.entries(SECTION_NUMBERS).map(([id, number]) => [number, id as SectionId]),
);

function sectionOfDelivery({ delivery: { section } }: AssessedDelivery): SectionId | null {
  if (section === 'plan') return 'technicalSecretary';
  if (section === 'prueba') return 'test';
  if (section === 'simulacros') return 'simulacros';
  return BY_LETTER.get(section) ?? null;
}

/** The sections of the documents that each activity answers. */
function sectionsByActivity({
  assessment,
}: ReportInput): ReadonlyMap<AssessedActivity, readonly SectionId[]> {
  const answers = answeringActivities(assessment);
  const sections = new Map<AssessedActivity, SectionId[]>();
  for (const assessed of assessment.deliveries) {
    const activity = answers.get(assessed.delivery.id);
    const section = sectionOfDelivery(assessed);
    if (activity === undefined || section === null) continue;
    sections.set(activity, [...(sections.get(activity) ?? []), section]);
  }
  return sections;
}

/** The day an activity was finished, where that day is of the month. */
function finishedInMonth({ completed, statusInherited }: AssessedActivity, facts: ReportInput) {
  const isTold = !statusInherited && completed !== null && inMonth(completed, facts);
  return isTold && !isAfter(completed, facts.assessment.cutoff) ? completed : null;
}

/** A day of sending, with the row that says it. */
interface Sent {
  readonly on: CalendarDate | null;
  readonly row: Activity;
}

/** The sendings of what activities hand in, where a row of the plan says when. */
function sendingsByActivity({ assessment }: ReportInput): ReadonlyMap<Activity, Sent> {
  const answers = answeringActivities(assessment);
  const sendings = new Map<Activity, Sent>();
  for (const { delivery, sending } of assessment.deliveries) {
    const activity = answers.get(delivery.id)?.activity;
    if (activity === undefined || sending?.kind !== 'sent' || sending.row === null) continue;
    sendings.set(activity, { on: sending.on, row: sending.row });
  }
  return sendings;
}

/** What became of an activity, in the month or up to its end; none where there is nothing to tell. */
function activitySentences(
  facts: ReportInput,
  assessed: AssessedActivity,
  sendings: ReadonlyMap<Activity, Sent>,
): readonly string[] {
  const { activity, number, end, status } = assessed;
  const { cutoff } = facts.assessment;
  const name = lineOf(activity.name);
  const { on: sent, row } = sendings.get(activity) ?? {
    on: pastDay(activity.sentToIne, facts),
    row: activity,
  };
  const paper = sendingPaper(row);
  const finished = finishedInMonth(assessed, facts);
  if (finished !== null) {
    return [
      sent === null
        ? LETTER_TEXTS.finished(number, name, finished)
        : LETTER_TEXTS.finishedAndSent(number, name, finished, sent, paper),
    ];
  }
  if (sent !== null && inMonth(sent, facts)) return [LETTER_TEXTS.sent(number, name, sent, paper)];
  if (!assessed.isTopLevel) return [];
  if (status === 'overdue' && end !== null) return [LETTER_TEXTS.overdue(number, name, end, cutoff)];
  return isUnderWay(assessed, facts.assessment) ? [LETTER_TEXTS.underWay(number, name, end)] : [];
}

/** The test and the simulacros themselves are told by their section. */
const isTrial = (assessed: AssessedActivity): boolean => isTest({ assessed }) || isSimulacro({ assessed });

/** Whether the section tells a test or a simulacro of its own. */
function hasTrials(facts: ReportInput, section: SectionId): boolean {
  if (section === 'test') return trials(facts, 'tests').length > 0;
  return section === 'simulacros' && trials(facts, 'simulacros').length > 0;
}

function planSentences(facts: ReportInput, section: SectionId): readonly string[] {
  const documents = sectionsByActivity(facts);
  const sendings = sendingsByActivity(facts);
  return facts.plan.flatMap(({ assessed }) => {
    const sections = documents.get(assessed) ?? [sectionOfNote(lineOf(assessed.activity.name))];
    return sections.includes(section) && !isTrial(assessed)
      ? activitySentences(facts, assessed, sendings)
      : [];
  });
}

/** The points of the sessions held in the month whose words name the section. */
function pointSentences(facts: ReportInput, section: SectionId): readonly string[] {
  return (facts.registers.sessions?.rows ?? []).flatMap((session) => {
    const day = pastDay(session.date, facts);
    if (day === null || !inMonth(day, facts)) return [];
    if (sessionOutcome(session, facts.assessment.cutoff) !== 'held') return [];
    return orderOfTheDayItems(session.orderOfTheDay?.text ?? '')
      .filter(({ text }) => sectionOfNote(text) === section)
      .map(({ text }) => LETTER_TEXTS.point(uncapitalised(sessionFullName(session)), day, text));
  });
}

function agreementSentences(facts: ReportInput, section: SectionId): readonly string[] {
  return monthAgreements(facts)
    .filter(({ agreement }) => sectionOfNote(lineOf(agreement.subject)) === section)
    .map(({ agreement }) => agreementText(facts, lineOf(agreement.key), agreement));
}

/**
 * The sentences on what plan, sessions and agreements have of a section in the month.
 * @example letterSentences(facts, 'publishers')[0] // => 'El 22 de mayo de 2024 concluyó la actividad 55, «Invitar …»; …'
 */
export function letterSentences(facts: ReportInput, section: SectionId): readonly string[] {
  const told = [...planSentences(facts, section), ...agreementSentences(facts, section)];
  // The session itself is told elsewhere: its points are for a section that nothing else says something of.
  const isTold = told.length > 0 || hasTrials(facts, section) || !isSubjectSection(section);
  return [...new Set([...told, ...(isTold ? [] : pointSentences(facts, section))])];
}

/** The same as paragraphs. */
export function letterBlocks(facts: ReportInput, section: SectionId): readonly Block[] {
  return letterSentences(facts, section).map((text) => paragraph(text));
}
