/** Small workbooks on which something was lost or written in the wrong place. */
import { sheetOf } from '../../support/workbooks';
import { batch, opened, path } from './novemberBook';

const CASES = 'tests/fixtures/cases';
const AT = ['--election', '2027-06-06', '--today', '2026-11-25'];

it.each([
  ['add-missing', '05-table-filter-criteria-lost', 'Hay filas ocultas, por un filtro o a mano.'],
  ['highlight', '07-users-own-name-overwritten', '«PREP_FechaCorte» que no es del complemento.'],
  ['highlight', 'host-18-names-clash', '«PREP_FechaCorte» que no es del complemento.'],
])('%s refuses %s', async (command, name, said) => {
  const run = await batch(command, `${CASES}/${name}.xlsx`, '--out', path('out.xlsx'), ...AT);
  expect(run.code).toBe(1);
  expect(run.out + run.err).toContain(said);
});

it('fills the calculated column of the table in new rows', async () => {
  const file = `${CASES}/06-table-calculated-column-left-blank.xlsx`;
  const out = path('out.xlsx');
  expect((await batch('add-missing', file, '--out', out, ...AT)).code).toBe(0);
  const [before, after] = [sheetOf(await opened(file), 'Plan'), sheetOf(await opened(out), 'Plan')];
  const [table] = before.tables;
  if (table === undefined) throw new Error('no table');
  const { bottom, left, right } = table.area;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const calculated = columns.filter((column) => before.content(bottom, column).formula !== null);
  expect(calculated).not.toEqual([]);
  for (const column of calculated) expect(after.content(bottom + 3, column).formula).not.toBeNull();
});

it('reads the last value of a link to another workbook', async () => {
  const run = await batch('validate', `${CASES}/10-external-link-date.xlsx`, ...AT, '--json');
  expect(run.code).toBe(0);
  expect(run.out).not.toContain('#REF!');
  expect(run.out).toContain('"end": "2026-11-10"');
});
