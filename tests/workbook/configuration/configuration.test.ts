import type { RegisterKind } from '../../../src/domain/registers/records';
import { readConfiguration, switchedOffRules } from '../../../src/workbook/configuration/configuration';
import { configurationEdits } from '../../../src/workbook/configuration/configurationEdits';
import { unknownRules } from '../../../src/workbook/configuration/unknownRules';
import type { PreferenceKey } from '../../../src/workbook/configuration/configurationSheet';
import {
  isConfigurationSheet,
  MAPPING_HEADINGS,
} from '../../../src/workbook/configuration/configurationSheet';
import type { RegisterMapping } from '../../../src/workbook/recognition/mapping';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADINGS: Rows = [
  ['Configuración de Seguimiento PREP'],
  [],
  [],
  ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar', null, 'Opción', 'Valor'],
];

const PLAN = sheetOf('Plan de trabajo', [
  ['Plan de trabajo del PREP'],
  [],
  ['Núm.', 'Qué', 'Periodo', null, 'Para cuándo'],
  [null, null, 'Del', 'Al', null],
  ['1.', 'Integrar', 45_000, 45_010, 45_010],
]);

/** A formula of the configuration and what it shows. */
const shows = (formula: string, value: string | number): Cell => ({ formula, value });
const lost = (formula: string): Cell => ({ formula, value: '#REF!', type: 'Error' });
const at = (address: string, value = 'x'): Cell => shows(`='Plan de trabajo'!${address}`, value);

function configured(rows: Rows, ...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  const all = sheets.length === 0 ? [PLAN] : sheets;
  return workbookOf(...all, sheetOf('Configuración PREP', [...HEADINGS, ...rows]));
}

const plain = ({ kind, sheet, headerRow, columns, otherColumns }: RegisterMapping): unknown => ({
  kind,
  sheet,
  headerRow,
  columns: Object.fromEntries(columns),
  otherColumns,
});

const mappingOf = (snapshot: WorkbookSnapshot): unknown => readConfiguration(snapshot).mappings.map(plain);
const problemsOf = (snapshot: WorkbookSnapshot): unknown =>
  readConfiguration(snapshot).problems.map(({ code, cell, text }) => [code, cell.row, text]);

describe('reading the configuration', () => {
  it('finds nothing in a workbook where nobody settled anything', () => {
    expect(readConfiguration(workbookOf(PLAN))).toEqual({
      sheet: null,
      changes: [],
      mappings: [],
      preferences: new Map(),
      switchedOffCell: null,
      problems: [],
    });
  });

  it('reads columns, the row of the headings and columns that are not used from what the formulas refer to', () => {
    const snapshot = configured([
      ['Plan', 'Plan de trabajo', 'Fila de encabezados', shows("=ROW('Plan de trabajo'!$4:$4)", 4), '4'],
      ['Plan', 'Plan de trabajo', 'Actividades', at('$B$3'), 'Qué'],
      ['Plan', 'Plan de trabajo', 'Término', at('D4'), 'Al'],
      ['Plan', 'Plan de trabajo', 'No se usa', at('$E$3'), 'Para cuándo'],
    ]);
    expect(mappingOf(snapshot)).toEqual([
      {
        kind: 'plan',
        sheet: 'Plan de trabajo',
        headerRow: 4,
        columns: { name: 2, end: 4 },
        otherColumns: [5],
      },
    ]);
    expect(problemsOf(snapshot)).toEqual([]);
  });

  it('takes the sheet of the formula, not the name that was written beside it before the sheet was renamed', () => {
    const renamed = { ...PLAN, name: "Plan '24" };
    const rows = [['Plan', 'Plan de trabajo', 'Término', shows("='Plan ''24'!$D$4", 'Al'), 'Al']];
    expect(mappingOf(configured(rows, renamed))).toEqual([
      { kind: 'plan', sheet: "Plan '24", headerRow: 4, columns: { end: 4 }, otherColumns: [] },
    ]);
  });

  it.each([
    ['Excel', "='Plan de trabajo'!#REF!"],
    ['other programs', '=#REF!'],
    ['a workbook it was copied from', "='[viejo.xlsx]Plan de trabajo'!$B$3"],
    ['a person who writes something else', '=UPPER(A1)'],
  ])('looks for the saved heading where the reference was broken by %s', (_, formula) => {
    const rows = [
      ['Plan', 'Plan de trabajo', 'Actividades', at('$B$3'), 'Qué'],
      ['Plan', 'Plan de trabajo', 'Término', lost(formula), 'PARA  CUANDO'],
    ];
    expect(mappingOf(configured(rows))).toEqual([
      {
        kind: 'plan',
        sheet: 'Plan de trabajo',
        headerRow: 3,
        columns: { name: 2, end: 5 },
        otherColumns: [],
      },
    ]);
  });

  it('understands headings that a person wrote in place of formulas', () => {
    const rows = [['plan', 'plan de trabajo', 'termino', 'Para cuándo']];
    expect(mappingOf(configured(rows))).toEqual([
      { kind: 'plan', sheet: 'Plan de trabajo', headerRow: 3, columns: { end: 5 }, otherColumns: [] },
    ]);
  });

  it.each<[string, Rows, readonly unknown[]]>([
    [
      'a register that does not exist',
      [['Planes', 'Plan de trabajo', 'Término', 'Al']],
      ['unknownRegister', 5, 'Planes'],
    ],
    ['a field that the register does not have', [['Plan', '', 'Cargo', 'Al']], ['unknownField', 5, 'Cargo']],
    ['a sheet that is gone', [['Plan', 'Otra', 'Término', lost('=#REF!'), 'Al']], ['sheetLost', 5, 'Otra']],
    [
      'a heading that is gone',
      [['Plan', 'Plan de trabajo', 'Término', lost('=#REF!'), 'Fin']],
      ['headingLost', 5, 'Fin'],
    ],
    [
      'the same field twice',
      [
        ['Plan', 'Plan de trabajo', 'Término', at('D4'), 'Al'],
        ['Plan', 'Plan de trabajo', 'Término', at('E3'), 'Para cuándo'],
      ],
      ['saidTwice', 6, 'Para cuándo'],
    ],
    [
      'the same column twice',
      [
        ['Plan', 'Plan de trabajo', 'Término', at('D4'), 'Al'],
        ['Plan', 'Plan de trabajo', 'Inicio', at('D4'), 'Al'],
      ],
      ['saidTwice', 6, 'Al'],
    ],
    [
      'an option that the add-in does not have',
      [[null, null, null, null, null, null, 'Color', 'Azul']],
      ['unknownOption', 5, 'Color'],
    ],
  ])('tells of %s and goes on', (_, rows, problem) => {
    expect(problemsOf(configured(rows))).toEqual([problem]);
  });

  it('asks where two columns have the heading that was lost', () => {
    const twice = sheetOf('Plan', [['Núm.', 'Fecha', 'Fecha']]);
    const rows = [['Plan', 'Plan', 'Término', lost('=#REF!'), 'Fecha']];
    expect(problemsOf(configured(rows, twice))).toEqual([['headingRepeated', 5, 'Fecha']]);
  });

  it('never takes itself or a report for the sheet of a register', () => {
    const rows = [
      ['Plan', 'Configuración PREP', 'Término', shows("='Configuración PREP'!$A$4", 'Registro'), 'Registro'],
    ];
    expect(readConfiguration(configured(rows)).mappings).toMatchObject([{ columns: new Map() }]);
    expect(problemsOf(configured(rows))).toEqual([['sheetLost', 5, 'Configuración PREP']]);
  });

  it('tells of a rule that the catalogue does not have', () => {
    const rows = [[null, null, null, null, null, null, 'Reglas que no se revisan', 'PLAN-TXT-02; plan-99']];
    const cell = { sheet: 'Configuración PREP', row: 5, column: 8 };
    expect(unknownRules(readConfiguration(configured(rows)))).toEqual([
      { code: 'unknownRule', cell, text: 'PLAN-99', register: null },
    ]);
    expect(unknownRules(readConfiguration(workbookOf(PLAN)))).toEqual([]);
  });

  it('reads the options', () => {
    const rows = [[null, null, null, null, null, null, 'tamaño de papel', 'Oficio']];
    expect(readConfiguration(configured(rows)).preferences).toEqual(new Map([['paper', 'Oficio']]));
  });
});

describe('the configuration sheet', () => {
  it.each([
    ['under another name', sheetOf('Ajustes', HEADINGS), true],
    [
      'with its columns in another order',
      sheetOf('x', [['Dato', 'Encabezado al guardar', 'Hoja', 'Registro', 'Encabezado']]),
      true,
    ],
    ['without its headings', sheetOf('Configuración PREP', [['Registro', 'Hoja']]), false],
    ['when it is a plan', PLAN, false],
    [
      'with options alone, made by a person',
      sheetOf('x', [
        ['Opción', 'Valor'],
        ['Firman', 'Presidencia'],
      ]),
      true,
    ],
    [
      'when its options are of something else',
      sheetOf('x', [
        ['Opción', 'Valor'],
        ['Café', 'Sí'],
      ]),
      false,
    ],
  ])('is known %s', (_, sheet, expected) => {
    expect(isConfigurationSheet(sheet)).toBe(expected);
  });
});

describe('the edits of the configuration', () => {
  const mapping: RegisterMapping = {
    kind: 'plan',
    sheet: 'Plan de trabajo',
    headerRow: 4,
    columns: new Map([
      ['end', 4],
      ['name', 2],
    ]),
    otherColumns: [5],
  };
  const settled = new Map<RegisterKind, readonly RegisterMapping[]>([['plan', [mapping]]]);

  it('writes nothing where there is nothing to remember', () => {
    expect(configurationEdits(workbookOf(PLAN), { mappings: new Map([['plan', []]]) })).toEqual([]);
    expect(configurationEdits(workbookOf(PLAN), { preferences: new Map([['paper', null]]) })).toEqual([]);
  });

  it('makes the sheet with a formula for each column', () => {
    const edits = configurationEdits(workbookOf(PLAN), { mappings: settled });
    expect(edits[0]).toEqual({ kind: 'addSheet', sheet: 'Configuración PREP' });
    expect(edits.find(({ kind }) => kind === 'writeFormulas')).toMatchObject({
      row: 5,
      column: 4,
      formulas: [
        ["=ROW('Plan de trabajo'!$4:$4)"],
        ["='Plan de trabajo'!$B$3"],
        ["='Plan de trabajo'!$D$4"],
        ["='Plan de trabajo'!$E$3"],
      ],
    });
  });

  it('takes another name where a sheet of a person has that one', () => {
    const taken = sheetOf('CONFIGURACIÓN PREP', [['Mis notas']]);
    const [first] = configurationEdits(workbookOf(PLAN, taken), { mappings: settled });
    expect(first).toEqual({ kind: 'addSheet', sheet: 'Configuración PREP (2)' });
  });

  it('writes nothing the second time', () => {
    const snapshot = configured([
      ['Plan', 'Plan de trabajo', 'Fila de encabezados', shows("=ROW('Plan de trabajo'!$4:$4)", 4), '4'],
      ['Plan', 'Plan de trabajo', 'Término', at('D4'), 'Al', null, 'Tamaño de papel', 'Oficio'],
      ['Plan', 'Plan de trabajo', 'No se usa', at('$E$3'), 'Para cuándo'],
      ['Plan', 'Plan de trabajo', 'Actividades', at('$B$3'), 'Qué'],
    ]);
    const preferences = new Map<PreferenceKey, string>([['paper', 'Oficio']]);
    expect(configurationEdits(snapshot, { mappings: settled, preferences })).toEqual([]);
  });

  it('rewrites its own rows in place, adds the new ones below and leaves what people wrote', () => {
    const snapshot = configured([
      ['Plan', 'Plan de trabajo', 'Término', at('E3'), 'Para cuándo', 'ojo'],
      ['Sesiones', 'Sesiones', 'Fecha', lost('=#REF!'), 'Fecha'],
      ['Plan', 'Plan de trabajo', 'Inicio', at('C4'), 'Del'],
      ['Nota de una persona'],
    ]);
    const edits = configurationEdits(snapshot, { mappings: settled });
    const cells = edits.flatMap((edit) =>
      edit.kind === 'write'
        ? [[edit.row, edit.column, edit.values[0]?.[0]]]
        : edit.kind === 'writeFormulas'
          ? [[edit.row, edit.column, edit.formulas[0]?.[0]]]
          : [],
    );
    expect(cells).toEqual([
      [9, 1, 'Plan'],
      [9, 2, 'Plan de trabajo'],
      [9, 3, 'Fila de encabezados'],
      [9, 5, '4'],
      [9, 4, "=ROW('Plan de trabajo'!$4:$4)"],
      [10, 1, 'Plan'],
      [10, 2, 'Plan de trabajo'],
      [10, 3, 'Actividades'],
      [10, 5, 'Qué'],
      [10, 4, "='Plan de trabajo'!$B$3"],
      [5, 5, 'Al'],
      [5, 4, "='Plan de trabajo'!$D$4"],
      [11, 1, 'Plan'],
      [11, 2, 'Plan de trabajo'],
      [11, 3, 'No se usa'],
      [11, 5, 'Para cuándo'],
      [11, 4, "='Plan de trabajo'!$E$3"],
      [7, 1, ''],
      [7, 2, ''],
      [7, 3, ''],
      [7, 4, ''],
      [7, 5, ''],
    ]);
  });

  it('changes, adds and forgets options in place', () => {
    const snapshot = configured([
      [null, null, null, null, null, null, 'Tamaño de papel', 'Oficio'],
      [null, null, null, null, null, null, 'Firman', 'Secretaría Técnica'],
    ]);
    const edits = configurationEdits(snapshot, {
      preferences: new Map<PreferenceKey, string | null>([
        ['paper', 'A4'],
        ['signatories', null],
        ['omittedSections', 'g, h'],
      ]),
    });
    expect(edits.filter(({ kind }) => kind === 'write')).toEqual([
      { kind: 'write', sheet: 'Configuración PREP', row: 5, column: 8, values: [['A4']] },
      { kind: 'write', sheet: 'Configuración PREP', row: 6, column: 7, values: [['']] },
      { kind: 'write', sheet: 'Configuración PREP', row: 6, column: 8, values: [['']] },
      {
        kind: 'write',
        sheet: 'Configuración PREP',
        row: 7,
        column: 7,
        values: [['Apartados que no se incluyen']],
      },
      { kind: 'write', sheet: 'Configuración PREP', row: 7, column: 8, values: [['g, h']] },
    ]);
  });

  it('reads the options of a sheet that a person made, and adds the columns beside them', () => {
    const sheet = sheetOf('Configuración PREP', [
      ['Opción', 'Valor'],
      ['Reglas que no se revisan', 'plan-txt-02, PLAN-FEC-01'],
    ]);
    const snapshot = workbookOf(PLAN, sheet);
    expect(switchedOffRules(readConfiguration(snapshot))).toEqual(['PLAN-TXT-02', 'PLAN-FEC-01']);
    const [first] = configurationEdits(snapshot, { mappings: settled }).filter(
      ({ kind }) => kind === 'write',
    );
    expect(first).toMatchObject({ row: 1, column: 4, values: [Object.values(MAPPING_HEADINGS)] });
  });

  it('brings the headings of the options back where people took them away', () => {
    const sheet = sheetOf('Configuración PREP', [
      ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar'],
    ]);
    const edits = configurationEdits(workbookOf(PLAN, sheet), { preferences: new Map([['paper', 'A4']]) });
    expect(edits.filter(({ kind }) => kind === 'write')).toEqual([
      { kind: 'write', sheet: 'Configuración PREP', row: 1, column: 7, values: [['Opción', 'Valor']] },
      { kind: 'write', sheet: 'Configuración PREP', row: 2, column: 7, values: [['Tamaño de papel']] },
      { kind: 'write', sheet: 'Configuración PREP', row: 2, column: 8, values: [['A4']] },
    ]);
  });
});
