/** The batch runner on the real November workbook, over the real office.js: what the issue calls done. */
import { copyFile, link, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import { runBatch } from '../../../src/workbench/batch/run';
import type { WorkbookModel } from '../../../src/workbench/host';
import { withFeatures } from '../../support/features';
import { describeWorkbook, openModel, sheetOf } from '../../support/workbooks';

const NOVEMBER = 'tests/fixtures/plan-noviembre-2023.xlsx';
const PLAN = 'Plan de trabajo';
const TODAY = parseIsoDate('2026-03-01') as CalendarDate;

let folder: string;
let book: string;
let original: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'batch-'));
  original = await readFile(NOVEMBER);
});

beforeEach(async () => {
  book = join(folder, 'plan.xlsx');
  await copyFile(NOVEMBER, book);
});

afterEach(async () => {
  expect((await readFile(book)).equals(original)).toBe(true);
});

afterAll(() => rm(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function batch(...argv: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runBatch(argv, {
    today: TODAY,
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

interface Validation {
  readonly cutoff: string;
  readonly election: string;
  readonly registers: readonly { readonly kind: string; readonly sheet: string; readonly rows: number }[];
  readonly activities: readonly Record<string, unknown>[];
  readonly deliveries: readonly Record<string, unknown>[];
  readonly counts: Record<string, number>;
  readonly findings: readonly {
    readonly rule: string;
    readonly address: string | null;
    readonly message: string;
  }[];
  readonly excel: { readonly syncs: number; readonly requestBytes: number; readonly responseBytes: number };
}

async function validated(...argv: readonly string[]): Promise<Validation> {
  const run = await batch('validate', ...argv, '--json');
  expect([run.code, run.err]).toEqual([0, '']);
  return JSON.parse(run.out) as Validation;
}

async function opened(file: string): Promise<WorkbookModel> {
  return openModel(await readFile(file));
}

/** Saves another workbook beside the November one. */
async function saved(name: string, model: WorkbookModel): Promise<string> {
  await writeFile(path(name), await model.save());
  return path(name);
}

/** The November workbook with its model changed. */
async function variant(name: string, change: (model: WorkbookModel) => void): Promise<string> {
  const model = await openModel(original);
  change(model);
  return saved(name, model);
}

describe('validate', () => {
  let result: Validation;
  beforeAll(async () => {
    await copyFile(NOVEMBER, path('plan.xlsx'));
    result = await validated(path('plan.xlsx'));
  });

  it('finds the plan under rows 5 and 6, and every other register', () => {
    expect(result.registers[0]).toEqual({
      kind: 'plan',
      sheet: PLAN,
      headerRows: [5, 6],
      rows: 13,
      columns: {
        number: 'A',
        name: 'B',
        deliverable: 'C',
        start: 'D',
        end: 'E',
        area: 'F',
        status: 'G',
        completed: 'H',
      },
    });
    expect(result.registers.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ['plan', PLAN],
      ['sessions', 'Sesiones'],
      ['members', 'Integrantes'],
      ['agreements', 'Acuerdos'],
      ['notes', 'Avances'],
      ['process', 'Proceso'],
    ]);
  });

  it('takes the dates from Proceso', () => {
    expect([result.cutoff, result.election]).toEqual(['2023-11-30', '2024-06-02']);
  });

  it.each([
    [
      '6',
      {
        status: 'done',
        daysLate: 0,
        delivery: '4-final',
        address: `${PLAN}!A7`,
        start: '2023-10-03',
        end: '2023-11-02',
        completed: '2023-10-27',
      },
    ],
    ['7', { status: 'doneLate', daysLate: 2 }],
    ['8', { status: 'done', delivery: '3-2023-10' }],
  ])('judges activity %s', (number, expected) => {
    expect(result.activities.find((activity) => activity['number'] === number)).toMatchObject(expected);
  });

  it.each([
    ['4-final', { legal: '2023-11-02', sendBy: '2023-11-07', activity: '6', status: 'done' }],
    ['3-2023-10', { legal: '2023-11-05', activity: '8', status: 'done' }],
  ])('knows delivery %s', (id, expected) => {
    expect(result.deliveries.find((delivery) => delivery['id'] === id)).toMatchObject(expected);
  });

  it('counts top-level activities, so that they add up', () => {
    expect(result.counts).toEqual({
      done: 2,
      doneLate: 1,
      overdue: 0,
      dueSoon: 0,
      inProgress: 0,
      notStarted: 0,
      noDate: 0,
      notApplicable: 0,
    });
  });

  it.each([
    ['PLAN-EST-04', /7\.5/],
    ['PLAN-EST-04', /8\.2/],
    ['DATE-05', /03 de octubre/],
    ['INT-03', /17 días/],
    ['ACU-04', /IMPEPAC\/CEE\/325\/2023/],
    ['A13-02', /noviembre de 2023/],
  ])('finds %s: %s', (rule, message) => {
    expect(
      result.findings.filter((finding) => finding.rule === rule && message.test(finding.message)),
    ).not.toEqual([]);
  });

  it('says what a fix would change', () => {
    expect(
      result.findings.find(({ rule, address }) => rule === 'DATE-05' && address === `${PLAN}!E7`),
    ).toMatchObject({
      fix: { kind: 'date', address: `${PLAN}!E7`, before: '02 de noviembre', after: '2023-11-02' },
    });
  });

  it('costs at most two round trips', () => {
    expect(result.excel.syncs).toBeLessThanOrEqual(2);
    expect(result.excel.requestBytes).toBeGreaterThan(0);
    expect(result.excel.responseBytes).toBeGreaterThan(0);
  });

  it('judges on the day it is told to', async () => {
    const early = await validated(book, '--today', '2023-11-03');
    expect(early.cutoff).toBe('2023-11-03');
    expect(early.activities.find((activity) => activity['number'] === '7')).toMatchObject({
      status: 'dueSoon',
      daysLeft: 1,
    });
  });

  it('speaks Spanish without --json', async () => {
    const { code, out } = await batch('validate', book);
    expect(code).toBe(0);
    expect(out).toContain('Fecha de corte: 30 de noviembre de 2023. Jornada electoral: 2 de junio de 2024.');
    expect(out).toContain('PLAN-EST-04');
  });

  it('reads a protected plan', async () => {
    const file = await variant('protegido.xlsx', (model) => {
      sheetOf(model, PLAN).protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    });
    expect((await validated(file)).registers[0]?.rows).toBe(13);
  });

  it('finds an error value in a date cell', async () => {
    const file = await variant('error.xlsx', (model) => {
      sheetOf(model, PLAN).setContent(6, 4, { value: { error: '#N/A' }, formula: null, quotePrefix: false });
    });
    const finding = (await validated(file)).findings.find(({ rule }) => rule === 'DATE-01');
    expect(finding?.address).toBe(`${PLAN}!E7`);
    expect(finding?.message).toContain('#N/A');
  });

  it('settles a doubt with --map', async () => {
    const file = await variant('dos.xlsx', (model) => {
      const copy = model.addSheet('Hoja 3');
      const plan = sheetOf(model, PLAN);
      for (let row = 0; row < 19; row++) {
        for (let column = 0; column < 8; column++) copy.setContent(row, column, plan.content(row, column));
      }
    });
    const doubt = await batch('validate', file);
    expect([doubt.code, doubt.out]).toEqual([1, '']);
    expect(doubt.err).toContain('Hay más de un plan de trabajo');
    expect((await validated(file, '--map', 'plan=Hoja 3')).registers[0]?.sheet).toBe('Hoja 3');
  });
});

/** What a saved workbook is made of, without the parts that tell its own story. */
function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Differential formats that no rule uses any more may stay in the file; Excel drops them when it saves. */
const withoutUnused = (styles: string | undefined): string | undefined =>
  styles?.replace(/<dxfs[\s\S]*?<\/dxfs>|<dxfs[^>]*\/>/, '');

describe('highlight', () => {
  it('covers the plan and says its figures', async () => {
    const { code, out } = await batch('highlight', book, '--out', path('h.xlsx'));
    expect([code, out]).toEqual([
      0,
      `Se resaltó el plan: 2 vencidas, 0 por vencer, 1 concluida con retraso.\nGuardado en ${path('h.xlsx')}`,
    ]);
    const model = await opened(path('h.xlsx'));
    const rules = sheetOf(model, PLAN).conditionalFormats();
    expect(rules.map(({ style }) => style.fillColor)).toEqual(['#FFC7CE', '#FFEB9C', '#DDEBF7']);
    expect(rules.map(({ areas }) => areas)).toEqual(
      new Array(3).fill([{ top: 6, left: 0, bottom: 18, right: 7 }]),
    );
  });

  it('done twice is the same file as once', async () => {
    await batch('highlight', book, '--out', path('once.xlsx'));
    const again = await batch('highlight', path('once.xlsx'), '--out', path('twice.xlsx'));
    expect(again.out).toContain('El plan ya estaba resaltado');
    expect((await readFile(path('twice.xlsx'))).equals(await readFile(path('once.xlsx')))).toBe(true);
  });

  it('taken away gives back the formats of the input', async () => {
    await batch('highlight', book, '--out', path('on.xlsx'));
    const { code, out } = await batch('highlight', path('on.xlsx'), '--remove', '--out', path('off.xlsx'));
    expect([code, out]).toEqual([0, `Se quitó el resaltado.\nGuardado en ${path('off.xlsx')}`]);
    const before = parts(await (await openModel(original)).save());
    const after = parts(await readFile(path('off.xlsx')));
    const styles = 'xl/styles.xml';
    expect({ ...after, [styles]: withoutUnused(after[styles]) }).toEqual({
      ...before,
      [styles]: withoutUnused(before[styles]),
    });
  });

  it('has nothing to take away from a workbook without it', async () => {
    const { code, out } = await batch('highlight', book, '--remove', '--out', path('off.xlsx'));
    expect([code, out.split('\n')[0]]).toEqual([0, 'El libro no tenía resaltado.']);
  });

  it('refuses a protected plan and saves nothing', async () => {
    const file = await variant('protegido.xlsx', (model) => {
      sheetOf(model, PLAN).protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    });
    const { code, err } = await batch('highlight', file, '--out', path('nada.xlsx'));
    expect([code, err]).toEqual([
      1,
      'No se escribió en la hoja «Plan de trabajo». La hoja está protegida. Desprotéjala en Revisar › Desproteger hoja y repita.',
    ]);
    await expect(readFile(path('nada.xlsx'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['moves with the calendar', [], 'TODAY()'],
    ['stays where --today puts it', ['--today', '2023-11-15'], '45245'],
  ])('without a cut-off in the workbook %s', async (_, options, formula) => {
    const file = await variant('sin-corte.xlsx', (model) => {
      for (const column of [0, 1]) {
        sheetOf(model, 'Proceso').setContent(6, column, { value: null, formula: null, quotePrefix: false });
      }
    });
    await batch('highlight', file, '--out', path('h.xlsx'), ...options);
    const names = (await opened(path('h.xlsx'))).names();
    expect(names.find(({ name }) => name === 'PREP_FechaCorte')?.formula).toBe(formula);
  });
});

describe('report', () => {
  it('makes the month’s sheet in at most three round trips', async () => {
    const { code, out } = await batch(
      'report',
      book,
      '--month',
      '2023-11',
      '--out',
      path('r.xlsx'),
      '--json',
    );
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
    expect(result.excel.syncs).toBeLessThanOrEqual(3);
    const { sheets } = await opened(path('r.xlsx'));
    expect(sheets.map(({ name }) => name)).toContain('Informe 2023-11');
  });

  it('is the same sheet twice', async () => {
    await batch('report', book, '--month', '2023-11', '--out', path('r1.xlsx'));
    await batch('report', book, '--month', '2023-11', '--out', path('r2.xlsx'));
    expect((await readFile(path('r1.xlsx'))).equals(await readFile(path('r2.xlsx')))).toBe(true);
  });

  it.each([
    ['letter', 1],
    ['legal', 5],
    ['a4', 9],
  ])('is on %s', async (paper, size) => {
    const { code, out } = await batch(
      'report',
      book,
      '--month',
      '2023-11',
      '--out',
      path('r.xlsx'),
      '--paper',
      paper,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Se generó la hoja «Informe 2023-11», de \d+ páginas\.\nGuardado en /);
    expect(sheetOf(await opened(path('r.xlsx')), 'Informe 2023-11').pageSetup.paperSize).toBe(size);
  });

  it('does not touch a sheet that people made', async () => {
    await batch('report', book, '--month', '2023-11', '--out', path('r.xlsx'));
    const after = await opened(path('r.xlsx'));
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
});

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
      status: 'notStarted',
      activity: null,
      verified: { by: 'Jurídico', on: '2023-10-01' },
    });
  });

  it('says the same in words', async () => {
    const { out } = await batch('calendar', '--election', '2027-06-06');
    expect(out.split('\n')).toHaveLength(55);
  });
});

describe('a workbook that cannot be used: exit code 1 and one sentence', () => {
  const text = (content: string) => () => writeFile(path('malo.xlsx'), content);
  const model = (make: () => Promise<WorkbookModel> | WorkbookModel) => async () => {
    await saved('malo.xlsx', await make());
  };
  const november = (change: (workbook: WorkbookModel) => void) => async () => {
    await variant('malo.xlsx', change);
  };
  const blank = { value: null, formula: null, quotePrefix: false };

  it.each<[string, () => Promise<unknown>, string]>([
    ['is not there', () => rm(path('malo.xlsx'), { force: true }), 'No se encontró el archivo'],
    ['is text', text('Núm.,Actividades'), 'No se pudo abrir «malo.xlsx».'],
    ['is an empty file', text(''), 'No se pudo abrir «malo.xlsx».'],
    [
      'is another kind of zip',
      () => writeFile(path('malo.xlsx'), zipSync({ 'nota.txt': strToU8('hola') })),
      'No se pudo abrir «malo.xlsx».',
    ],
    [
      'is a damaged workbook',
      () => writeFile(path('malo.xlsx'), original.subarray(0, original.length / 2)),
      'No se pudo abrir «malo.xlsx».',
    ],
    ['is empty', model(() => describeWorkbook({ Hoja1: [] })), 'El libro está vacío.'],
    [
      'has no plan',
      model(() =>
        describeWorkbook({
          Hoja1: [
            ['Gastos', 'Monto'],
            ['Luz', 5],
          ],
        }),
      ),
      'No se encontró el plan de trabajo.',
    ],
    [
      'has no election date',
      november((workbook) => {
        for (const column of [0, 1]) sheetOf(workbook, 'Proceso').setContent(3, column, blank);
      }),
      'Falta la fecha de la jornada electoral.',
    ],
    [
      'has an election date that is none',
      november((workbook) => {
        sheetOf(workbook, 'Proceso').setContent(3, 1, { ...blank, value: 'por definir' });
      }),
      'Falta la fecha de la jornada electoral. La celda de la jornada electoral contiene «por definir», que no es una fecha.',
    ],
  ])('%s', async (_, make, start) => {
    await make();
    for (const command of [
      ['validate', path('malo.xlsx')],
      ['report', path('malo.xlsx'), '--month', '2023-11', '--out', path('nada.xlsx')],
      ['highlight', path('malo.xlsx'), '--out', path('nada.xlsx')],
    ]) {
      const { code, out, err } = await batch(...command);
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toContain('\n');
      expect(err.startsWith(start)).toBe(true);
    }
    await expect(readFile(path('nada.xlsx'))).rejects.toThrow('ENOENT');
  });
});

describe('setup', () => {
  it('makes a workbook that has all registers and needs no other sheet', async () => {
    const { code, out } = await batch(
      ...['setup', '--election', '2027-06-06', '--out', path('nuevo.xlsx')],
      ...['--institution', 'Instituto Electoral', '--siglas', 'IEE', '--process', 'PEL 2026-2027'],
    );
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'Se creó un libro con 8 hojas; el plan trae 54 entregables del Anexo 13.',
    ]);
    const model = await openModel(await readFile(path('nuevo.xlsx')));
    expect(model.sheets.map(({ name }) => name)).toEqual([
      'Empiece aquí',
      'Proceso',
      'Plan de trabajo',
      'Sesiones',
      'Integrantes',
      'Acuerdos',
      'Avances',
      'Listas',
    ]);
    const process = sheetOf(model, 'Proceso');
    expect([4, 5, 6].map((row) => process.content(row, 2).value)).toEqual([
      'Instituto Electoral',
      'IEE',
      'PEL 2026-2027',
    ]);
  });

  it('prints what it made, and the file is judged without more', async () => {
    const made = await batch('setup', '--election', '2027-06-06', '--out', path('nuevo.xlsx'), '--json');
    expect(JSON.parse(made.out)).toMatchObject({ election: '2027-06-06', deliveries: 54 });
    const judged = await batch('validate', path('nuevo.xlsx'), '--today', '2026-08-01', '--json');
    const { findings } = JSON.parse(judged.out) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule)).toEqual(['PRO-03']);
  });

  it('does not make a workbook where there is no folder', async () => {
    const { code, err } = await batch('setup', '--election', '2027-06-06', '--out', path('no/hay.xlsx'));
    expect([code, err]).toEqual([2, `No existe la carpeta «${path('no')}» de la opción --out.`]);
  });

  it('makes the sample that is in the assets, cell by cell', async () => {
    await batch('setup', '--election', '2027-06-06', '--out', path('muestra.xlsx'));
    const [made, sample] = await Promise.all(
      [path('muestra.xlsx'), 'assets/plan-prep-2026-2027.xlsx'].map(async (file) =>
        cellsOf(await openModel(await readFile(file))),
      ),
    );
    expect(made).toEqual(sample);
  });
});

/** Content, look and list of every cell. */
function cellsOf(model: WorkbookModel): unknown {
  return model.sheets.map((sheet) => {
    const used = sheet.usedArea(false);
    const cells = new Map<string, string>();
    for (let row = 0; row <= (used?.bottom ?? -1); row++) {
      for (let column = 0; column <= (used?.right ?? -1); column++) {
        const cell = [
          sheet.content(row, column),
          sheet.style(row, column),
          sheet.dataValidation(row, column),
        ];
        cells.set(`${sheet.name} ${row} ${column}`, JSON.stringify(cell));
      }
    }
    return cells;
  });
}

describe('wrong arguments: exit code 2', () => {
  it.each([[[]], [['validate']], [['borrar', 'x.xlsx']], [['report', 'x.xlsx', '--out', 'y.xlsx']]])(
    '%j',
    async (argv) => {
      const { code, out, err } = await batch(...argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^[^\n]+\.$/);
    },
  );

  it('never writes over the input, by whatever name it is called', async () => {
    await rm(path('enlace.xlsx'), { force: true });
    await rm(path('duro.xlsx'), { force: true });
    await symlink(book, path('enlace.xlsx'));
    await link(book, path('duro.xlsx'));
    for (const out of [book, join(folder, '.', 'plan.xlsx'), path('enlace.xlsx'), path('duro.xlsx')]) {
      const { code, err } = await batch('highlight', book, '--out', out);
      expect([code, err]).toEqual([
        2,
        'El archivo de --out es el mismo libro de entrada, que nunca se modifica; indique otro nombre.',
      ]);
    }
  });

  it('does not make folders', async () => {
    const { code, err } = await batch('highlight', book, '--out', path('no/existe.xlsx'));
    expect([code, err]).toEqual([2, `No existe la carpeta «${path('no')}» de la opción --out.`]);
  });
});

describe('moves', () => {
  it('lists what would change as JSON', async () => {
    const run = await batch('moves', book, '--election', '2024-05-26', '--json');
    expect([run.code, run.err]).toEqual([0, '']);
    const result = JSON.parse(run.out) as Record<string, unknown> & {
      readonly deliveries: readonly { readonly id: string }[];
    };
    expect(result).toMatchObject({
      cutoff: '2023-11-30',
      before: { election: '2024-06-02', test: null, simulacros: [], closing: null },
      after: { election: '2024-05-26' },
      summary: { moved: 40, appear: 1, disappear: 1, unchanged: 13, fallOut: 1, comeBack: 0 },
    });
    expect(result.deliveries.find(({ id }) => id === '4-final')).toEqual({
      id: '4-final',
      name: 'Acuerdo de integración del COTAPREP',
      change: 'moved',
      legal: { before: '2023-11-02', after: '2023-10-26' },
      sendBy: { before: '2023-11-07', after: '2023-10-31' },
      days: -7,
      activity: '6',
      plannedEnd: '2023-11-02',
      completed: '2023-10-27',
      term: 'fallsOut',
    });
  });

  it('says it in words', async () => {
    const { out } = await batch('moves', book, '--election', '2024-05-26');
    expect(out).toContain('Jornada electoral: 2 de junio de 2024; con el cambio: 26 de mayo de 2024.');
    expect(out).toContain('actividad 6, concluida 27/10/2023: QUEDA FUERA DE PLAZO');
    expect(out).toContain('No se escribió nada en el libro.');
  });
});

describe('agenda', () => {
  it('lists what falls due as JSON', async () => {
    const run = await batch('agenda', book, '--today', '2023-11-05', '--days', '20', '--json');
    expect([run.code, run.err]).toEqual([0, '']);
    const { cutoff, days, items } = JSON.parse(run.out) as Record<string, unknown> & {
      readonly items: readonly Record<string, unknown>[];
    };
    expect([cutoff, days, items.length]).toEqual(['2023-11-05', 20, 7]);
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
      excel: { syncs: 7 },
    });
  });
});

describe('session', () => {
  it('makes the call and the attendance list, and says what is left to write by hand', async () => {
    const out = path('sesion.xlsx');
    const run = await batch('session', book, '--session', 'Sesiones!5', '--out', out, '--paper', 'a4');
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toMatch(/^Se agregó la hoja «Convocatoria \d{4}-\d\d-\d\d», de 1 página\.$/m);
    expect(run.out).toMatch(/^Se agregó la hoja «Asistencia \d{4}-\d\d-\d\d», de 1 página\.$/m);
    expect(run.out).toContain('La hora y el lugar se dejan en blanco');
    const names = (await openModel(await readFile(out))).sheets.map(({ name }) => name);
    expect(names.filter((name) => /^(?:Convocatoria|Asistencia) /.test(name))).toHaveLength(2);
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

describe('add-missing', () => {
  it('writes the rows that the plan lacks, and validate then misses nothing', async () => {
    const run = await batch('add-missing', book, '--out', path('completo.xlsx'));
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('Se agregó al plan «Plan de trabajo»: 9 actividades.');
    expect(run.out).toContain('fila 20  9.     02/09/2023  Acuerdo que informa la instalación');
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
      excel: { syncs: 3 },
    });
    const { deliveries } = await validated(out);
    expect(deliveries.find(({ id }) => id === '6-final')).toMatchObject({ activity: '9' });
    const words = await batch('add-missing', book, '--out', out, ...asked);
    expect(words.out).toContain('4-final         ya le corresponde la actividad 6');
  });
});

describe('a workbook with what would be lost on saving', () => {
  const full = (): string => path('con-consultas.xlsx');
  beforeAll(() => writeFile(full(), withFeatures(original, ['queries', 'shapes'])));

  it.each([
    ['highlight', '--out'],
    ['report', '--month', '2023-11', '--out'],
    ['calendar', '--out'],
    ['add-missing', '--out'],
    ['repair', '--out'],
  ])('is not written by %s', async (name = '', ...options) => {
    const { code, out, err } = await batch(name, full(), ...options, path('perdido.xlsx'));
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'No se guardó nada. El libro tiene consultas o conexiones de datos y cuadros de texto o formas que fuera de Excel se perderían. Ábralo en Excel y haga lo mismo con el complemento.',
    });
    await expect(readFile(path('perdido.xlsx'))).rejects.toThrow();
  });

  it('is read as any other', async () => {
    expect((await batch('validate', full())).code).toBe(0);
    expect((await batch('agenda', full(), '--out', path('agenda.ics'))).code).toBe(0);
  });
});
