import type { RegisterRows } from '../../support/registers';
import { findingsOf, placesOf } from './findings';

const KEY = 'IMPEPAC/CEE/325/2023';
const agreements = [{ key: KEY, date: '2023-09-27' }];
const order = (text: string) => [{ body: 'COTAPREP', date: '2023-11-06', orderOfTheDay: text }];
const appointed = (date: string) => [
  { body: 'COTAPREP', name: 'A', appointed: date, appointmentAgreement: KEY },
];

describe('ACU-04', () => {
  it.each<[string, RegisterRows, number]>([
    [
      'the order of the day says another date',
      { agreements, sessions: order(`${KEY}, de fecha 27 de octubre de 2023`) },
      1,
    ],
    [
      'the order of the day says the same',
      { agreements, sessions: order(`${KEY}, de fecha 27 de septiembre de 2023`) },
      0,
    ],
    [
      'the plan says another date',
      { agreements, plan: [{ number: '1', name: `Acuerdo ${KEY} del 1 de octubre de 2023` }] },
      1,
    ],
    [
      'a note says another date',
      { agreements, notes: [{ text: `acuerdo ${KEY} de fecha 1 de octubre de 2023` }] },
      1,
    ],
    [
      'two texts differ and no register',
      {
        notes: [
          { text: `acuerdo ${KEY} de fecha 1 de octubre de 2023` },
          { text: `acuerdo ${KEY} de fecha 2 de octubre de 2023` },
        ],
      },
      1,
    ],
    [
      'an official letter is no agreement',
      {
        notes: [
          { text: 'oficio INE/UTSI/3057/2023 de fecha 6 de octubre de 2023' },
          { text: 'oficio INE/UTSI/3057/2023 de fecha 7 de octubre de 2023' },
        ],
      },
      0,
    ],
    ['somebody took office before it', { agreements, members: appointed('2023-09-26') }, 1],
    ['somebody took office with it', { agreements, members: appointed('2023-09-27') }, 0],
    ['somebody took office after it, as is usual', { agreements, members: appointed('2023-10-27') }, 0],
    ['the register has it twice', { agreements: [...agreements, { key: KEY, date: '2023-10-27' }] }, 1],
  ])('%s', (_, rows, count) => {
    expect(placesOf(rows, 'ACU-04')).toHaveLength(count);
  });

  it('shows an appointment that agrees with one of two dates in dispute', () => {
    const rows = {
      agreements,
      sessions: order(`Acuerdo ${KEY}, de fecha 27 de octubre de 2023`),
      members: appointed('2023-10-27'),
    };
    expect(findingsOf(rows, 'ACU-04').map(({ message }) => message)).toEqual([
      `El acuerdo ${KEY} aparece con 2 fechas: 27 de septiembre de 2023 en Acuerdos (B2) y 27 de octubre de 2023 en Sesiones (F2) e Integrantes (D2). Verifique en el acuerdo cuál es la correcta y corrija la otra.`,
    ]);
  });
});

it('says that a key is missing', () => {
  expect(findingsOf({ agreements: [{ key: '', date: '2023-09-27' }] }, 'ACU-01')[0]?.message).toBe(
    'El acuerdo de la fila 2 no tiene clave. Escríbala como SIGLAS/ÓRGANO/NÚMERO/AÑO, por ejemplo OPL/CEE/325/2023.',
  );
});

describe('ACU-05', () => {
  const dated = (...rows: readonly (readonly [string, string])[]) => ({
    agreements: rows.map(([key, date]) => ({ key, date })),
  });

  it.each<[string, RegisterRows, readonly string[]]>([
    ['the same day', dated(['A/B/1/2023', '2023-09-02'], ['A/B/2/2023', '2023-09-02']), []],
    ['written in another order', dated(['A/B/10/2023', '2023-10-02'], ['A/B/9/2023', '2023-09-02']), []],
    ['another body', dated(['A/B/1/2023', '2023-10-02'], ['A/C/2/2023', '2023-09-02']), []],
    ['another year', dated(['A/B/9/2023', '2023-10-02'], ['A/B/1/2024', '2024-01-10']), []],
    [
      'the body of the INE joined to the number',
      dated(['INE/CG9/2023', '2023-10-02'], ['INE/CG10/2023', '2023-09-02']),
      ['B3'],
    ],
    [
      'one date too late',
      dated(['A/B/1/2023', '2023-09-01'], ['A/B/2/2023', '2023-12-01'], ['A/B/3/2023', '2023-10-01']),
      ['B4'],
    ],
    [
      'a year that differs from the key’s',
      dated(['A/B/1/2023', '2024-10-02'], ['A/B/2/2023', '2023-09-02']),
      [],
    ],
    ['a key given twice', dated(['A/B/1/2023', '2023-09-02'], ['A/B/1/2023', '2023-08-02']), []],
  ])('%s', (_, rows, places) => {
    expect(placesOf(rows, 'ACU-05')).toEqual(places);
  });
});
