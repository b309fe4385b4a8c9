/** Columns of a plan that no heading explains: numbers under none, states in words that nobody knows, marks under weeks. */
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import { workbookOf } from '../../support/snapshot';
import { listSheet } from './lists';

function read(rows: string): Registers {
  const result = readRegisters(workbookOf(listSheet({ sheet: 'Plan', rows })), {
    electionDay: day('2027-06-06'),
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const NAMES = ['Integrar el COTAPREP', 'Designar al ente auditor', 'Ubicar los CATD', 'Hacer simulacros'];

const plan = (number: string, name: string): string =>
  [
    `${number} | ${name} | Responsable | Fecha de inicio | Fecha de término`,
    ...NAMES.map((text, at) => `${at + 1} | ${text} | UTSI | 0${at + 1}/10/2026 | 1${at}/11/2026`),
  ].join('\n');

it.each(['', 'No.'])('numbers left of the names are the numbers under the heading «%s»', (heading) => {
  const { plan: found, questions } = read(plan(heading, 'Detalle'));
  expect(found?.rows.map(({ number }) => number?.text)).toEqual(['1', '2', '3', '4']);
  expect(questions).toEqual([]);
});

const withStates = (heading: string, states: readonly string[]): string =>
  plan('No.', 'Actividad')
    .split('\n')
    .map((line, at) => `${line} | ${at === 0 ? heading : (states[at - 1] ?? '')}`)
    .join('\n');

describe.each(['Estatus', 'Cómo va', 'Semáforo'])('states under «%s»', (heading) => {
  const states = ['Concluida', 'Congelada', 'Congelada', 'Pendiente'];

  it('are read as they are written, an unknown word among them too', () => {
    const { plan: found } = read(withStates(heading, states));
    expect(found?.rows.map(({ status }) => status?.text)).toEqual(states);
  });
});

it.each([
  ['X', ['S1', 'S2', 'S3', 'S4', 'S5', 'S6']],
  ['█', ['oct-26', 'nov-26', 'dic-26', 'ene-27', 'feb-27', 'mar-27']],
])('no day is taken from marks «%s» under a time line', (mark, weeks) => {
  const rows = [
    `No. | Actividad | Responsable | ${weeks.join(' | ')}`,
    ...NAMES.map(
      (text, at) =>
        `${at + 1} | ${text} | UTSI | ${weeks.map((_, week) => (week === at || week === at + 1 ? mark : '')).join(' | ')}`,
    ),
  ].join('\n');
  const { plan: found } = read(rows);
  for (const row of found?.rows ?? []) {
    expect(row.start?.value.kind ?? 'blank').toBe('blank');
    expect(row.end?.value.kind ?? 'blank').toBe('blank');
  }
});
