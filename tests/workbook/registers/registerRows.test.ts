/** Where a register's rows begin and end, and which of them are records. */
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { isMonthBand } from '../../../src/workbook/registers/registerRows';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable'];
const FIRST = ['1.', 'Integrar', 'Acuerdo', '03/10/2026', '21/11/2026', 'Consejo'];
const SECOND = ['2.', 'Aprobar', 'Plan', '03/10/2026', '22/11/2026', 'Secretaría'];
const BLANK: Rows[number] = [];

function planRows(rows: Rows, heading: Rows = [HEADING]): number[] {
  const result = readRegisters(workbookOf(sheetOf('Plan', [...heading, ...rows])));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.plan?.rows.map(({ row }) => row) ?? [];
}

/** Rows count from 2: the heading is in row 1. */
describe('the records of a plan', () => {
  it.each<[string, Rows, number[]]>([
    ['rows one below another', [FIRST, SECOND], [2, 3]],
    ['sub-activities with a number and a text', [FIRST, ['1.1.', 'Remitir'], SECOND], [2, 3, 4]],
    ['an activity with no number', [FIRST, ['', 'Sin número'], SECOND], [2, 3, 4]],
    ['an activity with no number at the end', [FIRST, ['', 'Sin número']], [2, 3]],
    ['a number with no activity', [FIRST, ['2.'], SECOND], [2, 3, 4]],
    ['a number badly written', [FIRST, ['8..2'], ['6.a', 'Enviar']], [2, 3, 4]],
    ['an error value for an activity', [FIRST, ['2.', '#N/A']], [2, 3]],
    ['an error value for a number', [FIRST, ['#REF!', 'Aprobar']], [2, 3]],
    ['a few blank rows in between', [FIRST, BLANK, BLANK, SECOND], [2, 5]],
    [
      'many blank rows, then a numbered activity',
      [FIRST, ...Array<Rows[number]>(30).fill(BLANK), ['2.', 'Aprobar']],
      [2, 33],
    ],
    [
      'many blank rows, then text with no number and then a numbered activity',
      [FIRST, BLANK, BLANK, BLANK, ['', 'Calendario de reuniones'], ['2.', 'Aprobar']],
      [2, 7],
    ],
    [
      'blank rows with spaces and empty formulas',
      [FIRST, [' ', { value: '', type: 'String', formula: '=IF(1,"","")' }], SECOND],
      [2, 4],
    ],
    ['month bands', [['NOVIEMBRE'], FIRST, ['Diciembre de 2026'], SECOND, ['ENERO 2027']], [3, 5]],
    ['a month band in another column', [[null, 'NOVIEMBRE'], FIRST], [3]],
    ['a heading repeated for each month', [FIRST, BLANK, ['DICIEMBRE'], HEADING, SECOND], [2, 6]],
    ['group rows', [['I. ACTIVIDADES PREVIAS'], FIRST, ['II. OPERACIÓN'], SECOND], [3, 5]],
    [
      'dated rows whose text stands in the wrong column',
      [FIRST, ['Fase dos', '', '', '03/10/2026', '22/11/2026']],
      [2, 3],
    ],
    [
      'instructions below',
      [
        FIRST,
        SECOND,
        BLANK,
        ['INSTRUCTIVO DE LLENADO'],
        ['(1)', 'Número consecutivo'],
        ['(2)', 'Descripción'],
      ],
      [2, 3],
    ],
    [
      'an activity called like instructions',
      [FIRST, BLANK, ['2.', 'Instructivo de llenado'], SECOND],
      [2, 4, 5],
    ],
    ['a total at the end', [FIRST, SECOND, ['Total de actividades', 2]], [2, 3]],
    ['a subtotal in between', [FIRST, ['', 'Subtotal', '', '', '', 1], SECOND], [2, 4]],
    [
      'an activity that begins like a total',
      [FIRST, ['2.', 'Totalizar las actas', '', '', '22/11/2026']],
      [2, 3],
    ],
    ['notes below', [FIRST, SECOND, BLANK, ['Nota: las fechas son estimadas.']], [2, 3]],
    [
      'notes in the column of activities',
      [FIRST, SECOND, BLANK, ['', 'Las fechas pueden cambiar.'], ['', 'Ver oficio.']],
      [2, 3],
    ],
    [
      'notes with no blank row above',
      [FIRST, SECOND, ['', 'Nota: las fechas son estimadas.'], ['', 'Fuente: UTSI.']],
      [2, 3],
    ],
    [
      'a note whose title is in the first column',
      [FIRST, SECOND, ['Notas:'], ['', 'Las fechas pueden cambiar.']],
      [2, 3],
    ],
    [
      'signatures',
      [
        FIRST,
        SECOND,
        BLANK,
        ['', 'Elaboró', '', '', '', 'Autorizó'],
        ['', 'Titular A', '', '', '', 'Titular B'],
      ],
      [2, 3],
    ],
    [
      'an activity with dates after a blank row at the end',
      [FIRST, BLANK, ['', 'Sin número', '', '', '22/11/2026']],
      [2, 4],
    ],
    [
      'text beyond the table',
      [FIRST, [null, null, null, null, null, null, null, 'Comentario suelto'], SECOND],
      [2, 4],
    ],
    ['nothing', [], []],
    ['nothing but a note', [BLANK, ['', 'Pendiente de aprobar.']], []],
  ])('with %s', (_, rows, expected) => {
    expect(planRows(rows)).toEqual(expected);
  });

  it('leave out the second row of a heading repeated below', () => {
    const heading: Rows = [
      ['Núm.', 'Actividades', 'Periodo', null],
      [null, null, 'Inicio', 'Término'],
    ];
    const first = ['1.', 'Integrar', '03/10/2026', '21/11/2026'];
    expect(planRows([first, ['DICIEMBRE'], ...heading, ['2.', 'Aprobar', '', '']], heading)).toEqual([3, 7]);
  });

  it('leave out rows without content, however far the sheet is formatted', () => {
    const formatted = Array.from({ length: 500 }, () =>
      HEADING.map(() => ({ value: '', numberFormat: 'dd/mm/yyyy' })),
    );
    expect(planRows([FIRST, ...formatted])).toEqual([2]);
  });
});

describe('the records of the other registers', () => {
  const plan = sheetOf('Plan', [HEADING, FIRST]);

  it.each<['sessions' | 'members' | 'agreements' | 'notes', Rows, number[]]>([
    [
      'sessions',
      [
        ['Órgano', 'Tipo de sesión', 'Fecha'],
        ['COTAPREP', 'Ordinaria', '21/11/2026'],
        ['', 'Extraordinaria', ''],
        [],
        ['COTAPREP', '', '22/11/2026'],
        ['Actualizado por la UTSI'],
      ],
      [2, 5],
    ],
    [
      'members',
      [
        ['Órgano', 'Nombre', 'Cargo', 'Alta'],
        ['COTAPREP'],
        ['COTAPREP', 'Especialista 1', 'Integrante', ''],
        ['COTAPREP', '', 'Integrante', ''],
        ['', 'Especialista 2', 'Integrante', ''],
      ],
      [3, 4, 5],
    ],
    [
      'agreements',
      [
        ['Clave', 'Fecha', 'Asunto'],
        ['OPL/CG/001/2026', '21/11/2026', 'Crea la comisión'],
        ['', '22/11/2026', 'Acuerdo sin clave'],
        ['OPL/CG/002/2026', '', ''],
        ['Total', ''],
      ],
      [2, 3, 4],
    ],
    [
      'notes',
      [
        ['Mes', 'Apartado', 'Texto'],
        ['noviembre 2026', 'e', 'Reclutamiento en curso.'],
        ['', '', 'Nota suelta'],
        ['noviembre 2026', 'f', ''],
        ['', 'g', 'Sin mes'],
      ],
      [2, 5],
    ],
  ])('%s', (kind, rows, expected) => {
    const result = readRegisters(workbookOf(plan, sheetOf('Hoja2', rows)));
    expect(result.ok && result.value[kind]?.rows.map(({ row }) => row)).toEqual(expected);
  });
});

describe('isMonthBand', () => {
  it.each([
    'NOVIEMBRE',
    'noviembre 2026',
    'Noviembre de 2026',
    'Mes: noviembre',
    'NOV 26',
    'Mes de noviembre del 2026',
  ])('sees one in %j', (text) => {
    expect(isMonthBand(text)).toBe(true);
  });

  it.each(['', '3 de noviembre', 'Informe de noviembre', 'Noviembre y diciembre', 'noviembre 20261'])(
    'sees none in %j',
    (text) => {
      expect(isMonthBand(text)).toBe(false);
    },
  );
});
