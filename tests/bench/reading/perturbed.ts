/**
 * `npm run bench -- reading perturbed`: the development workbooks as nobody tuned on them, each changed in one way that leaves what is
 * right known. What was right before and is now silently wrong is counted and named.
 */
import { columnLetters, columnNumber } from '../../../src/domain/registers/cell';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Area } from '../../../src/workbook/snapshot/area';
import type { LabelledBook } from './books';
import type { Label, PlanLabel } from './label';
import type { BookScore } from './score';

type Row = readonly CellValue[];

/** A plan's sheet and its label. */
interface Changed {
  readonly sheet: SheetSnapshot;
  readonly plan: PlanLabel;
}

/** The plan's sheet and the label after a change, once for each place where it fits. */
type Change = (sheet: SheetSnapshot, plan: PlanLabel) => readonly Changed[];

/** The same change of each of the five matrices of a sheet. */
function withCells(
  sheet: SheetSnapshot,
  change: <T>(rows: readonly (readonly T[])[], made: Made<T>) => T[][],
): SheetSnapshot {
  const { values, texts, types, numberFormats, formulas } = sheet;
  return {
    ...sheet,
    tables: [],
    values: change(values, (value) => value),
    texts: change(texts, (value) => String(value)),
    types: change(types, (value) =>
      value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : 'String',
    ),
    numberFormats: change(numberFormats, () => 'General'),
    formulas: change(formulas, (value) => value),
  };
}

/** What a value that is added is in a matrix. */
type Made<T> = (value: CellValue) => T;

/** Rows below the last one, from the plan's first column on. */
const below =
  (...added: readonly Row[]): Change =>
  (sheet, plan) => [
    {
      plan,
      sheet: withCells(sheet, (rows, made) => [
        ...rows.map((row) => [...row]),
        ...added.map((row) => (rows[0] ?? []).map((_, at) => made(row[at] ?? ''))),
      ]),
    },
  ];

/** Rows put in above one of the sheet's; rows and merged areas from there on move down, and so does what the label says of them. */
function insertRows(
  sheet: SheetSnapshot,
  plan: PlanLabel,
  before: number,
  added: readonly Row[],
): readonly Changed[] {
  const at = before - sheet.firstRow;
  const moved = (row: number): number => (row >= before ? row + added.length : row);
  const all = (rows: readonly number[] = []): readonly number[] => rows.map(moved);
  const cells = withCells(sheet, (rows, made) => [
    ...rows.slice(0, at).map((row) => [...row]),
    ...added.map((row) => (rows[0] ?? []).map((_, column) => made(row[column] ?? ''))),
    ...rows.slice(at).map((row) => [...row]),
  ]);
  const merges = (sheet.merges ?? []).map((area) => ({
    ...area,
    row: moved(area.row),
    rows: area.row < before && before < area.row + area.rows ? area.rows + added.length : area.rows,
  }));
  return [
    {
      sheet: { ...cells, merges },
      plan: {
        ...plan,
        headerRows: all(plan.headerRows),
        recordRows: all(plan.recordRows),
        ambiguousRows: all(plan.ambiguousRows),
      },
    },
  ];
}

const titlesAbove: Change = (sheet, plan) =>
  insertRows(sheet, plan, sheet.firstRow, [
    ['INSTITUTO ESTATAL ELECTORAL'],
    ['Seguimiento de actividades', '', '', 'Corte: 15 de octubre de 2026'],
    [],
  ]);

/** A row between two records that stand one below the other, from the column of the names on or from the sheet's first one. */
const between =
  (start: 'name' | 'first', ...text: Row): Change =>
  (sheet, plan) => {
    const { recordRows } = plan;
    const inner = recordRows.filter(
      (row, at) => at > 1 && at < recordRows.length - 1 && recordRows[at - 1] === row - 1,
    );
    const row = inner[Math.floor(inner.length / 2)];
    const { name } = plan.columns;
    // A row within cells that are merged down would belong to their record.
    const isMerged = (sheet.merges ?? []).some(
      (area) => row !== undefined && area.row < row && row < area.row + area.rows,
    );
    if (row === undefined || isMerged || (start === 'name' && name === undefined)) return [];
    const column = start === 'name' ? columnNumber(name ?? 'A') - sheet.firstColumn : 0;
    return insertRows(sheet, plan, row, [[...Array<string>(column).fill(''), ...text]]);
  };

/** The sheet's columns in another order; `null` stands for a new one with these cells under its heading. */
function inOrder(
  sheet: SheetSnapshot,
  plan: PlanLabel,
  order: readonly (number | null)[],
  added: Row,
): readonly Changed[] {
  const { firstColumn, firstRow } = sheet;
  const merges = (sheet.merges ?? []).filter(({ row, rows }) => row + rows > (plan.headerRows[0] ?? 1));
  if (merges.some(({ columns }) => columns > 1)) return [];
  const top = (plan.headerRows.at(-1) ?? 1) - firstRow;
  const cells = withCells(sheet, (rows, made) =>
    rows.map((row, at) =>
      order.map((from) => (from === null ? made(cellOf(at - top)) : (row[from] as (typeof row)[number]))),
    ),
  );
  function cellOf(at: number): CellValue {
    if (at < 0 || !(at === 0 || plan.recordRows.includes(at + top + firstRow))) return '';
    return at === 0 ? (added[0] ?? '') : (added[1 + (at % (added.length - 1))] ?? '');
  }
  const moved = (letters: string): string | null => {
    const at = order.indexOf(columnNumber(letters) - firstColumn);
    return at < 0 ? null : columnLetters(at + firstColumn);
  };
  const movedMerge = (area: Area): Area => ({
    ...area,
    column: order.indexOf(area.column - firstColumn) + firstColumn,
  });
  const columns = Object.entries(plan.columns).flatMap(([field, letters]) => {
    const to = field === 'nameLevels' ? null : moved(letters);
    return to === null ? [] : [[field, to] as const];
  });
  const ambiguous = Object.entries(plan.ambiguous ?? {}).map(
    ([field, letters]) => [field, [letters].flat().flatMap((each) => moved(each) ?? [])] as const,
  );
  const changed = {
    sheet: { ...cells, merges: merges.map(movedMerge) },
    plan: { ...plan, columns: Object.fromEntries(columns), ambiguous: Object.fromEntries(ambiguous) },
  };
  return [changed];
}

const widthOf = ({ values }: SheetSnapshot): number => values[0]?.length ?? 0;
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** A number below `count` that depends on the sheet alone. */
const pick = (sheet: SheetSnapshot, count: number): number =>
  (sheet.values.length * 7 + sheet.name.length) % count;

const insert =
  (...added: Row): Change =>
  (sheet, plan) => {
    const at = 1 + pick(sheet, widthOf(sheet));
    const all = upTo(widthOf(sheet));
    return inOrder(sheet, plan, [...all.slice(0, at), null, ...all.slice(at)], added);
  };

/** The fields without which a plan is still one. */
const SPARED = new Set(['name', 'start', 'end', 'period']);

/** Where the columns of the fields are, level by level names left out. */
const fieldColumns = ({ columns }: PlanLabel): readonly (readonly [string, number])[] =>
  Object.entries(columns).flatMap(([field, letters]) =>
    field === 'nameLevels' ? [] : [[field, columnNumber(letters)] as const],
  );

/** Without the column of one field. */
const drop: Change = (sheet, plan) =>
  fieldColumns(plan)
    .filter(([field]) => !SPARED.has(field))
    .flatMap(([, column]) =>
      inOrder(
        sheet,
        plan,
        upTo(widthOf(sheet)).filter((at) => at !== column - sheet.firstColumn),
        [],
      ),
    );

/** The columns from the last to the first. */
const turn: Change = (sheet, plan) => inOrder(sheet, plan, [...upTo(widthOf(sheet))].reverse(), []);

/** The heading of one field in a word that no list has, or in none. */
const rename =
  (heading: string): Change =>
  (sheet, plan) => {
    if (plan.headerRows.length !== 1) return [];
    const row = (plan.headerRows[0] ?? 0) - sheet.firstRow;
    return fieldColumns(plan).map(([, column]) => {
      const renamed = <T>(rows: readonly (readonly T[])[], made: Made<T>): T[][] =>
        rows.map((cells, at) =>
          cells.map((cell, place) =>
            at === row && place === column - sheet.firstColumn ? made(heading) : cell,
          ),
        );
      return { plan, sheet: withCells(sheet, renamed) };
    });
  };

const CHANGES: Readonly<Record<string, Change>> = {
  'totals below': below(['Total', 12, '', ''], ['Concluidas', 4, 'de 12', '']),
  'a legend below': below([], ['Verde', 'En tiempo'], ['Amarillo', 'Por vencer'], ['Rojo', 'Vencida']),
  'a small table below': below(
    [],
    ['Área', 'Actividades', 'Avance'],
    ['Informática', 7, '50%'],
    ['Organización', 5, '20%'],
  ),
  'signatures below': below([], [], ['Elaboró', '', 'Autorizó'], ['Lic. Ana Ruiz', '', 'Mtro. Luis Gil']),
  'another table below': below(
    [],
    ['DIRECTORIO DE ENLACES'],
    ['Nombre', 'Cargo', 'Teléfono', 'Correo'],
    ['Ana Ruiz', 'Enlace', '555 0101', 'ana@ople.mx'],
    ['Luis Gil', 'Suplente', '555 0102', 'luis@ople.mx'],
  ),
  'titles above': titlesAbove,
  'a section row': between('first', 'BLOQUE II. OPERACIÓN'),
  'a blank row between': between('first', ''),
  'a note between': between('name', 'Nota: los plazos se cuentan en días naturales.'),
  'an unknown column': insert('Prioridad', 'Alta', 'Media', 'Baja'),
  'a column of numbers': insert('Folio SIGA', 4410, 1207, 3391, 2208),
  'a column dropped': drop,
  'columns reversed': turn,
  'a heading renamed': rename('Zarpel'),
  'a heading emptied': rename(''),
};

/**
 * What changed workbooks come to, a line for each way of changing them and each workbook that is wrong.
 * @param only the ways of changing them; all of them where there are none
 */
export function* perturbedLines(
  books: readonly LabelledBook[],
  score: (book: LabelledBook) => BookScore | undefined,
  only: readonly string[] = [],
): Generator<string> {
  const right = books.filter((book) => book.label.plan !== null && score(book)?.isSilent === false);
  const changes = Object.entries(CHANGES).filter(([name]) => only.length === 0 || only.includes(name));
  for (const [name, change] of changes) {
    const changed = right.flatMap((book) => changedBooks(book, change));
    const wrong = changed.flatMap((book) => score(book) ?? []).filter(({ isSilent }) => isSilent);
    yield `${name}: ${wrong.length} of ${changed.length} silently wrong`;
    for (const { name: book, remarks } of wrong) yield `  ${book}: ${remarks.join('; ')}`;
  }
}

/** The ways that leave the columns as they are: rows above, between and below the records. */
const OF_ROWS = [
  'totals below',
  'a legend below',
  'a small table below',
  'signatures below',
  'another table below',
  'titles above',
  'a section row',
  'a blank row between',
  'a note between',
];

/** The workbooks with other rows about their records, each in one of those ways, turn by turn. */
export function withOtherRows(books: readonly LabelledBook[]): readonly LabelledBook[] {
  const plans = books.filter(({ label }) => label.plan !== null);
  return plans.flatMap((book, at) => {
    const way = OF_ROWS[at % OF_ROWS.length] ?? '';
    const change = CHANGES[way];
    return change === undefined
      ? []
      : changedBooks(book, change).map((changed) => ({ ...changed, name: `${book.name} with ${way}` }));
  });
}

/** Whether the plan goes on on other sheets, or its sheet has other registers too: their labels would not follow the change. */
function isShared({ others = [] }: Label, plan: PlanLabel): boolean {
  return (plan.alternatives ?? []).length > 0 || others.some(({ sheet }) => sheet === plan.sheet);
}

function changedBooks(book: LabelledBook, change: Change): readonly LabelledBook[] {
  const { plan } = book.label;
  const sheet = book.snapshot.sheets.find(({ name }) => name === plan?.sheet);
  if (plan === null || sheet === undefined || isShared(book.label, plan)) return [];
  return change(sheet, plan).map((changed) => {
    const sheets = book.snapshot.sheets.map((each) => (each === sheet ? changed.sheet : each));
    // Dates and rows that could be taken either way are told by the unchanged rows.
    const row = new Map(plan.recordRows.map((each, at) => [each, changed.plan.recordRows[at] ?? each]));
    const dates = (book.label.dates ?? plan.dates)?.flatMap((date) => {
      const to = row.get(date.row);
      return to === undefined ? [] : [{ ...date, row: to }];
    });
    const label: Label = { ...book.label, plan: changed.plan, ...(dates === undefined ? {} : { dates }) };
    return { ...book, label, snapshot: { ...book.snapshot, sheets } };
  });
}
