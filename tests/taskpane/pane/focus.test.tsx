/**
 * While a person is in the sheet nothing takes the focus to the pane: the next key would press a button there.
 *
 * @jest-environment ./tests/support/jsdom/windowEnvironment.ts
 */
import '@testing-library/jest-dom';
import { act, configure, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { fail, ok } from '../../../src/domain/result';
import { keepName } from '../../../src/taskpane/shared/personName';
import { confirmedWorkbook } from '../../support/configuration';
import type { FakePort } from '../../support/fakePort';
import { deferred } from '../../support/fakePort';
import { sheetOf } from '../../support/snapshot';
import {
  button,
  DECEMBER,
  HEADING,
  lookAt,
  OCTOBER,
  openReview,
  PROCESS,
  status,
  WORKBOOK,
} from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** The plan after an edit that leaves none of its findings. */
const MENDED = confirmedWorkbook(
  sheetOf('Plan de trabajo', [
    HEADING,
    ['7.', 'Capacitar al personal', 'Constancias', OCTOBER, DECEMBER, 'Secretaría', 'En proceso', ''],
  ]),
  PROCESS,
);

const focused = jest.spyOn(HTMLElement.prototype, 'focus');
const hasFocus = jest.spyOn(document, 'hasFocus');

beforeEach(() => hasFocus.mockReturnValue(true));

/** The person clicks on the sheet: the browser takes the focus from the pane's document. */
function goToSheet(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) act(() => activeElement.blur());
  hasFocus.mockReturnValue(false);
  focused.mockClear();
}

/** An edit in the sheet, read slowly. */
async function editSlowly(port: FakePort): Promise<void> {
  const { promise, resolve } = deferred<Awaited<ReturnType<FakePort['onRead']>>>();
  port.onRead = () => promise;
  const reads = port.reads();
  port.edit();
  await waitFor(() => expect(port.reads()).toBe(reads + 1));
  await act(async () => {
    resolve(ok(MENDED));
    await promise;
  });
  await waitFor(() => expect(screen.queryByText(/actividad 6\)? .*vencida/)).not.toBeInTheDocument());
}

/** What the person did in the pane before. */
const BEFORE: readonly (readonly [string, (user: UserEvent, port: FakePort) => Promise<unknown>])[] = [
  ['looked at the finding that was shown', (user) => lookAt(user, /vencidas?/)],
  [
    'opened a form for it',
    async (user) => {
      await lookAt(user, /vencidas?/);
      await user.click(button('Ignorar con motivo…'));
    },
  ],
  [
    'came to a message',
    async (user, port) => {
      port.onGoTo = () => Promise.resolve(fail({ code: 'sheetNotFound', detail: 'Plan de trabajo' }));
      await lookAt(user, /vencidas?/);
      await waitFor(() => expect(status()).toHaveTextContent('No se encontró la hoja'));
      act(() => button('Cerrar el aviso').focus());
    },
  ],
];

it.each(BEFORE)('an edit in the sheet leaves the focus there when the person %s', async (_, before) => {
  const { user, port } = await openReview(WORKBOOK);
  await before(user, port);
  goToSheet();
  await editSlowly(port);
  expect(focused).not.toHaveBeenCalled();
});

it('the end of an action leaves the focus in the sheet, to which the person went meanwhile', async () => {
  keepName('Secretaría Técnica');
  const { user, port } = await openReview(WORKBOOK);
  const { promise, resolve } = deferred<Awaited<ReturnType<FakePort['onApply']>>>();
  port.onApply = () => promise;
  await lookAt(user, /vencidas?/);
  await user.click(button('Ignorar con motivo…'));
  await user.keyboard('Se entregó');
  await user.click(button('Ignorar'));
  goToSheet();
  await act(async () => {
    resolve(ok({ settingsNotTaken: [] }));
    await promise;
  });
  expect(await screen.findByRole('button', { name: 'Deshacer' })).toBeVisible();
  expect(focused).not.toHaveBeenCalled();
});

it('what loads late leaves the focus in the sheet', async () => {
  const { user } = await openReview(WORKBOOK);
  await user.click(button('Ayuda'));
  goToSheet();
  expect(await screen.findByRole('heading', { level: 2, name: 'Ayuda' })).toBeVisible();
  expect(focused).not.toHaveBeenCalled();
});

it('an edit in the sheet leaves the focus in the field of the pane that has it', async () => {
  const { user, port } = await openReview(WORKBOOK);
  await lookAt(user, /vencidas?/);
  await user.click(screen.getByRole('searchbox', { name: 'Buscar' }));
  await editSlowly(port);
  expect(screen.getByRole('searchbox', { name: 'Buscar' })).toHaveFocus();
});
