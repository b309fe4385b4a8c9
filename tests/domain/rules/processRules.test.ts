import { findingsOf } from './findings';

it.each([
  ['no sheet', {}, 'La hoja Proceso no dice la fecha de la jornada electoral'],
  ['no row', { process: {} }, 'La hoja Proceso no dice la fecha de la jornada electoral'],
  [
    'a blank cell',
    { process: { electionDay: '' } },
    'La hoja Proceso no dice la fecha de la jornada electoral',
  ],
  ['a month', { process: { electionDay: 'junio 2024' } }, 'La jornada electoral dice «junio 2024»'],
  ['an error', { process: { electionDay: { error: '#REF!' } } }, 'La jornada electoral dice «#REF!»'],
])('PRO-01 with %s', (_, rows, words) => {
  expect(findingsOf(rows, 'PRO-01')[0]?.message).toContain(words);
});

it('PRO-03 lists everything that the cover would miss', () => {
  expect(findingsOf({}, 'PRO-03')[0]?.message).toBe(
    'La portada del informe quedará sin Institución, Proceso electoral y Área que informa. Complete la hoja Proceso.',
  );
});
