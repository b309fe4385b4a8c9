/** A workbook that a person confirmed and that others changed since: only what changed is asked, and only that is not written. */
import { addRecord } from '../../src/app/addRecord';
import type { NewRecord } from '../../src/app/addRecord';
import type { AssessOptions } from '../../src/app/assessWorkbook';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { makeReport } from '../../src/app/makeReport';
import { makeSessionDocuments } from '../../src/app/makeSessionDocuments';
import { snapshotStatuses } from '../../src/app/snapshotStatuses';
import { questionText } from '../../src/app/questionTexts';
import { writeSections } from '../../src/app/writeSections';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import { columnLetters } from '../../src/domain/registers/cell';
import type { WorkbookPort } from '../../src/app/port';
import { readConfiguration } from '../../src/workbook/configuration/configuration';
import { configurationEdits } from '../../src/workbook/configuration/configurationEdits';
import { fieldLabels } from '../../src/workbook/configuration/configurationSheet';
import type { RegisterMapping } from '../../src/workbook/recognition/mapping';
import type { MappedKind } from '../../src/workbook/recognition/registerLayout';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import type { Cell } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { afterEdits } from '../support/writtenSnapshot';
import { memoryPort } from './memoryPort';

const OPTIONS: AssessOptions = { today: day('2023-11-30') };
const MONTH = '2023-11' as MonthKey;
const on = (value: number): Cell => ({ value, numberFormat: 'dd/mm/yyyy' });
const DAYS = [on(45232), on(45240), on(45248), on(45256)];

/** A register on its sheet, column by column, and how one of its columns changes. */
interface Book {
  readonly kind: MappedKind;
  readonly sheet: string;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  /** The column that changes, another heading for the same, and the heading of another field. */
  readonly changed: string;
  readonly sameWord: string;
  readonly otherWord: string;
  /** Cells of another kind. */
  readonly others: readonly Cell[];
}

const NAMES = ['Secretaría', 'Unidad Técnica', 'Consejo General', 'Presidencia'];
const REGISTERS: readonly Book[] = [
  {
    kind: 'plan',
    sheet: 'Plan de trabajo',
    columns: {
      'Núm.': ['1.', '2.', '3.', '4.'],
      Actividades: [
        'Integrar el comité',
        'Capacitar al personal',
        'Realizar la auditoría',
        'Instalar equipos',
      ],
      Inicio: [on(45202), on(45203), on(45204), on(45205)],
      Término: DAYS,
      'Área responsable': NAMES,
      Estado: ['Concluida', 'En proceso', 'Pendiente', 'Pendiente'],
    },
    changed: 'Estado',
    sameWord: 'Situación',
    otherWord: 'Comentarios',
    others: DAYS,
  },
  {
    kind: 'sessions',
    sheet: 'Sesiones',
    columns: {
      Órgano: ['COTAPREP', 'COTAPREP', 'COTAPREP', 'COTAPREP'],
      'Tipo de sesión': ['Ordinaria', 'Ordinaria', 'Extraordinaria', 'Ordinaria'],
      Número: [1, 2, 3, 4],
      Fecha: DAYS,
      Estado: ['Celebrada', 'Celebrada', 'Celebrada', 'Celebrada'],
    },
    changed: 'Fecha',
    sameWord: 'Fecha de la sesión',
    otherWord: 'Acta',
    others: NAMES,
  },
  {
    kind: 'members',
    sheet: 'Integrantes',
    columns: {
      Órgano: ['COTAPREP', 'COTAPREP', 'COTAPREP', 'COTAPREP'],
      Nombre: ['Persona A', 'Persona B', 'Persona C', 'Persona D'],
      Cargo: ['Presidencia', 'Secretaría Técnica', 'Integrante', 'Integrante'],
      Alta: [on(45202), on(45202), on(45202), on(45202)],
    },
    changed: 'Alta',
    sameWord: 'Fecha de designación',
    otherWord: 'Baja',
    others: NAMES,
  },
  {
    kind: 'agreements',
    sheet: 'Acuerdos',
    columns: {
      Clave: ['OPL/CG/010/2023', 'OPL/CG/011/2023', 'OPL/CG/012/2023', 'OPL/CG/013/2023'],
      Fecha: DAYS,
      Órgano: ['Consejo General', 'Consejo General', 'Consejo General', 'Consejo General'],
      Asunto: ['Se integra el comité', 'Se aprueba el plan', 'Se aprueban las sedes', 'Se designa al ente'],
    },
    changed: 'Asunto',
    sameWord: 'Tema',
    otherWord: 'Fecha de aprobación',
    others: DAYS,
  },
  {
    kind: 'notes',
    sheet: 'Avances',
    columns: {
      Mes: ['septiembre de 2023', 'octubre de 2023', 'octubre de 2023', 'noviembre de 2023'],
      Apartado: ['e', 'e', 'f', 'e'],
      Texto: [
        'Se publicó la convocatoria para contratar al personal del programa.',
        'Se recibieron las solicitudes de quienes quieren participar en él.',
        'Se instalaron los equipos de los centros de captura y verificación.',
        'Se capacitó al personal que capturará las actas de la jornada.',
      ],
    },
    changed: 'Texto',
    sameWord: 'Avance',
    otherWord: 'Mes del informe',
    others: DAYS,
  },
];
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Siglas', 'OPL'],
  ['Jornada electoral', '02/06/2024'],
]);

interface Column {
  readonly confirmed: string;
  readonly heading: string;
  readonly cells: readonly Cell[];
}
/** A sheet as it is now: its columns in their order, and rows above them. */
interface Now {
  readonly sheet: string | null;
  readonly columns: readonly Column[];
  readonly above: number;
  /** The formulas of the configuration did not follow the table. */
  readonly isCopied?: true;
  /** The row of the headings was deleted, or emptied. */
  readonly headings?: 'deleted' | 'emptied';
}

const asConfirmed = ({ sheet, columns }: Book): Now => ({
  sheet,
  columns: Object.entries(columns).map(([heading, cells]) => ({ confirmed: heading, heading, cells })),
  above: 0,
});

const BLANK: Column = { confirmed: '', heading: '', cells: [] };

function sheetNow({ sheet, columns, above, headings }: Now) {
  if (sheet === null) return [];
  const rows = columns[0]?.cells.length ?? 0;
  const longest = Math.max(rows, ...columns.map(({ cells }) => cells.length));
  return [
    sheetOf(sheet, [
      ...Array.from({ length: above }, () => []),
      ...(headings === 'deleted' ? [] : [columns.map(({ heading }) => (headings ? '' : heading))]),
      ...Array.from({ length: longest }, (_, row) => columns.map(({ cells }) => cells[row] ?? null)),
    ]),
  ];
}

function mappingOf({ kind, sheet, columns }: Book): RegisterMapping {
  const headings = Object.keys(columns);
  const found = [...fieldLabels(kind)].flatMap(([field, label]): readonly [string, number][] =>
    headings.includes(label) ? [[field, headings.indexOf(label) + 1]] : [],
  );
  return { kind, sheet, headerRow: 1, columns: new Map(found), otherColumns: [] };
}

const CONFIRMED = workbookOf(...REGISTERS.flatMap((book) => sheetNow(asConfirmed(book))), PROCESS);
const MAPPINGS = new Map(REGISTERS.map((book) => [book.kind, [mappingOf(book)]]));

/** The formula of a heading as Excel has it after the change. */
function followed(formula: string, book: Book, now: Now): { formula: string; value: string } {
  const lost = { formula: '=#REF!', value: '#REF!' };
  if (now.isCopied) return { formula, value: '' };
  if (now.sheet === null) return lost;
  const name = `'${now.sheet}'`;
  if (now.headings === 'deleted') {
    const formulaNow = formula.startsWith('=ROW(') ? `=ROW(${name}!#REF!)` : `=${name}!#REF!`;
    return { formula: formulaNow, value: '#REF!' };
  }
  if (formula.startsWith('=ROW(')) {
    const row = now.above + 1;
    return { formula: `=ROW(${name}!$${row}:$${row})`, value: String(row) };
  }
  const headings = Object.keys(book.columns);
  const heading = headings.find((_, at) => formula.endsWith(`!$${columnLetters(at + 1)}$1`));
  const at = now.columns.findIndex(({ confirmed }) => confirmed === heading);
  const column = now.columns[at];
  if (column === undefined) return { formula: `=${name}!#REF!`, value: '#REF!' };
  const value = now.headings === 'emptied' ? '' : column.heading;
  return { formula: `=${name}!$${columnLetters(at + 1)}$${now.above + 1}`, value };
}

/** The configuration that the add-in wrote when all was confirmed, with its formulas as Excel has them after the change. */
function configurationAfter(book: Book, now: Now) {
  const rows: Cell[][] = [];
  for (const edit of configurationEdits(CONFIRMED, { mappings: MAPPINGS })) {
    if (edit.kind !== 'write' && edit.kind !== 'writeFormulas') continue;
    const followedBy = (formula: string): Cell =>
      formula.includes(`'${book.sheet}'`) ? followed(formula, book, now) : { formula, value: '' };
    const lines =
      edit.kind === 'write'
        ? edit.values
        : edit.formulas.map((line) => line.map((formula) => followedBy(formula ?? '')));
    lines.forEach((line, r) => {
      const row = (rows[edit.row - 1 + r] ??= []);
      line.forEach((cell, c) => {
        if (cell !== null) row[edit.column - 1 + c] = cell;
      });
    });
  }
  return sheetOf(
    'Configuración PREP',
    Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
  );
}

type Change = (book: Book) => Now;
const changing =
  (change: (column: Column, book: Book) => readonly Column[]): Change =>
  (book) => {
    const now = asConfirmed(book);
    const columns = now.columns.flatMap((column) =>
      column.heading === book.changed ? change(column, book) : [column],
    );
    return { ...now, columns };
  };

const CHANGES: readonly (readonly [
  string,
  'gone' | 'unheaded' | 'somethingElse' | 'lostSheet' | 'lostHeadings' | null,
  Change,
])[] = [
  ['nothing', null, asConfirmed],
  ['its heading is blanked', 'unheaded', changing((column) => [{ ...column, heading: '' }])],
  [
    'its heading says the same in other words',
    null,
    changing((column, { sameWord }) => [{ ...column, heading: sameWord }]),
  ],
  [
    'its heading says another field',
    'somethingElse',
    changing((column, { otherWord }) => [{ ...column, heading: otherWord }]),
  ],
  ['the column is deleted', 'gone', changing(() => [])],
  ['a column is inserted before it', null, changing((column) => [BLANK, column])],
  [
    'it is moved to the end',
    null,
    (book) => {
      const { columns, ...now } = asConfirmed(book);
      const moved = columns.filter(({ heading }) => heading === book.changed);
      return { ...now, columns: [...columns.filter(({ heading }) => heading !== book.changed), ...moved] };
    },
  ],
  [
    'its cells are replaced by another kind',
    'somethingElse',
    changing((column, { others }) => [{ ...column, cells: others }]),
  ],
  ['its cells are emptied', null, changing((column) => [{ ...column, cells: [] }])],
  ['the sheet is renamed', null, (book) => ({ ...asConfirmed(book), sheet: `${book.sheet} 2` })],
  ['the sheet is deleted', 'lostSheet', (book) => ({ ...asConfirmed(book), sheet: null })],
  [
    'the row of the headings is deleted',
    'lostHeadings',
    (book) => ({ ...asConfirmed(book), headings: 'deleted' }),
  ],
  [
    'the row of the headings is emptied',
    'lostHeadings',
    (book) => ({ ...asConfirmed(book), headings: 'emptied' }),
  ],
  ['rows are inserted above', null, (book) => ({ ...asConfirmed(book), above: 3 })],
  ['the table is copied lower down', null, (book) => ({ ...asConfirmed(book), above: 3, isCopied: true })],
];

function workbookAfter(book: Book, change: Change): WorkbookSnapshot {
  const now = change(book);
  const sheets = REGISTERS.flatMap((each) => sheetNow(each === book ? now : asConfirmed(each)));
  return workbookOf(...sheets, PROCESS, configurationAfter(book, now));
}

const SESSION: NewRecord = {
  kind: 'sessions',
  added: { body: 'COTAPREP', type: 'Ordinaria', number: '5', date: day('2023-11-28'), status: 'Celebrada' },
};
const MEMBER: NewRecord = {
  kind: 'members',
  added: { body: 'COTAPREP', name: 'Persona E', position: 'Integrante', appointed: day('2023-11-21') },
};
const AGREEMENT: NewRecord = {
  kind: 'agreements',
  added: { key: 'OPL/CG/014/2023', date: day('2023-11-29'), body: 'Consejo General', subject: 'Sede' },
};

/** What is written on the strength of each register. */
const WRITERS: Readonly<Record<MappedKind, (port: WorkbookPort) => Promise<unknown>>> = {
  plan: (port) => highlightOverdue(port, OPTIONS),
  sessions: (port) => addRecord(port, { ...OPTIONS, entry: SESSION }),
  members: (port) => addRecord(port, { ...OPTIONS, entry: MEMBER }),
  agreements: (port) => addRecord(port, { ...OPTIONS, entry: AGREEMENT }),
  notes: (port) =>
    writeSections(port, { ...OPTIONS, month: '2023-12' as MonthKey, texts: { audit: 'Se avanzó.' } }),
};
const KINDS = Object.keys(WRITERS) as readonly MappedKind[];
const refusedWith = (code: string) => ({
  ok: false,
  problem: expect.objectContaining({ code }) as unknown,
});
const REFUSED = refusedWith('unconfirmedReading');

const LOST_PLAN: Readonly<Record<string, unknown>> = {
  lostSheet: refusedWith('noPlan'),
  lostHeadings: refusedWith('lostHeadings'),
};

const CASES = REGISTERS.flatMap((book) =>
  CHANGES.map(([what, asked, change]) => ({ kind: book.kind, what, asked, book, change })),
);

describe.each(CASES)('$kind: $what', ({ kind, asked, book, change }) => {
  const snapshot = workbookAfter(book, change);
  it(`asks ${asked ?? 'nothing'}`, () => {
    const read = snapshotStatuses(snapshot, OPTIONS);
    const questions = read.ok ? read.value.read.registers.questions : [];
    const own = questions.map((question) =>
      question.kind === 'changedColumn'
        ? [question.register, question.change, question.heading]
        : [question.register, question.kind],
    );
    const what =
      asked === 'lostSheet' || asked === 'lostHeadings' ? [kind, asked] : [kind, asked, book.changed];
    expect(own).toEqual(asked === null ? [] : [what]);
  });
  it('keeps from writing what follows from it, and nothing else', async () => {
    for (const each of KINDS) {
      const port = memoryPort(snapshot);
      const done = await WRITERS[each](port);
      const isRefused = asked !== null && each === kind;
      if (isRefused) expect([each, done]).toEqual([each, (each === 'plan' && LOST_PLAN[asked]) || REFUSED]);
      else expect([each, done]).toMatchObject([each, { ok: true }]);
      expect(port.written.length > 0).toBe(!isRefused);
    }
  });
});

function bookOf(kind: MappedKind): Book {
  const book = REGISTERS.find((each) => each.kind === kind);
  if (book === undefined) throw new Error(kind);
  return book;
}
const BLANKED = changing((column) => [{ ...column, heading: '' }]);
const REWORDED = changing((column, { otherWord }) => [{ ...column, heading: otherWord }]);
const REPLACED = changing((column, { others }) => [{ ...column, cells: others }]);

describe.each(KINDS)('%s', (kind) => {
  it.each([
    ['a blank heading', BLANKED],
    ['another heading', REWORDED],
    ['other cells', REPLACED],
  ])('are asked no more once %s is confirmed', (_, change) => {
    const snapshot = workbookAfter(bookOf(kind), change);
    expect(readConfiguration(snapshot).changes).toHaveLength(1);
    const again = afterEdits(snapshot, configurationEdits(snapshot, { mappings: MAPPINGS }));
    expect(readConfiguration(again).changes).toEqual([]);
  });
  it('are in the report only as they are confirmed, or accepted', async () => {
    const snapshot = workbookAfter(bookOf(kind), BLANKED);
    const refused = memoryPort(snapshot);
    expect(await makeReport(refused, { ...OPTIONS, month: MONTH })).toEqual(REFUSED);
    expect(refused.written).toEqual([]);
    const accepted = memoryPort(snapshot);
    expect(await makeReport(accepted, { ...OPTIONS, month: MONTH, acceptReading: true })).toMatchObject({
      ok: true,
    });
  });
});

it('keeps the documents of a session until its columns are confirmed', async () => {
  const session = { sheet: 'Sesiones', row: 2, column: 1 };
  const options = { ...OPTIONS, session, documents: ['convocation'] as const };
  const refused = memoryPort(workbookAfter(bookOf('members'), BLANKED));
  expect(await makeSessionDocuments(refused, options)).toEqual(REFUSED);
  expect(refused.written).toEqual([]);
  const made = memoryPort(workbookAfter(bookOf('agreements'), BLANKED));
  expect(await makeSessionDocuments(made, options)).toMatchObject({ ok: true });
});

it('is asked in words', () => {
  const words = [BLANKED, REWORDED, changing(() => [])].map((change) =>
    readConfiguration(workbookAfter(bookOf('sessions'), change)).changes.map(questionText),
  );
  expect(words).toEqual([
    ['En «Sesiones», la columna que era «Fecha» se quedó sin encabezado. ¿Cuál columna es ahora «Fecha»?'],
    ['En «Sesiones», la columna que era «Fecha» ahora contiene otra cosa. ¿Cuál columna es ahora «Fecha»?'],
    ['En «Sesiones», la columna «Fecha», que usted confirmó, ya no está. ¿Cuál columna es ahora «Fecha»?'],
  ]);
});

describe('a row of headings that is gone', () => {
  const DELETED: Change = (book) => ({ ...asConfirmed(book), headings: 'deleted' });
  it.each(KINDS.filter((kind) => kind !== 'plan'))('leaves %s unread until it is back', (kind) => {
    const read = snapshotStatuses(workbookAfter(bookOf(kind), DELETED), OPTIONS);
    expect(read.ok && read.value.read.registers[kind]).toBeNull();
  });
  it('is no question any more once the headings are written there again', () => {
    // Excel does not mend the formulas of a row that was deleted; the texts that were kept name the columns.
    const book = bookOf('members');
    const again = sheetNow(asConfirmed(book));
    const now: Now = { ...asConfirmed(book), headings: 'deleted' };
    const others = REGISTERS.flatMap((each) => (each === book ? [] : sheetNow(asConfirmed(each))));
    const snapshot = workbookOf(...others, ...again, PROCESS, configurationAfter(book, now));
    const read = snapshotStatuses(snapshot, OPTIONS);
    expect(read.ok && read.value.read.registers.questions).toEqual([]);
    expect(read.ok && read.value.read.registers.members?.rows).toHaveLength(4);
  });
  it('is told in words, with what to do', () => {
    const read = snapshotStatuses(workbookAfter(bookOf('members'), DELETED), OPTIONS);
    expect(read.ok && read.value.read.registers.questions.map(questionText)).toEqual([
      'En «Integrantes» ya no están los encabezados de la fila 1: «Órgano | Nombre | Cargo | Alta». Mientras tanto esa hoja no se revisa. Deshaga el cambio (Ctrl+Z) o inserte una fila y escríbalos otra vez en la fila 1; si los cambió por otros, indique en «Libro» en qué fila están.',
    ]);
  });
});
