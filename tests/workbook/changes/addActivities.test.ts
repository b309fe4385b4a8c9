import type { Delivery } from '../../../src/domain/anexo13/calendar';
import { processCalendar } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import type { Additions } from '../../../src/workbook/changes/addActivities';
import { addActivities } from '../../../src/workbook/changes/addActivities';
import type { Edit } from '../../../src/workbook/edits/edits';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../support/registers';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { tableOf } from '../../support/tables';

const electionDay = day('2024-06-02');
const CALENDAR = processCalendar(ruleSet2026, { electionDay });

const HEADINGS = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const ACTIVITY = ['8.', 'Informar', 'Informe', '02 de octubre de 2023', '05 de noviembre de 2023', 'ST', ''];

function deliveries(...ids: readonly string[]): readonly Delivery[] {
  return ids.flatMap((id) => CALENDAR.find((delivery) => delivery.id === id) ?? []);
}

function added(
  rows: Rows,
  ids: readonly string[] = ['6-final'],
  more: Partial<SheetSnapshot> = {},
): Additions {
  const snapshot = workbookOf(sheetOf('Plan', rows, more));
  const registers = readRegisters(snapshot, { electionDay });
  if (!registers.ok || registers.value.plan === null) throw new Error('The test has no plan');
  return addActivities(snapshot, registers.value.plan, deliveries(...ids));
}

function editOf<Kind extends Edit['kind']>(
  { edits }: Additions,
  kind: Kind,
): Extract<Edit, { kind: Kind }> | undefined {
  return edits.find((edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind);
}

const sixFinal = 'Plan de trabajo para la implementación del PREP (versión revisada por el COTAPREP)';
const SERIAL = 45262; // 2 December 2023

describe('where', () => {
  it('is after the last activity and before the notes below', () => {
    const rows = [['Plan'], HEADINGS, ACTIVITY, [''], ['Nota: fechas sujetas a cambio.']];
    const additions = added(rows);
    expect(editOf(additions, 'insertRows')).toEqual({
      kind: 'insertRows',
      sheet: 'Plan',
      row: 4,
      rows: 1,
      like: { row: 3, column: 1, rows: 1, columns: 7 },
    });
    expect(additions.after.sheets[0]?.values.map(([first]) => first)).toEqual([
      'Plan',
      'Núm.',
      '8.',
      '9.',
      '',
      'Nota: fechas sujetas a cambio.',
    ]);
  });

  it('is counted by Excel’s own rows when the sheet does not begin in A1', () => {
    const additions = added([HEADINGS, ACTIVITY], ['6-final'], { firstRow: 5, firstColumn: 2 });
    expect(editOf(additions, 'insertRows')).toMatchObject({ row: 7, like: { row: 6, column: 2 } });
    expect(editOf(additions, 'write')).toMatchObject({ row: 7, column: 2 });
    expect(editOf(additions, 'format')).toMatchObject({
      areas: [{ row: 7, column: 6, rows: 1, columns: 1 }],
    });
  });

  it('is nowhere when there is nothing to add', () => {
    expect(added([HEADINGS, ACTIVITY], [])).toMatchObject({ activities: [], edits: [] });
  });
});

describe('what', () => {
  it('is the delivery’s name, what it hands in and its legal date as a real date', () => {
    const additions = added([HEADINGS, ACTIVITY], ['6-final', '8-draft']);
    expect(editOf(additions, 'write')?.values).toEqual([
      ['9.', sixFinal, 'Plan de trabajo', null, SERIAL, null, null],
      [
        '10.',
        'Proyecto de acuerdo del proceso técnico operativo',
        'Proyecto de acuerdo',
        null,
        SERIAL,
        null,
        null,
      ],
    ]);
    expect(additions.activities[0]).toMatchObject({ delivery: '6-final', row: 3, number: '9.' });
  });

  it('says the link where the plan has a column for it', () => {
    const rows = [
      [...HEADINGS, 'Anexo 13'],
      [...ACTIVITY, ''],
    ];
    expect(editOf(added(rows, ['3-2023-11']), 'write')?.values[0]?.[7]).toBe('3 noviembre 2023');
  });

  it('leaves out what the plan has no column for', () => {
    const additions = added(tableOf('Término:end | Actividades:name'));
    expect(editOf(additions, 'write')?.values).toEqual([[SERIAL, sixFinal]]);
    expect(additions.activities[0]).toMatchObject({ number: '', deliverable: null, anexo13: null });
  });

  it('counts its dates as the workbook does', () => {
    const snapshot = {
      ...workbookOf(sheetOf('Plan', [HEADINGS, ACTIVITY])),
      dateSystem: '1904' as const,
    };
    const registers = readRegisters(snapshot, { electionDay });
    const plan = registers.ok ? registers.value.plan : null;
    if (plan === null) throw new Error('The test has no plan');
    const additions = addActivities(snapshot, plan, deliveries('6-final'));
    expect(editOf(additions, 'write')?.values[0]?.[4]).toBe(SERIAL - 1462);
  });
});

describe('numbers go on as the plan writes them', () => {
  it.each<[string, readonly (string | number)[], string | number]>([
    ['with a point', ['8.'], '9.'],
    ['without', ['8'], '9'],
    ['with a dash', ['7.-', '8.-'], '9.-'],
    ['with a word before them', ['Act. 8'], 'Act. 9'],
    ['in parentheses', ['(8)'], '(9)'],
    ['stored as numbers', [8], 9],
    ['with a zero before them', ['08', '09'], '10'],
    ['with a zero before them, below ten', ['07', '08'], '09'],
    ['after the highest, whatever the order', ['12.', '3.', '3.1.'], '13.'],
    ['after a parent that only its sub-activities name', ['3.', '4.1.'], '5.'],
  ])('%s', (_, numbers, expected) => {
    const rows = numbers.map((number) => [number, 'Informar', 'Informe', '', '05/11/2023', 'ST', '']);
    expect(editOf(added([HEADINGS, ...rows]), 'write')?.values[0]?.[0]).toBe(expected);
  });

  it('within the text where the plan has no column of numbers', () => {
    const rows = [
      ['Actividades', 'Término'],
      ['8. Informar', '05/11/2023'],
    ];
    const additions = added(rows);
    expect(editOf(additions, 'write')?.values[0]?.[0]).toBe(`9. ${sixFinal}`);
    const read = readRegisters(additions.after, { electionDay });
    expect(read.ok && read.value.plan?.rows.at(-1)).toMatchObject({
      number: { value: [9] },
      name: { value: sixFinal },
    });
  });
});

describe('the look', () => {
  it('is that of the last activity of the top level', () => {
    const sub = ['8.1.', 'Sesionar', '', '', '', '', ''];
    expect(editOf(added([HEADINGS, ACTIVITY, sub]), 'insertRows')).toMatchObject({
      row: 4,
      like: { row: 2 },
    });
  });

  it.each<[string, Rows, string]>([
    [
      'Término',
      [['8.', 'Informar', 'Informe', '', { value: 45235, numberFormat: 'd-mmm-yy' }, 'ST', '']],
      'd-mmm-yy',
    ],
    [
      'another column when Término has texts',
      [
        [
          '8.',
          'Informar',
          'Informe',
          { value: 45201, numberFormat: 'yyyy-mm-dd' },
          '5 de noviembre de 2023',
          'ST',
          '',
        ],
      ],
      'yyyy-mm-dd',
    ],
    ['nobody', [ACTIVITY], 'dd/mm/yyyy'],
  ])('of dates is that of %s', (_, rows, numberFormat) => {
    const additions = added([HEADINGS, ...rows]);
    expect(editOf(additions, 'format')?.format).toEqual({ numberFormat });
    const kinds = additions.edits.map(({ kind }) => kind);
    expect(kinds).toEqual(['insertRows', 'format', 'write', 'autofitRows', 'activate']);
  });
});

describe('a plan in an Excel table', () => {
  const table = { name: 'Plan1', row: 1, column: 1, rows: 2, columns: 7, isFromQuery: false };
  it('takes the rows in', () => {
    const additions = added([HEADINGS, ACTIVITY], ['6-final', '8-draft'], { tables: [table] });
    expect(editOf(additions, 'resizeTable')).toEqual({
      kind: 'resizeTable',
      sheet: 'Plan',
      table: 'Plan1',
      area: { row: 1, column: 1, rows: 4, columns: 7 },
    });
  });

  it.each([
    ['goes on below, and takes them in by itself', { ...table, rows: 3 }],
    ['lies beside it', { ...table, column: 20 }],
  ])('needs nothing when it %s', (_, other) => {
    expect(
      editOf(added([HEADINGS, ACTIVITY], ['6-final'], { tables: [other] }), 'resizeTable'),
    ).toBeUndefined();
  });
});
