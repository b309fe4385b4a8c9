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
  const choose = (top: number, bottom: number, label: string): void =>
    person
      .menuItems(sheet.id, { top, bottom, left: 0, right: 0 })
      .find((item) => item.label === label)
      ?.act();
  return { sheet, person, column, choose, refused };
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
});
