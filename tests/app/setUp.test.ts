/** A new workbook through the real office.js: made in a blank one or beside other sheets, and read back. */
import { readFileSync } from 'node:fs';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import type { SetUpOutcome } from '../../src/app/setUp';
import { planSetUp, setUp } from '../../src/app/setUp';
import type { Severity } from '../../src/domain/assessment/assessment';
import { NEW_SHEETS, SHEET_TEXTS } from '../../src/domain/newWorkbook/sheetTexts';
import { createOfficePort } from '../../src/excel/officePort';
import type { ColumnsOf } from '../../src/workbook/vocabulary/headings';
import { TABLE_HEADINGS } from '../../src/workbook/vocabulary/headings';
import type { NewWorkbookFacts } from '../../src/workbook/newWorkbook/newProcessRows';
import type { NewTableKind } from '../../src/workbook/newWorkbook/newWorkbookColumns';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import type { BookSource, OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { sheetOf as snapshotOf, workbookOf } from '../support/snapshot';
import { tableOf } from '../support/tables';
import { sheetOf } from '../support/workbooks';

const NOVEMBER = readFileSync('tests/fixtures/plan-noviembre-2023.xlsx');
const BLANK: BookSource = { Hoja1: [] };
const NAMES = NEW_SHEETS.map((kind) => SHEET_TEXTS[kind].name);
const FACTS: NewWorkbookFacts = {
  electionDay: day('2027-06-06'),
  institution: 'Instituto Electoral del Estado',
  acronym: 'IEE',
  processName: '',
};

async function make(facts: Partial<NewWorkbookFacts> = {}): Promise<SetUpOutcome> {
  const made = await setUp(createOfficePort(), { ...FACTS, ...facts });
  if (!made.ok) throw new Error(`${made.problem.code} ${made.problem.detail ?? ''}`);
  return made.value;
}

/** The new workbook judged on a day. */
function judge(today: string) {
  const assessed = assessSnapshot(newSnapshot, { today: day(today) });
  if (!assessed.ok) throw new Error(assessed.problem.code);
  return assessed.value;
}

const inBook = <T>(source: BookSource, body: (book: OpenBook) => Promise<T>): Promise<T> =>
  withWorkbook(source, body, { installGlobals: true });

const namesOf = ({ model }: OpenBook): readonly string[] => model.sheets.map(({ name }) => name);

/** A new workbook as it was made, as a file that was saved, and as that file is read: making it takes longest. */
let made: SetUpOutcome;
let madeNames: readonly string[];
let shown: string;
let newBook: Uint8Array;
let newSnapshot: WorkbookSnapshot;
beforeAll(async () => {
  newBook = await inBook(BLANK, async (book) => {
    made = await make();
    madeNames = namesOf(book);
    shown = book.session.selection.sheet.name;
    return book.session.save();
  });
  newSnapshot = await inBook(newBook, async () => {
    const read = await createOfficePort().read();
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  });
});

describe('in a blank workbook', () => {
  it('makes all the sheets behind those that are there, and shows the first', () => {
    expect(madeNames).toEqual(['Hoja1', ...NAMES]);
    expect(made.made.sheets.map(({ sheet }) => sheet)).toEqual(NAMES);
    expect(made.made.deliveries).toBe(54);
    expect(shown).toBe('Empiece aquí');
  });

  it('is read again with every column known', () => {
    const { registers } = judge('2026-09-01');
    const columns = (kind: NewTableKind): string[] =>
      Object.keys(registers[kind]?.parts[0].columns ?? {}).sort();
    const fields = <Kind extends NewTableKind>(kind: Kind): ColumnsOf[Kind][] =>
      // The day of the minutes, and who took a place, are read where a team has them; the new workbook has columns that say the same.
      (Object.keys(TABLE_HEADINGS[kind].fields) as ColumnsOf[Kind][])
        .filter((field) => field !== 'minutesDate' && field !== 'substitutedBy')
        .sort();
    for (const kind of ['plan', 'sessions', 'members', 'agreements', 'notes'] as const) {
      expect([kind, columns(kind)]).toEqual([kind, fields(kind)]);
    }
    expect(registers.plan?.rows).toHaveLength(266);
    const { originalElectionDay, ...data } = registers.process?.data ?? {};
    expect(Object.values(data).every((field) => field !== null)).toBe(true);
    // Written when the election day moves.
    expect(originalElectionDay).toBeNull();
    expect(registers.process?.data.simulacros.map(({ text }) => text)).toEqual([
      '16/05/2027',
      '23/05/2027',
      '30/05/2027',
    ]);
  });

  it.each<[string, Partial<Record<Severity, readonly string[]>>]>([
    // Before anything is due, only what a person has to write is missing.
    ['2026-08-01', { info: ['PRO-03'] }],
    // Of the first activities the drafts were due in August: steps of what is still in time.
    ['2026-09-01', { warning: ['PLAN-VEN-01', 'PLAN-VEN-02'], info: ['PRO-03'] }],
    // What was due and nobody has said to be done is overdue; nothing else is wrong.
    ['2027-03-01', { error: ['PLAN-VEN-01'], warning: ['PLAN-VEN-02'], info: ['PRO-03'] }],
    ['2027-07-20', { error: ['PLAN-VEN-01'], info: ['PRO-03'] }],
  ])('leaves on %s nothing that the template is to blame for', (today, expected) => {
    const { assessment } = judge(today);
    const found = (severity: Severity): string[] => [
      ...new Set(assessment.findings.flatMap((each) => (each.severity === severity ? [each.rule] : []))),
    ];
    for (const severity of ['error', 'warning', 'info'] as const) {
      expect([severity, found(severity)]).toEqual([severity, expected[severity] ?? []]);
    }
    expect(assessment.deliveries.filter(({ activity }) => activity === null)).toEqual([]);
  });

  it('asks for a datum until it is written, and for a proposal until it is confirmed', () =>
    inBook(newBook, ({ model, session }) => {
      const process = sheetOf(model, 'Proceso');
      const marks = (): unknown[] => [8, 11].map((row) => process.content(row, 0).value);
      expect(marks()).toEqual(['Escriba', 'Propuesta: confirme']);
      expect(process.dataValidation(11, 0)?.formula1).toBe('"Propuesta: confirme,Listo"');
      session.userEdit('Proceso', 'C9', 'Secretaría Ejecutiva');
      session.userEdit('Proceso', 'A12', 'Listo');
      model.recalculate();
      expect(marks()).toEqual(['Listo', 'Listo']);
      return Promise.resolve();
    }));

  it('keeps numbers and links as texts and dates as dates, in tables with lists', () =>
    inBook(newBook, ({ model }) => {
      const plan = sheetOf(model, 'Plan de trabajo');
      const row = [0, 3, 4, 9].map((column) => plan.content(4, column).value);
      expect(row).toEqual(['1.', 46238, 46269, '1 final']);
      expect(plan.style(4, 4).numberFormat).toBe('dd/mm/yyyy');
      expect(plan.dataValidation(4, 9)?.formula1).toBe("'Listas'!$A$5:$A$59");
      expect(plan.dataValidation(4, 6)?.formula1).toBe('"Por iniciar,En proceso,Concluida,No aplica"');
      expect(plan.frozen).toEqual({ rows: 4, columns: 0 });
      // One page wide however the person widens its columns, its heading on each page, and nothing cut off below.
      const { fitToPages, titleRows, printArea, landscape } = plan.pageSetup;
      expect([fitToPages?.wide, titleRows, printArea, landscape]).toEqual([1, [3, 3], [], true]);
      const tables = model.sheets.flatMap((sheet) =>
        sheet.tables.map(({ name }) => `${sheet.name}: ${name}`),
      );
      expect(tables).toEqual([
        'Proceso: TablaProceso',
        'Plan de trabajo: TablaPlan',
        'Sesiones: TablaSesiones',
        'Integrantes: TablaIntegrantes',
        'Acuerdos: TablaAcuerdos',
        'Avances: TablaAvances',
        'Listas: ListaAnexo13',
        'Listas: ListaMeses',
      ]);
      return Promise.resolve();
    }));
});

describe('beside other sheets', () => {
  it('changes none of them', () =>
    inBook({ Notas: [['hola', 45_000]], 'Hoja 2': [['Actividad']] }, async (book) => {
      await make();
      expect(namesOf(book)).toEqual(['Notas', 'Hoja 2', ...NAMES]);
      expect(sheetOf(book.model, 'Notas').content(0, 1).value).toBe(45_000);
      expect(sheetOf(book.model, 'Notas').usedArea(false)).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
    }));

  it('says which sheets bear a name that it needs, and makes nothing', () =>
    inBook({ PROCESO: [['hola']], Sesiones: [['x']] }, async (book) => {
      const made = await setUp(createOfficePort(), FACTS);
      expect(made).toEqual({
        ok: false,
        problem: { code: 'sheetsExist', detail: '«PROCESO» y «Sesiones»' },
      });
      expect(namesOf(book)).toEqual(['PROCESO', 'Sesiones']);
    }));

  it('makes no second plan', () =>
    inBook(NOVEMBER, async () => {
      const made = await setUp(createOfficePort(), FACTS);
      // The November workbook also has sheets of those names, which is told first.
      expect(made.ok || made.problem.code).toBe('sheetsExist');
      const plan = snapshotOf(
        'Mi plan',
        tableOf('Núm.:number | Actividades:name | Inicio:start | Término:end'),
      );
      expect(planSetUp(workbookOf(plan), FACTS)).toEqual({
        ok: false,
        problem: { code: 'planExists', detail: 'Mi plan' },
      });
    }));

  it('gives its tables names that no other table has', () => {
    const taken = snapshotOf('Hoja1', [['a'], ['b']], {
      tables: [{ name: 'tablaplan', row: 1, column: 1, rows: 2, columns: 1, isFromQuery: false }],
    });
    const planned = planSetUp(workbookOf(taken), FACTS);
    const names = planned.ok
      ? planned.value.made.edits.flatMap((edit) => (edit.kind === 'addTable' ? [edit.name] : []))
      : [];
    expect(names).toContain('TablaPlan_2');
  });
});
