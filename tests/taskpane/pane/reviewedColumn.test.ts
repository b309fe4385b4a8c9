/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { assessSnapshot } from '../../../src/app/assessWorkbook';
import { planEntry } from '../../../src/app/recordInRow';
import { differenceInWords } from '../../../src/taskpane/pane/judged';
import { reviewedColumns } from '../../../src/taskpane/pane/reviewedColumn';
import { ROW_CARD_TEXTS } from '../../../src/taskpane/rowCard/rowCardTexts';
import { withChanges } from '../../../src/workbook/changes/cellChanges';
import type { RowEntry } from '../../../src/workbook/changes/rowEntry';
import { confirmedWorkbook } from '../../support/configuration';
import { day } from '../../support/registers';
import { sheetOf } from '../../support/snapshot';
import { HEADING, NOVEMBER, OCTOBER, PROCESS } from '../openPane';

type Row = readonly [number: string, name: string, state: string];
const OPTIONS = { today: day('2023-11-30') };

/** Rows by their state, without a column for the evidence unless its heading is given. */
const planOf = (rows: readonly Row[], ...more: readonly string[]) =>
  confirmedWorkbook(
    sheetOf('Plan de trabajo', [
      [...HEADING, 'Fecha de cumplimiento', ...more],
      ...rows.map(([number, name, state]) => {
        const done = state === 'Concluida' ? NOVEMBER : '';
        return [number, name, 'Constancias', OCTOBER, NOVEMBER, 'Área', state, '', done];
      }),
    ]),
    PROCESS,
  );

/** What the preview says of recording something in a row, and what the message says once it is written. */
function told(rows: readonly Row[], more: readonly string[], number: string, entry: RowEntry) {
  const snapshot = planOf(rows, ...more);
  const before = assessSnapshot(snapshot, OPTIONS);
  if (!before.ok) throw new Error(before.problem.code);
  const activity = before.value.registers.plan?.rows.find((row) => row.number.text === number);
  if (activity === undefined) throw new Error(number);
  const row = { kind: 'plan', cell: activity.number.cell, number, name: activity.name.text } as const;
  const planned = planEntry(snapshot, { ...OPTIONS, row, entry });
  if (!planned.ok) throw new Error(planned.problem.code);
  const { assessed, changes } = planned.value;
  const after = assessSnapshot(withChanges(snapshot, changes), OPTIONS);
  if (!after.ok) throw new Error(after.problem.code);
  return {
    preview: reviewedColumns(assessed, changes, OPTIONS),
    message: differenceInWords(before.value, after.value, false)?.text ?? '',
  };
}

const groups = (...states: readonly string[]): readonly Row[] =>
  states.map((state, index) => [`${index + 1}.`, `Capacitar al grupo ${index + 1}`, state]);
const DONE = 'Concluida';
/** Steps that say that something was sent: without its paper from the first one on that has one. */
const SENT: readonly Row[] = [
  ['1.', 'Integrar expedientes', DONE],
  ['1.1', 'Remitir al INE el expediente', DONE],
  ['1.2', 'Enviar al INE el oficio de cierre', DONE],
];
const EVIDENCE: RowEntry = { evidence: 'Constancia' };

it.each<[string, readonly Row[], readonly string[], string, RowEntry, number | null]>([
  ['the other rows that are concluded', groups(DONE, DONE, DONE, 'Pendiente'), [], '1.', EVIDENCE, 2],
  ['all of them for a row that is not', groups(DONE, DONE, DONE, 'Pendiente'), [], '4.', EVIDENCE, 3],
  ['none where nothing else is concluded', groups(DONE, 'Pendiente'), [], '1.', EVIDENCE, 0],
  ['what only the first paper brings', SENT, [], '1.1', EVIDENCE, 2],
  ['nothing of a column that is there', groups(DONE, DONE), ['Evidencia'], '1.', EVIDENCE, null],
  ['nothing where no column is made', groups(DONE, DONE), [], '1.', { cause: 'Sin personal' }, null],
])('announces as many findings as there will be: %s', (_, rows, more, number, entry, expected) => {
  const { preview, message } = told(rows, more, number, entry);
  expect(preview?.news ?? null).toBe(expected);
  if (expected) expect(message).toContain(`Hay ${expected} hallazgos nuevos`);
});

it.each<[readonly string[], number, string]>([
  [['«Evidencia»'], 0, 'Desde ahora también se revisa la columna «Evidencia».'],
  [['«Evidencia»'], 1, 'Desde ahora también se revisa la columna «Evidencia». Habrá 1 hallazgo nuevo.'],
  [
    ['Evidencia', 'Remitido al INE'],
    4,
    'Desde ahora también se revisan las columnas Evidencia y Remitido al INE. Habrá 4 hallazgos nuevos.',
  ],
])('says of the columns %j and %d findings: %s', (columns, news, text) => {
  expect(ROW_CARD_TEXTS.form.reviewedFrom(columns, news)).toBe(text);
});
