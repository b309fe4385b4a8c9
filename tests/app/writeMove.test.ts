/** Moving the days of the process: what is written, and where the original election day stays. */
import type { AssessOptions } from '../../src/app/assessWorkbook';
import type { PlannedMoveWriting } from '../../src/app/writeMove';
import { planMoveWriting } from '../../src/app/writeMove';
import { planVerification } from '../../src/app/recordInCalendar';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import type { AnchorMove } from '../../src/app/previewMove';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../domain/dates/support';
import { EXTRAORDINARY, extraordinaryBook } from '../support/extraordinary';
import type { Cell } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';

const OPTIONS: AssessOptions = { today: day('2023-11-30'), acceptReading: true };

const bookWith = (...process: readonly (readonly Cell[])[]): WorkbookSnapshot =>
  workbookOf(
    sheetOf('Proceso', [['Institución', 'Instituto'], ['Jornada electoral', '2024-06-02'], ...process]),
    sheetOf('Plan', [
      ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estado', 'Anexo 13'],
      ['1.', 'Integrar el COTAPREP', 'Acuerdo', '2023-10-02', '2023-11-02', '', '4 final'],
      ['2.', 'Plan de trabajo', 'Plan', '2023-10-02', '2023-12-02', '', '6 final'],
    ]),
  );

function planned(snapshot: WorkbookSnapshot, move: AnchorMove): PlannedMoveWriting {
  const plan = planMoveWriting(snapshot, { ...OPTIONS, move });
  if (!plan.ok) throw new Error(plan.problem.code);
  return plan.value;
}

const written = ({ changes }: PlannedMoveWriting): readonly unknown[] =>
  changes.map(({ cell, to }) => [cell.row, cell.column, to.value]);

it('writes the new election day and keeps the original beside it, once', () => {
  const book = bookWith();
  const first = planned(book, { electionDay: day('2024-06-09') });
  expect(written(first)).toEqual([
    [2, 2, 45452],
    [2, 3, 'Jornada electoral original'],
    [2, 4, 45445],
  ]);
  const after = withChanges(book, first.changes);
  const assessed = assessSnapshot(after, OPTIONS);
  expect(assessed.ok && assessed.value.assessment.electionDay?.toString()).toBe('2024-06-09');
  expect(written(planned(after, { electionDay: day('2024-06-16') }))).toEqual([[2, 2, 45459]]);
});

it('says that a day which a formula gives is not written, and writes nothing', () => {
  const book = workbookOf(
    sheetOf(
      'Proceso',
      [
        ['Dato', 'Valor'],
        ['Jornada electoral', '2024-06-02'],
      ],
      {
        formulas: [
          ['Dato', 'Valor'],
          ['Jornada electoral', '=DATE(2024,6,2)'],
        ],
      },
    ),
    ...bookWith().sheets.slice(1),
  );
  const { changes, unplaced } = planned(book, { electionDay: day('2024-06-09') });
  expect([changes, unplaced]).toEqual([[], ['Jornada electoral']]);
});

it('puts the original below where the cells beside are taken', () => {
  const book = bookWith(['Corte', '2023-11-30', 'nota']);
  const taken = withChanges(book, [
    {
      cell: { sheet: 'Proceso', row: 2, column: 3 },
      from: { value: '', numberFormat: 'General' },
      to: { value: 'confirmada', numberFormat: 'General' },
    },
  ]);
  expect(written(planned(taken, { electionDay: day('2024-06-09') })).slice(1)).toEqual([
    [5, 1, 'Jornada electoral original'],
    [5, 2, 45445],
  ]);
});

it('writes tests, simulacros and closing in their own cells, adds a row for what has none, and says what has no cell alone', () => {
  const book = bookWith(['Fecha de la prueba', '2024-04-18'], ['Simulacros', '12, 19 y 26 de mayo de 2024']);
  const plan = planned(book, {
    tests: [day('2024-04-25')],
    simulacros: [day('2024-05-05'), day('2024-05-19'), day('2024-05-26')],
    closing: day('2024-06-03'),
  });
  expect(written(plan)).toEqual([
    [3, 2, 45407],
    [7, 1, 'Cierre de la publicación'],
    [7, 2, 45446],
  ]);
  expect(plan.unplaced).toEqual(['Simulacros']);
});

it('a second test and the first simulacros are read again from where they were written', () => {
  const book = bookWith(['Fecha de la prueba', '2024-04-18']);
  const move: AnchorMove = {
    tests: [day('2024-04-25'), day('2024-04-11')],
    simulacros: [day('2024-05-12'), day('2024-05-19'), day('2024-05-26')],
  };
  const after = planned(withChanges(book, planned(book, move).changes), { closing: day('2024-06-03') });
  expect(after.before.tests?.map(String)).toEqual(['2024-04-25', '2024-04-11']);
  expect(after.before.simulacros?.map(String)).toEqual(['2024-05-12', '2024-05-19', '2024-05-26']);
});

it.each<[string, AnchorMove, readonly string[]]>([
  [
    'the election day alone',
    { electionDay: day('2024-06-16') },
    [
      'El cierre de la publicación, 3 de junio de 2024, es anterior a la jornada (16 de junio de 2024).',
      'La jornada pasaría al 16 de junio de 2024 y la prueba y el cierre de la publicación quedarían donde ahora: confirme esas fechas.',
    ],
  ],
  [
    'with the days that hang on it',
    { electionDay: day('2024-06-16'), tests: [day('2024-05-02')], closing: day('2024-06-17') },
    [],
  ],
  [
    'simulacros and a test where they cannot be',
    { tests: [day('2024-06-20')], simulacros: [day('2024-05-18'), day('2024-06-02')] },
    [
      'La prueba del sistema informático del 20 de junio de 2024 no es anterior a la jornada (2 de junio de 2024).',
      'El simulacro del 18 de mayo de 2024 no cae en domingo.',
      'El simulacro del 2 de junio de 2024 no es anterior a la jornada (2 de junio de 2024).',
      'Queda 1 simulacro y deben ser al menos 3.',
      'Los domingos 12 de mayo de 2024, 19 de mayo de 2024 y 26 de mayo de 2024 no tienen simulacro: deben ser los 3 domingos previos a la jornada.',
    ],
  ],
  [
    'one simulacro given twice',
    { simulacros: [day('2024-05-19'), day('2024-05-19')] },
    [
      'Queda 1 simulacro y deben ser al menos 3.',
      'Los domingos 12 de mayo de 2024 y 26 de mayo de 2024 no tienen simulacro: deben ser los 3 domingos previos a la jornada.',
    ],
  ],
  [
    'the three Sundays with one more',
    { simulacros: ['2024-05-05', '2024-05-12', '2024-05-19', '2024-05-26'].map(day) },
    [],
  ],
])('warns of days that contradict each other: %s', (_, move, warnings) => {
  const book = bookWith(['Fecha de la prueba', '2024-04-18'], ['Cierre de la publicación', '2024-06-03']);
  expect(planned(book, move).warnings).toEqual(warnings);
});

it('names the Sunday that a move of the election day leaves without a simulacro', () => {
  const book = bookWith(['Simulacros', '12, 19 y 26 de mayo de 2024']);
  expect(planned(book, { electionDay: day('2024-06-09') }).warnings).toEqual([
    'El domingo 2 de junio de 2024 no tiene simulacro: deben ser los 3 domingos previos a la jornada.',
    'La jornada pasaría al 9 de junio de 2024 y los simulacros quedarían donde ahora: confirme esas fechas.',
  ]);
});

it('counts what no longer has a day', () => {
  const book = bookWith(['Cierre de la publicación', '2024-06-03']);
  const { deliveries, summary } = planned(book, { electionDay: day('2024-08-04') }).moved;
  expect(summary).toMatchObject({ undated: 1, appear: 2, disappear: 2 });
  const closing = deliveries.find(({ id }) => id === '28-final');
  expect([closing?.change, closing?.legal.after]).toEqual(['moved', null]);
});

it('tells what becomes possible again and what no longer is', () => {
  const chances = (electionDay: string): readonly unknown[] =>
    planned(bookWith(), { electionDay: day(electionDay) })
      .moved.deliveries.filter(({ chance }) => chance !== null)
      .map(({ id, chance }) => [id, chance]);
  expect(chances('2024-07-07')).toContainEqual(['4-final', 'opens']);
  expect(chances('2024-05-05')).toContainEqual(['6-final', 'closes']);
});

describe('verifying a row', () => {
  const verification = { deliveries: ['12-final'], by: 'Dirección Jurídica', on: day('2024-08-01') };

  it('writes name, day and, where there is one, the pasted text', () => {
    const book = extraordinaryBook();
    const plan = planVerification(book, { ...OPTIONS, ...verification, text: 'Cuatro meses antes' });
    if (!plan.ok) throw new Error(plan.problem.code);
    expect(plan.value.changes.map(({ cell, to }) => [cell.row, cell.column, to.value])).toEqual([
      [1, 5, 'Verificado por'],
      [1, 6, 'Fecha de verificación'],
      [1, 7, 'Texto oficial'],
      [2, 5, 'Dirección Jurídica'],
      [2, 6, 45505],
      [2, 7, 'Cuatro meses antes'],
    ]);
    const later = { ...OPTIONS, today: day('2024-08-01') };
    const after = assessSnapshot(withChanges(book, plan.value.changes), later);
    const owed = after.ok ? after.value.assessment.deliveries : [];
    const verified = owed.find(({ delivery }) => delivery.id === '12-final')?.verified;
    expect([verified?.by, verified?.on.toString()]).toEqual(['Dirección Jurídica', '2024-08-01']);
  });

  it('makes the sheet where there is none, and leaves the text out where none was pasted', () => {
    const plan = planVerification(extraordinaryBook(false), { ...OPTIONS, ...verification });
    if (!plan.ok) throw new Error(plan.problem.code);
    expect(plan.value.others.some(({ kind }) => kind === 'addSheet')).toBe(true);
    expect(plan.value.changes.map(({ to }) => to.value)).toEqual(['Dirección Jurídica', 45505]);
    expect(EXTRAORDINARY.acts).toContain('12');
  });
});
