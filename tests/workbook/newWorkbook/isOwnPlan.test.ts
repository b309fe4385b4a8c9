import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { isOwnPlan } from '../../../src/workbook/newWorkbook/isOwnPlan';
import { newWorkbookEdits } from '../../../src/workbook/newWorkbook/newWorkbook';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../support/registers';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { afterEdits } from '../../support/writtenSnapshot';

const BLANK = workbookOf(sheetOf('Hoja1', []));
const FACTS = { electionDay: day('2027-06-06'), institution: '', acronym: '', processName: '' };
const MADE = afterEdits(BLANK, newWorkbookEdits(BLANK, FACTS, ruleSet2026).edits);

/** The new workbook with another text in a cell of its plan's headings. */
function withHeading(column: number, text: string): WorkbookSnapshot {
  const edit = { kind: 'write', sheet: 'Plan de trabajo', row: 4, column, values: [[text]] } as const;
  return afterEdits(MADE, [edit]);
}

function isOwn(snapshot: WorkbookSnapshot): boolean {
  const read = readRegisters(snapshot, {});
  if (!read.ok || read.value.plan === null) throw new Error('no plan');
  return isOwnPlan(read.value.plan);
}

it.each([
  ['as it is made', MADE, true],
  ['once somebody calls a column otherwise', withHeading(5, 'Fecha límite'), false],
  [
    'once two headings are exchanged',
    afterEdits(withHeading(4, 'Término'), [
      { kind: 'write', sheet: 'Plan de trabajo', row: 4, column: 5, values: [['Inicio']] },
    ]),
    false,
  ],
])('a new plan %s', (_, snapshot, expected) => {
  expect(isOwn(snapshot)).toBe(expected);
});
