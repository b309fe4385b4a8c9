/** Lists of persons and of meetings: those of a body of the PREP are read, another one is asked about or left alone. */
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { workbookOf } from '../../support/snapshot';
import { listSheet } from './lists';

function read(sheet: string, rows: string): Registers {
  const result = readRegisters(workbookOf(listSheet({ sheet, rows })), {});
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** What became of a list: its register and how many records it has, which register is asked for, or nothing. */
function taken(sheet: string, rows: string): string {
  const { members, sessions, questions } = read(sheet, rows);
  const asked = questions.map((question) => `¿${question.register}?`);
  return [
    ...asked,
    ...(members === null ? [] : [`members ${members.rows.length}`]),
    ...(sessions === null ? [] : [`sessions ${sessions.rows.length}`]),
  ].join(', ');
}

const STAFF = `No. | Nombre | Puesto | Fecha de ingreso | Fecha de baja
1 | Laura Méndez Ríos | Capturista | 14/01/2026 | 28/10/2026
2 | Pedro Ruiz Lara | Capturista | 14/01/2026 |
3 | Ana Soto Vega | Digitalizadora | 14/01/2026 |`;
const DAYS_OFF = `No. | Nombre | Inicio | Término | Días
1 | Laura Méndez Ríos | 14/12/2026 | 28/12/2026 | 10
2 | Pedro Ruiz Lara | 14/12/2026 | 28/12/2026 | 10
3 | Ana Soto Vega | 21/12/2026 | 31/12/2026 | 8`;
const MEETINGS = `No. | Reunión | Fecha | Hora | Asunto | Asistentes
1 | Reunión con proveedor | 01/10/2026 | 10:00 | Enlaces | Ana; Luis
2 | Reunión con proveedor | 02/10/2026 | 10:00 | Enlaces | Ana; Luis
3 | Reunión con proveedor | 05/10/2026 | 10:00 | Enlaces | Ana; Luis`;
const WITH_PARTIES = `No. | Fecha | Tema | Asistentes | Minuta
1 | 15/10/2026 | Presentación del PREP | 9 | Sí
2 | 19/11/2026 | Plan de trabajo | 8 | En elaboración`;
const CHANGES = `Versión | Descripción | Fecha | Vigente hasta | Elaboró
1 | Ajuste 1 al plan | 01/08/2026 | 20/08/2026 | Informática
2 | Ajuste 2 al plan | 02/08/2026 | 21/08/2026 | Informática
3 | Ajuste 3 al plan | 03/08/2026 | 22/08/2026 | Informática`;

it.each([
  ['a staff', 'Capturistas', STAFF, '¿members?'],
  ['days off', 'Hoja1', DAYS_OFF, '¿plan?'],
  ['days off that their sheet names', 'Vacaciones', DAYS_OFF, ''],
  ['meetings with a supplier', 'Reuniones', MEETINGS, ''],
  ['versions of a document', 'Control de cambios', CHANGES, ''],
  ['a staff on the sheet of a committee', 'COTAPREP', STAFF, 'members 3'],
  ['charges of a committee', 'Hoja1', STAFF.replaceAll('Capturista', 'Vocal'), 'members 3'],
  ['charges of another committee', 'Comité de Ética', STAFF.replaceAll('Capturista', 'Vocal'), '¿members?'],
  [
    'charges of that of the PREP',
    'Comité para el PREP',
    STAFF.replaceAll('Capturista', 'Vocal'),
    'members 3',
  ],
  ['appointments', 'Hoja1', STAFF.replace('Fecha de ingreso', 'Fecha de designación'), 'members 3'],
  ['sessions', 'Hoja1', MEETINGS.replaceAll('Reunión con proveedor', 'Ordinaria'), 'sessions 3'],
  ['meetings with parties', 'Reuniones de trabajo con partidos políticos', WITH_PARTIES, 'sessions 2'],
  ['the same meetings of nobody knows who', 'Reuniones', WITH_PARTIES, ''],
])('%s on «%s»', (_, sheet, rows, expected) => {
  expect(taken(sheet, rows)).toBe(expected);
});

it('a list that may be another one gives way to that of a body', () => {
  const members = listSheet({
    sheet: 'Integrantes COTAPREP',
    rows: STAFF.replaceAll('Capturista', 'Integrante'),
  });
  const result = readRegisters(workbookOf(listSheet({ sheet: 'Personal', rows: STAFF }), members), {});
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.members?.parts.map(({ sheet }) => sheet)).toEqual(['Integrantes COTAPREP']);
  expect(result.value.questions).toEqual([]);
});
