/** What a report will contain, section by section, before anything is written. */
import type { Assessment, Dated } from '../assessment/assessment';
import type { Registers } from '../registers/records';
import { monthActivities, otherActivities } from './parts/activitiesPart';
import { agendaItems } from './parts/agendaPart';
import { monthAgreements } from './parts/agreementsPart';
import { departures, inOffice, monthSessions, origins, technicalSecretary } from './parts/bodiesPart';
import type { ReportOptions } from './buildReport';
import type { LastReport } from './parts/changesPart';
import { changeCount } from './parts/changesPart';
import { dueInMonth } from './parts/deliveriesPart';
import { letterSentences } from './parts/letterPart';
import { notesBySection, OTHER_NOTES } from './parts/notesPart';
import { trials } from './parts/trialsPart';
import { reportMemory } from './content/rememberReport';
import type { ReportInput } from './content/reportInput';
import { reportInput } from './content/reportInput';
import { TEXTS } from './texts/reportTexts';
import type { SectionId } from '../registers/noteSection';
import type { SectionRow } from './texts/sections';
import { isSubjectSection, SECTIONS, sectionTitle } from './texts/sections';
import type { Noun } from './texts/typography';
import { counted, NOUNS } from './texts/typography';

export interface OutlineSection {
  readonly id: SectionId;
  readonly number: string;
  readonly title: string;
  readonly level: 1 | 2;
  /** A person chose to do without it. */
  readonly isLeftOut: boolean;
  /** It will only say that there is nothing. */
  readonly isEmpty: boolean;
  /** `3 actividades, 1 acuerdo`; `sin información` when it is empty. */
  readonly summary: string;
}

type Counts = readonly (readonly [count: number, noun: Noun])[];

/** What each section counts besides its notes and its deliveries. */
const COUNTS: Readonly<Partial<Record<SectionId, (facts: ReportInput, last: LastReport) => Counts>>> = {
  introduction: (facts) => [
    [origins(facts, 'commission').length + origins(facts, 'internalBody').length, NOUNS.agreement],
    [inOffice(facts, 'commission').length, NOUNS.member],
    [departures(facts, 'commission').length, NOUNS.departure],
  ],
  summary: ({ plan }) => [[plan.filter(({ assessed }) => assessed.isTopLevel).length, NOUNS.activity]],
  monthActivities: (facts) => [[monthActivities(facts).length, NOUNS.activity]],
  otherActivities: (facts) => {
    const { finished, overdue, inProgress, withoutMonth } = otherActivities(facts);
    return [
      [finished.length + overdue.length + inProgress.length, NOUNS.activity],
      [withoutMonth.length, NOUNS.withoutMonth],
    ];
  },
  changes: (facts, last) => [[changeCount(last, reportMemory(facts)), NOUNS.change]],
  agenda: (facts) => [[agendaItems(facts).length, NOUNS.item]],
  deliveries: (facts) => [[dueInMonth(facts).length, NOUNS.delivery]],
  agreements: (facts) => [[monthAgreements(facts).length, NOUNS.agreement]],
  commission: (facts) => [[monthSessions(facts, (body) => body !== 'cotaprep').length, NOUNS.gathering]],
  cotaprep: (facts) => [
    [origins(facts, 'cotaprep').length, NOUNS.agreement],
    [inOffice(facts, 'cotaprep').length, NOUNS.member],
    [departures(facts, 'cotaprep').length, NOUNS.departure],
    [monthSessions(facts, (body) => body === 'cotaprep').length, NOUNS.gathering],
  ],
  technicalSecretary: (facts) => [[technicalSecretary(facts, 'cotaprep') === null ? 0 : 1, NOUNS.member]],
  test: (facts) => [[trials(facts, 'tests').length, NOUNS.date]],
  simulacros: (facts) => [[trials(facts, 'simulacros').length, NOUNS.date]],
};

/** Chapter 3 always has its heading, with the sentence that introduces its parts. */
const ALWAYS_SAID: SectionId = 'progress';

const withFigure = (count: number, { one, many }: Noun): string =>
  counted(count, one.replace(/^una? /, ''), many);

/**
 * What the report of a month will contain. The same options as for the report itself.
 *
 * @example reportOutline(registers, assessment, { month })[2]?.summary // => '13 actividades'
 */
export function reportOutline(
  registers: Registers,
  assessment: Dated<Assessment>,
  options: ReportOptions,
): readonly OutlineSection[] {
  const { month, last = { kind: 'none' }, leaveOut = [], edition } = options;
  const facts = reportInput(registers, assessment, month, edition);
  const notes = notesBySection(facts);
  const left = new Set(leaveOut);
  const countsOf = ({ id }: SectionRow): Counts => [
    ...(COUNTS[id]?.(facts, last) ?? []),
    [notes.get(id)?.length ?? 0, NOUNS.note],
    // What somebody wrote takes their place.
    ...(isSubjectSection(id) && !notes.has(id)
      ? [[letterSentences(facts, id).length, NOUNS.fact] as const]
      : []),
  ];
  return SECTIONS.flatMap((row) => {
    const { id, number, level } = row;
    const said = countsOf(row).filter(([count]) => count > 0);
    const isEmpty = said.length === 0 && id !== ALWAYS_SAID;
    if (id === OTHER_NOTES && isEmpty) return [];
    const summary = said.map(([count, noun]) => withFigure(count, noun)).join(', ');
    return [
      {
        id,
        number,
        title: sectionTitle(row, facts.monthWords),
        level,
        isLeftOut: left.has(id),
        isEmpty,
        summary: isEmpty ? TEXTS.outlineEmpty : summary,
      },
    ];
  });
}
