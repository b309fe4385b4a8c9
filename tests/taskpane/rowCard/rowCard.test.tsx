/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { fail, ok } from '../../../src/domain/result';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { confirmedWorkbook } from '../../support/configuration';
import type { FakePort } from '../../support/fakePort';
import { sheetOf } from '../../support/snapshot';
import { afterEdits } from '../../support/writtenSnapshot';
import { button, HEADING, NOVEMBER, OCTOBER, openPane, PROCESS, status } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const day = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });

const BOOK = confirmedWorkbook(
  sheetOf('Plan de trabajo', [
    [...HEADING, 'Fecha de cumplimiento', 'Evidencia', 'Remitido al INE', 'Observaciones'],
    [
      '6.',
      'Integrar el COTAPREP',
      'Acuerdo',
      OCTOBER,
      NOVEMBER,
      'Secretaría',
      'Pendiente',
      '4 final',
      '',
      '',
      '',
      '',
    ],
    [
      '7.',
      'Capacitar al personal',
      'Constancias',
      OCTOBER,
      day(45270),
      'UTSI',
      'Terminada',
      '',
      day(45240),
      '',
      '',
      '',
    ],
  ]),
  PROCESS,
  sheetOf('Sesiones', [
    ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Estado', 'Orden del día', 'Asistentes', 'Acta'],
    ['COTAPREP', 'Ordinaria', '1', day(45260), 'Celebrada', '1. Lista', 3, ''],
  ]),
  sheetOf('Integrantes', [
    ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'],
    ['COTAPREP', 'Persona A', 'Integrante', day(45200), ''],
    ['COTAPREP', 'Persona B', 'Integrante', day(45200), day(45230)],
  ]),
  sheetOf('Acuerdos', [
    ['Clave', 'Fecha', 'Órgano', 'Asunto', 'Remitido al INE'],
    ['OPL/CG/010/2023', day(45232), 'Consejo General', 'Integración del COTAPREP', ''],
  ]),
);

function follow(port: FakePort, book: WorkbookSnapshot) {
  let now = book;
  port.onRead = () => Promise.resolve(ok(now));
  port.onApply = (edits) => {
    now = afterEdits(now, edits);
    return Promise.resolve(ok({ settingsNotTaken: [] }));
  };
  return {
    now: () => now,
    become: (next: WorkbookSnapshot) => {
      now = next;
    },
  };
}

async function openBook() {
  const opened = await openPane(BOOK);
  const live = follow(opened.port, BOOK);
  await waitFor(() => expect(opened.port.isFollowingSelection()).toBe(true));
  const select = (sheet: string, row: number) => act(() => opened.port.select({ sheet, row, column: 3 }));
  return { ...opened, ...live, select };
}

const card = () => screen.getByRole('complementary', { name: 'Ficha de la fila' });
const unfold = () => within(card()).getByRole('button', { expanded: false, name: /fila \d+/ });
const facts = () => card().textContent;

it.each([
  ['in office', 2, 1],
  ['who left', 3, 0],
])('the departure of a member %s is offered or not', async (_, row, offers) => {
  const { user, select } = await openBook();
  select('Integrantes', row);
  await user.click(unfold());
  expect(within(card()).queryAllByRole('button', { name: 'Baja…' })).toHaveLength(offers);
});

it('folds while a form of the view is open, and not for one of its own', async () => {
  const { user, select } = await openBook();
  select('Plan de trabajo', 2);
  await user.click(unfold());
  const isUnfolded = (): boolean =>
    within(card()).queryByRole('button', { expanded: true, name: /fila 2/ }) !== null;
  await user.click(within(card()).getByRole('button', { name: 'Evidencia…' }));
  expect(isUnfolded()).toBe(true);
  await user.click(within(card()).getByRole('button', { name: 'Cancelar' }));
  await user.click(button('Sesión…'));
  expect(await screen.findByRole('form', { name: 'Registrar una sesión' })).toBeVisible();
  expect(isUnfolded()).toBe(false);
  await user.click(button('Cancelar'));
  expect(isUnfolded()).toBe(true);
});

describe('selecting a row shows', () => {
  it.each<[string, string, number, readonly (string | RegExp)[]]>([
    [
      'an activity, its status and why, its dates, its delivery and its findings',
      'Plan de trabajo',
      2,
      [
        '6 Integrar el COTAPREP',
        'Vencida',
        /lleva 28 días vencida/,
        /Término2 de noviembre de 2023 · hace 28 días/,
        'Documento 4.',
        /Plazo legal/,
        '¿Por qué esta fecha?',
        /Evidenciasin registro/,
        /\d hallazgos?/,
      ],
    ],
    [
      'a session',
      'Sesiones',
      2,
      ['Primera sesión ordinaria', 'COTAPREP', /Asistieron3 de 1 en funciones/, /Actasin registro/],
    ],
    ['a member in office', 'Integrantes', 2, ['Persona A', 'En funciones', 'Integrante']],
    [
      'a member who left',
      'Integrantes',
      3,
      ['Persona B', 'No está en funciones al corte', /Baja31 de octubre de 2023 · hace 30 días/],
    ],
    [
      'an agreement',
      'Acuerdos',
      2,
      ['OPL/CG/010/2023', 'Integración del COTAPREP', /Remitida al INEsin registro/],
    ],
  ])('%s', async (_, sheet, row, texts) => {
    const { user, select } = await openBook();
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    select(sheet, row);
    expect(card()).toHaveTextContent(`${sheet}, fila ${row}`);
    await user.click(unfold());
    for (const text of texts) expect(facts()).toMatch(text);
  });

  it.each([
    ['a heading', 'Plan de trabajo', 1],
    ['a row below the plan', 'Plan de trabajo', 40],
    ['another sheet', 'Proceso', 2],
  ])('nothing of %s', async (_, sheet, row) => {
    const { select } = await openBook();
    select(sheet, row);
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('the row to which the pane itself leads', async () => {
    const { user } = await openBook();
    await user.click(
      within(screen.getByRole('list', { name: 'Vencido' })).getAllByRole('button', {
        name: /debió concluir/,
      })[0] as HTMLElement,
    );
    await waitFor(() => expect(card()).toHaveTextContent('▲ Vencida · 6 Integrar el COTAPREP · Plan'));
  });
});

describe('the card', () => {
  it('takes no focus, and stays at its row when it is pinned, also when the row moves', async () => {
    const { port, user, select, now, become } = await openBook();
    select('Plan de trabajo', 3);
    expect(document.body).toHaveFocus();
    await user.click(within(card()).getByRole('button', { name: 'Fijar' }));
    select('Plan de trabajo', 2);
    expect(card()).toHaveTextContent('7 Capacitar al personal');
    const [plan, ...others] = now().sheets;
    if (plan === undefined) throw new Error('no plan');
    const swap = <T,>(rows: readonly T[]): readonly T[] => [rows[0] as T, rows[2] as T, rows[1] as T];
    const moved = {
      ...plan,
      values: swap(plan.values),
      texts: swap(plan.texts),
      types: swap(plan.types),
      numberFormats: swap(plan.numberFormats),
      formulas: swap(plan.formulas),
    };
    become({ ...now(), sheets: [moved, ...others] });
    act(() => port.edit());
    await waitFor(() =>
      expect(card()).toHaveTextContent(/7 Capacitar .* · Plan de trabajo, fila 2 \(fijada\)/),
    );
    await user.click(within(card()).getByRole('button', { name: 'Soltar' }));
    expect(card()).toHaveTextContent(/7 Capacitar .* · Plan de trabajo, fila 2(?! \()/);
  });

  it('stays at its row when the sheet is renamed, of which Excel tells no selection', async () => {
    const { port, select, now, become } = await openBook();
    select('Plan de trabajo', 3);
    expect(facts()).toContain('Capacitar al personal');
    // References to the sheet follow its name, as in Excel.
    become(JSON.parse(JSON.stringify(now()).replaceAll('Plan de trabajo', 'Plan PREP')) as WorkbookSnapshot);
    port.onSelectedCell = () => Promise.resolve(ok({ sheet: 'Plan PREP', row: 3, column: 3 }));
    act(() => port.edit());
    await waitFor(() => expect(facts()).toContain('Plan PREP, fila 3'));
  });

  describe('of a row that is selected as before', () => {
    const lines = (book: WorkbookSnapshot, ...order: readonly number[]): WorkbookSnapshot => {
      const [plan, ...others] = book.sheets;
      if (plan === undefined) throw new Error('no plan');
      const ordered = <T,>(rows: readonly T[]): readonly T[] => order.map((at) => rows[at] as T);
      const { values, texts, types, numberFormats, formulas } = plan;
      const next = {
        ...plan,
        values: ordered(values),
        texts: ordered(texts),
        types: ordered(types),
        numberFormats: ordered(numberFormats),
        formulas: ordered(formulas),
      };
      return { ...book, sheets: [next, ...others] };
    };
    const named = (book: WorkbookSnapshot, row: number, name: string): WorkbookSnapshot =>
      afterEdits(book, [{ kind: 'write', sheet: 'Plan de trabajo', row, column: 2, values: [[name]] }]);

    it.each<[string, (book: WorkbookSnapshot) => WorkbookSnapshot, RegExp]>([
      ['follows it down', (book) => lines(book, 0, 2, 1), /6 Integrar el COTAPREP · Plan de trabajo, fila 3/],
      [
        'says that it is gone where another one took its place',
        (book) => lines(book, 0, 2),
        /^La fila «6 Integrar el COTAPREP» ya no está en la hoja, o tiene otro número o nombre\.$/,
      ],
      [
        'says that it is gone where nothing is in its place',
        (book) => named(lines(book, 0, 2, 1), 3, ''),
        /^La fila «6 Integrar el COTAPREP» ya no está/,
      ],
      [
        'shows what somebody wrote in it',
        (book) => named(book, 2, 'Integrar el comité'),
        /6 Integrar el comité · Plan de trabajo, fila 2/,
      ],
    ])('%s', async (_, change, text) => {
      const { port, select, now, become } = await openBook();
      select('Plan de trabajo', 2);
      await waitFor(() => expect(card()).toHaveTextContent(/6 Integrar el COTAPREP/));
      const before = now();
      become(change(before));
      act(() => port.edit());
      await waitFor(() => expect(card()).toHaveTextContent(text));
      become(before);
      act(() => port.edit());
      await waitFor(() =>
        expect(card()).toHaveTextContent(/6 Integrar el COTAPREP · Plan de trabajo, fila 2/),
      );
    });

    it('that is pinned says that it is gone, until it is let go', async () => {
      const { port, user, select, now, become } = await openBook();
      select('Plan de trabajo', 2);
      await user.click(within(card()).getByRole('button', { name: 'Fijar' }));
      select('Plan de trabajo', 3);
      become(lines(now(), 0, 2));
      act(() => port.edit());
      await waitFor(() => expect(card()).toHaveTextContent(/^La fila «6 Integrar el COTAPREP» ya no está/));
      await user.click(within(card()).getByRole('button', { name: 'Soltar' }));
      select('Plan de trabajo', 2);
      expect(card()).toHaveTextContent('7 Capacitar al personal');
    });
  });

  it('can be turned off and on', async () => {
    const { port, user, select } = await openBook();
    select('Plan de trabajo', 2);
    await user.click(within(card()).getByRole('button', { name: 'Quitar la ficha' }));
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    await waitFor(() => expect(port.isFollowingSelection()).toBe(false));
    await user.click(button('Mostrar la ficha de la fila elegida'));
    await waitFor(() => expect(port.isFollowingSelection()).toBe(true));
  });

  it('stays off, and says so, where Excel does not tell what is selected', async () => {
    const { port, user, select } = await openBook();
    select('Plan de trabajo', 2);
    await user.click(within(card()).getByRole('button', { name: 'Quitar la ficha' }));
    port.tellsSelection = false;
    await user.click(button('Mostrar la ficha de la fila elegida'));
    expect(await screen.findByText(/^Este Excel no avisa qué fila se elige/)).toBeVisible();
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('leads to its findings', async () => {
    const { user, select } = await openBook();
    select('Plan de trabajo', 2);
    await user.click(unfold());
    await user.click(within(card()).getByRole('button', { name: 'Revisar' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Hallazgos' })).toBeVisible();
  });
});

/** The button of a day that is offered and not filled in. */
const CUTOFF = 'El día del corte, 30 de noviembre de 2023';

describe('recording in the row', () => {
  it('completes an activity from Hoy with evidence in three clicks and the text, shown first', async () => {
    const { port, user, select, now } = await openBook();
    let clicks = 0;
    const click = async (element: HTMLElement): Promise<void> => {
      clicks += 1;
      await user.click(element);
    };
    await click(
      within(screen.getByRole('list', { name: 'Vencido' })).getByRole('button', {
        name: /Integrar el COTAPREP/,
      }),
    );
    select('Plan de trabajo', 2);
    await click(within(card()).getByRole('button', { name: /^Concluida el…: 6\.? Integrar el COTAPREP$/ }));
    // Its date comes first.
    expect(screen.getByRole('heading', { name: 'Anotar que se concluyó' })).toHaveFocus();
    await user.type(screen.getByLabelText(/^Evidencia/), 'Acuse 14');
    await user.type(screen.getByLabelText('Fecha de cumplimiento'), '30/11/2023');
    expect(await screen.findByText('En Plan de trabajo!I2 se escribirá «30/11/2023».')).toBeVisible();
    expect(await screen.findByText('Plan de trabajo!G2: «Pendiente» → «Terminada».')).toBeVisible();
    expect(await screen.findByText('En Plan de trabajo!J2 se escribirá «Acuse 14».')).toBeVisible();
    expect(port.written).toEqual([]);
    await click(button('Anotar'));
    expect(clicks).toBe(3);
    await waitFor(() => expect(status()).toHaveTextContent('Listo. Se escribieron 3 celdas.'));
    expect(now().sheets[0]?.values[1]?.slice(6, 10)).toEqual(['Terminada', '4 final', 45260, 'Acuse 14']);
    expect(card()).toHaveTextContent('Concluida con retraso');
    await user.click(button('Deshacer'));
    await waitFor(() => expect(status()).toHaveTextContent('Se deshizo: 3 celdas.'));
    expect(now().sheets[0]?.values[1]?.slice(6, 10)).toEqual(['Pendiente', '4 final', '', '']);
  });

  it('completes by keyboard from the folded card, and is back at it after Esc', async () => {
    const { user, select } = await openBook();
    select('Plan de trabajo', 2);
    act(() => unfold().focus());
    await user.tab();
    expect(within(card()).getByRole('button', { name: /^Concluida el…: / })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Anotar que se concluyó' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: 'Anotar que se concluyó' })).toBeNull();
    expect(within(card()).getByRole('button', { expanded: true, name: /fila 2/ })).toHaveFocus();
  });

  it.each([
    ['an activity that is concluded', 'Plan de trabajo', 3],
    ['a session', 'Sesiones', 2],
    ['a member', 'Integrantes', 2],
    ['an agreement', 'Acuerdos', 2],
  ])('the folded card of %s offers no conclusion', async (_, sheet, row) => {
    const { select } = await openBook();
    select(sheet, row);
    expect(within(card()).queryByRole('button', { name: /^Concluida el/ })).toBeNull();
  });

  it('shows what would be undone where somebody has written there since', async () => {
    const { user, select, now, become } = await openBook();
    select('Plan de trabajo', 2);
    await user.click(unfold());
    await user.click(within(card()).getByRole('button', { name: 'Concluida el…' }));
    await user.type(screen.getByLabelText(/^Evidencia/), 'Acuse 14');
    await user.click(button(CUTOFF));
    await user.click(button('Anotar'));
    await waitFor(() => expect(status()).toHaveTextContent('Listo. Se escribieron 3 celdas.'));
    const other = { kind: 'write', sheet: 'Plan de trabajo', row: 2, column: 10 } as const;
    become(afterEdits(now(), [{ ...other, values: [['Acuse 15']] }]));
    await user.click(button('Deshacer'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('No se deshizo nada: algo cambió desde entonces.'),
    );
    expect(await screen.findByText(/^Se queda como está: Plan de trabajo!J2/)).toBeVisible();
    // Entries that look the same say which row they are about.
    expect(screen.getByText(/, «6\. Integrar el COTAPREP», 3 celdas en «Plan de trabajo»$/)).toBeVisible();
    expect(now().sheets[0]?.values[1]?.slice(6, 10)).toEqual(['Terminada', '4 final', 45260, 'Acuse 15']);
    await user.click(button('Deshacer «Se anotó el avance de una fila»'));
    await waitFor(() => expect(status()).toHaveTextContent('Se deshizo: 2 celdas.'));
    expect(now().sheets[0]?.values[1]?.slice(6, 10)).toEqual(['Pendiente', '4 final', '', 'Acuse 15']);
  });

  it('says, in place of the preview, that the row is gone', async () => {
    const { port, user, select, now, become } = await openBook();
    select('Plan de trabajo', 2);
    await user.click(unfold());
    await user.click(within(card()).getByRole('button', { name: 'Registrar causa…' }));
    await user.keyboard('Falta acuse');
    expect(await screen.findByText(/^En Plan de trabajo!L2/)).toBeVisible();
    const other = { kind: 'write', sheet: 'Plan de trabajo', row: 2, column: 2 } as const;
    become(afterEdits(now(), [{ ...other, values: [['Otra actividad']] }]));
    act(() => port.edit());
    expect(await screen.findByText(/la fila «6\. Integrar el COTAPREP» ya no está/)).toBeVisible();
    expect(button('Anotar')).toHaveAttribute('aria-disabled', 'true');
  });

  it.each<[string, string, number, RegExp]>([
    ['a sending', 'Remitida al INE el…', 2, /^En Plan de trabajo!K2 se escribirá «30\/11\/2023»\.$/],
    ['a cause', 'Registrar causa…', 2, /^En Plan de trabajo!L2 se escribirá «Falta acuse»\.$/],
    ['evidence', 'Evidencia…', 3, /^En Plan de trabajo!J3 se escribirá «Falta acuse»\.$/],
    ['a sentence', 'Evidencia…', 3, /^En Plan de trabajo!J3 se escribirá «Falta acuse\.»$/],
  ])('shows what %s writes', async (_, name, row, preview) => {
    const { user, select } = await openBook();
    select('Plan de trabajo', row);
    await user.click(unfold());
    await user.click(within(card()).getByRole('button', { name }));
    if (name.endsWith('el…')) await user.click(button(CUTOFF));
    else await user.keyboard(preview.source.includes('acuse\\.') ? 'Falta acuse.' : 'Falta acuse');
    expect(await screen.findByText(preview)).toBeVisible();
  });

  it('offers no conclusion of an activity that is concluded', async () => {
    const { user, select } = await openBook();
    select('Plan de trabajo', 3);
    await user.click(unfold());
    expect(within(card()).getByRole('button', { name: 'Evidencia…' })).toBeVisible();
    expect(within(card()).queryByRole('button', { name: 'Concluida el…' })).not.toBeInTheDocument();
  });

  it('keeps what is typed when another row is selected meanwhile', async () => {
    const { user, select } = await openBook();
    select('Plan de trabajo', 2);
    await user.click(unfold());
    await user.click(within(card()).getByRole('button', { name: 'Registrar causa…' }));
    await user.keyboard('Falta acuse');
    select('Plan de trabajo', 3);
    expect(screen.getByLabelText('Causa')).toHaveValue('Falta acuse');
    expect(card()).toHaveTextContent('Plan de trabajo, fila 2');
    await user.keyboard('{Escape}');
    expect(card()).toHaveTextContent('Plan de trabajo, fila 3');
  });

  it('links an activity to a delivery', async () => {
    const { user, select, now } = await openBook();
    select('Plan de trabajo', 3);
    await user.click(unfold());
    await user.click(within(card()).getByRole('button', { name: 'Vincular con…' }));
    const list = screen.getByLabelText('Entregable del Anexo 13');
    await user.selectOptions(list, await within(list).findByRole('option', { name: /^Documento 5\./ }));
    expect(
      await screen.findByText(
        /^En Plan de trabajo!H3 se escribirá «5 final»: así se anota que corresponde a «.+»\.$/,
      ),
    ).toBeVisible();
    await user.click(button('Vincular'));
    await waitFor(() => expect(now().sheets[0]?.values[2]?.[7]).toBe('5 final'));
  });

  it('has for an agreement its sending, and for a session nothing', async () => {
    const { user, select } = await openBook();
    select('Acuerdos', 2);
    await user.click(unfold());
    expect(within(card()).getByRole('button', { name: 'Remitida al INE el…' })).toBeVisible();
    expect(within(card()).queryByRole('button', { name: 'Concluida el…' })).toBeNull();
    select('Sesiones', 2);
    expect(within(card()).queryByRole('button', { name: 'Remitida al INE el…' })).toBeNull();
  });
});

it('says that its reading is old, and writes to the activity that it shows, not to the cell that is selected', async () => {
  const { port, user, select, now, become } = await openBook();
  const read = port.onRead;
  port.onRead = () => Promise.resolve(fail({ code: 'excelBusy' }));
  // Somebody swaps the two activities, and the pane cannot read the workbook again by itself.
  const [plan, ...others] = BOOK.sheets;
  if (plan === undefined) throw new Error('no plan');
  const swap = <T,>([heading, first, second]: readonly T[]): readonly T[] =>
    [heading, second, first].filter((line) => line !== undefined);
  const { values, texts, types, numberFormats, formulas } = plan;
  const moved = {
    ...{ ...plan, values: swap(values), texts: swap(texts), types: swap(types) },
    ...{ numberFormats: swap(numberFormats), formulas: swap(formulas) },
  };
  become({ ...BOOK, sheets: [moved, ...others] });
  act(() => port.edit());
  await waitFor(() => expect(status()).toHaveTextContent('Su libro cambió y lo que ve'));
  select('Plan de trabajo', 2);
  await user.click(unfold());
  expect(facts()).toMatch('6 Integrar el COTAPREP');
  expect(facts()).toMatch(/Es de la última lectura/);
  port.onRead = read;
  await user.click(within(card()).getByRole('button', { name: 'Evidencia…' }));
  await user.type(within(card()).getByLabelText(/^Evidencia/), 'Oficio 9');
  await waitFor(() => expect(within(card()).getByRole('button', { name: 'Anotar' })).toBeEnabled());
  await user.click(within(card()).getByRole('button', { name: 'Anotar' }));
  await waitFor(() => expect(port.written).toHaveLength(1));
  const written = now().sheets[0]?.values ?? [];
  expect(written.map((line) => [line[1], line[9]])).toEqual([
    ['Actividades', 'Evidencia'],
    ['Capacitar al personal', ''],
    ['Integrar el COTAPREP', 'Oficio 9'],
  ]);
});
