/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, screen, within } from '@testing-library/react';
import { confirmedWorkbook } from '../../support/configuration';
import { formatReportMark } from '../../../src/workbook/edits/reportMark';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { button, HEADING, NOVEMBER, OCTOBER, openPane, PROCESS, tab } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const lines = (heading: string) => within(screen.getByRole('list', { name: heading })).getAllByRole('button');

it('leads from an overdue line to its activity, and from what falls due to the calendar', async () => {
  const { port, user } = await openPane();
  const overdue = lines('Vencido').find((line) => /debió concluir/.test(line.textContent ?? ''));
  expect(overdue).toHaveTextContent('28 d6 Integrar el COTAPREP debió concluir el 2 nov · Secretaría');
  await user.click(overdue as HTMLElement);
  expect(port.visited).toEqual([{ sheet: 'Plan de trabajo', row: 2, column: 1 }]);
  const unplanned = lines('Próximos 30 días').find((line) => /en el plan/.test(line.textContent ?? ''));
  await user.click(unplanned as HTMLElement);
  expect(tab('Calendario')).toHaveFocus();
});

/** Nothing of the plan is overdue; some deliveries that are not in it are. */
const DONE_PLAN = sheetOf('Plan de trabajo', [
  HEADING,
  ['7.', 'Capacitar al personal', 'Constancias', OCTOBER, NOVEMBER, 'Secretaría', 'Concluida', ''],
]);
const DONE = confirmedWorkbook(DONE_PLAN, PROCESS);

it('names planned sessions apart from what falls due', async () => {
  const sessions = sheetOf('Sesiones', [
    ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Estado', 'Orden del día'],
    ['COTAPREP', 'Ordinaria', '1', { value: 45_265, numberFormat: 'dd/mm/yyyy' }, 'Programada', '1. Lista'],
  ]);
  await openPane(confirmedWorkbook(DONE_PLAN, PROCESS, sessions));
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/, \d+ plazos? y 1 sesión en 7 días$/);
});

it('says in its title what it lists as overdue, and leads to it in the calendar', async () => {
  const { user } = await openPane(DONE);
  const more = screen.queryByRole('button', { name: /^Ver todo lo vencido/ });
  if (more !== null) await user.click(more);
  const late = lines('Vencido').filter((line) => line !== more);
  const title = screen.getByRole('heading', { level: 2 }).textContent ?? '';
  const [, said = 'nothing'] = /^(\d+ entregables vencidos sin actividad) y \d+ plazos/.exec(title) ?? [];
  expect(late).toHaveLength(Number.parseInt(said, 10));
  const days = late.map((line) => Number(/(\d+) d/.exec(line.textContent ?? '')?.[1]));
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(late[0]).toHaveTextContent(/Documento \d+\. .*fecha legal, .* · sin actividad en el plan/);
  await user.click(late[0] as HTMLElement);
  expect(await screen.findByRole('form', { name: /Vincular/ })).toBeVisible();
});

it('does not say in its title that a delivery has no activity where one may be it', async () => {
  const rows = [
    'Designar la instancia interna responsable del PREP',
    'Informar al INE la designación de la instancia interna',
  ].map((name, at) => [`${at + 7}.`, name, 'Documento', OCTOBER, NOVEMBER, 'Secretaría', 'Concluida', '']);
  await openPane(confirmedWorkbook(sheetOf('Plan de trabajo', [HEADING, ...rows]), PROCESS));
  const late = lines('Vencido').map(({ textContent }) => textContent);
  expect(late.filter((line) => /posible: 7; vincúlela en Revisar/.test(line ?? ''))).toHaveLength(1);
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    /^\d+ entregables vencidos y \d+ plazos/,
  );
});

it('shows five overdue lines until all are asked for', async () => {
  const rows = Array.from({ length: 7 }, (_, index) => [
    `${index + 1}.`,
    `Actividad ${index + 1}`,
    'Acuerdo',
    OCTOBER,
    NOVEMBER,
    'Secretaría',
    'Pendiente',
    '',
  ]);
  const { user } = await openPane(confirmedWorkbook(sheetOf('Plan de trabajo', [HEADING, ...rows]), PROCESS));
  const overdue = () => lines('Vencido').filter((line) => /debió concluir/.test(line.textContent ?? ''));
  expect(overdue()).toHaveLength(5);
  await user.click(button(/^Ver todo lo vencido/));
  expect(overdue()).toHaveLength(7);
  expect(screen.getByRole('list', { name: 'Vencido' })).toContainElement(
    document.activeElement as HTMLElement,
  );
});

it('counts the work in words', async () => {
  await openPane();
  expect(screen.getByText('0 de 2 actividades concluidas')).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'Avance' })).getAllByRole('listitem')[0]).toHaveTextContent(
    '▲ 1 vencida',
  );
});

it('counts a cancelled activity in no total', async () => {
  const row = (number: string, status: string) => [
    number,
    `Actividad ${number}`,
    'Acuerdo',
    OCTOBER,
    NOVEMBER,
    'Secretaría',
    status,
    '',
  ];
  await openPane(
    confirmedWorkbook(
      sheetOf('Plan de trabajo', [HEADING, row('1.', 'Concluida'), row('2.', 'Cancelada')]),
      PROCESS,
    ),
  );
  expect(screen.getByText('1 de 1 actividad concluida')).toBeVisible();
});

it('says when the next report is due before anything that can be long', async () => {
  await openPane();
  const due = await screen.findByText(
    'Informes vencidos: septiembre (5 oct) y octubre (5 nov). Informe de noviembre: 5 dic, en 5 días',
  );
  const list = screen.getByRole('heading', { level: 3, name: 'Vencido' });
  expect(due.compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it.each([
  [
    'on the cut-off',
    '2023-11-30',
    'Informe de noviembre: entregado el 30 nov. Informes vencidos: septiembre (5 oct) y octubre (5 nov).',
  ],
  [
    'after it',
    '2023-12-04',
    'Informe de noviembre: entregado el 4 dic. Informes vencidos: septiembre (5 oct) y octubre (5 nov).',
  ],
])('says of a report that was delivered %s when it was, and leads to the next one', async (_, on, said) => {
  const mark = { subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r1', hash: '0f' };
  const reportMark = formatReportMark({ ...mark, delivered: { on, document: 'OF-1' } });
  const report = sheetOf('Informe 2023-11', [['Informe']], { reportMark });
  await openPane(confirmedWorkbook(DONE_PLAN, PROCESS, report));
  expect(await screen.findByText(`${said} Informe de diciembre: 5 ene, en 36 días`)).toBeVisible();
  const listed = lines('Próximos 30 días').map(({ textContent }) => textContent);
  expect(listed.filter((text) => /Informe de noviembre/.test(text ?? ''))).toEqual([]);
});

/** A plan that nobody confirmed and of which nothing is asked. */
const UNCONFIRMED = workbookOf(
  sheetOf('Plan de trabajo', [
    HEADING,
    ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, NOVEMBER, 'Secretaría', 'Concluida', ''],
    ['7.', 'Capacitar al personal', 'Constancias', OCTOBER, NOVEMBER, 'Secretaría', 'Pendiente', ''],
  ]),
  PROCESS,
);

it('confirms a sure reading with one press, after saying what it is', async () => {
  const { user, port } = await openPane(UNCONFIRMED);
  expect(await screen.findByText(/^Leí «Plan de trabajo», 2 actividades en \d columnas\./)).toBeVisible();
  expect(button(/^Revisar \d+ hallazgo/)).toBeVisible();
  await user.click(button('Es correcto'));
  expect(await screen.findByText('Listo. Quedó guardado en la hoja «Configuración PREP».')).toBeVisible();
  expect(port.written.flat()).toContainEqual(
    expect.objectContaining({ kind: 'addSheet', sheet: 'Configuración PREP' }),
  );
});

it('leads to the card where something of the reading is asked', async () => {
  const asked = workbookOf(
    sheetOf('Plan de trabajo', [
      HEADING.map((heading) =>
        heading === 'Término' ? 'Fecha' : heading === 'Inicio' ? 'Fecha 2' : heading,
      ),
      ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, NOVEMBER, 'Secretaría', 'Concluida', ''],
    ]),
    PROCESS,
  );
  const { user } = await openPane(asked);
  await user.click(tab('Hoy'));
  expect(screen.queryByText(/^Leí /)).not.toBeInTheDocument();
  await user.click(button('Confirmar cómo se leyó'));
  expect(await screen.findByRole('heading', { name: 'Así leí su libro' })).toBeVisible();
});

it('says first of a workbook without a plan what was read and what works', async () => {
  await openPane(
    workbookOf(
      sheetOf('Sesiones', [
        ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
        ['COTAPREP', 'Ordinaria', '1', NOVEMBER, 'Lectura del orden del día'],
        ['COTAPREP', 'Ordinaria', '2', NOVEMBER, 'Lectura del orden del día'],
      ]),
      PROCESS,
    ),
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Este libro no tiene un plan' })).toBeVisible();
  const read = screen.getByText(/^Se leyeron 2 sesiones de la hoja «Sesiones»: se revisan/);
  for (const later of [
    screen.getByRole('list', { name: 'Vencido' }),
    button(/^Generar informe|^Informe de/),
  ]) {
    expect(read.compareDocumentPosition(later)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  }
});
