import { addMissing } from '../../src/app/addMissing';
import { assessProcess, assessWorkbook } from '../../src/app/assessWorkbook';
import { highlightOverdue, planHighlight } from '../../src/app/highlightOverdue';
import { makeCalendar } from '../../src/app/makeCalendar';
import { makeReport, planReport } from '../../src/app/makeReport';
import { planMove } from '../../src/app/previewMove';
import { removeHighlight } from '../../src/app/removeHighlight';
import type { CalendarDate, MonthKey } from '../../src/domain/dates/calendarDate';
import { parseIsoDate, parseMonth } from '../../src/domain/dates/calendarDate';
import type { Problem } from '../../src/domain/problem';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { readXlsx } from '../support/readXlsx';
import { sheetOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';
const PLAN = 'Plan de trabajo';
const AREA = { row: 2, column: 1, rows: 1, columns: 2 };

function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

const TODAY = day('2024-01-15');
const NOVEMBER = parseMonth('2023-11') as MonthKey;

let november: WorkbookSnapshot;
beforeAll(async () => {
  november = await readXlsx(BOOK);
});

/** The November workbook with one of its sheets changed. */
function changed(name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return {
    ...november,
    sheets: november.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** Proceso with other values beside some of its keys; `null` takes the key away. */
function withProcess(values: Readonly<Record<string, string | number | null>>): WorkbookSnapshot {
  return changed('Proceso', (sheet) => {
    const rows = sheet.values.map(([key = '', value = '']) => [key, value] as const);
    const kept = rows.flatMap(([key, value]) => {
      const other = values[String(key)];
      if (other === null) return [];
      return [[key, other ?? value]];
    });
    return sheetOf('Proceso', kept);
  });
}

describe('the cut-off date', () => {
  it.each([
    ['is the one given', {}, day('2023-10-31'), '2023-10-31', 'given'],
    ['else the workbook’s own', {}, undefined, '2023-11-30', 'workbook'],
    ['else today', { 'Fecha de corte': null }, undefined, '2024-01-15', 'today'],
    [
      'today too when the workbook’s cannot be read',
      { 'Fecha de corte': 'fin de mes' },
      undefined,
      '2024-01-15',
      'today',
    ],
  ])('%s', async (_, process, cutoff, expected, source) => {
    const result = await assessWorkbook(memoryPort(withProcess(process)), { today: TODAY, cutoff });
    expect(result.ok && [result.value.assessment.cutoff.toString(), result.value.cutoffSource]).toEqual([
      expected,
      source,
    ]);
  });
});

describe('the election day', () => {
  it('is the workbook’s own', async () => {
    const result = await assessWorkbook(memoryPort(november), { today: TODAY });
    expect(result.ok && result.value.assessment.electionDay?.toString()).toBe('2024-06-02');
  });

  it('gives way to the one given', async () => {
    const port = memoryPort(withProcess({ 'Jornada electoral': null }));
    const result = await assessWorkbook(port, { today: TODAY, electionDay: day('2027-06-06') });
    expect(result.ok && result.value.assessment.electionDay?.toString()).toBe('2027-06-06');
  });

  it.each<[string, string | null, Problem]>([
    ['must be known', null, { code: 'noElectionDate' }],
    ['must be a date', 'por definir', { code: 'noElectionDate', detail: '«por definir», que no es un día' }],
  ])('%s for what hangs on it', async (_, written, problem) => {
    const workbook = withProcess({ 'Jornada electoral': written });
    expect(assessProcess(workbook, { today: TODAY })).toEqual({ ok: false, problem });
    const port = memoryPort(workbook);
    const asked = { today: TODAY, month: NOVEMBER };
    const refused = [
      await makeReport(port, asked),
      await makeCalendar(port, asked),
      await addMissing(port, asked),
      planMove(workbook, { ...asked, move: { electionDay: TODAY } }),
    ];
    for (const result of refused) expect(result).toEqual({ ok: false, problem });
    expect(port.written).toEqual([]);
  });
});

describe('a workbook that cannot be used', () => {
  it('is empty', async () => {
    const port = memoryPort({ ...november, sheets: [sheetOf('Hoja1', [])] });
    expect(await assessWorkbook(port, { today: TODAY })).toEqual({
      ok: false,
      problem: { code: 'emptyWorkbook' },
    });
  });

  it('has no plan', async () => {
    const port = memoryPort({
      ...november,
      sheets: november.sheets.filter(({ name }) => name === 'Proceso'),
    });
    expect(await assessWorkbook(port, { today: TODAY })).toEqual({ ok: false, problem: { code: 'noPlan' } });
  });
});

describe('a sheet that is hardly a plan', () => {
  const list = sheetOf('Cronograma', [
    ['Concepto', 'Fecha límite', 'Responsable'],
    ['Módulo de captura', '30/11/2026', 'Sistemas'],
    ['Inmuebles', '28/02/2027', 'Organización'],
    ['Capturistas', '30/03/2027', 'Administración'],
    ['Equipo', '28/02/2027', 'Administración'],
  ]);

  it.each([
    ['alone is asked for', false, { ok: false, problem: { code: 'doubtfulPlan', detail: '«Cronograma»' } }],
    ['beside other registers leaves those to be judged', true, { ok: true, value: { plan: null } }],
  ])('%s', async (_, hasOthers, outcome) => {
    const others = november.sheets.filter(({ name }) => hasOthers && name !== PLAN);
    const port = memoryPort({ ...november, sheets: [list, ...others] });
    expect(await assessWorkbook(port, { today: TODAY, electionDay: day('2024-06-02') })).toMatchObject(
      outcome,
    );
  });
});

describe('a sheet that is too large to be read', () => {
  const large = sheetOf('Datos', [], { isUnread: true });

  it('is named where no plan was found', async () => {
    const port = memoryPort({ ...november, sheets: [large] });
    expect(await assessWorkbook(port, { today: TODAY })).toEqual({
      ok: false,
      problem: { code: 'truncatedRead', detail: 'Datos' },
    });
  });

  it('makes no plan elsewhere sure until a person says where the plan is', async () => {
    const port = (): ReturnType<typeof memoryPort> =>
      memoryPort({ ...november, sheets: [...november.sheets, large] });
    expect(await assessWorkbook(port(), { today: TODAY })).toMatchObject({
      ok: true,
      value: { reading: 'unsure', registers: { questions: [{ kind: 'unreadSheet', sheet: 'Datos' }] } },
    });
    expect(await assessWorkbook(port(), { today: TODAY, map: { plan: PLAN } })).toMatchObject({
      ok: true,
      value: { registers: { questions: [] } },
    });
  });
});

describe('a workbook that keeps other registers and no plan', () => {
  const portOf = (): ReturnType<typeof memoryPort> =>
    memoryPort({ ...november, sheets: november.sheets.filter(({ name }) => name !== PLAN) });

  it('is judged as far as it goes', async () => {
    const read = await assessWorkbook(portOf(), { today: TODAY });
    if (!read.ok) throw new Error(read.problem.code);
    const { plan, reading, registers, assessment } = read.value;
    expect([plan, reading]).toEqual([null, 'sure']);
    expect(registers.sessions?.rows.length).toBeGreaterThan(0);
    expect(assessment.activities).toEqual([]);
    expect(assessment.findings.filter(({ rule }) => rule === 'A13-02')).toEqual([]);
  });

  it('has nothing to highlight', async () => {
    expect(await highlightOverdue(portOf(), { today: TODAY })).toEqual({
      ok: false,
      problem: { code: 'noPlan' },
    });
  });
});

describe('highlight', () => {
  it('reads once, writes once and says its figures', async () => {
    const port = memoryPort(november);
    const result = await highlightOverdue(port, { today: TODAY });
    expect(result.ok && { ...result.value, assessed: null }).toEqual({
      overdue: 2,
      dueSoon: 0,
      doneLate: 1,
      rowsCountedWith: 0,
      rowsLeftOut: 0,
      isRefreshed: false,
      changed: true,
      assessed: null,
    });
    expect([port.reads(), port.written.length]).toEqual([1, 1]);
  });

  it.each([
    ['fixed by the workbook', {}, '=45260'],
    ['moving with the calendar', { 'Fecha de corte': null }, '=TODAY()'],
  ])('has its cut-off %s', (_, process, formula) => {
    const planned = planHighlight(withProcess(process), { today: TODAY });
    const edits = planned.ok ? planned.value.edits : [];
    expect(edits).toContainEqual(
      expect.objectContaining({ kind: 'setName', name: 'PREP_FechaCorte', formula }),
    );
  });

  it.each([
    [
      'a protected plan',
      () => changed(PLAN, (sheet) => ({ ...sheet, isProtected: true })),
      { code: 'protectedSheet', detail: PLAN },
    ],
    ['a read-only workbook', () => ({ ...november, readOnly: true }), { code: 'readOnly' }],
  ])('writes nothing into %s', async (_, snapshot, problem) => {
    const port = memoryPort(snapshot());
    expect(await highlightOverdue(port, { today: TODAY })).toEqual({ ok: false, problem });
    expect(port.written).toEqual([]);
  });

  it('writes nothing once cancelled', async () => {
    const port = memoryPort(november);
    const result = await highlightOverdue(port, { today: TODAY, signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect(port.written).toEqual([]);
  });

  it('hands on what Excel answers', async () => {
    const port = memoryPort(november, { code: 'excelBusy' });
    expect(await highlightOverdue(port, { today: TODAY })).toEqual({
      ok: false,
      problem: { code: 'excelBusy' },
    });
  });

  it('can be judged and reported on in a protected workbook all the same', async () => {
    const port = memoryPort(changed(PLAN, (sheet) => ({ ...sheet, isProtected: true })));
    expect((await assessWorkbook(port, { today: TODAY })).ok).toBe(true);
    expect((await makeReport(port, { today: TODAY, month: NOVEMBER, acceptContradictions: true })).ok).toBe(
      true,
    );
  });
});

describe('taking the highlight away', () => {
  it('does nothing where there is none', async () => {
    const port = memoryPort(november);
    expect(await removeHighlight(port)).toEqual({
      ok: true,
      value: { rules: 0, names: 0, leavesRules: false },
    });
    expect(port.written).toEqual([]);
  });

  it('takes rules and names of ours from every sheet, and no plan is needed', async () => {
    const sheets = [
      sheetOf('Copia', [['x']], { ownFormats: [{ id: '{1}', formula: '=$E7<PREP_FechaCorte', area: AREA }] }),
      sheetOf('Hoja1', [['y']]),
    ];
    const port = memoryPort({
      ...november,
      sheets,
      ownNames: [{ name: 'PREP_FechaCorte', formula: '=45260' }],
    });
    expect(await removeHighlight(port)).toEqual({
      ok: true,
      value: { rules: 1, names: 1, leavesRules: false },
    });
    expect(port.written).toEqual([
      [
        { kind: 'removeConditionalFormat', sheet: 'Copia', id: '{1}', area: AREA },
        { kind: 'removeName', name: 'PREP_FechaCorte', sheet: null },
      ],
    ]);
  });
});

describe('report', () => {
  it('reads once, writes once and says what it made', async () => {
    const port = memoryPort(november);
    const result = await makeReport(port, { today: TODAY, month: NOVEMBER, acceptContradictions: true });
    expect(result.ok && result.value.report.sheet).toBe('Informe 2023-11');
    expect([port.reads(), port.written.length]).toEqual([1, 1]);
  });

  it.each([
    ['letter when nothing is said', null, 'letter'],
    ['what Proceso asks for', 'Oficio', 'legal'],
    ['letter when Proceso asks for something else', 'papiro', 'letter'],
  ])('is on %s', (_, paper, expected) => {
    const snapshot = changed('Proceso', (sheet) =>
      sheetOf('Proceso', [...sheet.values, ...(paper === null ? [] : [['Tamaño de papel', paper]])]),
    );
    const planned = planReport(snapshot, { today: TODAY, month: NOVEMBER });
    const setups = planned.ok
      ? planned.value.report.edits.flatMap((edit) => (edit.kind === 'pageSetup' ? [edit.setup.paper] : []))
      : [];
    expect(setups).toEqual([expected]);
  });

  it('is the same twice', () => {
    const options = { today: TODAY, month: NOVEMBER };
    expect(planReport(november, options)).toEqual(planReport(november, options));
  });
});
