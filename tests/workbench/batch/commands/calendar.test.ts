/** The calendar of an election, printed and as a sheet. */
import { sheetOf } from '../../../support/workbooks';
import { batch, book, opened, path, saved, validated } from '../novemberBook';

describe('calendar', () => {
  it('prints the 54 deliveries of an election', async () => {
    const { code, out } = await batch('calendar', '--election', '2027-06-06', '--json');
    const deliveries = JSON.parse(out) as readonly Record<string, unknown>[];
    expect([code, deliveries.length]).toEqual([0, 54]);
    expect(deliveries.find(({ id }) => id === '4-final')).toMatchObject({
      legal: '2026-11-06',
      sendBy: '2026-11-11',
    });
    const waiting = deliveries.filter(({ legal }) => legal === null);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { waitsFor } of waiting)
      expect(['test', 'firstSimulacro', 'closing', 'approval']).toContain(waitsFor);
  });

  it('puts the sheet in a workbook, and has nothing to do the second time', async () => {
    const made = await batch('calendar', book, '--out', path('calendario.xlsx'));
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toMatch(/^Se agregó la hoja «Calendario Anexo 13» con 54 entregables\./);
    const again = await batch('calendar', path('calendario.xlsx'), '--out', path('otra.xlsx'), '--json');
    expect(JSON.parse(again.out)).toMatchObject({
      sheet: 'Calendario Anexo 13',
      changed: false,
      added: 0,
      updated: 0,
      kept: [],
      excel: { syncs: 2 },
    });
    const cells = async (file: string): Promise<readonly unknown[]> => {
      const sheet = sheetOf(await opened(path(file)), 'Calendario Anexo 13');
      return Array.from({ length: 60 * 18 }, (_, index) => sheet.content(Math.floor(index / 18), index % 18));
    };
    expect(await cells('otra.xlsx')).toEqual(await cells('calendario.xlsx'));
  });

  it('takes the cut-off, says it, and with --json needs no workbook to save', async () => {
    const made = await batch('calendar', book, '--out', path('corte.xlsx'), '--today', '2024-01-15');
    expect(made.out).toContain('Fecha de corte: 15 de enero de 2024.');
    const shown = await batch('calendar', book, '--json', '--today', '2024-01-15');
    expect(JSON.parse(shown.out)).toMatchObject({ cutoff: '2024-01-15' });
    expect(await batch('calendar', book)).toMatchObject({ code: 2 });
  });

  it('is a register of the workbook from then on, with what people decided beside each delivery', async () => {
    await batch('calendar', book, '--out', path('calendario.xlsx'));
    const model = await opened(path('calendario.xlsx'));
    const sheet = sheetOf(model, 'Calendario Anexo 13');
    const row = Array.from({ length: 60 }, (_, index) => index).find(
      (index) => sheet.content(index, 1).value === 1,
    );
    ['2023-12-20', 'Oficio', 'Sí', '', 'ninguna', 'Jurídico', '2023-10-01'].forEach((value, index) =>
      sheet.setContent(row ?? -1, 10 + index, { value, formula: null, quotePrefix: false }),
    );
    const { registers, deliveries } = await validated(await saved('decidido.xlsx', model));
    expect(registers.find(({ kind }) => kind === 'calendar')).toMatchObject({ rows: 54 });
    expect(deliveries.find(({ id }) => id === '1-final')).toMatchObject({
      legal: '2023-09-02',
      adjusted: '2023-12-20',
      // Its agreement is registered.
      status: 'done',
      activity: null,
      verified: { by: 'Jurídico', on: '2023-10-01' },
    });
  });

  it('tells each cell of its columns that said something else, with what it said', async () => {
    await batch('calendar', book, '--out', path('calendario.xlsx'));
    const model = await opened(path('calendario.xlsx'));
    const sheet = sheetOf(model, 'Calendario Anexo 13');
    const typed = {
      D8: 'Mi nombre',
      E9: 'Mi regla',
      F10: 45_235,
      H11: 'act mía',
      I12: 'en firma',
      S13: 'porque sí',
    };
    for (const [cell, value] of Object.entries(typed))
      sheet.setContent(Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65, {
        ...{ value, formula: null, quotePrefix: false },
      });
    const file = await saved('escrito.xlsx', model);
    const { out } = await batch('calendar', file, '--out', path('otra.xlsx'));
    expect(out).toContain('En columnas del complemento se reemplazó lo que 6 celdas decían:');
    const shown = { ...typed, F10: '05/11/2023' };
    for (const [cell, text] of Object.entries(shown))
      expect(out).toContain(`Calendario Anexo 13!${cell}: «${text}» → `);
    const { replaced } = JSON.parse((await batch('calendar', file, '--json')).out) as {
      readonly replaced: readonly { readonly before: string }[];
    };
    expect(replaced.map(({ before }) => before).sort()).toEqual(Object.values(shown).sort());
  });

  it('says the same in words', async () => {
    const { out } = await batch('calendar', '--election', '2027-06-06');
    expect(out.split('\n')).toHaveLength(55);
  });
});
