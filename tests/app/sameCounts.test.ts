/** The counts of workbooks in the report's sentence, table and figure, in each view of the pane, in findings and in the highlight. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { planHighlight } from '../../src/app/highlightOverdue';
import { planReport } from '../../src/app/makeReport';
import { ACTIVITY_STATUSES } from '../../src/domain/assessment/assessment';
import type { StatusCounts } from '../../src/domain/assessment/assessment';
import type { Block } from '../../src/domain/report/content/reportContent';
import { STATUS_TEXTS, statusText } from '../../src/domain/report/texts/reportTexts';
import type { AssessedWorkbook } from '../../src/app/assessWorkbook';
import type { FindingPlace, Severity } from '../../src/domain/assessment/assessment';
import { ruleSet2026 } from '../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../src/domain/assess';
import { isDated } from '../../src/domain/assessment/isDated';
import { isSendingOverdue } from '../../src/domain/assessment/deliveryState';
import { placesOf } from '../../src/domain/assessment/fixes';
import type { IgnoredEntry } from '../../src/domain/assessment/ignoredEntry';
import type { CalendarDate } from '../../src/domain/dates/calendarDate';
import { addDays, isAfter, isWithin, monthOf as monthOfDay } from '../../src/domain/dates/calendarDate';
import { countSoon, overview, SOON_DAYS } from '../../src/domain/overview/overview';
import { progressOf } from '../../src/domain/overview/progress';
import { timeline } from '../../src/domain/overview/timeline';
import type { ReportInput } from '../../src/domain/report/content/reportInput';
import { reportInput } from '../../src/domain/report/content/reportInput';
import { deliveryBlocks } from '../../src/domain/report/parts/deliveriesPart';
import {
  monthActivityBlocks,
  otherActivityBlocks,
  summaryBlocks,
} from '../../src/domain/report/parts/activitiesPart';
import { agendaItems } from '../../src/domain/report/parts/agendaPart';
import { createOfficePort } from '../../src/excel/officePort';
import { countByFilter, deliveryViews } from '../../src/taskpane/calendar/deliveryViews';
import { toldCounts } from '../../src/taskpane/review/reviewItems';
import { tabCounts } from '../../src/taskpane/today/tabCounts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { withWorkbook } from '../support/office';
import { readXlsx } from '../support/readXlsx';
import { monthOf, read } from '../domain/report/support';
import { day } from '../support/registers';
import { sheetOf, workbookOf } from '../support/snapshot';

const HEADINGS = [
  'Núm.',
  'Actividades',
  'Entregable',
  'Inicio',
  'Término',
  'Estatus',
  'Fecha de cumplimiento',
];
const ROWS = [
  ['1.', 'Integrar el comité', 'Acuerdo', '2023-10-01', '2023-10-20', 'Concluida', '2023-10-19'],
  ['1.1.', 'Remitir al INE el acuerdo', '', '', '2023-10-25', 'Concluida', '2023-10-30'],
  ['2.', 'Elaborar el plan de trabajo', 'Plan', '2023-10-01', '2023-11-10', 'Concluida', '2023-11-14'],
  ['3.', 'Contratar el enlace', 'Contrato', '2023-10-15', '2023-11-20', 'En proceso', ''],
  ['4.', 'Capacitar al personal', 'Informe', '2023-11-15', '2023-12-02', 'En proceso', ''],
  ['4.1.', 'Publicar la convocatoria', '', '', '2023-11-01', '', ''],
  ['5.', 'Instalar los centros', 'Acta', '2023-11-15', '2024-02-02', 'En proceso', ''],
  ['6.', 'Realizar la prueba', 'Informe', '2024-04-01', '2024-04-25', '', ''],
  ['7.', 'Realizar el primer simulacro', 'Informe', '2024-05-01', '2024-05-12', '', ''],
  ['8.', 'Realizar el segundo simulacro', 'Informe', '2024-05-01', '2024-05-19', '', ''],
  ['9.', 'Realizar el tercer simulacro', 'Informe', '2024-05-01', '2024-05-26', '', ''],
  ['10.', 'Rendir el informe final', 'Informe', '2024-06-03', '2024-07-02', '', ''],
];
const process = sheetOf('Proceso', [['Jornada electoral', '2024-06-02']]);
const workbook = workbookOf(sheetOf('Plan de trabajo', [HEADINGS, ...ROWS]), process);
const options = { today: day('2023-11-30'), electionDay: day('2024-06-02') };

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('the counts of a plan', () => {
  const { content, assessed } = valueOf(planReport(workbook, { ...options, month: monthOf('2023-11') }));
  const { summary } = valueOf(planHighlight(workbook, options));
  const blocks: readonly Block[] = content.sections.find(({ id }) => id === 'summary')?.blocks ?? [];
  const { counts } = assessed.assessment;
  const occurring = ACTIVITY_STATUSES.filter((status) => counts[status] > 0);

  /** What the table says of each status: activities, and rows below them. */
  const table = new Map(
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(
            ({ cells }) => [read(String(cells[0])), [Number(cells[1]), Number(cells.at(-1))]] as const,
          )
        : [],
    ),
  );

  it('are of several statuses, with what is late above and below', () => {
    expect(occurring).toEqual(['done', 'doneLate', 'overdue', 'dueSoon', 'inProgress', 'notStarted']);
  });

  it('are in the table of the report as in the pane', () => {
    for (const status of occurring) expect(table.get(read(statusText(status)))?.[0]).toBe(counts[status]);
  });

  it('are in its sentence', () => {
    const [sentence] = blocks;
    const text = sentence?.kind === 'paragraph' ? read(sentence.text) : '';
    for (const status of occurring) {
      const { one, many } = STATUS_TEXTS[status];
      expect(text).toMatch(new RegExp(`\\b${counts[status]} est(?:á|án) (?:${one}|${many})`));
    }
    expect(text).toContain('está vencida una subactividad: 4.1 (29 días); en total hay 2 vencidas.');
  });

  it('are in its figure, what is to come as one', () => {
    const [figure] = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    const sum = (...statuses: readonly (keyof StatusCounts)[]): number =>
      statuses.reduce((total, status) => total + counts[status], 0);
    expect(figure?.rows[0]?.cells.map(({ count }) => count)).toEqual([
      counts.done,
      counts.doneLate,
      counts.overdue,
      sum('dueSoon', 'inProgress', 'notStarted'),
    ]);
  });

  it.each(['overdue', 'dueSoon', 'doneLate'] as const)('are those of the highlight: %s', (status) => {
    const [above = 0, below = 0] = table.get(read(statusText(status))) ?? [];
    expect(summary[status]).toBe(above + below);
    expect(above).toBeGreaterThan(0);
  });
});

/** A plan of 500 rows around the cut-off: some done, some late, some to come, half of them with steps. */
function longPlan(): WorkbookSnapshot {
  const first = day('2023-10-01');
  const rows = Array.from({ length: 100 }, (_, index) => {
    const end = addDays(first, index * 2).toString();
    const isDone = index % 3 === 0 && index < 30;
    const done = isDone ? ['Concluida', end] : ['', ''];
    return [
      [`${index + 1}.`, `Instalar el centro ${index + 1}`, 'Acta', '2023-09-20', end, ...done],
      ...Array.from({ length: 4 }, (_unused, step) => {
        const stepEnd = step % 2 === 0 ? end : addDays(first, index * 2 - step).toString();
        return [`${index + 1}.${step + 1}.`, `Revisar la parte ${step + 1}`, '', '', stepEnd, ...done];
      }),
    ];
  }).flat();
  return workbookOf(sheetOf('Plan de trabajo', [HEADINGS, ...rows]), process);
}

/** The workbook that the pane makes has formulas, which only Excel's own program reads. */
async function newBook(): Promise<WorkbookSnapshot> {
  return withWorkbook(
    readFileSync(join(__dirname, '../../assets/plan-prep-2026-2027.xlsx')),
    async () => valueOf(await createOfficePort().read()),
    { installGlobals: true },
  );
}

/** A concluded document of which the agreement waits for the day of its sending, and one of which nothing follows it. */
function sendings(): WorkbookSnapshot {
  const plan = [
    ['1.', 'Aprobar la integración del COTAPREP', 'Acuerdo', '', '2023-11-02', 'Concluida', '2023-10-27'],
    ['2.', 'Elaborar el informe mensual de octubre', 'Informe', '', '2023-11-05', 'Concluida', '2023-11-03'],
  ];
  const agreements = [
    ['Clave', 'Fecha', 'Asunto', 'Remitido al INE'],
    ['IEE/CG/010/2023', '2023-10-27', 'Por el que se aprueba la integración del COTAPREP', ''],
    ['IEE/CG/011/2023', '2023-09-01', 'Por el que se designa a la instancia interna del PREP', '2023-09-02'],
  ];
  return workbookOf(
    sheetOf('Plan de trabajo', [HEADINGS, ...plan]),
    sheetOf('Acuerdos', agreements),
    process,
  );
}

/** A plan of which some is overdue of the report's month, before it, and after it up to the cut-off. */
const overdueAround = (): WorkbookSnapshot =>
  workbookOf(
    sheetOf('Plan de trabajo', [
      HEADINGS,
      ['1.', 'Contratar el enlace', 'Contrato', '2023-10-01', '2023-10-20', '', ''],
      ['2.', 'Capacitar al personal', 'Informe', '2023-11-01', '2023-11-20', 'En proceso', ''],
      ['3.', 'Elaborar el informe mensual de noviembre', 'Informe', '2023-12-01', '2023-12-05', '', ''],
      ['4.', 'Rentar los equipos', 'Contrato', '2023-11-20', '2023-12-06', '', ''],
      ['4.1.', 'Cotizar', '', '', '2023-12-02', '', ''],
    ]),
    process,
  );

/** Documents past their legal date: in steps by their words, with no end of the plan or a later one, with a step for the same; and one by a goal. */
const pastTheLaw = (): WorkbookSnapshot =>
  workbookOf(
    sheetOf(
      'Plan de trabajo',
      [
        HEADINGS,
        ['1.', 'Informes mensuales', 'Informes', '2026-10-01', '2027-06-30', 'En proceso', ''],
        [
          '1.1.',
          'Informe mensual de octubre',
          'Informe',
          '2026-11-01',
          '2026-11-05',
          'Concluida',
          '2026-11-04',
        ],
        ['1.2.', 'Informe mensual de noviembre', 'Informe', '2026-12-01', '2026-12-05', 'Pendiente', ''],
        ['1.3.', 'Informe mensual de diciembre', 'Informe', '2027-01-01', '2027-01-05', 'Pendiente', ''],
        ['2.', 'Revisar el plan de trabajo', 'Plan', '2026-11-01', '2026-12-20', 'En proceso', ''],
        ['2.1.', 'Plan de trabajo revisado por el COTAPREP', 'Plan', '', '2026-12-20', 'En proceso', ''],
        ['2.2.', 'Imprimir el plan', '', '', '2026-12-20', 'Pendiente', ''],
        ['3.', 'Informe de avance', 'Informe', '2026-11-01', '', 'En proceso', '', '7 final'],
        ['4.', 'Contratar el enlace', 'Contrato', '2026-11-01', '2026-12-20', 'En proceso', '', ''],
        ['4.1.', 'Cotizar', '', '', '2026-12-20', 'Pendiente', '', ''],
        [
          '5.',
          'Designar la instancia interna',
          'Acuerdo',
          '2026-08-01',
          '2026-09-30',
          'Concluida',
          '2026-09-20',
          '2 final',
        ],
      ].map((row, index) => (index === 0 ? [...row, 'Anexo 13'] : row.length < 8 ? [...row, ''] : row)),
    ),
    sheetOf('Proceso', [['Jornada electoral', '2027-06-06']]),
  );

/** Documents that a sentence of the report names; of more it says how many. */
const MOST_NAMED = 12;

describe.each<[string, string, () => WorkbookSnapshot | Promise<WorkbookSnapshot>]>([
  ['November', '2023-11-30', async () => readXlsx(join(__dirname, '../fixtures/plan-noviembre-2023.xlsx'))],
  ['a new workbook', '2026-11-26', newBook],
  ['a plan of 500 rows', '2023-11-30', longPlan],
  ['a sending that is followed', '2023-11-30', sendings],
  ['a sending whose last day is ahead', '2023-10-30', sendings],
  ['what is overdue after the month of the report', '2023-12-08', overdueAround],
  ['documents past their legal date, whatever the plan says', '2026-12-08', pastTheLaw],
])('%s has one count of', (_, today, open) => {
  let book: AssessedWorkbook;
  beforeAll(async () => {
    book = valueOf(assessSnapshot(await open(), { today: day(today) }));
  });
  const placesOfRule = (rule: string, severity?: Severity): readonly FindingPlace[] =>
    book.assessment.findings
      .filter((finding) => finding.rule === rule && (severity ?? finding.severity) === finding.severity)
      .flatMap(placesOf);
  const seen = (assessed: AssessedWorkbook) => ({
    today: overview(assessed.registers, assessed.assessment),
    line: timeline(assessed.assessment),
    calendar: countByFilter(deliveryViews(assessed.registers, assessed.assessment, ruleSet2026)),
    tabs: tabCounts({ ...assessed, statuses: assessed.assessment }),
  });

  it('overdue activities: Hoy, Revisar, the time line and the highlight', () => {
    const { today: hoy, line } = seen(book);
    const overdue = hoy.overdue.length;
    expect(progressOf(book.assessment).counts.overdue).toBe(overdue);
    expect(placesOfRule('PLAN-VEN-01')).toHaveLength(overdue);
    expect(toldCounts(book.assessment, 'overdue')).toBeNull();
    const onLine = line.filter(
      (item) => item.status === 'overdue' && item.cell !== null && item.countedWith === null,
    );
    expect(onLine.map(({ title }) => title.split(' ')[0]).sort()).toEqual(
      hoy.overdue.map(({ number }) => number).sort(),
    );
  });

  it('overdue activities: the highlight', async () => {
    const { summary } = valueOf(planHighlight(await open(), { today: day(today) }));
    expect(summary.overdue + summary.rowsLeftOut).toBe(seen(book).today.overdue.length);
  });

  it('each overdue thing once: none of it is ahead', () => {
    const { overdue, missing, due } = seen(book).today;
    const late = new Set<unknown>([...overdue, ...missing.map(({ activity }) => activity)]);
    const ahead = due.flatMap(({ items }) => items.flatMap(({ row, activity }) => [row, activity]));
    expect(ahead.filter((each) => each !== null && late.has(each))).toEqual([]);
  });

  it.each([0, 1])('overdue activities: Hoy and the report of %s months before, each once', (before) => {
    const { registers, assessment } = book;
    if (!isDated(assessment)) throw new Error('no election day');
    const month = monthOfDay(addDays(assessment.cutoff, -31 * before));
    const input = reportInput(registers, assessment, month);
    const tables = [...monthActivityBlocks(input), ...otherActivityBlocks(input)];
    const [sentence] = summaryBlocks(input);
    const inSentence = sentence?.kind === 'paragraph' ? read(sentence.text) : '';
    const numbers = tables.flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => String(cells[0]).replace(/\.$/, '')) : [],
    );
    const { overdue } = overview(registers, assessment);
    const named = overdue.map(
      ({ number, isTopLevel }) =>
        numbers.filter((each) => each === number).length ||
        (!isTopLevel && inSentence.includes(`${number} (`) ? 1 : 0),
    );
    expect(named).toEqual(overdue.map(() => 1));
  });

  it('overdue deliveries: Hoy, Revisar, Calendario and its tab', () => {
    const { today: hoy, calendar, tabs } = seen(book);
    const missing = hoy.missing.flatMap(({ delivery, activity }) => (activity === null ? delivery.id : []));
    expect(placesOfRule('A13-02', 'error').map(({ subject }) => subject)).toEqual(missing);
    const { deliveries, cutoff } = book.assessment;
    const overdue = deliveries.filter(({ status }) => status === 'overdue');
    const late = overdue.length + deliveries.filter((each) => isSendingOverdue(each, cutoff)).length;
    expect([calendar.overdue, tabs.calendar?.n]).toEqual([late, late]);
    expect(overdue.filter(({ activity }) => activity === null)).toHaveLength(missing.length);
  });

  it('overdue sendings and unanswered deliveries: Hoy and the report', () => {
    const { registers, assessment } = book;
    if (!isDated(assessment)) throw new Error('no election day');
    const { unsent, missing } = overview(registers, assessment);
    const input = reportInput(registers, assessment, monthOfDay(assessment.cutoff));
    const said = summaryBlocks(input).map((block) => (block.kind === 'paragraph' ? read(block.text) : ''));
    const documents = (sentence: RegExp): number =>
      said
        .filter((text) => sentence.test(text))
        .join()
        .match(/\d+ \(/g)?.length ?? 0;
    expect(documents(/^Venció el plazo para remitir al INE/)).toBe(unsent.length);
    const past = book.assessment.deliveries.filter(
      (each) => each.status === 'overdue' && !each.isIgnored && each.delivery.legal !== null,
    );
    expect(documents(/^Venció la fecha legal/)).toBe(Math.min(past.length, MOST_NAMED));
    expect(past).toEqual(expect.arrayContaining([...missing]));
  });

  it('what falls due in seven days: Hoy and Revisar', () => {
    const { today: hoy } = seen(book);
    const { terms, sessions } = countSoon(hoy);
    const last = addDays(day(today), SOON_DAYS);
    const isSoon = (date: CalendarDate | null): boolean => date !== null && isWithin(date, day(today), last);
    const unplanned = placesOfRule('A13-02', 'warning').filter(({ subject }) =>
      book.assessment.deliveries.some((each) => each.delivery.id === subject && isSoon(each.delivery.legal)),
    );
    const planned = hoy.due.flatMap(({ items }) => items).filter(({ kind }) => kind === 'session');
    expect(sessions).toBe(planned.filter(({ date }) => !isAfter(date, last)).length);
    const sendings = book.assessment.deliveries.filter(
      ({ sending }) =>
        (sending?.kind === 'pending' || sending?.kind === 'unrecorded') && isSoon(sending.limit),
    );
    expect(terms).toBe(placesOfRule('PLAN-VEN-02').length + unplanned.length + sendings.length);
    expect(progressOf(book.assessment).counts.dueSoon).toBe(placesOfRule('PLAN-VEN-02').length);
  });

  it('what falls due in thirty days: Hoy, Calendario and the report', () => {
    const { today: hoy, calendar } = seen(book);
    const facts = { registers: book.registers, assessment: book.assessment } as unknown as ReportInput;
    expect(agendaItems(facts)).toHaveLength(hoy.due.flatMap(({ items }) => items).length);
    const deliveries = hoy.due.flatMap(({ items }) => items.flatMap(({ delivery }) => delivery ?? []));
    expect(new Set(deliveries).size).toBe(deliveries.length);
    const owed = hoy.due.flatMap(({ items }) =>
      items.filter(({ kind }) => ['delivery', 'sending'].includes(kind)),
    );
    expect(calendar.upcoming).toBe(owed.length);
  });

  it('nothing of a delivery that a person ignored', () => {
    const ignored = placesOfRule('A13-02').flatMap(
      ({ subject, delivery, message }): readonly IgnoredEntry[] => {
        const number = delivery ?? subject ?? '';
        const key = { rule: 'A13-02', register: 'plan', number, name: '', detail: delivery ?? '' } as const;
        return [{ key, message, reason: 'Se entregó antes', by: 'Coordinación', on: null }];
      },
    );
    const { cutoff, electionDay } = book.assessment;
    const assessment = assess(book.registers, { cutoff, electionDay, ruleSet: ruleSet2026, ignored });
    const { today: hoy, calendar, tabs, line } = seen({ ...book, assessment });
    const linked = assessment.deliveries.filter(
      (each) => (each.status === 'overdue' && each.activity !== null) || isSendingOverdue(each, cutoff),
    );
    expect(hoy.missing.filter(({ activity }) => activity === null)).toEqual([]);
    expect([calendar.overdue, tabs.calendar?.n]).toEqual([linked.length, linked.length]);
    const left = new Set(ignored.map(({ key }) => key.detail).filter((id) => id !== ''));
    expect(line.filter(({ key }) => left.has(key))).toEqual([]);
    expect(hoy.due.flatMap(({ items }) => items).filter(({ delivery }) => left.has(delivery ?? ''))).toEqual(
      [],
    );
  });
});

it('a sending is overdue in the report as in Hoy, and unrecorded where nothing follows it', () => {
  const { registers, assessment } = valueOf(assessSnapshot(sendings(), options));
  if (!isDated(assessment)) throw new Error('no election day');
  expect(overview(registers, assessment).unsent.map(({ delivery }) => delivery.document)).toEqual([4]);
  const said = deliveryBlocks(reportInput(registers, assessment, monthOfDay(assessment.cutoff))).flatMap(
    (block) => (block.kind === 'paragraph' ? read(block.text) : []),
  );
  expect(said.find((text) => /vencida la remisión/.test(text))).toMatch(
    /^Está vencida la remisión al INE del documento 4,/,
  );
  expect(said.find((text) => /No hay registro/.test(text))).toMatch(/ al INE del documento 3, /);
});
