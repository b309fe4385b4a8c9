import { createSession, newWorkbook, type WorkbookModel } from '../../../src/workbench/host';
import { personEdits } from '../../../src/workbench/page/personEdits';
import { sheetOf } from '../../support/workbooks';

/** A sheet with the texts of its first column, and what a person does in it. */
function open(...texts: readonly string[]) {
  const model: WorkbookModel = newWorkbook('Plan');
  const sheet = sheetOf(model, 'Plan');
  texts.forEach((value, row) => sheet.setContent(row, 0, { value, formula: null, quotePrefix: false }));
  const refused: string[] = [];
  const pane = createSession(model, { name: 'libro.xlsx', conversationId: 'pane' });
  const person = personEdits({
    model,
    pane,
    onRefused: (code) => refused.push(code),
    onChanged: () => undefined,
  });
  const column = () => [0, 1, 2, 3].map((row) => sheet.content(row, 0).value);
  const row = () => [0, 1, 2, 3].map((at) => sheet.content(0, at).value);
  const choose = (top: number, bottom: number, label: string, left = 0, right = left): void =>
    person
      .menuItems(sheet.id, { top, bottom, left, right })
      .find((item) => item.label === label)
      ?.act();
  return { sheet, person, column, row, choose, refused };
}

describe('what a person does in the grid', () => {
  it('gives back with Ctrl+Z what was there, not what its text would be if it were typed', () => {
    const { sheet, person, column } = open('10.', '11.');
    person.edit(sheet.id, [{ row: 0, column: 0, value: null }], false);
    expect(column()[0]).toBeNull();
    person.edit(sheet.id, [{ row: 0, column: 0, value: '10.' }], true);
    expect(column()[0]).toBe('10.');
    person.edit(sheet.id, [{ row: 1, column: 0, value: '12.' }], false);
    expect(column()[1]).toBe(12);
  });

  it.each<[string, number, number, (string | null)[]]>([
    ['Insertar fila', 1, 1, ['b', null, 'a', 'c']],
    ['Insertar 2 filas', 0, 1, [null, null, 'b', 'a']],
    ['Eliminar fila', 0, 0, ['a', 'c', null, null]],
    ['Eliminar 2 filas', 1, 2, ['b', null, null, null]],
    ['Ordenar de A a Z', 0, 2, ['a', 'b', 'c', null]],
    ['Ordenar de Z a A', 0, 2, ['c', 'b', 'a', null]],
  ])('does what the menu says: %s', (label, top, bottom, left) => {
    const { choose, column } = open('b', 'a', 'c');
    choose(top, bottom, label);
    expect(column()).toEqual(left);
  });

  it.each<[string, number, number, (string | number | null)[]]>([
    ['Insertar columna', 1, 1, ['a', null, 'b', 'c']],
    ['Eliminar columna', 0, 0, ['b', 'c', null, null]],
    ['Eliminar 2 columnas', 1, 2, ['a', null, null, null]],
    ['Mover columna a la izquierda', 2, 2, ['a', 'c', 'b', null]],
    ['Mover columna a la derecha', 0, 0, ['b', 'a', 'c', null]],
  ])('and to columns: %s', (label, left, right, after) => {
    const { sheet, row, choose } = open('a');
    ['b', 'c'].forEach((value, at) => {
      sheet.setContent(0, at + 1, { value, formula: null, quotePrefix: false });
    });
    choose(0, 0, label, left, right);
    expect(row()).toEqual(after);
  });

  it('lets formulas follow a column that moves', () => {
    const { sheet, choose } = open('a');
    sheet.setContent(9, 9, { value: null, formula: 'A1&C1', quotePrefix: false });
    choose(0, 0, 'Mover columna a la izquierda', 2);
    expect(sheet.content(9, 9).formula).toBe('A1&B1');
  });
});
