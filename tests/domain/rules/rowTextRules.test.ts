import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { PlanRow, RegisterRows } from '../../support/registers';
import { findingsOf, linesOf } from './findings';

const found = (rule: RuleId, row: PlanRow, others: RegisterRows = {}) =>
  findingsOf({ ...others, plan: [{ number: '6', name: 'Integrar el COTAPREP', ...row }] }, rule).map(
    ({ message }) => message,
  );

describe('PLAN-EST-07', () => {
  it.each([
    ['Falta la carta de aceptación', 1],
    ['Pendiente de firma', 1],
    ['No se ha recibido el acuse', 1],
    ['El informe está en elaboración.', 1],
    ['En trámite', 1],
    ['Se puso en revisión del COTAPREP el 3 de noviembre', 0],
    ['Por falta de quórum se pospuso', 0],
    ['Sin pendientes', 0],
    ['Faltaba el acuse, ya se recibió', 0],
    ['', 0],
  ])('a concluded row that says «%s» has %d', (notes, count) => {
    expect(found('PLAN-EST-07', { status: 'Concluida', notes })).toHaveLength(count);
  });

  it.each([
    ['En proceso', 'Se entregó el 20 de noviembre de 2023.', 1],
    ['Pendiente', 'Concluida el 20 de noviembre', 1],
    ['Pendiente', 'Actividad terminada', 1],
    ['En proceso', 'Ya se entregó', 1],
    ['En proceso', 'Se entregó la primera parte', 0],
    ['En proceso', 'Se entregó el 80 %', 0],
    ['En proceso', 'Se entregó; falta el acuse', 0],
    ['En proceso', 'Se firmó el contrato', 0],
    ['No aplica', 'Se entregó', 0],
    ['Concluida', 'Se entregó', 0],
  ])('an activity «%s» that says «%s» has %d', (status, notes, count) => {
    const row = { name: 'Entregar el equipo', status, end: '2023-12-20', notes };
    expect(found('PLAN-EST-07', row)).toHaveLength(count);
  });

  it('says nothing of that where it is overdue', () => {
    const row = { name: 'Entregar el equipo', status: 'En proceso', end: '2023-11-20', notes: 'Se entregó' };
    expect(found('PLAN-EST-07', row)).toEqual([]);
    expect(found('PLAN-VEN-01', row)).toHaveLength(1);
  });

  it.each([
    ['En proceso', '2023-12-04', 1],
    ['En proceso', '2023-11-30', 0],
    ['Pendiente', '2023-12-04', 0],
  ])('«%s» with its start on %s has %d', (status, start, count) => {
    expect(found('PLAN-EST-07', { status, start, end: '2024-01-10' })).toHaveLength(count);
  });
});

describe('PLAN-DATE-05 by verbs that mean the same', () => {
  it.each([
    ['Formalizar el instrumento jurídico', 'El convenio se firmó el 25 de febrero de 2024.', 1],
    ['Suscribir el convenio', 'Firmado el 25/02/2024', 1],
    ['Rendir el informe', 'Se presentó el 25 de febrero', 1],
    ['Realizar la visita', 'Se llevó a cabo el 25 de febrero', 0],
    ['Formalizar el instrumento jurídico', 'El convenio se firmó el 23 de febrero de 2024.', 0],
    ['Rendir el informe', 'Se entregó el 27 de febrero', 0],
    ['Formalizar el instrumento jurídico', 'El proyecto se aprobó el 25 de febrero de 2024.', 0],
  ])('«%s» with «%s» has %d', (name, notes, count) => {
    const days = { completed: '2024-02-23', sentToIne: '2024-02-27', status: 'Concluida' };
    const plan = [{ number: '6', name, deliverable: 'Convenio y anexo técnico', notes, ...days }];
    expect(findingsOf({ plan }, 'PLAN-DATE-05', '2024-04-30')).toHaveLength(count);
  });
});

describe('PLAN-DATE-05', () => {
  it.each([
    ['concluye el 20 de mayo', 'En proceso', 1],
    ['vence el 19 de mayo', 'En proceso', 0],
    ['se reunió el 20 de mayo', 'En proceso', 0],
    ['concluye el 20 de mayo', 'Concluida', 0],
    ['concluye el 31 de abril', 'En proceso', 0],
  ])('remarks «%s» of a row «%s» have %d', (notes, status, count) => {
    expect(found('PLAN-DATE-05', { end: '2024-05-19', status, notes })).toHaveLength(count);
  });

  it.each([
    ['Aprobado en la sesión del Consejo General del 30 de octubre de 2023.', 1],
    ['Se aprobó el 30 de octubre', 1],
    ['Se concluyó el 30/10/2023', 1],
    ['Aprobado en la sesión del Consejo General del 2 de noviembre de 2023.', 0],
    ['Aprobado por la Comisión el 30 de octubre', 0],
    ['Aprobado el proyecto el 30 de octubre', 0],
    ['Entregado el 3 de noviembre a la Junta', 0],
    ['Se publicó el 6 de noviembre', 0],
    ['Acuerdo aprobado con el acuerdo del 30 de octubre', 0],
    ['El acuerdo se aprobó el 30 de octubre', 1],
    ['Se aprobó el lunes 30 de octubre de 2023', 1],
    ['El presupuesto se aprobó el 30 de octubre', 0],
  ])('remarks «%s» of what was approved on 2 November have %d', (notes, count) => {
    const row = { name: 'Aprobar el acuerdo', area: 'Consejo General', completed: '2023-11-02', notes };
    expect(found('PLAN-DATE-05', row)).toHaveLength(count);
  });

  it.each([
    ['Ejecutar los simulacros (12, 19 y 25 de mayo)', ['2024-05-12', '2024-05-19', '2024-05-26'], 1],
    ['Ejecutar los simulacros (12, 19 y 26 de mayo)', ['2024-05-12', '2024-05-19', '2024-05-26'], 0],
    // The day of the process that is no Sunday has a finding of its own.
    ['Ejecutar los simulacros (12, 19 y 26 de mayo)', ['2024-05-11', '2024-05-19', '2024-05-26'], 0],
    ['Informe de los simulacros del 27 de mayo', ['2024-05-12'], 0],
    ['Tercer simulacro, 2 de junio', [], 1],
  ])('«%s» beside %j has %d', (name, simulacros, count) => {
    const row = { name, start: '2024-05-12', end: '2024-05-26' };
    const process = { electionDay: '2024-06-02', simulacros };
    expect(found('PLAN-DATE-05', row, { process })).toHaveLength(count);
  });
});

it.each([
  ['Se negocia el contrato con la empresa', 'No aplica', 1],
  ['Se firmó el contrato con la empresa auditora', 'No aplica', 0],
  ['No se contratará a un tercero', 'No aplica', 0],
  ['Se negocia el contrato con la empresa', 'Pendiente', 0],
])('AVA-02: «%s» with the contract «%s» has %d', (text, status, count) => {
  const row = { name: 'Contratar al tercero', anexo13: '10 final', status };
  expect(found('AVA-02', row, { notes: [{ month: '2023-11-01', section: 'i', text }] })).toHaveLength(count);
});

it.each<[string, RuleId, number, PlanRow, string, string]>([
  [
    'remarks with another end',
    'PLAN-DATE-05',
    1,
    { end: '2024-05-19', notes: 'concluye el 20 de mayo' },
    'warning 7,12',
    'La actividad 1 concluye el 20 de mayo de 2024 según Observaciones y el 19 de mayo de 2024 según Término. Corrija la fecha equivocada.',
  ],
  [
    'remarks with another day on which it was done',
    'PLAN-DATE-05',
    1,
    {
      end: '2023-11-02',
      status: 'Concluida',
      completed: '2023-11-02',
      notes: 'Se concluyó el 30 de octubre',
    },
    'warning 7,12',
    'La actividad 1 se concluyó el 30 de octubre de 2023 según Observaciones y el 2 de noviembre de 2023 según Fecha de cumplimiento. Corrija la fecha equivocada.',
  ],
  [
    'a name with days outside its own',
    'PLAN-DATE-05',
    1,
    { name: 'Simulacros, 2 y 9 de junio', start: '2024-05-12', end: '2024-05-26', notes: 'Por ver' },
    'warning 7,2',
    'El texto de la actividad 1 da fechas que no son de sus simulacros: 2 de junio de 2024 y 9 de junio de 2024 (constan 12/05/2024 y 26/05/2024). Corrija el texto o las fechas.',
  ],
  [
    'four rows with another end',
    'PLAN-DATE-05',
    4,
    { end: '2024-05-19', notes: 'concluye el 20 de mayo' },
    'warning 7,12',
    '4 actividades cuyo texto da otra fecha que su fila (1, 2, 3 y 4). Corrija la fecha equivocada de cada una.',
  ],
  [
    'three rows that lack something',
    'PLAN-EST-07',
    3,
    { status: 'Concluida', notes: 'Falta el acuse.' },
    'warning 7,12',
    '3 actividades concluidas a las que algo falta según sus observaciones (1, 2 y 3). Corrija el estado o actualice las observaciones.',
  ],
  [
    'three rows that go on before they begin',
    'PLAN-EST-07',
    3,
    { end: '2024-01-02', status: 'En proceso', start: '2023-12-04' },
    'info 7,7',
    '3 actividades en proceso que aún no inician (1, 2 y 3). Corrija el inicio o el estado.',
  ],
  [
    'a row that goes on before it begins',
    'PLAN-EST-07',
    1,
    { end: '2024-01-02', status: 'En proceso', start: '2023-12-04' },
    'info 7,7',
    'La actividad 1 dice «En proceso» y su inicio es hasta el 4 de diciembre de 2023. Corrija Inicio o el estado.',
  ],
])('tells where and in one line: %s', (_, rule, count, row, where, message) => {
  const plan = Array.from({ length: count }, (_row, at) => ({
    number: `${at + 1}`,
    name: 'Integrar',
    ...row,
  }));
  const lines = linesOf({ plan }, rule).map(({ severity, cell, message: said }) => [
    `${severity} ${cell?.row ?? '-'},${cell?.column ?? '-'}`,
    said,
  ]);
  expect(lines).toEqual([[where, message]]);
});
