/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** The calendar view, the use cases, the adapter and the real office.js, on the November 2023 workbook. */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HostSession } from '../../../src/workbench/host';
import { button, openNovember, renderPane, status } from '../../support/novemberPane';
import { reopen, sheetOf } from '../../support/workbooks';

describe('the calendar beside the November 2023 workbook', () => {
  let session: HostSession;
  const items = () =>
    within(screen.getByRole('list', { name: 'Fechas de los entregables' })).getAllByRole('listitem');
  const count = (name: string): number =>
    Number(/\((\d+)\)/.exec(button(new RegExp(`^${name} \\(`)).textContent ?? '')?.[1]);

  beforeAll(async () => {
    session = await openNovember();
  });

  it('filters, makes the sheet, heeds what a person writes in it and adds what the plan lacks', async () => {
    const user = userEvent.setup();
    renderPane();
    await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron 13 actividades/));
    await user.click(screen.getByRole('tab', { name: /^Calendario/ }));
    await screen.findByRole('list', { name: 'Fechas de los entregables' });

    const counts = { Todos: 54, Vencidos: 4, Próximos: 4, 'Sin actividad': 48, 'Por verificar': 54 };
    for (const [name, expected] of Object.entries(counts)) {
      await user.click(button(new RegExp(`^${name} \\(`)));
      expect([name, count(name), items().length]).toEqual([name, expected, expected]);
    }
    await user.click(button(/^Todos \(/));
    await user.click(button('Ir a la actividad 6'));
    await waitFor(() => expect(session.selection.sheet.name).toBe('Plan de trabajo'));

    await user.click(button('Crear la hoja Calendario'));
    expect(await screen.findByText(/«Calendario Anexo 13» con 54 filas/)).toBeInTheDocument();
    await user.click(button('Crear'));
    await waitFor(() => expect(status()).toHaveTextContent('Listo: hoja «Calendario Anexo 13», 54 filas.'));
    const saved = await reopen(session.model);
    expect(saved.sheets.map(({ name }) => name)).toContain('Calendario Anexo 13');

    await user.click(button('Actualizar la hoja Calendario'));
    expect(await screen.findByText('«Calendario Anexo 13» ya está al día: no cambia nada.')).toBeVisible();
    await user.click(button('Cancelar'));
    await user.click(
      screen.getAllByRole('button', { name: /^Ver su fila en la hoja Calendario/ })[0] as HTMLElement,
    );
    await waitFor(() => expect(session.selection.sheet.name).toBe('Calendario Anexo 13'));

    const calendar = sheetOf(session.model, 'Calendario Anexo 13');
    const headings = Array.from({ length: 20 }, (_, column) => calendar.content(3, column).value);
    const letter = (heading: string) => String.fromCharCode(65 + headings.indexOf(heading));
    const typed = {
      A6: '99',
      D7: 'Mi nombre',
      E8: 'Mi regla',
      F9: '25/12/2023',
      H10: 'mía',
      S11: 'porque sí',
    };
    for (const [cell, text] of Object.entries(typed)) session.userEdit('Calendario Anexo 13', cell, text);
    session.userEdit('Calendario Anexo 13', `${letter('Verificado por')}5`, 'Unidad Jurídica');
    session.userEdit('Calendario Anexo 13', `${letter('Fecha de verificación')}5`, '28/11/2023');
    // It is read again by itself, a moment after the last change.
    await waitFor(() => expect(count('Por verificar')).toBe(53));
    expect(items()[0]).toHaveTextContent('(verificada por Unidad Jurídica el 28 de noviembre de 2023)');

    await user.click(button('Actualizar la hoja Calendario'));
    expect(await screen.findByText(/se reemplazará lo que \d+ celdas dicen/)).toHaveTextContent(
      'lo que 8 celdas dicen',
    );
    await user.click(button('Mostrar 3 de 3 más'));
    for (const [cell, text] of Object.entries(typed))
      expect(screen.getByText(new RegExp(`^${cell}: «${text}» → `))).toBeVisible();
    await user.click(button('Actualizar'));
    await waitFor(() => expect(status()).toHaveTextContent('se reemplazó lo que 8 celdas decían.'));

    await user.click(button('Agregar lo que falta'));
    const rows = within(await screen.findByRole('list', { name: 'Filas que se agregarán' })).getAllByRole(
      'listitem',
    );
    await user.click(button('Agregar'));
    await waitFor(() =>
      expect(status()).toHaveTextContent(
        `Se agregaron ${rows.length} actividades al final de «Plan de trabajo».`,
      ),
    );
    expect(count('Sin actividad')).toBe(counts['Sin actividad'] - rows.length);
    await user.click(screen.getByRole('tab', { name: 'Hoy' }));
    await user.click(button('Cambiar fechas'));
    await user.click(button('Validar'));
    await waitFor(() =>
      expect(status()).toHaveTextContent(new RegExp(`^Se revisaron ${13 + rows.length} actividades`)),
    );
  });
});
