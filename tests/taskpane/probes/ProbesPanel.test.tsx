/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Problem } from '../../../src/domain/problem';
import type { Result } from '../../../src/domain/result';
import { fail, ok } from '../../../src/domain/result';
import type { ProbeReport } from '../../../src/excel/probes/probeResults';
import type { runProbes } from '../../../src/excel/probes/runProbes';
import { ProbesPanel } from '../../../src/taskpane/probes/ProbesPanel';

const made = { set: '1.9', otherwise: 'El papel se elige al imprimir.' };
const REPORT: ProbeReport = {
  platform: 'Mac',
  version: '16.90',
  requirementSets: ['ExcelApi 1.17'],
  sheet: 'removed',
  results: [
    { ...made, id: 'fit', name: 'Ajuste', expected: '1', got: '1' },
    { ...made, id: 'merge', name: 'Combinadas', expected: '2×3', got: null, set: '1.13' },
    { ...made, id: 'paper', name: 'Papel', expected: 'Legal', got: 'Letter' },
  ],
};

async function started(result: Result<ProbeReport, Problem>): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(<ProbesPanel version="0.2.0" run={() => Promise.resolve(result)} />);
  await user.click(screen.getByRole('button', { name: 'Probar' }));
  return user;
}

it('shows what each probe expected and got, and copies it', async () => {
  const user = await started(ok(REPORT));
  expect(
    await screen.findByText(/^1 de 3 pruebas salieron como se espera\. 1 no se hizo: /),
  ).toBeInTheDocument();
  expect(screen.getByText('Plataforma Mac, versión 16.90.')).toBeInTheDocument();
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Prueba y lo que requiereSe esperaSalió',
    'PapelExcelApi 1.9Legal✕ LetterEl papel se elige al imprimir.',
    'CombinadasExcelApi 1.132×3No se hizo',
    'AjusteExcelApi 1.911',
  ]);
  await user.click(screen.getByRole('button', { name: 'Copiar resultado' }));
  expect(await screen.findByText('Resultado copiado.')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toContain('paper\tNO\tLetter');
});

it('says why the probes are not run', async () => {
  await started(fail({ code: 'readOnly' }));
  expect(await screen.findByText(/solo lectura/)).toBeInTheDocument();
});

it('tells the progress in steps and can be cancelled', async () => {
  const user = userEvent.setup();
  const run: typeof runProbes = ({ onProgress, signal } = {}) =>
    new Promise((resolve) => {
      onProgress?.(0.47);
      signal?.addEventListener('abort', () =>
        resolve(ok({ ...REPORT, results: REPORT.results.slice(0, 1) })),
      );
    });
  render(<ProbesPanel version="0.2.0" run={run} />);
  await user.click(screen.getByRole('button', { name: 'Probar' }));
  expect(await screen.findByText('Probando… 40 %')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect(await screen.findByText(/^Se canceló la prueba\..* 1 de 1 pruebas/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Probar' })).toHaveFocus();
});

it('tells while Excel does not answer', async () => {
  const user = userEvent.setup();
  let onSilence: NonNullable<Parameters<typeof runProbes>[0]>['onSilence'];
  const run: typeof runProbes = (options) => {
    ({ onSilence } = options ?? {});
    return new Promise(() => undefined);
  };
  render(<ProbesPanel version="0.2.0" run={run} />);
  await user.click(screen.getByRole('button', { name: 'Probar' }));
  expect(await screen.findByText('Probando… 0 %')).toBeInTheDocument();
  act(() => onSilence?.({ isOver: false, milliseconds: 2000 }));
  expect(screen.getByText(/^Excel no responde todavía\./)).toBeInTheDocument();
  act(() => onSilence?.({ isOver: true, milliseconds: 3000 }));
  expect(screen.getByText('Probando… 0 %')).toBeInTheDocument();
});

it.each([
  ['left', /No se pudo quitar la hoja «PREP prueba»: elimínela\.$/],
  ['later', /la hoja «PREP prueba» se quitará cuando responda\.$/],
] as const)('says that the sheet is %s, beside the results', async (sheet, sentence) => {
  await started(ok({ ...REPORT, sheet }));
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(screen.getByRole('table')).toBeInTheDocument();
});
