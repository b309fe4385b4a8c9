/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** The report view, the use cases, the adapter and the real office.js, on the November 2023 workbook. */
import '@testing-library/jest-dom';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HostSession } from '../../../src/workbench/host';
import { button, openNovember, renderPane, status } from '../../support/novemberPane';
import { pngFile } from '../../support/pictures';
import { reopen, sheetOf } from '../../support/workbooks';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('the report beside the November 2023 workbook', () => {
  let session: HostSession;
  const openReport = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
    renderPane();
    await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron 13 actividades/));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    await screen.findByText(/^(?:Se agregará la hoja )?«Informe 2023-11»/);
  };
  const savedText = async (sheet: string): Promise<string> => {
    const saved = sheetOf(await reopen(session.model), sheet);
    const rows = Array.from({ length: 900 }, (_, row) =>
      Array.from({ length: 40 }, (__, column) => textOf(saved.content(row, column).value)).join('\t'),
    );
    return rows.join('\n').replaceAll('\u00a0', ' ');
  };

  beforeAll(async () => {
    session = await openNovember();
    HTMLImageElement.prototype.decode = () => Promise.resolve();
  });

  it('leaves a section out, changes who signs, and shows the same choices the next time', async () => {
    const user = userEvent.setup();
    await openReport(user);
    expect(
      screen.getByText(/^Fecha de corte: 30 de noviembre de 2023, la que dice su libro\./),
    ).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /Auditoría/ }));
    await user.click(screen.getByText(/^Firman \(2\)/));
    const first = within(screen.getByRole('group', { name: 'Firma 1' }));
    await user.clear(first.getByLabelText('Nombre'));
    await user.type(first.getByLabelText('Nombre'), '=Persona A');
    fireEvent.change(screen.getByLabelText('Imagen para la portada'), {
      target: { files: [pngFile(200, 100)] },
    });
    await waitFor(() => expect(status()).toHaveTextContent('El logotipo se guardó.'));

    await screen.findByRole('heading', { name: 'Su libro se contradice' });
    expect(button('Generar')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Generar')).toHaveAccessibleDescription('Su libro se contradice');
    await user.click(screen.getByRole('checkbox', { name: 'Ya lo revisé: generar así el informe' }));
    await user.click(button('Generar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Informe 2023-11», /));
    const report = await savedText('Informe 2023-11');
    expect(report).toContain('=Persona A');
    expect(report).not.toContain('Auditoría');
    const configuration = await savedText('Configuración PREP');
    expect(configuration).toContain('Apartados que no se incluyen');
    expect(configuration).toMatch(/\| =Persona A \|/);
    expect(
      await screen.findByText(
        /^«Informe 2023-11» ya está en su libro .* se sustituye por otra de \d+ páginas\.$/,
      ),
    ).toBeVisible();

    cleanup();
    await openReport(user);
    expect(screen.getByRole('checkbox', { name: /Auditoría/ })).not.toBeChecked();
    await user.click(screen.getByText(/^Firman \(2\)/));
    const again = within(screen.getByRole('group', { name: 'Firma 1' }));
    expect(again.getByLabelText('Nombre')).toHaveValue('=Persona A');
    expect(screen.getByAltText('Logotipo de la portada')).toBeVisible();
  });

  it('makes the documents of a session', async () => {
    const user = userEvent.setup();
    await openReport(user);
    await screen.findByText(/^Se agregarán: «Convocatoria /);
    await user.click(button('Crear documentos'));
    await waitFor(() =>
      expect(status()).toHaveTextContent(/^Listo: hojas «Convocatoria .*», «Asistencia .*» y «Minuta .*»\./),
    );
    const names = (await reopen(session.model)).sheets.map(({ name }) => name);
    expect(names.filter((name) => /^(?:Convocatoria|Asistencia|Minuta) /.test(name))).toHaveLength(3);
  });
});
