import type { CellKind } from '../../../src/workbook/recognition/grid';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { Cell } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';

function kindsOf(cell: Cell): readonly CellKind[] | undefined {
  return gridOf(sheetOf('Hoja1', [[cell]])).cell(1, 1)?.kinds;
}

it.each(['NULL', '(en blanco)'])('%s is what exports write for nothing', (text) => {
  expect(gridOf(sheetOf('Hoja1', [[text]])).cell(1, 1)).toBeNull();
});

describe('the kinds of a text', () => {
  it.each<[string, CellKind]>([
    ['21/11/2026', 'day'],
    ['3 de noviembre', 'day'],
    ['31 de noviembre', 'day'],
    ['noviembre 2026', 'month'],
    ['del 3 al 15 de octubre de 2026', 'range'],
    ['9 al 13', 'range'],
    ['Del ocho de febrero de dos mil veintisiete al diecinueve de febrero de dos mil veintisiete', 'range'],
    ['A más tardar el 4 de septiembre de 2026', 'day'],
    ['A partir del 3 de junio de 2027', 'day'],
    ['50%', 'percent'],
    ['12 de 30', 'percent'],
    ['10 días', 'duration'],
    ['S12', 'week'],
    ['Semana 3', 'week'],
    ['1.2.3', 'outline'],
    ['6 bis', 'outline'],
    ['IV.', 'roman'],
    ['IV.2', 'roman'],
    ['04.1.01', 'outline'],
    ['04.1.27', 'day'],
    ['A1', 'code'],
    ['Muy alta', 'grade'],
    ['Urgente', 'grade'],
    ['PR-PREP-01', 'code'],
    ['7S.4.1', 'code'],
    ['8C.3/01', 'code'],
    ['Comunicación Social', 'role'],
    ['RH / sistemas', 'role'],
    ['todos', 'role'],
    ['Concluida', 'status'],
    ['Sí', 'answer'],
    ['18:00', 'time'],
    ['8:30 hrs', 'time'],
    ['xq81ZpLrTkC0', 'opaque'],
    ['Exp. 01, fojas 1-22', 'reference'],
    ['git/prep-acopio', 'reference'],
    ['X', 'mark'],
    ['OPL/CG/010/2026', 'key'],
    ['Ordinaria', 'sessionType'],
    ['Primera', 'ordinal'],
    ['SEGUNDO.', 'ordinal'],
    ['Rojo: atrasado', 'status'],
    ['COTAPREP', 'body'],
    ['Secretaría Ejecutiva', 'role'],
    ['Ing. Persona A', 'person'],
    ['Acuse SE/20/2026', 'reference'],
    ['https://ejemplo.mx/acuse.pdf', 'reference'],
    ['Integrar el comité técnico', 'action'],
    ['Integración del comité técnico', 'action'],
    ['Se espera la respuesta del área jurídica', 'sentence'],
    ['1. Bienvenida\n2. Informe', 'list'],
    ['Hola', 'words'],
  ])('%j is among others %s', (text, kind) => {
    expect(kindsOf(text)).toContain(kind);
  });

  it.each<[string, CellKind]>([
    ['No', 'status'],
    ['50%', 'status'],
    ['X', 'status'],
    ['P/E', 'reference'],
    ['COTAPREP2027', 'opaque'],
    ['Titular de la unidad', 'action'],
    ['Primer simulacro', 'action'],
    ['Revisar 2 contratos', 'day'],
    ['Informe de noviembre', 'month'],
    ['OPL/CG/010/2026', 'day'],
    ['1.2.3', 'day'],
  ])('%j is not %s', (text, kind) => {
    expect(kindsOf(text)).not.toContain(kind);
  });

  it('of a day, a month or a range are nothing else', () => {
    expect(['21/11/2026', 'noviembre 2026', '3 al 15 de octubre'].map(kindsOf)).toEqual([
      ['day'],
      ['month'],
      ['range'],
    ]);
  });
});

describe('the kinds of a number', () => {
  it.each<[string, Cell, readonly CellKind[]]>([
    ['shown as a day', { value: 46_000, numberFormat: 'dd/mm/yyyy' }, ['day']],
    ['shown as a share', { value: 0.5, numberFormat: '0%' }, ['percent']],
    ['that may be the day of a month', 5, ['integer', 'dayNumber', 'outline']],
    ['of money', { value: 1500, numberFormat: '$#,##0' }, ['integer']],
    ['that is one', 1, ['integer', 'dayNumber', 'outline', 'mark']],
    ['with decimals', 1.2, ['decimal', 'outline']],
  ])('%s', (_, cell, kinds) => {
    expect(kindsOf(cell)).toEqual(kinds);
  });
});

describe('a grid', () => {
  it('has no cell where nothing is seen, and an error of no kind', () => {
    expect([kindsOf(''), kindsOf('  '), kindsOf('#N/A')]).toEqual([undefined, undefined, []]);
  });

  it('counts rows and columns as the sheet does', () => {
    const grid = gridOf(sheetOf('Hoja1', [['Integrar']], { firstRow: 4, firstColumn: 3 }));
    expect([grid.cell(4, 3)?.text, grid.cell(1, 1)]).toEqual(['Integrar', null]);
  });

  it('knows the merged area of each of its cells, and the formulas', () => {
    const area = { row: 1, column: 2, rows: 1, columns: 2 };
    const rows = [['Núm.', 'Periodo', null, { value: 2, formula: '=1+1' }]];
    const grid = gridOf(sheetOf('Hoja1', rows, { merges: [area] }));
    expect([1, 2, 3].map((column) => grid.mergeAt(1, column))).toEqual([null, area, area]);
    expect([3, 4].map((column) => grid.isFormula(1, column))).toEqual([false, true]);
  });

  it('is made once for a sheet', () => {
    const sheet = sheetOf('Hoja1', [['Integrar']]);
    expect(gridOf(sheet)).toBe(gridOf(sheet));
    expect(gridOf(sheet)).not.toBe(gridOf(sheetOf('Hoja1', [['Integrar']])));
  });
});
