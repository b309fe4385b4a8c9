/** @jest-environment ./tests/support/windowEnvironment.ts */
/** The whole way: the pane, the use cases, the adapter and the real office.js, on the November 2023 workbook. */
import '@testing-library/jest-dom';
import { FluentProvider } from '@fluentui/react-components';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dateOf } from '../../../src/domain/dates/calendarDate';
import { createOfficePort } from '../../../src/excel/officePort';
import { Pane } from '../../../src/taskpane/components/Pane';
import { paneTheme } from '../../../src/taskpane/theme';
import { createSession } from '../../../src/workbench/host';
import type { HostSession } from '../../../src/workbench/host';
import { loadOffice } from '../../support/office';
import { openModel, reopen, sheetOf } from '../../support/workbooks';

const NOVEMBER = path.join(__dirname, '../../fixtures/plan-noviembre-2023.xlsx');

// A machine that runs other tests at the same time can take its time to draw.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const today = () => {
  const date = dateOf(2024, 1, 15);
  if (date === null) throw new Error('not a date');
  return date;
};

describe('the pane beside the November 2023 workbook', () => {
  let session: HostSession;
  const status = () => screen.getByRole('status');
  const button = (name: string) => screen.getByRole('button', { name });

  beforeAll(async () => {
    session = createSession(await openModel(readFileSync(NOVEMBER)), { currentYear: () => 2023 });
    await loadOffice(session);
  });

  it('finds, highlights, reports and takes the highlight away', async () => {
    const user = userEvent.setup();
    render(
      <FluentProvider theme={paneTheme(false)}>
        <Pane port={createOfficePort()} today={today} build={{ version: '0.1.0', date: '2026-11-22' }} />
      </FluentProvider>,
    );

    await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron 13 actividades: \d+ hallazgos/));
    expect(screen.getByText('13 actividades · 6 de 6 registros')).toBeInTheDocument();
    expect(screen.getByLabelText('Fecha de corte')).toHaveValue('2023-11-30');
    const findings = screen.getAllByRole('list', { name: /^(Errores|Advertencias|Avisos)$/ });
    const text = findings.map((list) => list.textContent).join('\n');
    for (const rule of ['PLAN-EST-04', 'DATE-05', 'INT-03', 'ACU-04', 'A13-02']) expect(text).toContain(rule);

    const agreements = screen.getAllByRole('button', { name: /^Ir a la celda Acuerdos!/ });
    await user.click(agreements[0] as HTMLElement);
    await waitFor(() => expect(session.selection.sheet.name).toBe('Acuerdos'));

    await user.click(button('Resaltar vencidas'));
    expect(await screen.findByText(/^En «Plan de trabajo» se marcarán: /)).toBeInTheDocument();
    await user.click(button('Resaltar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo\. Se marcaron: /));
    const planFormats = () => sheetOf(session.model, 'Plan de trabajo').conditionalFormats().length;
    expect(planFormats()).toBe(3);

    await user.click(button('Generar informe'));
    expect(screen.getByLabelText('Mes que se informa')).toHaveDisplayValue('noviembre de 2023');
    const preview = await screen.findByText(/^Se agregará la hoja «Informe 2023-11», de \d+ páginas\./);
    const pages = /de (\d+ páginas)/.exec(preview.textContent ?? '')?.[1] ?? '';
    await user.click(button('Generar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Informe 2023-11», /));
    expect(status()).toHaveTextContent(`${pages}. Para imprimirla: Archivo › Imprimir.`);
    expect(session.selection.sheet.name).toBe('Informe 2023-11');
    const saved = await reopen(session.model);
    expect(saved.sheets.map(({ name }) => name)).toContain('Informe 2023-11');

    act(() => session.userEdit('Plan de trabajo', 'G16', 'Concluida'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Su libro cambió. Lo que ve está desactualizado.'),
    );

    await user.click(button('Quitar resaltado'));
    await waitFor(() => expect(status()).toHaveTextContent('Se quitó el resaltado.'));
    expect(planFormats()).toBe(0);
  });
});
