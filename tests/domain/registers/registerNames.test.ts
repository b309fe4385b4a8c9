import { FIELDS, registerNames, SHEETS, withNames } from '../../../src/domain/registers/registerNames';
import type { Register, Registers, Session } from '../../../src/domain/registers/records';
import { COLUMNS } from '../../../src/domain/registers/planHeadings';
import { buildRegisters } from '../../support/registers';

/** The registers of a test, with the sheets and headings that a person gave them. */
function named({ sheet = 'Sesiones', minutes = 'Acta', labels = {} }): Registers {
  const registers = buildRegisters({ sessions: [{ body: 'COTAPREP' }], process: { institution: 'OPL' } });
  const part = registers.sessions?.parts[0];
  if (part === undefined || registers.process === null) throw new Error('The test has no sessions.');
  const sessions: Register<Session> = { rows: part.rows, parts: [{ ...part, sheet, headings: { minutes } }] };
  return { ...registers, sessions, process: { ...registers.process, sheet: 'DATOS', labels } };
}

it.each([
  ['as the add-in calls them', {}, 'Anótelo en Acta de Sesiones, Término de Integrantes.'],
  [
    'as the workbook does',
    { sheet: 'Reuniones', minutes: ' Minuta\n' },
    'Anótelo en «Minuta» de «Reuniones», Término de Integrantes.',
  ],
  [
    'where a heading is a paragraph',
    { minutes: 'x'.repeat(80) },
    'Anótelo en Acta de Sesiones, Término de Integrantes.',
  ],
])('names sheets and columns %s', (_, given, expected) => {
  const sentence = `Anótelo en ${FIELDS.sessions.minutes} de ${SHEETS.sessions}, ${COLUMNS.end} de ${SHEETS.members}.`;
  expect(withNames(sentence, registerNames(named(given)))).toBe(expected);
});

it.each([
  ['one label', { simulacros: ['Simulacros'] }, '«Simulacros»'],
  ['a label for each', { simulacros: ['Simulacro 1', 'Simulacro 2'] }, '«Simulacro 1» y «Simulacro 2»'],
  ['none that is known', {}, '«Simulacros»'],
])('names the rows of the process: %s', (_, labels, expected) => {
  const names = registerNames(named({ labels }));
  expect(withNames(`${FIELDS.process.simulacros} en ${SHEETS.process}`, names)).toBe(
    `${expected} en «DATOS»`,
  );
});
