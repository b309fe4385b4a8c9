import type { PlanRow, ProcessRow } from '../../support/registers';
import { findingsOf } from './findings';

it.each([
  [
    'no sheet',
    {},
    'Agregue una hoja «Proceso» con el dato «Jornada electoral» y, en la celda de al lado, la fecha',
  ],
  ['no row', { process: {} }, 'Ninguna hoja dice la fecha de la jornada electoral'],
  ['a blank cell', { process: { electionDay: '' } }, 'Ninguna hoja dice la fecha de la jornada electoral'],
  ['a month', { process: { electionDay: 'junio 2024' } }, 'La jornada electoral dice «junio 2024»'],
  ['an error', { process: { electionDay: { error: '#REF!' } } }, 'La jornada electoral dice «#REF!»'],
])('PRO-01 with %s', (_, rows, words) => {
  expect(findingsOf(rows, 'PRO-01')[0]?.message).toContain(words);
});

it.each<[string, ProcessRow, string | undefined]>([
  [
    'everything that the cover would miss and the sheet asks for',
    { institution: '', processName: '', reportingArea: '' },
    'La portada del informe quedará sin Institución, Proceso electoral y Área que informa. Complete la hoja Proceso.',
  ],
  [
    'the institution also where the sheet has no row for it',
    {},
    'La portada del informe quedará sin Institución. Complete la hoja Proceso.',
  ],
  ['nothing else that the sheet has no row for', { institution: 'OPL' }, undefined],
])('PRO-03 lists %s', (_, process, expected) => {
  expect(findingsOf({ process }, 'PRO-03')[0]?.message).toBe(expected);
});

describe('A13-08', () => {
  const found = (process: ProcessRow | undefined, cutoff: string, plan: readonly PlanRow[] = []) =>
    findingsOf(process ? { process, plan } : { plan }, 'A13-08', cutoff).map(({ message }) =>
      message.slice(0, message.search(/, y (?:en|el|la) /)),
    );
  const test = 'la fecha de la prueba del sistema informático';
  const simulacros = 'las fechas de los simulacros';
  const closing = 'la fecha de cierre de la publicación';

  it.each<[string, ProcessRow | undefined, string, readonly string[]]>([
    ['far from the election', {}, '2024-01-03', []],
    ['five months before', {}, '2024-01-04', [`Faltan ${test} y ${simulacros}`]],
    ['thirty days before', {}, '2024-05-03', [`Faltan ${test}, ${simulacros} y ${closing}`]],
    ['without the sheet Proceso, far from it', undefined, '2024-04-02', []],
    ['without the sheet Proceso', undefined, '2024-05-03', [`Faltan ${test}, ${simulacros} y ${closing}`]],
    [
      'what cannot be read has its own finding',
      { testDate: 'un lunes' },
      '2024-04-03',
      [`Faltan ${simulacros}`],
    ],
    ['a word is not a date', { testDate: 'por definir' }, '2024-04-03', [`Faltan ${test} y ${simulacros}`]],
    [
      'with dates',
      { testDate: '2024-04-28', simulacros: ['2024-05-12'], closing: '2024-06-03' },
      '2024-05-03',
      [],
    ],
  ])('%s', (_, process, cutoff, expected) => {
    expect(found(process, cutoff)).toEqual(expected);
  });

  it('does not ask for a date whose documents are all done', () => {
    const done = [{ number: '1', name: 'Acta', status: 'Concluida', anexo13: '28 final' }];
    expect(found({}, '2024-06-10', done)).toEqual([`Faltan ${test} y ${simulacros}`]);
  });

  it('says how far the election is and what hangs on them', () => {
    const said = (cutoff: string, process: ProcessRow = {}) =>
      findingsOf({ process }, 'A13-08', cutoff).map(({ message }) => message)[0];
    expect(said('2024-06-01')).toContain(
      ', y en 1 día es la jornada; sin ese dato no se calcula la fecha legal de los documentos 21, 22, 23, 26 y 28. Complete «Fecha de la prueba», «Simulacros» y «Cierre de la publicación» en la hoja Proceso.',
    );
    expect(said('2024-06-02')).toContain(', y el corte es el día de la jornada;');
    expect(said('2024-06-05', { testDate: '2024-04-28', simulacros: ['2024-05-12'] })).toBe(
      'Falta la fecha de cierre de la publicación, y la jornada fue hace 3 días; sin ese dato no se calcula la fecha legal del documento 28. Complete «Cierre de la publicación» en la hoja Proceso.',
    );
  });
});

it.each([
  ['Proceso Electoral Local 2026-2027', 1],
  ['Proceso Electoral Local 2023-2024', 0],
  ['Proceso Electoral Local 2024-2025', 0],
  ['Proceso Electoral Local', 0],
])('PRO-05 holds the name %j against the election day', (processName, count) => {
  const process = { processName, electionDay: '2024-06-02' };
  expect(findingsOf({ process }, 'PRO-05')).toHaveLength(count);
});

it.each([
  ['Comprar papelería', true],
  ['Enviar el informe de avance de octubre', false],
  ['Informe mensual de noviembre', false],
])('PRO-07 asks for the start of an extraordinary process whose plan has «%s»: %s', (name, asks) => {
  const process = { electionDay: '2024-06-02', kind: 'Extraordinario', simulacros: ['2024-05-12'] };
  const [finding] = findingsOf({ process, plan: [{ number: '6', name, end: '2024-05-05' }] }, 'PRO-07');
  expect(finding?.message.includes('Falta el inicio del proceso') ?? false).toBe(asks);
});
