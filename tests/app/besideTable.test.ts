/** Writing in a register beside others on one sheet: only its own columns, else nothing, in words. */
import { planRecord } from '../../src/app/addRecord';
import type { NewRecord } from '../../src/app/addRecord';
import { problemText } from '../../src/app/problems';
import { planEntry } from '../../src/app/recordInRow';
import { besideTarget } from '../../src/workbook/edits/besideTargets';
import type { Edit } from '../../src/workbook/edits/edits';
import { day } from '../support/registers';
import { sharedWorkbook } from '../support/sharedSheet';

const OPTIONS = { today: day('2026-11-28') };
const ACTIVITY = {
  kind: 'plan',
  cell: { sheet: 'TODO', row: 6, column: 1 },
  number: '3',
  name: 'Plan de seguridad',
} as const;
const SESSION = { body: 'COTAPREP', type: 'Ordinaria', number: '2', date: day('2026-12-04') };

it.each<[string, NewRecord, readonly string[], number, readonly string[]]>([
  [
    'a session with a state: in a column of its own, right of the sessions',
    { kind: 'sessions', added: { ...SESSION, status: 'Programada' } },
    ['Estado'],
    7,
    ['body=8', 'date=11', 'number=9', 'status=14', 'type=10'],
  ],
  [
    'an agreement',
    { kind: 'agreements', added: { key: 'IEE/CG/50/2026', date: day('2026-11-27'), subject: 'Sede' } },
    [],
    14,
    ['date=9', 'key=8', 'subject=10'],
  ],
  [
    'a member',
    {
      kind: 'members',
      added: { name: 'Especialista D', position: 'Integrante', appointed: day('2026-11-20') },
    },
    [],
    15,
    ['appointed=3', 'name=2', 'position=1'],
  ],
])('registers %s', (_, entry, newColumns, row, cells) => {
  const planned = planRecord(sharedWorkbook(), { ...OPTIONS, entry });
  if (!planned.ok) throw new Error(planned.problem.code);
  expect(planned.value.newColumns).toEqual(newColumns);
  expect(planned.value.cells.map(({ field, cell }) => `${field}=${cell.column}`).sort()).toEqual(cells);
  expect(new Set(planned.value.cells.map(({ cell }) => cell.row))).toEqual(new Set([row]));
});

it('refuses in words a column that would join two tables, and takes it where there is room for one', () => {
  const plan = (columns: number) =>
    planEntry(sharedWorkbook(columns), { ...OPTIONS, row: ACTIVITY, entry: { evidence: 'Oficio 12' } });
  const refused = plan(0);
  if (refused.ok) throw new Error('was taken');
  expect(refused.problem).toEqual({ code: 'besideTable', detail: 'TODO!G3' });
  expect(Object.values(problemText(refused.problem)).join(' ')).toBe(
    'No se escribió nada. TODO!G3 es de la tabla de al lado o separa las dos. Inserte ahí una columna vacía y repita.',
  );
  const taken = plan(1);
  if (!taken.ok) throw new Error(taken.problem.code);
  expect(taken.value.newColumns).toEqual([{ sheet: 'TODO', row: 3, column: 7 }]);
});

it('writes in the columns that the plan has', () => {
  const planned = planEntry(sharedWorkbook(1), {
    ...OPTIONS,
    row: ACTIVITY,
    entry: { completed: day('2026-11-27') },
  });
  if (!planned.ok) throw new Error(planned.problem.code);
  expect(planned.value.changes.map(({ cell }) => [cell.row, cell.column])).toEqual([
    [3, 7],
    [6, 7],
    [6, 6],
  ]);
});

describe('the guard', () => {
  const PART = { sheet: 'TODO', headerRows: [3], lastRow: 6, beside: [1, 2, 3, 4, 5, 6] };
  const write = (row: number, column: number, ...values: readonly (string | null)[]): Edit => ({
    ...{ kind: 'write', sheet: 'TODO', row, column, values: [values] },
  });
  it.each<[string, Edit, object | null]>([
    ['a record in its columns', write(6, 8, 'COTAPREP'), null],
    [
      'a new record that reaches into the plan',
      write(7, 6, 'Programada', null, 'COTAPREP'),
      { row: 7, column: 6 },
    ],
    ['a new record that passes over the plan', write(7, 6, null, null, 'COTAPREP'), null],
    ['the heading of the plan', write(3, 1, 'Núm.'), { row: 3, column: 1 }],
    ['far below the table', write(8, 1, 'Nota'), null],
    ['above it', write(1, 1, 'Proceso'), null],
    ['another sheet', { ...write(6, 1, 'x'), sheet: 'Otra' }, null],
  ])('%s', (_, edit, found) => {
    expect(besideTarget(sharedWorkbook(), [edit], [PART])).toEqual(found && { sheet: 'TODO', ...found });
  });
  it('lets a register alone in its rows write anywhere', () => {
    const { beside: _, ...alone } = PART;
    expect(besideTarget(sharedWorkbook(), [write(6, 1, 'x')], [alone])).toBeNull();
  });
});
