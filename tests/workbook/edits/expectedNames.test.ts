import type { Edit } from '../../../src/workbook/edits/edits';
import type { ExpectedName } from '../../../src/workbook/edits/expectedNames';
import { expectedNamesOf } from '../../../src/workbook/edits/expectedNames';
import { REPORT_MARK_NAME } from '../../../src/workbook/edits/hiddenNames';
import { sheetOf, workbookOf } from '../../support/snapshot';

const SNAPSHOT = workbookOf(
  sheetOf('Plan', [['x']]),
  sheetOf('Informe', [['x']], { reportMark: '="1|2023-11"' }),
);

const set = (name: string, sheet: string | null, exists: boolean): Edit => ({
  kind: 'setName',
  name,
  sheet,
  formula: '=1',
  visible: true,
  exists,
});
const remove = (name: string): Edit => ({ kind: 'removeName', name, sheet: null });

it.each<readonly [string, readonly Edit[], readonly ExpectedName[]]>([
  ['a new name', [set('PREP_Plan', null, false)], [{ name: 'PREP_Plan', sheet: null, is: 'absent' }]],
  ['a name that is set', [set('PREP_Plan', null, true)], [{ name: 'PREP_Plan', sheet: null, is: 'ours' }]],
  ['a name that goes', [remove('PREP_Plan')], [{ name: 'PREP_Plan', sheet: null, is: 'gone' }]],
  [
    'only its state before the first edit of a name',
    [set('PREP_EnCurso', null, false), remove('prep_encurso')],
    [{ name: 'PREP_EnCurso', sheet: null, is: 'absent' }],
  ],
  [
    'the mark of a report as it was read',
    [set(REPORT_MARK_NAME, 'Informe', true)],
    [{ name: REPORT_MARK_NAME, sheet: 'Informe', is: { formula: '="1|2023-11"' } }],
  ],
  [
    'no mark on a sheet that has none',
    [set(REPORT_MARK_NAME, 'Plan', false)],
    [{ name: REPORT_MARK_NAME, sheet: 'Plan', is: 'absent' }],
  ],
  [
    'the mark of a sheet that goes, and nothing of one that the edits make, also under its later name',
    [
      { kind: 'addSheet', sheet: 'Borrador' },
      set(REPORT_MARK_NAME, 'Borrador', false),
      { kind: 'deleteSheet', sheet: 'Informe' },
      { kind: 'renameSheet', sheet: 'Borrador', to: 'Informe' },
      set(REPORT_MARK_NAME, 'Informe', true),
    ],
    [{ name: REPORT_MARK_NAME, sheet: 'Informe', is: { formula: '="1|2023-11"' } }],
  ],
  ['nothing of cells', [{ kind: 'write', sheet: 'Plan', row: 1, column: 1, values: [['y']] }], []],
])('expects %s', (_, edits, expected) => {
  expect(expectedNamesOf(SNAPSHOT, edits)).toEqual(expected);
});
