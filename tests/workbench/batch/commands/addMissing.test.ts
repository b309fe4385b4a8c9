/** Rows for the deliveries that the plan lacks. */
import { PLAN, batch, book, path, validated } from '../novemberBook';

describe('add-missing', () => {
  it('writes the rows that the plan lacks, and validate then misses nothing', async () => {
    const run = await batch('add-missing', book, '--out', path('completo.xlsx'));
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('Se agregó al plan «Plan de trabajo»: 6 actividades.');
    expect(run.out).toContain('fila 20  9.     02/10/2023  Plan de trabajo para la implementación');
    const rules = (await validated(path('completo.xlsx'))).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('A13-02');
    const again = await batch('add-missing', path('completo.xlsx'), '--out', path('igual.xlsx'));
    expect(again.out).toContain('No hubo nada que agregar al plan.');
  });

  it('adds what is asked for and says why it does not add the rest', async () => {
    const out = path('uno.xlsx');
    const asked = ['--delivery', '6-final', '--delivery', '4-final'];
    const run = await batch('add-missing', book, '--out', out, ...asked, '--json');
    expect(JSON.parse(run.out)).toMatchObject({
      sheet: PLAN,
      added: [{ delivery: '6-final', row: 20, number: '9.', end: '2023-12-02', anexo13: null }],
      refused: [{ delivery: '4-final', reason: 'covered', activity: '6' }],
      highlightsAgain: false,
      excel: { syncs: 5 },
    });
    const { deliveries } = await validated(out);
    expect(deliveries.find(({ id }) => id === '6-final')).toMatchObject({ activity: '9' });
    const words = await batch('add-missing', book, '--out', out, ...asked);
    expect(words.out).toContain('4-final         ya le corresponde la actividad 6');
  });
});
