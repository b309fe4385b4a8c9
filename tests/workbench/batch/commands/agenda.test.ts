/** What falls due, printed and as a calendar file. */
import { readFile } from 'node:fs/promises';
import { batch, book, path } from '../novemberBook';

describe('agenda', () => {
  it('lists what falls due as JSON', async () => {
    const run = await batch('agenda', book, '--today', '2023-11-05', '--days', '20', '--json');
    expect([run.code, run.err]).toEqual([0, '']);
    const { cutoff, days, items } = JSON.parse(run.out) as Record<string, unknown> & {
      readonly items: readonly Record<string, unknown>[];
    };
    expect([cutoff, days, items.length]).toEqual(['2023-11-05', 20, 6]);
    expect(items[2]).toEqual({
      key: 'session-cotaprep-sesion de instalacion-2023-11-06',
      date: '2023-11-06',
      kind: 'session',
      title: 'Sesión de instalación',
      remarks: [],
      responsible: 'COTAPREP',
      address: 'Sesiones!D4',
      activity: null,
      delivery: null,
    });
  });

  it('saves the same calendar file each time', async () => {
    const [one, two] = [path('una.ics'), path('otra.ics')];
    const run = await batch('agenda', book, '--out', one);
    await batch('agenda', book, '--out', two);
    expect([run.code, run.out.split('\n').length]).toEqual([0, 6]);
    const file = await readFile(one, 'utf8');
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(await readFile(two, 'utf8')).toBe(file);
  });

  it('saves no calendar file when nothing falls due', async () => {
    const run = await batch('agenda', book, '--today', '2026-01-01', '--out', path('nada.ics'));
    expect([run.code, run.out]).toEqual([
      0,
      'No vence ni está programado nada en 30 días desde el 1 de enero de 2026; no hay agenda que guardar.',
    ]);
    await expect(readFile(path('nada.ics'))).rejects.toThrow();
  });

  it('does not write over the workbook', async () => {
    expect((await batch('agenda', book, '--out', book)).code).toBe(2);
  });
});
