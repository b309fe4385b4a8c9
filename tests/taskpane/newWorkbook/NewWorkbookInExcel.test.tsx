/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** The new workbook, from the pane to the real office.js and back: made in a blank workbook and undone. */
import '@testing-library/jest-dom';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HostSession } from '../../../src/workbench/host';
import { createSession, newWorkbook } from '../../../src/workbench/host';
import { button, renderPane, status } from '../../support/novemberPane';
import { loadOffice } from '../../support/office';

const form = (): HTMLElement => screen.getByRole('form', { name: 'Crear un libro nuevo' });
const namesOf = ({ model }: HostSession): readonly string[] => model.sheets.map(({ name }) => name);

describe('beside a blank workbook', () => {
  let session: HostSession;

  beforeAll(async () => {
    configure({ asyncUtilTimeout: 20_000 });
    session = createSession(newWorkbook('Hoja1'), { currentYear: () => 2024 });
    await loadOffice(session);
  });

  it('asks, previews, makes, leads on and takes back', async () => {
    const user = userEvent.setup();
    renderPane();
    await user.click(await screen.findByRole('button', { name: 'Crear un libro nuevo…' }));
    expect(screen.queryByRole('heading', { name: 'Cómo debe ser el plan' })).not.toBeInTheDocument();
    await waitFor(() => expect(form()).toBeVisible());
    // An empty workbook is greeted: it is no failure.
    expect(status()).toBeEmptyDOMElement();
    expect(within(form()).getByText('Escriba la jornada electoral para ver qué se creará.')).toBeVisible();
    expect(within(form()).getByRole('button', { name: 'Crear' })).toHaveAttribute('aria-disabled', 'true');

    const electionDay = within(form()).getByLabelText('Jornada electoral');
    fireEvent.change(electionDay, { target: { value: '2024-06-05' } });
    expect(await screen.findByText(/^Esa fecha no es domingo\./)).toBeVisible();
    fireEvent.change(electionDay, { target: { value: '2024-06-02' } });
    await user.type(within(form()).getByLabelText('Institución'), ' Instituto ');
    const made = await screen.findByRole('list', { name: 'Hojas que se crearán' });
    expect(
      within(made)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Empiece aquí: 5 pasos hasta el primer informe',
      'Proceso: 16 datos; las fechas por confirmar van como propuesta',
      'Plan de trabajo: 266 filas, los entregables y sus pasos usuales',
      'Listas: opciones para elegir',
      'Sesiones, Integrantes, Acuerdos y Avances: para llenar',
    ]);
    await user.click(within(form()).getByRole('button', { name: 'Crear' }));
    await waitFor(() => expect(status()).toHaveTextContent('Listo: se crearon 8 hojas.'));
    expect(namesOf(session)).toHaveLength(9);
    expect(
      screen.getByText(/^0 de \d+ actividades concluidas. De las \d+ del plan, \d+ no se cuentan aparte/),
    ).toBeVisible();
    expect(session.model.sheets[2]?.content(4, 2).value).toBe('Instituto');

    // What to do next is where the person is, and how its own sheets are read is not asked.
    expect(await screen.findByRole('heading', { name: 'Siguiente paso' })).toHaveFocus();
    expect(screen.queryByText(/^Leí «/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Es correcto' })).not.toBeInTheDocument();

    await user.click(await screen.findByRole('button', { name: 'Ir a Proceso' }));
    await waitFor(() => expect(session.selection.sheet.name).toBe('Proceso'));

    session.userEdit('Proceso', 'C9', 'Secretaría Ejecutiva');
    await user.click(button('Historial'));
    await user.click(await screen.findByRole('button', { name: /^Deshacer: Se creó el libro/ }));
    expect(await screen.findByText(/^Se queda como está: «Proceso» \(alguien escribió ahí\)/)).toBeVisible();
    expect(namesOf(session)).toHaveLength(9);

    session.userEdit('Proceso', 'C9', '');
    await screen.findByText(/^Se eliminarán las hojas .*«Proceso»/);
    await user.click(await screen.findByRole('button', { name: /^Deshacer «/ }));
    expect(await screen.findByRole('button', { name: 'Crear un libro nuevo…' })).toBeVisible();
    expect(namesOf(session)).toEqual(['Hoja1']);
  });

  it('says which sheets are in the way, and gives the form up', async () => {
    const user = userEvent.setup();
    session.replaceModel(newWorkbook('Proceso'));
    renderPane();
    await user.click(await screen.findByRole('button', { name: 'Crear un libro nuevo…' }));
    await waitFor(() => expect(form()).toBeVisible());
    fireEvent.change(within(form()).getByLabelText('Jornada electoral'), { target: { value: '2027-06-06' } });
    expect(await screen.findByText(/^Este libro ya tiene una hoja llamada «Proceso»\./)).toBeVisible();
    expect(within(form()).getByRole('button', { name: 'Crear' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(within(form()).getByRole('button', { name: 'Cancelar' }));
    expect(button('Crear un libro nuevo…')).toBeVisible();
    expect(status()).toBeEmptyDOMElement();
  });
});
