/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** What the ribbon's functions do while the pane is open: both over the real office.js, in one workbook. */
import '@testing-library/jest-dom';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WorkbookPort } from '../../../src/app/port';
import type { RibbonNews } from '../../../src/app/ribbonNews';
import { RIBBON_CHANNEL } from '../../../src/app/ribbonNews';
import { highlightCommand, reportCommand } from '../../../src/commands/commands';
import { createOfficePort } from '../../../src/excel/officePort';
import type { HostSession } from '../../../src/workbench/host';
import { button, openNovember, renderPane, status } from '../../support/novemberPane';
import { openPane } from '../openPane';
import { day } from '../../support/registers';
import { sheetOf } from '../../support/workbooks';

jest.setTimeout(60_000);

let session: HostSession;
beforeAll(async () => {
  session = await openNovember();
});

const planFormats = (): number => sheetOf(session.model, 'Plan de trabajo').conditionalFormats().length;

/** Runs one of the ribbon's functions as their page does. */
async function press(
  command: typeof highlightCommand,
  { workbook = '', port = createOfficePort() }: { workbook?: string; port?: WorkbookPort } = {},
): Promise<void> {
  const channel = new BroadcastChannel(RIBBON_CHANNEL);
  const host = {
    port,
    today: () => day('2024-01-15'),
    now: () => '2024-01-15T09:05',
    tell: (news: Omit<RibbonNews, 'workbook'>) => channel.postMessage({ workbook, ...news }),
    show: () => Promise.resolve(),
  };
  await act(() => command(host));
  channel.close();
}

it('an open pane says what the ribbon marked, undoes it, and offers to take it away', async () => {
  const user = userEvent.setup();
  renderPane();
  await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron/));
  const offer = { name: 'Quitar resaltado' };
  expect(screen.queryByRole('button', offer)).not.toBeInTheDocument();

  // Of another workbook it says nothing.
  await press(highlightCommand, { workbook: 'https://example.org/another.xlsx' });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(status()).toHaveTextContent(/^Se revisaron/);

  await press(highlightCommand);
  await user.click(await screen.findByRole('button', offer));
  await waitFor(() => expect(status()).toHaveTextContent('Se quitó el resaltado.'));
  expect([planFormats(), screen.queryByRole('button', offer)]).toEqual([0, null]);

  await press(highlightCommand);
  await waitFor(() => expect(status()).toHaveTextContent(/^Se quitó el resaltado\. .*Listo\. Se marcaron: /));
  expect(planFormats()).toBe(3);
  await screen.findByRole('button', offer);
  await user.click(button('Deshacer'));
  await waitFor(() => expect(status()).toHaveTextContent('Se deshizo: el plan sin resaltado.'));
  expect([planFormats(), screen.queryByRole('button', offer)]).toEqual([0, null]);
});

it('an open pane says which report the ribbon made', async () => {
  // The November workbook contradicts itself, so that the ribbon makes no report of it.
  const { port } = await openPane();
  await press(reportCommand, { port });
  await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Informe 2024-01», \d+ páginas?\./));
});
