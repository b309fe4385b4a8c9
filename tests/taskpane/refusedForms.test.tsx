/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** A form whose writing is refused says so, and its button does nothing. */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { confirmedPlan, confirmedWorkbook } from '../support/configuration';
import { sheetOf, workbookOf } from '../support/snapshot';
import {
  button,
  calendarSheet,
  DECEMBER,
  NOVEMBER,
  openCalendar,
  openPane,
  PLAN,
  PROCESS,
  tab,
} from './openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const CALENDAR = calendarSheet([['4', 'final', '', '', '', '', '', 'Persona A', '']]);
const shut = <Sheet extends object>(sheet: Sheet) => ({ ...sheet, isProtected: true });
const BOOK = confirmedWorkbook(shut(PLAN), shut(PROCESS), shut(CALENDAR));

function itemOf(title: RegExp) {
  const list = screen.getByRole('list', { name: 'Fechas de los entregables' });
  const found = [...list.children].find((item) => title.test(item.textContent ?? ''));
  if (!(found instanceof HTMLElement)) throw new Error(`${title} is not listed`);
  return within(found);
}

/** Opens the form and fills it in, as far as it can be confirmed. */
const FORMS: readonly (readonly [string, string, string, (user: UserEvent) => Promise<void>])[] = [
  [
    'a link',
    'Vincular',
    'Plan de trabajo',
    async (user) => {
      const item = itemOf(/Documento 6\. .*preliminar/);
      await user.click(item.getByRole('button', { name: /^Vincular con… una actividad/ }));
      const choice = await item.findByRole('combobox', { name: 'Actividad del plan' });
      await user.selectOptions(choice, within(choice).getAllByRole('option')[1] as HTMLElement);
    },
  ],
  [
    'a verification',
    'Anotar',
    'Calendario Anexo 13',
    async (user) => {
      const item = itemOf(/Documento 4\. Acuerdo de integración/);
      await user.click(item.getByRole('button', { name: /^Verificar la fecha/ }));
      await user.type(item.getByLabelText('Nombre de quien verificó'), 'Persona B');
    },
  ],
  [
    'moved days',
    'Escribir las fechas nuevas',
    'Proceso',
    async (user) => {
      await user.click(button('¿Qué se mueve?'));
      const day = screen.getByLabelText('Nueva jornada electoral');
      await user.clear(day);
      await user.type(day, '2024-06-09');
      await user.click(button('Ver qué se mueve'));
    },
  ],
  [
    'the calendar',
    'Actualizar',
    'Calendario Anexo 13',
    async (user) => user.click(screen.getAllByRole('button', { name: /hoja/i })[0] as HTMLElement),
  ],
  ['added rows', 'Agregar', 'Plan de trabajo', async (user) => user.click(button('Agregar lo que falta'))],
];

it.each(FORMS)('%s: «%s» on the protected sheet %s', async (_, confirm, sheet, fill) => {
  const { port, user } = await openCalendar(BOOK);
  await fill(user);
  expect(
    await screen.findByText(new RegExp(`^No se escribió en la hoja «${sheet}»\\. La hoja está protegida`)),
  ).toBeVisible();
  const pressed = screen.getByRole('button', { name: confirm });
  expect(pressed).toHaveAttribute('aria-disabled', 'true');
  await user.click(pressed);
  expect(port.written).toEqual([]);
});

it('the highlight: «Resaltar» on a protected sheet', async () => {
  const { port, user } = await openPane(BOOK);
  await user.click(tab('Hoy'));
  await user.click(button('Resaltar vencidas'));
  expect(
    await screen.findByText(/^No se escribió en la hoja «Plan de trabajo»\. La hoja está protegida/),
  ).toBeVisible();
  await user.click(button('Resaltar'));
  expect(button('Resaltar')).toHaveAttribute('aria-disabled', 'true');
  expect(button('Resaltar')).toHaveAccessibleDescription(/^No se escribió en la hoja «Plan de trabajo»/);
  expect(port.written).toEqual([]);
});

/** Somebody wrote another heading over «Inicio» since the columns were confirmed, and the plan is highlighted. */
const MOVED = sheetOf('Plan', [
  ['Núm.', 'Actividades', 'Responsable', 'Término'],
  ['1', 'Integrar el comité', 'Secretaría', NOVEMBER],
  ['2', 'Capacitar al personal', 'Secretaría', DECEMBER],
]);
const UNSURE = {
  ...workbookOf(MOVED, PROCESS, confirmedPlan(MOVED, new Map([[3, 'Inicio']]))),
  ownNames: [{ name: 'PREP_EnCurso', formula: '=1' }],
};

it('the highlight: «Resaltar» on a reading that is to be confirmed, beside «Quitar resaltado»', async () => {
  const { port, user } = await openPane(UNSURE);
  await user.click(tab('Hoy'));
  await user.click(button('Resaltar vencidas'));
  await screen.findByText(/falta confirmar qué columna es «Inicio»/);
  const pressed = button('Resaltar');
  expect(pressed).toHaveAttribute('aria-disabled', 'true');
  expect(pressed).toHaveAccessibleDescription(/Confirme en la pestaña Libro/);
  await user.click(pressed);
  expect(port.written).toEqual([]);
  await user.click(button('Quitar resaltado'));
  await waitFor(() => expect(port.written).toHaveLength(1));
});

it('a link: before an activity is chosen, on a reading that is to be confirmed', async () => {
  const { user } = await openCalendar(UNSURE);
  await user.click(button(/^Todos \(/));
  const item = itemOf(/Documento 6\. .*preliminar/);
  await user.click(item.getByRole('button', { name: /^Vincular con… una actividad/ }));
  expect(await item.findByText(/falta confirmar qué columna es «Inicio»/)).toBeVisible();
  expect(item.getByRole('button', { name: 'Vincular' })).toHaveAttribute('aria-disabled', 'true');
});

it('the highlight: «Quitar resaltado» where the plan is no longer there', async () => {
  const sessions = sheetOf('Sesiones', [
    ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
    ['COTAPREP', 'Ordinaria', '1', NOVEMBER, 'Lectura del orden del día'],
    ['COTAPREP', 'Ordinaria', '2', NOVEMBER, 'Lectura del orden del día'],
  ]);
  const { port, user } = await openPane({ ...workbookOf(sessions, PROCESS), ownNames: UNSURE.ownNames });
  await user.click(tab('Hoy'));
  await user.click(await screen.findByRole('button', { name: 'Quitar resaltado' }));
  await waitFor(() => expect(port.written).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'Resaltar vencidas' })).toBeNull();
});

it('the report: it says what it waits for, and promises no pages', async () => {
  const { port, user } = await openPane(UNSURE);
  await user.click(tab('Informe'));
  const waits = await screen.findByText(/^El informe todavía no se puede generar\. /);
  expect(waits).toHaveTextContent(/falta confirmar qué columna es «Inicio»\. Confirme en la pestaña Libro/);
  expect(screen.queryByText(/Se agregará la hoja|pág\./)).not.toBeInTheDocument();
  for (const name of [
    'Generar',
    'Generar todos los meses…',
    'Guardar copia para enviar',
    'Redactar los apartados…',
  ]) {
    const pressed = button(name);
    expect(pressed).toHaveAttribute('aria-disabled', 'true');
    expect(pressed).toHaveAccessibleDescription(/Confirme en la pestaña Libro/);
    await user.click(pressed);
  }
  expect(screen.queryByRole('form')).toBeNull();
  expect(port.written).toEqual([]);
});
