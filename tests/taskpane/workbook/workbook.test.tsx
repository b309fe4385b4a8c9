/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { ok } from '../../../src/domain/result';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { confirmedPlan, confirmedWorkbook } from '../../support/configuration';
import { sheetOf, workbookOf } from '../../support/snapshot';
import {
  button,
  DECEMBER,
  HEADING,
  NOVEMBER,
  OCTOBER,
  openAtFirstView,
  openPane,
  PLAN,
  PROCESS,
  status,
  tab,
  WORKBOOK,
} from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const CARD = 'Así leí su libro';

async function seeCard(): Promise<void> {
  await screen.findByRole('heading', { level: 2, name: CARD });
  await screen.findByRole('heading', { level: 3, name: 'Plan' });
}

/** Opens the view Libro of a workbook. */
async function openWorkbook(workbook?: WorkbookSnapshot) {
  const opened = await openPane(workbook);
  await opened.user.click(tab('Libro'));
  await seeCard();
  return opened;
}

const block = (name: string): HTMLElement => {
  const found = screen.getByRole('heading', { level: 3, name }).closest('details');
  if (found === null) throw new Error(`no block of ${name}`);
  return found;
};
/** The line of a field, which opens when it is pressed. */
const line = (field: string): HTMLElement =>
  screen.getByRole('button', { name: new RegExp(`^${field}(?:, [^:]+)?: `), hidden: true });
const inForm = async (form: string, name: string): Promise<HTMLElement> =>
  within(await screen.findByRole('form', { name: form })).getByRole('button', { name });
const formulas = (edits: readonly Edit[] | undefined): readonly unknown[] =>
  (edits ?? []).flatMap((edit) => (edit.kind === 'writeFormulas' ? edit.formulas.flat() : []));
const isChosen = (view: string): boolean => tab(view).getAttribute('aria-selected') === 'true';

/** Chooses the column of a field from the list, whether the field is asked or only shown. */
async function choose(user: UserEvent, field: string, column: string): Promise<void> {
  const question = screen.queryByRole('group', { name: new RegExp(`^${field}(?:, [^:]+)?: `) });
  if (question === null) await user.click(line(field));
  else await user.click(within(question).getByRole('radio', { name: 'Otra columna, o ninguna' }));
  await user.selectOptions(screen.getByRole('combobox', { name: `Columna de ${field}` }), column);
}

/** A table that nobody can know for a plan. */
const ODD = sheetOf('Hoja1', [
  ['Instituto'],
  [],
  ['Ref', 'Cosa', 'Tono', 'Talla'],
  ['a', 'mesa', 'rojo', 'L'],
  ['b', 'silla', 'azul', 'M'],
]);

const ROWS = [
  ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, NOVEMBER, 'Secretaría', 'Pendiente', '4 final'],
  ['7.', 'Capacitar al personal', 'Constancias', OCTOBER, DECEMBER, 'Secretaría', 'En proceso', ''],
] as const;
/** The confirmed plan after somebody wrote something else in the column of Término. */
const CHANGED: SheetSnapshot = sheetOf('Plan de trabajo', [
  HEADING.map((heading) => (heading === 'Término' ? 'Vo. Bo.' : heading)),
  ...ROWS.map((row) => row.map((cell, index) => (index === 4 ? 'Firmado' : cell))),
]);
const CHANGED_WORKBOOK = workbookOf(CHANGED, PROCESS, confirmedPlan(CHANGED, new Map([[5, 'Término']])));

/** The confirmed plan after somebody deleted the row of its headings. */
const HEADLESS: SheetSnapshot = sheetOf(
  'Plan de trabajo',
  ROWS.map((row) => [...row]),
);
const HEADLESS_WORKBOOK = workbookOf(
  HEADLESS,
  PROCESS,
  sheetOf('Configuración PREP', [
    ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar'],
    ...['Fila de encabezados', ...HEADING].map((text, at) => [
      ...['Plan', 'Plan de trabajo', text],
      { formula: "='Plan de trabajo'!#REF!", value: '#REF!' },
      at === 0 ? '1' : text,
    ]),
  ]),
);

describe('the first view', () => {
  it('is Hoy where the reading is sure; one click on the card saves it and leads back', async () => {
    const { port, user } = await openAtFirstView(workbookOf(PLAN, PROCESS));
    expect(isChosen('Hoy')).toBe(true);
    await user.click(button('Ver cómo se leyó'));
    await seeCard();
    expect(screen.getByText(/^Confírmelo una vez y queda guardado/)).toBeVisible();
    expect(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades')).toBeVisible();
    port.onRead = () => Promise.resolve(ok(port.written.length === 0 ? workbookOf(PLAN, PROCESS) : WORKBOOK));
    await user.click(button('Es correcto'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Listo. Quedó guardado en la hoja «Configuración PREP».'),
    );
    expect(formulas(port.written[0])).toEqual(
      expect.arrayContaining(["='Plan de trabajo'!$B$1", "='Plan de trabajo'!$E$1"]),
    );
    expect(isChosen('Hoy')).toBe(true);
    expect(tab('Hoy')).toHaveFocus();
    expect(button('Deshacer')).toBeVisible();
  });

  it('is the card where the reading is not sure, which is the next step of Hoy as well', async () => {
    const { port, user } = await openAtFirstView(CHANGED_WORKBOOK);
    await seeCard();
    expect(isChosen('Libro')).toBe(true);
    await user.click(tab('Hoy'));
    await user.click(button('Confirmar cómo se leyó'));
    expect(tab('Libro')).toHaveFocus();
    await seeCard();
    expect(port.written).toEqual([]);
  });

  it('is where the card leads that is left for later, with nothing written', async () => {
    const { port, user } = await openWorkbook(workbookOf(PLAN, PROCESS));
    await user.click(button('Corregir después'));
    expect(isChosen('Hoy')).toBe(true);
    expect(tab('Hoy')).toHaveFocus();
    expect(port.written).toEqual([]);
  });

  it('is Hoy once a person confirmed, and the card says so', async () => {
    const { user } = await openAtFirstView(WORKBOOK);
    expect(isChosen('Hoy')).toBe(true);
    await user.click(tab('Libro'));
    await seeCard();
    expect(
      screen.getByText('Usted ya lo confirmó: está guardado en la hoja «Configuración PREP».'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Es correcto' })).not.toBeInTheDocument();
  });
});

describe('a line of the card', () => {
  it('shows the column, its heading, samples and whether it is sure', async () => {
    const { user } = await openWorkbook();
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    expect(line('Término')).toHaveAccessibleName(
      'Término: E «Término». 02/11/2023 · 10/12/2023. confirmado. Cambiar',
    );
    expect(within(line('Término')).getByText('E «Término»')).toBeVisible();
    expect(
      screen.getByText(
        'Datos que no encontré: Fecha de cumplimiento, Evidencia, Remitido al INE y Observaciones',
      ),
    ).toBeVisible();
  });

  it('is changed from a list, by keyboard, and saved with everything else', async () => {
    const { port, user } = await openWorkbook();
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    line('Entregable').focus();
    await user.keyboard('{Enter}');
    expect(line('Entregable')).toHaveAttribute('aria-expanded', 'true');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Columna de Entregable' }),
      'F «Área responsable»',
    );
    expect(line('Entregable')).toHaveAccessibleName(/^Entregable, elegido ahora: F «Área responsable»/);
    expect(within(block('Plan')).getByText('Sin guardar')).toBeVisible();
    expect(screen.getByText('Columnas sin usar: C «Entregable»')).toBeVisible();
    await user.click(button('Es correcto'));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(formulas(port.written[0])).toContain("='Plan de trabajo'!$F$1");
    expect(isChosen('Libro')).toBe(true);
  });

  it('keeps what was chosen and not saved when the workbook is read again', async () => {
    const { port, user } = await openWorkbook();
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    await user.click(line('Entregable'));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Columna de Entregable' }),
      'F «Área responsable»',
    );
    const added = [
      HEADING,
      ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, NOVEMBER, 'Secretaría', 'Pendiente', '4 final'],
      ['7.', 'Capacitar al personal', 'Constancias', OCTOBER, DECEMBER, 'Secretaría', 'En proceso', ''],
      ['8.', 'Evaluar', 'Informe', OCTOBER, DECEMBER, 'Secretaría', 'Pendiente', ''],
    ];
    port.onRead = () => Promise.resolve(ok(confirmedWorkbook(sheetOf('Plan de trabajo', added), PROCESS)));
    port.edit();
    await within(block('Plan')).findByText('hoja «Plan de trabajo», 3 actividades');
    expect(line('Entregable')).toHaveAccessibleName(/^Entregable, elegido ahora: F «Área responsable»/);
    expect(within(block('Plan')).getByText('Sin guardar')).toBeVisible();
  });

  it('takes the column that is selected in the sheet, and says why another cell does not do', async () => {
    const { port, user } = await openWorkbook();
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    await user.click(line('Entregable'));
    const useSelected = button('Usar la columna seleccionada en la hoja para Entregable');
    port.onSelectedCell = () => Promise.resolve(ok({ sheet: 'Proceso', row: 1, column: 1 }));
    await user.click(useSelected);
    expect(
      await screen.findByText(
        'La celda seleccionada está en «Proceso». Seleccione una de «Plan de trabajo».',
      ),
    ).toBeVisible();
    port.onSelectedCell = () => Promise.resolve(ok({ sheet: 'Plan de trabajo', row: 9, column: 28 }));
    await user.click(useSelected);
    expect(await screen.findByText('La columna AB está vacía. Seleccione una con datos.')).toBeVisible();
    port.onSelectedCell = () => Promise.resolve(ok({ sheet: 'Plan de trabajo', row: 9, column: 7 }));
    await user.click(useSelected);
    expect(await screen.findByText('Se usará la columna G «Estado».')).toBeVisible();
    expect(line('Entregable')).toHaveAccessibleName(/^Entregable, elegido ahora: G «Estado»/);
  });

  it('says that the sheet has no such field, and takes it all back', async () => {
    const { user } = await openWorkbook();
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    await user.click(line('Actividades'));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Columna de Actividades' }),
      'No está en mi hoja',
    );
    expect(screen.getByText(/^Plan: falta indicar qué columna es «Actividades»/)).toBeVisible();
    await user.click(button('Descartar cambios'));
    expect(line('Actividades')).toHaveAccessibleName(/^Actividades: B «Actividades»\. .*confirmado/);
    expect(screen.queryByText('Sin guardar')).not.toBeInTheDocument();
  });
});

describe('a workbook that changed since it was confirmed', () => {
  it('asks only what changed, with the rest folded', async () => {
    const { port, user } = await openAtFirstView(CHANGED_WORKBOOK);
    await seeCard();
    expect(
      screen.getByText('Su libro cambió desde que lo confirmó. Solo falta lo que está marcado.'),
    ).toBeVisible();
    expect(within(block('Plan')).getByText('1 pregunta')).toBeVisible();
    expect(screen.getByText('La columna que era «Término» ahora contiene otra cosa.')).toBeVisible();
    expect(line('Inicio')).not.toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Columna de Término' }), 'D «Inicio»');
    await user.click(button('Es correcto'));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(formulas(port.written[0])).toContain("='Plan de trabajo'!$D$1");
  });

  it('takes no row of data for the headings that are gone', async () => {
    const { port, user } = await openPane(HEADLESS_WORKBOOK);
    await user.click(tab('Libro'));
    await seeCard();
    expect(
      within(block('Plan')).getByText(
        /^En «Plan de trabajo» ya no están los encabezados de la fila 1: «Núm\. \| Actividades \| Entregable \| Inicio \| Término[^…]*»\./,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Es correcto' })).not.toBeInTheDocument();
    await user.click(button('Plan está en otra hoja o fila'));
    const form = within(block('Plan'));
    const rows = form.getByRole('combobox', { name: 'Fila de los encabezados' });
    expect(rows).toHaveDisplayValue('Elija la fila…');
    await user.click(form.getByRole('button', { name: 'Leer esta hoja' }));
    expect(rows).toBeInTheDocument();
    await user.selectOptions(rows, '1');
    await user.click(form.getByRole('button', { name: 'Leer esta hoja' }));
    expect(await within(block('Plan')).findByText('hoja «Plan de trabajo», 1 actividad')).toBeVisible();
    expect(port.written).toEqual([]);
  });

  it('is not written to, as the button says before it is pressed', async () => {
    const { port, user } = await openPane(CHANGED_WORKBOOK);
    await user.click(button('Resaltar vencidas'));
    const press = await inForm('Resaltar en el plan', 'Resaltar');
    await waitFor(() =>
      expect(press).toHaveAccessibleDescription(
        /falta confirmar qué columna es «Término»\. Confirme en la pestaña Libro/,
      ),
    );
    expect(press).toHaveAttribute('aria-disabled', 'true');
    await user.click(press);
    expect(port.written).toEqual([]);
  });
});

describe('a register', () => {
  it('leads to its headings in the sheet', async () => {
    const { port, user } = await openWorkbook();
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    await user.click(button('Ver en la hoja «Plan de trabajo» los encabezados de Plan'));
    expect(port.visited).toEqual([{ sheet: 'Plan de trabajo', row: 1, column: 1 }]);
  });

  it('is not saved over headings that somebody changed meanwhile', async () => {
    const { port, user } = await openWorkbook(workbookOf(PLAN, PROCESS));
    const moved = sheetOf('Plan de trabajo', [
      ['Nueva', ...HEADING],
      ['', '6.', 'Integrar', '', OCTOBER, NOVEMBER],
    ]);
    port.onRead = () => Promise.resolve(ok(workbookOf(moved, PROCESS)));
    await user.click(button('Es correcto'));
    await waitFor(() => expect(status()).toHaveTextContent('Los encabezados de «Plan de trabajo» cambiaron'));
    expect(port.written).toEqual([]);
  });

  it('that was not found says what it is for and how it is recognised', async () => {
    await openWorkbook();
    expect(block('Sesiones')).toHaveTextContent(/Con ella se revisan las sesiones/);
    expect(block('Sesiones')).toHaveTextContent(/encabezados: Órgano, Tipo de sesión, Número, Fecha y Orden/);
  });

  it('that the workbook has not is remembered as such, with one more click', async () => {
    const { port, user } = await openWorkbook();
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    await user.click(button('Este libro no lo tiene: Plan'));
    expect(await within(block('Plan')).findByText('No está en el libro')).toBeVisible();
    await user.click(button('Es correcto'));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(port.written[0]).toContainEqual(
      expect.objectContaining({ kind: 'write', values: [['Registros que este libro no tiene']] }),
    );
    expect(port.written[0]).toContainEqual(expect.objectContaining({ kind: 'write', values: [['Plan']] }));
  });

  it('that was not found is read where the person says, and saved', async () => {
    const { port, user } = await openPane(workbookOf(ODD));
    await user.click(button('Indicar cuál es mi plan'));
    expect(tab('Libro')).toHaveFocus();
    const form = within(await screen.findByRole('form', { name: '¿Dónde está Plan?' }));
    await user.click(form.getByRole('button', { name: 'Leer esta hoja' }));
    await screen.findByText(/^hoja «Hoja1»/);
    await user.click(screen.getByText(/^Datos que no encontré/));
    await choose(user, 'Actividades', 'B «Cosa»');
    await choose(user, 'Término', 'D «Talla»');
    await user.click(button('Es correcto'));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(formulas(port.written[0])).toEqual(
      expect.arrayContaining(["=ROW('Hoja1'!$3:$3)", "='Hoja1'!$B$3", "='Hoja1'!$D$3"]),
    );
  });

  it('is asked for among two sheets', async () => {
    const { port, user } = await openWorkbook(workbookOf(PLAN, { ...PLAN, name: 'Plan (copia)' }, PROCESS));
    expect(within(block('Plan')).getByText('1 pregunta')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Plan de trabajo' }));
    await user.click(button('Usar'));
    await screen.findByText('hoja «Plan de trabajo», 2 actividades');
    await user.click(button('Es correcto'));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(formulas(port.written[0])).toContain("='Plan de trabajo'!$B$1");
  });

  it('tells of rows of the configuration that it does not understand, and is read again as recognised', async () => {
    const configuration = confirmedPlan(PLAN);
    const {
      values,
      texts,
      types,
      formulas: written,
      numberFormats,
    } = sheetOf('', [['Plan', 'Plan de trabajo', 'Color', 'Estado', 'Estado']]);
    const { port, user } = await openWorkbook(
      workbookOf(PLAN, PROCESS, {
        ...configuration,
        values: [...configuration.values, ...values],
        texts: [...configuration.texts, ...texts],
        types: [...configuration.types, ...types],
        formulas: [...configuration.formulas, ...written],
        numberFormats: [...(configuration.numberFormats ?? []), ...(numberFormats ?? [])],
      }),
    );
    expect(within(block('Plan')).getByText('Confirmado')).toBeVisible();
    expect(
      screen.getByText(
        'Configuración PREP!C11: «Color» no es un dato de esa hoja. Corrija la celda o borre la fila.',
      ),
    ).toBeVisible();
    await user.click(button('Ir a la celda Configuración PREP!C11'));
    expect(port.visited).toEqual([{ sheet: 'Configuración PREP', row: 11, column: 3 }]);
    await user.click(within(block('Plan')).getByText('hoja «Plan de trabajo», 2 actividades'));
    await user.click(button('Volver a lo reconocido en Plan'));
    await user.click(await inForm('Volver a lo reconocido en Plan', 'Quitar'));
    await waitFor(() => expect(status()).toHaveTextContent('Plan se lee otra vez como se reconoce.'));
    expect(port.written).toHaveLength(1);
  });
});
