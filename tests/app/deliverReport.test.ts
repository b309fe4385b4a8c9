/** Marking a report as delivered: it stays from then on. */
import { deliverReport, heldReports } from '../../src/app/deliverReport';
import { undoEntry } from '../../src/app/undoHistory';
import { planHighlight } from '../../src/app/highlightOverdue';
import { fail, ok } from '../../src/domain/result';
import { formatReportMark, hashValues } from '../../src/workbook/edits/reportMark';
import { parseReportMark } from '../../src/workbook/edits/parseReportMark';
import { REPORT_MARK_NAME } from '../../src/workbook/edits/hiddenNames';
import { formatHistory } from '../../src/workbook/history/historyText';
import { writtenBy } from '../../src/workbook/history/recordWriting';
import { placeFor } from '../../src/workbook/edits/sheetPlace';
import type { SheetSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import { sheetOf, workbookOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const VALUES = [['Informe']];
const report = (month: string, name = `Informe ${month}`): SheetSnapshot =>
  sheetOf(name, VALUES, {
    reportMark: formatReportMark({
      subject: month,
      cutoff: `${month}-28`,
      ruleSet: 'r1',
      hash: hashValues(VALUES, 1, 1),
    }),
  });
const DELIVERED = { on: day('2023-12-05'), document: ' OPL/SE/12/2023 ' };

/** The sheet as the edits of its delivery leave it. */
async function marked(
  sheet: SheetSnapshot,
  delivered: Parameters<typeof deliverReport>[1]['delivered'] = DELIVERED,
): Promise<SheetSnapshot> {
  const port = memoryPort(workbookOf(sheet));
  const done = await deliverReport(port, { sheet: sheet.name, delivered });
  if (!done.ok) throw new Error(done.problem.code);
  const [edit] = port.written.flat();
  return edit?.kind === 'setName' ? { ...sheet, reportMark: edit.formula } : sheet;
}

const placed = (...sheets: readonly SheetSnapshot[]) =>
  placeFor(
    'Informe 2023-11',
    { subject: '2023-11', look: { values: VALUES, merges: null, firstRow: 1, firstColumn: 1 } },
    sheets,
  );

it('keeps the day and the oficio with the sheet', async () => {
  const sheet = await marked(report('2023-11'));
  expect(parseReportMark(sheet.reportMark ?? '')?.delivered).toEqual({
    on: '2023-12-05',
    document: 'OPL/SE/12/2023',
  });
});

it.each<[string, SheetSnapshot, boolean]>([
  ['as it was made', report('2023-11'), false],
  ['with another text', { ...report('2023-11'), values: [['Informe final']] }, true],
  ['without its column', { ...report('2023-11'), values: [] }, true],
])('says of a report %s whether it was edited', async (_, sheet, isEdited) => {
  expect(heldReports(workbookOf(sheet))).toMatchObject([{ isEdited }]);
  const done = await deliverReport(memoryPort(workbookOf(sheet)), {
    sheet: sheet.name,
    delivered: DELIVERED,
  });
  expect(done).toMatchObject({ ok: true, value: { isEdited } });
});

it.each<[string, SheetSnapshot['values'], string]>([
  ['a cell says', [['Informe final']], 'la celda Informe 2023-11!A1 ahora dice «Informe final»'],
  ['its column went, and it says', [], 'la celda Informe 2023-11!A1 ahora está vacía'],
])('is not marked where %s something else since it was shown', async (_, values, what) => {
  const sheet = report('2023-11');
  const seen = workbookOf(sheet);
  const mark = (delivered: Parameters<typeof deliverReport>[1]['delivered']) => {
    const port = memoryPort(workbookOf({ ...sheet, values }, sheetOf('Plan', [['otro']])));
    return deliverReport(port, { sheet: sheet.name, delivered, seen });
  };
  expect(await mark(DELIVERED)).toEqual({
    ok: false,
    problem: { code: 'changedMeanwhile', detail: `${what}, y ya no se escribiría lo que usted vio` },
  });
  expect(await mark(null)).toMatchObject({ ok: true });
});

it('lists the reports, the latest month first', async () => {
  const sheets = [
    ...[report('2023-10'), await marked(report('2023-11')), report('2023-09')],
    ...[report('2023-12'), sheetOf('Plan', [['Núm.']])],
  ];
  expect(heldReports(workbookOf(...sheets)).map(({ sheet, delivered }) => [sheet, delivered?.on])).toEqual([
    ['Informe 2023-12', undefined],
    ['Informe 2023-11', '2023-12-05'],
    ['Informe 2023-10', undefined],
    ['Informe 2023-09', undefined],
  ]);
});

it('is never replaced: a second version gets its own sheet, which gives way to the third', async () => {
  expect(placed(report('2023-11'))).toMatchObject({ sheet: 'Informe 2023-11', delivered: [] });
  const first = await marked(report('2023-11'));
  expect(placed(first)).toMatchObject({
    sheet: 'Informe 2023-11 (2)',
    replaced: null,
    delivered: [{ sheet: 'Informe 2023-11', on: '2023-12-05' }],
  });
  const second = report('2023-11', 'Informe 2023-11 (2)');
  expect(placed(first, second).replaced?.name).toBe('Informe 2023-11 (2)');
});

it('takes the mark away again', async () => {
  const port = memoryPort(workbookOf(await marked(report('2023-11'))));
  await deliverReport(port, { sheet: 'INFORME 2023-11', delivered: null });
  expect(port.written.flat()).toEqual([
    expect.objectContaining({ kind: 'setName', formula: report('2023-11').reportMark }),
  ]);
});

const OTHER = { on: day('2023-12-04'), document: 'OF-0' };

it.each([
  [
    'marked it meanwhile',
    true,
    null,
    '«Informe 2023-11» ya está marcado como entregado el 5 de diciembre de 2023 con el oficio OPL/SE/12/2023',
  ],
  [
    'marked it anew meanwhile',
    true,
    OTHER,
    '«Informe 2023-11» ya está marcado como entregado el 5 de diciembre de 2023 con el oficio OPL/SE/12/2023',
  ],
  ['took the mark away meanwhile', false, OTHER, '«Informe 2023-11» ya no está marcado como entregado'],
])('replaces nothing where another person %s, and says what is there', async (_, isMarked, shown, detail) => {
  const sheet = isMarked ? await marked(report('2023-11')) : report('2023-11');
  const seen = workbookOf(shown === null ? report('2023-11') : await marked(report('2023-11'), shown));
  for (const delivered of [DELIVERED, null]) {
    const port = memoryPort(workbookOf(sheet));
    const done = await deliverReport(port, { sheet: sheet.name, delivered, seen });
    expect(done).toEqual({ ok: false, problem: { code: 'changedMeanwhile', detail } });
    expect(port.written).toEqual([]);
  }
});

it.each([
  ['another day', { on: day('2023-12-06'), document: 'OPL/SE/12/2023' }],
  ['another oficio', { on: day('2023-12-05'), document: 'OPL/SE/13/2023' }],
])('replaces nothing where what was shown had %s', async (_, shown) => {
  const port = memoryPort(workbookOf(await marked(report('2023-11'))));
  const seen = workbookOf(await marked(report('2023-11'), shown));
  const done = await deliverReport(port, { sheet: 'Informe 2023-11', delivered: DELIVERED, seen });
  expect(done).toMatchObject({ ok: false, problem: { code: 'changedMeanwhile' } });
  expect(port.written).toEqual([]);
});

it('names a mark without an oficio by its day alone', async () => {
  const port = memoryPort(workbookOf(report('2023-11')));
  await deliverReport(port, {
    sheet: 'Informe 2023-11',
    delivered: { on: day('2023-12-05'), document: ' ' },
  });
  const [edit] = port.written.flat();
  const reportMark = edit?.kind === 'setName' ? edit.formula : null;
  const there = memoryPort(workbookOf({ ...report('2023-11'), reportMark }));
  const done = await deliverReport(there, {
    sheet: 'Informe 2023-11',
    delivered: null,
    seen: workbookOf(report('2023-11')),
  });
  expect(done).toMatchObject({
    problem: { detail: '«Informe 2023-11» ya está marcado como entregado el 5 de diciembre de 2023' },
  });
});

it('replaces the mark that was shown', async () => {
  const seen = workbookOf(await marked(report('2023-11')));
  const port = memoryPort(seen);
  const done = await deliverReport(port, { sheet: 'Informe 2023-11', delivered: DELIVERED, seen });
  expect(done).toMatchObject({ ok: true });
});

describe('a report whose sheet was renamed since it was seen', () => {
  const NAME = 'Informe 2023-11';
  const seen = workbookOf(report('2023-10'), report('2023-11'));
  const marking = async (...sheets: readonly SheetSnapshot[]) => {
    const port = memoryPort(workbookOf(...sheets));
    const done = await deliverReport(port, { sheet: NAME, delivered: DELIVERED, seen });
    const [edit] = port.written.flat();
    return [done.ok ? done.value.sheet : done.problem, edit && 'sheet' in edit ? edit.sheet : null];
  };
  const renamed = report('2023-11', 'Enviado');

  it('is marked under its new name', async () => {
    expect(await marking(report('2023-10'), renamed)).toEqual(['Enviado', 'Enviado']);
  });

  it.each<[string, readonly SheetSnapshot[]]>([
    ['two sheets are that report', [renamed, report('2023-11', 'Copia')]],
    ['only another report is new', [report('2023-12', 'Enviado')]],
  ])('is not found where %s', async (_, sheets) => {
    const missing = { code: 'sheetNotFound', detail: NAME };
    expect(await marking(report('2023-10'), ...sheets)).toEqual([missing, null]);
  });

  it('keeps the mark that another person gave it, by its new name', async () => {
    const detail =
      '«Enviado» ya está marcado como entregado el 5 de diciembre de 2023 con el oficio OPL/SE/12/2023';
    expect(await marking(await marked(renamed))).toEqual([{ code: 'changedMeanwhile', detail }, null]);
  });
});

it.each([
  ['Plan', 'noReport'],
  ['Informe 2023-12', 'sheetNotFound'],
])('does not take %j, which is no report: %s', async (sheet, code) => {
  const port = memoryPort(workbookOf(report('2023-11'), sheetOf('Plan', [['Núm.']])));
  const done = await deliverReport(port, { sheet, delivered: DELIVERED });
  expect(done).toEqual({ ok: false, problem: { code, detail: sheet } });
  expect(port.written).toEqual([]);
});

describe('a plan that is highlighted', () => {
  const HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
  const plan = sheetOf('Plan de trabajo', [
    [...HEADING, 'Fecha de cumplimiento'],
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', '2023-10-01', '2023-11-02', 'Área', 'Concluida', '2023-11-02'],
    ['2.', 'Remitir el informe mensual de noviembre', 'Informe', '2023-12-01', '2023-12-05', 'Área', '', ''],
    ['3.', 'Capacitar al personal', 'Constancias', '2023-10-01', '2023-12-04', 'Área', 'Pendiente', ''],
  ]);
  const judged = { today: day('2023-12-20'), acceptReading: true } as const;
  const book = (sheet: SheetSnapshot) => {
    const all = workbookOf(plan, sheetOf('Proceso', [['Jornada electoral', '2024-06-02']]), sheet);
    const planned = planHighlight(all, judged);
    if (!planned.ok) throw new Error(planned.problem.code);
    const { edits, summary } = planned.value;
    const ownNames = edits.flatMap((edit) =>
      edit.kind === 'setName' ? [{ name: edit.name, formula: edit.formula }] : [],
    );
    return { all: { ...all, ownNames }, overdue: summary.overdue };
  };

  /** A port that takes the mark of a report, and not the highlight after it. */
  const refusing = (sheet: SheetSnapshot) => {
    const port = memoryPort(book(sheet).all);
    const apply: typeof port.apply = (edits, ...more) =>
      port.written.length === 0
        ? port.apply(edits, ...more)
        : Promise.resolve(fail({ code: 'protectedSheet', detail: 'Plan de trabajo' }));
    return { ...port, apply };
  };

  it('is said to be outdated where it cannot be written anew', async () => {
    const sheet = report('2023-11');
    const port = refusing(sheet);
    const done = await deliverReport(port, { sheet: sheet.name, delivered: DELIVERED, judged });
    expect(done).toMatchObject({ ok: true, value: { isHighlightOutdated: true } });
    expect(port.written).toHaveLength(1);
  });

  it('is said to be outdated as well where the mark is undone', async () => {
    const [open, sheet] = [report('2023-11'), await marked(report('2023-11'))];
    const edits = [{ kind: 'setName', name: REPORT_MARK_NAME, formula: sheet.reportMark ?? '' } as const];
    const written = writtenBy(
      workbookOf(open),
      edits.map((edit) => ({ ...edit, sheet: open.name, visible: false, exists: true })),
    );
    const entry = {
      ...written,
      id: 1,
      action: 'deliver',
      at: '2023-12-05T10:44',
      where: [],
      isUndone: false,
    };
    const kept = formatHistory([{ ...entry, count: 1, unit: 'sheets' }]);
    const port = { ...refusing(sheet), recall: () => Promise.resolve(kept) };
    const marks = [{ sheet: open.name, delivered: null }];
    expect(await undoEntry(port, 1, judged)).toMatchObject({
      ok: true,
      value: { marks, isHighlightOutdated: true },
    });
  });

  it.each([
    ['is written anew with the mark', judged, 1],
    ['stays where it is not said how the workbook is judged', undefined, 0],
  ])('%s', async (_, how, writes) => {
    const sheet = report('2023-11');
    const [open, done] = [book(sheet), book(await marked(sheet))];
    expect([open.overdue, done.overdue]).toEqual([2, 1]);
    const port = memoryPort(open.all);
    const reading = {
      ...port,
      read: () =>
        Promise.resolve(
          ok(port.written.length === 0 ? open.all : { ...done.all, ownNames: open.all.ownNames }),
        ),
    };
    const delivered = await deliverReport(reading, { sheet: sheet.name, delivered: DELIVERED, judged: how });
    expect(delivered).toMatchObject({ ok: true, value: { isHighlightOutdated: false } });
    const [, ...highlights] = port.written;
    expect(highlights).toHaveLength(writes);
    expect(JSON.stringify(highlights).includes('PREP_')).toBe(writes > 0);
  });
});
