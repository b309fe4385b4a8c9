/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../../src/domain/result';
import type { Edit } from '../../../src/workbook/edits/edits';
import { sheetOf, workbookOf } from '../../support/snapshot';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { button, DECEMBER, HEADING, NOVEMBER, OCTOBER, openPane, PLAN, PROCESS, status } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

async function openWorkbook(workbook?: WorkbookSnapshot) {
  const opened = await openPane(workbook);
  await opened.user.click(screen.getByRole('tab', { name: 'Libro' }));
  await screen.findByRole('heading', { level: 2, name: 'Cómo se lee su libro' });
  await screen.findByRole('heading', { level: 3, name: 'Plan' });
  return opened;
}

const register = (name: string): HTMLElement => {
  const panel = screen.getByRole('heading', { level: 3, name }).closest('details');
  if (panel === null) throw new Error(`no panel of ${name}`);
  return panel;
};
const column = (name: string): HTMLElement => screen.getByRole('combobox', { name });

/** What one reads below a column, and what a screen reader says of it. */
const description = (name: string): string | null =>
  document.getElementById(column(name).getAttribute('aria-describedby') ?? '')?.textContent ?? null;

const inForm = async (form: string, name: string): Promise<HTMLElement> =>
  within(await screen.findByRole('form', { name: form })).getByRole('button', { name });

const formulas = (edits: readonly Edit[] | undefined): readonly unknown[] =>
  (edits ?? []).flatMap((edit) => (edit.kind === 'writeFormulas' ? edit.formulas.flat() : []));

/** A plan whose headings nobody can know. */
const ODD = sheetOf('Hoja1', [
  ['Instituto'],
  [],
  ['Alfa', 'Beta', 'Gama', 'Delta'],
  ['1', 'Comité', 'Azul', NOVEMBER],
  ['2', 'Personal', 'Rojo', DECEMBER],
]);

describe('the workbook view', () => {
  it('shows each column under its own heading, with what it is read as and examples', async () => {
    await openWorkbook();
    expect(within(register('Plan')).getByText('«Plan de trabajo» · se leen 8 de 8 columnas')).toBeVisible();
    expect(column('Columna E · Término')).toHaveDisplayValue('Término');
    expect(description('Columna E · Término')).toBe('Por ejemplo: 02/11/2023 | 10/12/2023');
    expect(column('Columna H · Anexo 13')).toHaveDisplayValue('Anexo 13');
    expect(within(register('Sesiones')).getByText('No está en el libro')).toBeVisible();
  });

  it('leads from a register to its headings in the sheet', async () => {
    const { port, user } = await openWorkbook();
    await user.click(button('Ver los encabezados de Plan en la hoja «Plan de trabajo»'));
    expect(port.visited).toEqual([{ sheet: 'Plan de trabajo', row: 1, column: 1 }]);
  });

  it('remembers a correction once it was previewed and confirmed, and takes it back', async () => {
    const { port, user } = await openWorkbook();
    await user.selectOptions(column('Columna F · Área responsable'), 'Observaciones');
    expect(within(register('Plan')).getByText('Sin guardar')).toBeVisible();
    await user.click(button('Guardar lo indicado de Plan'));
    expect(
      await screen.findByRole('heading', { level: 3, name: 'Guardar lo indicado de Plan' }),
    ).toHaveFocus();
    expect(screen.getByText('Columna F · Área responsable: Observaciones')).toBeVisible();
    expect(
      await screen.findByText(
        'Se agregará la hoja «Configuración PREP» con 8 columnas de su libro. Lo demás no cambia.',
      ),
    ).toBeVisible();
    expect(port.written).toEqual([]);
    await user.click(await inForm('Guardar lo indicado de Plan', 'Guardar'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Listo. Quedó guardado en la hoja «Configuración PREP».'),
    );
    expect(formulas(port.written[0])).toContain("='Plan de trabajo'!$F$1");
    await user.click(button('Deshacer lo guardado'));
    await waitFor(() => expect(status()).toHaveTextContent('Se deshizo.'));
    expect(screen.queryByRole('button', { name: 'Deshacer lo guardado' })).not.toBeInTheDocument();
  });

  it('gives a field to one column only', async () => {
    const { user } = await openWorkbook();
    await user.selectOptions(column('Columna D · Inicio'), 'Término');
    expect(column('Columna E · Término')).toHaveDisplayValue('No se usa');
    expect(column('Columna D · Inicio')).toHaveDisplayValue('Término');
    await user.selectOptions(column('Columna E · Término'), 'Término');
    expect(column('Columna D · Inicio')).not.toHaveDisplayValue('Término');
  });

  it('discards what was not saved', async () => {
    const { user } = await openWorkbook();
    await user.selectOptions(column('Columna D · Inicio'), 'No se usa');
    await user.click(button('Descartar lo indicado de Plan'));
    expect(column('Columna D · Inicio')).toHaveDisplayValue('Inicio');
    expect(screen.queryByText('Sin guardar')).not.toBeInTheDocument();
  });

  it('says which column a register cannot do without', async () => {
    const { user } = await openWorkbook();
    await user.selectOptions(column('Columna B · Actividades'), 'No se usa');
    expect(within(register('Plan')).getByText('Falta un dato')).toBeVisible();
    expect(screen.getByText('Falta indicar qué columna es «Actividades».')).toBeVisible();
  });

  it('does not save over headings that somebody changed meanwhile', async () => {
    const { port, user } = await openWorkbook();
    await user.selectOptions(column('Columna F · Área responsable'), 'Observaciones');
    const moved = sheetOf('Plan de trabajo', [
      ['Nueva', ...HEADING],
      ['', '6.', 'Integrar', '', OCTOBER, NOVEMBER],
    ]);
    port.onRead = () => Promise.resolve(ok(workbookOf(moved, PROCESS)));
    await user.click(button('Guardar lo indicado de Plan'));
    await user.click(await inForm('Guardar lo indicado de Plan', 'Guardar'));
    await waitFor(() => expect(status()).toHaveTextContent('Los encabezados de «Plan de trabajo» cambiaron'));
    expect(port.written).toEqual([]);
  });

  it('leads from Revisión to a plan that was not found, reads it where the person says, and saves that', async () => {
    const { port, user } = await openPane(workbookOf(ODD, PROCESS));
    await user.click(button('Indicar cuál es mi plan'));
    expect(screen.getByRole('tab', { name: 'Libro' })).toHaveFocus();
    const form = within(await screen.findByRole('form', { name: '¿Dónde está Plan?' }));
    expect(form.getByRole('combobox', { name: 'Hoja' })).toHaveDisplayValue('Hoja1');
    expect(form.getByRole('combobox', { name: 'Fila de los encabezados' })).toHaveDisplayValue(
      'Fila 3: Alfa · Beta · Gama · Delta',
    );
    await user.click(form.getByRole('button', { name: 'Leer esta hoja' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Columna B · Beta' }),
      'Actividades',
    );
    await user.selectOptions(column('Columna D · Delta'), 'Término');
    await user.selectOptions(column('Columna A · Alfa'), 'Núm.');
    await user.click(button('Guardar lo indicado de Plan'));
    await user.click(await inForm('Guardar lo indicado de Plan', 'Guardar'));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(formulas(port.written[0])).toEqual(
      expect.arrayContaining(["=ROW('Hoja1'!$3:$3)", "='Hoja1'!$A$3", "='Hoja1'!$B$3", "='Hoja1'!$D$3"]),
    );
  });

  it('asks which of two sheets is the plan', async () => {
    const { port, user } = await openWorkbook(workbookOf(PLAN, { ...PLAN, name: 'Plan (copia)' }, PROCESS));
    expect(within(register('Plan')).getByText('1 pregunta')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Plan de trabajo' }));
    await user.click(button('Usar'));
    await screen.findByRole('combobox', { name: 'Columna E · Término' });
    await user.click(button('Guardar lo indicado de Plan'));
    await user.click(await inForm('Guardar lo indicado de Plan', 'Guardar'));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(formulas(port.written[0])).toContain("='Plan de trabajo'!$E$1");
  });

  it('asks of a column that may be a field, and takes «no» for an answer', async () => {
    const doubtful = sheetOf('Plan de trabajo', [
      ['Núm.', 'Actividades', 'Inicio', 'Término', 'Término', 'Estado'],
      ['6.', 'Integrar el COTAPREP', OCTOBER, NOVEMBER, DECEMBER, 'Pendiente'],
      ['7.', 'Capacitar', OCTOBER, DECEMBER, DECEMBER, 'Pendiente'],
    ]);
    const { user } = await openWorkbook(workbookOf(doubtful, PROCESS));
    expect(within(register('Plan')).getByText('1 pregunta')).toBeVisible();
    expect(description('Columna D · Término')).toMatch(/^¿Es «Término»\?/);
    await user.selectOptions(column('Columna E · Término'), 'No se usa');
    expect(column('Columna D · Término')).toHaveDisplayValue('Elija…');
    await user.selectOptions(column('Columna D · Término'), 'Término');
    expect(within(register('Plan')).queryByText('1 pregunta')).not.toBeInTheDocument();
  });

  it('tells of rows of the configuration that it does not understand, and of what a person settled', async () => {
    const configuration = sheetOf('Configuración PREP', [
      ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar'],
      [
        'Plan',
        'Plan de trabajo',
        'Término',
        { formula: "='Plan de trabajo'!$D$1", value: 'Inicio' },
        'Inicio',
      ],
      ['Plan', 'Plan de trabajo', 'Color', 'Estado', 'Estado'],
    ]);
    const { port, user } = await openWorkbook(workbookOf(PLAN, PROCESS, configuration));
    expect(within(register('Plan')).getByText('Indicado por usted')).toBeVisible();
    expect(column('Columna D · Inicio')).toHaveDisplayValue('Término');
    expect(
      screen.getByText(
        'Configuración PREP!C3: «Color» no es un dato de ese registro. Corrija la celda o borre la fila.',
      ),
    ).toBeVisible();
    await user.click(button('Ir a la celda Configuración PREP!C3'));
    expect(port.visited).toEqual([{ sheet: 'Configuración PREP', row: 3, column: 3 }]);
    await user.click(button('Volver a lo reconocido en Plan'));
    await user.click(await inForm('Volver a lo reconocido en Plan', 'Quitar'));
    await waitFor(() => expect(status()).toHaveTextContent('Plan se lee otra vez como se reconoce.'));
    expect(port.written[0]?.every((edit) => edit.kind === 'write' && edit.row === 2)).toBe(true);
  });
});
