import { fc } from '../../support/fastCheck';
import { planEntries } from '../../../src/domain/assessment/planEntries';
import { addDays } from '../../../src/domain/dates/calendarDate';
import { toSerial } from '../../../src/domain/dates/serial';
import { highlightPlan, removeHighlightEdits } from '../../../src/workbook/highlight/highlight';
import { isOwnRule } from '../../../src/workbook/highlight/ownRules';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { CellValue, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { PlanRow } from './highlightScene';
import { anyPlan, day, evaluate, planRegister, planSnapshot } from './highlightScene';

const NOVEMBER: readonly PlanRow[] = [
  ['6.', '03 de octubre', '02 de noviembre', 'Concluida', 45226],
  ['6.1.', '', '', '', ''],
  ['7.', '02 de octubre', '04 de noviembre', 'Concluida', 45236],
  ['7.1.', '', '', '', ''],
  ['7.5.', '', '', 'Pendiente', ''],
  ['8.', '02 de octubre', '5 de noviembre', 'CONCLUÍDA', ''],
  ['8.2.', '', '', 'Pendiente', ''],
];

const WARNING_DAYS = 7;

function plan(
  rows: readonly PlanRow[],
  {
    cutoff = '2023-11-30',
    cutoffMoves = false,
    snapshot = planSnapshot(rows),
    isShort = undefined as boolean | undefined,
  } = {},
): ReturnType<typeof highlightPlan> {
  return highlightPlan({
    snapshot,
    plan: planRegister(rows),
    cutoff: day(cutoff),
    cutoffMoves,
    warningDays: WARNING_DAYS,
    isShort,
  });
}

/** In the order in which the rules are written. */
const RULES = ['doneLate', 'dueSoon', 'overdue'] as const;

function expectFormulasToAgree(rows: readonly PlanRow[], cutoffs: readonly string[]): void {
  const cutoff = cutoffs[0] ?? '';
  for (const isShort of [false, true]) {
    const { edits, summary } = plan(rows, { cutoff, isShort });
    expect(summary.rowsLeftOut).toBe(0);
    expectToAgree(rows, edits, cutoffs);
  }
}

function expectToAgree(rows: readonly PlanRow[], edits: readonly Edit[], cutoffs: readonly string[]): void {
  for (const cutoff of cutoffs) {
    const shown = evaluate(rows, edits, `=${toSerial(day(cutoff))}`);
    const statuses = planEntries(planRegister(rows).rows, day(cutoff), WARNING_DAYS).map(
      (entry) => entry.assessed.status,
    );
    const expected = statuses.map((status) => RULES.map((rule) => rule === status));
    expect({ cutoff, shown }).toEqual({ cutoff, shown: expected });
  }
}

describe('a report that was marked as delivered', () => {
  const ROWS: readonly PlanRow[] = [
    ['9', '', 45265, 'Pendiente', ''],
    ['9.1', '', 45250, 'Pendiente', '', ''],
    ['9.2', '', 45250, 'Pendiente', ''],
    ['9.3', '', 45270, 'Pendiente', ''],
    ['10', '', 45265, 'Pendiente', ''],
  ];
  const shown = (rows: readonly PlanRow[], on: string) => {
    const { rows: activities } = planRegister(ROWS);
    const cell = { sheet: 'Informe 2023-11', row: 1, column: 1 };
    const delivered = new Map(activities.slice(0, 1).map((report) => [report, { on: day(on), cell }]));
    const input = { snapshot: planSnapshot(ROWS), plan: planRegister(ROWS), cutoff: day('2023-12-20') };
    const { edits } = highlightPlan({
      ...input,
      plan: { ...input.plan, rows: activities },
      ...{ cutoffMoves: false, warningDays: WARNING_DAYS, delivered },
    });
    return evaluate(rows, edits, `=${toSerial(day('2023-12-20'))}`).map((row) =>
      RULES.filter((_, rule) => row[rule]),
    );
  };
  it.each<[string, readonly PlanRow[], string, readonly (readonly string[])[]]>([
    [
      'is not overdue, nor are the steps up to it',
      ROWS,
      '2023-12-04',
      [[], ['doneLate'], [], ['overdue'], ['overdue']],
    ],
    [
      'is late where its day is',
      ROWS,
      '2023-12-09',
      [['doneLate'], ['doneLate'], [], ['overdue'], ['overdue']],
    ],
    [
      'is what its row says, once that gives a day',
      [['9', '', 45265, 'Concluida', 45270], ...ROWS.slice(1)],
      '2023-12-04',
      [['doneLate'], ['doneLate'], [], ['overdue'], ['overdue']],
    ],
  ])('%s', (_, rows, on, expected) => {
    expect(shown(rows, on)).toEqual(expected);
  });
});

describe('the rules hold exactly where the computed status says', () => {
  it.each<[string, readonly PlanRow[]]>([
    ['the November plan', NOVEMBER],
    ['real dates', [['1', 45200, 45232, '', '']]],
    ['the due day itself is on time', [['1', '', 45260, '', '']]],
    ['a date with an hour', [['1', '', 45232.75, '', 45233.5]]],
    ['a date text with spaces around', [['1', '', '  02 de  noviembre ', '', ' 5 de noviembre']]],
    ['a word in place of a date', [['1', '', 'permanente', '', '']]],
    ['a date that does not exist', [['1', '', '31 de noviembre', '', '']]],
    ['a whole month ends on its last day', [['1', '', 'noviembre de 2023', '', '']]],
    [
      'an error value',
      [
        ['1', '', '#N/A', '', ''],
        ['2', '', 45232, '#REF!', '#N/A'],
      ],
    ],
    ['completed after the cut-off and declared done', [['1', '', 45250, 'Concluida', 45265]]],
    ['declared done with no date', [['1', '', 45250, 'entregado', '']]],
    [
      'not applicable',
      [
        ['1', '', 45250, 'No aplica', ''],
        ['1.1', '', '', '', ''],
      ],
    ],
    ['cancelled but completed late', [['1', '', 45250, 'Cancelada', 45252]]],
    ['a word that nobody knows', [['1', '', 45250, 'quién sabe', '']]],
    [
      'dashes for nothing',
      [
        ['1', 45200, 45250, 'Concluida', ''],
        ['1.1', '-', '–', '-', '—'],
      ],
    ],
    [
      'a sub-activity with its own end',
      [
        ['1', '', 45250, '', ''],
        ['1.1', '', 45240, '', ''],
      ],
    ],
    [
      'a parent completed late finishes the silent rows',
      [
        ['1', '', 45250, '', 45255],
        ['1.1', '', '', '', ''],
      ],
    ],
    [
      'three levels',
      [
        ['1', '', 45250, '', 45255],
        ['1.1', '', '', '', ''],
        ['1.1.1', '', '', '', ''],
      ],
    ],
    [
      'numbers stored as numbers',
      [
        [1, '', 45250, '', ''],
        [1.1, '', '', '', ''],
      ],
    ],
    [
      'no number',
      [
        ['', '', 45250, '', ''],
        ['', '', '', '', ''],
      ],
    ],
    [
      'blank rows between',
      [
        ['1', '', 45250, '', ''],
        ['', '', '', '', ''],
        ['2', '', 45251, '', ''],
      ],
    ],
    [
      'concluded by the day of its sending',
      [
        ['8.', '', 45235, 'Concluida', 45230],
        ['8.2.', '', '', 'Concluida', '', 45230],
        ['8.3.', '', '', 'Pendiente', '', '01 de octubre'],
      ],
    ],
    ['quotes in what is written', [['1', '', '2 de noviembre "firme"', 'dice "sí"', '']]],
  ])('%s', (_, rows) => {
    expectFormulasToAgree(rows, [
      '2023-11-30',
      '2023-10-01',
      '2023-11-02',
      '2023-11-03',
      '2023-11-20',
      '2023-12-06',
      '2023-12-20',
      '2024-02-01',
    ]);
  });

  it.each<[string, PlanRow, CellValue]>([
    ['in time', ['8.2.', '', 45235, 'Pendiente', '', ''], 45230],
    ['late', ['8.2.', '', 45235, 'Pendiente', '', ''], 45245.5],
    ['of a numeric number', [8.2, '', 45235, '', '', ''], 45245],
    ['in a row that is not applicable', ['8.2.', '', 45235, 'No aplica', '', ''], 45245],
    ['beside a conclusion of its own', ['8.2.', '', 45235, '', 45240, ''], 45230],
    ['in a row that is declared done', ['8.2.', '', 45235, 'Concluida', '', ''], 45300],
  ])('when a sending is noted after the rows were highlighted: %s', (_, row, sent) => {
    const other: PlanRow = ['9.', '', 45235, 'Pendiente', ''];
    for (const isShort of [false, true]) {
      const { edits } = plan([row, other], { isShort });
      const [number, start, end, status, completed] = row;
      const cutoffs = ['2023-11-30', '2023-10-01', '2023-11-10', '2023-12-20', '2024-02-01'];
      expectToAgree([[number, start, end, status, completed, sent], other], edits, cutoffs);
    }
  });

  it('for any plan and any later day', () => {
    fc.assert(
      fc.property(
        anyPlan({ minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 60 }),
        (plan_, later) => {
          expectFormulasToAgree(plan_, ['2023-11-01', addDays(day('2023-11-01'), later).toString()]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('for ten thousand rows whose dates are all inherited', () => {
    const rows = Array.from({ length: 10_000 }, (_, index): PlanRow => {
      const parent = Math.floor(index / 10) + 1;
      return index % 10 === 0
        ? [`${parent}.`, '', 45200 + parent, '', parent % 3 === 0 ? 45290 : '']
        : [`${parent}.${index % 10}.`, '', '', '', ''];
    });
    const { edits, summary } = plan(rows);
    expect(summary.rowsLeftOut).toBe(0);
    for (const edit of edits) {
      if ('formula' in edit) expect(edit.formula.length).toBeLessThanOrEqual(8192);
    }
  });
});

describe('figures', () => {
  it('count every row, sub-activities included', () => {
    expect(plan(NOVEMBER).summary).toEqual({
      overdue: 2,
      dueSoon: 0,
      doneLate: 1,
      rowsCountedWith: 0,
      rowsLeftOut: 0,
      isRefreshed: false,
    });
  });

  it('say how many rows could not be told to the formula', () => {
    const rows: readonly PlanRow[] = [
      ['1', '', 45250, '', ''],
      ['1.1', '', '', '', ''],
      ['1', '', 45260, '', ''],
      ['1.1', '', '', '', ''],
    ];
    expect(plan(rows).summary.rowsLeftOut).toBe(2);
  });

  it('do not count a row that cannot be marked', () => {
    const rows: readonly PlanRow[] = [
      ['1', '', 45232, 'Concluida', '', 45240],
      ['', '', 45232, 'Concluida', '', 45240],
    ];
    expect(plan(rows).summary).toMatchObject({ doneLate: 1, rowsLeftOut: 1 });
  });
});

describe('what is written', () => {
  const names = (edits: readonly Edit[]): Record<string, string> =>
    Object.fromEntries(edits.flatMap((edit) => (edit.kind === 'setName' ? [[edit.name, edit.formula]] : [])));

  it('covers the rows of the plan from its first to its last column', () => {
    const areas = plan(NOVEMBER).edits.flatMap((edit) =>
      edit.kind === 'conditionalFormat' ? [edit.area] : [],
    );
    expect(areas).toEqual(new Array(3).fill({ row: 7, column: 1, rows: 7, columns: 9 }));
  });

  it('is names and conditional formats, nothing of a person', () => {
    const kinds = new Set(plan(NOVEMBER).edits.map((edit) => edit.kind));
    expect(kinds).toEqual(new Set(['setName', 'conditionalFormat', 'removeName']));
  });

  it('is unfinished from before the first change to after the last, and is written anew until then', () => {
    const { edits } = plan(NOVEMBER);
    expect(edits[0]).toMatchObject({ kind: 'setName', name: 'PREP_EnCurso' });
    expect(edits.at(-1)).toEqual({ kind: 'removeName', name: 'PREP_EnCurso', sheet: null });
    const again = plan(NOVEMBER, { snapshot: applied(NOVEMBER, edits.slice(0, -1)) }).edits;
    expect(again.map(({ kind }) => kind)).toEqual([
      ...new Array<string>(3).fill('removeConditionalFormat'),
      ...new Array<string>(3).fill('conditionalFormat'),
      'removeName',
    ]);
  });

  it('fixes the cut-off date, or lets it move with the calendar', () => {
    expect(names(plan(NOVEMBER).edits)['PREP_FechaCorte']).toBe('=45260');
    expect(names(plan(NOVEMBER, { cutoffMoves: true }).edits)['PREP_FechaCorte']).toBe('=TODAY()');
  });

  it('says what no formula can read', () => {
    expect(names(plan(NOVEMBER).edits)).toMatchObject({
      PREP_Fechas: '={"02 de noviembre",45232;"04 de noviembre",45234;"5 de noviembre",45235}',
      PREP_Terminos: '={"6.1.|",45232;"7.1.|",45234;"7.5.|",45234;"8.2.|",45235}',
      PREP_Cumplimientos: '={"6.1.|",45226;"7.1.|",45236}',
    });
  });

  it('is nothing when the plan has no rows', () => {
    expect(plan([]).edits).toEqual([]);
  });
});

/** The snapshot as it would be read after applying the edits. */
function applied(rows: readonly PlanRow[], edits: readonly Edit[]): WorkbookSnapshot {
  const removed = new Set(edits.flatMap((edit) => (edit.kind === 'removeName' ? [edit.name] : [])));
  return planSnapshot(rows, {
    names: edits.flatMap((edit) =>
      edit.kind === 'setName' && !removed.has(edit.name)
        ? [{ name: edit.name, formula: edit.formula.replace(',', ', ') }]
        : [],
    ),
    formats: edits.flatMap((edit, index) =>
      edit.kind === 'conditionalFormat' ? [{ id: `{${index}}`, formula: edit.formula, area: edit.area }] : [],
    ),
  });
}

describe('a second time', () => {
  const first = plan(NOVEMBER);
  const snapshot = applied(NOVEMBER, first.edits);

  it('changes nothing', () => {
    expect(plan(NOVEMBER, { snapshot }).edits).toEqual([]);
  });

  it('writes only the name when only the cut-off changed', () => {
    expect(plan(NOVEMBER, { snapshot, cutoff: '2023-12-31' }).edits).toEqual([
      expect.objectContaining({ kind: 'setName', name: 'PREP_FechaCorte', formula: '=45291', visible: true }),
    ]);
  });

  it('takes the old rules away when the plan grew', () => {
    const rows: readonly PlanRow[] = [...NOVEMBER, ['9.', '', 45260, '', '']];
    const kinds = plan(rows, {
      snapshot: { ...snapshot, sheets: applied(NOVEMBER, first.edits).sheets },
    }).edits.map((edit) => edit.kind);
    expect(kinds).toEqual([
      'setName',
      ...new Array<string>(3).fill('removeConditionalFormat'),
      'setName',
      ...new Array<string>(3).fill('conditionalFormat'),
      'removeName',
    ]);
  });

  it('keeps short rules where Excel refused long ones', () => {
    const { edits } = plan(NOVEMBER, { isShort: true });
    const rules = edits.flatMap((edit) => (edit.kind === 'conditionalFormat' ? [edit.formula] : []));
    expect(rules.filter((formula) => formula.length > 255 || !isOwnRule(formula))).toEqual([]);
    const kept = applied(NOVEMBER, edits);
    expect(plan(NOVEMBER, { snapshot: kept }).edits).toEqual([]);
    expect(plan(NOVEMBER, { snapshot: kept, cutoff: '2023-12-31' }).edits).toHaveLength(1);
  });

  it('is all taken away again', () => {
    const edits = removeHighlightEdits(snapshot);
    expect(edits.filter((edit) => edit.kind === 'removeConditionalFormat')).toHaveLength(3);
    expect(edits.flatMap((edit) => (edit.kind === 'removeName' ? [edit.name] : [])).sort()).toEqual(
      snapshot.ownNames.map(({ name }) => name).sort(),
    );
  });
});
