/**
 * One truth of each delivery: after each thing that a person notes, findings, calendar, agenda and report say the same of whether it
 * is concluded, whether it was sent, and why it was late.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessedWorkbook } from '../../src/app/assessWorkbook';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { planHighlight } from '../../src/app/highlightOverdue';
import { planLinks } from '../../src/app/linkDeliveries';
import { planEntry } from '../../src/app/recordInRow';
import { activityRef } from '../../src/app/rowRef';
import { ruleSet2026 } from '../../src/domain/anexo13/ruleSet2026';
import { agenda } from '../../src/domain/agenda/agenda';
import { assess } from '../../src/domain/assess';
import type { AssessedDelivery, Assessment, Dated } from '../../src/domain/assessment/assessment';
import { isDated } from '../../src/domain/assessment/isDated';
import { isSendingOverdue, lacksSending } from '../../src/domain/assessment/deliveryState';
import { unrecordedSendings } from '../../src/domain/assessment/unrecordedSending';
import { placesOf } from '../../src/domain/assessment/fixes';
import { linkGuesses } from '../../src/domain/assessment/linkGuesses';
import { notedCause } from '../../src/domain/assessment/notedCause';
import { settledBetween } from '../../src/domain/assessment/settledDeliveries';
import { isFinished } from '../../src/domain/assessment/status';
import { countWork } from '../../src/domain/assessment/countWork';
import type { CalendarDate } from '../../src/domain/dates/calendarDate';
import { monthOf } from '../../src/domain/dates/calendarDate';
import { overview } from '../../src/domain/overview/overview';
import { progressOf } from '../../src/domain/overview/progress';
import { filterTimeline, NO_FILTER, timeline } from '../../src/domain/overview/timeline';
import type { Activity, Registers } from '../../src/domain/registers/records';
import { buildReport } from '../../src/domain/report/buildReport';
import { reportInput } from '../../src/domain/report/content/reportInput';
import { annexSections } from '../../src/domain/report/parts/annexPart';
import { deliveriesFigure } from '../../src/domain/report/parts/progressPart';
import { statusText } from '../../src/domain/report/texts/reportTexts';
import { tableDate } from '../../src/domain/report/texts/typography';
import { countByFilter, deliveryViews } from '../../src/taskpane/calendar/deliveryViews';
import { toldCounts } from '../../src/taskpane/review/reviewItems';
import { tabCounts } from '../../src/taskpane/today/tabCounts';
import type { RowEntry } from '../../src/workbook/changes/rowEntry';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { read, writtenTexts } from '../domain/report/support';
import { readXlsx } from '../support/readXlsx';
import { buildRegisters, day } from '../support/registers';

type Book = Pick<AssessedWorkbook, 'registers'> & {
  readonly assessment: Dated<Assessment>;
  /** `null` where the registers are in no workbook. */
  readonly snapshot: WorkbookSnapshot | null;
};

const ISSUE_RULES = new Set(['A13-04', 'PLAN-VEN-01']);
const LATE = new Set(['PLAN-VEN-01', 'PLAN-VEN-03']);

function judge(snapshot: WorkbookSnapshot, today: CalendarDate): Book {
  const read_ = assessSnapshot(snapshot, { today, cutoff: today });
  if (!read_.ok || !isDated(read_.value.assessment)) throw new Error('not judged');
  return { registers: read_.value.registers, assessment: read_.value.assessment, snapshot };
}

/** How many rows the highlight marks as done late; `null` where it leaves rows out. */
function markedLate(snapshot: WorkbookSnapshot, cutoff: CalendarDate): number | null {
  const marked = planHighlight(snapshot, { today: cutoff, cutoff });
  if (!marked.ok) throw new Error(marked.problem.code);
  const { doneLate, rowsLeftOut } = marked.value.summary;
  return rowsLeftOut === 0 ? doneLate : null;
}

/** What *Hoy* and the time line say otherwise of what was not sent. */
function unsentContradictions(
  listed: readonly string[],
  unsent: readonly AssessedDelivery[],
  deliveries: readonly AssessedDelivery[],
  cutoff: CalendarDate,
): readonly string[] {
  return deliveries
    .filter((each) => isSendingOverdue(each, cutoff))
    .flatMap((each) => {
      const { id } = each.delivery;
      const isRow = each.sendingRows.some(({ status }) => status === 'overdue');
      return [
        ...(isRow === unsent.includes(each) ? [`${id}: Hoy and its sending`] : []),
        ...(isRow || listed.includes(id) ? [] : [`${id}: the time line and its sending`]),
      ];
    });
}

/** What the views say otherwise of the activities that were concluded late, and of what was not sent. */
function lateContradictions({ registers, assessment, snapshot }: Book): readonly string[] {
  const { activities, deliveries, cutoff } = assessment;
  const { overdue, unsent } = overview(registers, assessment);
  const { counts } = progressOf(assessment);
  const late = new Set(activities.filter(({ status }) => status === 'doneLate'));
  const onLine = timeline(assessment);
  const overdueLines = filterTimeline(onLine, { ...NO_FILTER, status: 'overdue' });
  const wrong: string[] = [];
  for (const { number, activity } of late) {
    const item = onLine.find(({ cell }) => cell === activity.number.cell);
    if (item !== undefined && item.status !== 'doneLate')
      wrong.push(`${number}: the time line says ${item.status}`);
  }
  if (counts.doneLate !== countWork(activities).doneLate) wrong.push('Hoy counts others as done late');
  const told = toldCounts(assessment, 'doneLate');
  if (told !== null && told.own > counts.doneLate) wrong.push('findings count more as done late');
  const marked = snapshot === null ? null : markedLate(snapshot, cutoff);
  if (marked !== null && marked !== counts.doneLate) wrong.push(`the highlight marks ${marked}`);
  wrong.push(
    ...unsentContradictions(
      overdueLines.map(({ key }) => key),
      unsent,
      deliveries,
      cutoff,
    ),
  );
  if (overdue.length !== countWork(activities).overdue) wrong.push('Hoy lists others as overdue');
  return wrong;
}

/** What contradicts itself in the views of a workbook; nothing where all of them agree. */
function contradictions(book: Book): readonly string[] {
  return [...deliveryContradictions(book), ...lateContradictions(book)];
}

function deliveryContradictions({ registers, assessment }: Book): readonly string[] {
  const { cutoff, deliveries, findings } = assessment;
  const facts = reportInput(registers, assessment, monthOf(cutoff), 'internal');
  const [calendar] = annexSections(facts, ['calendar']);
  const table = calendar?.blocks.find((block) => block.kind === 'table');
  const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(String).map(read)) : [];
  const views = deliveryViews(registers, assessment, ruleSet2026);
  const places = findings.flatMap((finding) =>
    placesOf(finding).map((place) => ({ ...place, rule: finding.rule })),
  );
  const sendings = new Set(
    agenda(registers, assessment, { from: cutoff }).flatMap(({ kind, delivery }) =>
      kind === 'sending' ? [delivery] : [],
    ),
  );
  const missing = new Set(overview(registers, assessment).missing.map(({ delivery }) => delivery.id));
  const wrong: string[] = rows.length === deliveries.length ? [] : ['the report leaves deliveries out'];
  const hold = (isTrue: boolean, what: string): void => {
    if (!isTrue) wrong.push(what);
  };
  deliveries.forEach((assessed, index) => {
    const { delivery, concluded, sending, status, sendingRows } = assessed;
    const view = views[index];
    const [, , , sent = '', stated = ''] = rows[index] ?? [];
    const { id } = delivery;
    hold((concluded !== null) === isFinished(status), `${id}: conclusion and status`);
    hold(!isFinished(status) || stated === read(statusText(status, 0, 'document')), `${id}: report's status`);
    hold((stated === 'Sin registro') === missing.has(id), `${id}: overdue in Hoy, ${stated} in the report`);
    const lacks = lacksSending(assessed, cutoff);
    hold((view?.lacksSending !== null) === lacks, `${id}: calendar's sending`);
    const unrecorded = unrecordedSendings(deliveries, cutoff).has(assessed);
    const asked = places.some(({ rule, delivery: of }) => rule === 'A13-13' && of === id);
    hold(asked === unrecorded, `${id}: the finding on its sending`);
    hold(!unrecorded || view?.filters.has('attention') === true, `${id}: calendar's attention`);
    hold((sent === 'Sin registro') === lacks, `${id}: report's sending (${sent})`);
    const told = places.some(
      ({ rule, delivery: of, message }) =>
        of === id && ISSUE_RULES.has(rule) && /no consta su remisión|La remisión al INE de/.test(message),
    );
    hold(
      !told || sending?.kind === 'pending',
      `${id}: a finding asks for the sending of what is ${sending?.kind}`,
    );
    hold(!sendings.has(id) || (sending !== null && 'limit' in sending), `${id}: agenda's sending`);
    if (sending?.kind === 'sent' && sending.on !== null) {
      hold(sent.startsWith(read(tableDate(sending.on))), `${id}: the day of the sending (${sent})`);
      hold(view?.sent === sending.on, `${id}: the calendar's day`);
      const open = sendingRows.filter(
        ({ activity, status: of }) => activity === sending.row && !isFinished(of),
      );
      hold(open.length === 0, `${id}: the row that was sent is open`);
    }
  });
  const [figure] = deliveriesFigure(facts);
  const done = (figure?.rows ?? []).flatMap(({ cells }) => cells.filter(({ fill }) => /done/i.test(fill)));
  const dated = deliveries.filter(
    ({ concluded, delivery }) => concluded !== null && (delivery.legal ?? delivery.orientative) !== null,
  );
  const drawn = done.reduce((sum, { count }) => sum + count, 0);
  hold(drawn === dated.length, `the figure draws ${drawn} concluded of ${dated.length}`);
  const tabs = tabCounts({ registers, assessment, statuses: assessment });
  hold(tabs.calendar?.n === countByFilter(views).overdue, 'tab and filter');
  for (const { activity, number } of assessment.activities) {
    const asks = places.some(
      ({ rule, cell, message }) =>
        LATE.has(rule) &&
        cell?.row === activity.row &&
        cell.sheet === activity.number.cell.sheet &&
        /note la causa|o la causa/.test(message),
    );
    hold(!asks || notedCause({ activity }) === null, `${number}: asks for a cause that is noted`);
  }
  return wrong;
}

/** Of a long plan the first rows say enough. */
const MOST_ROWS = 8;

/** The rows that answer or send a delivery. */
function linkedRows({ assessment }: Book): readonly Activity[] {
  const rows = assessment.activities.filter(
    (row) => row.delivery !== null || assessment.deliveries.some((each) => each.sendingRows.includes(row)),
  );
  return rows.slice(0, MOST_ROWS).map(({ activity }) => activity);
}

const BOOKS: readonly (readonly [name: string, file: string, today: string])[] = [
  ['November', '../fixtures/plan-noviembre-2023.xlsx', '2023-11-30'],
  ['development 03', '../bench/findings/sets/development/03.xlsx', ''],
  ['development 13', '../bench/findings/sets/development/13.xlsx', ''],
];

async function opened(file: string, today: string): Promise<[WorkbookSnapshot, CalendarDate]> {
  const label =
    today === ''
      ? (JSON.parse(readFileSync(join(__dirname, file.replace('.xlsx', '.json')), 'utf8')) as {
          cutoff: string;
        })
      : null;
  return [await readXlsx(join(__dirname, file)), day(label?.cutoff ?? today)];
}

describe.each(BOOKS)('of %s, all views agree', (_, file, date) => {
  let snapshot: WorkbookSnapshot;
  let today: CalendarDate;
  let before: Book;
  beforeAll(async () => {
    [snapshot, today] = await opened(file, date);
    before = judge(snapshot, today);
  });

  function noted(activity: Activity, entry: RowEntry): Book {
    return withEntry(snapshot, today, before, activity, entry);
  }

  it('as it is', () => {
    expect(contradictions(before)).toEqual([]);
  });

  it.each<[string, (on: CalendarDate) => RowEntry]>([
    ['that it was completed', (on) => ({ completed: on })],
    ['that it was sent', (on) => ({ sentToIne: on })],
    ['a cause', () => ({ cause: 'Sistema caído' })],
  ])('once a row notes %s', (_what, noting) => {
    const entry = noting(today);
    for (const activity of linkedRows(before)) {
      const wrong = contradictions(noted(activity, entry));
      expect([activity.number.text, wrong]).toEqual([activity.number.text, []]);
    }
  });

  it('once an agreement is registered', () => {
    const { agreements } = buildRegisters({
      agreements: [
        {
          key: 'OPL/CG/400/2030',
          date: today.toString(),
          subject: 'Se aprueba el proceso técnico operativo',
        },
      ],
    });
    const known = before.registers.agreements;
    const added = agreements && {
      ...agreements,
      rows: [...(known?.rows ?? []), ...agreements.rows.map((row) => ({ ...row, row: 9999 }))],
    };
    const registers: Registers = { ...before.registers, agreements: added };
    const { electionDay, cutoff } = before.assessment;
    const assessment = assess(registers, { cutoff, electionDay, ruleSet: ruleSet2026 });
    expect(contradictions({ registers, assessment, snapshot: null })).toEqual([]);
  });
});

/** The workbook as it is judged after an entry in the row of an activity. */
function withEntry(
  snapshot: WorkbookSnapshot,
  today: CalendarDate,
  before: Book,
  activity: Activity,
  entry: RowEntry,
): Book {
  const row = activityRef(activity, before.registers.plan?.rows ?? []);
  const planned = planEntry(snapshot, { today, cutoff: today, row, entry });
  if (!planned.ok) throw new Error(planned.problem.code);
  return judge(withChanges(snapshot, planned.value.changes), today);
}

describe('of what a coordinator notes in the workbook of November', () => {
  let snapshot: WorkbookSnapshot;
  let before: Book;
  const today = day('2023-11-30');
  beforeAll(async () => {
    [snapshot] = await opened('../fixtures/plan-noviembre-2023.xlsx', '2023-11-30');
    before = judge(snapshot, today);
  });

  const after = (number: string, entry: RowEntry): Book => {
    const activities = before.registers.plan?.rows ?? [];
    const activity = activities.find((row) => row.number.text.replace(/\.$/, '') === number);
    if (activity === undefined) throw new Error(number);
    return withEntry(snapshot, today, before, activity, entry);
  };
  const october = ({ assessment }: Book) =>
    assessment.deliveries.find(({ delivery }) => delivery.id === '3-2023-10');
  const step = ({ assessment }: Book) => assessment.activities.find(({ number }) => number === '8.2');
  const rulesOf = ({ assessment }: Book): readonly string[] =>
    assessment.findings.flatMap((finding) =>
      placesOf(finding).flatMap(({ delivery }) => (delivery === '3-2023-10' ? finding.rule : [])),
    );

  it.each<[string, string, RowEntry, readonly string[]]>([
    ['sent, on the step that sends', '8.2', { sentToIne: day('2023-11-06') }, ['A13-04']],
    ['sent in time, on the step', '8.2', { sentToIne: day('2023-11-05') }, []],
    ['sent, on its activity', '8', { sentToIne: day('2023-11-06') }, ['A13-04']],
    ['completed, as the step that sends', '8.2', { completed: day('2023-11-06') }, ['A13-04']],
  ])('the report of October was %s', (_, number, entry, rules) => {
    const book = after(number, entry);
    const on = (entry.sentToIne ?? entry.completed)?.toString();
    expect(october(before)?.sending?.kind).toBe('pending');
    expect(october(book)?.sending).toMatchObject({ kind: 'sent' });
    expect(october(book)?.sending).toHaveProperty('on.day', Number(on?.slice(-2)));
    expect(step(book)?.completed?.toString()).toBe(on);
    expect(rulesOf(book)).toEqual(rules);
    const report = buildReport(book.registers, book.assessment, { month: monthOf(today) });
    const texts = report.sections
      .flatMap(({ blocks }) => blocks.flatMap(writtenTexts))
      .map(read)
      .join('\n');
    expect(texts).not.toMatch(/No hay registro de la remisión[^.]*\b3\b \(/);
  });

  it('a sending after its limit is told so in every view, and marked', () => {
    const { registers, assessment, snapshot: sheets } = after('8.2', { sentToIne: day('2023-11-29') });
    const report = buildReport(registers, assessment, { month: monthOf(today) });
    const texts = report.sections
      .flatMap(({ blocks }) => blocks.flatMap(writtenTexts))
      .map(read)
      .join('\n');
    expect(texts).toContain('1 concluido, 1 remitido fuera de plazo y 1 concluido con retraso');
    // The figure of the deliveries draws it as late, not as what was done in time.
    const legends = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? block.legend : [])),
    );
    expect(legends).toContainEqual({
      fill: 'doneLate',
      text: 'Remitido fuera de plazo / Concluido con retraso',
    });
    expect(texts).toContain('Remitido fuera de plazo, 24 días');
    expect(texts).toMatch(/Se remitió al INE fuera de plazo el documento 3, 24 días después de su límite/);
    expect(progressOf(assessment).counts.doneLate).toBe(2);
    const marked = sheets && planHighlight(sheets, { today, cutoff: today });
    expect(marked?.ok && marked.value.summary).toMatchObject({ doneLate: 2, rowsLeftOut: 0 });
  });

  it('a row that is concluded with its activity and sends its document is its sending', () => {
    const { assessment } = after('8.2', { sentToIne: day('2023-11-29') });
    const agreement = assessment.deliveries.find(({ delivery }) => delivery.id === '4-final');
    expect(agreement?.sending).toMatchObject({ kind: 'sent', on: null });
    const asked = assessment.findings.flatMap((finding) =>
      finding.rule === 'A13-04' ? placesOf(finding).map(({ delivery }) => delivery) : [],
    );
    expect(asked).toContain('3-2023-10');
    expect(asked).not.toContain('4-final');
  });

  it('the cause in the row that sends is that of its document', () => {
    const { assessment } = after('8.2', { sentToIne: day('2023-11-29'), cause: 'Sistema caído' });
    const late = assessment.findings.find(
      ({ rule, delivery }) => rule === 'A13-04' && delivery === '3-2023-10',
    );
    expect(late?.severity).toBe('warning');
    expect(late?.message).toMatch(/Causa anotada: «Sistema caído»\.$/);
  });

  it.each<[string, string]>([
    ['8.2', '3-2023-09'],
    ['8.1', '3-2023-09'],
  ])('no report of one month is linked to row %s, which is of another', (number, delivery) => {
    const activities = before.registers.plan?.rows ?? [];
    const row = activities.find((each) => each.number.text.replace(/\.$/, '') === number);
    if (row === undefined) throw new Error(number);
    const owed = before.assessment.deliveries.find((each) => each.delivery.id === delivery);
    const offered = owed
      ? linkGuesses(
          owed.delivery,
          before.assessment.activities,
          before.assessment.deliveries,
          ruleSet2026,
        ).map(({ activity }) => activity.number)
      : [number];
    expect(offered).not.toContain(number);
    if (number !== '8.2') return;
    const links = [{ delivery, activity: activityRef(row, activities) }];
    const planned = planLinks(snapshot, { today, cutoff: today, links });
    expect(planned.ok && planned.value.refused).toMatchObject([
      { by: { kind: 'words', meant: { id: '3-2023-10' } } },
    ]);
  });

  it.each(['ine', 'internal'] as const)('the cause of a delay is printed in the edition %s', (edition) => {
    const { registers, assessment } = after('7', { cause: 'Sistema caído' });
    const report = buildReport(registers, assessment, { month: monthOf(today), edition });
    const texts = report.sections.flatMap(({ blocks }) => blocks.flatMap(writtenTexts)).map(read);
    expect(texts.join('\n')).toContain('Causa del retraso: Sistema caído.');
  });

  it('an agreement settles what it means, and what is hardly known is asked', () => {
    const { agreements, ...others } = before.registers;
    const [first] = agreements?.rows ?? [];
    if (first === undefined || agreements === null) throw new Error('no agreement');
    const field = (text: string) => ({ ...first.key, value: text, text });
    const added = {
      ...first,
      row: 9999,
      key: field('IMPEPAC/CEE/400/2023'),
      subject: field('Se aprueba el proceso técnico operativo'),
    };
    const registers = { ...others, agreements: { ...agreements, rows: [...agreements.rows, added] } };
    const { electionDay, cutoff } = before.assessment;
    const assessment = assess(registers, { cutoff, electionDay, ruleSet: ruleSet2026 });
    const { settled, likely } = settledBetween(before.assessment, assessment);
    expect([settled.map(({ id }) => id), likely.map(({ id }) => id)]).toEqual([['8-final'], ['8-draft']]);
  });
});
