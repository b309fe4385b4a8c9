import { arrayConstants } from '../../../src/workbook/edits/arrayConstants';

describe('arrayConstants', () => {
  it('writes texts and numbers, rows apart', () => {
    expect(
      arrayConstants([
        ['02 de noviembre', 45232],
        ['dice "sí"', ''],
      ]),
    ).toEqual([{ formula: '={"02 de noviembre",45232;"dice ""sí""",""}', rows: 2 }]);
  });

  it('is nothing for no rows', () => {
    expect(arrayConstants([])).toEqual([]);
  });

  it('goes on in another name before Excel’s limit and loses no row', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [`${row}.1.|`, 45000 + row] as const);
    const parts = arrayConstants(rows);
    expect(Math.max(...parts.map(({ formula }) => formula.length))).toBeLessThan(8192);
    expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(5000);
    expect(
      parts
        .map(({ formula }) => formula.slice(2, -1))
        .join(';')
        .split(';'),
    ).toEqual(rows.map(([key, serial]) => `"${key}",${serial}`));
  });
});
