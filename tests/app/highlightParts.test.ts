/** The highlight of a plan that lies on several sheets, or in several blocks, through the real office.js. */
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { removeHighlight } from '../../src/app/removeHighlight';
import type { WorkbookPort } from '../../src/app/port';
import { createOfficePort } from '../../src/excel/officePort';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import type { WorkbookDescription } from '../support/workbooks';

const HEADING = ['Núm.', 'Actividades', 'Inicio', 'Término', 'Estado', 'Fecha de cumplimiento'];
const PROCESS = [
  ['Dato', 'Valor'],
  ['Jornada electoral', '2 de junio de 2024'],
];
const OCTOBER = [
  ['1', 'Designar a la instancia interna', '2 de octubre de 2023', '9 de octubre de 2023', 'Pendiente', ''],
  [
    '2',
    'Integrar el COTAPREP',
    '3 de octubre de 2023',
    '20 de octubre de 2023',
    'Concluida',
    '25 de octubre de 2023',
  ],
];
const NOVEMBER = [
  [
    '3',
    'Aprobar el proceso técnico operativo',
    '1 de noviembre de 2023',
    '15 de noviembre de 2023',
    'Pendiente',
    '',
  ],
  [
    '4',
    'Remitir el prototipo navegable',
    '6 de noviembre de 2023',
    '4 de diciembre de 2023',
    'En proceso',
    '',
  ],
];

/** Without the column of completion dates, in which late completions are told. */
const short = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(0, 5));

interface Scene extends OpenBook {
  readonly port: WorkbookPort;
}

const inBook = (description: WorkbookDescription, body: (scene: Scene) => Promise<void>): Promise<void> =>
  withWorkbook(
    description,
    (book) => body({ ...book, port: createOfficePort({ requestTimeout: Infinity }) }),
    {
      installGlobals: true,
    },
  );

/** The rows of each sheet that conditional formats reach, one entry a format. */
async function coloured({ Excel }: Scene): Promise<Readonly<Record<string, readonly string[]>>> {
  return Excel.run(async ({ workbook }) => {
    const sheets = workbook.worksheets.load('items/name');
    await workbook.context.sync();
    const loaded = sheets.items.map((sheet) => ({
      name: sheet.name,
      formats: sheet.getRange().conditionalFormats.load('items/id'),
    }));
    await workbook.context.sync();
    const ranges = loaded.map((each) => ({
      name: each.name,
      ranges: each.formats.items.map((format) => format.getRange().load('address')),
    }));
    await workbook.context.sync();
    return Object.fromEntries(
      ranges
        .filter((each) => each.ranges.length > 0)
        .map((each) => [each.name, each.ranges.map(({ address }) => address.replace(/^.*!/, ''))]),
    );
  });
}
const times = (n: number, address: string): readonly string[] => new Array<string>(n).fill(address);

it.each<[string, WorkbookDescription, Readonly<Record<string, readonly string[]>>]>([
  [
    'monthly sheets',
    {
      Octubre: [HEADING, ...OCTOBER],
      Noviembre: [['Plan de noviembre'], HEADING, ...NOVEMBER],
      Proceso: PROCESS,
    },
    { Octubre: times(3, 'A2:F3'), Noviembre: times(3, 'A3:F4') },
  ],
  [
    'monthly sheets without completion dates',
    { Octubre: short([HEADING, ...OCTOBER]), Noviembre: short([HEADING, ...NOVEMBER]), Proceso: PROCESS },
    { Octubre: times(2, 'A2:E3'), Noviembre: times(2, 'A2:E3') },
  ],
  [
    'a block for each month of one sheet',
    {
      Plan: [['OCTUBRE'], HEADING, ...OCTOBER, [], ['NOVIEMBRE'], HEADING, ...NOVEMBER],
      Proceso: PROCESS,
    },
    { Plan: [...times(3, 'A8:F9'), ...times(3, 'A3:F4')] },
  ],
])('%s are coloured each, once, and left without a trace', async (_, description, expected) => {
  await inBook(description, async (scene) => {
    const before = await scene.port.read();
    const options = { today: day('2023-11-30') };
    const done = await highlightOverdue(scene.port, options);
    expect(done).toMatchObject({ ok: true, value: { changed: true, overdue: 2, dueSoon: 1 } });
    expect(await coloured(scene)).toEqual(expected);

    expect(await highlightOverdue(scene.port, options)).toMatchObject({
      ok: true,
      value: { changed: false },
    });
    expect(await coloured(scene)).toEqual(expected);

    expect((await removeHighlight(scene.port)).ok).toBe(true);
    expect(await coloured(scene)).toEqual({});
    expect(await scene.port.read()).toEqual(before);
  });
});

it('a saved and reopened plan on monthly sheets is known to be coloured', async () => {
  const description = { Octubre: [HEADING, ...OCTOBER], Noviembre: [HEADING, ...NOVEMBER], Proceso: PROCESS };
  await inBook(description, async (scene) => {
    const options = { today: day('2023-11-30') };
    expect((await highlightOverdue(scene.port, options)).ok).toBe(true);
    scene.session.replaceModel(await scene.reopened());
    expect(await highlightOverdue(scene.port, options)).toMatchObject({
      ok: true,
      value: { changed: false },
    });
  });
});
