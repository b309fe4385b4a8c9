/** What stands with a day on the sheet of the plan and is no record is told, with where it is and how to have it read. */
import { unreadInWords } from '../../../src/domain/rules/unreadRules';
import { planHeadings, withHeadings } from '../../../src/domain/registers/planHeadings';
import { bodyKind } from '../../../src/domain/registers/body';
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { withUnreadRows } from '../../../src/workbook/registers/unreadRows';
import type { Area } from '../../../src/workbook/snapshot/area';
import { workbookOf } from '../../support/snapshot';
import { listSheet } from '../recognition/lists';

const PLAN = `No. | Actividad | Producto | Inicio | Término | Responsable
1 | Integrar el comité técnico asesor | Acuerdo | 05/10/2026 | 06/11/2026 | Consejo General
2 | Aprobar el proceso técnico operativo | Acuerdo | 12/11/2026 | 06/01/2027 | Instancia interna
3 | Designar al ente auditor | Convenio | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva`;

function read(rows: string, merges: readonly Area[] = []): Registers {
  const snapshot = workbookOf({ ...listSheet({ sheet: 'Plan', rows }), merges });
  const result = readRegisters(snapshot, {});
  if (!result.ok) throw new Error(result.problem.code);
  return withUnreadRows(snapshot, result.value);
}

const told = ({ plan }: Registers): readonly string[] =>
  (plan?.unread ?? []).map((rows) => withHeadings(unreadInWords(rows), planHeadings(plan)));

it.each([
  ['the plan alone', '', []],
  [
    'a block of what was cancelled',
    `
ACTIVIDADES CANCELADAS
No. | Actividad | Producto | Inicio | Término | Responsable
1 | Contratar una encuestadora | Contrato | 01/10/2026 | 30/10/2026 | Administración
2 | Rentar una bodega | Contrato | 01/10/2026 | 30/10/2026 | Administración
3 | Rentar un local | Contrato | 01/10/2026 | 30/10/2026 | Administración`,
    [
      'No se leyeron 3 filas, de la 8 a la 10, bajo «ACTIVIDADES CANCELADAS»: parece que no son del plan. Si lo son, páselas arriba de ese título.',
    ],
  ],
  [
    'a list of something else, with a row of its own in between',
    `
PERIODOS VACACIONALES
Persona | Del | Al
Enlace | | 21/12/2026 | 06/01/2027
Vacante
Titular | | 21/12/2026 | 06/01/2027`,
    [
      'No se leyó la fila 8, bajo «PERIODOS VACACIONALES»: parece que no son del plan. Si lo son, páselas arriba de ese título.',
      'No se leyó la fila 10, bajo «Vacante»: parece que no son del plan. Si lo son, páselas arriba de ese título.',
    ],
  ],
  [
    'what was suspended, under the same headings',
    `
SUSPENDIDAS POR ACUERDO
No. | Actividad | Producto | Inicio | Término | Responsable
4 | Contratar una encuestadora | Contrato | 01/10/2026 | 30/10/2026 | Administración`,
    [
      'No se leyó la fila 8, bajo «SUSPENDIDAS POR ACUERDO»: parece que no son del plan. Si lo son, páselas arriba de ese título.',
    ],
  ],
  [
    'who signs, where the numbers are',
    `
Elaboró: | Ana Soto Vega | | | 12/11/2026 | Informática`,
    [
      'No se leyó la fila 6, «Elaboró:»: parece una nota, un total u otra lista. Si es del plan, escríbale su número y déjela con las demás.',
    ],
  ],
  [
    'a note with a day',
    ' | Fecha de corte | | | 25/11/2026',
    [
      'No se leyó la fila 5, «Fecha de corte»: parece una nota, un total u otra lista. Si es del plan, escríbale su número y déjela con las demás.',
    ],
  ],
  [
    'steps that have no name of their own',
    ` | | Acuse | 08/02/2027 | 12/02/2027
 | | Acta | 15/02/2027 | 19/02/2027`,
    [
      'No se leyeron 2 filas, de la 5 a la 6: hay fecha, pero ninguna actividad. Escríbala en «Actividad», en cada fila, aunque se repita.',
    ],
  ],
  ['a month over nothing, and notes without a day', '\n | | | 01/03/2027\nNota: sujeto a presupuesto', []],
] as const)('%s', (_, below, sentences) => {
  expect(told(read(`${PLAN}\n${below}`))).toEqual(sentences);
});

it('counts rows that do not follow one another', () => {
  const below = `
ACTIVIDADES CANCELADAS
1 | Contratar una encuestadora | Contrato | 01/10/2026 | 30/10/2026 | Administración

2 | Rentar una bodega | Contrato | 01/10/2026 | 30/10/2026 | Administración`;
  expect(told(read(`${PLAN}\n${below}`))).toEqual([
    'No se leyeron 2 filas, de la 7 a la 9, bajo «ACTIVIDADES CANCELADAS»: parece que no son del plan. Si lo son, páselas arriba de ese título.',
  ]);
});

it('takes a merged band for a title, whatever it says', () => {
  const below = 'DICIEMBRE\n4 | Operar el sistema | Acta | 01/12/2026 | 31/12/2026 | Informática';
  const band = { row: 5, column: 1, rows: 1, columns: 6 };
  expect(told(read(`${PLAN}\n${below}`, [band]))).toEqual([]);
});

it('takes a day that is merged down for that of the record above', () => {
  const below = '4 | Operar el sistema | Acta | 01/03/2027 | 31/03/2027 | Informática\n | | Respaldo | | | ';
  const merges = [4, 5].map((column) => ({ row: 5, column, rows: 2, columns: 1 }));
  expect(told(read(`${PLAN}\n${below}`, merges))).toEqual([]);
});

it('tells nothing of the records of another register on the sheet', () => {
  const below = `
Sesiones del COTAPREP
Sesión | Fecha | Tipo
1 | 06/11/2026 | Instalación
2 | 27/11/2026 | Ordinaria
3 | 11/12/2026 | Ordinaria`;
  const registers = read(`${PLAN}\n${below}`);
  expect([registers.sessions?.rows.length, told(registers)]).toEqual([3, []]);
});

it('tells of an example above the plan under its title', () => {
  const example = PLAN.split('\n').slice(0, 2).join('\n');
  expect(told(read(`EJEMPLO\n${example}\n\n${PLAN}`))).toEqual([
    'No se leyó la fila 3, bajo «EJEMPLO»: parece que no son del plan. Si lo son, páselas arriba de ese título.',
  ]);
});

const BODIES = `Comité | Nombre | Cargo | Alta | Baja
COTAPREP | Laura Méndez Ríos | Presidenta | 06/11/2026 |
COTAPREP | Pedro Ruiz Lara | Vocal | 06/11/2026 |`;
const SESSIONS = `No. | Tipo | Fecha | Orden del día | Asistentes
COTAPREP
1 | Instalación | 06/11/2026 | Instalar el comité | 5
2 | Ordinaria | 04/12/2026 | Informe | 5`;
const AGREEMENTS = `Clave | Fecha | Órgano | Asunto
COTAPREP/001/2026 | 06/11/2026 | COTAPREP | Se aprueba el calendario de sesiones
IEE/CG/101/2026 | 10/12/2026 | Consejo General | Se integra el COTAPREP`;
const MEMBERS = `Nombre | Cargo | Alta | Baja
Raúl Ibarra Luna | Presidente | 10/12/2026 |
Elsa Prado Gil | Vocal | 10/12/2026 |`;
const NOT_OF_PREP = (body: string): string =>
  `de «${body}»: no es un órgano del PREP. Si lo es, escriba «PREP» en su nombre.`;

it.each([
  ['the committee alone', 'members', 'Integración', BODIES, 2, []],
  ['consejeros in the committee', 'members', 'Comité PREP', MEMBERS.replaceAll('Vocal', 'Consejera'), 2, []],
  [
    'the quick count in the column of bodies',
    'members',
    'Integración',
    `${BODIES}
Comité Técnico Asesor del Conteo Rápido | Raúl Ibarra Luna | Presidente | 10/12/2026 |
COTECORA | Elsa Prado Gil | Vocal | 10/12/2026 |`,
    2,
    [
      `No se leyeron 2 filas, de la 4 a la 5, como las ${NOT_OF_PREP('Comité Técnico Asesor del Conteo Rápido')}`,
    ],
  ],
  [
    'the quick count in a title',
    'members',
    'Integrantes',
    `Comité Técnico Asesor del Conteo Rápido\n\n${MEMBERS}`,
    0,
    [
      `No se leyeron 2 filas, de la 4 a la 5, como las ${NOT_OF_PREP('Comité Técnico Asesor del Conteo Rápido')}`,
    ],
  ],
  [
    'one committee for the PREP and the quick count',
    'members',
    'Integrantes',
    `Comité Técnico Asesor del PREP y Conteo Rápido\n\n${MEMBERS}`,
    2,
    [],
  ],
  [
    'the quick count below a title among sessions',
    'sessions',
    'Sesiones',
    `${SESSIONS}
COMITÉ TÉCNICO ASESOR DE CONTEOS RÁPIDOS
1 | Instalación | 10/12/2026 | Instalar el comité | 3`,
    2,
    [`No se leyó la fila 6, ${NOT_OF_PREP('COMITÉ TÉCNICO ASESOR DE CONTEOS RÁPIDOS')}`],
  ],
  [
    'municipal councils by the name of the sheet',
    'sessions',
    'Sesiones Consejos Municipales',
    SESSIONS.replace('COTAPREP\n', ''),
    0,
    [`No se leyeron 2 filas, de la 2 a la 3, como las ${NOT_OF_PREP('Consejos Municipales')}`],
  ],
  ['the council that the law names', 'agreements', 'Acuerdos', AGREEMENTS, 2, []],
  [
    'a district council among agreements',
    'agreements',
    'Acuerdos',
    `${AGREEMENTS}
CD/03/2027 | 15/01/2027 | Consejo Distrital 05 | Se designa supervisor`,
    2,
    [`No se leyó la fila 4, ${NOT_OF_PREP('Consejo Distrital 05')}`],
  ],
] as const)('records of a body: %s', (_, kind, sheet, rows, count, sentences) => {
  const snapshot = workbookOf(listSheet({ sheet, rows }));
  const result = readRegisters(snapshot, {});
  if (!result.ok) throw new Error(result.problem.code);
  const register = withUnreadRows(snapshot, result.value)[kind];
  expect([register?.rows.length, (register?.unread ?? []).map(unreadInWords)]).toEqual([count, sentences]);
});

it('does not take the title of a committee further up for that of the sessions of another one', () => {
  const sessions = SESSIONS.replace('COTAPREP\n', '');
  const rows = `SESIONES DEL COTAPREP\n${sessions}\n\nSESIONES DEL COMITÉ DE ADQUISICIONES\n${sessions}`;
  const result = readRegisters(workbookOf(listSheet({ sheet: 'Órganos', rows })), {});
  const bodies = result.ok ? result.value.sessions?.rows.map(({ body }) => bodyKind(body.text)) : [];
  expect(bodies).toEqual(['cotaprep', 'cotaprep', null, null]);
});
