/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** Quick entry in the pane: what is shown before it is written, what is written, and where the forms open. */
import '@testing-library/jest-dom';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { fail, ok } from '../../../src/domain/result';
import { configurationEdits } from '../../../src/workbook/configuration/configurationEdits';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf } from '../../support/snapshot';
import { afterEdits } from '../../support/writtenSnapshot';
import { button, openPane, openReview, PLAN, PROCESS, lookAt, status } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const on = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const BOOK = confirmedWorkbook(
  PLAN,
  PROCESS,
  sheetOf('Sesiones', [
    ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Estado', 'Orden del día', 'Asistentes'],
    ['COTAPREP', 'Ordinaria', '1', on(45232), 'Celebrada', '1. Lista', 2],
  ]),
  sheetOf('Integrantes', [
    ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'],
    ['COTAPREP', 'Persona A', 'Integrante', on(45202), ''],
    ['COTAPREP', 'Persona B', 'Integrante', on(45202), on(45240)],
    ['COTAPREP', 'Persona D', 'Integrante', on(45202), ''],
    ['COTAPREP', 'Persona E', 'Integrante', on(45202), ''],
  ]),
);

/** Takes the day of the cut-off, which a form offers and does not fill in. */
const takeCutoff = (user: UserEvent, open: { readonly getByRole: (typeof screen)['getByRole'] }) =>
  user.click(open.getByRole('button', { name: 'El día del corte, 30 de noviembre de 2023' }));

const form = (name: string) => screen.findByRole('form', { name });

it('says of a sheet that is not read, before anything is filled in, that it waits for its reading', async () => {
  const columns = new Map([
    ['body', 1],
    ['type', 2],
    ['date', 4],
  ]);
  const sessions = { kind: 'sessions', sheet: 'Sesiones', headerRow: 1, columns, otherColumns: [] } as const;
  const confirmed = afterEdits(
    BOOK,
    configurationEdits(BOOK, { mappings: new Map([['sessions', [sessions]]]) }),
  );
  const headings = { kind: 'write', sheet: 'Sesiones', row: 1, column: 1 } as const;
  const lost = afterEdits(confirmed, [{ ...headings, values: [['', '', '', '', '', '', '']] }]);
  const { user } = await openPane(lost);
  await user.click(button('Sesión…'));
  const open = within(await form('Registrar una sesión'));
  expect(await open.findByText(/dónde se registra/)).toBeVisible();
  expect(open.getByRole('button', { name: 'Registrar' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('tab', { name: 'Informe' }));
  expect(await screen.findByText(/^La hoja de sesiones aún no se lee/)).toBeVisible();
  expect(screen.queryByText(/^Su libro no tiene sesiones/)).toBeNull();
});

it('registers a session with two clicks besides its fields, says before what it writes, and keeps what is typed', async () => {
  const { port, user } = await openPane(BOOK);
  let now = BOOK;
  port.onRead = () => Promise.resolve(ok(now));
  const apply: typeof port.onApply = (edits) => {
    now = afterEdits(now, edits);
    return Promise.resolve(ok({ settingsNotTaken: [] }));
  };
  await user.click(button('Sesión…'));
  const open = within(await form('Registrar una sesión'));
  expect(document.activeElement).toHaveTextContent('Registrar una sesión');
  expect(open.getByLabelText('Fecha')).toHaveValue('');
  expect(open.getByRole('button', { name: 'Registrar' })).toHaveAttribute('aria-disabled', 'true');
  await takeCutoff(user, open);
  await user.selectOptions(open.getByLabelText('Estado'), 'Celebrada');
  await user.type(open.getByLabelText('Orden del día'), '1. Lista');
  await user.click(open.getByLabelText('Persona A'));
  await open.findByText('En «Sesiones», fila 3:');
  expect(open.getByText('Número: 2')).toBeVisible();
  expect(open.getByText('Asistentes: 1')).toBeVisible();
  await waitFor(() => expect(open.getByRole('button', { name: 'Registrar' })).toBeEnabled());
  port.onApply = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
  await user.click(open.getByRole('button', { name: 'Registrar' }));
  await waitFor(() => expect(button('Reintentar')).toBeVisible());
  expect(open.getByLabelText('Orden del día')).toHaveValue('1. Lista');
  port.onApply = apply;
  await user.click(open.getByRole('button', { name: 'Registrar' }));
  await waitFor(() => expect(status()).toHaveTextContent('Listo. Se registró en «Sesiones».'));
  expect(button('Sesión…')).toHaveFocus();
  const sheet = now.sheets.find(({ name }) => name === 'Sesiones');
  expect(sheet?.values[2]).toEqual(['COTAPREP', 'Ordinaria', '2', 45260, 'Celebrada', '1. Lista', 1]);
});

it('does not register by Enter in a field what is still below the buttons: it shows that, and Enter again registers', async () => {
  const { port, user } = await openPane(BOOK);
  await user.click(button('Sesión…'));
  const open = within(await form('Registrar una sesión'));
  await takeCutoff(user, open);
  await user.selectOptions(open.getByLabelText('Estado'), 'Celebrada');
  await user.type(open.getByLabelText('Orden del día'), '1. Lista');
  await open.findByText('En «Sesiones», fila 3:');
  const confirm = open.getByRole('button', { name: 'Registrar' });
  await waitFor(() => expect(confirm).toBeEnabled());
  await user.click(open.getByLabelText('Número'));
  const place = jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
  place.mockReturnValue(new DOMRect(0, 300, 320, 200));
  await user.keyboard('{Enter}');
  place.mockRestore();
  expect(port.written).toEqual([]);
  expect(confirm).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(port.written).toHaveLength(1));
});

it('shows what would be written anew, and writes it, where the workbook had changed', async () => {
  const { port, user } = await openPane(BOOK);
  await user.click(button('Acuerdo…'));
  const open = within(await form('Registrar un acuerdo'));
  await takeCutoff(user, open);
  await user.type(open.getByLabelText('Clave'), 'OPL/CG/9/2023');
  await user.type(open.getByLabelText('Asunto'), 'Sede');
  await open.findByText(/fila \d+:$/);
  await waitFor(() => expect(open.getByRole('button', { name: 'Registrar' })).toBeEnabled());
  // Somebody makes the sheet meanwhile.
  const theirs = sheetOf('Acuerdos', [
    ['Clave', 'Fecha', 'Órgano'],
    ['OPL/CG/8/2023', on(45232), 'Consejo General'],
  ]);
  port.onRead = () => Promise.resolve(ok({ ...BOOK, sheets: [...BOOK.sheets, theirs] }));
  await user.click(open.getByRole('button', { name: 'Registrar' }));
  await waitFor(() => expect(status()).toHaveTextContent(/ya no se escribiría lo que usted vio/));
  expect(await open.findByText('Se agrega la columna «Asunto».')).toBeVisible();
  expect(open.getByLabelText('Clave')).toHaveValue('OPL/CG/9/2023');
  await user.click(open.getByRole('button', { name: 'Registrar' }));
  await waitFor(() => expect(port.written).toHaveLength(1));
});

it('opens the substitute’s form from the finding that asks for it', async () => {
  const { port, user } = await openReview(BOOK);
  await lookAt(user, /sustitución/);
  await user.click(button('Registrar…'));
  const open = within(await form('Registrar a quien sustituye'));
  expect(open.getByLabelText('Quién deja el cargo')).toHaveDisplayValue('Persona B · COTAPREP');
  expect(open.getByText('Complete lo que falta para ver qué se escribirá.')).toBeVisible();
  await user.type(open.getByLabelText('Quién entra'), 'Persona C');
  expect(open.getByLabelText('Fecha de alta')).toHaveValue('');
  await user.click(open.getByRole('button', { name: 'El día de la baja, 10 de noviembre de 2023' }));
  expect(await open.findByText('Nombre: Persona C')).toBeVisible();
  expect(open.getByText('Alta: 10/11/2023')).toBeVisible();
  expect(open.getByText('Se agrega la columna «Sustituye a».')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  expect(button('Registrar…')).toHaveFocus();
  expect(port.written).toEqual([]);
});

it('opens a departure from the member’s row, and takes another word than those of the list', async () => {
  const { port, user } = await openPane(BOOK);
  await waitFor(() => expect(port.isFollowingSelection()).toBe(true));
  act(() => port.select({ sheet: 'Integrantes', row: 2, column: 2 }));
  await user.click(screen.getByRole('button', { expanded: false, name: /fila 2/ }));
  await user.click(within(screen.getByRole('complementary')).getByRole('button', { name: 'Baja…' }));
  const open = within(await form('Registrar una baja'));
  expect(open.getByLabelText('Quién deja el cargo')).toHaveDisplayValue('Persona A · COTAPREP');
  await takeCutoff(user, open);
  await user.type(open.getByLabelText('Motivo'), 'Renuncia');
  expect(await open.findByText('Motivo de baja: Renuncia')).toBeVisible();
  await user.click(open.getByRole('button', { name: 'Registrar' }));
  await waitFor(() => expect(port.written).toHaveLength(1));
});

it('does not register what is there', async () => {
  const { user } = await openPane(BOOK);
  await user.click(button('Alta…'));
  const open = within(await form('Registrar un alta'));
  await user.selectOptions(open.getByLabelText('Órgano'), 'Otro…');
  await user.type(open.getByLabelText('Órgano: otro'), 'Cotaprep');
  await user.type(open.getByLabelText('Nombre'), 'persona a');
  await takeCutoff(user, open);
  expect(await open.findByText(/^Ya está registrado en Integrantes!B2: no se agrega otra vez/)).toBeVisible();
  expect(open.getByRole('button', { name: 'Registrar' })).toHaveAttribute('aria-disabled', 'true');
});
