/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** A workbook in which nobody gave the election day: its plan is judged, and each view asks for the day where it needs it. */
import '@testing-library/jest-dom';
import { configure, fireEvent, screen, within } from '@testing-library/react';
import { confirmedWorkbook } from '../../support/configuration';
import { button, openPane, PLAN, tab } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const dayIn = (part: HTMLElement) => within(part).getByLabelText('Jornada electoral');

it('shows what is overdue by the plan, and asks for the day in Hoy, in the calendar and in the report', async () => {
  const { port, user } = await openPane(confirmedWorkbook(PLAN));
  expect(screen.getByRole('heading', { name: '1 actividad vencida' })).toBeVisible();
  expect(screen.getByText(/^Sin la jornada electoral no se calculan los plazos legales/)).toBeVisible();
  expect(dayIn(screen.getByRole('main'))).toHaveValue('');
  expect(button('Resaltar vencidas')).toBeEnabled();

  await user.click(tab('Calendario'));
  const calendar = (await screen.findByRole('heading', { name: 'Calendario del Anexo 13' })).closest(
    'section',
  );
  expect(dayIn(calendar as HTMLElement)).toHaveValue('');
  expect(await screen.findByRole('list', { name: 'Entregables y actividades en el tiempo' })).toBeVisible();

  await user.click(tab('Informe'));
  const report = (await screen.findByRole('heading', { name: 'Informe mensual' })).closest('section');
  const day = dayIn(report as HTMLElement);
  day.focus();
  fireEvent.change(day, { target: { value: '2024-06-02' } });
  expect(await screen.findByRole('heading', { name: 'Lo que usted redacta' })).toBeVisible();
  expect(tab('Informe')).toHaveFocus();
  await user.click(tab('Calendario'));
  expect(await screen.findByText(/^Jornada: 2 de junio de 2024/)).toBeVisible();
  expect(port.written).toEqual([]);
});
