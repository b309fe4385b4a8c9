/**
 * The day that counts for a delivery is the same in the list, the timeline and the row card, with the other one named.
 *
 * @jest-environment ./tests/support/jsdom/windowEnvironment.ts
 */
import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { confirmedWorkbook } from '../support/configuration';
import { button, calendarSheet, DECEMBER, OCTOBER, openCalendar, PLAN, PROCESS } from './openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** Document 4 is due on 2 November; a person adjusted it. */
it.each([
  {
    does: 'a goal',
    row: [OCTOBER, 'Meta interna', '', '', '', ''],
    list: 'Fecha ajustada: 3 de octubre de 2023. Es la que cuenta. Motivo: Meta interna',
    timeline: 'Fecha que cuenta: 3 oct 2023 (ajustada; la legal es el 2 nov 2023)',
    card: 'Plazo legal3 de octubre de 2023 (ajustada; la legal es el 2 de noviembre de 2023)',
  },
  {
    does: 'a correction',
    row: [DECEMBER, 'Acuerdo del INE', '', '', 'Unidad Jurídica', OCTOBER],
    list: 'Fecha ajustada: 10 de diciembre de 2023. Es la que cuenta, porque se verificó. Motivo: Acuerdo del INE',
    timeline: 'Fecha que cuenta: 10 dic 2023 (ajustada; la legal es el 2 nov 2023)',
    card: 'Plazo legal10 de diciembre de 2023 (ajustada; la legal es el 2 de noviembre de 2023)',
  },
  {
    does: 'later, verified by nobody',
    row: [DECEMBER, 'Se pidió prórroga', '', '', '', ''],
    list: 'No cuenta mientras nadie la verifique: cuenta la legal.',
    timeline: 'Fecha legal: 2 nov 2023',
    card: 'Plazo legal2 de noviembre de 2023 (la ajustada, 10 de diciembre de 2023, no cuenta sin verificar)',
  },
])('an adjusted date that is $does', async ({ row, list, timeline, card }) => {
  const sheet = calendarSheet([['4', 'Final', '', ...row]]);
  const { port, user } = await openCalendar(confirmedWorkbook(PLAN, PROCESS, sheet));
  const title = screen.getByText('Documento 4. Acuerdo de integración del COTAPREP');
  expect(title.closest('li')).toHaveTextContent(list);

  await user.click(button('Línea de tiempo'));
  expect(await screen.findByRole('button', { name: /^6 Integrar el COTAPREP/ })).toHaveAccessibleName(
    expect.stringContaining(timeline) as string,
  );

  await waitFor(() => expect(port.isFollowingSelection()).toBe(true));
  act(() => port.select({ sheet: 'Plan de trabajo', row: 2, column: 3 }));
  const rowCard = screen.getByRole('complementary', { name: 'Ficha de la fila' });
  await user.click(within(rowCard).getByRole('button', { expanded: false, name: /fila \d+/ }));
  expect(rowCard).toHaveTextContent(card);
});

it('says of an adjusted date that the move of the election day leaves it', async () => {
  const sheet = calendarSheet([['4', 'Final', '', OCTOBER, 'Meta interna', '', '', '', '']]);
  const { user } = await openCalendar(confirmedWorkbook(PLAN, PROCESS, sheet));
  await user.click(button('¿Qué se mueve?'));
  const day = await screen.findByLabelText('Nueva jornada electoral');
  fireEvent.change(day, { target: { value: '2024-06-09' } });
  await user.click(button('Ver qué se mueve'));
  const table = await screen.findByRole('table', { name: 'Fechas legales que cambian' });
  const rows = within(table)
    .getAllByRole('row')
    .filter((row) => /fecha ajustada/.test(row.textContent ?? ''));
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/COTAPREP.*Cuenta la fecha ajustada, 03\/10\/2023, que no se mueve\./),
  ]);
});
