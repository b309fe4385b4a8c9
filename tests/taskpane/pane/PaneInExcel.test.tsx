/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** The whole way: the pane, the use cases, the adapter and the real office.js, on the November 2023 workbook. */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HostSession } from '../../../src/workbench/host';
import { button, openNovember, renderPane, status } from '../../support/novemberPane';
import { reopen, sheetOf } from '../../support/workbooks';

describe('the pane beside the November 2023 workbook', () => {
  let session: HostSession;

  beforeAll(async () => {
    session = await openNovember();
  });

  it('finds, highlights, reports and takes the highlight away', async () => {
    const user = userEvent.setup();
    renderPane();

    await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron 13 actividades: \d+ hallazgos/));
    expect(screen.getByText(/^Al 30 de noviembre de 2023 · jornada del /)).toBeVisible();
    const late = within(screen.getByRole('list', { name: 'Vencido' }));
    const overdue = late.getAllByRole('button', { name: /debió concluir/ });
    await user.click(overdue[0] as HTMLElement);
    await waitFor(() => expect(session.selection.sheet.name).toBe('Plan de trabajo'));
    await user.click(button(/^Revisar \d+ hallazgos$/));
    await screen.findByRole('heading', { name: 'Hallazgos' });
    const groups = within(screen.getByRole('list', { name: 'Todos los grupos' }));
    for (const title of [/Actividad vencida/, /sin año/, /Baja sin sustitución/, /no están? en el plan/])
      expect(groups.getAllByRole('button', { name: title }).length).toBeGreaterThan(0);

    await user.click(groups.getByRole('button', { name: /Acuerdo con dos fechas/ }));
    await waitFor(() => expect(session.selection.sheet.name).toBe('Acuerdos'));

    await user.click(screen.getByRole('tab', { name: 'Libro' }));
    await user.click(await screen.findByRole('button', { name: 'Es correcto' }));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Quedó guardado en la hoja «Configuración PREP».'),
    );
    expect(screen.getByRole('tab', { name: 'Hoy' })).toHaveAttribute('aria-selected', 'true');

    await user.click(button('Resaltar vencidas'));
    expect(await screen.findByText(/^En «Plan de trabajo» se marcarán: /)).toBeInTheDocument();
    await user.click(button('Resaltar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo\. Se marcaron: /));
    const planFormats = () => sheetOf(session.model, 'Plan de trabajo').conditionalFormats().length;
    expect(planFormats()).toBe(3);

    await user.click(button('Generar informe'));
    expect(await screen.findByLabelText('Mes que se informa')).toHaveDisplayValue('noviembre de 2023');
    const preview = await screen.findByText(/^Se agregará la hoja «Informe 2023-11», de \d+ páginas\./);
    const pages = /de (\d+ páginas)/.exec(preview.textContent ?? '')?.[1] ?? '';
    await screen.findByRole('heading', { name: 'Su libro se contradice' });
    expect(button('Generar')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Generar')).toHaveAccessibleDescription('Su libro se contradice');
    await user.click(screen.getByRole('checkbox', { name: 'Ya lo revisé: generar así el informe' }));
    await user.click(button('Generar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Informe 2023-11», /));
    expect(status()).toHaveTextContent(`${pages}. Para imprimirla: Archivo › Imprimir.`);
    expect(session.selection.sheet.name).toBe('Informe 2023-11');
    const saved = await reopen(session.model);
    expect(saved.sheets.map(({ name }) => name)).toContain('Informe 2023-11');

    await user.click(screen.getByRole('tab', { name: 'Hoy' }));
    act(() => session.userEdit('Plan de trabajo', 'G16', 'Concluida'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Se resolvi|^Hay \d+ hallazgos? nuevo/));

    await user.click(await screen.findByRole('button', { name: 'Quitar resaltado' }));
    await waitFor(() => expect(status()).toHaveTextContent('Se quitó el resaltado.'));
    expect(planFormats()).toBe(0);
  });
});
