/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Problem } from '../../../src/domain/problem';
import type { Result } from '../../../src/domain/result';
import { fail, ok } from '../../../src/domain/result';
import type { ProbeReport } from '../../../src/excel/probes/probeResults';
import { ProbesPanel } from '../../../src/taskpane/probes/ProbesPanel';

const REPORT: ProbeReport = {
  platform: 'Mac',
  version: '16.90',
  results: [
    { id: 'paper', name: 'Papel', expected: 'Legal', got: 'Letter' },
    { id: 'fit', name: 'Ajuste', expected: '1', got: '1' },
  ],
};

async function started(result: Result<ProbeReport, Problem>): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(<ProbesPanel run={() => Promise.resolve(result)} />);
  await user.click(screen.getByRole('button', { name: 'Probar' }));
  return user;
}

it('shows what each probe expected and got, and copies it', async () => {
  const user = await started(ok(REPORT));
  expect(await screen.findByText('1 de 2 pruebas salieron como se espera.')).toBeInTheDocument();
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'PruebaSe esperaSalió',
    'PapelLegal✕ Letter',
    'Ajuste11',
  ]);
  await user.click(screen.getByRole('button', { name: 'Copiar resultado' }));
  expect(await screen.findByText('Resultado copiado.')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toContain('paper\tNO\tLetter');
});

it('says why the probes are not run', async () => {
  await started(fail({ code: 'readOnly' }));
  expect(await screen.findByText(/solo lectura/)).toBeInTheDocument();
});
