/** Linking activities to deliveries: on the November workbook, whose plan has no column Anexo 13. */
import { join } from 'node:path';
import { assessPlan } from '../../src/app/assessWorkbook';
import type { DeliveryChoice, PlannedLinks } from '../../src/app/linkDeliveries';
import { applyLinks, guessesFor, linkableTo, planLinks } from '../../src/app/linkDeliveries';
import { planCalendar } from '../../src/app/makeCalendar';
import { activityRef } from '../../src/app/rowRef';
import { readCalendarEntries } from '../../src/domain/assessment/calendarEntries';
import type { Assessment } from '../../src/domain/assessment/assessment';
import { createOfficePort } from '../../src/excel/officePort';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import { day } from '../domain/dates/support';
import { sheetOf as snapshotSheet, workbookOf } from '../support/snapshot';
import { FIRST_ROW, PLAN, PROCESS } from '../support/smallPlan';
import { afterEdits } from '../support/writtenSnapshot';
import { readXlsx } from '../support/readXlsx';
import { withWorkbook } from '../support/office';
import { readFileSync } from 'node:fs';

const BOOK = join(__dirname, '../fixtures/plan-noviembre-2023.xlsx');
const OPTIONS = { today: day('2023-11-30') };

let november: WorkbookSnapshot;
beforeAll(async () => {
  november = await readXlsx(BOOK);
});

function judged(snapshot: WorkbookSnapshot): Assessment {
  const assessed = assessPlan(snapshot, OPTIONS);
  if (!assessed.ok) throw new Error(assessed.problem.code);
  return assessed.value.assessment;
}

function planned(snapshot: WorkbookSnapshot, links: readonly DeliveryChoice[]): PlannedLinks {
  const plan = planLinks(snapshot, { ...OPTIONS, links });
  if (!plan.ok) throw new Error(plan.problem.code);
  return plan.value;
}

const linkedTo = (assessment: Assessment, id: string): string | null =>
  assessment.deliveries.find(({ delivery }) => delivery.id === id)?.activity ?? null;

function choice(snapshot: WorkbookSnapshot, delivery: string, number: string): DeliveryChoice {
  const { activities } = judged(snapshot);
  const found = activities.find((each) => each.number === number);
  if (found === undefined) throw new Error(`No activity ${number}`);
  const records = activities.map(({ activity }) => activity);
  return { delivery, activity: activityRef(found.activity, records) };
}

describe('a plan without the column', () => {
  it('gets it right of its own, with each link in the row of its activity', () => {
    const links = [choice(november, '4-final', '6'), choice(november, '5-final', '7')];
    const { changes, newColumns, refused } = planned(november, links);
    expect(newColumns).toMatchObject([{ sheet: 'Plan de trabajo', row: 6 }]);
    expect(changes.map(({ cell, to }) => [cell.row, to.value])).toEqual([
      [6, 'Anexo 13'],
      [7, '4 final'],
      [11, '5 final'],
    ]);
    expect(new Set(changes.map(({ cell }) => cell.column))).toEqual(new Set([newColumns[0]?.column]));
    expect(refused).toEqual([]);
    const after = judged(withChanges(november, changes));
    expect([linkedTo(after, '4-final'), linkedTo(after, '5-final')]).toEqual(['6', '7']);
    expect(after.deliveries.find(({ delivery }) => delivery.id === '4-final')?.linkConfidence).toBe(1);
  });

  it('is linked a second time in the column made the first time', () => {
    const first = planned(november, [choice(november, '4-final', '6')]);
    const after = withChanges(november, first.changes);
    const second = planned(after, [choice(after, '4-draft', '6')]);
    expect(second.newColumns).toEqual([]);
    expect(second.changes.map(({ to }) => to.value)).toEqual(['4 final, 4 proyecto']);
    expect(linkedTo(judged(withChanges(after, second.changes)), '4-draft')).toBe('6');
  });
});

it('links nothing twice, and nothing that the process does not have', () => {
  const first = planned(november, [choice(november, '4-final', '6')]);
  const after = withChanges(november, first.changes);
  expect(planned(after, [choice(after, '4-final', '6')]).changes).toEqual([]);
  const unknown = planned(november, [choice(november, '77-final', '6')]);
  expect([unknown.changes, unknown.refused]).toEqual([
    [],
    [{ delivery: '77-final', by: { kind: 'unknown' } }],
  ]);
});

it('notes that an activity does not answer a delivery, and may answer another', () => {
  const six = choice(november, '4-final', '6');
  const denied = planned(november, [{ ...six, isDenied: true }]);
  expect(denied.changes.map(({ to }) => to.value)).toEqual(['Anexo 13', 'No es 4 final']);
  expect(denied.refused).toEqual([]);
  const after = withChanges(november, denied.changes);
  expect(linkedTo(judged(after), '4-final')).toBeNull();
  expect(judged(after).findings.filter(({ rule }) => rule === 'A13-06')).toEqual([]);
  const writes = (link: DeliveryChoice): unknown => planned(after, [link]).changes.map(({ to }) => to.value);
  expect(writes(choice(after, '4-final', '6'))).toEqual(['4 final']);
  expect(writes(choice(after, '4-draft', '6'))).toEqual(['No es 4 final, 4 proyecto']);
  expect(writes({ ...six, isDenied: true })).toEqual([]);
  const both = planned(after, [choice(after, '4-draft', '6')]);
  expect(linkedTo(judged(withChanges(after, both.changes)), '4-draft')).toBe('6');
});

it('takes a link back that the same cell says', () => {
  const six = choice(november, '4-final', '6');
  const linked = withChanges(november, planned(november, [six]).changes);
  const denied = planned(linked, [{ ...six, isDenied: true }]);
  expect([denied.changes.map(({ to }) => to.value), denied.refused]).toEqual([['No es 4 final'], []]);
});

describe('an activity whose row moved', () => {
  const HEADINGS = ['Núm.', 'Actividades', 'Inicio', 'Término'];
  const ROWS = [
    ['1.', 'Integrar el comité', '01/09/2023', '02/11/2023'],
    ['2.', 'Aprobar el plan', '01/09/2023', '20/11/2023'],
  ];
  const bookOf = (...rows: readonly (readonly string[])[]) =>
    workbookOf(snapshotSheet('Plan', [['Jornada electoral', '02/06/2024'], [], HEADINGS, ...rows]));
  const link: DeliveryChoice = {
    delivery: '4-final',
    activity: {
      kind: 'plan',
      cell: { sheet: 'Plan', row: 5, column: 1 },
      number: '2.',
      name: 'Aprobar el plan',
    },
  };

  it.each([
    ['is where it was', ROWS, 5],
    ['is found below', [['3.', 'Otra', '', '01/11/2023'], ...ROWS], 6],
    ['is found above', [...ROWS].reverse(), 4],
    ['is gone', ROWS.slice(0, 1), 'la fila «2. Aprobar el plan» ya no está'],
    [
      'has another name',
      [ROWS[0] ?? [], ['2.', 'Otra', '', '20/11/2023']],
      'la fila «2. Aprobar el plan» ya no está',
    ],
  ])('%s', (_, rows, expected) => {
    const plan = planLinks(bookOf(...rows), { ...OPTIONS, acceptReading: true, links: [link] });
    expect(plan.ok ? plan.value.changes.at(-1)?.cell.row : plan.problem.detail).toBe(expected);
  });
});

it('refuses a link that something contradicts, and says what', () => {
  const first = planned(november, [choice(november, '4-final', '6')]);
  const after = withChanges(november, first.changes);
  expect(planned(after, [choice(after, '4-final', '8')]).refused).toMatchObject([
    { delivery: '4-final', by: { kind: 'activity', number: '6', cell: { row: 7 } } },
  ]);
  expect(planned(november, [choice(november, '6-final', '7')]).refused).toMatchObject([
    { delivery: '6-final', by: { kind: 'words', meant: { id: '5-final' }, cell: { row: 11, column: 2 } } },
  ]);
});

describe('a small plan', () => {
  const small = workbookOf(PLAN, PROCESS);
  const ACCEPTED = { ...OPTIONS, acceptReading: true } as const;
  const assessedOf = (book: WorkbookSnapshot) => {
    const assessed = assessPlan(book, ACCEPTED);
    if (!assessed.ok) throw new Error(assessed.problem.code);
    return assessed.value;
  };
  const linked = (book: WorkbookSnapshot, ...links: readonly DeliveryChoice[]) => {
    const plan = planLinks(book, { ...ACCEPTED, links });
    return plan.ok ? plan.value : plan.problem.code;
  };

  it('is not linked against the activity that a person wrote in the calendar', () => {
    const made = planCalendar(small, ACCEPTED);
    if (!made.ok) throw new Error(made.problem.code);
    const book = afterEdits(small, made.value.calendar.edits);
    const { registers, ruleSet } = assessedOf(book);
    const entries = readCalendarEntries(registers.calendar?.rows ?? [], ruleSet, []);
    const cell = entries.byDelivery.get('4-final')?.row.activity?.cell;
    if (cell === undefined) throw new Error('no cell');
    const numberFormat = 'General';
    const decided = { cell, from: { value: '', numberFormat }, to: { value: '2.', numberFormat } };
    expect(linked(withChanges(book, [decided]), { delivery: '4-final', activity: FIRST_ROW })).toMatchObject({
      refused: [{ delivery: '4-final', by: { kind: 'calendar', cell } }],
    });
  });

  it('offers nothing for a row that is gone', () => {
    const gone = { ...FIRST_ROW, number: '9.', name: 'Otra' };
    expect(linkableTo(assessedOf(small), gone)).toEqual([]);
    expect(linkableTo(assessedOf(small), FIRST_ROW)).not.toEqual([]);
  });

  it('is refused whole where it cannot be judged, or is protected', () => {
    const link = { delivery: '4-final', activity: FIRST_ROW };
    expect(linked(workbookOf(), link)).toBe('emptyWorkbook');
    expect(linked(workbookOf({ ...PLAN, isProtected: true }, PROCESS), link)).toBe('protectedSheet');
  });
});

it.each([
  ['a step of the activity that answers another document', '6-final', '8.2', '3-2023-10'],
  ['a step of it', '6-final', '6.3', '4-final'],
])('warns of %s, and links it all the same', (_, id, number, looksLike) => {
  const { doubts, refused, changes } = planned(november, [choice(november, id, number)]);
  expect(doubts).toMatchObject([{ delivery: { id }, number, looksLike: { id: looksLike } }]);
  expect(refused).toEqual([]);
  expect(changes).not.toEqual([]);
});

it('warns of no activity that answers the other stage of the document, or none', () => {
  const linked = withChanges(november, planned(november, [choice(november, '4-final', '6')]).changes);
  expect(planned(linked, [choice(linked, '4-draft', '6')]).doubts).toEqual([]);
  expect(planned(november, [choice(november, '4-final', '6')]).doubts).toEqual([]);
});

describe('the activities that are offered', () => {
  it.each(['4-final', '6-final', '3-2023-10', '3-2023-11', 'nada'])('are never refused: %s', (id) => {
    const assessed = assessPlan(november, OPTIONS);
    if (!assessed.ok) throw new Error(assessed.problem.code);
    const numbers = guessesFor(assessed.value, id).map(({ activity }) => activity.number);
    expect(numbers[0]).toBe({ '4-final': '6' }[id] ?? numbers[0]);
    // A step of the activity that answers another document is offered where its own words name this one, and its month.
    expect(numbers.includes('8.2')).toBe(id === '3-2023-10');
    const refused = numbers.filter(
      (number) => planned(november, [choice(november, id, number)]).refused.length > 0,
    );
    expect(refused).toEqual([]);
    for (const number of numbers) {
      const { activity } = choice(november, id, number);
      expect(linkableTo(assessed.value, activity).map(({ delivery }) => delivery.id)).toContain(id);
    }
  });

  it('without a word in common come by level, and then by how near they end', () => {
    const book = workbookOf(
      snapshotSheet('Plan', [
        ['Jornada electoral', '02/06/2024'],
        [],
        ['Núm.', 'Actividades', 'Inicio', 'Término'],
        ['1.', 'Comprar papelería', '01/01/2024', '15/05/2024'],
        ['1.1.', 'Pedir cotizaciones', '01/09/2023', '02/11/2023'],
        ['2.', 'Pintar la oficina', '01/09/2023', '20/10/2023'],
      ]),
    );
    const assessed = assessPlan(book, { ...OPTIONS, acceptReading: true, electionDay: day('2024-06-02') });
    if (!assessed.ok) throw new Error(assessed.problem.code);
    const numbers = guessesFor(assessed.value, '4-final').map(({ activity }) => activity.number);
    expect(numbers).toEqual(['2', '1', '1.1']);
  });
});

it('is written in Excel, and not a second time', async () => {
  await withWorkbook(
    readFileSync(BOOK),
    async () => {
      const port = createOfficePort();
      const plan = planned(november, [choice(november, '4-final', '6')]);
      const written = await applyLinks(port, plan);
      if (!written.ok) throw new Error(written.problem.code);
      expect(linkedTo(judged(written.value.snapshot), '4-final')).toBe('6');
      const stale = await applyLinks(port, plan);
      expect(stale.ok ? null : stale.problem.code).toBe('doneMeanwhile');
    },
    { installGlobals: true },
  );
});
