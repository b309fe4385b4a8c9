/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { Area } from '../../../src/workbook/snapshot/area';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { fail, ok } from '../../../src/domain/result';
import type { FakePort } from '../../support/fakePort';
import { deferred } from '../../support/fakePort';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf } from '../../support/snapshot';
import { button, HEADING, lookAt, openReview, PROCESS, status, stepTo } from '../openPane';

const text = (value: string) => ({ value, numberFormat: '@' });

const PLAN = sheetOf('Plan de trabajo', [
  HEADING,
  [
    '6.',
    'Integrar el COTAPREP',
    'Acuerdo',
    text('03 de octubre'),
    text('02 de noviembre'),
    'Área',
    '',
    '4 final',
  ],
  ['7.', 'Capacitar', 'Constancias', '', { value: 'nov', formula: '=X1' }, 'Área', '', ''],
  ['8.', 'Publicar', 'Acuerdo', text('5 de octubre'), 'permanente', 'Área', '', ''],
]);
// A busy machine may take its time to draw.
configure({ asyncUtilTimeout: 10_000 });

const BOOK = confirmedWorkbook(PLAN, PROCESS);

type Matrix = (string | number)[][];
type Cell = readonly [row: number, column: number];

const two = (n: number): string => String(n).padStart(2, '0');

const shownDay = (serial: number): string => {
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
};

const typeOf = (value: string | number): string => {
  if (typeof value === 'number') return 'Double';
  return value === '' ? 'Empty' : 'String';
};

const cellsOf = ({ row, column, rows, columns }: Area): readonly Cell[] =>
  Array.from({ length: rows * columns }, (_, n) => [row + Math.floor(n / columns), column + (n % columns)]);

/** What an edit writes, cell by cell. */
const valuesOf = (edit: Edit): readonly { readonly at: Cell; readonly value: string | number }[] =>
  edit.kind !== 'write'
    ? []
    : edit.values.flatMap((line, r) =>
        line.flatMap((value, c) =>
          value === null ? [] : [{ at: [edit.row + r, edit.column + c], value: value as string | number }],
        ),
      );

/** The sheet after edits, as Excel would hand it over. */
function written(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  const copyOf = (matrix: readonly (readonly unknown[])[]) => matrix.map((row) => [...row]) as Matrix;
  const values = copyOf(sheet.values);
  const texts = copyOf(sheet.texts);
  const types = copyOf(sheet.types);
  const numberFormats = copyOf(sheet.numberFormats);
  const formulas = copyOf(sheet.formulas);
  const set = (matrix: Matrix, row: number, column: number, value: string | number) => {
    const line = matrix[row - 1];
    if (line !== undefined) line[column - 1] = value;
  };
  for (const edit of edits) {
    if (edit.kind === 'format')
      for (const [row, column] of edit.areas.flatMap(cellsOf))
        set(numberFormats, row, column, edit.format.numberFormat ?? '');
    for (const { at, value } of valuesOf(edit)) {
      for (const matrix of [values, formulas]) set(matrix, ...at, value);
      set(texts, ...at, typeof value === 'number' ? shownDay(value) : String(value));
      set(types, ...at, typeOf(value));
    }
  }
  return { ...sheet, values, texts, types, numberFormats, formulas } as unknown as SheetSnapshot;
}

/** A port whose workbook changes as it is written. */
function keepsWhatIsWritten(port: FakePort, book: WorkbookSnapshot): void {
  let plan = book.sheets[0] ?? PLAN;
  port.onRead = () => Promise.resolve(ok(confirmedWorkbook(plan, PROCESS)));
  port.onApply = (edits) => {
    plan = written(plan, edits);
    return Promise.resolve(ok({ settingsNotTaken: [] }));
  };
}

async function openRepairs(book: WorkbookSnapshot = BOOK) {
  const opened = await openReview(book);
  keepsWhatIsWritten(opened.port, book);
  await lookAt(opened.user, /sin año/);
  const group = await screen.findByRole('group', { name: 'Correcciones' });
  return { ...opened, group };
}

describe('one finding', () => {
  it('is repaired with its button, and can be undone', async () => {
    const { port, user } = await openRepairs();
    await user.click(await stepTo(user, 'Corregir Plan de trabajo!E2: 02/11/2023'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Se corrigió Plan de trabajo!E2: «02 de noviembre» → 02/11/2023.'),
    );
    expect(port.written).toEqual([
      [
        expect.objectContaining({ kind: 'format', format: { numberFormat: 'dd/mm/yyyy' } }),
        { kind: 'write', sheet: 'Plan de trabajo', row: 2, column: 5, values: [[45232]] },
      ],
    ]);
    expect(screen.queryByRole('button', { name: /^Corregir Plan de trabajo!E2/ })).toBeNull();
    // The next finding takes the place of the one that went.
    expect(screen.getByText(/^Actividad 8: Inicio dice «5 de octubre»/)).toHaveFocus();
    const undo = button('Deshacer');
    await user.click(undo);
    await waitFor(() => expect(status()).toHaveTextContent('Se deshizo: 1 celda.'));
    expect(port.written[1]).toContainEqual(
      expect.objectContaining({ kind: 'write', row: 2, column: 5, values: [['02 de noviembre']] }),
    );
    expect(screen.queryByRole('button', { name: /^Deshacer/ })).toBeNull();
    expect(document.body).not.toHaveFocus();
    await lookAt(user, /sin año/);
    expect(await stepTo(user, 'Corregir Plan de trabajo!E2: 02/11/2023')).toBeInTheDocument();
  });

  it('whose cell is another meanwhile is left as it is, and said', async () => {
    const { port, user } = await openRepairs();
    const changed = written(PLAN, [
      { kind: 'write', sheet: 'Plan de trabajo', row: 2, column: 5, values: [['09 de noviembre']] },
    ]);
    port.onRead = () => Promise.resolve(ok(confirmedWorkbook(changed, PROCESS)));
    await user.click(await stepTo(user, 'Corregir Plan de trabajo!E2: 02/11/2023'));
    await waitFor(() =>
      expect(status()).toHaveTextContent(
        /^No se corrigió nada\. No se corrigió Plan de trabajo!E2: la celda.*cambió/,
      ),
    );
    expect(port.written).toEqual([]);
    expect(await stepTo(user, 'Corregir Plan de trabajo!E2: 09/11/2023')).toBeInTheDocument();
  });

  it('a failure is told in words, and nothing is there to undo', async () => {
    const { port, user } = await openRepairs();
    port.onApply = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
    await user.click(await stepTo(user, 'Corregir Plan de trabajo!E2: 02/11/2023'));
    await waitFor(() => expect(status()).toHaveTextContent('Hay una celda en edición.'));
    expect(screen.queryByRole('button', { name: /^Deshacer/ })).toBeNull();
  });
});

describe('all of a kind', () => {
  it('are shown before → after, chosen, and repaired at once', async () => {
    const { port, user, group } = await openRepairs();
    await user.click(within(group).getByRole('button', { name: 'Corregir todas (4)…: Fechas sin año' }));
    const form = screen.getByRole('form', { name: 'Corregir: Fechas sin año' });
    expect(within(form).getByRole('heading')).toHaveFocus();
    const boxes = await within(form).findAllByRole('checkbox');
    expect(boxes.map((box) => box.closest('label')?.textContent)).toEqual([
      '«03 de octubre» → 03/10/2023 El año sale de la jornada electoral.',
      '«02 de noviembre» → 02/11/2023 El año sale de la jornada electoral.',
      '«5 de octubre» → 05/10/2023 El año sale de la jornada electoral.',
    ]);
    expect(within(form).getByRole('list', { name: 'No se pueden corregir' })).toHaveTextContent(
      'Plan de trabajo!E3 «nov»: la celda tiene una fórmula; corrija el dato de donde viene.',
    );
    await user.click(within(form).getByRole('button', { name: 'Plan de trabajo!D4: ir a la celda' }));
    expect(port.visited.at(-1)).toEqual({ sheet: 'Plan de trabajo', row: 4, column: 4 });
    await user.click(screen.getByRole('checkbox', { name: /^«5 de octubre» → 05\/10\/2023/ }));
    await user.click(within(form).getByRole('button', { name: 'Corregir (2)' }));
    await waitFor(() => expect(status()).toHaveTextContent('Se corrigieron 2 celdas.'));
    expect(button('Deshacer')).toBeInTheDocument();
    expect(screen.queryByRole('form')).toBeNull();
    expect(button('Corregir todas (2)…: Fecha sin año')).toHaveFocus();
    expect(port.written[0]?.filter(({ kind }) => kind === 'write')).toMatchObject([
      { values: [[45202, 45232]] },
    ]);
  });

  it('none can be left marked, and then there is nothing to confirm', async () => {
    const { user, group } = await openRepairs();
    await user.click(within(group).getByRole('button', { name: /Fechas sin año/ }));
    await screen.findAllByRole('checkbox');
    await user.click(button('No marcar ninguna'));
    expect(button('Corregir')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Marcar todas'));
    expect(button('Corregir (3)')).not.toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('what cannot be repaired is said with its reason', async () => {
    const book = confirmedWorkbook({ ...PLAN, isProtected: true }, PROCESS);
    const { user, group } = await openRepairs(book);
    await user.click(within(group).getByRole('button', { name: /Fechas sin año/ }));
    const refused = await screen.findByRole('list', { name: 'No se pueden corregir' });
    expect(within(refused).getAllByRole('listitem')[0]).toHaveTextContent(
      'Plan de trabajo!D2 «03 de octubre»: la hoja está protegida; desprotéjala en Revisar › Desproteger hoja.',
    );
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(button('Cerrar')).toBeInTheDocument();
  });

  it('nothing can be asked for while they are written', async () => {
    const { port, user, group } = await openRepairs();
    const reading = deferred<Awaited<ReturnType<FakePort['read']>>>();
    port.onRead = () => reading.promise;
    await user.click(await stepTo(user, 'Corregir Plan de trabajo!E2: 02/11/2023'));
    await waitFor(() => expect(status()).toHaveTextContent('Corrigiendo…'));
    for (const each of within(group).getAllByRole('button')) {
      expect(each).toHaveAttribute('aria-disabled', 'true');
    }
    reading.resolve(ok(BOOK));
    await waitFor(() => expect(status()).not.toHaveTextContent('Corrigiendo…'));
  });
});

it('where nothing can be repaired nothing is offered', async () => {
  await openReview();
  expect(screen.queryByRole('group', { name: 'Correcciones' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Corregir/ })).toBeNull();
});
