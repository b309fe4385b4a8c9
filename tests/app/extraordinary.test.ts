/** An extraordinary process of 44 days: its own plan's dates, no month offset, and a report that says so. */
import { assessProcess } from '../../src/app/assessWorkbook';
import type { AssessedProcess } from '../../src/app/assessWorkbook';
import { planCalendar } from '../../src/app/makeCalendar';
import { planOwnDates } from '../../src/app/recordInCalendar';
import { monthOf } from '../../src/domain/dates/calendarDate';
import { buildReport } from '../../src/domain/report/buildReport';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import { day } from '../domain/dates/support';
import { EXTRAORDINARY, extraordinaryBook } from '../support/extraordinary';

const OPTIONS = { today: day('2024-08-31'), acceptReading: true };

function judged(snapshot: WorkbookSnapshot, today = OPTIONS.today): AssessedProcess {
  const assessed = assessProcess(snapshot, { ...OPTIONS, today });
  if (!assessed.ok) throw new Error(assessed.problem.code);
  return assessed.value;
}

const { assessment, registers } = judged(extraordinaryBook());

it('takes the dates of its own plan and no other', () => {
  expect(assessment.processKind).toBe('extraordinary');
  const dated = assessment.deliveries.filter(({ delivery }) => delivery.legal !== null);
  expect(
    dated
      .map(({ delivery }) => delivery.document)
      .sort((a, b) => a - b)
      .map(String),
  ).toEqual(EXTRAORDINARY.acts);
  for (const { delivery } of dated) expect(delivery.legal?.toString()).toBe(EXTRAORDINARY.session);
});

it.each(['2024-07-20', '2024-08-31', '2024-12-31'])(
  'calls nothing late by a rule that does not apply, on %s',
  (today) => {
    const { findings, deliveries } = judged(extraordinaryBook(), day(today)).assessment;
    const own = new Set(deliveries.flatMap(({ delivery }) => (delivery.legal === null ? [] : [delivery.id])));
    const late = findings.filter(({ rule }) => /^A13-0[1-4]$/.test(rule));
    expect(late.filter(({ delivery }) => delivery === undefined || !own.has(delivery))).toEqual([]);
    const overdue = deliveries.filter(({ status }) => status === 'overdue' || status === 'doneLate');
    // By its own end an activity may well be late.
    expect(overdue.filter(({ delivery, activity }) => !own.has(delivery.id) && activity === null)).toEqual(
      [],
    );
  },
);

it('keeps the rule that held there: simulacros on the three Sundays before', () => {
  expect(assessment.findings.filter(({ rule }) => rule === 'A13-09')).toEqual([]);
});

it('makes a calendar sheet without a single month offset, each row with where its date comes from', () => {
  const planned = planCalendar(extraordinaryBook(false), OPTIONS);
  if (!planned.ok) throw new Error(planned.problem.code);
  const written = planned.value.calendar.edits.flatMap((edit): readonly (readonly (CellValue | null)[])[] =>
    edit.kind === 'write' ? edit.values : [],
  );
  const headings = written.find((row) => row.includes('Regla')) ?? [];
  expect(headings).toContain('Fecha del plan propio');
  const rows = written.filter((row) => row.length === headings.length && !row.includes('Regla'));
  expect(rows.length).toBeGreaterThan(40);
  const rules = rows.map((row) => String(row[headings.indexOf('Regla')]));
  expect(new Set(rules)).toEqual(
    new Set(['El plan y calendario del propio proceso, que aún no da su fecha']),
  );
  expect(rows.flat().filter((cell) => /\bmes(?:es)? (?:antes|después)/.test(String(cell)))).toEqual([]);
});

describe('a table of two columns', () => {
  const table = [
    'Documento\tFecha',
    '12 final\t26/07/2024',
    'Acuerdo del proceso técnico operativo\t2 de agosto de 2024',
    '12 final\t27/07/2024',
    '77 final\t26/07/2024',
    '13 final\tpronto',
  ].join('\n');

  it('is imported into the sheet, and says what it could not read', () => {
    const book = extraordinaryBook();
    const planned = planOwnDates(book, { ...OPTIONS, table });
    if (!planned.ok) throw new Error(planned.problem.code);
    const { dates, unread, changes, withoutRow } = planned.value;
    expect([...dates].map(([id, date]) => `${id} ${date.toString()}`)).toEqual([
      '12-final 2024-07-26',
      '8-final 2024-08-02',
    ]);
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'repeated'],
      [5, 'document'],
      [6, 'date'],
    ]);
    // Document 8 has no row in this sheet.
    expect([changes.map(({ to }) => to.value), withoutRow]).toEqual([[45499], ['8-final']]);
  });

  it.each<[string, string, readonly string[], readonly (readonly [number, string])[]]>([
    ['a document alone, with one stage', '14;2024-07-29', ['14-final'], []],
    ['in words before it', 'Documento 14;2024-07-29', ['14-final'], []],
    [
      'a document alone whose other stage is in the table',
      '8 proyecto;2024-07-20\n8;2024-07-29',
      ['8-draft', '8-final'],
      [],
    ],
    ['a document alone whose other stage is in the sheet', 'Doc. 12;2024-07-20', ['12-draft'], []],
    ['a document alone with two stages left', '8;2024-07-29', [], [[1, 'stage']]],
    ['a report without its month, of the only one', '3;2024-08-05', ['3-2024-07'], []],
    ['a day that may be either way round, day first', '8 final;03/08/2024', ['8-final'], []],
    [
      'one beside others that are written both ways',
      '8 final;03/08/2024\n13 final;26/07/2024\n12 proyecto;07/16/2024',
      ['13-final', '12-draft'],
      [[1, 'ambiguous']],
    ],
    ['what another line settles', '8 final;03/08/2024\n13 final;26/07/2024', ['8-final', '13-final'], []],
    ['after the election', '8 final;2024-09-03\n31 final;2024-09-25', ['31-final'], [[1, 'afterElection']]],
    ['on the day itself', '27 final;2024-08-25', [], [[1, 'afterElection']]],
    ['the final before its draft', '8 proyecto;2024-07-30\n8 final;2024-07-20', ['8-draft'], [[2, 'order']]],
    ['a draft after the final of the sheet', '12 proyecto;2024-07-30', [], [[1, 'order']]],
    ['another year', '8 final;2205-02-12', [], [[1, 'outside']]],
    ['nothing', ' \n', [], []],
    ['a foreign table', 'hola,mundo\nx,y', [], [[2, 'document']]],
  ])('reads or names: %s', (_, text, read, unread) => {
    const planned = planOwnDates(extraordinaryBook(), { ...OPTIONS, table: text });
    if (!planned.ok) throw new Error(planned.problem.code);
    expect([...planned.value.dates.keys()]).toEqual(read);
    expect(planned.value.unread.map(({ line, reason }) => [line, reason])).toEqual(unread);
  });

  it('makes the sheet where there is none', () => {
    const planned = planOwnDates(extraordinaryBook(false), { ...OPTIONS, table });
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.others.some(({ kind }) => kind === 'addSheet')).toBe(true);
    expect(planned.value.changes).toHaveLength(2);
  });

  it('makes the column where the sheet has none', () => {
    const book = extraordinaryBook();
    const without: WorkbookSnapshot = withChanges(book, [
      {
        cell: { sheet: 'Calendario Anexo 13', row: 1, column: 4 },
        from: { value: '', numberFormat: 'General' },
        to: { value: 'Semáforo', numberFormat: 'General' },
      },
    ]);
    const planned = planOwnDates(without, { ...OPTIONS, table: '12 final;26/07/2024' });
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.changes.map(({ cell, to }) => [cell.row, cell.column, to.value])).toEqual([
      [1, 5, 'Fecha del plan propio'],
      [2, 5, 45499],
    ]);
  });
});

it('has a report that says so', () => {
  const report = buildReport(registers, assessment, { month: monthOf(day('2024-08-31')) });
  const text = JSON.stringify(report).replace(/\u00a0/g, ' ');
  expect(text).toContain(
    'Por tratarse de un proceso extraordinario, no se aplican los plazos en meses del Anexo 13.',
  );
});
