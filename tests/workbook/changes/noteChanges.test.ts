import { assessSnapshot } from '../../../src/app/assessWorkbook';
import { parseMonth } from '../../../src/domain/dates/calendarDate';
import { noteChanges } from '../../../src/workbook/changes/noteChanges';
import { day } from '../../support/registers';
import { sheetOf, workbookOf } from '../../support/snapshot';

const serial = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const PLAN = sheetOf('Plan de trabajo', [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', serial(45202), serial(45232), 'Secretaría', 'Concluida'],
]);
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Jornada electoral', serial(45445)],
]);

it.each<[string, string, readonly string[]]>([
  ['octubre de 2023', 'Recursos humanos', ['noviembre de 2023', 'Adquisiciones']],
  ['octubre 2023', 'e', ['noviembre 2023', 'd']],
  ['Octubre 2023', 'E)', ['Noviembre 2023', 'D)']],
  ['2023-10', 'e.', ['2023-11', 'd.']],
  ['10/2023', 'e', ['11/2023', 'd']],
  // In a form that is not known: in words.
  ['oct. 2023', 'Apartado de personal', ['noviembre de 2023', 'Adquisiciones']],
])('writes beside «%s | %s» as the row above: %j', (month, section, expected) => {
  const snapshot = workbookOf(
    PLAN,
    sheetOf('Avances', [
      ['Mes', 'Sección', 'Texto'],
      [month, section, 'Se contrató al personal.'],
    ]),
    PROCESS,
  );
  const done = assessSnapshot(snapshot, { today: day('2023-11-30') });
  const november = parseMonth('2023-11');
  if (!done.ok || november === null) throw new Error('not assessed');
  const { edits, added } = noteChanges(snapshot, done.value.registers.notes, november, [
    { section: 'acquisitions', word: 'Adquisiciones', text: 'Se compró equipo.' },
  ]);
  const written = edits.flatMap((edit) => (edit.kind === 'write' ? edit.values.flat() : []));
  expect(added).toBe(1);
  expect(written).toEqual(expect.arrayContaining([...expected]));
});
