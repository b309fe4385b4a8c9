/** Rows for the deliveries that the plan lacks. */
import { writeFile } from 'node:fs/promises';
import { editPart } from '../../../support/xlsxParts';
import { PLAN, batch, book, original, path, validated } from '../novemberBook';

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

  /** The plan's last row is 19, and six rows come in below it. */
  const besides = async (name: string, above: string, below: string): Promise<string> => {
    const bytes = editPart(original, 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/(<row r="19".*?)<\/row>/, `$1${above}</row>`)
        .replace('</sheetData>', `<row r="20">${below}</row></sheetData>`),
    );
    await writeFile(path(name), bytes);
    return path(name);
  };

  it('tells in JSON, as in words, what beside the plan gets blank rows and what does not grow', async () => {
    const own = await besides(
      'beside.xlsx',
      '<c r="K19"><v>1</v></c><c r="M19"><f>SUM(D6:D19)</f></c>',
      '<c r="K20"><v>2</v></c>',
    );
    const args = [own, '--accept-reading', '--out', path('beside-out.xlsx')];
    const asJson = await batch('add-missing', ...args, '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({
      blankRows: [{ table: null, range: 'K19:K20', rows: 6 }],
      uncovered: [{ range: 'D6:D19', address: `${PLAN}!M19`, name: '' }],
    });
    const { out } = await batch('add-missing', ...args);
    expect(out).toContain('K19:K20 queda con 6 filas en blanco');
    expect(out).toContain('M19 (D6:D19)');
  });

  it('names the array formula that keeps the rows out', async () => {
    const own = await besides(
      'array.xlsx',
      '<c r="K19"><f t="array" ref="K19:K20">A6:A7</f><v>0</v></c>',
      '<c r="K20"><v>0</v></c>',
    );
    const { code, err } = await batch(
      'add-missing',
      own,
      '--accept-reading',
      '--out',
      path('array-out.xlsx'),
    );
    expect([code, err]).toEqual([1, expect.stringContaining(`la fórmula de matriz ${PLAN}!K19:K20`)]);
  });
});
