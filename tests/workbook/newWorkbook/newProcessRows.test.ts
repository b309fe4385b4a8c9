import { proposedDays } from '../../../src/domain/newWorkbook/proposedDays';
import { PROCESS_KEYS } from '../../../src/workbook/vocabulary/headings';
import type { NewWorkbookFacts } from '../../../src/workbook/newWorkbook/newProcessRows';
import { newProcessRows, processNameOf } from '../../../src/workbook/newWorkbook/newProcessRows';
import { day } from '../../support/registers';

const NOTHING_GIVEN: NewWorkbookFacts = {
  electionDay: day('2027-06-06'),
  institution: '',
  acronym: '',
  processName: '',
};
const DAYS = proposedDays(NOTHING_GIVEN.electionDay, 3);

const marksOf = (facts: Partial<NewWorkbookFacts>) =>
  newProcessRows({ ...NOTHING_GIVEN, ...facts }, DAYS).map(({ label, mark }) => `${label}: ${mark}`);

it('asks for what nobody gave and marks what it proposes', () => {
  expect(marksOf({})).toEqual([
    'Institución: write',
    'Siglas: write',
    'Proceso electoral: confirm',
    'Jornada electoral: ready',
    'Área que informa: write',
    'Comisión: write',
    'Fecha de corte: optional',
    'Fecha de la prueba: confirm',
    'Simulacro: confirm',
    'Simulacro: confirm',
    'Simulacro: confirm',
    'Cierre de la publicación: confirm',
    'Tamaño de papel: optional',
    'Tipo de proceso: optional',
    'Inicio del proceso electoral: optional',
    'Implementación del PREP: optional',
  ]);
});

it('asks for nothing that was given', () => {
  const marks = marksOf({ institution: 'Instituto', acronym: 'IEE', processName: 'Extraordinario 2027' });
  expect(marks.slice(0, 3)).toEqual(['Institución: ready', 'Siglas: ready', 'Proceso electoral: ready']);
});

it('uses labels that the add-in reads', () => {
  const known = new Set(Object.values(PROCESS_KEYS).flat());
  expect(newProcessRows(NOTHING_GIVEN, DAYS).filter(({ label }) => !known.has(label))).toEqual([]);
});

it('says beside each value what it is for, in what Excel shows', () => {
  for (const { label, hint } of newProcessRows(NOTHING_GIVEN, DAYS)) {
    expect([label, hint !== '' && hint.length <= 255 && label.length <= 32]).toEqual([label, true]);
  }
});

it('names a process that has no name after its years', () => {
  expect(processNameOf(NOTHING_GIVEN)).toBe('Proceso Electoral Local 2026-2027');
  expect(processNameOf({ ...NOTHING_GIVEN, processName: 'Otro' })).toBe('Otro');
});
