/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/pane/Pane';
import type { LazyViews } from '../../../src/taskpane/pane/loadLazyViews';
import * as loading from '../../../src/taskpane/pane/loadLazyViews';
import * as lazyViews from '../../../src/taskpane/pane/lazyViews';
import { fakePort } from '../../support/fakePort';
import { day } from '../../support/registers';
import { button, status, WORKBOOK } from '../openPane';
import { PaneRoot } from '../../support/fluent/PaneRoot';

jest.mock('../../../src/taskpane/pane/loadLazyViews', () => ({ loadLazyViews: jest.fn() }));
/** The connection to where the add-in lies. */
const loadLazyViews = jest.mocked(loading.loadLazyViews);

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const NEVER = new Promise<LazyViews>(() => undefined);
const OFFLINE = Object.assign(new Error('Loading chunk 219 failed.'), { name: 'ChunkLoadError' });

function open() {
  const port = fakePort(WORKBOOK);
  render(
    <PaneRoot>
      <Pane
        port={port}
        today={() => Promise.resolve(day('2023-11-30'))}
        build={{ version: '0.1.0', date: '2026-11-22' }}
      />
    </PaneRoot>,
  );
  return { port, user: userEvent.setup() };
}

describe('the part that judges', () => {
  it('is waited for with the pane in sight, while Excel reads', () => {
    loadLazyViews.mockReturnValue(NEVER);
    const { port } = open();
    expect(status()).toHaveTextContent('Revisando su libro…');
    expect(screen.getByRole('heading', { level: 2, name: 'Leyendo su libro…' })).toBeVisible();
    expect(port.reads()).toBe(1);
  });

  it('need not be waited for', async () => {
    loadLazyViews.mockReturnValue(NEVER);
    const { user } = open();
    await user.click(button('Cancelar'));
    await waitFor(() => expect(status()).toHaveTextContent('Se canceló la operación.'));
  });

  it('is asked for again after it did not arrive', async () => {
    loadLazyViews.mockRejectedValue(OFFLINE);
    const { port, user } = open();
    await waitFor(() => expect(status()).toHaveTextContent('No se pudo cargar una parte del panel.'));
    expect(status()).toHaveTextContent('Revise su conexión a internet y repita.');
    expect(screen.queryByRole('heading', { name: 'Vencido' })).not.toBeInTheDocument();
    loadLazyViews.mockResolvedValue(lazyViews);
    await user.click(button('Reintentar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron 2 actividades/));
    expect(screen.getByRole('heading', { name: 'Vencido' })).toBeVisible();
    expect(port.reads()).toBe(2);
  });

  it('lets a view wait that was opened before it arrived, and say why it cannot be opened', async () => {
    loadLazyViews.mockRejectedValue(OFFLINE);
    const { user } = open();
    await waitFor(() => expect(status()).toHaveTextContent('No se pudo cargar una parte del panel.'));
    await user.click(screen.getByRole('tab', { name: 'Calendario' }));
    expect(screen.getByText('Abriendo…')).toBeVisible();
    loadLazyViews.mockResolvedValue(lazyViews);
    await user.click(screen.getByRole('tab', { name: 'Calendario' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Calendario del Anexo 13' })).toBeVisible();
  });
});
