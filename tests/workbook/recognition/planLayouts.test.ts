/** The plan in the forms in which teams lay it out: every record is read, nothing else is, and its days are right. */
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import { workbookOf } from '../../support/snapshot';
import type { Layout } from './planLayouts';
import { layoutSheets, PLAN_LAYOUTS } from './planLayouts';

function read(layout: Layout): Registers {
  const sheets = layoutSheets(layout).map(({ snapshot }) => snapshot);
  const result = readRegisters(workbookOf(...sheets), { electionDay: day('2027-06-06') });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const isAsked = ([, layout]: readonly [string, Layout]): boolean => layout.isAsked === true;
const LAYOUTS = Object.entries(PLAN_LAYOUTS);

it.each(LAYOUTS.filter(isAsked))('which sheet is the plan is asked: %s', (_, layout) => {
  const { plan, questions } = read(layout);
  expect(plan).toBeNull();
  expect(questions).toEqual([expect.objectContaining({ kind: 'sheet', register: 'plan' })]);
});

it.each(LAYOUTS.filter((each) => !isAsked(each)))('a plan is read row for row: %s', (_, layout) => {
  const { plan } = read(layout);
  const rows = new Map<string, readonly number[]>();
  for (const { sheet, rows: own } of plan?.parts ?? [])
    rows.set(sheet, [...(rows.get(sheet) ?? []), ...own.map(({ row }) => row)]);
  const written = layoutSheets(layout).filter(({ records }) => records.length > 0);
  expect([...rows]).toEqual(written.map(({ snapshot, records }) => [snapshot.name, records]));
});

const DATED = Object.entries(PLAN_LAYOUTS).flatMap(([name, layout]) =>
  layout.days === undefined ? [] : [{ name, layout, days: layout.days }],
);

it.each(DATED)('its days are read: $name', ({ layout, days }) => {
  const activities = new Map(read(layout).plan?.rows.map((activity) => [activity.row, activity] as const));
  for (const [row, expected] of Object.entries(days)) {
    const { start, end } = activities.get(Number(row)) ?? {};
    const written = [start, end].map((field) =>
      field?.value.kind === 'date' ? field.value.date.toString() : null,
    );
    expect([row, ...written]).toEqual([row, ...expected]);
  }
});
