import type { PlanRow } from '../../support/registers';
import { linesOf, placesOf } from './findings';

const row = (number: string, name: string, end: string, more: PlanRow = {}): PlanRow => ({
  number,
  name,
  end,
  ...more,
});

it.each<[string, readonly PlanRow[], readonly string[]]>([
  ['training', [row('1', 'Capacitar al personal', '2024-06-03')], ['E7']],
  [
    'a step of it, told above',
    [row('1', 'Capacitar', '2024-06-07'), row('1.1', 'Cursos de capacitación', '2024-06-06')],
    ['E7'],
  ],
  [
    'a step of what ends in time',
    [row('1', 'Capacitar', '2024-05-07'), row('1.1', 'Cursos de capacitación', '2024-06-06')],
    ['E8'],
  ],
  ['the places of capture', [row('1', 'Instalar los CATD', '2024-06-03')], ['E7']],
  ['the people who capture', [row('1', 'Contratar capturistas', '2024-06-03')], ['E7']],
  ['a course', [row('1', 'Impartir cursos a capturistas', '2024-06-03')], ['E7']],
  ['training, with its verb before it', [row('1', 'Llevar a cabo la capacitación', '2024-06-03')], ['E7']],
  ['the places, with a verb before', [row('1', 'Realizar la instalación de los CATD', '2024-06-03')], ['E7']],
  ['their equipment', [row('1', 'Distribuir equipo a los CATD', '2024-06-03')], ['E7']],
  ['their network', [row('1', 'Desplegar la red en los CCV', '2024-06-03')], ['E7']],
  [
    'the seal of their equipment',
    [row('1', 'Configurar y sellar los equipos del CCV', '2024-06-03')],
    ['E7'],
  ],
  ['their dismantling', [row('1', 'Retirar el equipo de los CATD', '2024-06-03')], []],
  ['what is said of them', [row('1', 'Informar de la instalación de los CATD', '2024-06-03')], []],
  ['on the day itself', [row('1', 'Instalar los CATD', '2024-06-02')], []],
  ['what is done', [row('1', 'Instalar los CATD', '2024-06-03', { status: 'Concluida' })], []],
  ['what does not apply', [row('1', 'Instalar los CATD', '2024-06-03', { status: 'No aplica' })], []],
  ['what has its use after the day', [row('1', 'Contratar al auditor', '2024-06-03')], []],
])('PLAN-SEC-07 of what ends after the election: %s', (_, plan, cells) => {
  expect(placesOf({ plan }, 'PLAN-SEC-07')).toEqual(cells);
});

it.each<[string, string, string, readonly string[]]>([
  ['1', 'n/a', '', ['F7']],
  ['1', 'S/D', '', ['F7']],
  ['1', 'Por definir', '', ['F7']],
  ['1', 'Ninguna', '', ['F7']],
  ['1', '-', '', ['F7']],
  ['1', '???', '', ['F7']],
  ['1', 'Por designar', '', ['F7']],
  ['1', 'Pendiente de definir', '', ['F7']],
  ['1', 'Área por confirmar', '', ['F7']],
  ['1', 'Sin asignar', '', ['F7']],
  ['1', 'S/N', '', ['F7']],
  ['1', 'Área de pendientes', '', []],
  ['1', '', '', []],
  ['1', 'Nadiezhda Ruiz', '', []],
  ['1', 'Secretaría', '', []],
  ['1', 'N/A', 'No aplica', []],
  ['5.1', 'N/A', '', []],
  ['1.1', 'N/A', '', ['F7']],
])('PLAN-TXT-04: activity %s of «%s», «%s», is told at %j', (number, area, status, cells) => {
  const plan = [{ number: '5', name: 'Actividad', area: 'Sistemas', status: '' }];
  const rows = [{ number, name: 'Tarea', area, status }, ...plan];
  expect(placesOf({ plan: rows }, 'PLAN-TXT-04')).toEqual(cells);
});

it('PLAN-TXT-04 tells several activities in one line', () => {
  const plan = ['s/d', 'Por definir', 'N/A'].map((area, at) =>
    row(`${at + 1}`, 'Tarea', '2024-01-10', { area }),
  );
  expect(linesOf({ plan }, 'PLAN-TXT-04').map(({ message }) => message)).toEqual([
    '3 actividades (1, 2 y 3) dicen «s/d» en Área responsable: nadie responde por ellas. Anote el área.',
  ]);
});
