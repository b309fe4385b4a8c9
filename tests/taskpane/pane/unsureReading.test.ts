/** What writes in many places at once says before the press that it is to be confirmed first how the workbook was read. */
import { monthOf } from '../../../src/domain/dates/calendarDate';
import type { PanePreview } from '../../../src/taskpane/pane/paneModel';
import { repairsOf } from '../../../src/taskpane/repairs/repairs.actions';
import { previewAll } from '../../../src/taskpane/report/report.actions';
import { confirmedPlan } from '../../support/configuration';
import { fakePort } from '../../support/fakePort';
import { day } from '../../support/registers';
import { sheetOf, workbookOf } from '../../support/snapshot';

const TODAY = day('2023-11-30');
const date = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });

const CHOICE = {
  ...{ month: monthOf(TODAY), paper: null, leaveOut: null, signatories: null, logo: null },
  ...{ edition: null, annexes: null, place: null, accent: null, acceptContradictions: false },
};

/** A plan of which a person confirmed the columns, when the third one was called «Inicio». */
function planWith(heading: string) {
  const plan = sheetOf('Plan de trabajo', [
    ['Núm.', 'Actividades', heading, 'Término'],
    ['1', 'Integrar el comité', heading === 'Inicio' ? date(45_202) : 'Secretaría', '02 de noviembre'],
  ]);
  const process = sheetOf('Proceso', [
    ['Dato', 'Valor'],
    ['Jornada electoral', date(45_445)],
  ]);
  return workbookOf(plan, process, confirmedPlan(plan, new Map([[3, 'Inicio']])));
}

it.each<[string, PanePreview<{ readonly refusal: string | null }>]>([
  ['Corregir todas', repairsOf('DATE-02')],
  ['Generar todos', previewAll(CHOICE)],
])('%s', async (_, preview) => {
  const refusalOn = async (snapshot: ReturnType<typeof planWith>) => {
    const planned = await preview(snapshot, { today: TODAY }, fakePort(snapshot));
    return planned.ok && planned.value.refusal;
  };
  expect(await refusalOn(planWith('Inicio'))).toBeNull();
  expect(await refusalOn(planWith('Responsable'))).toMatch(/qué columna es «Inicio»/);
});
