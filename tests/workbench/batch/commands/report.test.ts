/** The report of November 2023. */
import { readFile, writeFile } from 'node:fs/promises';
import { openModel, sheetOf } from '../../../support/workbooks';
import { editPart, partNames, partOf } from '../../../support/xlsxParts';
import { MEMORY_COLUMN } from '../../../../src/workbook/sheets/reportRows';
import type { Validation } from '../novemberBook';
import { batch, book, NOVEMBER, opened, original, path, saved } from '../novemberBook';

/** What the report of the month printed; the sheet is in r1.xlsx. */
let made: Awaited<ReturnType<typeof batch>>;
beforeAll(async () => {
  const args = ['--month', '2023-11', '--accept-contradictions', '--json'];
  made = await batch('report', NOVEMBER, ...args, '--out', path('r1.xlsx'));
});

describe('report', () => {
  it('makes the month’s sheet in at most four round trips', async () => {
    const { code, out } = made;
    expect(code).toBe(0);
    const result = JSON.parse(out) as Validation & {
      readonly sheet: string;
      readonly pages: number;
      readonly sections: readonly { readonly title: string; readonly page: number }[];
    };
    expect(result.sheet).toBe('Informe 2023-11');
    expect(result.pages).toBeGreaterThan(5);
    expect(result.sections.map(({ title }) => title)).toContain('Acuerdos');
    expect(result.activities).toHaveLength(13);
    expect(result.excel.syncs).toBeLessThanOrEqual(5);
    const { sheets } = await opened(path('r1.xlsx'));
    expect(sheets.map(({ name }) => name)).toContain('Informe 2023-11');
  });

  it('says that the sheet that it writes again is hidden', async () => {
    const model = await opened(path('r1.xlsx'));
    sheetOf(model, 'Informe 2023-11').visibility = 'Hidden';
    const args = ['--month', '2023-11', '--accept-contradictions', '--paper', 'a4'];
    const hidden = await saved('oculta.xlsx', model);
    const { code, out } = await batch('report', hidden, ...args, '--out', path('a4.xlsx'));
    expect(code).toBe(0);
    expect(out).toContain('Se generó la hoja «Informe 2023-11»');
    expect(out).toContain('La hoja sigue oculta: muéstrela con clic derecho en cualquier pestaña › Mostrar.');
  });

  it('stops where the workbook contradicts itself, and says where', async () => {
    const { code, err } = await batch('report', book, '--month', '2023-11', '--out', path('c.xlsx'));
    expect(code).toBe(1);
    expect(err).toContain('El acuerdo IMPEPAC/CEE/325/2023 aparece con dos fechas');
    expect(err).toContain('agregue --accept-contradictions');
    await expect(readFile(path('c.xlsx'))).rejects.toThrow();
  });

  it('has an internal edition in a sheet of its own', async () => {
    const args = ['--month', '2023-11', '--accept-contradictions', '--paper', 'legal'];
    const edition = ['--edition', 'interna', '--annex', 'calendario', '--out', path('legal.xlsx')];
    const { code, out } = await batch('report', book, ...args, ...edition);
    expect([code, out]).toEqual([0, expect.stringContaining('«Informe 2023-11 interno»')]);
  });

  it.each([
    ['--edition', 'otra', 'espera ine o interna'],
    ['--annex', 'otro', 'espera calendario o asistencia'],
    ['--accent', 'rosa', 'espera azul, guinda, verde, morado, café o gris'],
  ])('refuses %s %s', async (option, value, expected) => {
    const { code, err } = await batch(
      'report',
      book,
      '--month',
      '2023-11',
      option,
      value,
      '--out',
      path('n.xlsx'),
    );
    expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('saves the sheet alone, with no plan, no names and nothing hidden, for sending', async () => {
    const args = ['--month', '2023-11', '--accept-contradictions', '--only'];
    expect((await batch('report', book, ...args, '--out', path('o.xlsx'))).code).toBe(0);
    const copy = await opened(path('o.xlsx'));
    expect(copy.sheets.map(({ name }) => name)).toEqual(['Informe 2023-11']);
    expect(copy.names()).toEqual([]);
    expect(sheetOf(copy, 'Informe 2023-11').content(0, MEMORY_COLUMN - 1).value).toBeFalsy();
  });

  it('says what is missing for a PDF where LibreOffice is not installed', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = path('nada');
    const args = ['--month', '2023-11', '--accept-contradictions', '--pdf', '--out', path('i.pdf')];
    const { code, err } = await batch('report', book, ...args);
    process.env['PATH'] = PATH;
    expect([code, err]).toEqual([1, expect.stringContaining('LibreOffice, que no está instalado')]);
  });

  it('says what it made and where it is saved', async () => {
    const args = ['--month', '2023-11', '--accept-contradictions', '--paper', 'letter'];
    const { code, out } = await batch('report', book, ...args, '--out', path('letter.xlsx'));
    expect(code).toBe(0);
    expect(out).toMatch(/^Se generó la hoja «Informe 2023-11», de \d+ páginas\.\nGuardado en /);
  });

  it.each([
    ['letter', 'Informe 2023-11', 1],
    ['legal', 'Informe 2023-11 interno', 5],
    ['a4', 'Informe 2023-11', 9],
  ])('is on %s', async (paper, sheet, size) => {
    expect(sheetOf(await opened(path(`${paper}.xlsx`)), sheet).pageSetup.paperSize).toBe(size);
  });

  it('is the same sheet twice, on letter where no paper is asked for', async () => {
    expect((await readFile(path('r1.xlsx'))).equals(await readFile(path('letter.xlsx')))).toBe(true);
  });

  it('does not touch a sheet that people made', async () => {
    const after = await opened(path('r1.xlsx'));
    for (const sheet of (await openModel(original)).sheets) {
      const same = sheetOf(after, sheet.name);
      const { bottom, right } = sheet.usedArea(false) ?? { bottom: -1, right: -1 };
      expect([same.usedArea(false), same.merges()]).toEqual([sheet.usedArea(false), sheet.merges()]);
      for (let row = 0; row <= bottom; row++) {
        for (let column = 0; column <= right; column++) {
          expect(same.content(row, column)).toEqual(sheet.content(row, column));
          expect(same.style(row, column)).toEqual(sheet.style(row, column));
        }
      }
    }
  });

  it.each<[string, (bytes: Uint8Array, sheet: string) => Uint8Array, string]>([
    ['nothing', (bytes) => bytes, 'Informe 2023-11'],
    ['a note', withNote, 'Informe 2023-11 (2)'],
    [
      'another footer',
      (bytes, sheet) => editPart(bytes, sheet, (xml) => xml.replace('Página &amp;P', 'Hoja &amp;P')),
      'Informe 2023-11 (2)',
    ],
    [
      'a hidden row',
      (bytes, sheet) => editPart(bytes, sheet, (xml) => xml.replace('<row r="5"', '<row r="5" hidden="1"')),
      'Informe 2023-11 (2)',
    ],
  ])('made again where somebody put %s on it', async (_, change, name) => {
    const first = await readFile(path('r1.xlsx'));
    const sheet = partNames(first).find(
      (part) => /sheet\d+\.xml$/.test(part) && partOf(first, part).includes('Página'),
    );
    await writeFile(path('again.xlsx'), change(first, sheet ?? ''));
    const args = ['--month', '2023-11', '--accept-contradictions', '--json', '--out', path('r3.xlsx')];
    const again = await batch('report', path('again.xlsx'), ...args);
    expect([again.code, (JSON.parse(again.out) as Validation & { readonly sheet: string }).sheet]).toEqual([
      0,
      name,
    ]);
  });
});

/** The package with a note on a sheet. */
function withNote(bytes: Uint8Array, sheet: string): Uint8Array {
  const relations = sheet.replace(/([^/]+)$/, '_rels/$1.rels');
  const related = partNames(bytes).includes(relations)
    ? partOf(bytes, relations)
    : '<Relationships></Relationships>';
  const office = 'http://schemas.openxmlformats.org';
  const comments = `<comments xmlns="${office}/spreadsheetml/2006/main"><authors><author/></authors><commentList><comment ref="B5" authorId="0"><text><t>Ojo</t></text></comment></commentList></comments>`;
  const relation = `<Relationship Id="rIdN" Type="${office}/officeDocument/2006/relationships/comments" Target="/xl/comments9.xml"/>`;
  return editPart(
    editPart(bytes, 'xl/comments9.xml', () => comments),
    relations,
    () =>
      related
        .replace('<Relationships>', `<Relationships xmlns="${office}/package/2006/relationships">`)
        .replace('</Relationships>', `${relation}</Relationships>`),
  );
}
