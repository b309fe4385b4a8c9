/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { fail, ok } from '../../../src/domain/result';
import { keepName } from '../../../src/taskpane/shared/personName';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { confirmedWorkbook } from '../../support/configuration';
import type { FakePort } from '../../support/fakePort';
import { sheetOf } from '../../support/snapshot';
import { afterEdits } from '../../support/writtenSnapshot';
import {
  button,
  HEADING,
  lookAt,
  NOVEMBER,
  OCTOBER,
  openPane,
  openReview,
  PROCESS,
  status,
  stepTo,
  tab,
} from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const PLAN_HEADING = [...HEADING, 'Fecha de cumplimiento', 'Evidencia', 'Observaciones'];

/** Activities that ended in November; nobody says that they are done, and they have no deliverable. */
const bookOf = (count: number): WorkbookSnapshot =>
  confirmedWorkbook(
    sheetOf('Plan de trabajo', [
      PLAN_HEADING,
      ...Array.from({ length: count }, (_, index) => [
        `${index + 1}.`,
        `Capacitar al grupo ${index + 1}`,
        '',
        OCTOBER,
        NOVEMBER,
        'Secretaría',
        'Pendiente',
        '',
        '',
        '',
        '',
      ]),
    ]),
    PROCESS,
  );

/** Read and judged once for all that open it. */
const BOOK = bookOf(3);

/** The workbook follows what is written. */
function follow(port: FakePort, book: WorkbookSnapshot) {
  let now = book;
  port.onRead = () => Promise.resolve(ok(now));
  port.onApply = (edits) => {
    now = afterEdits(now, edits);
    return Promise.resolve(ok({ settingsNotTaken: [] }));
  };
  return { now: () => now };
}

async function openBook(book = BOOK) {
  const opened = await openReview(book);
  return { ...opened, ...follow(opened.port, book) };
}

const message = () => document.activeElement?.textContent ?? '';
const position = (text: RegExp) => screen.getByText(text);
const tabCount = () => Number(/\d+$/.exec(tab('Revisar').textContent ?? '')?.[0]);

describe('one finding at a time', () => {
  it('moves the sheet and the focus together, with one key', async () => {
    const { port, user } = await openBook();
    await lookAt(user, /^3\s*Actividades sin entregable/);
    expect(message()).toMatch(/Capacitar al grupo 1|actividad 1/);
    expect(port.visited.at(-1)).toMatchObject({ row: 2 });
    expect(position(/^1 de 3/)).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(position(/^2 de 3/)).toBeVisible();
    expect(message()).toMatch(/Capacitar al grupo 2|actividad 2/);
    expect(port.visited.at(-1)).toMatchObject({ row: 3 });
    await user.keyboard('{ArrowLeft}');
    expect(position(/^1 de 3/)).toBeVisible();
    await user.click(button('Siguiente ›'));
    expect(position(/^2 de 3/)).toBeVisible();
    expect(button('Siguiente ›')).toHaveAttribute('title', 'Hallazgo siguiente (tecla →)');
    expect(button('‹ Anterior')).toHaveAttribute('aria-keyshortcuts', 'ArrowLeft');
  });

  it('takes the focus of who presses «Revisar», and the arrows with it; the tab keeps its own', async () => {
    const { user } = await openBook();
    expect(tab('Revisar')).toHaveFocus();
    expect(screen.getByText('Teclas ← y →')).not.toBeVisible();
    await user.keyboard('{Home}');
    await user.click(button(/^Revisar \d+ hallazgos$/));
    const first = message();
    expect(screen.getByText('Teclas ← y →')).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(tab('Revisar')).toHaveAttribute('aria-selected', 'true');
    expect(message()).not.toBe(first);
    await user.click(screen.getByRole('searchbox', { name: 'Buscar' }));
    expect(screen.getByText('Teclas ← y →')).not.toBeVisible();
  });

  it('leaves the arrows to what is typed, and to keys that Excel or the browser take', async () => {
    const { user } = await openBook();
    await lookAt(user, /Actividades sin entregable/);
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}{ArrowRight}{/Control}');
    expect(position(/^1 de 3/)).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Buscar' }), 'entregable{ArrowLeft}{ArrowRight}');
    expect(position(/^1 de 3/)).toBeVisible();
  });

  it('says in words why a cell cannot be shown', async () => {
    const { port, user } = await openBook();
    port.onGoTo = () => Promise.resolve(fail({ code: 'sheetNotFound', detail: 'Plan de trabajo' }));
    await lookAt(user, /Actividades sin entregable/);
    await waitFor(() => expect(status()).toHaveTextContent('No se encontró la hoja «Plan de trabajo».'));
  });

  it('says why: the rule, its source and what it was worked out from, with its code only there', async () => {
    const { user } = await openBook();
    await lookAt(user, /vencidas?/);
    expect(screen.queryByText(/PLAN-VEN-01/)).not.toBeInTheDocument();
    await user.click(screen.getByText('¿Por qué?'));
    expect(screen.getByText('Actividad vencida.')).toBeVisible();
    expect(
      screen.getByText(/^Debió concluir el 2 de noviembre de 2023: .* lleva 28 días vencida\.$/),
    ).toBeVisible();
    expect(screen.getByText('La fecha de corte es el 30 de noviembre de 2023.')).toBeVisible();
    expect(screen.getByText('Clave de la regla: PLAN-VEN-01')).toBeVisible();
  });

  it('is found by words and by severity', async () => {
    const { user } = await openBook();
    const groups = () =>
      within(screen.getByRole('list', { name: 'Todos los grupos' })).getAllByRole('button');
    const all = groups().length;
    await user.type(screen.getByRole('searchbox', { name: 'Buscar' }), 'sin entregable');
    expect(groups()).toHaveLength(1);
    await user.clear(screen.getByRole('searchbox', { name: 'Buscar' }));
    await user.click(screen.getByRole('button', { name: /^Errores/ }));
    expect(groups().length).toBeLessThan(all);
    await user.type(screen.getByRole('searchbox', { name: 'Buscar' }), 'xyz');
    expect(screen.getByText('Ningún hallazgo coincide con lo que busca.')).toBeVisible();
  });

  it('draws only the rows in sight of 5,000', async () => {
    const { user } = await openBook(bookOf(5000));
    await lookAt(user, /5,000\s*Actividades sin entregable/);
    expect(position(/^1 de 5,000/)).toBeVisible();
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
    await user.click(screen.getByText('Ver la lista (5,000)'));
    const list = screen.getByRole('list', { name: 'Lista: Actividades sin entregable' });
    expect(within(list).getAllByRole('listitem').length).toBeLessThan(40);
    act(() => within(list).getAllByRole('button')[0]?.focus());
    await user.keyboard('{End}{Enter}');
    expect(position(/^5,000 de 5,000/)).toBeVisible();
    expect(screen.getAllByRole('listitem').length).toBeLessThan(100);
  });
});

describe('what an edit in the sheet brings', () => {
  it('is led to from the message, new until it is left, and does not move the sheet by itself', async () => {
    const { port, user } = await openBook();
    await lookAt(user, /Actividades sin entregable/);
    const visits = port.visited.length;
    const [plan, ...others] = BOOK.sheets;
    const texts = plan?.texts.map((row, at) => (at === 2 ? ['', ...row.slice(1)] : row)) ?? [];
    const values = plan?.values.map((row, at) => (at === 2 ? ['', ...row.slice(1)] : row)) ?? [];
    const edited = {
      ...BOOK,
      sheets: plan ? [{ ...plan, texts, values }, ...others] : [],
    } as WorkbookSnapshot;
    port.onRead = () => Promise.resolve(ok(edited));
    port.edit();
    await screen.findByRole('button', { name: 'Ver lo nuevo' });
    expect(port.visited).toHaveLength(visits);
    await user.click(button('Ver lo nuevo'));
    expect(screen.getByText(/(?:^|· )nuevo$/)).toBeVisible();
    expect(message()).toMatch(/Capacitar al grupo 2/);
    expect(port.visited.at(-1)).toMatchObject({ row: 3 });
    await user.click(button('Siguiente ›'));
    await user.click(button('‹ Anterior'));
    expect(screen.queryByText(/(?:^|· )nuevo$/)).not.toBeInTheDocument();
  });
});

describe('ignoring a finding', () => {
  it('takes two clicks and the reason once the name is known', async () => {
    const { port, user, now } = await openBook();
    keepName('Secretaría Técnica');
    await lookAt(user, /Actividades sin entregable/);
    const before = tabCount();
    await user.click(button('Ignorar con motivo…'));
    expect(screen.getByLabelText('Motivo')).toHaveFocus();
    await user.keyboard('Se entrega junto con la 3');
    await user.click(button('Ignorar'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Se ignoró 1 hallazgo: Se entrega junto con la 3'),
    );
    expect(port.written).toHaveLength(1);
    const sheet = now().sheets.find(({ name }) => name === 'Hallazgos ignorados');
    expect(sheet?.texts[4]).toEqual(
      expect.arrayContaining([
        '1.',
        'Se entrega junto con la 3',
        'Secretaría Técnica',
        'Actividad sin entregable (PLAN-TXT-02)',
      ]),
    );
    expect(tabCount()).toBe(before - 1);
    expect(position(/^1 de 2 · quedan 2/)).toBeVisible();
    // The sheet goes along with the finding.
    expect(port.visited.at(-1)).toMatchObject({ row: 3 });
    expect(message()).toMatch(/actividad 2|Capacitar al grupo 2/);
  });

  it('asks for the name the first time, and needs a reason', async () => {
    const { user } = await openBook();
    await lookAt(user, /Actividades sin entregable/);
    await user.click(button('Ignorar con motivo…'));
    await user.keyboard('   ');
    await user.clear(screen.getByLabelText('Su nombre o cargo'));
    expect(button('Ignorar')).toHaveAccessibleDescription('Falta: Motivo; Su nombre o cargo.');
    await user.type(screen.getByLabelText('Su nombre o cargo'), 'Vocalía');
    expect(button('Ignorar')).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByLabelText('Motivo'), 'No aplica');
    expect(button('Ignorar')).not.toHaveAttribute('aria-disabled', 'true');
    const officeJs = jest.fn();
    window.addEventListener('keydown', officeJs);
    officeJs.mockClear();
    await user.keyboard('{Escape}');
    window.removeEventListener('keydown', officeJs);
    expect(officeJs).not.toHaveBeenCalled();
    expect(screen.queryByLabelText('Motivo')).not.toBeInTheDocument();
    expect(button('Ignorar con motivo…')).toHaveFocus();
    await user.click(button('Ignorar con motivo…'));
    expect(screen.getByLabelText('Motivo')).toHaveValue('   No aplica');
    expect(screen.getByText('Es lo que había escrito; todavía no se guarda.')).toBeVisible();
  });

  it('of a whole group lists each below, to be looked at again', async () => {
    const { user } = await openBook();
    await lookAt(user, /Actividades sin entregable/);
    const before = tabCount();
    await user.click(button('Ignorar con motivo…'));
    await user.keyboard('Lo cubre el informe');
    await user.click(screen.getByRole('checkbox', { name: 'También los demás de este grupo (2)' }));
    await user.clear(screen.getByLabelText('Su nombre o cargo'));
    await user.type(screen.getByLabelText('Su nombre o cargo'), 'Vocalía');
    await user.click(button('Ignorar'));
    await waitFor(() => expect(tabCount()).toBe(before - 3));
    await user.click(screen.getByText('3 ignorados con motivo'));
    expect(screen.getAllByText('Motivo: Lo cubre el informe')).toHaveLength(3);
    expect(screen.getAllByText('Vocalía, 30 de noviembre de 2023')).toHaveLength(3);
    await user.click(screen.getAllByRole('button', { name: /^Volver a revisar/ })[0] as HTMLElement);
    await waitFor(() => expect(tabCount()).toBe(before - 2));
    expect(screen.getByText('2 ignorados con motivo')).toBeVisible();
  });

  it.each([
    [
      'an activity stays overdue, as Hoy says',
      /Actividades vencidas/,
      true,
      /^3 actividades vencidas, 7 entregables/,
    ],
    [
      'a delivery that no activity answers is not counted any more',
      /Entregables del Anexo 13 que ya vencieron/,
      false,
      /^3 actividades vencidas, 6 entregables/,
    ],
  ])('%s', async (_, group, stays, heading) => {
    const { user } = await openBook();
    keepName('Vocalía');
    await lookAt(user, group);
    await user.click(button('Ignorar con motivo…'));
    expect(screen.queryAllByText(/^La actividad sigue vencida: Hoy la muestra/)).toHaveLength(stays ? 1 : 0);
    await user.keyboard('Se recorre a enero');
    await user.click(button('Ignorar'));
    await waitFor(() =>
      expect(status()).toHaveTextContent(
        `Se ignoró 1 hallazgo: Se recorre a enero.${stays ? ' Ya no se pide en Revisar; su actividad sigue vencida en Hoy.' : ''}`,
      ),
    );
    await user.click(tab('Hoy'));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(heading);
    const more = screen.queryByRole('button', { name: /^Ver todo lo vencido/ });
    if (more !== null) await user.click(more);
    const late = within(screen.getByRole('list', { name: 'Vencido' })).getAllByRole('button');
    expect(late.filter((line) => line.textContent?.includes(' · ignorado con motivo'))).toHaveLength(
      stays ? 1 : 0,
    );
  });

  it('can be undone like everything that is written in cells', async () => {
    const { user } = await openBook();
    keepName('Vocalía');
    await lookAt(user, /Actividades sin entregable/);
    const before = tabCount();
    await user.click(button('Ignorar con motivo…'));
    await user.keyboard('No procede');
    await user.click(button('Ignorar'));
    await waitFor(() => expect(tabCount()).toBe(before - 1));
    await user.click(button('Deshacer'));
    await waitFor(() => expect(tabCount()).toBe(before));
  });
});

describe('what can be done about a finding', () => {
  it('is recorded in its row, shown first', async () => {
    const { port, user, now } = await openBook();
    await lookAt(user, /vencidas?/);
    await user.click(await stepTo(user, 'Registrar causa…'));
    await user.keyboard('Falta la firma');
    expect(await screen.findByText('En Plan de trabajo!K2 se escribirá «Falta la firma».')).toBeVisible();
    expect(port.written).toEqual([]);
    await user.click(button('Anotar'));
    await waitFor(() => expect(status()).toHaveTextContent('Listo. Se escribió 1 celda.'));
    expect(now().sheets[0]?.texts[1]?.[10]).toBe('Falta la firma');
  });

  it('is choosing which of two dates is right, and seeing what is written', async () => {
    const book = confirmedWorkbook(
      sheetOf('Plan de trabajo', [PLAN_HEADING]),
      sheetOf('Acuerdos', [
        ['Clave', 'Fecha', 'Órgano', 'Asunto'],
        ['OPL/CG/010/2023', OCTOBER, 'Consejo General', 'Se integra el comité'],
      ]),
      sheetOf('Sesiones', [
        ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
        ['COTAPREP', 'Ordinaria', 1, NOVEMBER, '1. Acuerdo OPL/CG/010/2023, de fecha 27 de octubre de 2023'],
      ]),
      PROCESS,
    );
    const { port, user } = await openReview(book);
    const { now } = follow(port, book);
    await lookAt(user, /Acuerdo con dos fechas/);
    await user.click(await stepTo(user, 'Corregir…'));
    const form = await screen.findByRole('form', { name: 'Corregir la fecha' });
    const confirm = (): HTMLElement => within(form).getByRole('button', { name: /^Corregir/ });
    expect(confirm()).toHaveAttribute('aria-disabled', 'true');
    await user.click(within(form).getByRole('radio', { name: '3 de octubre de 2023' }));
    expect(await within(form).findByText(/se corrige a mano: Sesiones!E2\.$/)).toBeVisible();
    expect(confirm()).toHaveAttribute('aria-disabled', 'true');
    await user.click(within(form).getByRole('radio', { name: '27 de octubre de 2023' }));
    expect(within(form).getByText(/^Acuerdos!B2: «.*2023» → 27\/10\/2023$/)).toBeVisible();
    expect(port.written).toEqual([]);
    await user.click(confirm());
    await waitFor(() => expect(status()).toHaveTextContent(/^Se corrigió Acuerdos!B2/));
    expect(now().sheets.find(({ name }) => name === 'Acuerdos')?.values[1]?.[1]).toBe(45226);
  });

  it('is linking a delivery that no activity answers', async () => {
    const { user } = await openBook();
    await lookAt(user, /no está en el plan/);
    await user.click(button('Vincular con…'));
    expect(await screen.findByRole('form', { name: /^Vincular con/ })).toBeVisible();
  });
});

it('an overdue row is one click away from Hoy', async () => {
  const { port, user } = await openPane(BOOK);
  await user.click(
    within(screen.getByRole('list', { name: 'Vencido' })).getAllByRole('button', {
      name: /debió concluir/,
    })[0] as HTMLElement,
  );
  await waitFor(() => expect(port.visited).toEqual([{ sheet: 'Plan de trabajo', row: 2, column: 1 }]));
});

it('the view is not drawn before it is opened', async () => {
  await openPane(BOOK);
  expect(screen.queryByText('Todos los grupos')).not.toBeInTheDocument();
});
