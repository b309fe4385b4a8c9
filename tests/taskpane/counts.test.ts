/** What is overdue has one count: in Hoy, in the findings, in the highlight, in calendar and timeline, and in the report. */
import { ruleSetFor } from '../../src/domain/anexo13/ruleSets';
import { assess } from '../../src/domain/assess';
import { monthOf } from '../../src/domain/dates/calendarDate';
import { overview } from '../../src/domain/overview/overview';
import { progressOf } from '../../src/domain/overview/progress';
import { filterTimeline, NO_FILTER, timeline } from '../../src/domain/overview/timeline';
import { reportInput } from '../../src/domain/report/content/reportInput';
import { summaryBlocks } from '../../src/domain/report/parts/activitiesPart';
import { countByFilter, deliveryViews } from '../../src/taskpane/calendar/deliveryViews';
import { countItems, toldCounts, reviewGroups } from '../../src/taskpane/review/reviewItems';
import { rowIndex } from '../../src/taskpane/rowCard/rowFacts';
import { tabCounts } from '../../src/taskpane/today/tabCounts';
import { needsDayText, undatedText } from '../../src/taskpane/today/needsDayTexts';
import { TODAY_TEXTS } from '../../src/taskpane/today/todayTexts';
import { highlightPlan } from '../../src/workbook/highlight/highlight';
import { fullYear } from '../support/fullYear';
import { NOVEMBER_2023 } from '../support/november2023';
import type { RegisterRows } from '../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../support/registers';
import { sheetOf, workbookOf } from '../support/snapshot';

function judge(rows: RegisterRows, cutoff: string) {
  const registers = buildRegisters(rows);
  const ruleSet = ruleSetFor(day(ELECTION_DAY));
  const assessment = assess(registers, { cutoff: day(cutoff), electionDay: day(ELECTION_DAY), ruleSet });
  return {
    registers,
    assessment,
    ruleSet,
    facts: overview(registers, assessment),
    progress: progressOf(assessment),
  };
}

/** A name without what tells one from several. */
const singular = (title: string): string => title.replace(/(?:es|s)(?= |$)/g, '');

/** How many activities the report says are overdue, in its sentence. */
function overdueInReport({ registers, assessment }: ReturnType<typeof judge>): number {
  const input = reportInput(registers, assessment, monthOf(assessment.cutoff));
  const sentence = JSON.stringify(summaryBlocks(input)[0]);
  const [, principal = '0'] = /(?<!total hay )(\d+) están? vencidas?/.exec(sentence) ?? [];
  const [, below = /está vencida una sub/.test(sentence) ? '1' : '0'] =
    /están vencidas (\d+) sub/.exec(sentence) ?? [];
  return Number(principal) + Number(below);
}

/** An overdue activity with an overdue step, one whose step alone is, and one with nothing overdue below. */
const NESTED: RegisterRows = {
  plan: [
    { number: '1.', name: 'Difundir', end: '2023-10-20', status: 'En proceso' },
    { number: '1.1', name: 'Redactar', end: '2023-10-10', status: 'Pendiente' },
    { number: '1.2', name: 'Publicar', end: '2023-10-12', status: 'Concluida' },
    { number: '2.', name: 'Contratar', end: '2023-12-20', status: 'En proceso' },
    { number: '2.1', name: 'Convocar', end: '2023-11-01', status: 'Pendiente' },
    { number: '3.', name: 'Capacitar', end: '2023-11-02', status: 'En proceso' },
    { number: '3.1', name: 'Reservar sala', end: '2023-11-01', status: 'Concluida' },
    { number: '4.', name: 'Evaluar', end: '2023-12-05', status: 'En proceso' },
    { number: '5.', name: 'Integrar el COTAPREP', end: '2023-11-02', status: 'En proceso' },
    { number: '5.1', name: 'Elegir a las personas', end: '2023-10-02', status: 'Pendiente' },
  ],
};

/** A step above two activities of its number, of which the last one is done: it is work by itself, however the report puts them. */
const REPEATED: RegisterRows = {
  plan: [
    { number: '1.1', name: 'Redactar', end: '2023-10-25', status: 'Pendiente' },
    { number: '1.', name: 'Difundir', end: '2023-10-20', status: 'En proceso' },
    { number: '2.', name: 'Contratar', end: '2023-11-02', status: 'En proceso' },
    { number: '1.', name: 'Publicar', end: '2023-11-20', status: 'Concluida' },
  ],
};

/** A part of a plan, without the activities of its steps. */
const STEPS_ALONE: RegisterRows = {
  plan: [
    { number: '3.1', name: 'Redactar', end: '2023-10-25', status: 'Pendiente' },
    { number: '3.2', name: 'Publicar', end: '2023-11-02', status: 'En proceso' },
    { number: '3.3', name: 'Evaluar', end: '2023-12-20', status: 'Pendiente' },
  ],
};

/** Documents past their legal date while their rows are still in time, with one row for several of them, and one that is late. */
const LATE_DOCUMENTS: RegisterRows = {
  plan: [
    {
      number: '1.',
      name: 'Integrar el COTAPREP',
      start: '2023-09-15',
      end: '2023-12-20',
      anexo13: '4 final',
    },
    {
      number: '2.',
      name: 'Informar cada mes',
      start: '2023-09-15',
      end: '2024-05-30',
      anexo13: '3 sep, 3 oct',
    },
    { number: '3.', name: 'Plan de trabajo', end: '2023-11-01', status: 'Pendiente', anexo13: '5 final' },
    { number: '4.', name: 'Contratar', end: '2023-11-02', status: 'Pendiente' },
  ],
};

describe.each<[string, RegisterRows, string, number]>([
  ['the November workbook', NOVEMBER_2023, '2023-11-30', 2],
  ['a plan with overdue steps', NESTED, '2023-11-30', 5],
  ['a plan with a repeated number', REPEATED, '2023-11-30', 3],
  ['a plan of steps alone', STEPS_ALONE, '2023-11-30', 2],
  ['documents past their legal date', LATE_DOCUMENTS, '2023-11-30', 2],
  ['a year, a month late', fullYear(day('2024-01-31')), '2024-02-29', -1],
])('%s', (_, rows, cutoff, expected) => {
  const judged = judge(rows, cutoff);
  const { registers, assessment, ruleSet, facts, progress } = judged;
  const { overdue } = facts;

  it('has the same overdue activities in Hoy, findings, highlight and report', () => {
    const { plan } = registers;
    if (plan === null) throw new Error('no plan');
    const told = assessment.findings.filter(({ rule }) => rule === 'PLAN-VEN-01');
    const places = told.reduce((sum, { places: all }) => sum + (all.length || 1), 0);
    const snapshot = workbookOf(sheetOf('Plan', []));
    const { summary } = highlightPlan({
      snapshot,
      plan,
      cutoff: day(cutoff),
      cutoffMoves: false,
      warningDays: 7,
      answers: new Map(
        assessment.activities.flatMap((row) =>
          row.delivery === null ? [] : [[row.activity, row.delivery] as const],
        ),
      ),
    });
    expect(overdue.length).toBeGreaterThan(0);
    if (expected >= 0) expect(overdue).toHaveLength(expected);
    expect({
      counted: progress.counts.overdue,
      areas: progress.areas.reduce((sum, { counts }) => sum + counts.overdue, 0),
      findings: places,
      highlight: summary.overdue,
      report: overdueInReport(judged),
    }).toEqual({
      counted: overdue.length,
      areas: overdue.length,
      findings: overdue.length,
      highlight: overdue.length,
      report: overdue.length,
    });
  });

  it('has the same overdue deliveries in Hoy, calendar and timeline', () => {
    const views = deliveryViews(registers, assessment, ruleSet);
    const late = views.filter(({ status }) => status === 'overdue');
    const unsent = views.filter(({ lacksSending }) => lacksSending === 'overdue');
    expect(countByFilter(views).overdue).toBe(late.length + unsent.length);
    expect(late.filter(({ activity }) => activity === null)).toHaveLength(
      facts.missing.filter(({ activity }) => activity === null).length,
    );
    const lines = filterTimeline(timeline(assessment), { ...NO_FILTER, status: 'overdue' });
    expect(lines.filter(({ countedWith }) => countedWith === null).length).toBe(
      overdue.length + facts.missing.length + facts.unsent.length,
    );
  });

  it('has one word for the state of a row in timeline and card', () => {
    const rows = rowIndex(registers, assessment);
    const lines = timeline(assessment).flatMap(({ cell, status }) =>
      cell === null ? [] : [{ cell, status }],
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map(({ status }) => status)).toEqual(lines.map(({ cell }) => rows.at(cell)?.status?.of));
  });

  it('has one name for each kind of finding', () => {
    const names = reviewGroups(assessment.findings).map(({ rule, title }) => `${rule} ${singular(title)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells in timeline and row card which overdue rows are counted with another', () => {
    const numbers = overdue.map(({ number }) => number).sort();
    const isLate = <T extends { readonly status: string }>({ status }: T): boolean => status === 'overdue';
    const lines = timeline({ ...assessment, deliveries: [] }).filter(isLate);
    expect(lines.filter(({ countedWith }) => countedWith === null)).toHaveLength(numbers.length);
    const rows = rowIndex(registers, assessment);
    const cards = assessment.activities
      .filter(isLate)
      .filter(
        ({ activity }) => !/Se cuenta con la /.test(rows.at(activity.number.cell)?.status?.reason ?? ''),
      );
    expect(cards.map(({ number }) => number).sort()).toEqual(numbers);
  });

  it('says nothing of overdue activities besides, as each has its finding', () => {
    expect(toldCounts(assessment, 'overdue')).toBeNull();
  });

  it('has on the tabs what the views list', () => {
    const counts = tabCounts({ registers, assessment, statuses: assessment });
    expect(counts.review?.n).toBe(countItems(reviewGroups(assessment.findings)));
    expect(counts.calendar?.n).toBe(countByFilter(deliveryViews(registers, assessment, ruleSet)).overdue);
    expect(counts.workbook?.n).toBe(registers.questions.length);
  });
});

it('notes in the calendar which delivered documents were not sent in time, as the findings do', () => {
  const { registers, assessment, ruleSet } = judge(NOVEMBER_2023, '2023-11-30');
  const late = deliveryViews(registers, assessment, ruleSet).filter(
    ({ lacksSending }) => lacksSending === 'overdue',
  );
  expect(late.map(({ document, sendBy }) => [document, sendBy?.toString()])).toEqual([
    [5, '2023-11-11'],
    [3, '2023-11-05'],
  ]);
});

/** A step that was to send the document of its activity, for which another finding asks. */
const SENDING: RegisterRows = {
  plan: [
    {
      number: '4.',
      name: 'Integrar el COTAPREP',
      end: '2023-11-02',
      completed: '2023-11-01',
      status: 'Concluida',
      anexo13: '4 final',
      sentToIne: '',
    },
    { number: '4.1', name: 'Remitir el acuerdo al INE', end: '2023-11-05', status: 'Pendiente' },
    { number: '5.', name: 'Difundir', end: '2023-11-05', status: 'Pendiente' },
  ],
};
const UNFILLED: RegisterRows = {
  plan: Array.from({ length: 9 }, (_, index) => ({
    number: `${index + 1}.`,
    name: `Actividad ${index + 1}`,
    end: '2023-10-05',
    status: '',
  })),
};

it.each<[string, RegisterRows, unknown, string]>([
  ['one of which another finding tells', SENDING, { all: 2, own: 1, ignored: 0 }, '2 actividades vencidas'],
  // Its one finding counts them itself.
  ['those of a plan that nobody fills in', UNFILLED, null, '9 actividades vencidas'],
])(
  'says in Revisar how many are overdue in all, where findings do not, with %s',
  (_, rows, expected, inHoy) => {
    const { assessment, facts } = judge(rows, '2023-11-30');
    expect(toldCounts(assessment, 'overdue')).toEqual(expected);
    expect(TODAY_TEXTS.overdue(facts.overdue.length)).toBe(inHoy);
  },
);

it('counts the rows of a plan that nobody fills in as Hoy does', () => {
  const { assessment } = judge(UNFILLED, '2023-11-30');
  const told = assessment.findings.find(({ rule }) => rule === 'PLAN-VEN-01');
  expect(told?.message).toContain('9 actividades ya debieron concluir');
});

it.each([
  [
    0,
    'Sin la jornada electoral no se calculan los plazos legales. Lo demás se revisa por sus propias fechas.',
  ],
  [
    12,
    'Sin la jornada electoral no se calculan los plazos legales, ni se sabe de qué año son las semanas marcadas: 12 actividades quedan sin inicio o sin término. Lo demás se revisa por sus propias fechas.',
  ],
])('names in Hoy the marked weeks of which %d activities wait for the election day', (undated, text) => {
  expect(needsDayText(undated)).toBe(text);
});

it('says in the headline of Hoy how many activities have no day yet', () => {
  expect([1, 8].map(undatedText)).toEqual(['1 actividad aún sin fecha', '8 actividades aún sin fecha']);
});
