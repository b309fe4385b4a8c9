/** The pane over a fake port and a small workbook, for the tests of its views. */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import { dateOf } from '../../src/domain/dates/calendarDate';
import { Pane } from '../../src/taskpane/pane/Pane';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { confirmedWorkbook } from '../support/configuration';
import { fakePort } from '../support/fakePort';
import type { Rows } from '../support/snapshot';
import '../support/shortErrors';
import { sheetOf } from '../support/snapshot';
import { PaneRoot } from '../support/fluent/PaneRoot';

/** The first steps are of one test only. */
export const FIRST_STEPS_KEY = 'seguimiento-prep.primeros-pasos';
if (typeof localStorage !== 'undefined') localStorage.setItem(FIRST_STEPS_KEY, '1');

/** What a test left in a form is of that test only. */
beforeEach(() => {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store))
      if (key.startsWith('seguimientoPrep.borradores')) store.removeItem(key);
});

const serial = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });

export const HEADING = [
  'Núm.',
  'Actividades',
  'Entregable',
  'Inicio',
  'Término',
  'Área responsable',
  'Estado',
  'Anexo 13',
];
/** 3 October, 2 November and 10 December 2023. */
export const [OCTOBER, NOVEMBER, DECEMBER] = [serial(45202), serial(45232), serial(45270)];

export const PLAN = sheetOf('Plan de trabajo', [
  HEADING,
  ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, NOVEMBER, 'Secretaría', 'Pendiente', '4 final'],
  ['7.', 'Capacitar al personal', 'Constancias', OCTOBER, DECEMBER, 'Secretaría', 'En proceso', ''],
]);

/** The election is on 2 June 2024; neither the test nor the closing are known. */
export const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Siglas', 'OPL'],
  ['Jornada electoral', serial(45445)],
]);

/** A calendar sheet in which people entered these columns for some deliveries. */
export function calendarSheet(rows: Rows) {
  return sheetOf('Calendario Anexo 13', [
    [
      'Documento',
      'Etapa',
      'Fecha legal',
      'Fecha ajustada',
      'Motivo del ajuste',
      '¿Aplica?',
      'Motivo por el que no aplica',
      'Verificado por',
      'Fecha de verificación',
    ],
    ...rows,
  ]);
}

/** A person confirmed how its plan is read. */
export const WORKBOOK = confirmedWorkbook(PLAN, PROCESS);

const today = () => {
  const date = dateOf(2023, 11, 30);
  return date === null ? Promise.reject(new Error('not a date')) : Promise.resolve(date);
};

export const status = () => screen.getByRole('status');
export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The tab of a view; the one of Revisar has a number beside its name. */
export const tab = (name: string) => screen.getByRole('tab', { name: new RegExp(`^${name}(?: [\\d,]+)?$`) });

/** Opens the pane and waits until it has read the workbook, or could not. */
export async function openAtFirstView(workbook: WorkbookSnapshot) {
  const port = fakePort(workbook);
  const user = userEvent.setup();
  render(
    <PaneRoot>
      <Pane port={port} today={today} build={{ version: '0.1.0', date: '2026-11-22' }} />
    </PaneRoot>,
  );
  await seeRead();
  return { port, user };
}

/** Waits until the workbook has been read, and until the parts of Hoy have loaded that come after. */
export async function seeRead() {
  await waitFor(() => {
    if (screen.getByRole('main').getAttribute('aria-busy') === 'true') throw new Error('still reading');
  });
  await act(async () => {
    await import('../../src/taskpane/today/todayParts');
  });
}

/** Opens the pane at Hoy, also where it begins with a plan whose reading is not sure. */
export async function openPane(workbook: WorkbookSnapshot = WORKBOOK) {
  const opened = await openAtFirstView(workbook);
  if (tab('Hoy').getAttribute('aria-selected') === 'false') await opened.user.click(tab('Hoy'));
  return opened;
}

/** Opens the pane at the findings. */
export async function openReview(workbook?: WorkbookSnapshot) {
  const opened = await openPane(workbook);
  await opened.user.click(tab('Revisar'));
  await screen.findByRole('heading', { level: 2, name: 'Hallazgos' });
  return opened;
}

/** Shows the first finding of a group. */
export async function lookAt(user: UserEvent, title: RegExp) {
  const groups = within(screen.getByRole('list', { name: 'Todos los grupos' }));
  await user.click(groups.getAllByRole('button', { name: title })[0] as HTMLElement);
}

/** Steps through the findings until one has a button of that name. */
export async function stepTo(user: UserEvent, name: string | RegExp): Promise<HTMLElement> {
  for (let found = screen.queryByRole('button', { name }); ; found = screen.queryByRole('button', { name })) {
    if (found !== null) return found;
    const next = button('Siguiente ›');
    if (next.getAttribute('aria-disabled') === 'true')
      throw new Error(`no finding has the button ${String(name)}`);
    await user.click(next);
  }
}

/** Opens the pane at the calendar, with the deliveries that it lists first. */
export async function openCalendar(workbook?: WorkbookSnapshot) {
  const opened = await openPane(workbook);
  await opened.user.click(tab('Calendario'));
  await screen.findByRole('heading', { level: 2, name: 'Calendario del Anexo 13' });
  return opened;
}

/** Opens the pane at the calendar, with all deliveries listed. */
export async function openWholeCalendar(workbook?: WorkbookSnapshot) {
  const opened = await openCalendar(workbook);
  const all = screen.queryByRole('button', { name: /^Todos \(/ });
  if (all !== null) await opened.user.click(all);
  return opened;
}
