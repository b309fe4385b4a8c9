/**
 * Each use case while somebody changes the workbook between two of its requests: no row of theirs is lost or mixed with another,
 * and what does not end well says so.
 */
import type { WorkbookPort } from '../../src/app/port';
import { createOfficePort } from '../../src/excel/officePort';
import type { HostSession } from '../../src/workbench/host';
import type { CellValue, WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { columnLetters } from '../../src/domain/registers/cell';
import type { OpenBook } from '../support/office';
import { sheetOf } from '../support/workbooks';
import { onPreparedBook } from './preparedBooks';
import { wrongSentence } from './sentences';
import type { UseCase } from './useCase';
import { USE_CASES } from './useCases';

/** The records on which the changes fall: those of the sheet in which a use case writes. */
interface Target {
  readonly sheet: string;
  /** The first and the last record, in rows of Excel. */
  readonly top: number;
  readonly bottom: number;
  /** The column with the name of a record, and another that is written or read. */
  readonly name: string;
  readonly edited: string;
}

const PLAN: Target = { sheet: 'Plan', top: 3, bottom: 5, name: 'B', edited: 'E' };
const SESSIONS: Target = { sheet: 'Sesiones', top: 2, bottom: 2, name: 'D', edited: 'C' };
const MEMBERS: Target = { sheet: 'Integrantes', top: 2, bottom: 3, name: 'B', edited: 'D' };
const PROCESS: Target = { sheet: 'Proceso', top: 2, bottom: 2, name: 'A', edited: 'B' };
const CALENDAR: Target = {
  ...{ sheet: 'Calendario Anexo 13', top: 5, bottom: 58, name: 'D', edited: 'P' },
};

/** Use cases that do not write in the plan alone. */
const TARGETS: Readonly<Record<string, Target>> = {
  ...{ addRecord: SESSIONS, undoRecord: SESSIONS, addMember: MEMBERS, move: PROCESS },
  ...{ verifyInCalendar: CALENDAR, calendarAgain: CALENDAR, undoSheet: CALENDAR },
  entryOfAgreement: { sheet: 'Acuerdos', top: 2, bottom: 2, name: 'D', edited: 'E' },
  lookAgain: { sheet: 'Hallazgos ignorados', top: 5, bottom: 5, name: 'D', edited: 'F' },
  settleAbsent: { sheet: 'Configuración PREP', top: 5, bottom: 6, name: 'D', edited: 'I' },
  setUp: { sheet: 'Hoja1', top: 1, bottom: 2, name: 'A', edited: 'B' },
};

type Change = (session: HostSession, model: WorkbookModel, target: Target) => void;

const columnOf = (letter: string): number => letter.charCodeAt(0) - 'A'.charCodeAt(0);

/** The cells that are validated or merged, counted from zero. */
function editedArea({ top, edited }: Target, rows: number) {
  const column = columnOf(edited);
  return { top: top - 1, left: column, bottom: top - 2 + rows, right: column };
}

/** The column that is edited and the one left of it, counted from 1. */
const editedColumn = ({ edited }: Target): number => columnOf(edited) + 1;

/** The row that is edited: the second record, if there is one. */
const editedRow = ({ top, bottom }: Target): number => Math.min(top + 1, bottom);

type Row = readonly CellValue[];

const at = (row: Row, column: number): CellValue => row[column] ?? null;

/** Puts the cells of a row back under the headings under which they were. */
type Unmoved = (row: Row, target: Target) => Row;

/** What a person puts into a column of their own is looked for behind all others. */
const OWN_COLUMN = 60;

const spliced = (row: Row, from: number, gone: number, ...cells: Row): Row => {
  const full = [...row, ...Array.from({ length: Math.max(0, from - row.length) }, () => null)];
  return [...full.slice(0, from), ...cells, ...full.slice(from + gone)];
};

const withoutInserted =
  (columnFor: (target: Target) => number): Unmoved =>
  (row, target) => {
    const column = columnFor(target) - 1;
    const rest = spliced(row, column, 1);
    return spliced(rest, OWN_COLUMN, 0, at(row, column));
  };

const firstColumn = ({ name, edited }: Target): number => Math.min(columnOf(name), columnOf(edited)) + 1;

/** Changes of columns, and where cells were before them. */
const COLUMN_CHANGES: readonly (readonly [string, Change, Unmoved])[] = [
  [
    'column inserted before all',
    (session, _, target) => session.userInsertColumns(target.sheet, firstColumn(target), 1),
    withoutInserted(firstColumn),
  ],
  [
    'column inserted before the edited one',
    (session, _, target) => session.userInsertColumns(target.sheet, editedColumn(target), 1),
    withoutInserted(editedColumn),
  ],
  [
    'edited column deleted',
    (session, _, target) => session.userDeleteColumns(target.sheet, editedColumn(target), 1),
    (row, target) => spliced(row, editedColumn(target) - 1, 0, null),
  ],
  [
    'column left of the edited one deleted',
    (session, _, target) => session.userDeleteColumns(target.sheet, editedColumn(target) - 1, 1),
    (row, target) => spliced(row, editedColumn(target) - 2, 0, null),
  ],
  [
    'edited column moved to the front',
    (session, _, target) => session.userMoveColumn(target.sheet, editedColumn(target), 1),
    (row, target) => spliced(row.slice(1), editedColumn(target) - 1, 0, at(row, 0)),
  ],
];

/** A change after which all that counts is that it stays. */
const FROZEN = 'frozen and printed otherwise';

const asItWas: Unmoved = (row) => row;

const CELL_CHANGES: readonly (readonly [string, Change])[] = [
  ['row inserted above', (session, _, { sheet, top }) => session.userInsertRows(sheet, top, 1)],
  ['row deleted', (session, _, { sheet, top }) => session.userDeleteRows(sheet, top, 1)],
  [
    'rows sorted',
    (session, model, { sheet, top, bottom, name }) => {
      const right = sheetOf(model, sheet).usedArea(true)?.right ?? 0;
      session.userSort(sheet, `A${top}:${columnLetters(right + 1)}${bottom}`, columnOf(name), true);
    },
  ],
  [
    'cell edited',
    (session, _, target) =>
      session.userEdit(target.sheet, `${target.edited}${editedRow(target)}`, 'por definir'),
  ],
  [
    'name edited',
    (session, _, target) =>
      session.userEdit(target.sheet, `${target.name}${editedRow(target)}`, 'Otra actividad'),
  ],
  [
    'row added below',
    (session, model, { sheet, name }) => {
      const last = sheetOf(model, sheet).usedArea(true)?.bottom ?? 0;
      session.userEdit(sheet, `${name}${last + 2}`, 'Actividad de otra persona');
    },
  ],
  ['cells merged', (_, model, target) => sheetOf(model, target.sheet).merge(editedArea(target, 3))],
  [
    'validated',
    (_, model, target) =>
      sheetOf(model, target.sheet).setDataValidation([editedArea(target, 8)], {
        ...{ type: 'List', operator: 'between', formula1: '"Sí,No"', formula2: null },
        ...{ inCellDropDown: true, ignoreBlanks: true, prompt: { show: false, title: '', message: '' } },
        errorAlert: { show: true, style: 'stop', title: '', message: '' },
      }),
  ],
  [
    'edited column hidden',
    (_, model, target) => sheetOf(model, target.sheet).setColumn(editedColumn(target) - 1, { hidden: true }),
  ],
  [
    'table turned into a range',
    (_, model, { sheet }) =>
      sheetOf(model, sheet).tables.forEach(({ id }) => sheetOf(model, sheet).removeTable(id)),
  ],
  ['range turned into a table', (_, model, target) => void addTable(model, target)],
  [
    FROZEN,
    (_, model, { sheet: name, top, bottom }) => {
      const sheet = sheetOf(model, name);
      sheet.frozen = { rows: top, columns: 2 };
      const printArea = [{ top: 0, left: 0, bottom: bottom - 1, right: 3 }];
      sheet.updatePageSetup({ printArea, titleRows: [0, top - 1], titleColumns: [0, 1] });
    },
  ],
  ['sheet moved to the front', (_, model, { sheet }) => model.moveSheet(sheetOf(model, sheet), 0)],
  [
    'sheet copied',
    (_, model, { sheet }) => {
      const copy = model.addSheet(`${sheet} (2)`);
      const { bottom = -1, right = -1 } = sheetOf(model, sheet).usedArea(true) ?? {};
      for (let row = 0; row <= bottom; row++)
        for (let column = 0; column <= right; column++)
          copy.setContent(row, column, sheetOf(model, sheet).content(row, column));
    },
  ],
  ['sheet renamed', (_, model, { sheet }) => void (sheetOf(model, sheet).name = `${sheet} 2`)],
  [
    'sheet replaced',
    (_, model, { sheet: name }) => {
      sheetOf(model, name).name = `${name} viejo`;
      const sheet = model.addSheet(name);
      sheet.setContent(0, 0, { value: 'Hoja de otra persona', formula: null, quotePrefix: false });
    },
  ],
  [
    'protected',
    (_, model, { sheet }) => {
      sheetOf(model, sheet).protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    },
  ],
];

/** Makes a table of the records, where they can be one. */
function addTable(model: WorkbookModel, { sheet: name, top, bottom }: Target): boolean {
  const sheet = sheetOf(model, name);
  const right = sheet.usedArea(true)?.right ?? 0;
  const headings = Array.from({ length: right + 1 }, (_, column) => sheet.content(top - 2, column).value);
  const isTaken = sheet.tables.length > 0 || new Set(headings).size <= right;
  if (top < 2 || isTaken || !headings.every((heading) => typeof heading === 'string' && heading !== ''))
    return false;
  sheet.addTable({ top: top - 2, left: 0, bottom: bottom - 1, right }, 'Registros', headings.map(String));
  return true;
}

/** How a sheet is frozen and printed; `null` where it is gone. */
function pageOf(model: WorkbookModel, { sheet: name }: Target): unknown {
  const sheet = model.sheets.find((each) => each.name === name);
  return sheet === undefined ? null : [sheet.frozen, sheet.pageSetup];
}

/** What is there before a change of that name: a table of the records. */
function setUp(change: string, model: WorkbookModel, target: Target): void {
  if (change === 'table turned into a range' && addTable(model, target)) tables += 1;
}
let tables = 0;

const targetOf = ({ name }: UseCase): Target => TARGETS[name] ?? PLAN;

const CHANGES: readonly (readonly [string, Change, Unmoved])[] = [
  ...CELL_CHANGES.map(([name, change]) => [name, change, asItWas] as const),
  ...COLUMN_CHANGES,
];

/** What the sheets say that were there before the use case, row by row. */
function rowsOf(useCase: UseCase, model: WorkbookModel, unmoved: Unmoved = asItWas): readonly Row[] {
  const place = targetOf(useCase);
  const { sheet: target } = place;
  const names = new Set([...Object.keys(useCase.book), target, `${target} 2`, `${target} viejo`]);
  return model.sheets
    .filter(({ name }) => names.has(name))
    .flatMap((sheet) => {
      const used = sheet.usedArea(true);
      return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
        Array.from({ length: (used?.right ?? -1) + 1 }, (__, column) => sheet.content(row, column).value),
      ).map((row) => (sheet.name === target ? unmoved(row, place) : row));
    })
    .filter((cells) => cells.some((value) => value !== null));
}

/** The columns in which two rows differ. */
const differing = (one: Row, other: Row): readonly number[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, column) => column).filter(
    (column) => at(one, column) !== at(other, column),
  );

/** A row before a use case, and what it makes of it when nobody changes anything: `null` where the row goes. */
type Fate = readonly [before: Row, after: Row | null];

function fatesOf(before: readonly Row[], after: readonly Row[]): readonly Fate[] {
  const isOf = (one: Row, other: Row): boolean => differing(one, other).length === 0;
  // A row that is as it was is no other's.
  const others = after.filter((each) => !before.some((row) => isOf(row, each)));
  return before.map((row): Fate => {
    if (after.some((each) => isOf(row, each))) return [row, row];
    const filled = row.flatMap((value, column) => (value === null ? [] : [column]));
    const shared = (other: Row): number =>
      filled.filter((column) => at(other, column) === row[column]).length;
    const like = [...others].sort(
      (a, b) => shared(b) - shared(a) || differing(row, a).length - differing(row, b).length,
    )[0];
    return [row, like !== undefined && shared(like) * 2 >= filled.length ? like : null];
  });
}

/** Whether a row is still there, with no other changes than those that the use case makes in it. */
function isKept(row: Row, rows: readonly Row[], fates: readonly Fate[]): boolean {
  if (rows.some((each) => differing(row, each).length === 0)) return true;
  // Somebody may have edited a cell of it.
  const own = fates.filter(([before]) => differing(before, row).length <= 1);
  return own.some(([before, after]) => {
    // What somebody wrote in it is still there, once the rest has gone.
    const isTyped = (column: number, each: Row): boolean => {
      const typed = at(row, column);
      return typed === null || at(each, column) === typed;
    };
    const edited = differing(before, row);
    if (after === null) return rows.some((each) => edited.every((column) => isTyped(column, each)));
    const isWritten = (column: number, each: Row): boolean =>
      at(row, column) === at(before, column) && at(each, column) === at(after, column);
    return rows.some((each) => differing(row, each).every((column) => isWritten(column, each)));
  });
}

let runs = 0;
const outcomes = new Map<string, number>();

const officePort = (): WorkbookPort => createOfficePort({ requestTimeout: Infinity });

/** How many requests a use case makes when nobody else does anything, and what becomes of each row. */
const alone = (
  useCase: UseCase,
  prepare: (book: OpenBook) => void = () => undefined,
  unmoved = asItWas,
): Promise<{ readonly requests: number; readonly fates: readonly Fate[] }> =>
  onPreparedBook(useCase, async (book) => {
    prepare(book);
    const before = rowsOf(useCase, book.model, unmoved);
    let requests = 0;
    const stop = book.session.onAfterBatch(() => void (requests += 1));
    await useCase.run(officePort());
    stop();
    return { requests, fates: fatesOf(before, rowsOf(useCase, book.model, unmoved)) };
  });

/** The rows of a workbook to which only the change is made. */
const rowsAfterChange = (useCase: UseCase, change: Change, unmoved: Unmoved): Promise<readonly Row[]> =>
  onPreparedBook(useCase, ({ session, model }) => {
    change(session, model, targetOf(useCase));
    return Promise.resolve(rowsOf(useCase, model, unmoved));
  });

/**
 * Runs a use case with the change after one of its requests, which is not the last.
 * @returns `null` where the sheet to be changed is gone by then
 */
const interleaved = (
  useCase: UseCase,
  name: string,
  change: Change,
  unmoved: Unmoved,
  after: number,
): Promise<readonly Row[] | null> =>
  onPreparedBook(useCase, async ({ session, model }) => {
    const target = targetOf(useCase);
    setUp(name, model, target);
    let requests = 0;
    let isChanged = false;
    let changed: unknown = null;
    const stop = session.onAfterBatch(() => {
      requests += 1;
      if (requests !== after || !model.sheets.some(({ name }) => name === target.sheet)) return;
      change(session, model, target);
      changed = pageOf(model, target);
      isChanged = true;
    });
    const done = await useCase.run(officePort());
    stop();
    if (!isChanged) return null;
    const page = pageOf(model, target);
    if (name === FROZEN && page !== null) expect([after, page]).toEqual([after, changed]);
    // Else the change was not in between.
    expect(requests).toBeGreaterThan(after);
    const code = done.ok ? 'finished' : done.problem.code;
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    if (!done.ok) {
      expect(wrongSentence(done.problem)).toBeNull();
      expect(done.problem.code).not.toBe('unexpected');
    }
    return rowsOf(useCase, model, unmoved);
  });

/** A reading takes two requests: what is changed between them is what the use case has read. */
const READING = 1;
/** Some read, choose as a person would, and read again: what is changed before the second reading was not seen. */
const READ_TWICE = new Set(['lookAgain', 'settleAbsent']);
const lastSeen = ({ name }: UseCase): number => (READ_TWICE.has(name) ? 3 : READING);

/** Those that write in sheets that they make, each of which takes long: they meet fewer changes. */
const IN_OWN_SHEETS = new Set(['setUp', 'reportRemembered', 'verify', 'ownDates', 'takeDeliveryBack']);
const FEWER = new Set(['row inserted above', 'cell edited', 'sheet replaced', 'protected']);
const changesFor = ({ name }: UseCase): typeof CHANGES =>
  IN_OWN_SHEETS.has(name) ? CHANGES.filter(([change]) => FEWER.has(change)) : CHANGES;

/** Moments between two requests of a use case that a change meets, where there are more. */
const MOMENTS = 5;
/** In the first reading and right after it, most of what may go wrong begins. */
const ALWAYS = 2;

/**
 * The requests of a use case after which a change comes: all but the last of few, and of many each in the turn of some change.
 *
 * @param turn which of the changes it is, from 0
 * @example momentsOf(9, 1) // => [1, 2, 6, 7, 8]
 */
function momentsOf(requests: number, turn: number): readonly number[] {
  const all = Array.from({ length: requests - 1 }, (_, before) => before + 1);
  if (all.length <= MOMENTS) return all;
  const [always, others] = [all.slice(0, ALWAYS), all.slice(ALWAYS)];
  const taken = MOMENTS - ALWAYS;
  const isTurn = (place: number): boolean =>
    (place - turn * taken + others.length * turn * taken) % others.length < taken;
  return [...always, ...others.filter((_, place) => isTurn(place))];
}

it('has each moment of a use case meet a change, and each change the reading', () => {
  const moments = CHANGES.map((_, turn) => momentsOf(16, turn));
  const met = [...new Set(moments.flat())].sort((a, b) => a - b);
  expect(met).toEqual(Array.from({ length: 15 }, (_, before) => before + 1));
  expect(moments.every(([first, second]) => first === 1 && second === 2)).toBe(true);
});

describe.each(USE_CASES.map((useCase) => [useCase.name, useCase] as const))('%s', (_, useCase) => {
  let requests = 0;
  let fates: readonly Fate[] = [];
  beforeAll(async () => {
    ({ requests, fates } = await alone(useCase));
  });

  it.each(
    changesFor(useCase).map(([name, change, unmoved], turn) => [name, { change, unmoved }, turn] as const),
  )('%s', async (name, { change, unmoved }, turn) => {
    const expected = await rowsAfterChange(useCase, change, unmoved);
    for (const after of momentsOf(requests, turn)) {
      const rows = await interleaved(useCase, name, change, unmoved, after);
      if (rows === null) continue;
      runs += 1;
      const lost = (known: readonly Fate[]): readonly Row[] =>
        expected.filter((row) => !isKept(row, rows, known));
      if (after <= lastSeen(useCase) && lost(fates).length > 0) {
        const read = await alone(
          useCase,
          ({ session, model }) => change(session, model, targetOf(useCase)),
          unmoved,
        );
        expect([after, lost(read.fates)]).toEqual([after, []]);
      } else expect([after, lost(fates)]).toEqual([after, []]);
    }
  });
});

afterAll(() => {
  console.info(
    `Interleaving matrix: ${runs} combinations of ${USE_CASES.length} use cases, change and moment: ${JSON.stringify(Object.fromEntries(outcomes))}.`,
  );
});

it('is as large as it should be', () => expect([runs >= 1_500, tables > 50]).toEqual([true, true]));
