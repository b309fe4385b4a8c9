/** The documents of a session. */
import { readFile } from 'node:fs/promises';
import { openModel } from '../../../support/workbooks';
import { batch, book, path } from '../novemberBook';

describe('session', () => {
  it('makes the call and the attendance list, and says what is left to write by hand', async () => {
    const out = path('sesion.xlsx');
    const run = await batch('session', book, '--session', 'Sesiones!5', '--out', out, '--paper', 'a4');
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toMatch(/^Se agregó la hoja «Convocatoria \d{4}-\d\d-\d\d», de 1 página\.$/m);
    expect(run.out).toMatch(/^Se agregó la hoja «Asistencia \d{4}-\d\d-\d\d», de 1 página\.$/m);
    expect(run.out).toContain('La hora, la modalidad y el lugar se dejan en blanco');
    const names = (await openModel(await readFile(out))).sheets.map(({ name }) => name);
    expect(names.filter((name) => /^(?:Convocatoria|Asistencia|Minuta) /.test(name))).toHaveLength(3);
  });

  it('makes only what is asked for, and prints it as JSON', async () => {
    const options = ['--session', '5', '--document', 'asistencia', '--json'];
    const run = await batch('session', book, '--out', path('lista.xlsx'), ...options);
    expect(JSON.parse(run.out)).toMatchObject({
      documents: [{ kind: 'attendance', sheet: expect.stringMatching(/^Asistencia /) as unknown, pages: 1 }],
      settingsNotTaken: [],
    });
  });

  it('says that a row is no session', async () => {
    const run = await batch('session', book, '--session', '900', '--out', path('ninguna.xlsx'));
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toContain('900');
  });
});
