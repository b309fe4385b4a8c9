/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { changeHistory, recallHistory } from '../../../src/app/history';
import { ok } from '../../../src/domain/result';
import type { HistoryEntry, Written } from '../../../src/workbook/history/historyEntry';
import { writtenBy } from '../../../src/workbook/history/recordWriting';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf } from '../../support/snapshot';
import { button, HEADING, openAtFirstView, PROCESS, status } from '../openPane';

// A busy machine may take its time to draw.
configure({ asyncUtilTimeout: 10_000 });

const ACTIVITY = ['6.', 'Integrar el COTAPREP', 'Acuerdo', 45_202, 45_232, 'Área', ''];
const BEFORE = confirmedWorkbook(
  sheetOf('Plan', [HEADING, [...ACTIVITY.slice(0, 4), '2 de nov', 'Área', '']]),
  PROCESS,
);
const NOW = confirmedWorkbook(sheetOf('Plan', [HEADING, ACTIVITY]), PROCESS);
const REPAIR = writtenBy(BEFORE, [{ kind: 'write', sheet: 'Plan', row: 2, column: 5, values: [[45_232]] }]);

const entry = (id: number, written: Partial<Written>, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ sheets: [], made: [], highlight: null, obstacle: null },
  ...{
    id,
    action: 'repair',
    at: '2026-11-26T10:44',
    where: ['Plan'],
    count: 1,
    unit: 'cells',
    isUndone: false,
  },
  ...written,
  ...more,
});

async function openHistory(entries: readonly HistoryEntry[]) {
  const opened = await openAtFirstView(NOW);
  await changeHistory(opened.port, () => entries);
  await opened.user.click(button('Historial'));
  return opened;
}

it('comes into view once its list is there', async () => {
  const seen: (string | null)[] = [];
  Element.prototype.scrollIntoView = function () {
    seen.push(this.textContent);
  };
  try {
    await openHistory([entry(1, REPAIR)]);
    await waitFor(() => expect(seen.at(-1)).toContain('Se corrigieron celdas'));
  } finally {
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  }
});

it('is folded, and teaches while it is empty', async () => {
  const { user } = await openHistory([]);
  expect(await screen.findByText(/^Aquí quedará lo que este complemento escriba/)).toBeVisible();
  expect(button('Historial')).toHaveAttribute('aria-expanded', 'true');
  await user.click(button('Historial'));
  expect(screen.queryByText(/^Aquí quedará/)).toBeNull();
});

it('tells what was written, when and where, the last first', async () => {
  await openHistory([
    entry(
      1,
      { made: [{ sheet: 'Calendario', hash: 'x', attached: [], filled: null }] },
      { action: 'calendar', where: ['Calendario'], unit: 'sheets' },
    ),
    entry(2, REPAIR, { isUndone: true }),
    entry(3, { obstacle: 'tooLarge' }, { count: 5_000 }),
    entry(4, { highlight: 'removed' }, { action: 'removeHighlight', where: [], count: 0 }),
    entry(5, { obstacle: 'replaced' }, { action: 'algo', where: ['A', 'B', 'C', 'D'], count: 0 }),
    entry(6, REPAIR, { isPartlyUndone: true }),
  ]);
  const list = await screen.findByRole('list', {
    name: 'Lo que se ha escrito en este libro, lo último primero',
  });
  const items = within(list).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Se corrigieron celdas, 1 celda en «Plan»26 nov 2026, 10:44 · Deshecho en parte.Deshacer…',
    'Se escribió en el libro, 4 hojas26 nov 2026, 10:44 · Reemplazó el contenido de una hoja: no se puede deshacer desde aquí.',
    'Se quitó el resaltado26 nov 2026, 10:44',
    'Se corrigieron celdas, 5,000 celdas en «Plan»26 nov 2026, 10:44 · Son demasiadas celdas para guardarlas: no se puede deshacer desde aquí.',
    'Se corrigieron celdas, 1 celda en «Plan»26 nov 2026, 10:44 · Deshecho.',
    'Se escribió el calendario, «Calendario»26 nov 2026, 10:44Deshacer…',
  ]);
});

it('undoes an entry by the keyboard, after saying what becomes of its cells', async () => {
  const { port, user } = await openHistory([entry(1, REPAIR)]);
  (
    await screen.findByRole('button', { name: 'Deshacer: Se corrigieron celdas, 26 nov 2026, 10:44' })
  ).focus();
  await user.keyboard('{Enter}');
  const form = await screen.findByRole('form', { name: 'Deshacer: Se corrigieron celdas' });
  expect(await within(form).findByText('1 celda volverá a decir lo que decía.')).toBeVisible();
  expect(within(form).getByRole('listitem')).toHaveTextContent('Plan!E2: «45232» → «2 de nov»');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('form')).toBeNull();
  await user.click(await screen.findByRole('button', { name: /^Deshacer: / }));
  await user.click(await screen.findByRole('button', { name: 'Deshacer «Se corrigieron celdas»' }));
  await waitFor(() => expect(status()).toHaveTextContent('Se deshizo: 1 celda.'));
  expect(port.written).toEqual([
    [{ kind: 'write', sheet: 'Plan', row: 2, column: 5, values: [['2 de nov']] }],
  ]);
  expect(await screen.findByText(/Deshecho\.$/)).toBeVisible();
});

it('offers the undo of a highlight at once, although Excel tells of no change', async () => {
  const { port, user } = await openHistory([
    entry(1, { highlight: 'made' }, { action: 'highlight', where: [], count: 0 }),
  ]);
  const ownNames = [{ name: 'PREP_EnCurso', formula: '=1' }];
  port.onRead = () => Promise.resolve(ok({ ...NOW, ownNames }));
  await user.click(await screen.findByRole('button', { name: /^Deshacer: / }));
  const form = within(await screen.findByRole('form'));
  expect(await form.findByText('Se quitará el resaltado.')).toBeVisible();
  expect(form.getByRole('button', { name: /^Deshacer/ })).toBeEnabled();
});

it('names what stays, and offers nothing where nothing is left', async () => {
  const other = writtenBy(BEFORE, [{ kind: 'write', sheet: 'Plan', row: 2, column: 5, values: [[45_000]] }]);
  const { user } = await openHistory([entry(1, other)]);
  await user.click(await screen.findByRole('button', { name: /^Deshacer: / }));
  const form = await screen.findByRole('form');
  expect(await within(form).findByText('Se queda como está: Plan!E2 (cambió después).')).toBeVisible();
  expect(within(form).queryByRole('button', { name: /^Deshacer/ })).toBeNull();
  expect(within(form).getByRole('button', { name: 'Cerrar' })).toBeVisible();
});

it('offers no undo of a sheet that was made again since', async () => {
  const made = [{ sheet: 'Informe 2023-11', hash: 'x', attached: [], filled: null }];
  await openHistory([
    entry(1, { made }, { action: 'report', where: ['Informe 2023-11'], unit: 'sheets' }),
    entry(
      2,
      { obstacle: 'replaced', replaced: ['Informe 2023-11'] },
      { action: 'report', where: ['Informe 2023-11'], count: 0 },
    ),
  ]);
  expect(await screen.findByText(/Después se generó otra vez: no queda nada que deshacer\.$/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Deshacer/ })).toBeNull();
});

it('shows what a closed pane wrote, to be undone, and drops what it did not write', async () => {
  const unwritten = writtenBy(NOW, [{ kind: 'write', sheet: 'Plan', row: 2, column: 6, values: [['Otra']] }]);
  const { port } = await openHistory([
    entry(1, REPAIR, { open: [] }),
    entry(2, unwritten, { open: [], action: 'entry' }),
  ]);
  expect(await screen.findByRole('button', { name: /^Deshacer: Se corrigieron celdas/ })).toBeVisible();
  expect(screen.queryByText(/Se anotó/)).toBeNull();
  expect(await recallHistory(port)).toEqual([entry(1, REPAIR)]);
});
