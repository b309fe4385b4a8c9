/** Rows that Excel stopped before they were filled go again, and nothing else does. */
import { addMissing } from '../../src/app/addMissing';
import type { ProblemCode } from '../../src/domain/problem';
import { fail, ok } from '../../src/domain/result';
import { rowsFormula } from '../../src/workbook/configuration/headingFormulas';
import { ADDED_ROWS_NAME } from '../../src/workbook/edits/hiddenNames';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { fakePort } from '../support/fakePort';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';

const OPTIONS = { today: day('2023-11-30'), acceptReading: true, deliveries: ['6-final'] } as const;
const ROWS: Rows = [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus', 'Evidencia', 'Anexo 13'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', '03/10/2023', '02/11/2023', 'Pendiente'],
  ['2.', 'Capacitar al personal', 'Constancias', '03/10/2023', '20/11/2023', 'Pendiente'],
];
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Jornada electoral', '02/06/2024'],
]);
const BOOK = workbookOf(sheetOf('Plan', ROWS), PROCESS);
/** The workbook with a row that was inserted below the plan, and the name that tells of it. */
const left = (row: Rows[number]): WorkbookSnapshot => ({
  ...workbookOf(sheetOf('Plan', [...ROWS, row, ['', 'Elaboró: Persona A']]), PROCESS),
  names: [{ name: ADDED_ROWS_NAME, formula: rowsFormula('Plan', 3, 5) }],
});
const REMOVED = ['deleteRows Plan 4 1', `removeName ${ADDED_ROWS_NAME}`];

const inWords = (port: ReturnType<typeof fakePort>): readonly string[] =>
  port.written.flat().map((edit) => {
    if (edit.kind === 'deleteRows') return `${edit.kind} ${edit.sheet} ${edit.row} ${edit.rows}`;
    return edit.kind === 'removeName' ? `${edit.kind} ${edit.name}` : edit.kind;
  });

it.each<[string, ProblemCode, Rows[number], readonly string[]]>([
  ['go, blank as they are', 'unexpected', [], REMOVED],
  ['stay, where somebody wrote in them', 'unexpected', ['', 'Otra'], REMOVED.slice(1)],
  ['are not looked for, where Excel refused before', 'changedMeanwhile', [], []],
])('rows of a run that Excel stopped %s', async (_, code, row, expected) => {
  const port = fakePort(BOOK);
  port.onApply = () => {
    port.onRead = () => Promise.resolve(ok(left(row)));
    port.onApply = () => Promise.resolve(ok({ settingsNotTaken: [] }));
    return Promise.resolve(fail({ code }));
  };
  expect(await addMissing(port, OPTIONS)).toMatchObject({ ok: false, problem: { code } });
  expect(inWords(port)).toEqual(expected);
});

it('rows of a run that ended with its pane go before the next one', async () => {
  const port = fakePort(left([]));
  port.onApply = () => {
    port.onRead = () => Promise.resolve(ok(BOOK));
    return Promise.resolve(ok({ settingsNotTaken: [] }));
  };
  expect(await addMissing(port, OPTIONS)).toMatchObject({ ok: true });
  const [removal, addition] = port.written;
  expect(inWords({ ...port, written: removal ? [removal] : [] })).toEqual(REMOVED);
  expect(addition?.map(({ kind }) => kind)).toContain('insertRows');
});

it('a run does not begin where such rows cannot be taken out', async () => {
  const port = fakePort(left([]));
  port.onApply = () => Promise.resolve(fail({ code: 'protectedSheet' }));
  expect(await addMissing(port, OPTIONS)).toMatchObject({ ok: false, problem: { code: 'protectedSheet' } });
  expect(port.written).toEqual([]);
});

it('formulas that end with the plan are named where they are once the row is there', async () => {
  const formula = (text: string): Rows[number][number] => ({ value: 2, formula: text });
  const book = workbookOf(
    sheetOf('Plan', [...ROWS, [], ['', '', formula('=COUNTA(A2:A3)'), formula('=COUNTA(A2:A2)')]]),
    PROCESS,
    sheetOf('Resumen', [[formula('=COUNTA(Plan!A2:A3)')], [formula('=COUNTA(Proceso!A2:A3)')]]),
  );
  const done = await addMissing(fakePort(book), OPTIONS);
  if (!done.ok) throw new Error(done.problem.code);
  expect(done.value.around.uncoveredAfter.map(({ cell, range }) => [cell?.sheet, cell?.row, range])).toEqual([
    ['Plan', 6, 'A2:A3'],
    ['Resumen', 1, 'A2:A3'],
  ]);
});
