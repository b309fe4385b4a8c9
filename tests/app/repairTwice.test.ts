/** Repairing what was repaired finds nothing new: no repair takes away by what another date is read or asked about. */
import { applyRepairs, previewRepairs, repairAll } from '../../src/app/repairs';
import { FIXED_RULES } from '../../src/domain/assessment/fixTexts';
import type { RuleId } from '../../src/domain/assessment/ruleIds';
import { day } from '../support/registers';
import type { Cell, Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const OPTIONS = { today: day('2026-11-25'), electionDay: day('2027-06-06'), acceptReading: true };
const HEAD = ['Núm.', 'Actividades', 'Inicio', 'Término'];
const NAMES = [
  'Integrar el comité técnico',
  'Capacitar al personal',
  'Instalar la oficina',
  'Remitir el plan',
];

type Dates = readonly (readonly [Cell, Cell])[];
const bookOf = (rows: Rows) => workbookOf(sheetOf('Plan de trabajo', rows));
const rowsOf = (dates: Dates): Rows => [
  HEAD,
  ...dates.map((each, at) => [String(at + 1), NAMES[at] ?? '', ...each]),
];

/** One way to repair all that can be: what is written, with the rows as they are then. */
type Press = (rows: Rows) => Promise<{ readonly count: number; readonly rows: Rows }>;

function written(rows: Rows, port: ReturnType<typeof memoryPort>): { count: number; rows: Rows } {
  const next = rows.map((row) => [...row]);
  let count = 0;
  for (const edit of port.written.flat()) {
    if (edit.kind !== 'write') continue;
    edit.values.forEach((line, down) => {
      line.forEach((value, across) => {
        const row = next[edit.row + down - 1];
        if (value === null || row === undefined) return;
        row[edit.column + across - 1] = { value: Number(value), numberFormat: 'dd/mm/yyyy' };
        count += 1;
      });
    });
  }
  return { count, rows: next };
}

const byCommand: Press = async (rows) => {
  const port = memoryPort(bookOf(rows));
  await repairAll(port, OPTIONS);
  return written(rows, port);
};

/** Each «Corregir todas» of the pane, one after the other. */
const byPane: Press = async (rows) => {
  let [now, count] = [rows, 0];
  const ofRule = async (rule: RuleId): Promise<void> => {
    const preview = previewRepairs(bookOf(now), { ...OPTIONS, rules: [rule] });
    if (!preview.ok) throw new Error(preview.problem.code);
    const port = memoryPort(bookOf(now));
    const fixes = preview.value.repairs.map(({ fix }) => fix);
    await applyRepairs(port, { fixes, registers: preview.value.assessed.registers }, OPTIONS);
    const done = written(now, port);
    [now, count] = [done.rows, count + done.count];
  };
  for (const rule of FIXED_RULES) await ofRule(rule);
  return { count, rows: now };
};

const real = (value: number): Cell => ({ value, numberFormat: 'dd/mm/yyyy' });

describe.each<readonly [string, Press]>([
  ['the command', byCommand],
  ['the pane', byPane],
])('%s repairs twice as once', (_, press) => {
  it.each<readonly [string, Dates, number]>([
    [
      'where texts prove both orders: the proofs stay while a date is in doubt',
      [
        ['05/09/2026', '30/09/2026'],
        ['04/10/2026', '13/11/2026'],
        ['09/15/2026', real(46_346)],
      ],
      0,
    ],
    [
      'where one text has the month first against the process',
      [
        ['05/09/2026', real(46_295)],
        ['01/09/2026', real(46_326)],
        ['09/15/2026', real(46_346)],
      ],
      0,
    ],
    [
      'and what proves no order is repaired all the same',
      [
        ['05/09/2026', '30/09/2026'],
        ['04/10/2026', '13 de noviembre de 2026'],
        ['09/15/2026', '20 de noviembre'],
      ],
      2,
    ],
    [
      'where all texts have one order',
      [
        ['05/09/2026', '30/09/2026'],
        ['04/10/2026', real(46_346)],
      ],
      3,
    ],
  ])('%s', async (__, dates, count) => {
    const once = await press(rowsOf(dates));
    expect(once.count).toBe(count);
    expect((await press(once.rows)).count).toBe(0);
  });
});
