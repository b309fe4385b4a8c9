/** A plan in which nobody can know which column is Término: what is printed of it, and that nothing is written on a guess. */
import { readFile } from 'node:fs/promises';
import { describeWorkbook } from '../../../support/workbooks';
import { batch, NOVEMBER, path, saved, validated } from '../novemberBook';

interface ReadRegister {
  readonly kind: string;
  readonly confidence: number;
  readonly fields: Readonly<
    Record<
      string,
      { readonly column: string; readonly confidence: number; readonly evidence: readonly string[] }
    >
  >;
}

const ROWS = [
  ['Integrar el comité técnico', '03/10/2023', '02/11/2023', '03/11/2023', 'Concluida'],
  ['Capacitar al personal', '04/10/2023', '21/11/2023', '22/11/2023', 'En proceso'],
  ['Contratar la auditoría', '05/10/2023', '30/11/2023', '01/12/2023', 'Pendiente'],
  ['Instalar los equipos', '06/10/2023', '15/12/2023', '16/12/2023', 'Pendiente'],
  ['Realizar la prueba', '09/10/2023', '20/01/2024', '21/01/2024', 'Pendiente'],
  ['Realizar el primer simulacro', '10/10/2023', '12/05/2024', '13/05/2024', 'Pendiente'],
  ['Realizar el segundo simulacro', '11/10/2023', '19/05/2024', '20/05/2024', 'Pendiente'],
  ['Publicar los resultados', '13/10/2023', '02/06/2024', '03/06/2024', 'Pendiente'],
];

const REFUSED =
  'No se escribió nada. No es seguro que su libro se haya leído bien: falta confirmar qué columna es «Término». Vea cómo se leyó con «validate --json» y confírmelo en el panel, o agregue --accept-reading.';

let unsure: string;
beforeAll(async () => {
  const book = describeWorkbook({
    'Plan de trabajo': [
      ['Núm.', 'Actividades', 'Inicio', 'Término', 'Término', 'Estado'],
      ...ROWS.map((row, index) => [`${index + 1}.`, ...row]),
    ],
    Proceso: [
      ['Dato', 'Valor'],
      ['Jornada electoral', '02/06/2024'],
    ],
  });
  unsure = await saved('dudoso.xlsx', book);
});

it.each([
  ['report', '--month', '2023-11', '--out'],
  ['report', '--all', '--out'],
  ['calendar', '--out'],
  ['add-missing', '--out'],
  ['repair', '--out'],
])('is written by %s only with --accept-reading', async (name = '', ...options) => {
  const refused = await batch(name, unsure, ...options, path('nada.xlsx'));
  expect(refused).toEqual({ code: 1, out: '', err: REFUSED });
  await expect(readFile(path('nada.xlsx'))).rejects.toThrow('ENOENT');
  const file = path(`aceptado-${name}.xlsx`);
  const accepted = await batch(name, unsure, ...options, file, '--accept-reading');
  expect([accepted.code, accepted.err]).toEqual([0, '']);
  expect((await readFile(file)).byteLength).toBeGreaterThan(0);
});

it('is not highlighted where no end is read, whether its reading is accepted or not', async () => {
  const file = path('sin-término.xlsx');
  expect(await batch('highlight', unsure, '--out', file)).toEqual({ code: 1, out: '', err: REFUSED });
  const done = await batch('highlight', unsure, '--out', file, '--accept-reading');
  expect([done.code, done.out]).toEqual([1, '']);
  expect(done.err).toContain('No se resaltó nada ni se guardó el libro: no se sabe qué columna');
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

it('loses its highlight without being asked', async () => {
  const done = await batch('highlight', unsure, '--remove', '--out', path('quitado.xlsx'));
  expect([done.code, done.err]).toEqual([0, '']);
});

it('is read, with its question and the columns that it may be', async () => {
  const { questions, reading } = JSON.parse((await batch('validate', unsure, '--json')).out) as {
    readonly questions: readonly { readonly field: string; readonly candidates: readonly object[] }[];
    readonly reading: string;
  };
  expect(reading).toBe('unsure');
  const ends = questions.find(({ field }) => field === 'end')?.candidates ?? [];
  expect(new Set(ends)).toEqual(
    new Set([
      { column: 'D', heading: 'Término' },
      { column: 'E', heading: 'Término' },
    ]),
  );
});

it('prints how sure each register and each field is, and why', async () => {
  const registers = (await validated(NOVEMBER)).registers as unknown as readonly ReadRegister[];
  for (const { confidence } of registers) {
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  const [plan] = registers;
  expect(Object.entries(plan?.fields ?? {}).map(([field, { column }]) => [field, column])).toEqual(
    expect.arrayContaining([
      ['name', 'B'],
      ['end', 'E'],
    ]),
  );
  expect(plan?.fields['end']?.confidence).toBeGreaterThan(0.9);
  expect(plan?.fields['end']?.evidence.join()).toContain('Término');
});
