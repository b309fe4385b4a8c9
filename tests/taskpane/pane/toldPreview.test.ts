/** Whatever writes into cells that are there says in its preview which sheet or cell does not take it, and why. */
import type { WorkbookPort } from '../../../src/app/port';
import { monthOf } from '../../../src/domain/dates/calendarDate';
import { cellAddress } from '../../../src/domain/registers/cell';
import type { CellRef } from '../../../src/domain/registers/cell';
import { ok } from '../../../src/domain/result';
import { previewAddition, previewSheet } from '../../../src/taskpane/calendar/calendar.actions';
import * as record from '../../../src/taskpane/calendar/record.actions';
import type { PanePreview } from '../../../src/taskpane/pane/paneModel';
import { previewRecord } from '../../../src/taskpane/quickEntry/quickEntry.actions';
import { previewHighlight } from '../../../src/taskpane/review/highlight.actions';
import { previewEntry } from '../../../src/taskpane/rowCard/row.actions';
import { previewTexts } from '../../../src/taskpane/sections/sections.actions';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { fakePort } from '../../support/fakePort';
import { day } from '../../support/registers';
import { sheetOf, workbookOf } from '../../support/snapshot';

const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
const row = {
  kind: 'plan',
  cell: { sheet: 'Plan', row: 2, column: 1 },
  number: '1.',
  name: 'Integrar el COTAPREP',
} as const;

const SHEETS: readonly SheetSnapshot[] = [
  sheetOf('Plan', [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus', 'Evidencia', 'Anexo 13'],
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', '03/10/2023', '02/11/2023', 'Pendiente', 'Minuta', '4'],
    ['2.', 'Aprobar el plan de trabajo', 'Plan', '03/10/2023', '20/11/2023', 'Pendiente'],
  ]),
  sheetOf('Proceso', [
    ['Dato', 'Valor'],
    ['Jornada electoral', '02/06/2024'],
  ]),
  sheetOf('Integrantes', [
    ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'],
    ['COTAPREP', 'Persona A', 'Integrante', '03/10/2023', 'por definir'],
  ]),
  sheetOf('Avances', [
    ['Mes', 'Sección', 'Texto'],
    ['Noviembre de 2023', 'a', 'Se avanzó'],
  ]),
  sheetOf('Calendario Anexo 13', [
    [
      'Documento',
      'Etapa',
      'Entregable',
      'Fecha legal',
      'Fecha ajustada',
      'Verificado por',
      'Fecha de verificación',
      'Fecha del plan propio',
    ],
    ['4', 'final', 'Otro nombre', '01/01/2024', 'pronto', 'Persona A', '', 'sin fecha'],
  ]),
];

const MOVE = { electionDay: day('2024-06-09') };
const DEPARTURE = {
  kind: 'members',
  changed: { row: { number: 'COTAPREP', name: 'Persona A' }, values: { departed: day('2023-11-20') } },
} as const;

/** What each use case shows before it is pressed. */
const PREVIEWS = {
  'a row': previewEntry(row, { evidence: 'Acta' }),
  'quick entry': previewRecord(DEPARTURE),
  links: record.previewLinks([{ delivery: '4-final', activity: row }]),
  verification: record.previewVerification(['4-final'], { by: 'Persona B', on: day('2023-11-20') }),
  'own dates': record.previewOwnDates('4 final\t12/12/2023'),
  'moved days': record.previewMoveWriting(MOVE),
  'election day': record.previewElectionDay(MOVE.electionDay),
  sections: previewTexts(monthOf(day('2023-11-30')), { commission: 'Otro' }),
  calendar: previewSheet,
  'added rows': previewAddition(['6-draft']),
  highlight: previewHighlight,
} satisfies Record<string, PanePreview<object>>;

type UseCase = keyof typeof PREVIEWS;

const withSheet = (name: string, more: Partial<SheetSnapshot>): WorkbookSnapshot =>
  workbookOf(...SHEETS.map((each) => (each.name === name ? { ...each, ...more } : each)));

const isAt = (address: string) => (cell: CellRef) => cellAddress(cell) === address;

/** Excel, in which that cell has a format in a part of its text, or a validation that admits nothing. */
const portOver = (refused: Partial<Record<'rich' | 'validated' | 'hidden', string>>): WorkbookPort => ({
  ...fakePort(workbookOf(...SHEETS)),
  richTexts: (cells) => Promise.resolve(ok(cells.filter(isAt(refused.rich ?? '')))),
  refusedValues: (writings) =>
    Promise.resolve(ok(writings.map(({ cell }) => cell).filter(isAt(refused.validated ?? '')))),
  hiddenColumns: (cells) => Promise.resolve(ok(cells.filter(isAt(refused.hidden ?? '')))),
});

/** The sentence of a preview; `null` where what it shows can be written. */
async function refusalOf(
  useCase: UseCase,
  book: WorkbookSnapshot,
  port = portOver({}),
): Promise<string | null> {
  const preview: PanePreview<object> = PREVIEWS[useCase];
  const shown = await preview(book, OPTIONS, port);
  if (!shown.ok) throw new Error(shown.problem.code);
  return 'refusal' in shown.value ? (shown.value.refusal as string | null) : null;
}

/** The sheet of each use case, a cell that it writes over, and which of its cells are asked for. */
const PLACES: readonly (readonly [UseCase, sheet: string, cell: string | null])[] = [
  ['a row', 'Plan', 'G2'],
  ['quick entry', 'Integrantes', 'E2'],
  ['links', 'Plan', 'H2'],
  ['verification', 'Calendario Anexo 13', 'F2'],
  ['own dates', 'Calendario Anexo 13', 'H2'],
  ['moved days', 'Proceso', 'B2'],
  ['election day', 'Proceso', 'B2'],
  ['sections', 'Avances', 'C2'],
  ['calendar', 'Calendario Anexo 13', 'C2'],
  // Rows that are new have no cells of people's, and the highlight writes into none.
  ['added rows', 'Plan', null],
  ['highlight', 'Plan', null],
];
const IN_CELLS = PLACES.filter((place): place is readonly [UseCase, string, string] => place[2] !== null);

const areaOf = (cell: string) => ({ row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64 });

describe('the preview says', () => {
  it.each(PLACES)('%s: nothing where it can be written', async (useCase) => {
    expect(await refusalOf(useCase, workbookOf(...SHEETS))).toBeNull();
  });

  it.each(PLACES)('%s: that %s is protected', async (useCase, sheet) => {
    expect(await refusalOf(useCase, withSheet(sheet, { isProtected: true }))).toBe(
      `No se escribió en la hoja «${sheet}». La hoja está protegida. Desprotéjala en Revisar › Desproteger hoja y repita.`,
    );
  });

  it.each(IN_CELLS)('%s: that Excel fills %s in %s', async (useCase, sheet, cell) => {
    const table = { ...areaOf(cell), rows: 1, columns: 1 };
    expect(await refusalOf(useCase, withSheet(sheet, { pivotTables: [table] }))).toContain(
      `No se escribió en la hoja «${sheet}». Lo que se ve ahí es una tabla dinámica`,
    );
  });

  it.each(IN_CELLS)('%s: that in %s the cell %s is merged', async (useCase, sheet, cell) => {
    const { row: at, column } = areaOf(cell);
    const merges = [{ row: at - 1, column, rows: 2, columns: 1 }];
    expect(await refusalOf(useCase, withSheet(sheet, { merges }))).toContain(
      `Hay celdas combinadas donde se debe escribir: ${sheet}!${cell[0] ?? ''}1`,
    );
  });

  it.each(IN_CELLS)('%s: that the validation of %s does not admit it in %s', async (useCase, sheet, cell) => {
    const port = portOver({ validated: `${sheet}!${cell}` });
    expect(await refusalOf(useCase, workbookOf(...SHEETS), port)).toContain(
      `La validación de datos de la hoja no lo permite: ${sheet}!${cell} no admite`,
    );
  });

  it.each(IN_CELLS.filter(([useCase]) => useCase !== 'calendar'))(
    '%s: that in %s the column of %s is hidden, and that it can be written',
    async (useCase, sheet, cell) => {
      const preview: PanePreview<object> = PREVIEWS[useCase];
      const shown = await preview(workbookOf(...SHEETS), OPTIONS, portOver({ hidden: `${sheet}!${cell}` }));
      const told = { ok: true, value: { refusal: null, ...(shown.ok && shown.value) } };
      expect(told).toMatchObject({
        value: {
          refusal: null,
          unseen: `La columna ${cell[0] ?? ''} de «${sheet}» está oculta: lo que se escriba ahí no se verá hasta que la muestre.`,
        },
      });
    },
  );

  it.each(IN_CELLS.filter(([useCase]) => useCase !== 'calendar'))(
    '%s: that in %s a part of the text of %s has a format',
    async (useCase, sheet, cell) => {
      const port = portOver({ rich: `${sheet}!${cell}` });
      expect(await refusalOf(useCase, workbookOf(...SHEETS), port)).toContain(
        `Una parte del texto de ${sheet}!${cell} tiene formato propio, que se perdería.`,
      );
    },
  );
});

it('the calendar names the texts with a format in a part, and is refreshed without them', async () => {
  const shown = await previewSheet(
    workbookOf(...SHEETS),
    OPTIONS,
    portOver({ rich: 'Calendario Anexo 13!C2' }),
  );
  expect(shown).toMatchObject({ ok: true, value: { formatted: ['C2'] } });
});

it('a move that cannot be written is shown all the same', async () => {
  const shown = await PREVIEWS['moved days'](
    withSheet('Proceso', { isProtected: true }),
    OPTIONS,
    portOver({}),
  );
  expect(shown.ok && shown.value.moved.deliveries.length).toBeGreaterThan(0);
});

it('a row that is gone is said instead of an empty preview', async () => {
  const gone = record.previewLinks([
    { delivery: '4-final', activity: { ...row, number: '9.', name: 'Otra' } },
  ]);
  const shown = await gone(workbookOf(...SHEETS), OPTIONS, portOver({}));
  const refusal = shown.ok && 'refusal' in shown.value ? shown.value.refusal : null;
  expect(refusal).toContain('la fila «9. Otra» ya no está');
});
