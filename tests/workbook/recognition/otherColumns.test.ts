/** Columns that look like the numbers or the states of activities and are none: they are asked at most, never read. */
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import { workbookOf } from '../../support/snapshot';
import { listSheet } from './lists';

const HEADINGS = ['Actividad', 'Responsable', 'Inicio', 'Término', 'Observaciones'];
const RECORDS = `Integrar el comité técnico asesor | Consejo General | 05/10/2026 | 06/11/2026 |
Remitir al INE la designación | Secretaría Ejecutiva | 05/10/2026 | 07/10/2026 | Se envió por correo
Elaborar el plan de trabajo | UTSI | 12/10/2026 | 13/11/2026 |
Aprobar el proceso técnico operativo | Consejo General | 12/11/2026 | 06/01/2027 |
Desarrollar el módulo de captura | UTSI | 16/11/2026 | 26/02/2027 | Falta el servidor
Designar al ente auditor | Secretaría Ejecutiva | 11/01/2027 | 05/02/2027 |
Instalar los CATD | Organización | 01/03/2027 | 30/04/2027 |
Ejecutar los simulacros | UTSI | 09/05/2027 | 30/05/2027 |`.split('\n');

/** The plan with a column before its names, or behind all others. */
function readWith(heading: string, cells: string, place: 'first' | 'last' = 'first'): Registers {
  const values = cells.split(' ');
  const join = (record: string, cell: string): string =>
    place === 'first' ? `${cell} | ${record}` : `${record} | ${cell}`;
  const rows = [
    join(HEADINGS.join(' | '), heading),
    ...RECORDS.map((record, at) => join(record, (values[at] ?? '').replaceAll('_', ' '))),
  ].join('\n');
  const result = readRegisters(workbookOf(listSheet({ sheet: 'Plan PREP', rows })), {
    electionDay: day('2027-06-06'),
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** A heading and its cells, parted by blanks; an underscore is a blank within a cell. */
/** The plan with another last column in place of its own. */
function readWithout(own: string, heading: string, cells: readonly string[]): Registers {
  const rows = [HEADINGS.join(' | ').replace(own, heading)].concat(
    RECORDS.map((record, at) => `${record.split(' | ').slice(0, 4).join(' | ')} | ${cells[at] ?? ''}`),
  );
  const result = readRegisters(workbookOf(listSheet({ sheet: 'Plan PREP', rows: rows.join('\n') })), {
    electionDay: day('2027-06-06'),
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const LIKE_NUMBERS: readonly (readonly [string, string])[] = [
  ['Nivel', '1 2 2 1 2 2 1 2'],
  ['Nivel', '1 2 3 1 2 3 1 2'],
  ['Prioridad', '1 2 3 2 1 3 2 1'],
  ['Prioridad', '1 2 3 4 5 6 7 8'],
  ['Fase', '1 1 1 2 2 2 3 3'],
  ['Fase', '1 2 3 4 5 6 7 8'],
  ['Etapa', 'I I II II III III IV IV'],
  ['Semana', '40 40 41 45 46 2 9 18'],
  ['Semana', '1 2 3 4 5 6 7 8'],
  ['Sem.', '1 2 3 4 5 6 7 8'],
  ['Mes', '10 10 10 11 11 1 3 5'],
  ['Trimestre', '4 4 4 4 4 1 1 2'],
  ['Página', '3 4 4 5 7 8 10 12'],
  ['Pág.', '1 2 3 4 5 6 7 8'],
  ['Foja', '1 10 23 36 49 62 75 88'],
  ['Fojas', '1 2 3 4 5 6 7 8'],
  ['Año', '2026 2026 2026 2026 2026 2027 2027 2027'],
  ['Ejercicio', '2026 2026 2026 2026 2026 2027 2027 2027'],
  ['Sala', '1 2 3 4 5 6 7 8'],
  ['Cantidad', '5 1 1 1 1 1 20 3'],
  ['Personas', '1 2 3 4 5 6 7 8'],
  ['Distrito', '1 2 3 4 5 6 7 8'],
  ['Días', '32 2 32 55 102 25 60 21'],
  ['Peso', '5 10 10 15 20 10 15 15'],
  ['Caja', '1 1 1 2 2 2 3 3'],
  ['Legajo', '1 2 3 4 5 6 7 8'],
  ['Tomo', '1 2 3 4 5 6 7 8'],
  ['Expediente', 'PREP/001 PREP/002 PREP/003 PREP/004 PREP/005 PREP/006 PREP/007 PREP/008'],
  ['Folio', 'OF-401 OF-402 OF-403 OF-404 OF-405 OF-406 OF-407 OF-408'],
  ['Ref. P/T', 'TI-01 TI-02 TI-03 TI-04 TI-05 TI-06 TI-07 TI-08'],
  ['Clave', 'PREP-001 PREP-002 PREP-003 PREP-004 PREP-005 PREP-006 PREP-007 PREP-008'],
  ['ID', 'SISE-11 SISE-12 SISE-13 SISE-14 SISE-15 SISE-16 SISE-17 SISE-18'],
  ['Ticket', 'TK-1 TK-2 TK-3 TK-4 TK-5 TK-6 TK-7 TK-8'],
  ['Contrato', 'C-01 C-02 C-03 C-04 C-05 C-06 C-07 C-08'],
  ['Riesgo', 'R-01 R-02 R-03 R-04 R-05 R-06 R-07 R-08'],
  ['Clave presupuestal', '12.1.01 12.1.02 12.1.03 12.1.04 12.1.05 12.1.06 12.1.07 12.1.08'],
  ['Id', '10342 10343 10344 10345 10346 10347 10348 10349'],
];

describe.each(['first', 'last'] as const)('as the %s column', (place) => {
  it.each(LIKE_NUMBERS)('«%s» (%s) is read as no number', (heading, cells) => {
    expect(readWith(heading, cells, place).plan?.parts[0].columns).not.toHaveProperty('number');
  });
});

it.each([
  ['No.', '1 2 3 4 5 6 7 8'],
  ['Núm.', '1.1 1.2 1.3 2.1 2.2 3.1 3.2 3.3'],
  ['Clave', 'A-01 A-02 A-03 A-04 A-05 A-06 A-07 A-08'],
  ['ID actividad', 'PREP-001 PREP-002 PREP-003 PREP-004 PREP-005 PREP-006 PREP-007 PREP-008'],
  ['Folio', '1 2 3 4 5 6 7 8'],
  ['Clave', '7S.4.1 7S.4.2 7S.4.3 7S.4.4 7S.4.5 7S.4.6 7S.4.7 7S.4.8'],
  ['Clave POA', '07-01 07-02 07-03 07-04 07-05 07-06 07-07 07-08'],
  ['Clave', '07-04-01 07-04-02 07-04-03 07-04-04 07-04-05 07-04-06 07-04-07 07-04-08'],
  ['', '1 2 3 4 5 6 7 8'],
])('«%s» (%s) is read as the number', (heading, cells) => {
  expect(readWith(heading, cells).plan?.parts[0].columns).toHaveProperty('number', 'A');
});

describe('keys that a program gave, or a file', () => {
  const numberQuestions = (heading: string, cells: string, place?: 'last'): readonly unknown[] =>
    readWith(heading, cells, place).questions.filter(
      (question) => question.kind === 'column' && question.field === 'number',
    );

  it.each([
    ['Clave', 'PREP-104 PREP-107 PREP-110 PREP-113 PREP-116 PREP-119 PREP-122 PREP-125'],
    ['Ticket', 'PREP-101 PREP-102 PREP-110 PREP-111 PREP-115 PREP-120 PREP-121 PREP-130'],
    ['ID', '141 144 147 150 153 156 159 162'],
    ['Id. de tarea', 'q7Zb28t5 q7Zb2ex4 q7Zb2l13 q7Zb2r52 q7Zb2x91 q7Zb33d0 q7Zb39gz q7Zb3fhy'],
    ['Ref.', 'PR-PREP-01 PR-PREP-02 PR-PREP-03 PR-PREP-04 PR-PREP-05 PR-PREP-06 PR-PREP-07 PR-PREP-08'],
  ])('«%s» (%s) left of the names may be the number: it is asked for', (heading, cells) => {
    expect(numberQuestions(heading, cells)).toMatchObject([{ candidates: [{ column: 1, heading }] }]);
  });

  it.each([
    ['Clave', 'PREP-1 PREP-1 PREP-2 PREP-2 PREP-3 PREP-3 PREP-4 PREP-4', undefined],
    ['ID', '141 _ 147 _ 153 _ 159 _', undefined],
    ['ID', '141 144 147 150 153 156 159 162', 'last'],
    ['Contrato', 'C-01 C-02 C-03 C-04 C-05 C-06 C-07 C-08', undefined],
  ] as const)('«%s» (%s) tells no activities apart: nothing is asked', (heading, cells, place) => {
    expect(numberQuestions(heading, cells, place)).toEqual([]);
  });
});

/** A heading and its cells: they classify an activity, and say nothing of how far it is. */
const LIKE_STATES: readonly (readonly [string, string])[] = [
  ['Prioridad', 'Alta Alta Media Alta Media Baja Alta Media'],
  ['Criticidad', 'Alta Media Baja Alta Alta Media Baja Alta'],
  ['Riesgo', 'Alto Medio Bajo Alto Alto Medio Bajo Alto'],
  ['Tipo', 'Legal Legal Técnica Legal Técnica Legal Operativa Técnica'],
  ['Modalidad', 'Presencial Virtual Virtual Presencial Virtual Presencial Presencial Virtual'],
  ['¿Requiere presupuesto?', 'Sí No No No Sí Sí Sí No'],
  ['¿Pasa por la comisión?', 'Sí No Sí Sí No Sí No No'],
  ['Obligatoria', 'Sí Sí No Sí No Sí Sí Sí'],
  ['Anexo 13', 'Sí Sí Sí Sí No Sí No Sí'],
  ['Ruta crítica', 'Sí No No Sí Sí No Sí Sí'],
  ['Presupuesto', 'Autorizado Autorizado Pendiente Pendiente Autorizado Pendiente Pendiente Autorizado'],
  ['Contrato', 'Firmado Firmado En_trámite Pendiente Firmado Pendiente Pendiente Cancelado'],
  ['Acuse', 'Recibido Recibido Pendiente Pendiente Recibido Pendiente Pendiente Recibido'],
  ['Publicado en estrados', 'Sí Sí No No No No No No'],
  ['Versión', 'Final Final Borrador Borrador Final Borrador Borrador Final'],
];

it.each(LIKE_STATES)('«%s» (%s) is read as no state', (heading, cells) => {
  expect(readWith(heading, cells, 'last').plan?.parts[0].columns).not.toHaveProperty('status');
});

it.each([
  ['Valoración', 'Completo Completo Parcial Completo Parcial Completo Parcial Completo'],
  ['Estatus', 'Concluida Concluida En_proceso Pendiente Pendiente Pendiente Pendiente Pendiente'],
])('«%s» (%s) is read as the state', (heading, cells) => {
  expect(readWith(heading, cells, 'last').plan?.parts[0].columns).toHaveProperty('status', 'F');
});

it('a judgment beside columns of an archive is asked for', () => {
  const heading = 'Legajo | Fojas | Valoración';
  const states = 'Completo Completo Extemporáneo Completo Completo Incompleto Completo Completo'.split(' ');
  const cells = states.map((state, at) => `1_|_${at * 13}_|_${state}`).join(' ');
  const { plan, questions } = readWith(heading, cells, 'last');
  expect(plan?.parts[0].columns).not.toHaveProperty('status');
  expect(questions).toContainEqual(expect.objectContaining({ field: 'status' }));
});

it.each([
  { heading: 'Anotación', cells: 'Acta Oficio Plan Acuerdo Sistema Convenio Actas Reporte', isRead: false },
  { heading: 'Anotación', cells: '_ Ver_oficio_del_lunes _ _ Falta_quién_lo_firme _ _ _', isRead: true },
])('a word or two on each record are no notes: $cells', ({ heading, cells, isRead }) => {
  const records = cells.split(' ').map((cell) => (cell === '_' ? '' : cell));
  const columns = readWithout('Observaciones', heading, records).plan?.parts[0].columns;
  expect(columns?.['notes']).toBe(isRead ? 'E' : undefined);
});
