/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, screen, within } from '@testing-library/react';
import { button, openCalendar } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

async function openTimeline() {
  const opened = await openCalendar();
  await opened.user.click(button('Línea de tiempo'));
  await screen.findByRole('heading', { level: 3, name: 'Línea de tiempo' });
  return opened;
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Entregables y actividades en el tiempo' })).getAllByRole('button');

it('says in the name of each row what its marks show, and leads to the row of the plan', async () => {
  const { port, user } = await openTimeline();
  const row = button(
    /^6 Integrar el COTAPREP\. Documento 4\. Vencida\. Fecha legal: .+ Plan: del 3 oct 2023 al 2 nov 2023$/,
  );
  await user.click(row);
  expect(port.visited).toEqual([{ sheet: 'Plan de trabajo', row: 2, column: 1 }]);
});

it('leads from a delivery that no activity answers to where its activity is chosen', async () => {
  const { user } = await openTimeline();
  await user.click(button(/Documento 7\. .*Sin actividad en el plan$/));
  expect(await screen.findByRole('heading', { name: 'Vincular con una actividad' })).toHaveFocus();
});

it('is narrowed by status and words, and widened again where nothing is left', async () => {
  const { user } = await openTimeline();
  const all = rows().length;
  await user.selectOptions(screen.getByLabelText('Área'), 'Secretaría');
  expect(rows()).toHaveLength(2);
  await user.type(screen.getByLabelText('Buscar'), 'capacitar');
  expect(rows()).toHaveLength(1);
  expect(screen.getByText(/^1 de \d+ renglones$/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Estado'), 'Vencida');
  expect(screen.getByText('Ningún renglón cumple con lo que eligió.')).toBeVisible();
  await user.click(button('Quitar filtros'));
  expect(rows()).toHaveLength(all);
});

it('gives the same as a table', async () => {
  const { port, user } = await openTimeline();
  const names = rows().length;
  await user.click(button('Tabla'));
  const table = within(screen.getByRole('table', { name: 'Entregables y actividades con sus fechas' }));
  expect(table.getAllByRole('rowheader')).toHaveLength(names);
  const line = table.getByRole('row', { name: /Integrar el COTAPREP/ });
  expect(
    within(line)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^\d+ \w{3} 2023$/),
    expect.stringMatching(/^\d+ \w{3} 2023$/),
    'del 3 oct 2023 al 2 nov 2023',
    '',
  ]);
  await user.click(within(line).getByRole('button'));
  expect(port.visited).toHaveLength(1);
});

it.each(['Gráfica', 'Tabla'])('is one stop of Tab as %s, with arrows, Inicio and Fin', async (way) => {
  const { user } = await openTimeline();
  await user.click(button(way));
  const buttons = () => (way === 'Tabla' ? within(screen.getByRole('table')).getAllByRole('button') : rows());
  const last = buttons().length - 1;
  expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  buttons()[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(buttons()[1]).toHaveFocus();
  await user.keyboard('{End}');
  expect(buttons()[last]).toHaveFocus();
  expect(
    buttons()
      .map(({ tabIndex }) => tabIndex)
      .indexOf(0),
  ).toBe(last);
  await user.keyboard('{Home}');
  expect(buttons()[0]).toHaveFocus();
});

it('is no longer narrowed by words after Esc', async () => {
  const { user } = await openTimeline();
  const all = rows().length;
  await user.type(screen.getByLabelText('Buscar'), 'capacitar');
  await user.keyboard('{Escape}');
  expect(screen.getByLabelText('Buscar')).toHaveValue('');
  expect(rows()).toHaveLength(all);
});
