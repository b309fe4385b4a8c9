/** Repairs of the November workbook. */
import { PLAN, batch, book, path, validated } from '../novemberBook';

describe('repair', () => {
  it('makes dates of the texts, a line a cell, and finds nothing to repair the second time', async () => {
    const out = path('reparado.xlsx');
    const run = await batch('repair', book, '--out', out);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('Se corrigió: 6 celdas.');
    expect(run.out).toContain('DATE-05   Plan de trabajo!E7  «02 de noviembre» → 02/11/2023');
    const rules = (await validated(out)).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('DATE-05');
    const again = await batch('repair', out, '--out', path('igual.xlsx'));
    expect(again.out).toContain('No hubo nada que corregir.');
  });

  it('repairs only what its rules speak of, and prints it as JSON', async () => {
    const run = await batch('repair', book, '--out', path('nada.xlsx'), '--rule', 'date-02', '--json');
    expect(JSON.parse(run.out)).toMatchObject({ repaired: [], refused: [] });
    const all = await batch('repair', book, '--out', path('todo.xlsx'), '--rule', 'DATE-05', '--json');
    expect(JSON.parse(all.out)).toMatchObject({
      repaired: expect.arrayContaining([
        { rule: 'DATE-05', address: `${PLAN}!E7`, before: '02 de noviembre', after: '02/11/2023' },
      ]) as unknown,
      refused: [],
      excel: { syncs: 10 },
    });
  });
});
