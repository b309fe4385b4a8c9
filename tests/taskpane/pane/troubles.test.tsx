/**
 * What is peculiar about a workbook is answered in words, where the person looks.
 * @jest-environment ./tests/support/jsdom/windowEnvironment.ts
 */
import '@testing-library/jest-dom';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import type { ProblemCode } from '../../../src/domain/problem';
import { fail } from '../../../src/domain/result';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Cell } from '../../support/snapshot';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf, workbookOf } from '../../support/snapshot';
import {
  button,
  HEADING,
  NOVEMBER,
  OCTOBER,
  openPane,
  openReview,
  PLAN,
  PROCESS,
  status,
  tab,
  WORKBOOK,
  stepTo,
} from '../openPane';

// A machine that does more than this test takes its time.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const planWith = (more: Partial<SheetSnapshot>): WorkbookSnapshot =>
  confirmedWorkbook({ ...PLAN, ...more }, PROCESS);

/** The plan with another date in the end of its first activity. */
const planEnding = (end: Cell): WorkbookSnapshot =>
  confirmedWorkbook(
    sheetOf('Plan de trabajo', [
      HEADING,
      ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, end, 'Secretaría', 'Pendiente', '4 final'],
      ['7.', 'Capacitar al personal', 'Constancias', OCTOBER, NOVEMBER, 'Secretaría', 'En proceso', ''],
    ]),
    PROCESS,
  );

/** Opens the card of how the workbook was read, with the block of its plan unfolded. */
async function openPlan(workbook: WorkbookSnapshot): Promise<void> {
  const { user } = await openPane(workbook);
  await user.click(tab('Libro'));
  const heading = await screen.findByRole('heading', { level: 3, name: 'Plan' });
  if (heading.closest('details')?.open === false) await user.click(heading);
}

const all = { row: 1, column: 1, rows: 3, columns: 8 };
const monthly = (name: string): SheetSnapshot => ({ ...PLAN, name });

describe('the card of the workbook says', () => {
  it.each<[string, WorkbookSnapshot, string]>([
    [
      'a hidden sheet',
      planWith({ visibility: 'Hidden' }),
      'Hoja oculta: se lee. Para verla: clic derecho en una pestaña › Mostrar.',
    ],
    [
      'a very hidden sheet',
      planWith({ visibility: 'VeryHidden' }),
      'Hoja oculta: se lee. Para verla: clic derecho en una pestaña › Mostrar.',
    ],
    ['a protected sheet', planWith({ isProtected: true }), 'Hoja protegida: se lee, no se escribe.'],
    [
      'a PivotTable',
      planWith({ pivotTables: [all] }),
      'Tabla dinámica: se lee y se resalta, no se escribe en ella.',
    ],
    [
      'a query’s table',
      planWith({ tables: [{ ...all, name: 'Plan', isFromQuery: true }] }),
      'La llena una consulta (Power Query): se lee y se resalta, no se escribe en ella.',
    ],
    [
      'monthly sheets, read as one plan',
      workbookOf(
        {
          ...sheetOf('Octubre', [
            HEADING,
            ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, NOVEMBER, '', '', ''],
          ]),
        },
        {
          ...sheetOf('Noviembre', [
            HEADING,
            ['7.', 'Capacitar al personal', 'Lista', OCTOBER, NOVEMBER, '', '', ''],
          ]),
        },
        PROCESS,
      ),
      'hojas «Octubre» y «Noviembre», 2 actividades',
    ],
  ])('%s', async (_, workbook, sentence) => {
    await openPlan(workbook);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('nothing of a workbook without peculiarities', async () => {
    await openPlan(WORKBOOK);
    for (const word of [/oculta/, /protegida/, /dinámica/, /\bconsulta\b/]) {
      expect(screen.queryByText(word)).not.toBeInTheDocument();
    }
  });
});

describe('the findings say', () => {
  it.each<[string, Cell, string, RegExp]>([
    [
      'an error value',
      { value: '#REF!', formula: '=A9+1' },
      '#ref!',
      /contiene el error «#REF!»\. Corrija la fórmula o escriba la fecha\./,
    ],
    [
      'a date that is a text',
      '02 de noviembre',
      'sin año',
      /como texto y sin año\. Por el proceso electoral corresponde al 2 de noviembre de 2023/,
    ],
    ['a day that may be a month', '03/04/2024', 'se puede leer', /se puede leer como .* o como /],
    ['what is no date', 'pronto', 'no se puede leer', /no se puede leer como fecha/],
  ])('%s', async (_, end, words, sentence) => {
    const { user } = await openReview(planEnding(end));
    await user.type(screen.getByRole('searchbox', { name: 'Buscar' }), words);
    expect(screen.getAllByText(sentence).length).toBeGreaterThan(0);
  });

  it.each<[string, Cell]>([
    ['a formula that yields a date', { value: 45232, numberFormat: 'dd/mm/yyyy', formula: '=D2+30' }],
    ['a real date in any format', { value: 45232, numberFormat: 'd "de" mmmm' }],
  ])('nothing of %s', async (_, end) => {
    await openReview(planEnding(end));
    const titles = within(screen.getByRole('list', { name: 'Todos los grupos' }));
    expect(titles.queryByRole('button', { name: /como texto|sin año|ambiguos|no se puede leer/ })).toBeNull();
  });
});

describe('the status says, before anything is done,', () => {
  it('that there is no plan', async () => {
    await openPane(workbookOf(sheetOf('Notas', [['Hola']])));
    expect(status()).toHaveTextContent('No se encontró el plan de trabajo.');
  });

  it('nothing of two sheets that may be the plan, which are asked about', async () => {
    await openPane(workbookOf(PLAN, monthly('Plan nuevo'), PROCESS));
    expect(await screen.findByRole('group', { name: '¿Cuál hoja es el plan?' })).toBeVisible();
    expect(status()).toHaveTextContent(/^$/);
  });

  it('nothing of an empty workbook, which is greeted', async () => {
    const { user } = await openPane(workbookOf(sheetOf('Hoja1', [])));
    expect(status()).toBeEmptyDOMElement();
    expect(await screen.findByRole('heading', { name: 'Este libro está en blanco' })).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 2, name: 'Le damos la bienvenida a Seguimiento PREP' }),
    ).toBeVisible();
    expect(button('Crear un libro nuevo…')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Cómo debe ser el plan' })).not.toBeInTheDocument();
    for (const view of ['Calendario', 'Libro']) {
      await user.click(tab(view));
      expect(await screen.findByText('Su libro está en blanco: créelo desde Hoy.')).toBeVisible();
    }
  });

  it('that somebody else is editing a workbook which cannot be read just now', async () => {
    const { port } = await openPane();
    port.onRead = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
    act(() => port.editRemotely());
    await waitFor(() =>
      expect(status()).toHaveTextContent(
        'Otra persona editó el libro y lo que ve está desactualizado. Se leerá solo cuando haya una pausa.',
      ),
    );
    expect(button('Validar de nuevo')).toBeVisible();
  });
});

describe('what cannot be coloured says why, and what to do:', () => {
  it.each<[string, WorkbookSnapshot, string, string]>([
    [
      'a protected sheet',
      planWith({ isProtected: true }),
      'La hoja está protegida.',
      'Desprotéjala en Revisar › Desproteger hoja y repita.',
    ],
    [
      'a workbook that is read-only',
      { ...WORKBOOK, readOnly: true },
      'El libro está abierto como solo lectura.',
      'Guarde una copia o pida permiso de edición y repita.',
    ],
  ])('%s', async (_, workbook, why, whatToDo) => {
    const { port, user } = await openPane(workbook);
    await user.click(button('Resaltar vencidas'));
    const form = screen.getByRole('form', { name: 'Resaltar en el plan' });
    await waitFor(() => expect(form).toHaveTextContent(why));
    expect(form).toHaveTextContent(whatToDo);
    const confirm = within(form).queryByRole('button', { name: 'Resaltar' });
    if (confirm !== null) await user.click(confirm);
    expect(port.written).toEqual([]);
  });

  it('a plan from a PivotTable is coloured, with the advice to do it again after a refresh', async () => {
    const { port, user } = await openPane(planWith({ pivotTables: [all] }));
    await user.click(button('Resaltar vencidas'));
    const advice =
      'El plan sale de una tabla dinámica o de una consulta: después de actualizarla, resalte otra vez.';
    expect(await screen.findByText(advice)).toBeVisible();
    await user.click(button('Resaltar'));
    await waitFor(() => expect(status()).toHaveTextContent(advice));
    expect(port.written).toHaveLength(1);
  });
});

describe('a cell that Excel does not show says why:', () => {
  it.each<[ProblemCode, string]>([
    ['hiddenSheet', 'Haga clic derecho en la pestaña de cualquier hoja › Mostrar, y repita.'],
    ['sheetNotFound', 'Se eliminó o cambió de nombre después de la última lectura.'],
    ['cellBeingEdited', 'Presione Entrar o Esc en la hoja y repita.'],
    ['inactiveWorkbook', 'Vuelva a este libro y repita.'],
  ])('%s', async (code, sentence) => {
    const { port, user } = await openReview(planEnding('02 de noviembre'));
    port.onGoTo = () => Promise.resolve(fail({ code, detail: 'Plan de trabajo' }));
    await user.click(await stepTo(user, /^Ir a la celda/));
    await waitFor(() => expect(status()).toHaveTextContent(sentence));
  });
});
